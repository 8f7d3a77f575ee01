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
//! loop, the sum of weights as large as it can be (Chu and Liu 1965, Edmonds 1967; here in rounds that contract all
//! loops of a round at once). Every node must be reachable from the root. Gives the index of the edge chosen into each
//! node; edges.size() for the root. Equal weights: the earlier edge wins.
[[nodiscard]] std::vector<std::size_t> maximumArborescence(std::size_t nodes, std::size_t root,
                                                           const std::vector<WeightedEdge> &edges);

}
