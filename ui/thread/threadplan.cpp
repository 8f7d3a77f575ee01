#include "ui/thread/threadplan.h"

namespace Catena::Ui {

using Models::Arrangement;

std::vector<bool> keptComments(const ThreadWish &wish)
{
    const Captures::Comments &comments = *wish.to->comments;
    std::vector<bool> kept;
    switch (wish.arrangement.only) {
    case Arrangement::Only::All:
        break;
    case Arrangement::Only::Found:
    case Arrangement::Only::Concept:
        kept.resize(comments.size());
        for (const Base::CommentId id : wish.kept) {
            if (id.index < kept.size())
                kept[id.index] = true;
        }
        break;
    case Arrangement::Only::New: {
        kept.resize(comments.size());
        // What is new to the reader is told anew for other comments.
        const bool isSame = wish.to->comments == wish.from->comments;
        for (std::size_t i = 0; i < kept.size(); ++i)
            kept[i] = comments.comments[i].isNew || (isSame && wish.states.isFresh({quint32(i)}));
        break;
    }
    }
    return kept;
}

std::vector<float> freshShares(const Snapshot::Snapshot &snapshot, const Thread::ThreadTree &shown,
                               const Models::CommentStates &states)
{
    std::vector<float> shares;
    for (qint32 i = 0; i < shown.size(); ++i) {
        const Base::CommentId id = shown.node(i).comment;
        if ((*snapshot.comments)[id].isNew || states.isFresh(id))
            shares.push_back(float(i) / float(shown.size()));
    }
    return shares;
}

std::vector<qint32> foldCounts(const Thread::ThreadTree &shown, const Models::CommentStates &states)
{
    const std::vector<Thread::Node> &nodes = shown.nodes();
    std::vector<qint32> counts(nodes.size() + 1);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (nodes[i].subtreeSize > 1 && states.isFolded(nodes[i].comment)) {
            ++counts[i + 1];
            --counts[i + std::size_t(nodes[i].subtreeSize)];
        }
    }
    for (std::size_t i = 1; i < counts.size(); ++i)
        counts[i] += counts[i - 1];
    counts.pop_back();
    return counts;
}

namespace {

std::vector<int> estimatedHeights(const ThreadWish &wish, const Thread::ThreadTree &shown,
                                  const Base::Cancellation &cancellation)
{
    const Snapshot::Snapshot &snapshot = *wish.to;
    std::vector<int> heights;
    heights.reserve(shown.nodes().size());
    constexpr std::size_t askEvery = 1 << 14;
    for (const Thread::Node &node : shown.nodes()) {
        if (heights.size() % askEvery == 0 && cancellation.isCancelled())
            break;
        heights.push_back(wish.estimate.height(node.depth, (*snapshot.comments)[node.comment].body.size,
                                               wish.states.isStub(node.comment, *snapshot.repeats)));
    }
    return heights;
}

}

std::shared_ptr<ThreadPlan> planThread(const ThreadWish &wish, const Base::Cancellation &cancellation,
                                       const Base::Progress &progress)
{
    constexpr qint64 steps = 5;
    qint64 done = 0;
    const auto goesOn = [&] {
        if (progress)
            progress(++done, steps);
        return !cancellation.isCancelled();
    };
    const std::vector<bool> kept = keptComments(wish);
    const Models::TreePtr shown = Models::arranged(*wish.to, wish.arrangement, kept, cancellation);
    if (!shown || !goesOn())
        return {};
    auto plan = std::make_shared<ThreadPlan>();
    plan->change = Models::CommentChange::between(wish.from, wish.fromShown, wish.to, shown);
    if (!goesOn())
        return {};
    const std::vector<int> heights = estimatedHeights(wish, *shown, cancellation);
    if (!goesOn())
        return {};
    plan->rows = VisibleRows(heights, foldCounts(*shown, wish.states));
    if (!goesOn())
        return {};
    plan->fresh = freshShares(*wish.to, *shown, wish.states);
    plan->states = wish.states;
    return goesOn() ? plan : nullptr;
}

}
