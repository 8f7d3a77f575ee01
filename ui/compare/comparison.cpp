#include "ui/compare/comparison.h"

#include "text/dates.h"
#include "ui/models/commenttext.h"

#include <algorithm>

namespace Catena::Ui {

using Models::CommentText;

namespace {

QString textOf(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    return snapshot.comments->text(id);
}

qsizetype indentOf(const QString &line)
{
    return std::distance(line.begin(),
                         std::find_if(line.begin(), line.end(), [](QChar c) { return c != u' ' && c != u'\t'; }));
}

// The line above a pasted comment that names its writer or date is no words of it.
bool isHeading(const Snapshot::Snapshot &snapshot, Base::CommentId id, const QString &line)
{
    const QString author = snapshot.comments->author(id);
    return line.trimmed().isEmpty() || (!author.isEmpty() && line.contains(author)) || Text::findDate(line).has_value();
}

QString joined(QStringList lines)
{
    qsizetype indent = -1;
    for (const QString &line : std::as_const(lines)) {
        if (!line.trimmed().isEmpty())
            indent = indent < 0 ? indentOf(line) : std::min(indent, indentOf(line));
    }
    for (QString &line : lines)
        line = line.mid(std::max<qsizetype>(indent, 0));
    return lines.join(u'\n').trimmed();
}

}

QString Comparisons::textAt(const Snapshot::Snapshot &snapshot, Base::CommentId id, const Captures::Place &place)
{
    const auto &documents = snapshot.folder->documents;
    const auto ledger = std::find_if(snapshot.ledger->begin(), snapshot.ledger->end(),
                                     [&place](const auto &each) { return each.document == place.document; });
    const bool isRecord = ledger != snapshot.ledger->end() && ledger->unit == Captures::DocumentLedger::Unit::Record;
    if (isRecord || place.document >= documents.size()) {
        Base::Slice part = (*snapshot.comments)[id].body;
        const quint32 begin = std::min(place.coverBegin, part.size);
        part.size = std::clamp(place.coverEnd, begin, part.size) - begin;
        part.offset += begin;
        return snapshot.comments->buffers.text(part);
    }
    const Documents::Document &document = documents[place.document];
    const QString body = textOf(snapshot, id);
    QStringList lines;
    for (qint32 number = place.first; number <= std::min(place.last, document.lineCount()); ++number) {
        const QString line = document.lineText(number);
        if (lines.isEmpty() && isHeading(snapshot, id, line) && !body.contains(line.trimmed().left(20)))
            continue;
        lines += line;
    }
    return joined(lines);
}

std::vector<Comparison> Comparisons::of(const Snapshot::Snapshot &snapshot, Base::CommentId id, Base::CommentId marked)
{
    std::vector<Comparison> found;
    const Captures::Comments &comments = *snapshot.comments;
    if (id.index >= comments.size())
        return found;
    std::vector<Base::CommentId> taken{id};
    const auto add = [&](Base::CommentId left, Base::CommentId right, Base::CommentId other) {
        if (!other.isValid() || other.index >= comments.size()
            || std::find(taken.begin(), taken.end(), other) != taken.end())
            return;
        taken.push_back(other);
        found.push_back({tr("With %1").arg(CommentText::quoted(snapshot, other)), CommentText::numbered(snapshot, left),
                         textOf(snapshot, left), CommentText::numbered(snapshot, right), textOf(snapshot, right)});
    };
    const Base::CommentId first = snapshot.repeats->repeatOf(id);
    add(first, id, first);
    if (const Repeats::Offer *offer = snapshot.repeats->offerFor(id))
        add(offer->of, id, offer->of);
    for (const Repeats::Offer &offer : snapshot.repeats->offered) {
        if (offer.of == id)
            add(id, offer.comment, offer.comment);
    }
    for (const Thread::Node &node : snapshot.tree->nodes()) {
        if (snapshot.repeats->repeatOf(node.comment) == id)
            add(id, node.comment, node.comment);
    }
    const QString whole = textOf(snapshot, id);
    for (const Captures::Place &place : comments.placesOf(id)) {
        if (place.kind == Captures::CopyKind::Original)
            continue;
        const QString where = CommentText::place(snapshot, place);
        found.push_back({tr("With the place %1").arg(where), CommentText::numbered(snapshot, id), whole, where,
                         textAt(snapshot, id, place)});
    }
    add(marked, id, marked);
    return found;
}

}
