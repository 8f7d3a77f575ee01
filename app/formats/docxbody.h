#pragma once

#include "formats/docxstyles.h"
#include "formats/officeflow.h"

#include <QByteArrayView>
#include <QStringList>

#include <deque>

namespace Catena::Formats {

//! A comment or a note of a Word file: text of its own, which stands apart.
struct DocxEntry
{
    QString id;
    QString author;
    QString date; //!< as written
    QString type; //!< of a note: "separator" and such are no text
    QStringList paragraphs; //!< the ids of its paragraphs (w14:paraId)
    OfficeFlow flow;
};

//! What a part of a Word file says: running text, and what stands apart in comments and notes. Of tracked changes the
//! last state counts: what was inserted is text, what was deleted or moved away is none.
struct DocxPart
{
    OfficeFlow flow;
    std::deque<DocxEntry> entries;
    QString damage; //!< why reading ended before the end
};

//! Reads a part of WordprocessingML (ECMA-376, part 1, clause 17): word/document.xml, word/comments.xml and the like.
[[nodiscard]] DocxPart readDocxPart(QByteArrayView part, const DocxStyles &styles);

}
