#pragma once

#include <QtGlobal>

//! Every limit on untrusted input, in one place; each is tested at limit - 1, limit and limit + 1.
namespace Catena::Base::Limits {

inline constexpr qint64 fileBytes = qint64(4) << 30; //!< a larger file is listed, not read
inline constexpr qint64 copiedFileBytes = qint64(8)
    << 20; //!< up to here a file is read into memory; above it is mapped
inline constexpr qint64 decompressedBytes = qint64(2) << 30; //!< a compressed file that becomes larger is not read
inline constexpr qint64 decompressedRatio = 400; //!< nor one that becomes so many times larger,
inline constexpr qint64 decompressedFreeBytes = qint64(16) << 20; //!< if that is more than this
inline constexpr int mailParts = 512; //!< a message with more parts is not taken apart
inline constexpr int mailPartDepth = 32; //!< parts nested deeper are left out
inline constexpr int folderFiles = 10'000; //!< files looked at in one folder
inline constexpr int folderDepth = 8; //!< levels of folders below the one opened
inline constexpr qint64 paragraphChars = 16'384; //!< a longer paragraph is laid out in pieces of this many UTF-16 units
inline constexpr int shownDepth = 200; //!< deeper replies are shown at this level
inline constexpr int combiningRun = 32; //!< combining marks shown on one character
inline constexpr int jsonDepth = 512; //!< levels of a JSON text; what lies deeper is not read
inline constexpr int htmlDepth = 512; //!< open elements of an HTML text; a deeper one is read without its structure
inline constexpr int htmlStyles = 64; //!< open elements that only style text (they are repeated in every paragraph)
inline constexpr qint64 htmlBytes = qint64(64) << 20; //!< a larger HTML text is read without its structure
inline constexpr int tableColumns = 512; //!< columns of a row; what stands behind them is not read

}
