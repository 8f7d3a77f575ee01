#include "mutation.h"

#include <algorithm>

namespace Catena::Bench {

namespace {

//! [begin, end) of the unit of a kind around an offset.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

Range around(const QString &text, qsizetype at, QStringView stops)
{
    qsizetype begin = at;
    while (begin > 0 && !stops.contains(text[begin - 1]))
        --begin;
    qsizetype end = at;
    while (end < text.size() && !stops.contains(text[end]))
        ++end;
    return {begin, end};
}

Range wordAt(const QString &text, qsizetype at)
{
    return around(text, at, u" \n");
}

Range sentenceAt(const QString &text, qsizetype at)
{
    Range range = around(text, at, u".?!\n");
    if (range.end < text.size() && text[range.end] != QLatin1Char('\n'))
        ++range.end;
    while (range.begin < range.end && text[range.begin] == QLatin1Char(' '))
        ++range.begin;
    return range;
}

Range paragraphAt(const QString &text, qsizetype at)
{
    return around(text, at, u"\n");
}

void insert(EditedText &edit, qsizetype at, const QString &words)
{
    edit.text.insert(at, words);
    edit.origin.insert(edit.origin.begin() + at, std::size_t(words.size()), -1);
}

void remove(EditedText &edit, Range range)
{
    edit.text.remove(range.begin, range.end - range.begin);
    edit.origin.erase(edit.origin.begin() + range.begin, edit.origin.begin() + range.end);
}

void move(EditedText &edit, Range range, qsizetype to)
{
    const QString words = edit.text.sliced(range.begin, range.end - range.begin);
    const std::vector<qint32> origin(edit.origin.begin() + range.begin, edit.origin.begin() + range.end);
    remove(edit, range);
    to = std::min(to > range.begin ? to - words.size() : to, edit.text.size());
    to = std::max<qsizetype>(0, to);
    edit.text.insert(to, words);
    edit.origin.insert(edit.origin.begin() + to, origin.begin(), origin.end());
}

//! Words of the text itself, so that what is put in looks like what was there.
QString someWords(const QString &text, int count, Random &random)
{
    QString words;
    for (int i = 0; i < count; ++i) {
        const Range word = wordAt(text, qsizetype(random.below(quint64(text.size()))));
        words += text.sliced(word.begin, word.end - word.begin) + QLatin1Char(' ');
    }
    return words;
}

//! One edit; gives how many units it touched.
qsizetype editOnce(EditedText &edit, qsizetype budget, Random &random)
{
    QString &text = edit.text;
    const auto at = qsizetype(random.below(quint64(text.size())));
    const Range word = wordAt(text, at);
    const Range sentence = sentenceAt(text, at);
    const Range paragraph = paragraphAt(text, at);
    const auto fits = [budget](Range range) { return range.end > range.begin && range.end - range.begin <= budget; };
    switch (random.below(8)) {
    case 0: { // words put in
        const QString words = someWords(text, 1 + int(random.below(6)), random);
        insert(edit, word.begin, words);
        return words.size();
    }
    case 1: // a word taken out
        remove(edit, word);
        return std::max<qsizetype>(1, word.end - word.begin);
    case 2: { // a word replaced
        const QString words = someWords(text, 1, random).trimmed();
        remove(edit, word);
        insert(edit, std::min(word.begin, edit.text.size()), words);
        return std::max<qsizetype>(1, words.size() + word.end - word.begin);
    }
    case 3: // a letter mistyped
        text[at] = QChar(char16_t(u'a' + random.below(26)));
        edit.origin[std::size_t(at)] = -1;
        return 1;
    case 4: // a sentence taken out
        if (!fits(sentence))
            return 0;
        remove(edit, sentence);
        return sentence.end - sentence.begin;
    case 5: { // a sentence put in
        const QString words = someWords(text, 6 + int(random.below(12)), random).trimmed() + QStringLiteral(". ");
        if (words.size() > budget)
            return 0;
        insert(edit, sentence.begin, words);
        return words.size();
    }
    case 6: // a sentence moved
        if (!fits(sentence))
            return 0;
        move(edit, sentence, sentenceAt(text, qsizetype(random.below(quint64(text.size())))).begin);
        return sentence.end - sentence.begin;
    default: // a paragraph moved
        if (!fits(paragraph))
            return 0;
        move(edit, {paragraph.begin, std::min(paragraph.end + 1, text.size())},
             paragraphAt(text, qsizetype(random.below(quint64(text.size())))).begin);
        return paragraph.end - paragraph.begin;
    }
}

//! The text in another normal form, character by character.
EditedText normalised(const EditedText &edit, QString::NormalizationForm form)
{
    EditedText made;
    for (qsizetype i = 0; i < edit.text.size();) {
        qsizetype end = i + 1;
        while (end < edit.text.size() && (edit.text[end].isMark() || edit.text[end].isLowSurrogate()))
            ++end;
        const QString cluster = edit.text.sliced(i, end - i).normalized(form);
        made.text += cluster;
        made.origin.insert(made.origin.end(), std::size_t(cluster.size()), edit.origin[std::size_t(i)]);
        i = end;
    }
    return made;
}

//! Lines broken at a width, as mail programs do; or with carriage returns.
void wrap(EditedText &edit, qsizetype columns)
{
    qsizetype since = 0;
    for (qsizetype i = 0; i < edit.text.size(); ++i) {
        since = edit.text[i] == QLatin1Char('\n') ? 0 : since + 1;
        if (since > columns && edit.text[i] == QLatin1Char(' ')) {
            edit.text[i] = QLatin1Char('\n');
            since = 0;
        }
    }
}

}

EditedText EditedText::of(const QString &text)
{
    EditedText made;
    made.text = text;
    for (qsizetype i = 0; i < text.size(); ++i)
        made.origin.push_back(qint32(i));
    return made;
}

EditedText edited(const QString &text, double share, Random &random)
{
    EditedText edit = EditedText::of(text);
    auto budget = qsizetype(share * double(text.size()));
    for (int tries = 0; budget > 0 && tries < 10'000 && edit.text.size() > 20; ++tries)
        budget -= editOnce(edit, budget, random);
    if (random.chance(0.15))
        edit = normalised(edit, QString::NormalizationForm_D);
    else if (random.chance(0.1))
        edit = normalised(edit, QString::NormalizationForm_C);
    if (random.chance(0.15))
        wrap(edit, 40 + qsizetype(random.below(60)));
    if (random.chance(0.1)) {
        for (qsizetype at = edit.text.indexOf(QLatin1Char('\n')); at >= 0;
             at = edit.text.indexOf(QLatin1Char('\n'), at + 2))
            insert(edit, at, QStringLiteral("\r"));
    }
    return edit;
}

}
