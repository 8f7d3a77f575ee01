#pragma once

#include "base/result.h"
#include "store/dialect.h"

#include <QSqlDatabase>
#include <QVariantList>

#include <functional>
#include <memory>
#include <vector>

namespace Catena::Store {

//! One connection to one database: SQL in, values or an Error out. To be used on the thread that opened it. It is
//! SQLite's or, at a place that isServerPlace(), PostgreSQL's; what differs is in dialect().
//!
//! Every connection of SQLite has foreign_keys=ON, trusted_schema=OFF, cell_size_check=ON and a busy timeout; a writing
//! one has synchronous=EXTRA: less than FULL loses acknowledged rows with the power, and with FULL a journal whose
//! deletion was not on the disk yet comes back and takes the first commits of a new store with it (both seen in
//! tst_storepower). One of PostgreSQL has synchronous_commit=on.
class Database
{
public:
    enum class Mode : quint8 {
        Write, //!< made where it is missing
        Read,
        ReadFrozen, //!< a file that nobody can write to: opened without locks and without its write-ahead log
    };

    [[nodiscard]] static Base::Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    using Row = QVariantList;

    //! Runs one statement; every value is bound, never part of the text.
    [[nodiscard]] Base::Result<Base::Done> run(const QString &sql, const QVariantList &values = {});
    [[nodiscard]] Base::Result<std::vector<Row>> rows(const QString &sql, const QVariantList &values = {});
    //! Runs an INSERT; gives the number of the new row.
    [[nodiscard]] Base::Result<qint64> insert(const QString &sql, const QVariantList &values);
    //! Runs an UPDATE or DELETE; gives how many rows it changed.
    [[nodiscard]] Base::Result<qint64> change(const QString &sql, const QVariantList &values);
    //! The first value of the first row; invalid where there is no row.
    [[nodiscard]] Base::Result<QVariant> value(const QString &sql, const QVariantList &values = {});

    //! Runs steps as one transaction that has the write lock from its beginning; done only after COMMIT returned OK.
    //! When a step or the COMMIT fails, nothing of it is kept.
    [[nodiscard]] Base::Result<Base::Done> transaction(const std::function<Base::Result<Base::Done>()> &steps);

    [[nodiscard]] const QString &path() const { return m_path; } //!< without a password
    [[nodiscard]] const Dialect &dialect() const { return *m_dialect; }
    [[nodiscard]] qint64 committed() const { return m_committed; } //!< how many transactions of this connection were

private:
    Database(QString path, QString connection, const Dialect &dialect);
    [[nodiscard]] Base::Result<Base::Done> connectFile(Mode mode);
    [[nodiscard]] Base::Result<Base::Done> prepare(Mode mode);
    [[nodiscard]] Base::Result<Base::Done> runAll(const QStringList &statements);

    QString m_path;
    QString m_connection;
    const Dialect *m_dialect; //!< a constant of the program
    qint64 m_committed = 0;
};

}
