#include "export/selection.h"

#include <algorithm>

namespace Catena::Export {

bool Selection::has(qint32 node) const
{
    return std::binary_search(nodes.begin(), nodes.end(), node);
}

Selection selectNodes(const Thread::ThreadTree &tree, const ExportOptions &options)
{
    Selection selection;
    std::vector<Base::CommentId> collapsed = options.collapsed;
    std::sort(collapsed.begin(), collapsed.end());
    const qint32 branch = options.branch.isValid() ? tree.indexOf(options.branch) : -1;
    const qint32 begin = std::max(0, branch);
    const qint32 end = branch < 0 ? tree.size() : branch + tree.node(branch).subtreeSize;
    selection.topDepth = branch < 0 ? 0 : tree.node(branch).depth;
    for (qint32 i = begin; i < end;) {
        const Thread::Node &node = tree.node(i);
        const bool isDeepest = options.deepest >= 0 && node.depth - selection.topDepth >= options.deepest;
        const bool isClosed = isDeepest || std::binary_search(collapsed.begin(), collapsed.end(), node.comment);
        selection.nodes.push_back(i);
        selection.leftOut.push_back(isClosed ? node.subtreeSize - 1 : 0);
        i += isClosed ? node.subtreeSize : 1;
    }
    return selection;
}

}
