#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Catena::Store {

//! Where a shared store is, as a connection URI says it
//! (https://www.postgresql.org/docs/15/libpq-connect.html, 34.1.1.2):
//! postgresql://[user@][host][:port][/database][?parameter=value&…]. One host. A password is not taken from it: libpq
//! finds it in ~/.pgpass or in a service file, where only its owner can read it.
struct ServerPlace
{
    QString host; //!< empty: libpq's own choice, a socket of this machine
    int port = -1; //!< -1: not said
    QString database;
    QString user;
    QList<std::pair<QString, QString>>
        parameters; //!< host, port, dbname and user too come here where they were said so

    //! None where it is no such URI, or has a parameter that libpq does not know or that runs a program.
    [[nodiscard]] static std::optional<ServerPlace> parse(const QString &place);
};

//! Whether a place is meant to be a shared store, rather than a file.
[[nodiscard]] bool isServerPlace(const QString &place);

//! The place without a password, wherever it stands in it: what may be shown and kept.
[[nodiscard]] QString withoutPassword(const QString &place);

}
