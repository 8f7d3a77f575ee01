#pragma once

#include "snapshot/snapshot.h"

#include <QByteArray>

namespace Catena::Commands {

//! What was read in a folder, for people at a terminal: documents, tree with first words, the first concepts. Control
//! characters of the folder's texts are replaced, so that none reaches the terminal.
[[nodiscard]] QByteArray inspectText(const Snapshot::Snapshot &snapshot, bool withText);

}
