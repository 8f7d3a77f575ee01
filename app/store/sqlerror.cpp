#include "store/sqlerror.h"

namespace Catena::Store {

namespace {

// Primary result codes; the extended ones have them in their low byte.
enum Code {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

Base::ErrorKind kindOf(int code)
{
    switch (code & 0xFF) {
    case Busy:
    case Locked:
        return Base::ErrorKind::Busy;
    case ReadOnly:
    case IoError:
        return Base::ErrorKind::NotWritable;
    case Full:
        return Base::ErrorKind::DiskFull;
    case Corrupt:
    case NotADatabase:
        return Base::ErrorKind::Damaged;
    case CantOpen:
        return Base::ErrorKind::NotReadable;
    default:
        return Base::ErrorKind::Internal;
    }
}

}

Base::Error errorOf(const QSqlError &error, const QString &path)
{
    return {kindOf(error.nativeErrorCode().toInt()), path,
            QString(error.nativeErrorCode() + QStringLiteral(": ") + error.text())};
}

}
