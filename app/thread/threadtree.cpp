#include "thread/threadtree.h"

#include <QStringList>

#include <algorithm>

namespace Catena::Thread {

std::span<const Evidence> ThreadTree::evidence(const Node &node) const
{
    return std::span(m_evidence).subspan(node.firstEvidence, node.evidenceCount);
}

qint32 ThreadTree::indexOf(Base::CommentId comment) const
{
    return comment.index < m_indexOf.size() ? m_indexOf[comment.index] : -1;
}

std::vector<qint32> ThreadTree::children(qint32 node) const
{
    std::vector<qint32> found;
    const qint32 end = node < 0 ? size() : node + m_nodes[std::size_t(node)].subtreeSize;
    for (qint32 child = node + 1; child < end; child += m_nodes[std::size_t(child)].subtreeSize)
        found.push_back(child);
    return found;
}

qint32 ThreadTree::rootCount() const
{
    return qint32(std::count_if(m_nodes.begin(), m_nodes.end(), [](const Node &n) {
        return n.link == LinkKind::Root || (n.link == LinkKind::Repaired && n.parent < 0);
    }));
}

qint32 ThreadTree::maxDepth() const
{
    qint32 deepest = 0;
    for (const Node &node : m_nodes)
        deepest = std::max(deepest, node.depth);
    return deepest;
}

namespace {

constexpr qint32 none = -1;

//! The parent of every link by index, loops and missing parents dropped: a loop is cut at its latest link.
std::vector<qint32> parentsWithoutLoops(const std::vector<ThreadTree::Link> &links, const std::vector<qint32> &indexOf)
{
    std::vector<qint32> parents(links.size(), none);
    bool areBefore = true; // where every parent stands before its child, there is no loop
    for (std::size_t i = 0; i < links.size(); ++i) {
        const quint32 wanted = links[i].parent.index;
        parents[i] = wanted < indexOf.size() ? indexOf[wanted] : none;
        areBefore = areBefore && parents[i] < qint32(i);
    }
    if (areBefore)
        return parents;
    // Links join trees one by one, in order; one that would join a tree with itself closes a loop. Union by path
    // halving.
    std::vector<qint32> top(links.size());
    for (std::size_t i = 0; i < top.size(); ++i)
        top[i] = qint32(i);
    const auto find = [&](qint32 i) {
        while (top[std::size_t(i)] != i) {
            top[std::size_t(i)] = top[std::size_t(top[std::size_t(i)])];
            i = top[std::size_t(i)];
        }
        return i;
    };
    for (std::size_t i = 0; i < links.size(); ++i) {
        if (parents[i] != none && find(parents[i]) == qint32(i))
            parents[i] = none;
        else if (parents[i] != none)
            top[i] = find(parents[i]);
    }
    return parents;
}

}

ThreadTree ThreadTree::fromLinks(const std::vector<Link> &links)
{
    ThreadTree tree;
    quint32 most = 0;
    for (const Link &link : links)
        most = std::max(most, link.comment.index + 1);
    std::vector<qint32> byComment(most, none);
    for (std::size_t i = 0; i < links.size(); ++i)
        byComment[links[i].comment.index] = qint32(i);
    const std::vector<qint32> parents = parentsWithoutLoops(links, byComment);

    // First child and next sibling, built from the back so that siblings keep the order of the links.
    std::vector<qint32> firstChild(links.size(), none);
    std::vector<qint32> nextSibling(links.size(), none);
    qint32 firstRoot = none;
    for (std::size_t i = links.size(); i-- > 0;) {
        qint32 &head = parents[i] == none ? firstRoot : firstChild[std::size_t(parents[i])];
        nextSibling[i] = head;
        head = qint32(i);
    }

    tree.m_nodes.reserve(links.size());
    tree.m_indexOf.assign(most, none);
    struct Open
    {
        qint32 node = none;
        qint32 link = none;
    };
    std::vector<Open> open; // the path from the root
    const auto prefetch = [&](qint32 link) {
        if (link != none)
            __builtin_prefetch(&links[std::size_t(link)]);
    };
    qint32 at = firstRoot;
    while (at != none) {
        const Link &link = links[std::size_t(at)];
        prefetch(firstChild[std::size_t(at)]);
        prefetch(nextSibling[std::size_t(at)]);
        const qint32 index = tree.size();
        Node node;
        node.comment = link.comment;
        node.parent = open.empty() ? none : open.back().node;
        node.depth = qint32(open.size());
        const bool staysAtTop = link.kind == LinkKind::Unknown || link.kind == LinkKind::Repaired;
        node.link = node.parent == none && !staysAtTop ? LinkKind::Root : link.kind;
        node.confidence = link.confidence;
        node.guess = link.guess;
        node.firstEvidence = quint32(tree.m_evidence.size());
        node.evidenceCount = quint32(link.evidence.size());
        tree.m_evidence.insert(tree.m_evidence.end(), link.evidence.begin(), link.evidence.end());
        tree.m_nodes.push_back(node);
        tree.m_indexOf[link.comment.index] = index;
        if (firstChild[std::size_t(at)] != none) {
            open.push_back({index, at});
            at = firstChild[std::size_t(at)];
            continue;
        }
        while (nextSibling[std::size_t(at)] == none && !open.empty()) {
            const Open closed = open.back();
            open.pop_back();
            tree.m_nodes[std::size_t(closed.node)].subtreeSize = tree.size() - closed.node;
            at = closed.link;
        }
        at = nextSibling[std::size_t(at)];
    }
    return tree;
}

ThreadTree ThreadTree::fromNodes(std::vector<Node> nodes)
{
    ThreadTree tree;
    quint32 most = 0;
    for (const Node &node : nodes)
        most = std::max(most, node.comment.index + 1);
    tree.m_nodes = std::move(nodes);
    tree.m_indexOf.assign(most, none);
    for (std::size_t i = 0; i < tree.m_nodes.size(); ++i) {
        tree.m_nodes[i].firstEvidence = 0;
        tree.m_nodes[i].evidenceCount = 0;
        tree.m_indexOf[tree.m_nodes[i].comment.index] = qint32(i);
    }
    return tree;
}

QString linkReasonText(const ThreadTree &tree, const Node &node)
{
    switch (node.link) {
    case LinkKind::Root:
        return QStringLiteral("root");
    case LinkKind::Unknown:
        return QStringLiteral("unknown");
    case LinkKind::Stated:
        return QStringLiteral("stated by the source");
    case LinkKind::Repaired:
        return QStringLiteral("set by you");
    case LinkKind::Inferred:
        break;
    }
    QStringList parts;
    for (const Evidence &evidence : tree.evidence(node)) {
        QString part;
        switch (evidence.cue) {
        case Cue::AnswerFormula:
            part = QStringLiteral("answer formula");
            break;
        case Cue::Continuation:
            part = QStringLiteral("joins in");
            break;
        case Cue::PointsAtPost:
            part = QStringLiteral("speaks of the post");
            break;
        case Cue::PointsAtTerm:
            part = QStringLiteral("takes up");
            break;
        case Cue::SharedTerms:
            part = QStringLiteral("shared rare terms");
            break;
        case Cue::Quote:
            part = QStringLiteral("quotes");
            break;
        case Cue::Address:
            part = QStringLiteral("addresses");
            break;
        case Cue::Subject:
            part = QStringLiteral("same subject");
            break;
        case Cue::Conversation:
            part = QStringLiteral("in conversation with");
            break;
        case Cue::Question:
            part = QStringLiteral("it asks something");
            break;
        case Cue::Order:
            part = QStringLiteral("stands next to it");
            break;
        case Cue::OnlyPost:
            part = QStringLiteral("nothing else to answer");
            break;
        }
        parts.append(evidence.detail.isEmpty() ? part : part + QStringLiteral(": ") + evidence.detail);
    }
    return parts.join(QStringLiteral("; "));
}

}
