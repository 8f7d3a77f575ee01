#include "concepts/linkterms.h"

#include "concepts/essaylinks.h"
#include "concepts/linker.h"
#include "text/characters.h"
#include "text/normalise.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace Catena::Concepts {

namespace {

//! The spellings of one term as they stand, before NFC; views of the passages' texts.
struct Written
{
    int count = 0;
    Rung rung = Rung::NearSpelling; //!< the best one
};
using WrittenForms = std::map<QStringView, Written>;

//! The commonest spelling with a key; one without quotation marks inside goes before one with.
QString commonest(const std::vector<Variant> &variants, const QString &key)
{
    QString best;
    std::pair<bool, int> bestRank{false, 0};
    for (const Variant &variant : variants) {
        const bool isPlain =
            std::none_of(variant.text.begin(), variant.text.end(), [](QChar c) { return Text::isQuote(c.unicode()); });
        const std::pair<bool, int> rank{isPlain, variant.count};
        if (rank > bestRank && Text::foldKey(variant.text) == key) {
            best = variant.text;
            bestRank = rank;
        }
    }
    return best;
}

//! By text.
std::vector<Variant> variantsOf(const WrittenForms &forms)
{
    QMap<QString, Variant> byText;
    for (const auto &[raw, written] : forms) {
        const QString text = Text::nfc(raw);
        Variant &variant = byText[text];
        variant.rung = variant.count == 0 ? written.rung : std::min(variant.rung, written.rung);
        variant.text = text;
        variant.count += written.count;
    }
    return {byText.cbegin(), byText.cend()};
}

//! The rung by which a link was found: a spelling that is not the term's own is no exact one.
Rung rungOf(const Link &link, QStringView text, const QString &term)
{
    return link.rung == Rung::Exact && text != term && Text::nfc(text) != term ? Rung::Folded : link.rung;
}

bool isCounted(const Matching &matching, Rung rung, const Link &link)
{
    return matching.allows(rung) && (matching.nested || !link.flags.testFlag(MentionFlag::Nested))
        && (matching.verbal || !link.flags.testFlag(MentionFlag::Verbal));
}

//! Builds the concepts of an index, term by term.
class IndexBuilder
{
public:
    IndexBuilder(ConceptIndex &index, const LinkPlan &plan, const Matching &matching)
        : m_index(index), m_plan(plan), m_matching(matching), m_conceptOfTerm(plan.terms.size(), -1)
    {
    }

    void build(const std::vector<Link> &links)
    {
        const std::vector<quint32> byTerm = sortByTerm(links);
        m_index.mentions.reserve(links.size());
        for (std::size_t first = 0, term = 0; term < m_plan.terms.size(); ++term) {
            std::size_t last = first;
            while (last < byTerm.size() && links[byTerm[last]].term == term)
                ++last;
            if (m_plan.terms[term].isListed)
                addConcept(quint32(term), links, {byTerm.data() + first, last - first});
            first = last;
        }
        putInOrder();
        for (Mention &mention : m_index.mentions)
            mention.conceptIndex = m_place[mention.conceptIndex];
    }

    //! Attaches the proposals to the concepts they are for, counted.
    void suggest(const std::vector<Link> &links)
    {
        std::vector<std::pair<int, int>> counts(m_plan.terms.size());
        for (const Link &link : links) {
            auto &[essay, discussion] = counts[link.term];
            ++(m_index.passages[link.passage].side == Side::Essay ? essay : discussion);
        }
        for (const Proposal &proposal : m_plan.proposals) {
            const qint32 owner = m_conceptOfTerm[m_plan.termOfKey.value(proposal.key)];
            if (owner < 0)
                continue;
            Suggestion suggestion = proposal.suggestion;
            std::tie(suggestion.essay, suggestion.discussion) = counts[m_plan.termOfKey.value(proposal.otherKey)];
            m_index.concepts[m_place[std::size_t(owner)]].suggested.push_back(std::move(suggestion));
        }
    }

private:
    //! The links as numbers, by term and then as they were: a counting sort.
    [[nodiscard]] std::vector<quint32> sortByTerm(const std::vector<Link> &links) const
    {
        std::vector<quint32> next(m_plan.terms.size() + 1, 0);
        for (const Link &link : links)
            ++next[link.term + 1];
        std::partial_sum(next.begin(), next.end(), next.begin());
        std::vector<quint32> sorted(links.size());
        for (std::size_t i = 0; i < links.size(); ++i)
            sorted[next[links[i].term]++] = quint32(i);
        return sorted;
    }

    [[nodiscard]] QStringView written(const Link &link) const
    {
        return QStringView(m_index.passages[link.passage].text).mid(link.begin, link.end - link.begin);
    }

    void addConcept(quint32 number, const std::vector<Link> &links, std::span<const quint32> own)
    {
        const PlannedTerm &term = m_plan.terms[number];
        WrittenForms forms;
        for (const quint32 at : own) {
            Written &form = forms[written(links[at])];
            ++form.count;
            form.rung = std::min(form.rung, links[at].rung);
        }
        Concept made;
        made.key = term.key;
        made.score = term.score;
        made.isPinned = term.isPinned;
        made.isByUser = term.isByUser;
        made.colour = term.colour;
        made.variants = variantsOf(forms);
        made.term = term.shown.isEmpty() ? commonest(made.variants, term.key) : term.shown;
        if (made.term.isEmpty())
            return; // nothing of it stands as a word of its own
        for (Variant &variant : made.variants) {
            if (variant.rung <= Rung::Particle)
                variant.rung = variant.text == made.term ? Rung::Exact : Rung::Folded;
        }
        nameAliases(term, made);
        std::stable_sort(made.variants.begin(), made.variants.end(),
                         [](const Variant &left, const Variant &right) { return left.count > right.count; });
        const auto owner = quint32(m_index.concepts.size());
        const std::size_t news = addMentions(links, own, owner, made.term);
        if (term.isByUser && !term.isSplit)
            made.score = std::log2(2.0) * double(news);
        m_conceptOfTerm[number] = qint32(owner);
        m_index.concepts.push_back(std::move(made));
    }

    static void nameAliases(const PlannedTerm &term, Concept &made)
    {
        for (const PlannedTerm::Alias &alias : term.aliases) {
            const QString text = alias.text.isEmpty() ? commonest(made.variants, alias.key) : alias.text;
            if (!text.isEmpty())
                made.aliases.append(text);
        }
    }

    //! Adds what the reader lets count; gives how many of them are not in a repeat.
    std::size_t addMentions(const std::vector<Link> &links, std::span<const quint32> own, quint32 owner,
                            const QString &term)
    {
        std::size_t news = 0;
        for (const quint32 at : own) {
            const Link &link = links[at];
            const Rung rung = rungOf(link, written(link), term);
            if (!isCounted(m_matching, rung, link))
                continue;
            m_index.mentions.push_back({owner, link.passage, link.begin, link.end, rung, link.flags});
            news += m_index.passages[link.passage].isRepeat ? 0 : 1;
        }
        return news;
    }

    //! Ranks the concepts; m_place tells where each went.
    void putInOrder()
    {
        std::vector<Concept> &concepts = m_index.concepts;
        std::vector<quint32> order(concepts.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](quint32 left, quint32 right) {
            return std::pair(!concepts[left].isPinned, -concepts[left].score)
                < std::pair(!concepts[right].isPinned, -concepts[right].score);
        });
        m_place.resize(concepts.size());
        std::vector<Concept> sorted;
        sorted.reserve(concepts.size());
        for (const quint32 from : order) {
            m_place[from] = quint32(sorted.size());
            sorted.push_back(std::move(concepts[from]));
        }
        concepts = std::move(sorted);
    }

    ConceptIndex &m_index;
    const LinkPlan &m_plan;
    const Matching &m_matching;
    std::vector<qint32> m_conceptOfTerm; //!< as they were added; -1 = none
    std::vector<quint32> m_place;
};

}

Base::Result<ConceptIndex> linkTerms(std::vector<Passage> passages, const TermSet &set, const LinkOptions &options,
                                     const Base::Cancellation &cancellation)
{
    ConceptIndex index;
    index.passages = std::move(passages);
    index.byRulesOnly = set.byRulesOnly;
    index.textBytes = set.textBytes;
    index.readBytes = set.readBytes;
    const LinkPlan plan = planLinks(set, options.edits);
    HitJudge judge(options.dictionary, set.nouns, plan.nouns);
    const std::vector<Link> links = Linker(plan).link(index.passages, judge, cancellation);
    if (cancellation.isCancelled())
        return Base::Error{Base::ErrorKind::Cancelled, {}, {}};
    IndexBuilder builder(index, plan, options.matching);
    builder.build(links);
    builder.suggest(links);
    index.finish();
    index.essayLinks = findEssayLinks(index, cancellation);
    return index;
}

std::vector<Mention> linkOne(const std::vector<Passage> &passages, const QString &term, const TermSet &set,
                             const LinkOptions &options)
{
    const LinkPlan whole = planLinks(set, options.edits);
    std::vector<Mention> mentions;
    const auto number = whole.termOfKey.constFind(Text::foldKey(term));
    if (number == whole.termOfKey.cend())
        return mentions;
    LinkPlan plan;
    plan.terms.push_back(whole.terms[*number]);
    HitJudge judge(options.dictionary, set.nouns, whole.nouns);
    Linker linker(plan);
    std::vector<Link> links;
    for (std::size_t i = 0; i < passages.size(); ++i)
        linker.link(passages[i].text, quint32(i), judge, links);
    for (const Link &link : links) {
        const QStringView text = QStringView(passages[link.passage].text).sliced(link.begin, link.end - link.begin);
        const Rung rung = rungOf(link, text, term);
        if (isCounted(options.matching, rung, link))
            mentions.push_back({0, link.passage, link.begin, link.end, rung, link.flags});
    }
    return mentions;
}

}
