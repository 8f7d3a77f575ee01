#pragma once

#include "annotations/annotation.h"
#include "base/ids.h"
#include "export/exportlabels.h"
#include "export/pagegeometry.h"

#include <QDateTime>
#include <QStringList>

#include <vector>

namespace Catena::Export {

//! How those who wrote comments are named. The essay's byline always stays.
enum class Naming : quint8 {
    AsWritten,
    Pseudonyms, //!< "Writer 3": the same for the same name in every export of the folder
    None,
};

//! What goes into an export and how it looks; PDF, HTML and Markdown take from it what concerns them.
struct ExportOptions
{
    ExportLabels labels;

    // What
    Base::CommentId branch; //!< only this comment and what answers it; invalid: all
    std::vector<Base::CommentId> collapsed; //!< replies to these are left out, and counted
    int deepest = -1; //!< levels of replies below a root; deeper ones are left out, and counted; -1: all
    Naming naming = Naming::AsWritten;
    bool foldsRepeats = false; //!< of a comment that repeats another only the line that says so
    QStringList chosenConcepts; //!< terms whose mentions are highlighted
    int indexedConcepts = 40; //!< how many of the ranked concepts the list at the end holds
    Annotations::AnnotationList annotations; //!< highlights and notes; those without a place are listed
    bool listsNotes = false; //!< all annotations once more in an appendix
    bool listsSources = false; //!< the documents and where each line went, in an appendix

    // How; of a PDF alone
    Paper paper = Paper::A4;
    bool isTwoColumned = false; //!< comments stand beside the paragraph of the essay they speak about
    double textSize = 10.2; //!< of the essay in points; all other sizes go with it
    QStringList fontFamilies; //!< text fonts, first choice first; empty = the project's list

    //! Says that the file is PDF/A-2u (ISO 19005-2), unless it shows a character that no font here has.
    bool isArchival = false;

    QString author; //!< /T of annotations that name none
    QDateTime created; //!< date of the file; the same date gives the same bytes, an invalid one no date at all
    bool checksItself = true; //!< reads the PDF back before it is put in place
};

}
