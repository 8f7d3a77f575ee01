#pragma once

#include "base/cancellation.h"
#include "repeats/shinglecounts.h"

#include <span>
#include <vector>

namespace Catena::Repeats {

//! The texts of a join: what gives the shingles of each. Texts are kept by the caller, in what form it likes; shingles
//! are made again each time they are asked for: kept, they would take more memory than the texts.
class ShingledTexts
{
public:
    virtual ~ShingledTexts() = default;
    //! The shingles of a text, each once, in the order of their first places; what `shingles` held is replaced.
    virtual void shinglesOf(quint32 text, std::vector<quint64> &shingles) const = 0;
    //! Tells that a text is wanted in a while: what leads to it may be fetched.
    virtual void foresee(quint32 text) const { Q_UNUSED(text) }
    //! Tells that a text is wanted soon: it may be fetched itself.
    virtual void expect(quint32 text) const { Q_UNUSED(text) }
};

//! What is counted before the join, text by text in their order.
struct ShingleStatistics
{
    explicit ShingleStatistics(quint64 shinglesAboutSo) : counts(shinglesAboutSo) { }
    //! Counts the next text; each of its shingles once.
    void add(std::span<const quint64> shingles)
    {
        counts.add(shingles);
        sizes.push_back(quint32(shingles.size()));
    }

    ShingleCounts counts;
    std::vector<quint32> sizes; //!< different shingles, by text
};

//! Two texts and how similar they are: |A ∩ B| / |A ∪ B| of their shingles (Jaccard), where a shingle that stands in
//! ShingleCounts::most texts or more counts as not shared: what so many say is a turn of phrase.
struct SimilarPair
{
    quint32 left = 0; //!< the smaller number
    quint32 right = 0;
    float similarity = 0;

    bool operator==(const SimilarPair &) const = default;
};

//! Every pair whose similarity is at least a threshold in (0, 1], ordered by right, then left. Exact: no pair is
//! missed and none guessed, but for shingles whose 64-bit hashes agree by chance.
//!
//! A set-similarity join with prefix filter: shingles are ordered by rarity, and a pair above the threshold must share
//! some of its rarest (Chaudhuri, Ganti and Kaushik 2006; AllPairs, Bayardo, Ma and Srikant 2007); texts come by size,
//! so that the index holds the shorter prefix of the smaller text (PPJoin, Xiao et al. 2008); a prefix longer by k - 1
//! must hold k shared ones (AdaptJoin, Wang, Li and Feng 2012), which leaves hardly a pair to verify in vain. A shingle
//! that stands in one text only is in no index. As each list is at most ShingleCounts::most long, time grows with the
//! number of texts and not with its square.
[[nodiscard]] std::vector<SimilarPair> similarPairs(const ShingledTexts &texts, const ShingleStatistics &statistics,
                                                    double threshold, const Base::Cancellation &cancellation = {});

}
