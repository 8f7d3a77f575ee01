#include "formats/pasteparts.h"

#include "formats/pasteline.h"
#include "formats/pastematch.h"
#include "text/dates.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace Catena::Formats {

namespace {

using Kind = PasteRule::Kind;

//! Walks the lines of one paste and parts them.
class Parting
{
public:
    Parting(const Documents::Document &document, const PasteProfile &profile, Reading &reading)
        : m_document(document), m_profile(profile), m_reading(reading)
    {
    }

    void run()
    {
        const PasteMatch match = matchLines(m_document, m_profile, 1, m_document.lineCount());
        for (Fragment &fragment : m_reading.fragments) {
            const qint8 rule = match.rules[std::size_t(fragment.line - 1)];
            if (fragment.kind == Fragment::Kind::Blank)
                continue;
            if (rule >= 0)
                takeFurniture(fragment, m_profile.rules[std::size_t(rule)]);
            else
                takeText(fragment);
        }
    }

private:
    enum class Where : quint8 { Between, Head, Text };

    PastePart &part() { return m_reading.parts.back(); }

    void begin()
    {
        m_reading.parts.emplace_back();
        m_heads = 0;
    }

    void takeText(Fragment &fragment)
    {
        if (fragment.kind == Fragment::Kind::More || fragment.kind == Fragment::Kind::Rights)
            return;
        // What looks like a date or a rule is text where the profile says what is furniture.
        fragment.kind = Fragment::Kind::Text;
        fragment.author.clear();
        fragment.date = {};
        if (m_where == Where::Between)
            begin();
        m_where = Where::Text;
        fragment.part = qint32(m_reading.parts.size()) - 1;
    }

    void takeFurniture(Fragment &fragment, const PasteRule &rule)
    {
        fragment.kind = rule.kind == Kind::More ? Fragment::Kind::More : Fragment::Kind::Furniture;
        fragment.author.clear();
        fragment.date = {};
        const PasteLineText line(m_document.lineUtf8(fragment.line));
        const QRegularExpressionMatch match = rule.pattern.match(patternText(line.text(), rule));
        if (rule.kind == Kind::Day) {
            m_day = rule.date >= 0 ? match.captured(rule.date) : QString();
            m_where = Where::Between;
            return;
        }
        if (rule.kind == Kind::Head) {
            // Who, when or which level is said once of a comment; a dot or a badge may stand there twice.
            const bool says = rule.author >= 0 || rule.date >= 0 || rule.time >= 0 || rule.depth >= 0;
            if (m_where != Where::Head || (says && (m_heads & rule.tag) != 0))
                begin();
            m_heads |= says ? rule.tag : 0;
            m_where = Where::Head;
        }
        if (!m_reading.parts.empty() && rule.kind != Kind::Gap)
            fill(match, rule);
        takeWords(fragment, line, match, rule);
        if (rule.kind == Kind::Foot || rule.kind == Kind::Gap)
            m_where = Where::Between;
    }

    //! The words of the comment itself that stand in a line of furniture.
    void takeWords(Fragment &fragment, const PasteLineText &line, const QRegularExpressionMatch &match,
                   const PasteRule &rule)
    {
        if (rule.words < 0 || match.capturedLength(rule.words) <= 0)
            return;
        if (m_where == Where::Between)
            begin();
        const qsizetype end = match.capturedEnd(rule.words);
        fragment.kind = Fragment::Kind::Text;
        fragment.begin = line.byteAt(match.capturedStart(rule.words));
        fragment.end = end == patternText(line.text(), rule).size() ? -1 : line.byteAt(end);
        fragment.part = qint32(m_reading.parts.size()) - 1;
        m_where = Where::Text;
        if (rule.kind == Kind::Foot)
            fill(match, rule);
    }

    void fill(const QRegularExpressionMatch &match, const PasteRule &rule)
    {
        const auto captured = [&](int group) { return group < 0 ? QString() : match.captured(group).trimmed(); };
        PastePart &own = part();
        if (own.author.isEmpty())
            own.author = captured(rule.author);
        if (own.answers.isEmpty())
            own.answers = captured(rule.answers);
        const QString time = captured(rule.time);
        const QString when = time.isEmpty() ? captured(rule.date) : QString(m_day + u' ' + time).trimmed();
        if (own.when.isEmpty() && !when.isEmpty()) {
            own.when = when;
            if (const auto date = Text::findDate(when))
                own.date = date->moment;
        }
        if (!own.score)
            own.score = readCount(captured(rule.score));
        bool isNumber = false;
        const int depth = captured(rule.depth).toInt(&isNumber);
        if (own.depth < 0 && isNumber)
            own.depth = qint16(std::clamp(depth, 0, int(std::numeric_limits<qint16>::max())));
    }

    const Documents::Document &m_document;
    const PasteProfile &m_profile;
    Reading &m_reading;
    Where m_where = Where::Between;
    quint32 m_heads = 0; //!< tags of the heads of the comment
    QString m_day;
};

}

void applyPasteProfile(const Documents::Document &document, const PasteProfile &profile, Reading &reading)
{
    Parting(document, profile, reading).run();
    reading.profile = profile.name;
}

std::optional<qint32> readCount(const QString &text)
{
    QString digits = text.trimmed();
    double factor = 1;
    if (digits.endsWith(u'K', Qt::CaseInsensitive) || digits.endsWith(QChar(u'천')))
        factor = 1e3;
    else if (digits.endsWith(QChar(u'만')))
        factor = 1e4;
    else if (digits.endsWith(u'M', Qt::CaseInsensitive))
        factor = 1e6;
    if (factor > 1)
        digits.chop(1);
    digits.remove(u',');
    digits.replace(QChar(u'−'), QChar(u'-'));
    bool isNumber = false;
    const double value = digits.trimmed().toDouble(&isNumber) * factor;
    if (!isNumber || std::abs(value) > double(std::numeric_limits<qint32>::max()))
        return std::nullopt;
    return qint32(std::lround(value));
}

}
