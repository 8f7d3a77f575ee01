#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "pipeline/openfolder.h"

#include <QByteArray>

namespace Catena::Commands {

struct InspectOptions
{
    bool json = false; //!< the contract "catena.inspect/1"; else a short report for people
    bool withText = true; //!< false: no texts, no mentions
    bool withTimings = false; //!< adds "timings" and "peakRssKiB": the only part that differs from run to run
    Pipeline::OpenOptions open;
};

//! Opens a folder or file and says what was read in it, UTF-8, ending in a line feed. Reads the folder only.
[[nodiscard]] Base::Result<QByteArray> inspect(const QString &path, const InspectOptions &options,
                                               const Base::Cancellation &cancellation = {});

}
