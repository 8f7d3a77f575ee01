#pragma once

#include "commands/inspect.h"
#include "snapshot/snapshot.h"

namespace Catena::Commands {

//! What `--timings` adds.
struct Measured
{
    std::vector<Pipeline::StageTiming> timings;
    qint64 peakRssKiB = 0;
};

//! The object "catena.inspect/1" of a snapshot, keys in the order of the contract, two spaces a level.
[[nodiscard]] QByteArray inspectJson(const Snapshot::Snapshot &snapshot, const InspectOptions &options,
                                     const Measured &measured);

}
