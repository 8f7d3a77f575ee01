#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "snapshot/snapshot.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

namespace Catena::Export {

//! The words an export adds to the text of the folder; the caller translates them. %1 is what the comment says.
struct ExportLabels
{
    QString language = QStringLiteral("en"); //!< BCP 47, of these labels
    QString discussion = QStringLiteral("Discussion");
    QString conceptsHeading = QStringLiteral("Concepts");
    QString copies = QStringLiteral("×%1"); //!< number of places
    QString replyTo = QStringLiteral("↑ %1"); //!< number of the parent
    QString unsure = QStringLiteral("parent not known");
    QString inferred = QStringLiteral("%1 % sure"); //!< confidence in percent; a literal % is kept
    QString repeatOf = QStringLiteral("= %1"); //!< number of the comment repeated
    QString essayCount = QStringLiteral("Essay %1");
    QString discussionCount = QStringLiteral("Discussion %1");
    QString page = QStringLiteral("p. %1"); //!< page number
    QString untitled = QStringLiteral("Untitled");
};

//! What goes into a PDF.
struct PdfOptions
{
    ExportLabels labels;
    QStringList chosenConcepts; //!< terms whose mentions become /Highlight annotations
    int indexedConcepts = 40; //!< how many of the ranked concepts the list at the end holds
    QStringList fontFamilies; //!< text fonts, first choice first; empty = the project's list
    QString author; //!< /T of the annotations
    QDateTime created; //!< date of the file; the same date gives the same bytes, an invalid one no date at all
};

//! Writes the essays, the reply tree with indentation, and the concept list as one tagged PDF 1.7 with outline, links
//! and real annotations. Writes to path only when everything went well. Needs a QGuiApplication; runs on any thread.
[[nodiscard]] Base::Result<Base::Done> exportPdf(const Snapshot::Snapshot &snapshot, const QString &path,
                                                 const PdfOptions &options, const Base::Cancellation &cancellation = {},
                                                 const Base::Progress &progress = {});

}
