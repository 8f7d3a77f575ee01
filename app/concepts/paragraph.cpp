#include "concepts/paragraph.h"

#include "text/stopwords.h"
#include "text/characters.h"

#include <QSet>

#include <algorithm>

namespace Catena::Concepts {

namespace {

//! Below this many folded units, equal lines are no copies of one another but common short answers.
constexpr qsizetype minimumCopiedUnits = 10;
//! A run of Latin words this long with a function word in it is an English sentence, not terms in Korean text.
constexpr int minimumSentenceWords = 6;

char32_t codePoint(QStringView text, qint32 at)
{
    const QChar c = text[at];
    if (c.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at + 1]);
    return c.unicode();
}

bool isCjk(Text::CharClass c)
{
    return c == Text::CharClass::Hiragana || c == Text::CharClass::Katakana || c == Text::CharClass::Han;
}

bool isKana(Text::CharClass c)
{
    return c == Text::CharClass::Hiragana || c == Text::CharClass::Katakana;
}

//! Which classes of letters a text holds.
struct Letters
{
    bool hangul = false;
    bool kana = false;
    bool han = false;
    bool alnum = false;

    explicit Letters(QStringView text)
    {
        for (qint32 i = 0; i < text.size(); ++i) {
            const Text::CharClass c = Text::charClass(codePoint(text, i));
            hangul |= c == Text::CharClass::Hangul;
            kana |= isKana(c);
            han |= c == Text::CharClass::Han;
            alnum |= c == Text::CharClass::Alnum;
        }
    }
    [[nodiscard]] bool any() const { return hangul || kana || han || alnum; }
};

//! Whether a run without Hangul, kana and Han is a sentence.
bool isSentence(QStringView run)
{
    const std::vector<Text::Span> words = Text::words(run);
    if (qsizetype(words.size()) < minimumSentenceWords)
        return false;
    return std::any_of(words.begin(), words.end(), [&](Text::Span word) {
        return Text::StopWords::instance().isFunctionWord(Text::foldKey(run.mid(word.begin, word.end - word.begin)));
    });
}

//! The end of the run, from an index on, whose characters are all of a kind; 0 length when the first is not.
template <class IsKind>
qint32 runEnd(QStringView text, qint32 begin, IsKind isKind)
{
    qint32 end = begin;
    while (end < text.size() && isKind(Text::charClass(codePoint(text, end))))
        end += codePoint(text, end) > 0xFFFF ? 2 : 1;
    return end;
}

//! Stretches of a paragraph that holds Hangul: Korean, but for runs with kana and English sentences.
std::vector<Stretch> mixedStretches(QStringView text)
{
    std::vector<Stretch> stretches;
    qint32 korean = 0;
    const auto cut = [&](Reading reading, qint32 begin, qint32 end) {
        if (begin > korean)
            stretches.push_back({Reading::Korean, korean, begin});
        stretches.push_back({reading, begin, end});
        korean = end;
    };
    for (qint32 i = 0; i < text.size();) {
        const Text::CharClass c = Text::charClass(codePoint(text, i));
        const bool cjk = isCjk(c);
        const auto same = [cjk](Text::CharClass other) {
            return cjk ? isCjk(other) : (other == Text::CharClass::Alnum || other == Text::CharClass::Other);
        };
        const qint32 end = std::max(i + 1, runEnd(text, i, same));
        const QStringView run = text.mid(i, end - i);
        if (cjk && Letters(run).kana)
            cut(Reading::Cjk, i, end);
        else if (!cjk && c != Text::CharClass::Hangul && isSentence(run))
            cut(Reading::Latin, i, end);
        i = end;
    }
    if (korean < text.size())
        stretches.push_back({Reading::Korean, korean, qint32(text.size())});
    return stretches;
}

std::vector<Stretch> stretchesOf(QStringView text, Letters letters)
{
    if (letters.hangul)
        return mixedStretches(text);
    return {{letters.kana || letters.han ? Reading::Cjk : Reading::Latin, 0, qint32(text.size())}};
}

}

QStringView Paragraph::keyView(qint32 from, qint32 to) const
{
    const auto first = std::lower_bound(fold.offsets.begin(), fold.offsets.end() - 1, from);
    const auto last = std::lower_bound(first, fold.offsets.end() - 1, to);
    return QStringView(fold.text).mid(first - fold.offsets.begin(), last - first);
}

Text::Span Paragraph::source(qint32 from, qint32 to) const
{
    return {begin + nfc.offsets[std::size_t(from)],
            begin + (to > from ? nfc.ends[std::size_t(to - 1)] : nfc.offsets[std::size_t(from)])};
}

char32_t Paragraph::codePointAt(qint32 offset) const
{
    return offset < nfc.text.size() ? codePoint(nfc.text, offset) : 0;
}

char32_t Paragraph::codePointBefore(qint32 offset) const
{
    if (offset <= 0)
        return 0;
    const bool pair = offset > 1 && nfc.text[offset - 1].isLowSurrogate() && nfc.text[offset - 2].isHighSurrogate();
    return codePoint(nfc.text, offset - (pair ? 2 : 1));
}

Paragraph readParagraph(QStringView line)
{
    Paragraph paragraph;
    paragraph.nfc = Text::nfcWithOffsets(line);
    paragraph.fold = Text::fold(paragraph.nfc.text);
    paragraph.stretches = stretchesOf(paragraph.nfc.text, Letters(paragraph.nfc.text));
    return paragraph;
}

std::vector<Paragraph> splitParagraphs(const std::vector<Passage> &passages, const std::vector<quint32> &chosen)
{
    std::vector<Paragraph> paragraphs;
    QSet<QString> seen;
    for (const quint32 p : chosen) {
        const QString &text = passages[p].text;
        for (qsizetype begin = 0; begin <= text.size();) {
            const qsizetype lineFeed = text.indexOf(QLatin1Char('\n'), begin);
            const qsizetype end = lineFeed < 0 ? text.size() : lineFeed;
            const QStringView line = QStringView(text).mid(begin, end - begin);
            if (Letters(line).any()) {
                Paragraph paragraph = readParagraph(line);
                paragraph.passage = p;
                paragraph.side = passages[p].side;
                paragraph.begin = qint32(begin);
                const bool known =
                    paragraph.fold.text.size() >= minimumCopiedUnits && seen.contains(paragraph.fold.text);
                paragraph.isNews = !known && !passages[p].isRepeat;
                seen.insert(paragraph.fold.text);
                paragraphs.push_back(std::move(paragraph));
            }
            begin = end + 1;
        }
    }
    return paragraphs;
}

}
