#include "formats/pastematch.h"

#include "formats/pasteline.h"

#include <algorithm>
#include <bit>

namespace Catena::Formats {

namespace {

constexpr qsizetype furnitureBytes = 240; //!< a longer line is text
constexpr qsizetype headUnits = 400; //!< of a line that begins with furniture
constexpr double regularShare = 0.8; //!< of the places of a regular rule
constexpr double mostFurniture = 5; //!< lines that a sign brings with it
constexpr double clearlyMore = 1.15; //!< lines that a fallback has to know beside a profile that fits
constexpr qint32 wholeLines = 20'000; //!< a document up to here is judged by all its lines
constexpr qint32 sampleLines = 2'000;
constexpr qint32 sampleCount = 8;

using Rules = quint64; //!< a set of rules

bool isBlankByte(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool holdsAny(QByteArrayView line, const QByteArrayList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QByteArray &word) {
        if (word == "#")
            return std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
        return line.indexOf(QByteArrayView(word)) >= 0;
    });
}

//! Whether a line holds conjoining Hangul (U+1100..U+11FF, E1 84 80..E1 87 BF): its words stand there decomposed.
bool holdsJamo(QByteArrayView line)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        if (quint8(line[i]) == 0xE1 && quint8(line[i + 1]) >= 0x84 && quint8(line[i + 1]) <= 0x87)
            return true;
    }
    return false;
}

bool beginsText(const PasteRule &rule)
{
    return rule.kind == PasteRule::Kind::Head && rule.words >= 0;
}

//! Matches one stretch of lines.
class Matching
{
public:
    Matching(const Documents::Document &document, const PasteProfile &profile, qint32 first, qint32 last)
        : m_document(document), m_profile(profile), m_first(first), m_last(last)
    {
        for (std::size_t r = 0; r < profile.rules.size(); ++r)
            m_conditional |= Rules(profile.rules[r].hasConditions()) << r;
    }

    PasteMatch run()
    {
        for (qint32 number = m_first; number <= m_last; ++number)
            look(number);
        strikeOut();
        if (dropIrregular())
            strikeOut();
        PasteMatch match;
        match.rules.assign(std::size_t(std::max(m_last - m_first + 1, 0)), -1);
        match.lines = qint32(m_lines.size());
        for (const Line &line : m_lines) {
            if (line.live == 0)
                continue;
            const int rule = std::countr_zero(line.live);
            match.rules[std::size_t(line.number - m_first)] = qint8(rule);
            match.signs += m_profile.rules[std::size_t(rule)].isSign;
            ++match.matched;
        }
        return match;
    }

private:
    //! A line that is not blank, and the rules that may still hold for it.
    struct Line
    {
        qint32 number = 0;
        bool isApart = false;
        bool isText = false;
        Rules live = 0;
    };

    void look(qint32 number)
    {
        const QByteArrayView utf8 = m_document.lineUtf8(number);
        if (std::all_of(utf8.begin(), utf8.end(), isBlankByte)) {
            m_isApart = true;
            return;
        }
        Line line{number, m_isApart || number == 1, false, 0};
        m_isApart = false;
        line.live = matchesOf(utf8, line.isApart);
        line.isText = (line.live & ~m_conditional) == 0;
        m_lines.push_back(line);
    }

    [[nodiscard]] Rules matchesOf(QByteArrayView utf8, bool isApart) const
    {
        Rules live = 0;
        std::optional<PasteLineText> text;
        const bool isLong = utf8.size() > furnitureBytes;
        std::optional<bool> isDecomposed;
        for (std::size_t r = 0; r < m_profile.rules.size(); ++r) {
            const PasteRule &rule = m_profile.rules[r];
            if ((isLong && !beginsText(rule)) || (rule.isApart && !isApart))
                continue;
            const QByteArrayView part = utf8.first(std::min(utf8.size(), 3 * headUnits));
            if (!rule.with.isEmpty() && !holdsAny(part, rule.with)) {
                isDecomposed = isDecomposed.value_or(holdsJamo(part));
                if (!*isDecomposed)
                    continue;
            }
            if (!text)
                text.emplace(part);
            if (rule.pattern.match(patternText(text->text(), rule)).hasMatch())
                live |= Rules(1) << r;
        }
        return live;
    }

    [[nodiscard]] quint32 tagsOf(std::size_t i) const
    {
        quint32 tags = m_lines[i].isText ? PasteRule::text : 0;
        for (Rules left = m_lines[i].live; left != 0; left &= left - 1)
            tags |= m_profile.rules[std::size_t(std::countr_zero(left))].tag;
        return tags;
    }

    [[nodiscard]] bool holdsBefore(std::size_t i, const PasteRule &rule) const
    {
        const quint32 before = i == 0 ? PasteRule::start : tagsOf(i - 1);
        return (rule.before == 0 || (rule.before & before) != 0) && (!rule.isApart || m_lines[i].isApart);
    }

    [[nodiscard]] bool holds(std::size_t i, const PasteRule &rule) const
    {
        const quint32 after = i + 1 == m_lines.size() ? PasteRule::start : tagsOf(i + 1);
        return holdsBefore(i, rule) && (rule.after == 0 || (rule.after & after) != 0);
    }

    //! Strikes out what lacks a neighbour, until nothing changes; a line is looked at again when its neighbour changed.
    void strikeOut()
    {
        std::vector<std::size_t> open;
        for (std::size_t i = m_lines.size(); i-- > 0;)
            open.push_back(i);
        while (!open.empty()) {
            const std::size_t i = open.back();
            open.pop_back();
            Rules struck = 0;
            for (Rules left = m_lines[i].live & m_conditional; left != 0; left &= left - 1) {
                const int r = std::countr_zero(left);
                if (!holds(i, m_profile.rules[std::size_t(r)]))
                    struck |= Rules(1) << r;
            }
            m_lines[i].live &= ~struck;
            if (struck == 0)
                continue;
            if (i > 0)
                open.push_back(i - 1);
            if (i + 1 < m_lines.size())
                open.push_back(i + 1);
        }
    }

    //! Drops the regular rules that too few of the lines in their places match: then those places hold text. A place is
    //! told by what stands before it alone, so that comments of one line without a name over them speak against names.
    bool dropIrregular()
    {
        Rules dropped = 0;
        for (std::size_t r = 0; r < m_profile.rules.size(); ++r) {
            const PasteRule &rule = m_profile.rules[r];
            if (!rule.isRegular)
                continue;
            qint64 places = 0;
            qint64 matches = 0;
            for (std::size_t i = 0; i < m_lines.size(); ++i) {
                if (!m_lines[i].isText || !holdsBefore(i, rule) || isOtherwise(i, r))
                    continue;
                ++places;
                matches += (m_lines[i].live >> r) & 1;
            }
            const bool isOneMissing = places - matches <= 1 && matches >= 2; // a footer, in a short paste
            if (double(matches) < regularShare * double(places) && !isOneMissing)
                dropped |= Rules(1) << r;
        }
        for (Line &line : m_lines)
            line.live &= ~dropped;
        return dropped != 0;
    }

    //! Whether a line is furniture by a rule that goes before.
    [[nodiscard]] bool isOtherwise(std::size_t i, std::size_t rule) const
    {
        return (m_lines[i].live & ((Rules(1) << rule) - 1)) != 0;
    }

    const Documents::Document &m_document;
    const PasteProfile &m_profile;
    qint32 m_first = 0;
    qint32 m_last = 0;
    Rules m_conditional = 0;
    std::vector<Line> m_lines;
    bool m_isApart = false;
};

//! Whether enough lines of a stretch look like signs, whatever stands beside them: what most documents fail at once.
bool mayFit(const Documents::Document &document, const PasteProfile &profile, qint32 first, qint32 last)
{
    PasteMatch match;
    for (qint32 number = first; number <= last; ++number) {
        const QByteArrayView whole = document.lineUtf8(number);
        const QByteArrayView utf8 = whole.first(std::min(whole.size(), 3 * headUnits));
        match.lines += !std::all_of(utf8.begin(), utf8.end(), isBlankByte);
        match.signs += std::any_of(profile.rules.begin(), profile.rules.end(), [&](const PasteRule &rule) {
            if (!rule.isSign || (whole.size() > furnitureBytes && !beginsText(rule))
                || (!rule.with.isEmpty() && !holdsAny(utf8, rule.with) && !holdsJamo(utf8)))
                return false;
            return rule.pattern.match(patternText(PasteLineText(utf8).text(), rule)).hasMatch();
        });
    }
    return match.signs >= profile.signs && double(match.signs) * mostFurniture >= profile.share * double(match.lines);
}

//! The signs of a profile in samples spread over a long document, or in all of a short one.
PasteMatch sampled(const Documents::Document &document, const PasteProfile &profile)
{
    const qint32 count = document.lineCount();
    if (count <= wholeLines)
        return mayFit(document, profile, 1, count) ? matchLines(document, profile, 1, count) : PasteMatch();
    PasteMatch sum;
    for (qint32 k = 0; k < sampleCount; ++k) {
        const qint32 first = 1 + qint32(qint64(count - sampleLines) * k / (sampleCount - 1));
        if (!mayFit(document, profile, first, first + sampleLines - 1)) {
            sum.lines += sampleLines;
            continue;
        }
        const PasteMatch match = matchLines(document, profile, first, first + sampleLines - 1);
        sum.signs += match.signs;
        sum.matched += match.matched;
        sum.lines += match.lines;
    }
    return sum;
}

//! A profile, and how much of a document it knows.
struct Fit
{
    const PasteProfile *profile = nullptr;
    PasteMatch match;
};

//! The one with the most signs, of those that are a fallback or of those that are none.
Fit bestOf(const Documents::Document &document, const PasteProfiles &profiles, bool isFallback)
{
    Fit best;
    for (const PasteProfile &profile : profiles.profiles) {
        if (profile.isFallback != isFallback)
            continue;
        PasteMatch match = sampled(document, profile);
        if (match.fits(profile) && match.signs > best.match.signs)
            best = {&profile, std::move(match)};
    }
    return best;
}

}

QString patternText(const QString &line, const PasteRule &rule)
{
    return beginsText(rule) ? line.left(headUnits) : line;
}

PasteMatch matchLines(const Documents::Document &document, const PasteProfile &profile, qint32 first, qint32 last)
{
    return Matching(document, profile, first, last).run();
}

const PasteProfile *profileFor(const Documents::Document &document, const PasteProfiles &profiles)
{
    const Fit site = bestOf(document, profiles, false);
    const Fit any = bestOf(document, profiles, true);
    const bool knowsMore = double(any.match.matched) > clearlyMore * double(site.match.matched);
    return any.profile && knowsMore ? any.profile : site.profile;
}

}
