#include "concepts/candidates.h"

#include "concepts/foreignphrases.h"
#include "text/stopwords.h"
#include "text/characters.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

constexpr int keptTails = 2;
constexpr qint32 longestTail = 16; //!< units looked at behind a term: no chain of particles is longer
constexpr qsizetype longestKey = 60;

bool isAfterSpace(const Paragraph &paragraph, const Word &word)
{
    return Text::isSpace(paragraph.codePointBefore(word.begin));
}

bool isBeforeSpace(const Paragraph &paragraph, const Word &word)
{
    return Text::isSpace(paragraph.codePointAt(word.end));
}

bool isQuoted(const Paragraph &paragraph, qint32 begin, qint32 end)
{
    return Text::isQuote(paragraph.codePointBefore(begin)) && Text::isQuote(paragraph.codePointAt(end));
}

QString tailAfter(const Paragraph &paragraph, qint32 end)
{
    qint32 to = end;
    while (to - end < longestTail && Text::charClass(paragraph.codePointAt(to)) == Text::CharClass::Hangul)
        ++to;
    return paragraph.nfc.text.mid(end, to - end);
}

}

//! Whether a single word may be a concept.
bool CandidateTable::isTermWord(const Word &word, const WordKey &key)
{
    return key.size >= 2 && !word.isNumber && !word.isSingle && !word.isAdjectival && !(word.isRoot && word.isVerbal)
        && (word.isAcronym || !(key.kinds & Text::StopWords::Stop));
}

//! Whether a word may begin or end a sequence. Quotation marks make a term of Latin words that are common ones.
bool CandidateTable::isTermEdge(const Word &word, const WordKey &key, bool isFirst, bool inQuotes)
{
    if (word.isNumber || (isFirst && key.kinds & Text::StopWords::Modifier))
        return false;
    return word.isAcronym || (inQuotes && word.isLatin) || (isFirst && key.kinds & Text::StopWords::Adjective)
        || !(key.kinds & Text::StopWords::Stop);
}

//! Whether a sequence of two words or more may be a concept.
bool CandidateTable::isTermSequence(const Paragraph &paragraph, const Phrase &phrase, std::size_t first,
                                    std::size_t last) const
{
    const Word &head = phrase.words[first];
    const Word &tail = phrase.words[last];
    const bool inQuotes = isQuoted(paragraph, head.begin, tail.end);
    if (tail.isAdjectival || !isTermEdge(head, m_words[first], true, inQuotes)
        || !isTermEdge(tail, m_words[last], false, inQuotes))
        return false;
    if ((head.isSingle && isBeforeSpace(paragraph, head))
        || ((tail.isSingle || tail.isVerbal) && isAfterSpace(paragraph, tail)))
        return false;
    int joints = 0;
    for (std::size_t i = first; i <= last; ++i) {
        const Word &word = phrase.words[i];
        if (!word.isLatin || word.isAcronym || !(m_words[i].kinds & Text::StopWords::Function))
            continue;
        // Nouns with one preposition between them (Justeson and Katz 1995).
        const bool isInside = i > first && i < last;
        if (!isInside || !(m_words[i].kinds & Text::StopWords::Joint) || ++joints > 1
            || (m_words[i - 1].kinds | m_words[i + 1].kinds) & Text::StopWords::Stop)
            return false;
    }
    return true;
}

qint32 CandidateTable::addPlace(const Paragraph &paragraph, const Phrase &phrase, std::size_t first, std::size_t last,
                                bool *isNew)
{
    const Word &head = phrase.words[first];
    const Word &tail = phrase.words[last];
    const QStringView key = paragraph.keyView(head.begin, tail.end);
    if (key.size() > longestKey)
        return -1;
    const qint32 index = m_byKey.add(key);
    *isNew = std::size_t(index) == m_candidates.size();
    if (*isNew) {
        Candidate fresh;
        fresh.key = m_byKey.key(index).toString();
        fresh.wordCount = int(last - first) + 1;
        fresh.needsCapitals = first == last && head.isAcronym && m_words[first].kinds & Text::StopWords::Stop;
        fresh.isUnknown = first == last && head.isUnknown;
        fresh.weight = first == last ? head.weight : 1;
        m_candidates.push_back(std::move(fresh));
    }
    Candidate &candidate = m_candidates[std::size_t(index)];
    const auto side = std::size_t(paragraph.side);
    ++candidate.all[side];
    candidate.news[side] += paragraph.isNews ? 1 : 0;
    candidate.hasLatin |= head.isLatin || tail.isLatin;
    candidate.isUnknown &= first == last && head.isUnknown;
    candidate.isEnglishOnly &= phrase.isEnglish;
    candidate.verbal += tail.isVerbal ? 1 : 0;
    candidate.proper += head.isProper && tail.isProper ? 1 : 0;
    candidate.quoted += isQuoted(paragraph, head.begin, tail.end) ? 1 : 0;
    candidate.torn += tail.isTorn ? 1 : 0;
    if (candidate.tails.size() < keptTails) {
        const QString after = tailAfter(paragraph, tail.end);
        if (!candidate.tails.contains(after))
            candidate.tails.append(after);
    }
    return index;
}

void CandidateTable::add(const Paragraph &paragraph, const Phrase &phrase)
{
    const std::size_t count = phrase.words.size();
    m_words.clear();
    for (const Word &word : phrase.words) {
        const QString key = paragraph.key(word.begin, word.end);
        m_words.push_back({key.size(), Text::StopWords::instance().kindsOf(key)});
    }
    //! Candidates by first word and length - 1, of the first words that a longer one may still hold.
    std::vector<std::array<qint32, longest>> placed(count);
    for (std::size_t length = 1; length <= longest; ++length) {
        for (std::size_t first = 0; first + length <= count; ++first) {
            const std::size_t last = first + length - 1;
            qint32 &index = placed[first][length - 1];
            index = -1;
            if (length == 1 ? !isTermWord(phrase.words[first], m_words[first])
                            : !isTermSequence(paragraph, phrase, first, last))
                continue;
            bool isNew = false;
            index = addPlace(paragraph, phrase, first, last, &isNew);
            if (length == 1)
                addNested(paragraph, phrase.words[first], index);
            if (index < 0 || !isNew)
                continue;
            for (std::size_t inner = 1; inner < length; ++inner) {
                for (std::size_t at = first; at + inner - 1 <= last; ++at) {
                    const qint32 part = placed[at][inner - 1];
                    if (part < 0 || part == index)
                        continue;
                    std::vector<quint32> &parents = m_candidates[std::size_t(part)].parents;
                    if (parents.empty() || parents.back() != quint32(index))
                        parents.push_back(quint32(index));
                }
            }
        }
    }
}

void CandidateTable::absorb(qint32 into, qint32 from)
{
    Candidate &kept = m_candidates[std::size_t(into)];
    Candidate &merged = m_candidates[std::size_t(from)];
    for (std::size_t side = 0; side < 2; ++side) {
        kept.all[side] += merged.all[side];
        kept.news[side] += merged.news[side];
    }
    kept.quoted += merged.quoted;
    kept.torn += merged.torn;
    kept.verbal += merged.verbal;
    kept.proper += merged.proper;
    kept.isEnglishOnly &= merged.isEnglishOnly;
    kept.plurals.append(merged.key);
    kept.parents.insert(kept.parents.end(), merged.parents.begin(), merged.parents.end());
    std::sort(kept.parents.begin(), kept.parents.end());
    kept.parents.erase(std::unique(kept.parents.begin(), kept.parents.end()), kept.parents.end());
    merged.all = {};
    merged.news = {};
}

//! Notes the parts of a compound: from one boundary inside it to another, but not the whole.
void CandidateTable::addNested(const Paragraph &paragraph, const Word &word, qint32 holder)
{
    if (!paragraph.isNews || word.isLatin || paragraph.boundaries.empty())
        return;
    std::vector<qint32> edges{word.begin};
    for (qint32 i = word.begin + 1; i < word.end; ++i) {
        if (paragraph.boundaries[std::size_t(i)])
            edges.push_back(i);
    }
    edges.push_back(word.end);
    for (std::size_t first = 0; first + 1 < edges.size(); ++first) {
        for (std::size_t last = first + 1; last < edges.size() && last <= first + longest; ++last) {
            const bool isWhole = first == 0 && last + 1 == edges.size();
            if (!isWhole && edges[last] - edges[first] >= 2)
                m_nested.push_back({m_nestedKeys.add(paragraph.keyView(edges[first], edges[last])), holder});
        }
    }
}

void CandidateTable::countNested()
{
    std::vector<qint32> candidates(std::size_t(m_nestedKeys.size()));
    for (qint32 i = 0; i < m_nestedKeys.size(); ++i)
        candidates[std::size_t(i)] = find(m_nestedKeys.key(i));
    for (const Nested &nested : m_nested) {
        const qint32 index = candidates[std::size_t(nested.key)];
        if (index < 0 || index == nested.holder)
            continue;
        ++m_candidates[std::size_t(index)].nested;
    }
    m_nested.clear();
    m_nestedKeys.clear();
}

void CandidateTable::finish()
{
    countNested();
    mergePlurals();
}

void CandidateTable::mergePlurals()
{
    for (std::size_t i = 0; i < m_candidates.size(); ++i) {
        const QString singular = m_candidates[i].hasLatin ? singularKey(m_candidates[i].key) : QString();
        const qint32 other = singular.isEmpty() ? -1 : find(singular);
        if (other < 0)
            continue;
        const bool pluralLeads = m_candidates[i].total() > m_candidates[std::size_t(other)].total();
        const qint32 plural = qint32(i);
        absorb(pluralLeads ? plural : other, pluralLeads ? other : plural);
    }
}

}
