#include "store/discussionrows.h"

#include <QtEndian>

#include <algorithm>

namespace Catena::Store {

namespace {

constexpr qsizetype hashBytes = qsizetype(sizeof(quint64));

QByteArray toBytes(const std::vector<quint64> &sketch)
{
    QByteArray bytes(qsizetype(sketch.size()) * hashBytes, Qt::Uninitialized);
    if (!sketch.empty())
        qToLittleEndian<quint64>(sketch.data(), qsizetype(sketch.size()), bytes.data());
    return bytes;
}

std::vector<quint64> fromBytes(const QByteArray &bytes)
{
    std::vector<quint64> sketch(std::size_t(bytes.size() / hashBytes));
    if (!sketch.empty())
        qFromLittleEndian<quint64>(bytes.constData(), qsizetype(sketch.size()), sketch.data());
    return sketch;
}

struct Match
{
    DiscussionId id;
    double share = 0;
    std::vector<quint64> sketch;
};

Base::Result<std::optional<Match>> bestMatch(Database &database, const Captures::Fingerprint &fingerprint,
                                             DiscussionKind kind)
{
    const Base::Result<std::vector<Database::Row>> rows =
        database.rows(QStringLiteral("SELECT id, sketch FROM discussion WHERE kind = ? ORDER BY id"), {int(kind)});
    if (!rows)
        return rows.error();
    std::optional<Match> best;
    for (const Database::Row &row : rows.value()) {
        std::vector<quint64> sketch = fromBytes(row[1].toByteArray());
        const double share = Captures::matches(sketch, fingerprint);
        if (share >= Captures::matchShare && (!best || share > best->share))
            best = Match{{row[0].toLongLong()}, share, std::move(sketch)};
    }
    return best;
}

//! The smallest hashes of both.
std::vector<quint64> united(const std::vector<quint64> &left, const std::vector<quint64> &right)
{
    Captures::Fingerprint both;
    std::set_union(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(both.hashes));
    return both.sketch();
}

}

Base::Result<std::optional<DiscussionId>> findDiscussion(Database &database, const Captures::Fingerprint &fingerprint,
                                                         DiscussionKind kind)
{
    const Base::Result<std::optional<Match>> match = bestMatch(database, fingerprint, kind);
    if (!match)
        return match.error();
    return match.value() ? std::optional(match.value()->id) : std::nullopt;
}

Base::Result<DiscussionId> discussionFor(Database &database, const Captures::Fingerprint &fingerprint,
                                         const QString &name, DiscussionKind kind)
{
    DiscussionId id;
    // Found and made in one transaction, so that two instances make it once.
    const Base::Result<Base::Done> done = database.transaction([&]() -> Base::Result<Base::Done> {
        const Base::Result<std::optional<Match>> match = bestMatch(database, fingerprint, kind);
        if (!match)
            return match.error();
        if (!match.value()) {
            const Base::Result<qint64> row =
                database.insert(QStringLiteral("INSERT INTO discussion (name, sketch, made, kind) "
                                               "VALUES (?, ?, %1, ?)")
                                    .arg(database.dialect().now),
                                {name, toBytes(fingerprint.sketch()), int(kind)});
            if (!row)
                return row.error();
            id = {row.value()};
            return Base::Done{};
        }
        id = match.value()->id;
        const std::vector<quint64> sketch = united(match.value()->sketch, fingerprint.sketch());
        if (sketch == match.value()->sketch)
            return Base::Done{};
        return database.run(QStringLiteral("UPDATE discussion SET sketch = ? WHERE id = ?"), {toBytes(sketch), id.row});
    });
    if (!done)
        return done.error();
    return id;
}

}
