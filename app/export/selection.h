#pragma once

#include "export/exportoptions.h"
#include "thread/threadtree.h"

#include <vector>

namespace Catena::Export {

//! Which comments go into an export, in the order of the tree. A value.
struct Selection
{
    std::vector<qint32> nodes; //!< ascending indices of the tree
    std::vector<qint32> leftOut; //!< by place in nodes: how many answers below it are left out because it is collapsed
    qint32 topDepth = 0; //!< depth of the first one: what stands there is at the top of the export

    [[nodiscard]] bool has(qint32 node) const;
};

//! A branch, if one is named and there, else everything; without what is below a collapsed comment or too deep.
[[nodiscard]] Selection selectNodes(const Thread::ThreadTree &tree, const ExportOptions &options);

}
