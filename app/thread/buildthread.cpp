#include "thread/buildthread.h"

#include "captures/commentorder.h"
#include "captures/discussions.h"
#include "thread/reach.h"
#include "thread/replyinference.h"

#include <algorithm>
#include <map>

namespace Catena::Thread {

namespace {

//! The discussions of all documents, in folder order; comments in the order of their first places.
std::vector<Discussion> discussionsOf(const Captures::Comments &comments)
{
    const std::vector<quint32> discussionOf = Captures::discussionOf(comments);
    std::map<quint32, Discussion> byDocument;
    for (quint32 i = 0; i < comments.size(); ++i) {
        if (!Captures::isThere(comments.comments[i]) || discussionOf[i] == Base::CommentId::none)
            continue; // joined to another by a repair
        const Base::CommentId id{i};
        Discussion &discussion = byDocument[discussionOf[i]];
        discussion.comments.push_back(id);
        if (comments[id].isOpening && !discussion.post.isValid())
            discussion.post = id;
    }
    std::vector<Discussion> discussions;
    for (auto &[document, discussion] : byDocument) {
        // A comment that a repair split off is the last by id, not by place; most discussions are in order.
        const auto before = [&](Base::CommentId a, Base::CommentId b) {
            return Captures::standsBefore(comments, a, b);
        };
        if (!std::is_sorted(discussion.comments.begin(), discussion.comments.end(), before))
            std::stable_sort(discussion.comments.begin(), discussion.comments.end(), before);
        discussions.push_back(std::move(discussion));
    }
    return discussions;
}

bool isOpen(const Captures::Comment &comment)
{
    return comment.placeCount > 0 && !comment.isOpening && !comment.saysParent();
}

std::vector<ThreadTree::Link> statedLinks(const Captures::Comments &comments, const Discussion &discussion)
{
    std::vector<ThreadTree::Link> links;
    links.reserve(discussion.comments.size());
    for (const Base::CommentId id : discussion.comments) {
        const bool isStated = comments[id].statedParent.isValid();
        links.push_back({id, comments[id].statedParent, isStated ? LinkKind::Stated : LinkKind::Root, 1, {}, {}});
    }
    return links;
}

}

ThreadTree buildThread(const Captures::Comments &comments, const ThreadOptions &options,
                       const Base::Cancellation &cancellation)
{
    const std::vector<Discussion> discussions = discussionsOf(comments);
    std::vector<bool> infers;
    for (const Discussion &discussion : discussions)
        infers.push_back(std::any_of(discussion.comments.begin(), discussion.comments.end(),
                                     [&](Base::CommentId id) { return isOpen(comments[id]); }));
    std::vector<bool> isRead(comments.size(), false);
    std::vector<std::vector<std::vector<QuoteVote>>> votes(discussions.size());
    for (std::size_t i = 0; i < discussions.size() && !cancellation.isCancelled(); ++i) {
        if (infers[i])
            votes[i] = markReach(comments, discussions[i], isRead);
    }
    CommentTerms terms;
    if (std::find(isRead.begin(), isRead.end(), true) != isRead.end() && !cancellation.isCancelled())
        terms = termsOf(comments, options.dictionary, isRead);
    std::vector<ThreadTree::Link> links;
    for (std::size_t i = 0; i < discussions.size(); ++i) {
        std::vector<ThreadTree::Link> own;
        if (infers[i] && !cancellation.isCancelled())
            own = inferReplies(DiscussionFacts(comments, discussions[i], terms, isRead, std::move(votes[i])),
                               ReplyModel::learned(), options.threshold, cancellation);
        else
            own = statedLinks(comments, discussions[i]);
        if (links.empty())
            links = std::move(own);
        else
            links.insert(links.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
    }
    return ThreadTree::fromLinks(links);
}

}
