#include "concepts/koreanphrases.h"

#include "text/stopwords.h"
#include "text/characters.h"

#include <algorithm>
#include <array>

namespace Catena::Concepts {

namespace {

using Text::Korean::Morpheme;
using Text::Korean::Tag;

//! What the dictionary's word cost says about how common a noun is: 0.15 (생각) to 1 (rare, or not in it).
double weightOf(const Morpheme &morpheme)
{
    if (morpheme.tag != Tag::NNG || morpheme.unknown)
        return 1;
    return std::clamp((double(morpheme.cost) + 800) / 3300, 0.15, 1.0);
}

bool isNounAt(const Paragraph &paragraph, std::size_t index)
{
    const Morpheme &morpheme = paragraph.morphemes[index];
    return isNominal(morpheme.tag) && Text::isAlnum(paragraph.codePointAt(morpheme.begin));
}

bool isLatin(const Morpheme &morpheme)
{
    return morpheme.tag == Tag::SL;
}

//! Middle dots and bullets: between Korean words they list, they do not join.
bool isEnumeration(char32_t c)
{
    return c == 0xB7 || c == 0x30FB || c == 0x2027 || c == 0x318D || c == 0x2022;
}

//! Whether the morpheme is a sign that joins its neighbours, which stand right at it, into one word.
bool joins(const Paragraph &paragraph, std::size_t index)
{
    const std::vector<Morpheme> &all = paragraph.morphemes;
    const Morpheme &sign = all[index];
    if (index == 0 || index + 1 >= all.size() || sign.end - sign.begin != 1 || all[index - 1].end != sign.begin
        || all[index + 1].begin != sign.end || !isNounAt(paragraph, index - 1) || !isNounAt(paragraph, index + 1))
        return false;
    const char32_t c = paragraph.codePointAt(sign.begin);
    return isHyphen(c) || (isLatinJoiner(c) && isLatin(all[index - 1]) && isLatin(all[index + 1]));
}

bool isSuffix(const Paragraph &paragraph, const Morpheme &morpheme, char16_t syllable)
{
    return morpheme.tag == Tag::XSN && morpheme.end - morpheme.begin == 1
        && paragraph.nfc.text[morpheme.begin].unicode() == syllable;
}

//! Suffixes that make a measure of a noun: "조금씩", "세 줄짜리". Nothing named by them is a term.
bool isCounting(const Paragraph &paragraph, const Morpheme &morpheme)
{
    static constexpr std::array<QStringView, 9> suffixes{u"씩",   u"째",   u"쯤",   u"당", u"짜리",
                                                         u"가량", u"남짓", u"끼리", u"여"};
    const QStringView text = QStringView(paragraph.nfc.text).mid(morpheme.begin, morpheme.end - morpheme.begin);
    return morpheme.tag == Tag::XSN && std::find(suffixes.begin(), suffixes.end(), text) != suffixes.end();
}

//! A determiner or adverb written onto the noun: "이런소리", "요즘세상".
bool isDeterminer(const Paragraph &paragraph, const Morpheme &morpheme)
{
    return morpheme.tag == Tag::XPN && morpheme.end - morpheme.begin >= 2
        && Text::StopWords::instance().isModifier(paragraph.key(morpheme.begin, morpheme.end));
}

//! A guessed noun may have swallowed the plural.
void trimPlural(const Paragraph &paragraph, Word &word)
{
    const char16_t last = paragraph.nfc.text[word.end - 1].unicode();
    if (word.isUnknown && !word.isLatin && word.end - word.begin >= 3 && last == u'들')
        --word.end;
}

//! Whether Latin letters are capitals alone.
bool isAcronym(QStringView text)
{
    return text.size() >= 2 && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isUpper(); });
}

//! Whether a morpheme may stand right after a noun: particle, copula, suffix, or no letter.
bool isNounTail(const Paragraph &paragraph, const Morpheme &next)
{
    switch (next.tag) {
    case Tag::J:
    case Tag::E:
    case Tag::VCP:
    case Tag::XSN:
    case Tag::XSV:
    case Tag::XSA:
    case Tag::NNB:
    case Tag::NNBC:
        return true;
    default:
        return Text::charClass(paragraph.codePointAt(next.begin)) != Text::CharClass::Hangul;
    }
}

Word wordOf(const Paragraph &paragraph, const Morpheme &morpheme)
{
    Word word;
    word.begin = morpheme.begin;
    word.end = morpheme.end;
    word.isRoot = morpheme.tag == Tag::XR;
    word.isNumber = morpheme.tag == Tag::SN;
    word.isLatin = isLatin(morpheme);
    word.isAcronym = word.isLatin && isAcronym(QStringView(paragraph.nfc.text).mid(word.begin, word.end - word.begin));
    word.isSingle = morpheme.end - morpheme.begin == 1 && !word.isLatin;
    word.isUnknown = morpheme.unknown && !word.isLatin && morpheme.tag != Tag::SH;
    word.weight = weightOf(morpheme);
    return word;
}

//! Glues a morpheme to the word before it, as suffixes, what follows a prefix, and digits after letters are.
void glue(const Paragraph &paragraph, const Morpheme &morpheme, Word &word)
{
    word.end = morpheme.end;
    word.isSingle = false;
    word.isRoot = false;
    word.isAdjectival = isSuffix(paragraph, morpheme, u'적');
    word.isNumber = isCounting(paragraph, morpheme);
    if (morpheme.tag != Tag::XSN && morpheme.tag != Tag::SN)
        word.isUnknown |= morpheme.unknown;
}

std::vector<Word> wordsOf(const Paragraph &paragraph, NounRun run)
{
    std::vector<Word> words;
    for (std::size_t i = run.first; i <= run.last; ++i) {
        const Morpheme &morpheme = paragraph.morphemes[i];
        const bool isFirst = words.empty();
        if (!isFirst && joins(paragraph, i) && i < run.last) {
            ++i;
            glue(paragraph, paragraph.morphemes[i], words.back());
        } else if (isFirst && i < run.last && isDeterminer(paragraph, morpheme)) {
            continue;
        } else if (!isFirst
                   && (morpheme.tag == Tag::XSN || paragraph.morphemes[i - 1].tag == Tag::XPN
                       || (morpheme.tag == Tag::SN && words.back().isLatin))) {
            glue(paragraph, morpheme, words.back());
        } else {
            words.push_back(wordOf(paragraph, morpheme));
        }
    }
    for (Word &word : words)
        trimPlural(paragraph, word);
    return words;
}

bool onlySpaces(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    const QStringView gap = QStringView(paragraph.nfc.text).mid(begin, end - begin);
    return std::all_of(gap.begin(), gap.end(), [](QChar c) { return Text::isSpace(c.unicode()); });
}

}

bool isNominal(Tag tag)
{
    switch (tag) {
    case Tag::NNG:
    case Tag::NNP:
    case Tag::SL:
    case Tag::SH:
    case Tag::SN:
    case Tag::XPN:
    case Tag::XR:
    case Tag::XSN:
    case Tag::NA:
    case Tag::UNA:
    case Tag::Unknown:
        return true;
    default:
        return false;
    }
}

std::vector<NounRun> nounRuns(const Paragraph &paragraph)
{
    const std::vector<Morpheme> &all = paragraph.morphemes;
    std::vector<NounRun> runs;
    for (std::size_t i = 0; i < all.size();) {
        if (!isNounAt(paragraph, i)) {
            ++i;
            continue;
        }
        std::size_t last = i;
        while (last + 1 < all.size() && all[last + 1].begin == all[last].end
               && (isNounAt(paragraph, last + 1) || joins(paragraph, last + 1)))
            ++last;
        NounRun run{i, last};
        while (run.last > run.first
               && (isSuffix(paragraph, all[run.last], u'들') || isSuffix(paragraph, all[run.last], u'님')))
            --run.last;
        runs.push_back(run);
        i = last + 1;
    }
    return runs;
}

std::vector<Phrase> koreanPhrases(const Paragraph &paragraph)
{
    const std::vector<Morpheme> &all = paragraph.morphemes;
    std::vector<Phrase> phrases;
    Phrase phrase;
    bool isOpen = false; // whether the next run may still join the phrase
    std::size_t before = 0;
    for (const NounRun run : nounRuns(paragraph)) {
        const bool continues =
            isOpen && run.first == before + 1 && onlySpaces(paragraph, all[before].end, all[run.first].begin);
        if (!continues && !phrase.words.empty()) {
            phrases.push_back(std::move(phrase));
            phrase = {};
        }
        std::vector<Word> words = wordsOf(paragraph, run);
        const bool hasNext = run.last + 1 < all.size() && all[run.last + 1].begin == all[run.last].end;
        if (hasNext && (all[run.last + 1].tag == Tag::XSV || all[run.last + 1].tag == Tag::XSA))
            words.back().isVerbal = true;
        if (hasNext && !words.back().isLatin && !isNounTail(paragraph, all[run.last + 1]))
            words.back().isTorn = true;
        phrase.words.insert(phrase.words.end(), words.begin(), words.end());
        isOpen = !hasNext; // a particle or a sign right after it ends the phrase
        before = run.last;
    }
    if (!phrase.words.empty())
        phrases.push_back(std::move(phrase));
    return phrases;
}

bool isHyphen(char32_t sign)
{
    return Text::isDash(sign) && !isEnumeration(sign);
}

bool isLatinJoiner(char32_t sign)
{
    return isEnumeration(sign) || sign == U'/' || sign == U'&';
}

}
