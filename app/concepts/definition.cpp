#include "concepts/definition.h"

#include "text/characters.h"

#include <algorithm>
#include <array>

namespace Catena::Concepts {

namespace {

using Words = std::initializer_list<QStringView>;

bool beginsWithOne(QStringView text, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.startsWith(word); });
}

bool holdsOne(QStringView text, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](QStringView word) { return text.contains(word); });
}

//! What follows a mention, without a closing mark or bracket right after it.
QStringView afterMarks(QStringView text)
{
    if (text.startsWith(QLatin1Char('('))) {
        const qsizetype close = text.indexOf(QLatin1Char(')'));
        if (close > 0 && close < 60)
            text = text.mid(close + 1);
    }
    while (!text.isEmpty() && Text::isQuote(text.front().unicode()))
        text = text.mid(1);
    return text;
}

//! Whether a mention opens its sentence, but for marks and a word or two.
bool opensSentence(QStringView before)
{
    constexpr qsizetype farthest = 12;
    return before.size() <= farthest && !holdsOne(before, {u",", u"、"});
}

//! 0 = defines nothing; the higher the plainer.
int koreanScore(QStringView before, QStringView after)
{
    const bool saysWhat =
        holdsOne(after,
                 {u"이다", u"말한다", u"뜻한다", u"의미한다", u"가리킨다", u"일컫는다", u"말이다", u"뜻이다", u"것이다",
                  u"을 말", u"를 말", u"입니다", u"의미합니다", u"뜻합니다", u"말합니다"});
    if (beginsWithOne(after,
                      {u"이란 ", u"란 ", u"이라 함은", u"라 함은", u"이라는 것은", u"라는 것은", u"이라는 말은",
                       u"라는 말은", u"의 정의는", u"의 뜻은"}))
        return saysWhat ? 10 : 6;
    if (beginsWithOne(after, {u"이라고 ", u"라고 ", u"이라 ", u"라 ", u"으로 ", u"로 "})
        && holdsOne(
            after.left(16),
            {u"부른", u"부르", u"불린", u"불리", u"불러", u"일컫", u"일컬", u"칭한", u"정의", u"한다.", u"합니다."}))
        return 7;
    const bool isPlainlySaid =
        holdsOne(after, {u"말한다", u"뜻한다", u"의미한다", u"가리킨다", u"일컫는다", u"뜻합니다", u"의미합니다"});
    if (opensSentence(before) && beginsWithOne(after, {u"은 ", u"는 "}) && isPlainlySaid)
        return 5;
    return 0;
}

int englishScore(QStringView before, QStringView after)
{
    const QString next = after.left(40).toString().toLower();
    QString last = before.right(24).toString().toLower();
    for (const QLatin1String article : {QLatin1String(" a "), QLatin1String(" an "), QLatin1String(" the ")}) {
        if (last.endsWith(article))
            last.chop(article.size() - 1);
    }
    if (beginsWithOne(
            next,
            {u" means ", u" refers to ", u" denotes ", u" is defined as ", u" are defined as ", u" describes the "}))
        return opensSentence(before) ? 9 : 6;
    if (holdsOne(last, {u"by ", u"term "}) && holdsOne(next, {u" we mean", u" i mean", u" is meant"}))
        return 9;
    for (const QStringView lead : {QStringView(u"known as "), QStringView(u"called "), QStringView(u"so-called "),
                                   QStringView(u"referred to as ")}) {
        if (last.endsWith(lead) || last.endsWith(lead.toString() + QLatin1Char('"'))
            || last.endsWith(lead.toString() + QChar(0x201C)))
            return 6;
    }
    if (opensSentence(before)
        && beginsWithOne(next, {u" is a ", u" is an ", u" is the ", u" are a ", u" is what ", u" is when "}))
        return 5;
    return 0;
}

int japaneseScore(QStringView after)
{
    if (beginsWithOne(after, {u"とは", u"というのは"}))
        return 9;
    return beginsWithOne(after, {u"と呼ぶ", u"と呼ば", u"という。", u"といいます"}) ? 6 : 0;
}

//! The line a mention stands in.
Text::Span lineOf(QStringView text, const Mention &mention)
{
    const qsizetype before = mention.begin > 0 ? text.lastIndexOf(QLatin1Char('\n'), mention.begin - 1) : -1;
    const qsizetype after = text.indexOf(QLatin1Char('\n'), mention.end);
    return {qint32(before + 1), qint32(after < 0 ? text.size() : after)};
}

//! The sentence a mention stands in.
Text::Span sentenceOf(QStringView text, const Mention &mention)
{
    const Text::Span line = lineOf(text, mention);
    for (Text::Span sentence : Text::sentences(text.mid(line.begin, line.end - line.begin))) {
        sentence.begin += line.begin;
        sentence.end += line.begin;
        if (sentence.begin <= mention.begin && mention.end <= sentence.end)
            return sentence;
    }
    return line;
}

}

std::optional<Definition> definitionOf(const ConceptIndex &index, quint32 conceptIndex, std::size_t mostMentions)
{
    std::optional<Definition> best;
    int bestScore = 0;
    const auto mentions = index.mentionsOf(conceptIndex);
    for (const Mention &mention : mentions.first(std::min(mentions.size(), mostMentions))) {
        if (mention.flags.testFlag(MentionFlag::Nested) || mention.flags.testFlag(MentionFlag::Verbal))
            continue;
        const QStringView text = index.passages[mention.passage].text;
        const Text::Span line = lineOf(text, mention);
        const QStringView after = afterMarks(text.mid(mention.end, line.end - mention.end));
        const QStringView before = text.mid(line.begin, mention.begin - line.begin);
        if (std::max({koreanScore({}, after), englishScore(before, after), japaneseScore(after)}) == 0)
            continue; // no need to look for the sentence
        const Text::Span sentence = sentenceOf(text, mention);
        const QStringView head = text.mid(sentence.begin, mention.begin - sentence.begin);
        const QStringView tail = afterMarks(text.mid(mention.end, sentence.end - mention.end));
        const int score = std::max({koreanScore(head, tail), englishScore(head, tail), japaneseScore(tail)});
        if (score > bestScore) {
            bestScore = score;
            best = Definition{mention.passage, sentence};
        }
    }
    return best;
}

}
