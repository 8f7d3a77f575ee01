#pragma once

#include "thread/threadtree.h"
#include "ui/annotations/annotationlog.h"

namespace Catena::Ui {

//! The annotations that are placed, in the order of reading: those of the essays, then those of the comments in the
//! order of the tree. Holds references to what it is made of.
class AnnotationOrder
{
public:
    AnnotationOrder(const std::vector<AnnotationLog::Entry> &entries, const Thread::ThreadTree &tree);

    [[nodiscard]] bool isEmpty() const { return m_placed.empty(); }
    //! The one so many further, round and round; from one that is not placed the first or the last.
    [[nodiscard]] const AnnotationLog::Entry &from(QUuid uuid, int by) const;
    //! The first one on a comment or behind it (1), or the last one before it (-1), round and round.
    [[nodiscard]] const AnnotationLog::Entry &fromComment(Base::CommentId comment, int by) const;

private:
    const Thread::ThreadTree &m_tree;
    std::vector<const AnnotationLog::Entry *> m_placed;
};

}
