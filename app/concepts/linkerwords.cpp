#include "concepts/linker.h"

#include "concepts/foreignphrases.h"
#include "text/characters.h"

#include <algorithm>

//! The part of the linker that goes word by word.
namespace Catena::Concepts {

namespace {

constexpr qint32 longestWord =
    48; //!< UTF-16 units: as far as a judge looks from a hit. Longer ones are not remembered.

//! Most units are plain Latin or Hangul.
inline bool isSpace(char16_t unit)
{
    return unit <= 0x3000 && (unit <= u' ' || unit >= 0x80) && Text::isSpace(unit);
}

}

QStringView Linker::foldOf(std::size_t part) const
{
    const LinkedWord &word = m_linked[std::size_t(m_parts[part].number)];
    return {m_wordFolds.data() + word.foldBegin, qsizetype(word.foldSize)};
}

//! Finds and judges what stands in a word alone.
void Linker::readWord(QStringView word, HitJudge &judge)
{
    LinkedWord read;
    Text::foldInto(word, m_fold);
    read.foldBegin = quint32(m_wordFolds.size());
    read.foldSize = quint16(m_fold.text.size());
    read.firstUnit = m_fold.text.isEmpty() ? u'\0' : m_fold.text[0].unicode();
    m_wordFolds.insert(m_wordFolds.end(), m_fold.text.utf16(), m_fold.text.utf16() + m_fold.text.size());
    read.firstLink = quint32(m_wordLinks.size());
    read.mayBeAddress = mayHoldAddress(word);
    m_found.clear();
    read.isEven = m_fold.text.size() == word.size();
    for (qint32 i = 0; i < word.size() && read.isEven; ++i)
        read.isEven = m_fold.offsets[std::size_t(i)] == i;
    m_hits.clear();
    read.state = m_finder.scan(m_fold.text, [&](AhoCorasick::Hit hit) { m_hits.push_back(hit); });
    for (const AhoCorasick::Hit hit : m_hits) {
        const Pattern &pattern = m_patterns[std::size_t(hit.pattern)];
        if (!pattern.isTerm && pattern.split.empty())
            continue;
        read.needsText |= pattern.isTerm && !m_holders[pattern.term].empty();
        read.mayLean |= hit.begin == 0 && m_fold.offsets[0] == 0;
        if (const std::optional<Fit> fit = judge.judge(word, m_fold, hit.begin, hit.end))
            take(word, pattern, *fit, 0, m_found);
    }
    read.mayLean = read.mayLean && mayLeanOnWordBefore(word);
    for (const Link &link : m_found)
        m_wordLinks.push_back(
            {link.term, quint8(link.begin), quint8(link.end), link.rung, MentionFlag(link.flags.toInt())});
    read.linkCount = quint16(m_found.size());
    m_linked.push_back(read);
}

//! Whether a hit that begins in one part and ends in a later one is none, told without reading them: it begins
//! where none begins, or cuts a Latin word. Its offsets are in those parts' folds.
bool Linker::isRefused(const AhoCorasick::Hit &hit, std::size_t part, std::size_t first, QStringView text,
                       const HitJudge &judge)
{
    const LinkedWord &from = m_linked[std::size_t(m_parts[first].number)];
    const LinkedWord &to = m_linked[std::size_t(m_parts[part].number)];
    if (!from.isEven || !to.isEven)
        return false;
    const qint32 end = m_parts[part].begin + hit.end;
    if (end < text.size() && Text::isAsciiAlnum(text[end - 1].unicode()) && Text::isAsciiAlnum(text[end].unicode()))
        return true;
    return hit.begin >= qint32(from.foldSize) - closedTailOf(first, text, judge);
}

//! Judges a hit that ends in a part by the words around it. Its offsets are in that part's fold; one that begins in an
//! earlier part begins below zero.
void Linker::linkHere(const AhoCorasick::Hit &hit, std::size_t part, QStringView text, quint32 passage, HitJudge &judge,
                      std::vector<Link> &links)
{
    const Pattern &pattern = m_patterns[std::size_t(hit.pattern)];
    if (!pattern.isTerm && pattern.split.empty())
        return;
    std::size_t first = part;
    qint32 begin = hit.begin;
    while (begin < 0)
        begin += qint32(m_linked[std::size_t(m_parts[--first].number)].foldSize);
    if (first < part && isRefused({hit.pattern, begin, hit.end}, part, first, text, judge))
        return;
    const qint32 from = m_parts[first > 0 ? first - 1 : 0].begin;
    Text::foldInto(text.mid(from, m_parts[part].end - from), m_fold);
    for (qint32 &offset : m_fold.offsets)
        offset += from;
    for (qint32 &end : m_fold.ends)
        end += from;
    begin += qint32(std::lower_bound(m_fold.offsets.begin(), m_fold.offsets.end(), m_parts[first].begin)
                    - m_fold.offsets.begin());
    const std::optional<Fit> fit = judge.judge(text, m_fold, begin, begin + hit.end - hit.begin);
    const bool isAddress =
        fit && m_linked[std::size_t(m_parts[first].number)].mayBeAddress && isInAddress(text, fit->begin);
    if (fit && !isAddress)
        take(text, pattern, *fit, passage, links);
}

//! Whether a part may end a place that an earlier one began, by the finder's state before it. What begins in a particle
//! or inside a Latin word is no place, so that little is left to be read across words.
bool Linker::goesOn(qint32 state, std::size_t part, QStringView text, const HitJudge &judge)
{
    const LinkedWord &word = m_linked[std::size_t(m_parts[part].number)];
    if (word.foldSize == 0)
        return true;
    if (!m_finder.mayGoOn(state, word.firstUnit) || m_finder.depth(m_finder.step(state, word.firstUnit)) <= 1)
        return false;
    const LinkedWord &before = m_linked[std::size_t(m_parts[part - 1].number)];
    return state != before.state || m_finder.depth(state) > closedTailOf(part - 1, text, judge);
}

//! HitJudge::closedTail() of a part.
qint32 Linker::closedTailOf(std::size_t part, QStringView text, const HitJudge &judge)
{
    LinkedWord &word = m_linked[std::size_t(m_parts[part].number)];
    if (!word.isTailKnown) {
        word.isTailKnown = true;
        const QStringView written = text.mid(m_parts[part].begin, m_parts[part].end - m_parts[part].begin);
        word.closedTail = quint8(word.isEven ? judge.closedTail(written) : 0);
    }
    return word.closedTail;
}

//! The places that end in a part and begin before it. The finder's state before it, then behind it: as soon as no
//! pattern begun before can go on, the finder is where it was when it read the word by itself. False when one is no
//! mention inside something longer.
bool Linker::linkAcross(qint32 &state, std::size_t part, QStringView text, quint32 passage, HitJudge &judge,
                        std::vector<Link> &links)
{
    const LinkedWord &word = m_linked[std::size_t(m_parts[part].number)];
    const QStringView folded = foldOf(part);
    bool needsText = false;
    qint32 read = 0;
    for (; read < folded.size() && m_finder.depth(state) > read; ++read) {
        state = m_finder.step(state, folded[read].unicode());
        m_finder.foundAt(state, read + 1, [&](AhoCorasick::Hit hit) {
            const Pattern &pattern = m_patterns[std::size_t(hit.pattern)];
            needsText |= hit.begin < 0 && pattern.isTerm && !m_holders[pattern.term].empty();
            if (hit.begin < 0 && !needsText)
                linkHere(hit, part, text, passage, judge, links);
        });
    }
    if (m_finder.depth(state) <= read)
        state = word.state;
    return !needsText;
}

//! The places inside a part.
void Linker::takeWord(std::size_t part, QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links)
{
    const qint32 begin = m_parts[part].begin;
    const LinkedWord &word = m_linked[std::size_t(m_parts[part].number)];
    const bool leans = word.mayLean && leansOnWordBefore(text, begin);
    for (quint32 i = word.firstLink; i < word.firstLink + word.linkCount; ++i) {
        const WordLink link = m_wordLinks[i];
        if (leans && link.begin == 0)
            continue;
        if (!word.mayBeAddress || !isInAddress(text, begin + link.begin))
            links.push_back({link.term, passage, begin + link.begin, begin + link.end, link.rung, link.flags});
    }
    if (!leans)
        return;
    m_finder.scan(foldOf(part), [&](AhoCorasick::Hit hit) {
        if (hit.begin == 0)
            linkHere(hit, part, text, passage, judge, links);
    });
}

//! Cuts a text into m_parts; false where one is none that can be read by itself.
bool Linker::cutWords(QStringView text)
{
    m_parts.clear();
    bool isApart = true;
    const qint32 size = qint32(text.size());
    const char16_t *units = text.utf16();
    for (qint32 at = 0; at < size; ++at) {
        if (isSpace(units[at])) {
            isApart |= units[at] == u'\n';
            continue;
        }
        qint32 end = at + 1;
        while (end < size && !isSpace(units[end]))
            ++end;
        const bool isAlone = Text::foldsApart(text, at) && (end == size || Text::foldsApart(text, end));
        if (end - at > longestWord || !isAlone)
            return false;
        qint32 bare = end;
        while (!m_areSignsLetters && bare > at && isFinalSign(text[bare - 1]))
            --bare;
        if (bare > at)
            m_parts.push_back({at, bare, isApart, 0});
        isApart = bare < end;
        at = end - 1;
    }
    return true;
}

//! Looks up what is known of the parts, and reads those that are new.
void Linker::nameWords(QStringView text, HitJudge &judge)
{
    m_queries.clear();
    for (const Part &part : m_parts) {
        m_queries.push_back(KeyTable::query(text, part.begin, part.end));
        m_words.prefetch(m_queries.back());
    }
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i].number = m_words.guess(m_queries[i]);
        if (m_parts[i].number >= 0)
            __builtin_prefetch(&m_linked[std::size_t(m_parts[i].number)]);
    }
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i].number = m_words.add(m_queries[i], m_parts[i].number);
        if (std::size_t(m_parts[i].number) == m_linked.size())
            readWord(m_queries[i].key, judge);
    }
}

//! Word by word; false where that cannot be done.
bool Linker::linkByWords(QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links)
{
    if (!m_goesByWords || !cutWords(text))
        return false;
    nameWords(text, judge);
    qint32 state = AhoCorasick::start;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const LinkedWord &word = m_linked[std::size_t(m_parts[i].number)];
        if (word.needsText)
            return false;
        if (m_parts[i].isApart)
            state = AhoCorasick::start;
        if (state != AhoCorasick::start && goesOn(state, i, text, judge)) {
            if (!linkAcross(state, i, text, passage, judge, links))
                return false;
        } else {
            state = word.state;
        }
        if (word.linkCount > 0 || word.mayLean)
            takeWord(i, text, passage, judge, links);
    }
    return true;
}

}
