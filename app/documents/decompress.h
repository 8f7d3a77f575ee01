#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Catena::Documents {

//! What stands in a compressed file.
struct Decompressed
{
    QByteArray bytes; //!< as far as they could be read
    bool isTooLarge = false; //!< a limit was met: bytes is empty
    QString damage; //!< why reading ended before the end; empty where all was read
};

//! How much a compressed file may become.
struct DecompressLimits
{
    qint64 bytes; //!< at most
    qint64 ratio; //!< of bytes to those of the file, at most,
    qint64 freeBytes; //!< asked for beyond this size only

    //! The limits of the product (base/limits.h).
    [[nodiscard]] static DecompressLimits standard();
};

//! Whether a file begins as gzip, bzip2, xz, lzip or Zstandard do (RFC 1952, the .xz file format 1.2, RFC 8878).
[[nodiscard]] bool isCompressed(QByteArrayView bytes);

//! Decompresses one file in memory, through libarchive's filters and no format behind them; no program is started.
[[nodiscard]] Decompressed decompress(QByteArrayView bytes,
                                      const DecompressLimits &limits = DecompressLimits::standard());

}
