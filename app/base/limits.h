#pragma once

#include <QtGlobal>

//! Every limit on untrusted input, in one place; each is tested at limit - 1, limit and limit + 1.
namespace Catena::Base::Limits {

inline constexpr qint64 fileBytes = qint64(4) << 30; //!< a larger file is listed, not read
inline constexpr qint64 copiedFileBytes = qint64(8)
    << 20; //!< up to here a file is read into memory; above it is mapped
inline constexpr int folderFiles = 10'000; //!< files looked at in one folder
inline constexpr int folderDepth = 8; //!< levels of folders below the one opened
inline constexpr qint64 paragraphChars = 16'384; //!< a longer paragraph is laid out in pieces of this many UTF-16 units
inline constexpr int shownDepth = 200; //!< deeper replies are shown at this level
inline constexpr int combiningRun = 32; //!< combining marks shown on one character

}
