#include "ui/models/commentchange.h"

#include <algorithm>

namespace Catena::Models {

namespace {

bool sameShape(const Thread::ThreadTree &one, const Thread::ThreadTree &other)
{
    if (&one == &other)
        return true;
    return std::equal(
        one.nodes().begin(), one.nodes().end(), other.nodes().begin(), other.nodes().end(),
        [](const Thread::Node &a, const Thread::Node &b) { return a.comment == b.comment && a.parent == b.parent; });
}

bool sameRepeat(const Snapshot::Snapshot &one, const Snapshot::Snapshot &other, Base::CommentId id)
{
    if (one.repeats == other.repeats)
        return true;
    const Repeats::RepeatSet &was = *one.repeats;
    const Repeats::RepeatSet &is = *other.repeats;
    const Repeats::Offer *offered = was.offerFor(id);
    const Repeats::Offer *offers = is.offerFor(id);
    const bool sameOffer = offered && offers ? *offered == *offers : !offered && !offers;
    return sameOffer && was.repeatOf(id) == is.repeatOf(id) && was.kindOf(id) == is.kindOf(id)
        && qFuzzyCompare(1 + was.similarityOf(id), 1 + is.similarityOf(id));
}

std::vector<qint32> changedNodes(const Snapshot::Snapshot &from, const Snapshot::Snapshot &to,
                                 const Thread::ThreadTree &shown)
{
    std::vector<qint32> changed;
    const bool otherText = from.comments != to.comments;
    for (qint32 i = 0; i < shown.size() && changed.size() <= CommentChange::mostChanged; ++i) {
        const Base::CommentId id = shown.node(i).comment;
        const Thread::Node &was = from.tree->node(from.tree->indexOf(id));
        const Thread::Node &is = to.tree->node(to.tree->indexOf(id));
        if (otherText || was.link != is.link || was.confidence != is.confidence || was.parent != is.parent
            || !sameRepeat(from, to, id) || from.repairs->flagsOf(id) != to.repairs->flagsOf(id))
            changed.push_back(i);
    }
    return changed;
}

}

CommentChange CommentChange::between(const Snapshot::SnapshotPtr &from, const TreePtr &fromShown,
                                     const Snapshot::SnapshotPtr &to, const TreePtr &toShown)
{
    CommentChange change{from, fromShown, to, toShown, sameShape(*fromShown, *toShown), {}, {}};
    if (!change.isSameShape)
        change.rows = CommentRows(*toShown);
    else if (from != to)
        change.changed = changedNodes(*from, *to, *toShown);
    return change;
}

}
