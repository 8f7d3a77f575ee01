#include "thread/arborescence.h"

#include <limits>
#include <numeric>
#include <utility>

namespace Catena::Thread {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

//! Leftist heaps over the edges (Crane 1972), the best edge on top; an amount added to a whole heap is passed down when
//! needed. Right spines are O(log E) long, so that merging recurses no deeper.
class EdgeHeaps
{
public:
    explicit EdgeHeaps(const std::vector<WeightedEdge> &edges) : m_nodes(edges.size())
    {
        for (std::size_t e = 0; e < edges.size(); ++e)
            m_nodes[e].weight = double(edges[e].weight);
    }

    [[nodiscard]] double weight(std::size_t heap) const { return m_nodes[heap].weight; }
    void add(std::size_t heap, double amount)
    {
        if (heap == none)
            return;
        m_nodes[heap].weight += amount;
        m_nodes[heap].pending += amount;
    }
    std::size_t merge(std::size_t a, std::size_t b)
    {
        if (a == none || b == none)
            return a == none ? b : a;
        if (m_nodes[b].weight > m_nodes[a].weight || (m_nodes[b].weight == m_nodes[a].weight && b < a))
            std::swap(a, b);
        pass(a);
        const std::size_t right = merge(m_nodes[a].right, b);
        m_nodes[a].right = right;
        if (rank(m_nodes[a].left) < rank(right))
            std::swap(m_nodes[a].left, m_nodes[a].right);
        m_nodes[a].rank = rank(m_nodes[a].right) + 1;
        return a;
    }
    std::size_t withoutTop(std::size_t heap)
    {
        pass(heap);
        return merge(m_nodes[heap].left, m_nodes[heap].right);
    }

private:
    struct Node
    {
        double weight = 0;
        double pending = 0; //!< still to be added below
        std::size_t left = none;
        std::size_t right = none;
        int rank = 1;
    };

    [[nodiscard]] int rank(std::size_t node) const { return node == none ? 0 : m_nodes[node].rank; }
    void pass(std::size_t node)
    {
        const double amount = std::exchange(m_nodes[node].pending, 0);
        add(m_nodes[node].left, amount);
        add(m_nodes[node].right, amount);
    }

    std::vector<Node> m_nodes; //!< by edge
};

//! Union-find by size that remembers its joins, so that they can be undone in turn.
class RollbackSets
{
public:
    explicit RollbackSets(std::size_t count) : m_parent(count), m_size(count, 1)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t(0));
    }
    [[nodiscard]] std::size_t find(std::size_t i) const
    {
        while (m_parent[i] != i)
            i = m_parent[i];
        return i;
    }
    [[nodiscard]] std::size_t time() const { return m_joined.size(); }
    bool join(std::size_t a, std::size_t b)
    {
        a = find(a);
        b = find(b);
        if (a == b)
            return false;
        if (m_size[a] < m_size[b])
            std::swap(a, b);
        m_parent[b] = a;
        m_size[a] += m_size[b];
        m_joined.push_back(b);
        return true;
    }
    void rollBack(std::size_t time)
    {
        while (m_joined.size() > time) {
            const std::size_t b = m_joined.back();
            m_joined.pop_back();
            m_size[m_parent[b]] -= m_size[b];
            m_parent[b] = b;
        }
    }

private:
    std::vector<std::size_t> m_parent;
    std::vector<std::size_t> m_size;
    std::vector<std::size_t> m_joined;
};

//! A loop of best edges, made one node.
struct Contraction
{
    std::size_t node = 0; //!< stands for it
    std::size_t time = 0; //!< of the union-find before
    std::vector<std::size_t> edges; //!< one into each of its nodes
};

class Search
{
public:
    Search(std::size_t nodes, std::size_t root, const std::vector<WeightedEdge> &edges)
        : m_edges(edges), m_heaps(edges), m_sets(nodes), m_heap(nodes, none), m_seenFrom(nodes, none),
          m_chosen(nodes, none)
    {
        for (std::size_t e = 0; e < edges.size(); ++e) {
            if (edges[e].child != root)
                m_heap[edges[e].child] = m_heaps.merge(m_heap[edges[e].child], e);
        }
        m_seenFrom[root] = root;
    }

    std::vector<std::size_t> run()
    {
        for (std::size_t start = 0; start < m_heap.size(); ++start)
            walk(start);
        // Loops are opened in the order opposite to their making: the edge that enters one replaces its own there.
        for (auto loop = m_loops.rbegin(); loop != m_loops.rend(); ++loop) {
            m_sets.rollBack(loop->time);
            const std::size_t entering = m_chosen[loop->node];
            for (const std::size_t e : loop->edges)
                m_chosen[m_sets.find(m_edges[e].child)] = e;
            m_chosen[m_sets.find(m_edges[entering].child)] = entering;
        }
        for (std::size_t &edge : m_chosen)
            edge = edge == none ? m_edges.size() : edge;
        return std::move(m_chosen);
    }

private:
    //! Follows best edges from a node up to what is settled, and contracts every loop met.
    void walk(std::size_t start)
    {
        std::size_t at = m_sets.find(start);
        m_path.clear();
        m_taken.clear();
        while (m_seenFrom[at] == none && m_heap[at] != none) {
            const std::size_t best = m_heap[at];
            m_heap[at] = m_heaps.withoutTop(best);
            m_heaps.add(m_heap[at], -m_heaps.weight(best));
            m_path.push_back(at);
            m_taken.push_back(best);
            m_seenFrom[at] = start;
            at = m_sets.find(m_edges[best].parent);
            if (m_seenFrom[at] == start && !m_path.empty())
                at = contract(at);
        }
        for (const std::size_t e : m_taken)
            m_chosen[m_sets.find(m_edges[e].child)] = e;
    }

    std::size_t contract(std::size_t at)
    {
        Contraction loop;
        loop.time = m_sets.time();
        std::size_t heap = none;
        for (bool joined = true; joined;) {
            const std::size_t last = m_path.back();
            heap = m_heaps.merge(heap, m_heap[last]);
            loop.edges.push_back(m_taken.back());
            m_path.pop_back();
            m_taken.pop_back();
            joined = m_sets.join(at, last);
        }
        loop.node = m_sets.find(at);
        m_heap[loop.node] = heap;
        m_seenFrom[loop.node] = none;
        m_loops.push_back(std::move(loop));
        return m_loops.back().node;
    }

    const std::vector<WeightedEdge> &m_edges;
    EdgeHeaps m_heaps;
    RollbackSets m_sets;
    std::vector<std::size_t> m_heap; //!< by node: its edges that are left
    std::vector<std::size_t> m_seenFrom; //!< by node: the start of the walk that came by
    std::vector<std::size_t> m_chosen; //!< by node: an edge
    std::vector<std::size_t> m_path; //!< of the walk under way
    std::vector<std::size_t> m_taken; //!< the edge taken at each node of the path
    std::vector<Contraction> m_loops;
};

}

std::vector<std::size_t> maximumArborescence(std::size_t nodes, std::size_t root,
                                             const std::vector<WeightedEdge> &edges)
{
    return Search(nodes, root, edges).run();
}

}
