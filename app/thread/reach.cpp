#include "thread/reach.h"

#include "thread/listingpath.h"
#include "thread/pairfeatures.h"

#include <algorithm>

namespace Catena::Thread {

namespace {

constexpr std::size_t nearlyAll = 4; //!< where one in so many is open, the rest is in reach

std::size_t markOpen(const DiscussionFacts &facts, std::vector<bool> &isRead)
{
    std::size_t count = 0;
    for (quint32 i = 0; i < facts.size(); ++i) {
        if (facts.isOpen(i)) {
            isRead[facts.discussion.comments[i].index] = true;
            ++count;
        }
    }
    return count;
}

}

std::vector<std::vector<QuoteVote>> markReach(const Captures::Comments &comments, const Discussion &discussion,
                                              std::vector<bool> &isRead)
{
    const CommentTerms noTerms;
    // Nothing of this discussion is marked yet: headings alone tell which are open.
    const std::size_t open = markOpen(DiscussionFacts(comments, discussion, noTerms, isRead), isRead);
    if (open == 0)
        return {};
    if (open * nearlyAll >= discussion.comments.size()) {
        for (const Base::CommentId id : discussion.comments)
            isRead[id.index] = true;
        return {};
    }
    const DiscussionFacts facts(comments, discussion, noTerms, isRead);
    ListingPath path;
    for (quint32 child = 0; child < facts.size(); ++child) {
        const quint32 stated = comments[discussion.comments[child]].statedParent.isValid()
            ? facts.indexOf(comments[discussion.comments[child]].statedParent)
            : DiscussionFacts::none;
        if (!facts.isOpen(child)) {
            path.stepTo(child, stated);
            continue;
        }
        const std::vector<quint32> above = path.nearest();
        for (const quint32 candidate : candidatesFor(facts, child, above)) {
            if (candidate != DiscussionFacts::none)
                isRead[discussion.comments[candidate].index] = true;
        }
        // Whom it answers is not known yet: all on the way stay in reach.
        path.stepTo(child, above.empty() ? DiscussionFacts::none : above.front());
    }
    return facts.votes();
}

}
