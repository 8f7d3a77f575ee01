#include "concepts/conceptindex.h"

#include "text/normalise.h"

#include <algorithm>
#include <tuple>

namespace Catena::Concepts {

namespace {

auto placeInEssays(const Passage &passage)
{
    return std::tuple(passage.essay, passage.block);
}

//! How often a mention stands in the paste: once, and once more for every copy that reaches over it.
int occurrences(const Passage &passage, const Mention &mention)
{
    return 1 + int(std::count_if(passage.copies.begin(), passage.copies.end(), [&](Text::Span copy) {
               return copy.begin <= mention.begin && mention.end <= copy.end;
           }));
}

}

std::span<const Mention> ConceptIndex::mentionsOf(quint32 conceptIndex) const
{
    const Concept &owner = concepts[conceptIndex];
    return {mentions.data() + owner.firstMention, owner.mentionCount};
}

std::span<const quint32> ConceptIndex::mentionNumbersIn(quint32 passage) const
{
    if (std::size_t(passage) + 1 >= m_firstOfPassage.size())
        return {};
    const quint32 first = m_firstOfPassage[passage];
    return {m_byPassage.data() + first, m_firstOfPassage[passage + 1] - first};
}

std::vector<Mention> ConceptIndex::mentionsIn(quint32 passage) const
{
    const std::span<const quint32> numbers = mentionNumbersIn(passage);
    std::vector<Mention> found;
    found.reserve(numbers.size());
    for (const quint32 number : numbers)
        found.push_back(mentions[number]);
    return found;
}

qint32 ConceptIndex::passageOf(Base::CommentId comment) const
{
    return comment.index < m_byComment.size() ? m_byComment[comment.index] : -1;
}

qint32 ConceptIndex::passageOf(quint32 essay, quint32 block) const
{
    const std::tuple wanted(essay, block);
    const auto at =
        std::lower_bound(m_byBlock.begin(), m_byBlock.end(), wanted,
                         [&](quint32 passage, const auto &place) { return placeInEssays(passages[passage]) < place; });
    return at != m_byBlock.end() && placeInEssays(passages[*at]) == wanted ? qint32(*at) : -1;
}

qint32 ConceptIndex::find(QStringView term) const
{
    const QString key = Text::foldKey(term);
    const auto at =
        std::find_if(concepts.begin(), concepts.end(), [&](const Concept &candidate) { return candidate.key == key; });
    return at == concepts.end() ? -1 : qint32(at - concepts.begin());
}

void ConceptIndex::finish()
{
    const auto byPlace = [](const Mention &left, const Mention &right) {
        return std::tuple(left.conceptIndex, left.passage, left.begin, right.end)
            < std::tuple(right.conceptIndex, right.passage, right.begin, left.end);
    };
    if (!std::is_sorted(mentions.begin(), mentions.end(), byPlace))
        std::sort(mentions.begin(), mentions.end(), byPlace);
    countMentions();
    indexMentions();
    indexPassages();
}

void ConceptIndex::countMentions()
{
    for (Concept &owner : concepts) {
        owner.essay = owner.discussionRaw = owner.discussion = owner.nested = owner.verbal = 0;
        owner.firstMention = owner.mentionCount = 0;
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        const Mention &mention = mentions[i];
        const Passage &passage = passages[mention.passage];
        Concept &owner = concepts[mention.conceptIndex];
        if (owner.mentionCount++ == 0)
            owner.firstMention = quint32(i);
        if (passage.side == Side::Essay) {
            ++owner.essay;
        } else {
            ++owner.discussion;
            owner.discussionRaw += occurrences(passage, mention);
        }
        owner.nested += mention.flags.testFlag(MentionFlag::Nested) ? 1 : 0;
        owner.verbal += mention.flags.testFlag(MentionFlag::Verbal) ? 1 : 0;
    }
}

void ConceptIndex::indexMentions()
{
    m_firstOfPassage.assign(passages.size() + 1, 0);
    for (const Mention &mention : mentions)
        ++m_firstOfPassage[std::size_t(mention.passage) + 1];
    for (std::size_t i = 0; i < passages.size(); ++i)
        m_firstOfPassage[i + 1] += m_firstOfPassage[i];
    std::vector<quint32> next(m_firstOfPassage.begin(), m_firstOfPassage.end());
    m_byPassage.resize(mentions.size());
    for (std::size_t i = 0; i < mentions.size(); ++i)
        m_byPassage[next[mentions[i].passage]++] = quint32(i);
    for (std::size_t i = 0; i < passages.size(); ++i) {
        std::sort(m_byPassage.begin() + m_firstOfPassage[i], m_byPassage.begin() + m_firstOfPassage[i + 1],
                  [&](quint32 left, quint32 right) {
                      const Mention &a = mentions[left];
                      const Mention &b = mentions[right];
                      return std::tuple(a.begin, b.end, a.conceptIndex) < std::tuple(b.begin, a.end, b.conceptIndex);
                  });
    }
}

void ConceptIndex::indexPassages()
{
    m_byComment.clear();
    m_byBlock.clear();
    for (std::size_t i = 0; i < passages.size(); ++i) {
        if (passages[i].side == Side::Essay) {
            m_byBlock.push_back(quint32(i));
        } else if (passages[i].comment.isValid()) {
            const std::size_t comment = passages[i].comment.index;
            if (comment >= m_byComment.size())
                m_byComment.resize(comment + 1, -1);
            m_byComment[comment] = qint32(i);
        }
    }
    std::stable_sort(m_byBlock.begin(), m_byBlock.end(), [&](quint32 left, quint32 right) {
        return placeInEssays(passages[left]) < placeInEssays(passages[right]);
    });
}

}
