#include "store/repairrows.h"

#include "store/repaircode.h"

namespace Catena::Store {

Base::Result<Captures::Repairs> repairsOf(Database &database, DiscussionId discussion)
{
    const Base::Result<std::vector<Database::Row>> rows = database.rows(
        QStringLiteral("SELECT id, kind, what FROM repair WHERE discussion = ? AND undone = 0 ORDER BY id"),
        {discussion.row});
    if (!rows)
        return rows.error();
    Captures::Repairs repairs;
    for (const Database::Row &row : rows.value()) {
        Captures::Repair repair = repairFromJson(row[2].toString());
        repair.id = row[0].toLongLong();
        repair.kind = Captures::RepairKind(row[1].toInt());
        repairs.push_back(std::move(repair));
    }
    return repairs;
}

Base::Result<qint64> addRepair(Database &database, DiscussionId discussion, const Captures::Repair &repair)
{
    qint64 id = 0;
    const Base::Result<Base::Done> done = database.transaction([&]() -> Base::Result<Base::Done> {
        const Base::Result<qint64> row =
            database.insert(QStringLiteral("INSERT INTO repair (discussion, kind, what, made) "
                                           "VALUES (?, ?, ?, %1)")
                                .arg(database.dialect().now),
                            {discussion.row, int(repair.kind), repairToJson(repair)});
        if (!row)
            return row.error();
        id = row.value();
        return Base::Done{};
    });
    if (!done)
        return done.error();
    return id;
}

Base::Result<Base::Done> setUndone(Database &database, qint64 repair, bool isUndone)
{
    return database.transaction([&]() -> Base::Result<Base::Done> {
        const Base::Result<qint64> changed =
            database.change(QStringLiteral("UPDATE repair SET undone = ? WHERE id = ?"), {isUndone ? 1 : 0, repair});
        if (!changed)
            return changed.error();
        if (changed.value() != 1)
            return Base::Error{Base::ErrorKind::NotFound, database.path(), QString::number(repair)};
        return Base::Done{};
    });
}

}
