#include "repeats/similarityjoin.h"

#include "repeats/postings.h"
#include "repeats/shingleset.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Catena::Repeats {

namespace {

constexpr double rounding = 1e-9; //!< 0.4 * 5 is to be 2, whatever the last bit says
constexpr quint32 ahead = 4; //!< texts between asking for one and reading it
constexpr quint32 askEvery = 1024; //!< texts between two looks whether to stop

//! How many shared shingles are asked of a prefix: k of AdaptJoin, for a text of so many shingles.
quint32 sharedInPrefix(quint32 size)
{
    return 1 + size / 20;
}

//! Texts by size, then number.
std::vector<quint32> bySize(const std::vector<quint32> &sizes)
{
    std::vector<quint32> order(sizes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return sizes[a] < sizes[b]; });
    return order;
}

//! How many shingles of the prefixes a text shares, up to how many it must.
struct Tally
{
    quint16 hits = 0;
    quint16 needed = 0;
};

class Join
{
public:
    Join(const ShingledTexts &texts, const ShingleStatistics &statistics, double threshold)
        : m_texts(texts), m_counts(statistics.counts), m_sizes(statistics.sizes), m_threshold(threshold),
          m_order(bySize(statistics.sizes)), m_tallies(statistics.sizes.size())
    {
        const quint64 shingles = std::accumulate(m_sizes.begin(), m_sizes.end(), quint64(0));
        m_postings.expect(shingles / 4);
        for (std::size_t rank = 0; rank < m_order.size(); ++rank)
            m_tallies[rank].needed = quint16(std::min<quint32>(sharedInPrefix(m_sizes[m_order[rank]]), 0xFFFF));
    }

    std::vector<SimilarPair> run(const Base::Cancellation &cancellation)
    {
        for (quint32 rank = 0; rank < m_order.size(); ++rank) {
            if (rank % askEvery == 0 && cancellation.isCancelled())
                break;
            const quint32 text = m_order[rank];
            if (m_sizes[text] == 0)
                continue;
            foresee(rank);
            m_texts.shinglesOf(text, m_shingles);
            takeRarest(text);
            probe(text);
            verify(text);
            m_postings.add({m_rare.data(), m_indexed}, rank);
        }
        std::sort(m_pairs.begin(), m_pairs.end(), [](const SimilarPair &a, const SimilarPair &b) {
            return a.right != b.right ? a.right < b.right : a.left < b.left;
        });
        return std::move(m_pairs);
    }

private:
    //! Has the memory look at the texts that come next.
    void foresee(quint32 rank) const
    {
        if (rank + 2 * ahead < m_order.size()) {
            const quint32 far = m_order[rank + 2 * ahead];
            m_texts.foresee(far);
            __builtin_prefetch(&m_sizes[far]);
        }
        if (rank + ahead < m_order.size())
            m_texts.expect(m_order[rank + ahead]);
    }

    //! The smallest number of shared shingles of two texts of these sizes above the threshold.
    [[nodiscard]] quint32 neededShared(quint32 a, quint32 b) const
    {
        return quint32(std::ceil(m_threshold / (1 + m_threshold) * (double(a) + b) - rounding));
    }

    //! Keeps what of the prefixes of a text may be shared: m_rare, the first m_indexed of them for the index.
    void takeRarest(quint32 text)
    {
        for (const quint64 shingle : m_shingles)
            m_counts.prefetch(shingle);
        m_rare.clear();
        quint32 alone = 0; // shingles of no other text: the rarest of all, and of no use
        for (const quint64 shingle : m_shingles) {
            const quint8 count = m_counts[shingle];
            if (count <= 1)
                ++alone;
            else if (count < ShingleCounts::most)
                m_rare.push_back(quint64(count) << 56 | shingle >> 8);
        }
        const quint32 size = m_sizes[text];
        const quint32 extra = sharedInPrefix(size);
        // Whoever is as similar has at least threshold * size of them, and if larger, as many as with its like.
        const auto shared = quint32(std::ceil(m_threshold * size - rounding));
        keepFirst(size - shared + extra, alone, m_rare.size());
        const std::size_t probed = m_rare.size();
        m_indexed = firstOf(size - neededShared(size, size) + extra, alone, probed);
        if (m_indexed < probed)
            std::nth_element(m_rare.begin(), m_rare.begin() + std::ptrdiff_t(m_indexed), m_rare.end());
    }

    static std::size_t firstOf(quint32 prefix, quint32 alone, std::size_t most)
    {
        return prefix > alone ? std::min<std::size_t>(prefix - alone, most) : 0;
    }

    void keepFirst(quint32 prefix, quint32 alone, std::size_t most)
    {
        const std::size_t kept = firstOf(prefix, alone, most);
        if (kept < m_rare.size()) {
            std::nth_element(m_rare.begin(), m_rare.begin() + std::ptrdiff_t(kept), m_rare.end());
            m_rare.resize(kept);
        }
    }

    //! Counts for every indexed text how many shingles of the prefixes it shares.
    void probe(quint32 text)
    {
        const auto smallest = quint32(std::ceil(m_threshold * m_sizes[text] - rounding));
        while (m_sizes[m_order[m_oldest]] < smallest)
            ++m_oldest;
        m_touched.clear();
        m_postings.find(
            m_rare, m_oldest, [&](quint32 rank) { __builtin_prefetch(&m_tallies[rank], 1); },
            [&](quint32 rank) {
                Tally &tally = m_tallies[rank];
                if (tally.hits == 0)
                    m_touched.push_back(rank);
                if (tally.hits < tally.needed)
                    ++tally.hits;
            });
    }

    void verify(quint32 text)
    {
        m_candidates.clear();
        for (const quint32 rank : m_touched) {
            Tally &tally = m_tallies[rank];
            if (tally.hits >= tally.needed) {
                m_candidates.push_back(m_order[rank]);
                m_texts.foresee(m_candidates.back());
            }
            tally.hits = 0;
        }
        if (m_candidates.empty())
            return;
        for (const quint32 other : m_candidates)
            m_texts.expect(other);
        m_set.reset(m_shingles.size());
        for (const quint64 shingle : m_shingles) {
            if (m_counts[shingle] < ShingleCounts::most)
                m_set.insert(shingle);
        }
        for (const quint32 other : m_candidates) {
            m_texts.shinglesOf(other, m_others);
            const auto shared = std::count_if(m_others.begin(), m_others.end(),
                                              [&](quint64 shingle) { return m_set.contains(shingle); });
            const double similarity = double(shared) / double(m_sizes[text] + m_sizes[other] - shared);
            if (shared > 0 && similarity >= m_threshold - rounding)
                m_pairs.push_back({std::min(text, other), std::max(text, other), float(similarity)});
        }
    }

    const ShingledTexts &m_texts;
    const ShingleCounts &m_counts;
    const std::vector<quint32> &m_sizes;
    double m_threshold;
    std::vector<quint32> m_order; //!< texts by size; a rank is an index of it
    quint32 m_oldest = 0; //!< rank of the smallest text that may be similar to the one at hand
    Postings m_postings; //!< of ranks
    std::vector<quint64> m_shingles; //!< of the text at hand
    std::vector<quint64> m_others; //!< of the one it is compared with
    std::vector<quint64> m_rare; //!< count and hash: ordered by rarity
    std::size_t m_indexed = 0;
    std::vector<Tally> m_tallies; //!< by rank, for the text at hand
    std::vector<quint32> m_touched; //!< ranks with hits
    std::vector<quint32> m_candidates; //!< texts with enough of them
    ShingleSet m_set;
    std::vector<SimilarPair> m_pairs;
};

}

std::vector<SimilarPair> similarPairs(const ShingledTexts &texts, const ShingleStatistics &statistics, double threshold,
                                      const Base::Cancellation &cancellation)
{
    return Join(texts, statistics, std::clamp(threshold, 0.01, 1.0)).run(cancellation);
}

}
