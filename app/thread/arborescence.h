#pragma once

#include <cstddef>
#include <vector>

namespace Catena::Thread {

//! A possible link with its worth.
struct WeightedEdge
{
    std::size_t parent = 0;
    std::size_t child = 0;
    float weight = 0;
};

//! The maximum spanning arborescence of a graph with nodes 0..nodes-1 from a root: one edge into every other node, no
//! loop, the sum of weights as large as it can be (Chu and Liu 1965, Edmonds 1967; with mergeable heaps and a
//! union-find that can be rolled back, as Gabow, Galil, Spencer and Tarjan 1986: O(E log V) time, O(E + V) space).
//! Every node must be reachable from the root. Gives the index of the edge chosen into each node; edges.size() for the
//! root. Of equal weights the earlier edge wins.
[[nodiscard]] std::vector<std::size_t> maximumArborescence(std::size_t nodes, std::size_t root,
                                                           const std::vector<WeightedEdge> &edges);

}
