#pragma once

#include "base/ids.h"

#include <QString>
#include <QtGlobal>

#include <span>
#include <vector>

namespace Catena::Thread {

//! What a reply link rests on.
enum class LinkKind : quint8 {
    Root, //!< begins a discussion
    Unknown, //!< answers somebody, but nothing says whom well enough: hangs under the post
    Stated, //!< the source names the parent (id, indentation): confidence 1
    Inferred, //!< read from the text
    Repaired, //!< the reader said so: confidence 1
};

//! One observation that speaks for an inferred link.
enum class Cue : quint8 {
    AnswerFormula, //!< opens like an answer ("적절한 지적이십니다", "Good point"); detail = the words
    Continuation, //!< joins in ("저도 …", "Me too"); detail = the words
    PointsAtPost, //!< speaks to the writer of the post or of "this text"; detail = the words
    PointsAtTerm, //!< takes up by a pointing word what the parent brought in ("두 생태계"); detail = the words
    SharedTerms, //!< rare words both use; detail = the words
    Quote, //!< quotes the parent; detail = the first words quoted
    Address, //!< names its author; detail = the name
    Subject, //!< has its subject line; detail = the subject
    Conversation, //!< its writer and the comment's speak with each other; detail = the name
    Question, //!< it asks something
    Order, //!< stands right after it
    OnlyPost, //!< there is no other comment it could answer
};

struct Evidence
{
    Cue cue = Cue::Order;
    float weight = 0; //!< what it added to the score
    QString detail;
};

//! A node of the tree: a comment and its place. Nodes stand in depth-first order.
struct Node
{
    Base::CommentId comment;
    qint32 parent = -1; //!< index of the node it hangs under; -1 at the top
    qint32 depth = 0;
    qint32 subtreeSize = 1; //!< nodes in it, itself included: the next sibling, if any, is at index + subtreeSize
    LinkKind link = LinkKind::Root;
    float confidence = 1; //!< 0..1; of an unknown parent, how sure the guess would be
    Base::CommentId guess; //!< of an unknown parent: the likeliest; invalid where nothing speaks for one
    quint32 firstEvidence = 0;
    quint32 evidenceCount = 0;
};

//! The reply tree over all discussions of a folder: a forest, as one vector in depth-first order. A value.
class ThreadTree
{
public:
    [[nodiscard]] const std::vector<Node> &nodes() const { return m_nodes; }
    [[nodiscard]] qint32 size() const { return qint32(m_nodes.size()); }
    [[nodiscard]] const Node &node(qint32 index) const { return m_nodes[std::size_t(index)]; }
    [[nodiscard]] std::span<const Evidence> evidence(const Node &node) const;
    //! Index of the node of a comment; -1 when it has none.
    [[nodiscard]] qint32 indexOf(Base::CommentId comment) const;
    [[nodiscard]] std::vector<qint32> children(qint32 node) const; //!< of -1: the roots
    [[nodiscard]] qint32 rootCount() const;
    [[nodiscard]] qint32 maxDepth() const;

    //! One link to build a tree from.
    struct Link
    {
        Base::CommentId comment;
        Base::CommentId parent; //!< invalid at the top; for LinkKind::Unknown the post it hangs under
        LinkKind kind = LinkKind::Root;
        float confidence = 1;
        std::vector<Evidence> evidence; //!< for an unknown parent: what speaks for the guess
        Base::CommentId guess; //!< see Node
    };
    //! Lays the links out depth-first, siblings in the order given. A parent that is missing, or that would close a
    //! loop, is dropped at the later link; every link gives exactly one node. Not recursive.
    [[nodiscard]] static ThreadTree fromLinks(const std::vector<Link> &links);
    //! A tree of nodes that are laid out already, whose parents, depths and sizes fit; it has no evidence.
    [[nodiscard]] static ThreadTree fromNodes(std::vector<Node> nodes);

private:
    std::vector<Node> m_nodes;
    std::vector<Evidence> m_evidence;
    std::vector<qint32> m_indexOf; //!< by CommentId
};

//! One English phrase that says why: "answer formula: 지적이십니다; shared rare terms: 역사, IT".
[[nodiscard]] QString linkReasonText(const ThreadTree &tree, const Node &node);

}
