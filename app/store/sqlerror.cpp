#include "store/sqlerror.h"

#include "store/serverplace.h"

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

//! Of a server; it gives no code where it gave no answer.
Base::ErrorKind kindOfState(const QString &state)
{
    static const QStringList lockedOut{QStringLiteral("55P03"), QStringLiteral("57014"), QStringLiteral("40001"),
                                       QStringLiteral("40P01")};
    static const QStringList mayNotWrite{QStringLiteral("42501"), QStringLiteral("25006")};
    static const QStringList isFull{QStringLiteral("53100"), QStringLiteral("54000")};
    // 08: connection, 28: not let in, 57P: shut down, 25P03: idle for too long.
    const bool isLost = state.isEmpty() || state.startsWith(QLatin1String("08"))
        || state.startsWith(QLatin1String("28")) || state.startsWith(QLatin1String("57P"))
        || state == QLatin1String("25P03");
    return isLost                     ? Base::ErrorKind::Unreachable
        : lockedOut.contains(state)   ? Base::ErrorKind::Busy
        : mayNotWrite.contains(state) ? Base::ErrorKind::NotWritable
        : isFull.contains(state)      ? Base::ErrorKind::DiskFull
                                      : Base::ErrorKind::Internal;
}

}

Base::Error errorOf(const QSqlError &error, const QString &path)
{
    const QString code = error.nativeErrorCode();
    return {isServerPlace(path) ? kindOfState(code) : kindOf(code.toInt()), path,
            QString(code + QStringLiteral(": ") + error.text())};
}

}
