#include "thread/buildthread.h"

#include "thread/replyinference.h"

#include <algorithm>
#include <map>

namespace Catena::Thread {

ThreadTree buildThread(const Captures::Comments &comments, const ThreadOptions &options,
                       const Base::Cancellation &cancellation)
{
    std::map<quint32, Discussion> discussions; // by document, in folder order
    for (quint32 i = 0; i < comments.size(); ++i) {
        const Base::CommentId id{i};
        Discussion &discussion = discussions[comments.placesOf(id).front().document];
        discussion.comments.push_back(id);
        if (comments[id].isOpening && !discussion.post.isValid())
            discussion.post = id;
    }
    const bool infers = std::any_of(comments.comments.begin(), comments.comments.end(), [](const Captures::Comment &c) {
        return !c.isOpening && !c.statedParent.isValid();
    });
    CommentTerms terms;
    if (infers && !cancellation.isCancelled())
        terms = termsOf(comments, options.dictionary);
    else
        terms.terms.resize(comments.size());
    std::vector<ThreadTree::Link> links;
    for (const auto &[document, discussion] : discussions) {
        const std::vector<ThreadTree::Link> own = inferReplies(comments, discussion, terms, options.threshold);
        links.insert(links.end(), own.begin(), own.end());
    }
    return ThreadTree::fromLinks(links);
}

}
