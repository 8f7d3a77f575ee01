#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Catena::Packing {

//! The files of a zip archive (PKWARE APPNOTE 6.3), stored or deflated, without zip64 or encryption.
class ZipArchive
{
public:
    [[nodiscard]] static Base::Result<ZipArchive> open(const QString &path);

    //! The bytes of one file, its CRC checked.
    [[nodiscard]] Base::Result<QByteArray> read(QByteArrayView name) const;

private:
    struct Member
    {
        QByteArray name;
        qsizetype header = 0; //!< offset of its local header
        qsizetype packedSize = 0;
        qsizetype size = 0;
        quint32 crc = 0;
        quint16 method = 0;
    };

    [[nodiscard]] Base::Error fault(const QString &detail) const;
    [[nodiscard]] bool readDirectory();
    [[nodiscard]] Base::Result<QByteArray> unpack(const Member &member, QByteArrayView packed) const;

    QString m_path;
    QByteArray m_bytes;
    std::vector<Member> m_members;
};

}
