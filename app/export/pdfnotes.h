#pragma once

#include "annotations/annotation.h"
#include "base/cancellation.h"
#include "base/result.h"
#include "snapshot/snapshot.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace Catena::Export {

//! A highlight or note as it stands in a PDF, ours or one that another reader wrote.
struct PdfNote
{
    QByteArray name; //!< /NM; may be empty
    bool isText = false; //!< an icon, not a highlight
    int page = 0; //!< from 0
    QString contents; //!< LF between lines
    QString author;
    std::optional<quint32> rgb;
    QDateTime modified; //!< UTC; invalid where not told
    QString words; //!< under its quads; of an icon the line beside it
    QString before; //!< the text of the page before the words, without spaces
    QString after;
};

//! What a PDF holds of notes.
struct PdfNotes
{
    std::vector<PdfNote> notes;
    std::vector<QByteArray>
        written; //!< names of those that our export wrote into it, whether they are still there or not
};

inline constexpr qint64 pdfNotesBytes = qint64(512) << 20; //!< a larger file is not read
inline constexpr std::size_t pdfNotesMost = 100'000; //!< annotations looked at

//! The highlights and notes of a PDF, through libqpdf, page by page; not the mentions of concepts that an export marks.
//! Error NotReadable where it is no PDF, or a locked one.
[[nodiscard]] Base::Result<PdfNotes> readPdfNotes(const QString &path);

//! What a PDF says otherwise than the notes at hand.
struct NoteChange
{
    enum class Kind : quint8 {
        Text, //!< other words, maybe another colour too
        Colour,
        Deleted, //!< the export wrote it, and the file has it no more
        Added, //!< made in another reader; its target is found by its words
        Unplaced, //!< the same, but its words are not found, or in more than one place: its target has the words alone
        OthersChanged, //!< another reader's note has other words or another colour: a copy that would be one's own
        OthersDeleted, //!< another reader's note is not in the file any more: it cannot be deleted here
    };
    Kind kind = Kind::Text;
    Annotations::Annotation annotation; //!< as it would be
    QString before; //!< the text it had
};

//! Compares by /NM, which readers keep. A note that the PDF lacks is a change only where the file says that it had it:
//! others are younger than the file, or outside what was exported. Where it is cancelled, places are missing.
[[nodiscard]] std::vector<NoteChange> changesIn(const PdfNotes &pdf, const Annotations::AnnotationList &known,
                                                const Snapshot::Snapshot &snapshot,
                                                const Base::Cancellation &cancellation = {});

}
