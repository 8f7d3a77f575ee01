#pragma once

#include "base/cancellation.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

class QIODevice;

namespace Catena::Documents {

//! Writes a zip archive (PKWARE APPNOTE 6.3.10) to a device that can seek, from the present position 0 on.
//!
//! libarchive cannot write what is needed here: its entries have extra fields, which a stored "mimetype" at the
//! beginning must not have (EPUB OCF 3.3, 4.3; OpenDocument 1.3, part 2, 3.3). The same files give the same bytes:
//! every entry has the first day that the format knows. Entries have less than 4 GiB and are less than 65,536.
class ZipWriter
{
public:
    explicit ZipWriter(QIODevice &out) : m_out(out) { }

    //! Adds bytes as they are. False where the device failed.
    [[nodiscard]] bool addStored(const QByteArray &name, QByteArrayView bytes);
    //! Adds what a device has from its position on, compressed; reads it in pieces. False where one of them failed or
    //! it was cancelled: the archive is then of no use.
    [[nodiscard]] bool addDeflated(const QByteArray &name, QIODevice &in, const Base::Cancellation &cancellation = {});
    //! Writes the directory at the end.
    [[nodiscard]] bool finish();

private:
    struct Entry
    {
        QByteArray name; //!< UTF-8
        quint16 method = 0;
        quint32 crc = 0;
        quint32 packedSize = 0;
        quint32 size = 0;
        quint32 offset = 0; //!< of its header
    };

    [[nodiscard]] static QByteArray header(const Entry &entry);
    [[nodiscard]] bool write(QByteArrayView bytes);
    [[nodiscard]] bool deflateAll(Entry &entry, QIODevice &in, const Base::Cancellation &cancellation);

    QIODevice &m_out;
    std::vector<Entry> m_entries;
};

}
