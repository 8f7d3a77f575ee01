#pragma once

#include <QString>

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
    QString totals = QStringLiteral("Comments %1 · copies %2 · repeats %3"); //!< numbers of them
    QString pseudonym = QStringLiteral("Writer %1"); //!< number of the author
    QString speaksOf = QStringLiteral("on p. %1"); //!< page of the paragraph of the essay
    QString repliesLeftOut = QStringLiteral("replies left out: %1"); //!< how many
    QString more = QStringLiteral("and %1"); //!< numbers of further comments
    QString moreOnTheEssay = QStringLiteral("More on the essay");
    QString notes = QStringLiteral("Notes");
    QString notesElsewhere = QStringLiteral("Notes without a place"); //!< in this text
    QString highlight = QStringLiteral("Highlight");
    QString note = QStringLiteral("Note");
    QString bookmark = QStringLiteral("Bookmark");
    QString sources = QStringLiteral("Sources");
    QString lines = QStringLiteral("lines %1"); //!< how many
    QString records = QStringLiteral("records %1"); //!< how many
    QString placed = QStringLiteral("accounted for %1"); //!< how many of them
    QString leadsTo = QStringLiteral("leads to %1"); //!< host of a link whose words look like another
    QString unclaimed = QStringLiteral("not used: %1"); //!< ranges of lines
    QString copy = QStringLiteral("copy"); //!< what a further place of a comment is
    QString preview = QStringLiteral("preview");
};

}
