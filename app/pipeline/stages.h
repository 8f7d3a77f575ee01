#pragma once

#include "pipeline/openfolder.h"
#include "repeats/repeats.h"

namespace Catena::Pipeline {

//! The texts that concepts are looked for in: essay blocks first, then the comments in tree order.
[[nodiscard]] std::vector<Concepts::Passage> passagesOf(const Snapshot::Snapshot &snapshot);

//! What the reader said of repeats; of two words on one pair the later holds.
[[nodiscard]] Repeats::RepeatOptions repeatOptionsOf(const Captures::RepairState &repairs, double threshold);

}
