#include "treescore.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace Catena::Bench {

namespace {

double share(int part, int whole)
{
    return whole == 0 ? 1 : double(part) / whole;
}

double f1(int right, int found, int gold)
{
    return found + gold == 0 ? 1 : 2.0 * right / (found + gold);
}

std::vector<qint32> goldParents(const GoldThread &thread, std::size_t i)
{
    std::vector<qint32> parents;
    for (std::size_t k = 0; k < thread.comments.size(); ++k) {
        const QString &id = thread.comments[k].id;
        if (thread.comments[i].parent == id || thread.comments[i].otherParents.contains(id))
            parents.push_back(qint32(k));
    }
    return parents;
}

//! Comments joined by links.
class Components
{
public:
    explicit Components(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), qint32(0)); }
    qint32 find(qint32 i)
    {
        while (m_parent[std::size_t(i)] != i)
            i = m_parent[std::size_t(i)] = m_parent[std::size_t(m_parent[std::size_t(i)])];
        return i;
    }
    void join(qint32 a, qint32 b) { m_parent[std::size_t(std::max(find(a), find(b)))] = std::min(find(a), find(b)); }

private:
    std::vector<qint32> m_parent;
};

}

void TreeScore::add(const TreeScore &other)
{
    replies += other.replies;
    right += other.right;
    claimedReplies += other.claimedReplies;
    claimed += other.claimed;
    claimedRight += other.claimedRight;
    roots += other.roots;
    rootsRight += other.rootsRight;
}

double TreeScore::accuracy() const
{
    return share(right, replies);
}

double TreeScore::claimedPrecision() const
{
    return share(claimedRight, claimed);
}

double TreeScore::claimedShare() const
{
    return share(claimedReplies, replies);
}

double TreeScore::rootPrecision() const
{
    return share(rootsRight, roots);
}

TreeScore scoreTree(const GoldThread &thread, const ReadTree &tree)
{
    TreeScore score;
    const std::vector<qint32> first = parentIndexes(thread);
    for (std::size_t i = 0; i < thread.comments.size(); ++i) {
        const GoldComment &gold = thread.comments[i];
        if (!gold.isScored || (first[i] < 0 && !gold.isRoot))
            continue;
        bool isRight = tree.parents[i] >= 0 && tree.parents[i] == first[i];
        if (!isRight && tree.parents[i] >= 0)
            isRight = gold.otherParents.contains(thread.comments[std::size_t(tree.parents[i])].id);
        const bool isClaimed = tree.claims[i] == ReadTree::Claim::Link;
        score.replies += first[i] >= 0;
        score.right += isRight;
        score.claimedReplies += isClaimed && first[i] >= 0;
        score.claimed += isClaimed;
        score.claimedRight += isClaimed && isRight;
        score.roots += tree.claims[i] == ReadTree::Claim::Root;
        score.rootsRight += tree.claims[i] == ReadTree::Claim::Root && gold.isRoot;
    }
    return score;
}

void ChatScore::add(const GoldThread &thread, const ReadTree &tree)
{
    const qint32 count = qint32(thread.comments.size());
    Components gold(thread.comments.size());
    Components read(thread.comments.size());
    for (qint32 i = 0; i < count; ++i) {
        if (!thread.comments[std::size_t(i)].isScored)
            continue;
        std::vector<qint32> parents = goldParents(thread, std::size_t(i));
        if (parents.empty())
            parents.push_back(i);
        const qint32 own = tree.parents[std::size_t(i)] < 0 ? i : tree.parents[std::size_t(i)];
        m_goldLinks += int(parents.size());
        ++m_links;
        m_rightLinks += std::find(parents.begin(), parents.end(), own) != parents.end();
        for (const qint32 parent : parents)
            gold.join(i, parent);
        read.join(i, own);
    }
    for (qint32 i = 0; i < count; ++i) {
        if (thread.comments[std::size_t(i)].isScored)
            m_clusters.push_back({m_offset + gold.find(i), m_offset + read.find(i)});
    }
    m_offset += count;
}

double ChatScore::linkF1() const
{
    return f1(m_rightLinks, m_links, m_goldLinks);
}

double ChatScore::clusterF1() const
{
    std::map<qint32, int> goldSizes;
    std::map<qint32, int> readSizes;
    std::map<std::pair<qint32, qint32>, int> both;
    for (const auto &cluster : m_clusters) {
        ++goldSizes[cluster.first];
        ++readSizes[cluster.second];
        ++both[cluster];
    }
    const auto several = [](const auto &entry) { return entry.second > 1; };
    int right = 0;
    for (const auto &[pair, size] : both)
        right += size > 1 && goldSizes[pair.first] == size && readSizes[pair.second] == size;
    return f1(right, int(std::count_if(readSizes.begin(), readSizes.end(), several)),
              int(std::count_if(goldSizes.begin(), goldSizes.end(), several)));
}

double ChatScore::scaledVariation() const
{
    std::map<qint32, double> goldSizes;
    std::map<qint32, double> readSizes;
    std::map<std::pair<qint32, qint32>, double> both;
    for (const auto &cluster : m_clusters) {
        ++goldSizes[cluster.first];
        ++readSizes[cluster.second];
        ++both[cluster];
    }
    const double total = double(m_clusters.size());
    if (total < 2)
        return 1;
    double variation = 0;
    for (const auto &[pair, size] : both) {
        variation -=
            size / total * (std::log2(size / goldSizes[pair.first]) + std::log2(size / readSizes[pair.second]));
    }
    return 1 - variation / std::log2(total);
}

}
