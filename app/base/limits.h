#pragma once

#include <QtGlobal>

//! Every limit on untrusted input, in one place; each is tested at limit - 1, limit and limit + 1.
namespace Catena::Base::Limits {

inline constexpr qint64 fileBytes = qint64(4) << 30; //!< a larger file is listed, not read
inline constexpr qint64 copiedFileBytes = qint64(8) << 20; //!< up to here a file is read into memory in any case,
inline constexpr qint64 copiedMemoryShare = 8; //!< and all up to this part of the memory there is; the rest is mapped
inline constexpr qint64 decompressedBytes = qint64(2) << 30; //!< a compressed file that becomes larger is not read
inline constexpr qint64 decompressedRatio = 400; //!< nor one that becomes so many times larger,
inline constexpr qint64 decompressedFreeBytes = qint64(16) << 20; //!< if that is more than this
inline constexpr int archiveEntries = 10'000; //!< files looked at in one archive
inline constexpr qint64 archiveBytes = qint64(1) << 30; //!< what an archive may hold in all; the rest is not read
inline constexpr int xmlDepth = 256; //!< open elements of an XML text; what lies deeper is not read
inline constexpr int sheetRows = 1'048'576; //!< rows of a spreadsheet, as many as its programs allow
inline constexpr int pageReaderMsecs = 60'000; //!< the program that reads a PDF is ended after so long
inline constexpr qint64 pageTextBytes = qint64(64) << 20; //!< of the text it gives, what is read
inline constexpr int postEssays = 100; //!< posts of a discussion that are shown as essays
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
inline constexpr qint64 xmlBreaks = 1000; //!< errors of an XML text behind which reading goes on

}
