#include "ui/models/arrangement.h"

#include "text/normalise.h"

#include <algorithm>
#include <numeric>

namespace Catena::Models {

namespace {

using Thread::Node;

//! Whether to stop, looked at now and then.
bool isStopped(std::size_t i, const Base::Cancellation &cancellation)
{
    constexpr std::size_t askEvery = 1 << 14;
    return i % askEvery == 0 && cancellation.isCancelled();
}

std::vector<Node> chosenNodes(const Thread::ThreadTree &tree, const Arrangement &arrangement,
                              const std::vector<bool> &kept, const Base::Cancellation &cancellation)
{
    const qint32 branch = arrangement.branch.isValid() ? tree.indexOf(arrangement.branch) : -1;
    const qint32 begin = branch < 0 ? 0 : branch;
    const qint32 end = branch < 0 ? tree.size() : branch + tree.node(branch).subtreeSize;
    std::vector<Node> chosen;
    if (arrangement.only == Arrangement::Only::All)
        chosen.reserve(std::size_t(end - begin));
    for (qint32 i = begin; i < end && !isStopped(std::size_t(i), cancellation); ++i) {
        const Node &node = tree.node(i);
        const std::size_t id = node.comment.index;
        if (arrangement.only == Arrangement::Only::All || (id < kept.size() && kept[id]))
            chosen.push_back(node);
    }
    return chosen;
}

// Each node under the nearest one above it that was chosen too.
void nest(const Thread::ThreadTree &tree, std::vector<Node> &nodes)
{
    std::vector<qint32> open; // of the nodes chosen, those whose subtree goes on
    const auto close = [&](qint32 size) {
        nodes[std::size_t(open.back())].subtreeSize = size - open.back();
        open.pop_back();
    };
    std::vector<qint32> ends; // of their subtrees in the whole tree
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const qint32 whole = tree.indexOf(nodes[i].comment);
        while (!open.empty() && ends.back() <= whole) {
            close(qint32(i));
            ends.pop_back();
        }
        nodes[i].parent = open.empty() ? -1 : open.back();
        nodes[i].depth = qint32(open.size());
        open.push_back(qint32(i));
        ends.push_back(whole + tree.node(whole).subtreeSize);
    }
    while (!open.empty())
        close(qint32(nodes.size()));
}

// By author: its place among the names; nobody comes last.
std::vector<qint32> ranksOfNames(const QStringList &names)
{
    std::vector<qint32> order(std::size_t(names.size()), 0);
    std::iota(order.begin(), order.end(), 0);
    // Folded names: case and width do not count, Hangul is in the order of dictionaries, and every locale gives the
    // same.
    QStringList keys;
    keys.reserve(names.size());
    for (const QString &name : names)
        keys += Text::foldKey(name);
    std::sort(order.begin(), order.end(), [&](qint32 one, qint32 other) {
        if ((one == 0) != (other == 0))
            return other == 0;
        const int compared = keys.at(one).compare(keys.at(other));
        return compared != 0 ? compared < 0 : one < other;
    });
    std::vector<qint32> ranks(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        ranks[std::size_t(order[i])] = qint32(i);
    return ranks;
}

// In runs that are then merged, so that it can be stopped soon. False when cancelled.
template <class T>
bool sortRuns(std::vector<T> &all, const Base::Cancellation &cancellation)
{
    constexpr std::size_t run = 1 << 16;
    const auto at = [&all](std::size_t index) { return all.begin() + std::ptrdiff_t(std::min(index, all.size())); };
    for (std::size_t begin = 0; begin < all.size(); begin += run) {
        if (cancellation.isCancelled())
            return false;
        std::sort(at(begin), at(begin + run));
    }
    for (std::size_t width = run; width < all.size(); width *= 2) {
        for (std::size_t begin = 0; begin + width < all.size(); begin += 2 * width) {
            if (cancellation.isCancelled())
                return false;
            std::inplace_merge(at(begin), at(begin + width), at(begin + 2 * width));
        }
    }
    return true;
}

// False when cancelled.
bool flatten(const Captures::Comments &comments, bool byAuthor, std::vector<Node> &nodes,
             const Base::Cancellation &cancellation)
{
    struct Key
    {
        qint32 name;
        bool isUndated;
        qint64 msecs;
        quint32 id;
        quint32 at;
        auto operator<=>(const Key &) const = default;
    };
    const std::vector<qint32> ranks = byAuthor ? ranksOfNames(comments.authors) : std::vector<qint32>();
    std::vector<Key> keys;
    keys.reserve(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (isStopped(i, cancellation))
            return false;
        const Captures::Comment &comment = comments[nodes[i].comment];
        const bool isDated = comment.date.isValid();
        keys.push_back({byAuthor ? ranks[comment.author] : 0, !isDated, isDated ? comment.date.msecs : 0,
                        isDated ? nodes[i].comment.index : 0, quint32(i)});
    }
    if (!sortRuns(keys, cancellation))
        return false;
    std::vector<Node> sorted;
    sorted.reserve(nodes.size());
    for (const Key &key : keys) {
        if (isStopped(sorted.size(), cancellation))
            return false;
        sorted.push_back(nodes[key.at]);
        sorted.back().parent = -1;
        sorted.back().depth = 0;
        sorted.back().subtreeSize = 1;
    }
    nodes = std::move(sorted);
    return true;
}

}

std::shared_ptr<const Thread::ThreadTree> arranged(const Snapshot::Snapshot &snapshot, const Arrangement &arrangement,
                                                   const std::vector<bool> &kept,
                                                   const Base::Cancellation &cancellation)
{
    if (arrangement.isPlain())
        return snapshot.tree;
    std::vector<Node> nodes = chosenNodes(*snapshot.tree, arrangement, kept, cancellation);
    if (cancellation.isCancelled())
        return {};
    if (arrangement.order == Arrangement::Order::Tree)
        nest(*snapshot.tree, nodes);
    else if (!flatten(*snapshot.comments, arrangement.order == Arrangement::Order::Author, nodes, cancellation))
        return {};
    if (cancellation.isCancelled())
        return {};
    return std::make_shared<const Thread::ThreadTree>(Thread::ThreadTree::fromNodes(std::move(nodes)));
}

}
