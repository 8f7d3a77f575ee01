#include "minhash.h"

#include <array>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace Catena::Bench {

namespace {

constexpr int permutations = 128;
constexpr int bands = 25;
constexpr int rows = 5;
constexpr std::size_t bucketMax = 64; //!< a fuller bucket takes no more
constexpr quint64 prime = (quint64(1) << 61) - 1;
using Signature = std::array<quint32, permutations>;
__extension__ using Wide = unsigned __int128;

quint64 mixed(quint64 x)
{
    x = (x ^ x >> 33) * 0xFF51AFD7ED558CCD;
    x = (x ^ x >> 33) * 0xC4CEB9FE1A85EC53;
    return x ^ x >> 33;
}

class MinHash
{
public:
    MinHash()
    {
        for (std::size_t i = 0; i < permutations; ++i) {
            m_factors[i] = mixed(2 * i + 1) % prime | 1;
            m_offsets[i] = mixed(2 * i + 2) % prime;
        }
    }

    [[nodiscard]] Signature signature(QByteArrayView text)
    {
        Signature signature;
        signature.fill(~quint32(0));
        m_starts.clear();
        for (qsizetype i = 0; i < text.size(); ++i) {
            if ((uchar(text[i]) & 0xC0) != 0x80)
                m_starts.push_back(i);
        }
        m_starts.push_back(text.size());
        for (std::size_t i = 0; i == 0 || i + 5 < m_starts.size(); ++i) {
            const qsizetype end = m_starts[std::min(i + 5, m_starts.size() - 1)];
            const std::string_view shingle(text.data() + m_starts[i], std::size_t(end - m_starts[i]));
            const auto hash = quint32(std::hash<std::string_view>()(shingle));
            for (std::size_t k = 0; k < permutations; ++k) {
                const auto value = quint32(quint64(Wide(m_factors[k]) * hash % prime) + m_offsets[k]);
                signature[k] = std::min(signature[k], value);
            }
        }
        return signature;
    }

private:
    std::array<quint64, permutations> m_factors{};
    std::array<quint64, permutations> m_offsets{};
    std::vector<qsizetype> m_starts;
};

//! Disjoint sets, the smallest number first.
class Groups
{
public:
    explicit Groups(std::size_t size) : m_parents(size) { std::iota(m_parents.begin(), m_parents.end(), 0); }
    quint32 find(quint32 x)
    {
        while (m_parents[x] != x)
            x = m_parents[x] = m_parents[m_parents[x]];
        return x;
    }
    void join(quint32 a, quint32 b)
    {
        a = find(a);
        b = find(b);
        m_parents[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<quint32> m_parents;
};

bool halfAgrees(const Signature &a, const Signature &b)
{
    int same = 0;
    for (std::size_t k = 0; k < permutations; ++k)
        same += a[k] == b[k];
    return 2 * same >= permutations;
}

}

std::vector<quint32> minHashGroups(const Captures::Comments &comments)
{
    MinHash hash;
    std::vector<Signature> signatures;
    for (const Captures::Comment &comment : comments.comments)
        signatures.push_back(hash.signature(comments.buffers.view(comment.body)));
    Groups groups(comments.size());
    for (std::size_t band = 0; band < bands; ++band) {
        std::unordered_map<quint64, std::vector<quint32>> buckets;
        for (quint32 i = 0; i < signatures.size(); ++i) {
            quint64 key = 0;
            for (std::size_t row = 0; row < rows; ++row)
                key = mixed(key ^ signatures[i][band * rows + row]);
            std::vector<quint32> &bucket = buckets[key];
            for (const quint32 other : bucket) {
                if (groups.find(i) != groups.find(other) && halfAgrees(signatures[i], signatures[other]))
                    groups.join(i, other);
            }
            if (bucket.size() < bucketMax)
                bucket.push_back(i);
        }
    }
    std::vector<quint32> found(comments.size());
    for (quint32 i = 0; i < found.size(); ++i)
        found[i] = groups.find(i);
    return found;
}

}
