#include "concepts/suggestions.h"

#include <QSet>

namespace Catena::Concepts {

namespace {

//! Adds proposals, each pair of keys once.
struct Proposals
{
    std::vector<Proposal> all;
    QSet<QString> seen; //!< both keys with a line feed between, which no key holds

    void add(const QString &key, const QString &otherKey, Suggestion suggestion)
    {
        const QString pair = key + QLatin1Char('\n') + otherKey;
        if (key == otherKey || key.isEmpty() || otherKey.isEmpty() || seen.contains(pair))
            return;
        seen.insert(pair);
        all.push_back({key, otherKey, std::move(suggestion)});
    }
};

}

std::vector<Proposal> propose(const std::vector<StatedAlias> &stated, const std::vector<NearSpelling> &near,
                              const CandidateTable &table)
{
    Proposals proposals;
    for (const StatedAlias &alias : stated) {
        const QString left = Text::foldKey(alias.left);
        const QString right = Text::foldKey(alias.right);
        proposals.add(left, right, {alias.right, Suggestion::Why::StatedAlias, alias.detail});
        proposals.add(right, left, {alias.left, Suggestion::Why::StatedAlias, alias.detail});
    }
    for (const NearSpelling &pair : near) {
        // One word each, so the key is the spelling but for case and width.
        const QString &known = table.candidates()[pair.known].key;
        const QString &odd = table.candidates()[pair.odd].key;
        proposals.add(known, odd, {odd, Suggestion::Why::NearSpelling, {}});
        proposals.add(odd, known, {known, Suggestion::Why::NearSpelling, {}});
    }
    return std::move(proposals.all);
}

}
