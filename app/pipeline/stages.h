#pragma once

#include "pipeline/openfolder.h"

namespace Catena::Pipeline {

//! The texts that concepts are looked for in: essay blocks first, then the comments in tree order.
[[nodiscard]] std::vector<Concepts::Passage> passagesOf(const Snapshot::Snapshot &snapshot);

}
