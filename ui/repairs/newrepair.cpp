#include "ui/repairs/newrepair.h"

#include <algorithm>

namespace Catena::Ui::NewRepair {

using Captures::Repair;
using Captures::RepairKind;

namespace {

Repair of(const Snapshot::Snapshot &snapshot, RepairKind kind, Base::CommentId id, Base::CommentId other = {})
{
    Repair repair;
    repair.kind = kind;
    repair.target = Captures::refTo(*snapshot.comments, id);
    if (other.isValid())
        repair.other = Captures::refTo(*snapshot.comments, other);
    return repair;
}

bool isOfLines(const Snapshot::Snapshot &snapshot, quint32 document)
{
    return std::any_of(snapshot.ledger->begin(), snapshot.ledger->end(), [document](const auto &each) {
        return each.document == document && each.unit == Captures::DocumentLedger::Unit::Line;
    });
}

//! What other comments hold of a document: their places, by first line.
std::vector<Captures::Place> othersIn(const Captures::Comments &comments, quint32 document, Base::CommentId id)
{
    std::vector<Captures::Place> places;
    for (quint32 i = 0; i < comments.size(); ++i) {
        if (i == id.index)
            continue;
        for (const Captures::Place &place : comments.placesOf({i})) {
            if (place.document == document)
                places.push_back(place);
        }
    }
    std::sort(places.begin(), places.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    return places;
}

}

Repair split(const Snapshot::Snapshot &snapshot, Base::CommentId id, qint32 offset)
{
    Repair repair = of(snapshot, RepairKind::Split, id);
    repair.position = Text::Anchor::of(snapshot.comments->text(id), offset, offset);
    return repair;
}

Repair join(const Snapshot::Snapshot &snapshot, Base::CommentId id, Base::CommentId next)
{
    return of(snapshot, RepairKind::Join, id, next);
}

Repair reparent(const Snapshot::Snapshot &snapshot, Base::CommentId id, Base::CommentId parent)
{
    return of(snapshot, RepairKind::Reparent, id, parent);
}

Repair makeRoot(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    return of(snapshot, RepairKind::MakeRoot, id);
}

Repair markRepeat(const Snapshot::Snapshot &snapshot, Base::CommentId id, Base::CommentId first)
{
    return of(snapshot, RepairKind::MarkRepeat, id, first);
}

Repair unmarkRepeat(const Snapshot::Snapshot &snapshot, Base::CommentId id, Base::CommentId first)
{
    return of(snapshot, RepairKind::UnmarkRepeat, id, first);
}

Repair setAuthor(const Snapshot::Snapshot &snapshot, Base::CommentId id, const QString &author)
{
    Repair repair = of(snapshot, RepairKind::SetAuthor, id);
    repair.author = author;
    return repair;
}

Repair setDate(const Snapshot::Snapshot &snapshot, Base::CommentId id, const Base::Moment &date)
{
    Repair repair = of(snapshot, RepairKind::SetDate, id);
    repair.date = date;
    return repair;
}

Repair lineToFurniture(const Snapshot::Snapshot &snapshot, Base::CommentId id, Text::Span passage)
{
    Repair repair = of(snapshot, RepairKind::LineToFurniture, id);
    repair.position = Text::Anchor::of(snapshot.comments->text(id), passage.begin, passage.end);
    return repair;
}

Repair lineToComment(const Snapshot::Snapshot &snapshot, Base::CommentId id, quint32 document, qint32 line)
{
    const Documents::Document &file = snapshot.folder->documents[document];
    Repair repair = of(snapshot, RepairKind::LineToComment, id);
    const Documents::Line bytes = file.line(line);
    repair.position = Text::Anchor::of(QString::fromUtf8(file.utf8()), qint32(file.utf16Offset(bytes.begin)),
                                       qint32(file.utf16Offset(bytes.end)));
    repair.document = file.path;
    return repair;
}

Base::CommentId nextInPaste(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    const Captures::Comments &comments = *snapshot.comments;
    Base::CommentId next;
    qint32 nearest = 0;
    for (const Captures::Place &own : comments.placesOf(id)) {
        for (quint32 i = 0; i < comments.size(); ++i) {
            for (const Captures::Place &place : comments.placesOf({i})) {
                if (i == id.index || place.document != own.document || place.first < own.last)
                    continue;
                if (!next.isValid() || place.first < nearest) {
                    next = {i};
                    nearest = place.first;
                }
            }
        }
        if (next.isValid())
            return next;
    }
    return next;
}

std::vector<FreeLine> freeLinesAround(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    std::vector<FreeLine> lines;
    const auto &documents = snapshot.folder->documents;
    for (const Captures::Place &own : snapshot.comments->placesOf(id)) {
        if (own.document >= documents.size() || !isOfLines(snapshot, own.document))
            continue;
        const Documents::Document &document = documents[own.document];
        qint32 from = 1;
        qint32 to = document.lineCount();
        for (const Captures::Place &other : othersIn(*snapshot.comments, own.document, id)) {
            if (other.last < own.first)
                from = std::max(from, other.last + 1);
            else if (other.first > own.last)
                to = std::min(to, other.first - 1);
        }
        for (qint32 number = from; number <= to; ++number) {
            const bool isOwn = number >= own.first && number <= own.last;
            const bool isKnown = std::any_of(lines.begin(), lines.end(), [&](const FreeLine &each) {
                return each.document == own.document && each.number == number;
            });
            const QString text = document.lineText(number);
            if (!isOwn && !isKnown && !text.trimmed().isEmpty())
                lines.push_back({own.document, number, text});
        }
    }
    return lines;
}

}
