#include "export/notechanges.h"

#include "annotations/colour.h"
#include "annotations/placeannotations.h"
#include "export/showntext.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace Catena::Export {

namespace {

using Annotations::Annotation;
using Annotations::Colour;

//! The named colour that is nearest.
Colour nearest(quint32 rgb)
{
    const auto distance = [rgb](Colour colour) {
        int sum = 0;
        for (const int shift : {16, 8, 0}) {
            const int part = int(rgb >> shift & 0xFF) - int(Annotations::paperRgb(colour) >> shift & 0xFF);
            sum += part * part;
        }
        return sum;
    };
    return *std::min_element(Annotations::allColours.begin(), Annotations::allColours.end(),
                             [&](Colour left, Colour right) { return distance(left) < distance(right); });
}

//! A text without spaces, with the way back to its offsets.
struct Squeezed
{
    QString text;
    std::vector<qint32> offsets;

    explicit Squeezed(const QString &original)
    {
        for (qsizetype i = 0; i < original.size(); ++i) {
            if (!original[i].isSpace() && original[i] != QChar(QChar::SoftHyphen)) {
                text += original[i];
                offsets.push_back(qint32(i));
            }
        }
    }
};

qsizetype sharedEnd(QStringView left, QStringView right)
{
    qsizetype count = 0;
    while (count < left.size() && count < right.size()
           && left[left.size() - 1 - count] == right[right.size() - 1 - count]) {
        ++count;
    }
    return count;
}

qsizetype sharedBegin(QStringView left, QStringView right)
{
    qsizetype count = 0;
    while (count < left.size() && count < right.size() && left[count] == right[count]) {
        ++count;
    }
    return count;
}

//! Finds where the words of a note stand: the place whose surroundings agree most, if no other agrees as much.
class PlaceFinder
{
public:
    PlaceFinder(const PdfNote &note) : m_note(note), m_words(Squeezed(note.words).text) { }

    template <class TargetOf>
    void look(const Squeezed &squeezed, const TargetOf &targetOf)
    {
        for (qsizetype at = 0; !m_words.isEmpty() && (at = squeezed.text.indexOf(m_words, at)) >= 0; ++at) {
            const qsizetype end = at + m_words.size();
            const qsizetype agreement = sharedEnd(QStringView(squeezed.text).left(at), m_note.before)
                + sharedBegin(QStringView(squeezed.text).mid(end), m_note.after);
            if (agreement > m_agreement) {
                m_agreement = agreement;
                m_isAlone = true;
                m_target = targetOf({squeezed.offsets[std::size_t(at)], squeezed.offsets[std::size_t(end - 1)] + 1});
            } else if (agreement == m_agreement) {
                m_isAlone = false;
            }
        }
    }

    [[nodiscard]] const PdfNote &note() const { return m_note; }
    [[nodiscard]] bool hasPlace() const { return m_isAlone; }
    [[nodiscard]] const Annotations::Target &target() const { return m_target; }

private:
    const PdfNote &m_note;
    QString m_words;
    qsizetype m_agreement = -1;
    bool m_isAlone = false;
    Annotations::Target m_target;
};

//! A note that is not known here, without a place.
NoteChange additionOf(const PdfNote &note)
{
    NoteChange change;
    change.kind = NoteChange::Kind::Unplaced;
    Annotation &added = change.annotation;
    // The same file gives the same name again, so that what was taken over once is known the next time.
    const QByteArray seed = note.name.isEmpty()
        ? QByteArray::number(note.page) + note.words.toUtf8() + '\n' + note.contents.toUtf8()
        : note.name;
    added.uuid = QUuid(QString::fromLatin1(note.name));
    if (added.uuid.isNull()) {
        added.uuid = QUuid::createUuidV5(QUuid(QStringLiteral("6b1c9f04-2d4e-5c0e-9a5b-0d6f3c1f7a11")), seed);
    }
    added.kind = note.contents.isEmpty() ? Annotations::AnnotationKind::Highlight : Annotations::AnnotationKind::Note;
    added.colour = note.rgb ? nearest(*note.rgb) : Colour::Yellow;
    added.text = note.contents;
    added.author = note.author;
    added.created = added.modified = note.modified.isValid() ? note.modified.toMSecsSinceEpoch() : 0;
    added.target.on = Annotations::Target::On::Essay; // what it is about, as long as it has no place
    added.target.isWhole = false;
    added.target.passage.exact = note.words;
    return change;
}

//! What another reader wrote is not changed here: a copy has the words of the file. The same change gives the same
//! copy again.
NoteChange copyOf(NoteChange change)
{
    Annotation &copy = change.annotation;
    change.kind = NoteChange::Kind::OthersChanged;
    copy.uuid = QUuid::createUuidV5(copy.uuid, copy.text.toUtf8() + char('0' + int(copy.colour)));
    copy.isOthers = false;
    copy.visibility = Annotations::Visibility::Mine;
    return change;
}

//! A change that waits for its place.
struct Addition
{
    std::size_t at; //!< in the list of changes
    PlaceFinder finder;
};

//! Looks through every text once for all of them.
void findPlaces(std::vector<Addition> &additions, const Snapshot::Snapshot &snapshot,
                const std::vector<Annotations::EssayText> &essays, const Base::Cancellation &cancellation)
{
    for (const Annotations::EssayText &essay : essays) {
        const Squeezed squeezed(essay.text);
        for (Addition &each : additions) {
            each.finder.look(squeezed, [&](Text::Span span) { return Annotations::passageOf(essay, span); });
        }
    }
    for (const Thread::Node &node : snapshot.tree->nodes()) {
        if (additions.empty() || cancellation.isCancelled()) {
            return;
        }
        const Squeezed squeezed(snapshot.comments->text(node.comment));
        for (Addition &each : additions) {
            each.finder.look(squeezed, [&](Text::Span span) {
                return each.finder.note().isText ? Annotations::wholeOf(*snapshot.comments, node.comment)
                                                 : Annotations::passageOf(*snapshot.comments, node.comment, span);
            });
        }
    }
}

std::optional<NoteChange> changeOf(const Annotation &before, const PdfNote &note)
{
    const Colour colour = note.rgb ? nearest(*note.rgb) : before.colour;
    const bool isSameText = ShownText(before.text.trimmed()).text() == note.contents;
    if (isSameText && colour == before.colour) {
        return std::nullopt;
    }
    NoteChange change{isSameText ? NoteChange::Kind::Colour : NoteChange::Kind::Text, before, before.text};
    change.annotation.text = isSameText ? before.text : note.contents;
    change.annotation.colour = colour;
    if (note.modified.isValid()) {
        change.annotation.modified = note.modified.toMSecsSinceEpoch();
    }
    return before.isOthers ? copyOf(std::move(change)) : change;
}

}

std::vector<NoteChange> changesIn(const PdfNotes &pdf, const Annotations::AnnotationList &known,
                                  const Snapshot::Snapshot &snapshot, const Base::Cancellation &cancellation)
{
    QMap<QUuid, const Annotation *> byName;
    for (const Annotation &annotation : known) {
        byName.insert(annotation.uuid, &annotation);
    }
    const auto essays = Annotations::essayTexts(*snapshot.folder, *snapshot.essays);
    std::vector<NoteChange> changes;
    std::vector<Addition> additions;
    QSet<QUuid> there;
    for (const PdfNote &note : pdf.notes) {
        NoteChange addition;
        const QUuid name(QString::fromLatin1(note.name));
        there.insert(name);
        const Annotation *before = name.isNull() ? nullptr : byName.value(name);
        if (!before) {
            addition = additionOf(note);
            before = byName.value(addition.annotation.uuid); // taken over from this file earlier
        }
        if (!before) {
            additions.push_back({changes.size(), PlaceFinder(note)});
            changes.push_back(std::move(addition));
        } else if (const std::optional<NoteChange> change = changeOf(*before, note)) {
            const bool isTakenOver = before->isOthers && byName.contains(change->annotation.uuid);
            if (!isTakenOver) {
                changes.push_back(*change);
            }
        }
    }
    findPlaces(additions, snapshot, essays, cancellation);
    for (const Addition &each : additions) {
        if (each.finder.hasPlace()) {
            changes[each.at].kind = NoteChange::Kind::Added;
            changes[each.at].annotation.target = each.finder.target();
        }
    }
    for (const QByteArray &written : pdf.written) {
        const QUuid name(QString::fromLatin1(written));
        if (const Annotation *before = byName.value(name); before && !there.contains(name)) {
            using Kind = NoteChange::Kind;
            changes.push_back({before->isOthers ? Kind::OthersDeleted : Kind::Deleted, *before, before->text});
        }
    }
    return changes;
}

}
