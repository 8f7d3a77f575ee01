#pragma once

#include "export/exportoptions.h"
#include "snapshot/snapshot.h"

namespace Catena::Bench {

//! A folder of an essay and so many comments in Korean and English; one comment in ten has a note. The same for the
//! same count.
[[nodiscard]] Snapshot::SnapshotPtr exportSample(int comments);

//! What its export is asked for: a concept highlighted, and the notes.
[[nodiscard]] Export::ExportOptions exportSampleOptions(const Snapshot::Snapshot &snapshot);

}
