#pragma once

#include <QStringView>

namespace Catena::Text {

//! A hash of UTF-16 units that is the same in every run, version and machine, so that it may be kept on disk: FNV-1a
//! 64 (Fowler, Noll and Vo) over the low, then the high byte of each unit, then the 64-bit finalizer of MurmurHash3
//! (Appleby), which spreads it evenly enough for sketches. Not for secrets: collisions can be made on purpose.
[[nodiscard]] quint64 stableHash(QStringView text);

//! What two captures of one comment are compared by: Text::foldKey without line feeds.
[[nodiscard]] QString foldBody(QStringView text);

}
