#include "concepts/findconcepts.h"

#include "concepts/candidates.h"
#include "concepts/foreignphrases.h"
#include "concepts/koreanphrases.h"
#include "concepts/linker.h"
#include "concepts/ranking.h"
#include "concepts/suggestions.h"
#include "concepts/tagging.h"
#include "text/characters.h"

#include <QMap>

#include <algorithm>
#include <tuple>

namespace Catena::Concepts {

namespace {

//! What was read from the paragraphs, before anything is linked.
struct Findings
{
    CandidateTable table;
    std::vector<StatedAlias> stated;
};

Findings readParagraphs(const std::vector<Paragraph> &paragraphs, const Base::Cancellation &cancellation)
{
    Findings findings;
    for (const Paragraph &paragraph : paragraphs) {
        if (cancellation.isCancelled())
            break;
        std::vector<Phrase> phrases = koreanPhrases(paragraph);
        for (const auto &more : {latinPhrases(paragraph), cjkPhrases(paragraph)})
            phrases.insert(phrases.end(), more.begin(), more.end());
        for (const Phrase &phrase : phrases)
            findings.table.add(paragraph, phrase);
        const std::vector<StatedAlias> stated = statedAliases(paragraph, phrases);
        findings.stated.insert(findings.stated.end(), stated.begin(), stated.end());
    }
    findings.table.finish();
    return findings;
}

//! The links of one term, by spelling.
using Spellings = QMap<QString, int>;

//! The commonest spelling with a key; one without quotation marks inside goes before one with.
QString commonest(const Spellings &spellings, const QString &key)
{
    QString best;
    std::pair<bool, int> bestRank{false, 0};
    for (auto spelling = spellings.cbegin(); spelling != spellings.cend(); ++spelling) {
        const bool isPlain = std::none_of(spelling.key().begin(), spelling.key().end(),
                                          [](QChar c) { return Text::isQuote(c.unicode()); });
        const std::pair<bool, int> rank{isPlain, spelling.value()};
        if (rank > bestRank && Text::foldKey(spelling.key()) == key) {
            best = spelling.key();
            bestRank = rank;
        }
    }
    return best;
}

Concept makeConcept(const Candidate &candidate, double score, const Spellings &spellings)
{
    Concept made;
    made.key = candidate.key;
    made.score = score;
    made.term = commonest(spellings, candidate.key);
    for (const QString &plural : candidate.plurals) {
        const QString alias = commonest(spellings, plural);
        if (!alias.isEmpty())
            made.aliases.append(alias);
    }
    for (auto spelling = spellings.cbegin(); spelling != spellings.cend(); ++spelling)
        made.variants.push_back({spelling.key(), spelling.value()});
    std::stable_sort(made.variants.begin(), made.variants.end(),
                     [](const Variant &left, const Variant &right) { return left.count > right.count; });
    return made;
}

QString spelling(const std::vector<Passage> &passages, const Link &link)
{
    return Text::nfc(QStringView(passages[link.passage].text).mid(link.begin, link.end - link.begin));
}

Rung rungOf(const Link &link, const QString &written, const QString &term)
{
    if (link.isAlias)
        return Rung::Alias;
    if (link.isByParticle)
        return Rung::Particle;
    return written == term ? Rung::Exact : Rung::Folded;
}

//! Fills in concepts and mentions; conceptOfTerm becomes the concept's index by term, or -1.
void build(ConceptIndex &index, const CandidateTable &table, const std::vector<Ranked> &ranked,
           const std::vector<Link> &links, std::vector<qint32> &conceptOfTerm)
{
    std::vector<Spellings> spellings(ranked.size());
    for (const Link &link : links) {
        if (link.term < ranked.size())
            ++spellings[link.term][spelling(index.passages, link)];
    }
    conceptOfTerm.assign(ranked.size(), -1);
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        Concept made = makeConcept(table.candidates()[ranked[i].candidate], ranked[i].score, spellings[i]);
        if (made.term.isEmpty())
            continue; // nothing of it stands as a word of its own
        conceptOfTerm[i] = qint32(index.concepts.size());
        index.concepts.push_back(std::move(made));
    }
    for (const Link &link : links) {
        const qint32 owner = link.term < ranked.size() ? conceptOfTerm[link.term] : -1;
        if (owner < 0)
            continue;
        const QString written = spelling(index.passages, link);
        index.mentions.push_back({quint32(owner), link.passage, link.begin, link.end,
                                  rungOf(link, written, index.concepts[std::size_t(owner)].term), link.flags});
    }
}

//! Attaches the proposals to the concepts they are for, counted.
void addSuggestions(ConceptIndex &index, const std::vector<Proposal> &proposals, const Linker &linker,
                    const std::vector<Link> &links, const std::vector<qint32> &conceptOfTerm)
{
    QMap<quint32, std::pair<int, int>> counts;
    for (const Link &link : links) {
        auto &[essay, discussion] = counts[link.term];
        ++(index.passages[link.passage].side == Side::Essay ? essay : discussion);
    }
    for (const Proposal &proposal : proposals) {
        const qint32 term = linker.find(proposal.key);
        const qint32 other = linker.find(proposal.otherKey);
        if (term < 0 || term == other || std::size_t(term) >= conceptOfTerm.size()
            || conceptOfTerm[std::size_t(term)] < 0)
            continue;
        Suggestion suggestion = proposal.suggestion;
        std::tie(suggestion.essay, suggestion.discussion) = counts.value(quint32(other));
        index.concepts[std::size_t(conceptOfTerm[std::size_t(term)])].suggested.push_back(std::move(suggestion));
    }
}

Base::Error cancelled()
{
    return {Base::ErrorKind::Cancelled, {}, {}};
}

}

Base::Result<ConceptIndex> findConcepts(std::vector<Passage> passages, const ConceptOptions &options,
                                        const Base::Cancellation &cancellation)
{
    ConceptIndex index;
    index.passages = std::move(passages);
    index.byRulesOnly = !options.dictionary.has_value();

    std::vector<Paragraph> paragraphs = splitParagraphs(index.passages);
    const std::unique_ptr<Text::Korean::Analyser> analyser =
        options.dictionary ? Text::Korean::makeLatticeTagger(*options.dictionary) : Text::Korean::makeRuleTagger();
    tagParagraphs(paragraphs, *analyser, cancellation);
    if (cancellation.isCancelled())
        return cancelled();

    const Findings findings = readParagraphs(paragraphs, cancellation);
    if (cancellation.isCancelled())
        return cancelled();
    const std::vector<Ranked> ranked = rank(findings.table, index.byRulesOnly, options.most);
    const std::vector<Proposal> proposals = propose(findings.stated, nearSpellings(findings.table), findings.table);

    Linker linker;
    for (const Ranked &entry : ranked) {
        const Candidate &candidate = findings.table.candidates()[entry.candidate];
        linker.add(candidate.key, candidate.plurals, candidate.needsCapitals);
    }
    for (const Proposal &proposal : proposals) {
        if (linker.find(proposal.otherKey) < 0)
            linker.add(proposal.otherKey);
    }
    const std::vector<Link> links = linker.link(paragraphs, cancellation);
    if (cancellation.isCancelled())
        return cancelled();

    std::vector<qint32> conceptOfTerm;
    build(index, findings.table, ranked, links, conceptOfTerm);
    addSuggestions(index, proposals, linker, links, conceptOfTerm);
    index.finish();
    return index;
}

}
