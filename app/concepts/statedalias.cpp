#include "concepts/statedalias.h"

#include "text/stopwords.h"
#include "text/characters.h"
#include "text/korean/tagger.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Catena::Concepts {

namespace {

constexpr qint32 longestTerm = 40; //!< UTF-16 units
constexpr int mostWords = 4;

QStringView part(const Paragraph &paragraph, Text::Span span)
{
    return QStringView(paragraph.nfc.text).mid(span.begin, span.end - span.begin);
}

char32_t closingOf(char32_t open)
{
    switch (open) {
    case U'"':
    case U'\'':
    case U'`':
        return open;
    case 0x2018:
    case 0x201C:
        return open + 1;
    case 0xAB:
        return 0xBB;
    case 0x3008:
    case 0x300A:
    case 0x300C:
    case 0x300E:
        return open + 1;
    default:
        return 0;
    }
}

//! The quoted parts of a paragraph that are short enough to be a term, without their marks.
std::vector<Text::Span> quotedSpans(const Paragraph &paragraph)
{
    const QString &text = paragraph.nfc.text;
    std::vector<Text::Span> spans;
    for (qint32 i = 0; i < text.size(); ++i) {
        const char32_t closing = closingOf(text[i].unicode());
        if (closing == 0)
            continue;
        // A straight mark right after a letter is an apostrophe or closes something.
        const bool isStraight = closing == text[i].unicode();
        if (isStraight && i > 0 && Text::isAlnum(text[i - 1].unicode()))
            continue;
        for (qint32 end = i + 1; end < text.size() && end - i <= longestTerm; ++end) {
            if (text[end].unicode() != closing)
                continue;
            if (end > i + 1)
                spans.push_back({i + 1, end});
            i = end;
            break;
        }
    }
    return spans;
}

//! Whether a text reads like a term: letters, few words, no sentence.
bool readsLikeTerm(QStringView text)
{
    if (text.isEmpty() || text.size() > longestTerm)
        return false;
    bool hasLetter = false;
    int words = 1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        hasLetter |= c.isLetter();
        words += c.isSpace() ? 1 : 0;
        const bool endsSentence = c == QLatin1Char('.') && (i + 1 == text.size() || text[i + 1].isSpace());
        if (endsSentence || QStringView(u"!?,;:…\u3002、=<>").contains(c))
            return false;
    }
    const QString key = Text::foldKey(text);
    return hasLetter && words <= mostWords && key.size() >= 2 && !Text::StopWords::instance().isStop(key);
}

//! Whether a bracket right after a Latin word only holds an ending: "lens(es)".
bool isEnding(const Paragraph &paragraph, qint32 bracket, QStringView content)
{
    constexpr qsizetype longestEnding = 3;
    return content.size() <= longestEnding
        && Text::charClass(paragraph.codePointBefore(bracket)) == Text::CharClass::Alnum
        && std::all_of(content.begin(), content.end(), [](QChar c) { return c.isLower(); });
}

//! Whether the words between two quoted terms say that they are one.
bool connects(QStringView gap)
{
    static const QStringList connectors{
        QStringLiteral("혹은"),   QStringLiteral("또는"),   QStringLiteral("즉"),          QStringLiteral("일명"),
        QStringLiteral("이른바"), QStringLiteral("곧"),     QStringLiteral("소위"),        QStringLiteral("다른말로"),
        QStringLiteral("or"),     QStringLiteral("aka"),    QStringLiteral("a.k.a."),      QStringLiteral("ie"),
        QStringLiteral("i.e."),   QStringLiteral("namely"), QStringLiteral("alsoknownas"),
    };
    QString words;
    for (const QChar c : gap) {
        if (!c.isSpace() && c != QLatin1Char(',') && c != QLatin1Char('('))
            words += c.toLower();
    }
    return connectors.contains(words);
}

StatedAlias make(const Paragraph &paragraph, Text::Span left, Text::Span right, Text::Span whole)
{
    return {part(paragraph, left).toString(), part(paragraph, right).toString(), part(paragraph, whole).toString()};
}

void addQuoted(const Paragraph &paragraph, const std::vector<Text::Span> &quoted, std::vector<StatedAlias> &found)
{
    for (std::size_t i = 1; i < quoted.size(); ++i) {
        const Text::Span left = quoted[i - 1];
        const Text::Span right = quoted[i];
        if (connects(part(paragraph, {left.end + 1, right.begin - 1})) && readsLikeTerm(part(paragraph, left))
            && readsLikeTerm(part(paragraph, right)))
            found.push_back(make(paragraph, left, right, {left.begin - 1, right.end + 1}));
    }
}

bool isInitials(QStringView text)
{
    return text.size() >= 2 && text.size() <= 8
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isUpper() || c.isDigit(); });
}

//! The last words of a phrase that name the same as a bracket's content: as many as it has, or all for initials.
Text::Span lastWords(const Phrase &phrase, QStringView content)
{
    const auto has = qsizetype(phrase.words.size());
    const qsizetype wanted = isInitials(content) ? mostWords : content.count(QLatin1Char(' ')) + 1;
    const qsizetype taken = std::min({has, wanted, qsizetype(mostWords)});
    return {phrase.words[std::size_t(has - taken)].begin, phrase.words.back().end};
}

//! The last words of a phrase whose first letters are the initials: "large language models" for LLM or LLMs.
std::optional<Text::Span> spelledOut(const Paragraph &paragraph, const Phrase &phrase, QStringView initials)
{
    if (initials.endsWith(QLatin1Char('s')))
        initials.chop(1);
    const qsizetype count = initials.size();
    if (!isInitials(initials) || qsizetype(phrase.words.size()) < count)
        return {};
    const std::size_t first = phrase.words.size() - std::size_t(count);
    for (qsizetype i = 0; i < count; ++i) {
        const QChar letter = paragraph.nfc.text[phrase.words[first + std::size_t(i)].begin];
        if (letter.toUpper() != initials[i])
            return {};
    }
    return Text::Span{phrase.words[first].begin, phrase.words.back().end};
}

//! The phrases of a paragraph by where they end: a long one has as many brackets as phrases.
class PhrasesByEnd
{
public:
    explicit PhrasesByEnd(const std::vector<Phrase> &phrases) : m_phrases(phrases)
    {
        for (std::size_t i = 0; i < phrases.size(); ++i)
            m_ends.push_back({phrases[i].words.back().end, i});
        std::sort(m_ends.begin(), m_ends.end());
    }

    //! Those that end at an offset or one before it, in the order of the phrases.
    [[nodiscard]] std::vector<const Phrase *> endingAt(qint32 offset) const
    {
        std::vector<std::size_t> numbers;
        const End first{offset - 1, 0};
        for (auto at = std::lower_bound(m_ends.begin(), m_ends.end(), first); at != m_ends.end() && at->first <= offset;
             ++at)
            numbers.push_back(at->second);
        std::sort(numbers.begin(), numbers.end());
        std::vector<const Phrase *> found;
        for (const std::size_t number : numbers)
            found.push_back(&m_phrases[number]);
        return found;
    }

private:
    using End = std::pair<qint32, std::size_t>;

    const std::vector<Phrase> &m_phrases;
    std::vector<End> m_ends;
};

//! What a bracket at an offset names: the quoted part or the words that end there.
std::optional<Text::Span> namedBefore(const Paragraph &paragraph, const PhrasesByEnd &phrases,
                                      const std::vector<Text::Span> &quoted, qint32 bracket, QStringView content)
{
    const auto span = std::lower_bound(quoted.begin(), quoted.end(), bracket - 1,
                                       [](Text::Span each, qint32 end) { return each.end < end; });
    if (span != quoted.end() && span->end + 1 == bracket)
        return *span;
    for (const Phrase *each : phrases.endingAt(bracket)) {
        const Phrase &phrase = *each;
        const qint32 end = phrase.words.back().end;
        if (end == bracket)
            return lastWords(phrase, content);
        if (end + 1 == bracket && Text::isSpace(paragraph.codePointAt(end))) {
            if (const auto spelled = spelledOut(paragraph, phrase, content))
                return spelled;
        }
    }
    return {};
}

void addBracketed(const Paragraph &paragraph, const std::vector<Phrase> &phrases, const std::vector<Text::Span> &quoted,
                  std::vector<StatedAlias> &found)
{
    const QString &text = paragraph.nfc.text;
    const PhrasesByEnd byEnd(phrases);
    for (qint32 open = 1; open < text.size(); ++open) {
        if (text[open] != QLatin1Char('(') && text[open].unicode() != 0xFF08)
            continue;
        qint32 end = open + 1;
        while (end < text.size() && end - open <= longestTerm && text[end] != QLatin1Char(')')
               && text[end].unicode() != 0xFF09)
            ++end;
        if (end >= text.size() || end - open > longestTerm)
            continue;
        Text::Span inner{open + 1, end};
        if (part(paragraph, inner).startsWith(u"이하 "))
            inner.begin += 3;
        while (inner.begin < inner.end && Text::isQuote(text[inner.begin].unicode()))
            ++inner.begin;
        while (inner.begin < inner.end && Text::isQuote(text[inner.end - 1].unicode()))
            --inner.end;
        const QStringView content = part(paragraph, inner);
        if (!readsLikeTerm(content) || isEnding(paragraph, open, content) || Text::Korean::isParticleTail(content))
            continue;
        const std::optional<Text::Span> named = namedBefore(paragraph, byEnd, quoted, open, content);
        if (named && readsLikeTerm(part(paragraph, *named)))
            found.push_back(make(paragraph, *named, inner, {named->begin, end + 1}));
    }
}

}

std::vector<StatedAlias> statedAliases(const Paragraph &paragraph, const std::vector<Phrase> &phrases)
{
    std::vector<StatedAlias> found;
    const std::vector<Text::Span> quoted = quotedSpans(paragraph);
    addQuoted(paragraph, quoted, found);
    addBracketed(paragraph, phrases, quoted, found);
    return found;
}

}
