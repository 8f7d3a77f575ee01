#pragma once

#include "base/result.h"

#include <QSqlDatabase>

namespace Catena::Store {

inline constexpr char serverDriver[] = "QPSQL"; //!< Debian: libqt6sql6-psql

//! Opens a connection of the driver serverDriver to the place of a shared store. Error DriverMissing where Qt has no
//! such driver, Unreachable where nobody answers or this reader is not let in; its path has no password in it.
[[nodiscard]] Base::Result<Base::Done> connectServer(QSqlDatabase database, const QString &place);

//! What is said to a new connection first: where the tables are, how long to wait, and that COMMIT means kept.
[[nodiscard]] QStringList serverGreeting(bool toWrite);

}
