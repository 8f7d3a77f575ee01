#include "search/matcher.h"

#include "text/letters.h"

#include <algorithm>
#include <cstring>

namespace Catena::Search {

namespace {

constexpr qsizetype none = -1;

qsizetype indexOf(QByteArrayView text, QByteArrayView what, qsizetype from = 0)
{
    if (what.isEmpty() || from + what.size() > text.size())
        return none;
    const void *found =
        memmem(text.data() + from, std::size_t(text.size() - from), what.data(), std::size_t(what.size()));
    return found ? static_cast<const char *>(found) - text.data() : none;
}

//! Letters from the rarest in English and romanised text to the commonest.
constexpr std::string_view byRarity = "qzxjkvbypgwfmculdrhsinoate";

//! Smaller is rarer.
int rarity(char32_t letter)
{
    if (letter >= 0x80)
        return 0; // one syllable of eleven thousand
    const std::size_t at = byRarity.find(char(letter));
    return at == std::string_view::npos ? 1 : 2 + int(at);
}

//! Jamo, letters of other widths, ligatures and all that folds to what it does not look like: none of it is in a text
//! without one of these bytes in front. Everything else folds to itself or to its other case.
bool hasUnusualLetters(QByteArrayView utf8)
{
    for (const char *mark : {"\xE1", "\xEF", "\xF0"}) {
        if (std::memchr(utf8.data(), *mark, std::size_t(utf8.size())))
            return true;
    }
    return false;
}

//! Where a character ends, with the vowel and final jamo (U+1160 to U+11FF) and the marks (U+0300 to U+036F) on it.
qsizetype endOfCharacter(QByteArrayView utf8, qsizetype begin)
{
    const auto at = [utf8](qsizetype i) { return i < utf8.size() ? uchar(utf8[i]) : uchar(0); };
    qsizetype end = begin + 1;
    while (true) {
        while ((at(end) & 0xC0) == 0x80)
            ++end;
        const bool isJamo = at(end) == 0xE1 && at(end + 1) >= 0x85 && at(end + 1) <= 0x87;
        const bool isMark = at(end) == 0xCC || (at(end) == 0xCD && at(end + 1) <= 0xAF);
        if (!isJamo && !isMark)
            return end;
        ++end;
    }
}

bool isHangul(char32_t letter)
{
    return letter >= 0xAC00 && letter <= 0xD7A3;
}

//! The letter of ASCII or Hangul in front of a place, or behind it, over spaces and punctuation.
class NextLetter
{
public:
    //! A letter that would have to be folded to be told, and that there is none.
    static constexpr char32_t unknown = 1;
    static constexpr char32_t end = 2;

    NextLetter(QByteArrayView utf8, qsizetype at) : m_utf8(utf8), m_at(at) { }

    char32_t forward()
    {
        while (m_at < m_utf8.size()) {
            const qsizetype begin = m_at;
            m_at += 1;
            while (m_at < m_utf8.size() && isInside(m_at))
                ++m_at;
            if (const char32_t letter = letterOf(begin, m_at); letter != none)
                return letter;
        }
        return end;
    }
    char32_t back()
    {
        while (m_at > 0) {
            const qsizetype behind = m_at;
            m_at -= 1;
            while (m_at > 0 && isInside(m_at))
                --m_at;
            if (const char32_t letter = letterOf(m_at, behind); letter != none)
                return letter;
        }
        return end;
    }

private:
    static constexpr char32_t none = 0;

    [[nodiscard]] bool isInside(qsizetype at) const { return (uchar(m_utf8[at]) & 0xC0) == 0x80; }
    [[nodiscard]] char32_t letterOf(qsizetype begin, qsizetype behind) const
    {
        const auto at = [this](qsizetype i) { return char32_t(uchar(m_utf8[i])); };
        if (behind - begin == 1) {
            const char32_t c = at(begin);
            if (c >= 'A' && c <= 'Z')
                return c + ('a' - 'A');
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : none;
        }
        if (behind - begin != 3)
            return unknown;
        const char32_t c = (at(begin) & 0x0F) << 12 | (at(begin + 1) & 0x3F) << 6 | (at(begin + 2) & 0x3F);
        return isHangul(c) ? c : c >= 0x2010 && c <= 0x2027 ? none : unknown; // dashes, quotation marks, dots
    }

    QByteArrayView m_utf8;
    qsizetype m_at;
};

//! UTF-16 units of a run of UTF-8.
qint32 unitsOf(QByteArrayView utf8)
{
    qint32 units = 0;
    for (const char c : utf8) {
        const auto byte = uchar(c);
        units += (byte & 0xC0) != 0x80 ? (byte >= 0xF0 ? 2 : 1) : 0;
    }
    return units;
}

}

Matcher::Matcher(const Query &query) : m_patterns(query.patterns)
{
    for (const QString &word : query.words)
        m_words.push_back(wordOf(word));
}

Matcher::Word Matcher::wordOf(const QString &text)
{
    Word word;
    word.bytes = text.toUtf8();
    Text::Letters letters;
    Text::appendLetters(word.bytes, 0, letters);
    word.letters = letters.units;
    if (word.letters.empty())
        return word;
    const auto rarestAt = std::min_element(word.letters.begin(), word.letters.end(),
                                           [](char32_t a, char32_t b) { return rarity(a) < rarity(b); });
    const char32_t rarest = *rarestAt;
    word.rareAt = std::size_t(rarestAt - word.letters.begin());
    word.isPlain = std::all_of(word.letters.begin(), word.letters.end(),
                               [](char32_t letter) { return letter < 0x80 || isHangul(letter); });
    // Outside ASCII and Hangul, folding joins letters of many forms: those texts are always folded.
    if (rarest < 0x80 || isHangul(rarest)) {
        const QString lower = QString::fromUcs4(&rarest, 1);
        word.rare = lower.toUtf8();
        word.rareOther = lower.toUpper().toUtf8();
    }
    return word;
}

bool Matcher::mayStandAround(const Word &word, QByteArrayView utf8, qsizetype at)
{
    const auto letters = word.letters.begin() + std::ptrdiff_t(word.rareAt);
    NextLetter behind(utf8, at + word.rare.size());
    for (auto each = letters + 1; each != word.letters.end(); ++each) {
        const char32_t letter = behind.forward();
        if (letter == NextLetter::unknown)
            break;
        if (letter != *each)
            return false;
    }
    NextLetter before(utf8, at);
    for (auto each = letters; each != word.letters.begin();) {
        const char32_t letter = before.back();
        if (letter == NextLetter::unknown)
            return true;
        if (letter != *--each)
            return false;
    }
    return true;
}

bool Matcher::mayStandAtAny(const Word &word, QByteArrayView utf8, const QByteArray &rare)
{
    for (qsizetype at = indexOf(utf8, rare); at != none; at = indexOf(utf8, rare, at + rare.size())) {
        if (!word.isPlain || mayStandAround(word, utf8, at))
            return true;
    }
    return false;
}

bool Matcher::mayHave(const Word &word, QByteArrayView utf8)
{
    if (word.letters.empty() || word.rare.isEmpty())
        return true;
    return mayStandAtAny(word, utf8, word.rare)
        || (word.rareOther != word.rare && mayStandAtAny(word, utf8, word.rareOther)) || hasUnusualLetters(utf8);
}

std::vector<Matcher::Bytes> Matcher::placesOf(const Word &word, QByteArrayView utf8, bool onlyFirst)
{
    std::vector<Bytes> places;
    if (word.letters.empty()) {
        for (qsizetype at = indexOf(utf8, word.bytes); at != none;
             at = indexOf(utf8, word.bytes, at + word.bytes.size())) {
            places.push_back({at, at + word.bytes.size()});
            if (onlyFirst)
                break;
        }
        return places;
    }
    if (!mayHave(word, utf8))
        return places;
    thread_local Text::Letters letters;
    letters.clear();
    Text::appendLetters(utf8, 0, letters);
    auto from = letters.units.begin();
    while (true) {
        from = std::search(from, letters.units.end(), word.letters.begin(), word.letters.end());
        if (from == letters.units.end())
            return places;
        const auto first = std::size_t(from - letters.units.begin());
        const std::size_t last = first + word.letters.size() - 1;
        const qsizetype end = endOfCharacter(utf8, letters.offsets[last]);
        places.push_back({qsizetype(letters.offsets[first]), end});
        if (onlyFirst)
            return places;
        from += qsizetype(word.letters.size());
    }
}

bool Matcher::matches(QByteArrayView utf8) const
{
    for (const Word &word : m_words) {
        if (placesOf(word, utf8, true).empty())
            return false;
    }
    if (m_patterns.empty())
        return true;
    const QString text = QString::fromUtf8(utf8);
    return std::all_of(m_patterns.begin(), m_patterns.end(),
                       [&text](const QRegularExpression &pattern) { return pattern.match(text).hasMatch(); });
}

std::vector<Text::Span> Matcher::find(QByteArrayView utf8) const
{
    std::vector<Text::Span> spans;
    for (const Word &word : m_words) {
        qsizetype at = 0;
        qint32 units = 0;
        for (const Bytes &place : placesOf(word, utf8, false)) {
            units += unitsOf(utf8.sliced(at, place.begin - at));
            const qint32 length = unitsOf(utf8.sliced(place.begin, place.end - place.begin));
            spans.push_back({units, units + length});
            units += length;
            at = place.end;
        }
    }
    if (!m_patterns.empty()) {
        const QString text = QString::fromUtf8(utf8);
        for (const QRegularExpression &pattern : m_patterns) {
            for (auto each = pattern.globalMatch(text); each.hasNext();) {
                const QRegularExpressionMatch match = each.next();
                if (match.capturedLength() > 0)
                    spans.push_back({qint32(match.capturedStart()), qint32(match.capturedEnd())});
            }
        }
    }
    std::sort(spans.begin(), spans.end(), [](const Text::Span &a, const Text::Span &b) {
        return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    std::vector<Text::Span> apart;
    for (const Text::Span &span : spans) {
        if (apart.empty() || span.begin >= apart.back().end)
            apart.push_back(span);
    }
    return apart;
}

}
