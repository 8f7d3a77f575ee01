#include "thread/sharedterms.h"

#include <algorithm>

namespace Catena::Thread {

std::vector<SharedTerm> sharedTerms(const DiscussionFacts &facts, quint32 child, quint32 parent)
{
    const std::span<const Term> mine = facts.termsOf(child);
    const std::span<const Term> theirs = facts.termsOf(parent);
    std::vector<SharedTerm> shared;
    auto other = theirs.begin();
    for (const Term &term : mine) {
        while (other != theirs.end() && other->word < term.word)
            ++other;
        if (other == theirs.end())
            break;
        if (other->word == term.word)
            shared.push_back({facts.rarity(term), facts.terms.rarity(term), term.word, term.begin});
    }
    return shared;
}

QStringList sharedWords(const DiscussionFacts &facts, quint32 a, quint32 b)
{
    constexpr float telling = 0.04F; //!< a word less rare is not worth naming
    constexpr qsizetype most = 4;
    std::vector<SharedTerm> shared = sharedTerms(facts, a, b);
    std::stable_sort(shared.begin(), shared.end(),
                     [](const SharedTerm &one, const SharedTerm &two) { return one.rarity > two.rarity; });
    QStringList words;
    for (const SharedTerm &term : shared) {
        if (words.size() < most && term.rarity > telling)
            words.append(facts.terms.words[qsizetype(term.word)]);
    }
    return words;
}

QString pointedWord(const DiscussionFacts &facts, quint32 child, quint32 parent)
{
    SharedTerm best;
    for (const SharedTerm &term : sharedTerms(facts, child, parent)) {
        if (facts.said(child).pointedTerms.contains(term.word) && term.rarity > best.rarity)
            best = term;
    }
    return best.rarity > 0 ? facts.terms.words[qsizetype(best.word)] : QString();
}

}
