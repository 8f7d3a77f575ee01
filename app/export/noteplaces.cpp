#include "export/noteplaces.h"

#include "annotations/placeannotations.h"
#include "export/showntext.h"

#include <algorithm>
#include <tuple>

namespace Catena::Export {

namespace {

QDateTime moment(qint64 msecs)
{
    return msecs > 0 ? QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC) : QDateTime();
}

ExportNote shownNote(const Annotations::Annotation &annotation, const QString &author)
{
    ExportNote note;
    note.kind = annotation.kind;
    note.colour = annotation.colour;
    note.name = annotation.uuid.toByteArray(QUuid::WithoutBraces);
    note.isWhole = annotation.target.isWhole;
    note.quote = shownLine(annotation.target.passage.exact);
    note.text = ShownText(annotation.text.trimmed()).text();
    for (const QString &tag : annotation.tags) {
        note.tags += (note.tags.isEmpty() ? QStringLiteral("#") : QStringLiteral(" #")) + shownLine(tag);
    }
    note.author = shownLine(annotation.author.isEmpty() ? author : annotation.author);
    note.created = moment(annotation.created);
    note.modified = moment(annotation.modified);
    return note;
}

}

NotePlaces::NotePlaces(const Snapshot::Snapshot &snapshot, const ExportOptions &options, const Selection &selection)
    : m_snapshot(&snapshot)
{
    if (options.annotations.empty()) {
        return;
    }
    const std::vector<Annotations::Place> places = Annotations::placeAnnotations(
        Annotations::essayTexts(*snapshot.folder, *snapshot.essays), *snapshot.comments, options.annotations);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].isPlaced()) {
            m_notes.push_back(shownNote(options.annotations[i], options.author));
            add(places[i], selection);
        } else {
            m_unplaced.push_back(shownNote(options.annotations[i], options.author));
        }
    }
    sortIn();
}

void NotePlaces::add(const Annotations::Place &place, const Selection &selection)
{
    const auto note = quint32(m_notes.size() - 1);
    if (place.where == Annotations::Place::Where::Comment) {
        const qint32 node = m_snapshot->tree->indexOf(place.comment);
        if (node >= 0 && selection.has(node)) {
            m_entries.push_back(
                {1, node, 0, place.span.begin, {note, {place.span.begin, place.span.end}, place.isWhole, true}});
        }
        return;
    }
    if (place.isWhole || place.blocks.empty()) {
        m_entries.push_back({0, place.essay, -1, 0, {note, {}, true, true}});
        return;
    }
    for (std::size_t i = 0; i < place.blocks.size(); ++i) {
        const Annotations::BlockSpan &part = place.blocks[i];
        m_entries.push_back(
            {0, place.essay, part.block, part.span.begin, {note, {part.span.begin, part.span.end}, false, i == 0}});
    }
}

//! Puts the notes in the order of reading, drops those that are not in the export, and numbers those with words.
void NotePlaces::sortIn()
{
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry &left, const Entry &right) {
        return std::tie(left.side, left.text, left.block, left.begin)
            < std::tie(right.side, right.text, right.block, right.begin);
    });
    std::vector<qint32> newPlace(m_notes.size(), -1);
    std::vector<ExportNote> sorted;
    for (Entry &entry : m_entries) {
        qint32 &place = newPlace[entry.mark.note];
        if (place < 0) {
            place = qint32(sorted.size());
            sorted.push_back(std::move(m_notes[entry.mark.note]));
            sorted.back().number = sorted.back().text.isEmpty() ? 0 : ++m_withWords;
        }
        entry.mark.note = quint32(place);
    }
    m_notes = std::move(sorted);
}

std::vector<NoteMark> NotePlaces::marksAt(int side, qint64 text, qint64 block) const
{
    const auto isBefore = [](const Entry &entry, const std::tuple<int, qint64, qint64> &key) {
        return std::tie(entry.side, entry.text, entry.block) < key;
    };
    const std::tuple<int, qint64, qint64> key(side, text, block);
    std::vector<NoteMark> marks;
    for (auto at = std::lower_bound(m_entries.begin(), m_entries.end(), key, isBefore);
         at != m_entries.end() && std::tie(at->side, at->text, at->block) == key; ++at) {
        marks.push_back(at->mark);
    }
    return marks;
}

std::vector<NoteMark> NotePlaces::inBlock(EssayPlace place) const
{
    return marksAt(0, place.essay, place.block);
}

std::vector<NoteMark> NotePlaces::inComment(Base::CommentId id) const
{
    return m_entries.empty() ? std::vector<NoteMark>() : marksAt(1, m_snapshot->tree->indexOf(id), 0);
}

std::vector<NoteMark> NotePlaces::onEssay(quint32 essay) const
{
    return marksAt(0, essay, -1);
}

}
