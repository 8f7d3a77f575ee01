#include "formats/lines.h"

#include "text/characters.h"
#include "text/dates.h"
#include "text/normalise.h"
#include "text/phrases.h"

#include <QRegularExpression>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr int bylineChars = 100; //!< a longer line is text
constexpr int authorChars = 40;
constexpr int authorWords = 5;
constexpr int rightsChars = 200;
constexpr int moreChars = 40;

qint16 indentOf(const QString &line)
{
    int columns = 0;
    for (const QChar c : line) {
        if (c == QLatin1Char('\t'))
            columns += 4 - columns % 4;
        else if (c.unicode() == 0x3000)
            columns += 2;
        else if (Text::isSpace(c.unicode()))
            columns += 1;
        else
            break;
    }
    return qint16(std::min(columns, 1'000));
}

bool hasAlnum(const QString &line)
{
    return std::any_of(line.begin(), line.end(), [](QChar c) {
        return c.isSurrogate() || Text::charClass(c.unicode()) != Text::CharClass::Other;
    });
}

bool endsLikeSentence(const QString &text)
{
    static const QString ends = QStringLiteral(".!?。！？…,;");
    return !text.isEmpty() && ends.contains(text.back());
}

//! What is left of a byline without its date, as a name; empty when it is no name.
QString authorFrom(QString rest)
{
    static const QRegularExpression lead(
        QStringLiteral(
            R"(^(?:posted\s+by|written\s+by|comment\s+by|by|from|on|작성자|글쓴이|이름|닉네임)\b\s*:?\s*|^\d{1,4}[.)]\s+(?=\D))"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression tail(
        QStringLiteral(R"(\s*(?:\b(?:on|at|wrote|says|said)|님이|님의 댓글|작성)\s*:?$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QString marks = QStringLiteral("()[]{}<>|·•»«›‹,:;-–—*#_~/.\"'");
    const auto trim = [&] {
        while (!rest.isEmpty() && (Text::isSpace(rest.front().unicode()) || marks.contains(rest.front())))
            rest.remove(0, 1);
        while (!rest.isEmpty() && (Text::isSpace(rest.back().unicode()) || marks.contains(rest.back())))
            rest.chop(1);
    };
    trim();
    rest.remove(lead);
    rest.remove(tail);
    trim();
    return rest;
}

//! Whether a line can hold a date at all: a year, a month, a day in figures, or a word of those that count from now.
//! Most lines of a paste cannot, and searching them for one is what costs.
bool mayHoldDate(const QString &text)
{
    const auto isDigit = [&](qsizetype i) { return i < text.size() && text[i].isDigit(); };
    for (qsizetype i = 0; i < text.size(); ++i) {
        switch (text[i].unicode()) {
        case u'전':
        case u'금':
        case u'제':
        case u'께':
        case u'월':
            return true;
        case u'/':
            if (isDigit(i + 1))
                return true;
            break;
        case u'1':
        case u'2':
            if (isDigit(i + 1) && isDigit(i + 2) && isDigit(i + 3))
                return true;
            break;
        default:
            break;
        }
    }
    return text.contains(QLatin1String("ago"), Qt::CaseInsensitive)
        || text.contains(QLatin1String("just now"), Qt::CaseInsensitive)
        || text.contains(QLatin1String("yesterday"), Qt::CaseInsensitive);
}

//! Whether a line is nothing but "see more".
bool isMoreLine(const QString &key)
{
    if (key.size() > moreChars)
        return false;
    const auto more = Text::leadingPhrase(Text::PhraseKind::More, key);
    return more && more->end >= key.size() - 2;
}

//! The byline that a line is; text is its key.
Byline bylineOf(const QString &text)
{
    Byline byline;
    if (text.isEmpty() || text.size() > bylineChars || !mayHoldDate(text))
        return byline;
    const auto date = Text::findDate(text);
    if (!date)
        return byline;
    const QString before = text.left(date->begin);
    const QString after = text.mid(date->end);
    const QString rest = before + QLatin1Char(' ') + after;
    if (!hasAlnum(rest)) {
        byline.isByline = byline.isDateOnly = true;
        byline.date = date->moment;
        return byline;
    }
    // A name stands on one side of the date alone, in a few words, and is no sentence.
    const bool onBothSides = hasAlnum(before) && hasAlnum(after);
    const QString author = authorFrom(hasAlnum(before) ? before : after);
    const bool isName = !author.isEmpty() && author.size() <= authorChars && !endsLikeSentence(author)
        && author.split(QLatin1Char(' ')).size() <= authorWords;
    if (!isName || (onBothSides && after.trimmed().size() > 12)
        || (endsLikeSentence(text) && !text.endsWith(QLatin1Char('.'))))
        return byline;
    byline.isByline = true;
    byline.author = author;
    byline.date = date->moment;
    return byline;
}

}

Byline readByline(const QString &line)
{
    return bylineOf(Text::lineKey(line));
}

bool isRightsLine(const QString &line, bool nearAnEnd)
{
    const QString text = line.trimmed();
    if (text.isEmpty() || text.size() > rightsChars)
        return false;
    // Folding makes a plain letter of the circled one: it is looked for by itself.
    if (Text::leadingPhrase(Text::PhraseKind::Rights, text) || text.startsWith(QChar(u'ⓒ')))
        return true;
    return nearAnEnd && (text.contains(QChar(u'ⓒ')) || Text::findPhrase(Text::PhraseKind::Rights, text));
}

bool isRuleLine(const QString &line)
{
    static const QString marks = QStringLiteral("-_=*~#+·•─━═—–");
    QString bare = line;
    bare.remove(QLatin1Char(' '));
    return bare.size() >= 3 && marks.contains(bare.front()) && bare.count(bare.front()) == bare.size();
}

std::vector<Fragment> fragmentsOf(const Documents::Document &document)
{
    std::vector<Fragment> fragments;
    const qint32 count = document.lineCount();
    fragments.reserve(std::size_t(count));
    for (qint32 number = 1; number <= count; ++number) {
        const QString line = document.lineText(number);
        Fragment fragment;
        fragment.line = number;
        fragment.indent = indentOf(line);
        const QString key = Text::lineKey(line);
        if (key.isEmpty()) {
            fragment.kind = Fragment::Kind::Blank;
        } else if (!hasAlnum(key)) {
            fragment.kind = isRuleLine(key) ? Fragment::Kind::Separator : Fragment::Kind::Text;
        } else if (const Byline byline = bylineOf(key); byline.isByline) {
            fragment.kind = byline.isDateOnly ? Fragment::Kind::Date : Fragment::Kind::Byline;
            fragment.author = byline.author;
            fragment.date = byline.date;
        } else if (isMoreLine(key)) {
            fragment.kind = Fragment::Kind::More;
        } else if (isRightsLine(key, number > count - 2)) {
            fragment.kind = Fragment::Kind::Rights;
        }
        fragments.push_back(std::move(fragment));
    }
    return fragments;
}

qint64 Utf16Cursor::at(qint64 byte)
{
    if (byte < m_byte)
        m_byte = m_units = 0;
    for (; m_byte < byte && m_byte < m_utf8.size(); ++m_byte) {
        const quint8 c = quint8(m_utf8[m_byte]);
        m_units += ((c & 0xC0) != 0x80) + (c >= 0xF0);
    }
    return m_units;
}

}
