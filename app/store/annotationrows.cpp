#include "store/annotationrows.h"

#include "store/annotationcode.h"
#include "store/discussionrows.h"

#include <algorithm>
#include <set>

namespace Catena::Store {

namespace {

using Annotations::Annotation;
using Annotations::AnnotationStep;
using Annotations::Target;
using Base::Done;
using Base::Result;

QVariant numberOf(DiscussionId id)
{
    return id.isValid() ? QVariant(id.row) : QVariant();
}

QString nameOf(QUuid uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QVariant jsonOf(const std::optional<Annotation> &annotation)
{
    return annotation ? QVariant(annotationToJson(*annotation)) : QVariant();
}

std::optional<Annotation> fromJson(const QVariant &json)
{
    return json.isNull() ? std::nullopt : annotationFromJson(json.toString());
}

//! What is kept of one annotation.
struct Row
{
    bool isThere = false;
    bool isBinned = false;
    qint64 revision = 0;
};

Result<Row> rowOf(Database &database, QUuid uuid)
{
    const Result<std::vector<Database::Row>> rows = database.rows(
        QStringLiteral("SELECT revision, binned IS NOT NULL FROM annotation WHERE uuid = ?"), {nameOf(uuid)});
    if (!rows)
        return rows.error();
    if (rows.value().empty())
        return Row{};
    return Row{true, rows.value().front()[1].toBool(), rows.value().front()[0].toLongLong()};
}

Result<Done> insertRow(Database &database, const HomeRows &home, const Annotation &annotation)
{
    const bool isOfEssay = annotation.target.on == Target::On::Essay;
    const QVariant essays = isOfEssay || !home.comments.isValid() ? numberOf(home.essays) : QVariant();
    return database.run(
        QStringLiteral("INSERT INTO annotation (uuid, discussion, essays, revision, what) VALUES (?, ?, ?, ?, ?)"),
        {nameOf(annotation.uuid), numberOf(home.comments), essays, annotation.revision, annotationToJson(annotation)});
}

Result<Done> setRow(Database &database, QUuid uuid, const std::optional<Annotation> &to)
{
    if (!to) {
        return database.run(
            QStringLiteral("UPDATE annotation SET binned = %1 WHERE uuid = ?").arg(database.dialect().now),
            {nameOf(uuid)});
    }
    return database.run(QStringLiteral("UPDATE annotation SET revision = ?, what = ?, binned = NULL WHERE uuid = ?"),
                        {to->revision, annotationToJson(*to), nameOf(uuid)});
}

//! Whether another reader of a shared store has it and shows it; then it is not this one's to change.
Result<bool> isOfAnother(Database &database, QUuid uuid)
{
    if (!database.dialect().isShared)
        return false;
    const Result<QVariant> found =
        database.value(QStringLiteral("SELECT count(*) FROM group_annotation WHERE uuid = ?"), {nameOf(uuid)});
    if (!found)
        return found.error();
    return found.value().toInt() > 0;
}

//! Keeps this side's words beside those of the other.
Result<Done> keepCopy(Database &database, const HomeRows &home, Annotation copy, KeptStep &kept)
{
    copy.uuid = QUuid::createUuidV5(copy.uuid, QString::number(copy.revision));
    copy.isOthers = false;
    kept.copy = copy.uuid;
    const Result<Row> row = rowOf(database, copy.uuid);
    if (!row)
        return row.error();
    return row.value().isThere ? Result<Done>(Done{}) : insertRow(database, home, copy);
}

//! Whether a version is the one that an earlier saying of this step made: a text that is being typed is one step, said
//! again with every change of it.
Result<bool> isOfSameStep(Database &database, const AnnotationStep &step, qint64 revision)
{
    const Result<QVariant> after =
        database.value(QStringLiteral("SELECT after FROM step WHERE key = ? AND undone = 0"), {nameOf(step.key)});
    if (!after)
        return after.error();
    const std::optional<Annotation> said = fromJson(after.value());
    return said && said->revision == revision;
}

Result<Done> apply(Database &database, const HomeRows &home, const AnnotationStep &step, KeptStep &kept)
{
    const std::optional<Annotation> &from = step.from();
    const std::optional<Annotation> &to = step.to();
    const Result<Row> found = rowOf(database, step.uuid());
    if (!found)
        return found.error();
    const Row &row = found.value();
    if (!row.isThere) {
        const Result<bool> isOther = isOfAnother(database, step.uuid());
        if (!isOther)
            return isOther.error();
        kept.isConflict = isOther.value();
        if (!to)
            return Done{};
        return kept.isConflict ? keepCopy(database, home, *to, kept) : insertRow(database, home, *to);
    }
    const bool isDone = to ? !row.isBinned && row.revision == to->revision : row.isBinned;
    if (isDone)
        return Done{};
    const bool isAsLeft = row.isBinned || (from && row.revision == from->revision);
    const Result<bool> isSame = isAsLeft ? Result<bool>(true) : isOfSameStep(database, step, row.revision);
    if (!isSame)
        return isSame.error();
    if (isSame.value())
        return setRow(database, step.uuid(), to);
    kept.isConflict = true;
    return to ? keepCopy(database, home, *to, kept) : Result<Done>(Done{});
}

Result<Done> recordStep(Database &database, const HomeRows &home, const AnnotationStep &step, bool isConflict)
{
    const QString key = nameOf(step.key);
    if (isConflict) // taking it back would undo what the other side did
        return database.run(QStringLiteral("DELETE FROM step WHERE key = ?"), {key});
    const Result<qint64> known = database.change(QStringLiteral("UPDATE step SET undone = ?, after = ? WHERE key = ?"),
                                                 {step.isUndone ? 1 : 0, jsonOf(step.after), key});
    if (!known)
        return known.error();
    if (known.value() > 0 || step.isUndone)
        return Done{};
    const QVariant comments = numberOf(home.comments);
    const QVariant essays = numberOf(home.essays);
    Result<Done> done = database.run(
        QStringLiteral("DELETE FROM step WHERE undone = 1 AND (discussion = ? OR essays = ?)"), {comments, essays});
    if (done) {
        done = database.run(
            QStringLiteral("INSERT INTO step (key, discussion, essays, before, after) VALUES (?, ?, ?, ?, ?)"),
            {key, comments, essays, jsonOf(step.before), jsonOf(step.after)});
    }
    if (done) {
        done = database.run(QStringLiteral("DELETE FROM step WHERE (discussion = ? OR essays = ?) AND id NOT IN "
                                           "(SELECT id FROM step WHERE discussion = ? OR essays = ? "
                                           "ORDER BY id DESC LIMIT ?)"),
                            {comments, essays, comments, essays, keptSteps});
    }
    return done;
}

Result<HomeRows> homeWith(Database &database, const AnnotationHome &home, bool mayMake)
{
    HomeRows rows;
    const std::pair<const Captures::Fingerprint *, DiscussionId *> parts[] = {{&home.comments, &rows.comments},
                                                                              {&home.essays, &rows.essays}};
    for (const auto &[print, row] : parts) {
        const DiscussionKind kind = row == &rows.comments ? DiscussionKind::Comments : DiscussionKind::Essays;
        if (print->hashes.empty())
            continue;
        if (mayMake) {
            const Result<DiscussionId> made = discussionFor(database, *print, home.name, kind);
            if (!made)
                return made.error();
            *row = made.value();
            continue;
        }
        const Result<std::optional<DiscussionId>> found = findDiscussion(database, *print, kind);
        if (!found)
            return found.error();
        *row = found.value().value_or(DiscussionId());
    }
    return rows;
}

//! What the other readers of a shared store show, among this one's, in the order all of it was made.
Result<Done> addOthers(Database &database, const QVariantList &home, std::set<QUuid> &known, AnnotationBook &book)
{
    const Result<std::vector<Database::Row>> rows = database.rows(
        QStringLiteral("SELECT id, what, owner FROM group_annotation WHERE discussion = ? OR essays = ? ORDER BY id"),
        home);
    if (!rows)
        return rows.error();
    for (const Database::Row &row : rows.value()) {
        std::optional<Annotation> annotation = annotationFromJson(row[1].toString());
        if (!annotation || !known.insert(annotation->uuid).second)
            continue;
        annotation->id = row[0].toLongLong();
        annotation->isOthers = true;
        if (annotation->author.isEmpty())
            annotation->author = row[2].toString();
        book.annotations.push_back(std::move(*annotation));
    }
    std::stable_sort(book.annotations.begin(), book.annotations.end(),
                     [](const Annotation &left, const Annotation &right) { return left.id < right.id; });
    return Done{};
}

}

Result<HomeRows> findHome(Database &database, const AnnotationHome &home)
{
    return homeWith(database, home, false);
}

Result<HomeRows> homeFor(Database &database, const AnnotationHome &home)
{
    return homeWith(database, home, true);
}

Result<AnnotationBook> bookOf(Database &database, const HomeRows &rows)
{
    const QVariantList home{numberOf(rows.comments), numberOf(rows.essays)};
    AnnotationBook book;
    std::set<QUuid> known;
    const Result<std::vector<Database::Row>> annotations = database.rows(
        QStringLiteral("SELECT id, what, binned FROM annotation WHERE discussion = ? OR essays = ? ORDER BY id"), home);
    if (!annotations)
        return annotations.error();
    for (const Database::Row &row : annotations.value()) {
        std::optional<Annotation> annotation = annotationFromJson(row[1].toString());
        // A damaged index may give a row twice.
        if (!annotation || !known.insert(annotation->uuid).second)
            continue;
        annotation->id = row[0].toLongLong();
        if (row[2].isNull())
            book.annotations.push_back(std::move(*annotation));
        else
            book.bin.push_back({std::move(*annotation), row[2].toLongLong()});
    }
    if (database.dialect().isShared) {
        const Result<Done> added = addOthers(database, home, known, book);
        if (!added)
            return added.error();
    }
    std::stable_sort(book.bin.begin(), book.bin.end(), [](const BinnedAnnotation &left, const BinnedAnnotation &right) {
        return left.binned > right.binned;
    });
    const Result<std::vector<Database::Row>> steps = database.rows(
        QStringLiteral("SELECT key, before, after, undone FROM step WHERE discussion = ? OR essays = ? ORDER BY id"),
        home);
    if (!steps)
        return steps.error();
    for (const Database::Row &row : steps.value()) {
        AnnotationStep step{QUuid::fromString(row[0].toString()), fromJson(row[1]), fromJson(row[2]), row[3].toBool()};
        if (!step.key.isNull() && !step.uuid().isNull())
            book.steps.push_back(std::move(step));
    }
    return book;
}

Result<KeptStep> keepStep(Database &database, const HomeRows &rows, const AnnotationStep &step)
{
    KeptStep kept;
    const Result<Done> done = database.transaction([&]() -> Result<Done> {
        kept = {};
        const Result<Done> applied = apply(database, rows, step, kept);
        return applied ? recordStep(database, rows, step, kept.isConflict) : applied;
    });
    if (!done)
        return done.error();
    return kept;
}

Result<Done> emptyOldBin(Database &database)
{
    return database.transaction([&] {
        return database.run(QStringLiteral("DELETE FROM annotation WHERE binned < %1 - ?").arg(database.dialect().now),
                            {binDays * 24 * 3600});
    });
}

}
