#include "thread/arborescence.h"

#include <QtGlobal>

#include <limits>

namespace Catena::Thread {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

//! An edge of a contracted graph: what it is worth there, and which edge of the graph before it stands for.
struct RoundEdge
{
    std::size_t parent = 0;
    std::size_t child = 0;
    double weight = 0;
    std::size_t before = 0;
};

//! One graph of the series: its edges, the best edge into each node, and the loop each node went into.
struct Round
{
    std::size_t nodes = 0;
    std::size_t root = 0;
    std::vector<RoundEdge> edges;
    std::vector<std::size_t> best; //!< by node: index of an edge
    std::vector<std::size_t> next; //!< by node: its number in the next graph
    bool hasLoop = false;
};

void chooseBest(Round &round)
{
    round.best.assign(round.nodes, none);
    for (std::size_t e = 0; e < round.edges.size(); ++e) {
        const RoundEdge &edge = round.edges[e];
        if (edge.child == round.root || edge.parent == edge.child)
            continue;
        std::size_t &best = round.best[edge.child];
        if (best == none || edge.weight > round.edges[best].weight)
            best = e;
    }
}

//! Numbers the nodes of the next graph: a loop of best edges becomes one node.
std::size_t numberLoops(Round &round)
{
    round.next.assign(round.nodes, none);
    std::vector<std::size_t> seenFrom(round.nodes, none);
    std::size_t count = 0;
    for (std::size_t start = 0; start < round.nodes; ++start) {
        std::size_t at = start;
        while (at != round.root && seenFrom[at] == none) {
            seenFrom[at] = start;
            at = round.edges[round.best[at]].parent;
        }
        if (at == round.root || seenFrom[at] != start || round.next[at] != none)
            continue;
        round.hasLoop = true;
        for (std::size_t node = at; round.next[node] == none; node = round.edges[round.best[node]].parent)
            round.next[node] = count;
        ++count;
    }
    for (std::size_t node = 0; node < round.nodes; ++node) {
        if (round.next[node] == none)
            round.next[node] = count++;
    }
    return count;
}

//! The next graph: an edge into a loop is worth what it adds over the loop's own edge into that node.
Round contract(const Round &round, std::size_t count)
{
    Round next;
    next.nodes = count;
    next.root = round.next[round.root];
    for (std::size_t e = 0; e < round.edges.size(); ++e) {
        const RoundEdge &edge = round.edges[e];
        if (edge.child == round.root || round.next[edge.parent] == round.next[edge.child])
            continue;
        const double own = round.edges[round.best[edge.child]].weight;
        next.edges.push_back({round.next[edge.parent], round.next[edge.child], edge.weight - own, e});
    }
    return next;
}

}

std::vector<std::size_t> maximumArborescence(std::size_t nodes, std::size_t root,
                                             const std::vector<WeightedEdge> &edges)
{
    std::vector<Round> rounds(1);
    rounds[0].nodes = nodes;
    rounds[0].root = root;
    for (std::size_t e = 0; e < edges.size(); ++e)
        rounds[0].edges.push_back({edges[e].parent, edges[e].child, double(edges[e].weight), e});
    for (;;) {
        Round &round = rounds.back();
        chooseBest(round);
        const std::size_t count = numberLoops(round);
        if (!round.hasLoop)
            break;
        Round next = contract(round, count);
        rounds.push_back(std::move(next));
    }
    // Back through the rounds: the edge that enters a loop takes the place of the loop's own edge into that node.
    std::vector<std::size_t> chosen = rounds.back().best;
    for (std::size_t r = rounds.size() - 1; r-- > 0;) {
        const Round &outer = rounds[r + 1];
        std::vector<std::size_t> expanded = rounds[r].best;
        for (const std::size_t e : chosen) {
            if (e == none)
                continue;
            const std::size_t inner = outer.edges[e].before;
            expanded[rounds[r].edges[inner].child] = inner;
        }
        chosen = std::move(expanded);
    }
    for (std::size_t node = 0; node < nodes; ++node)
        chosen[node] = node == root || chosen[node] == none ? edges.size() : chosen[node];
    return chosen;
}

}
