#pragma once

#include "store/openstore.h"

namespace Catena::Store {

//! Opens the shared store at a place that isServerPlace(), or makes its tables. One of a newer schema, or on which this
//! reader may write nothing, is opened for reading. Backups are its server's business, and so is damage.
[[nodiscard]] OpenedStore openSharedStore(const QString &place);

}
