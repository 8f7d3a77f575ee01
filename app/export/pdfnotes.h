#pragma once

#include "base/result.h"

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

}
