#include "concepts/essaylinks.h"

#include "concepts/quotefinder.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace Catena::Concepts {

namespace {

constexpr double quoteWeight = 12; //!< a run of so much is no common phrase
constexpr double closelyWeight = 14; //!< in pieces, together
constexpr double closelyShare = 0.6; //!< and so much of the sentence
constexpr std::size_t mostLinks = 3; //!< of a comment
constexpr std::size_t mostPlaces = 500; //!< a concept that more paragraphs of essays have points at none of them

//! What a comment says again of one sentence.
struct Said
{
    double weight = 0;
    CommonRun longest;
};

void addQuotes(const QuoteFinder &finder, const std::vector<CommonRun> &runs, quint32 comment,
               std::vector<EssayLink> &links)
{
    std::map<quint32, Said> bySentence;
    for (const CommonRun &run : runs) {
        Said &said = bySentence[run.sentence];
        said.weight += run.weight;
        if (run.weight > said.longest.weight)
            said.longest = run;
    }
    for (const auto &[sentence, said] : bySentence) {
        const bool isQuote = said.longest.weight >= quoteWeight;
        const bool isClose = said.weight >= closelyWeight && said.weight >= closelyShare * finder.weightOf(sentence);
        if (!isQuote && !isClose)
            continue;
        EssayLink link;
        link.comment = comment;
        link.essay = finder.sentences()[sentence].passage;
        link.sentence = finder.sentences()[sentence].span;
        link.inComment = said.longest.inText;
        link.reason = isQuote ? EssayLink::Reason::Quote : EssayLink::Reason::Closely;
        link.strength = 1 - 0.4 * quoteWeight / std::max(quoteWeight, said.weight);
        links.push_back(std::move(link));
    }
}

//! What concepts say about who speaks of what.
class SharedTerms
{
public:
    //! sentences: of the essays, in their order.
    SharedTerms(const ConceptIndex &index, const std::vector<EssaySentence> &sentences)
        : m_index(index), m_sentences(sentences), m_weights(index.concepts.size(), 0)
    {
        const double all = double(std::max<std::size_t>(index.passages.size(), 1));
        m_places.resize(index.concepts.size());
        for (std::size_t each = 0; each < index.concepts.size(); ++each) {
            quint32 passages = 0;
            for (const Mention &mention : index.mentionsOf(quint32(each))) {
                const bool isEssay = index.passages[mention.passage].side == Side::Essay;
                if (isEssay && (m_places[each].empty() || m_places[each].back() != mention.passage))
                    m_places[each].push_back(mention.passage);
                passages += mention.passage != m_last ? 1 : 0;
                m_last = mention.passage;
            }
            m_last = quint32(-1);
            if (m_places[each].size() > mostPlaces)
                m_places[each].clear();
            m_weights[each] = passages == 0 ? 0 : std::log(all / double(passages));
            if (index.concepts[each].verbal * 2 > index.concepts[each].essay + index.concepts[each].discussion)
                m_weights[each] = 0;
        }
    }

    //! Adds the paragraph that a comment shares most with, if it is enough.
    void add(quint32 comment, std::vector<EssayLink> &links) const
    {
        std::map<quint32, double> byPassage;
        std::map<quint32, std::vector<const Mention *>> shared;
        quint32 before = quint32(-1);
        for (const quint32 number : m_index.mentionNumbersIn(comment)) {
            const Mention &mention = m_index.mentions[number];
            if (mention.conceptIndex == before || m_places[mention.conceptIndex].empty())
                continue;
            before = mention.conceptIndex;
            for (const quint32 passage : m_places[mention.conceptIndex]) {
                std::vector<const Mention *> &here = shared[passage];
                const bool isKnown = std::any_of(here.begin(), here.end(), [&](const Mention *other) {
                    return other->conceptIndex == mention.conceptIndex
                        || (other->begin <= mention.begin && mention.end <= other->end);
                });
                if (isKnown)
                    continue;
                here.push_back(&mention);
                byPassage[passage] += weightIn(mention.conceptIndex);
            }
        }
        const auto best = std::max_element(byPassage.begin(), byPassage.end(), [](const auto &left, const auto &right) {
            return left.second < right.second;
        });
        if (best != byPassage.end())
            addLink(comment, best->first, best->second, shared[best->first], links);
    }

private:
    //! A concept that only one paragraph of the essay has points at it most plainly.
    [[nodiscard]] double weightIn(quint32 each) const
    {
        return m_weights[each] / std::sqrt(double(m_places[each].size()));
    }

    void addLink(quint32 comment, quint32 passage, double weight, std::vector<const Mention *> &shared,
                 std::vector<EssayLink> &links) const
    {
        constexpr double enough = 2.0;
        std::stable_sort(shared.begin(), shared.end(), [&](const Mention *left, const Mention *right) {
            return weightIn(left->conceptIndex) > weightIn(right->conceptIndex);
        });
        const Mention &rarest = *shared.front();
        const bool isAlone = m_places[rarest.conceptIndex].size() == 1;
        if (weight < enough || (shared.size() < 2 && !isAlone))
            return;
        EssayLink link;
        link.comment = comment;
        link.essay = passage;
        link.reason = EssayLink::Reason::SharedTerms;
        link.inComment = {rarest.begin, rarest.end};
        link.strength = 0.6 * weight / (weight + 4);
        for (const Mention *each : shared)
            link.shared.push_back(each->conceptIndex);
        link.sentence = sentenceWith(passage, rarest.conceptIndex);
        links.push_back(std::move(link));
    }

    //! The first sentence of a passage that uses a concept.
    [[nodiscard]] Text::Span sentenceWith(quint32 passage, quint32 conceptIndex) const
    {
        for (const quint32 number : m_index.mentionNumbersIn(passage)) {
            const Mention &mention = m_index.mentions[number];
            if (mention.conceptIndex != conceptIndex)
                continue;
            const auto after =
                std::upper_bound(m_sentences.begin(), m_sentences.end(), mention.begin,
                                 [passage](qint32 begin, const EssaySentence &each) {
                                     return std::tie(passage, begin) < std::tie(each.passage, each.span.begin);
                                 });
            if (after == m_sentences.begin())
                break;
            const EssaySentence &sentence = *std::prev(after);
            if (sentence.passage == passage && mention.begin < sentence.span.end)
                return sentence.span;
        }
        return {0, qint32(m_index.passages[passage].text.size())};
    }

    const ConceptIndex &m_index;
    const std::vector<EssaySentence> &m_sentences;
    std::vector<double> m_weights;
    std::vector<std::vector<quint32>> m_places; //!< by concept: passages of essays
    quint32 m_last = quint32(-1);
};

}

std::vector<EssayLink> findEssayLinks(const ConceptIndex &index, const Base::Cancellation &cancellation)
{
    std::vector<EssayLink> links;
    const bool hasEssay = !index.passages.empty() && index.passages.front().side == Side::Essay;
    if (!hasEssay)
        return links;
    const QuoteFinder finder(index.passages);
    const SharedTerms terms(index, finder.sentences());
    Text::Folded fold;
    std::vector<CommonRun> runs;
    std::vector<EssayLink> own;
    for (std::size_t i = 0; i < index.passages.size() && !cancellation.isCancelled(); ++i) {
        if (index.passages[i].side == Side::Essay)
            continue;
        own.clear();
        Text::foldInto(index.passages[i].text, fold);
        finder.find(fold, runs);
        addQuotes(finder, runs, quint32(i), own);
        if (own.empty())
            terms.add(quint32(i), own);
        std::stable_sort(own.begin(), own.end(),
                         [](const EssayLink &left, const EssayLink &right) { return left.strength > right.strength; });
        own.resize(std::min(own.size(), mostLinks));
        links.insert(links.end(), own.begin(), own.end());
    }
    return links;
}

std::vector<EssayLink> linksTo(const std::vector<EssayLink> &links, quint32 essayPassage)
{
    std::vector<EssayLink> found;
    std::copy_if(links.begin(), links.end(), std::back_inserter(found),
                 [&](const EssayLink &link) { return link.essay == essayPassage; });
    return found;
}

}
