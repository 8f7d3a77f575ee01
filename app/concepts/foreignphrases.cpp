#include "concepts/foreignphrases.h"

#include "text/stopwords.h"
#include "text/characters.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

QStringView part(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    return QStringView(paragraph.nfc.text).mid(begin, end - begin);
}

bool isApostrophe(QChar c)
{
    return c == QLatin1Char('\'') || c.unicode() == 0x2019;
}

bool isAcronym(QStringView word)
{
    const auto upper = std::count_if(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
    const bool hasLower = std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLower(); });
    return upper >= 2 && !hasLower;
}

//! Whether most words of a line begin with a capital, as in a heading: then capitals say nothing.
bool isHeading(QStringView text, const std::vector<Text::Span> &words)
{
    int capitals = 0;
    int counted = 0;
    for (const Text::Span word : words) {
        if (!text[word.begin].isLetter() || word.end - word.begin < 4)
            continue;
        ++counted;
        capitals += text[word.begin].isUpper() ? 1 : 0;
    }
    return counted > 0 && capitals * 5 >= counted * 3;
}

//! Whether most words of a line are all capitals: then none is an acronym for that.
bool isShouting(QStringView text, const std::vector<Text::Span> &words)
{
    const auto capitals = std::count_if(words.begin(), words.end(), [&](Text::Span word) {
        return isAcronym(text.mid(word.begin, word.end - word.begin));
    });
    return capitals * 2 >= qsizetype(words.size());
}

//! Whether what stands between two words lets a sentence begin after it.
bool endsSentence(QStringView gap)
{
    return std::any_of(gap.begin(), gap.end(), [](QChar c) {
        return c == QLatin1Char('.') || c == QLatin1Char('!') || c == QLatin1Char('?') || c == QLatin1Char(':')
            || c.unicode() == 0x2026 || c == QLatin1Char('"') || c.unicode() == 0x201C || c.unicode() == 0x2014
            || c == QLatin1Char('(') || c == QLatin1Char('*') || c == QLatin1Char('>');
    });
}

bool joinsWords(QStringView gap)
{
    const bool isHyphen = gap.size() == 1 && (gap[0] == QLatin1Char('-') || gap[0].unicode() == 0x2010);
    return isHyphen
        || (!gap.isEmpty() && std::all_of(gap.begin(), gap.end(), [](QChar c) { return Text::isSpace(c.unicode()); }));
}

//! Collects words into phrases; the caller says where a phrase ends.
struct PhraseMaker
{
    bool isEnglish = false;
    std::vector<Phrase> phrases;
    Phrase current;

    void flush()
    {
        if (!current.words.empty()) {
            current.isEnglish = isEnglish;
            phrases.push_back(std::move(current));
        }
        current = {};
    }
};

void addLatinWords(const Paragraph &paragraph, const Stretch &stretch, PhraseMaker &maker)
{
    const QStringView text = part(paragraph, stretch.begin, stretch.end);
    const std::vector<Text::Span> words = Text::words(text);
    const bool heading = isHeading(text, words);
    const bool shouting = isShouting(text, words);
    qint32 before = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const QStringView gap = text.mid(before, words[i].begin - before);
        const bool beginsSentence = i == 0 || endsSentence(gap);
        if (i == 0 || !joinsWords(gap))
            maker.flush();
        Word word;
        word.begin = words[i].begin;
        word.end = words[i].end;
        before = word.end;
        if (word.end - word.begin > 2 && text[word.end - 1].toLower() == QLatin1Char('s')
            && isApostrophe(text[word.end - 2]))
            word.end -= 2;
        const QStringView spelling = text.mid(word.begin, word.end - word.begin);
        word.isAcronym = !shouting && isAcronym(spelling);
        using Text::StopWords;
        const quint8 kinds = word.isAcronym ? 0 : StopWords::instance().kindsOf(Text::foldKey(spelling));
        const bool isFunction = (kinds & StopWords::Function) && !(kinds & StopWords::Joint);
        if (isFunction || isInAddress(text, word.begin)) {
            maker.flush();
            continue;
        }
        word.isNumber = text[word.begin].isDigit();
        word.isLatin = true;
        word.isProper = word.isAcronym || (!heading && !beginsSentence && spelling[0].isUpper());
        word.begin += stretch.begin;
        word.end += stretch.begin;
        maker.current.words.push_back(word);
    }
    maker.flush();
}

//! What the letters of a segment are.
struct Segment
{
    bool allHiragana = true;
    bool allAlnum = true;

    explicit Segment(QStringView text)
    {
        for (const QChar c : text) {
            const Text::CharClass kind = Text::charClass(c.unicode());
            allHiragana &= kind == Text::CharClass::Hiragana;
            allAlnum &= kind == Text::CharClass::Alnum;
        }
    }
};

void addCjkWords(const Paragraph &paragraph, const Stretch &stretch, PhraseMaker &maker)
{
    const QStringView text = part(paragraph, stretch.begin, stretch.end);
    const bool merges = std::any_of(text.begin(), text.end(), [](QChar c) {
        const Text::CharClass kind = Text::charClass(c.unicode());
        return kind == Text::CharClass::Hiragana || kind == Text::CharClass::Katakana;
    });
    for (const Text::Span span : Text::words(text)) {
        const Segment segment(text.mid(span.begin, span.end - span.begin));
        if (segment.allHiragana || isInAddress(text, span.begin)) {
            maker.flush();
            continue;
        }
        const qint32 begin = span.begin + stretch.begin;
        const qint32 end = span.end + stretch.begin;
        Word *last = maker.current.words.empty() ? nullptr : &maker.current.words.back();
        if (merges && last && last->end == begin) {
            last->end = end;
            last->isLatin &= segment.allAlnum;
            last->isSingle = false;
            continue;
        }
        if (!last || !segment.allAlnum || !last->isLatin || !joinsWords(part(paragraph, last->end, begin)))
            maker.flush();
        Word word;
        word.begin = begin;
        word.end = end;
        word.isLatin = segment.allAlnum;
        word.isNumber = text[span.begin].isDigit();
        word.isSingle = end - begin == 1;
        maker.current.words.push_back(word);
    }
    maker.flush();
}

}

std::vector<Phrase> latinPhrases(const Paragraph &paragraph)
{
    PhraseMaker maker{true, {}, {}};
    for (const Stretch &stretch : paragraph.stretches) {
        if (stretch.reading == Reading::Latin)
            addLatinWords(paragraph, stretch, maker);
    }
    return std::move(maker.phrases);
}

std::vector<Phrase> cjkPhrases(const Paragraph &paragraph)
{
    PhraseMaker maker{false, {}, {}};
    for (const Stretch &stretch : paragraph.stretches) {
        if (stretch.reading == Reading::Cjk)
            addCjkWords(paragraph, stretch, maker);
    }
    return std::move(maker.phrases);
}

bool mayHoldAddress(QStringView text)
{
    const auto isSign = [](QChar c) { return c == QLatin1Char('@') || c == QLatin1Char(':') || c == QLatin1Char('w'); };
    return std::any_of(text.begin(), text.end(), isSign)
        && (text.contains(QLatin1Char('@')) || text.contains(u"://") || text.contains(u"www"));
}

bool isInAddress(QStringView text, qint32 offset)
{
    constexpr qint32 reach = 256; // an address is no longer, and text without spaces must not be walked again and again
    qint32 begin = offset;
    while (begin > 0 && offset - begin < reach && !Text::isSpace(text[begin - 1].unicode()))
        --begin;
    qint32 end = offset;
    while (end < text.size() && end - offset < reach && !Text::isSpace(text[end].unicode()))
        ++end;
    const QStringView chunk = text.mid(begin, end - begin);
    if (chunk.contains(QLatin1String("://")) || chunk.contains(QLatin1String("www.")))
        return true;
    const qsizetype at = chunk.indexOf(QLatin1Char('@'));
    return at > 0 && chunk.indexOf(QLatin1Char('.'), at) > at + 1;
}

QString singularKey(const QString &key)
{
    const auto isLetter = [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); };
    if (key.size() < 4 || !std::all_of(key.begin(), key.end(), isLetter) || !key.endsWith(QLatin1Char('s')))
        return {};
    for (const QLatin1String none : {QLatin1String("ss"), QLatin1String("us"), QLatin1String("is")}) {
        if (key.endsWith(none))
            return {};
    }
    if (key.endsWith(QLatin1String("ies")) && key.size() > 4)
        return key.chopped(3) + QLatin1Char('y');
    for (const QLatin1String sibilant : {QLatin1String("ches"), QLatin1String("shes"), QLatin1String("xes"),
                                         QLatin1String("sses"), QLatin1String("zes")}) {
        if (key.endsWith(sibilant))
            return key.chopped(2);
    }
    return key.chopped(1);
}

}
