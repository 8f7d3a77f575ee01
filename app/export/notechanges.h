#pragma once

#include "annotations/annotation.h"
#include "base/cancellation.h"
#include "export/pdfnotes.h"
#include "snapshot/snapshot.h"

namespace Catena::Export {

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
