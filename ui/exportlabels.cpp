#include "ui/exportlabels.h"

#include <QCoreApplication>

namespace Catena::Ui {

Export::ExportLabels exportLabels()
{
    Export::ExportLabels labels;
    //: The code of your language (BCP 47), "ko" for Korean.
    labels.language = QCoreApplication::translate("Catena::Ui::ExportLabels", "en", "code of this language");
    labels.discussion = QCoreApplication::translate("Catena::Ui::ExportLabels", "Discussion");
    labels.conceptsHeading = QCoreApplication::translate("Catena::Ui::ExportLabels", "Concepts");
    labels.copies = QCoreApplication::translate("Catena::Ui::ExportLabels", "×%1", "number of places");
    labels.replyTo = QCoreApplication::translate("Catena::Ui::ExportLabels", "↑ %1", "number of the parent");
    labels.unsure = QCoreApplication::translate("Catena::Ui::ExportLabels", "parent not known");
    labels.inferred = QCoreApplication::translate("Catena::Ui::ExportLabels", "%1 % sure");
    labels.repeatOf = QCoreApplication::translate("Catena::Ui::ExportLabels", "= %1", "number of the comment repeated");
    labels.essayCount = QCoreApplication::translate("Catena::Ui::ExportLabels", "Essay %1");
    labels.discussionCount = QCoreApplication::translate("Catena::Ui::ExportLabels", "Discussion %1");
    labels.page = QCoreApplication::translate("Catena::Ui::ExportLabels", "p. %1", "page number");
    labels.untitled = QCoreApplication::translate("Catena::Ui::ExportLabels", "Untitled");
    labels.totals = QCoreApplication::translate("Catena::Ui::ExportLabels", "Comments %1 · copies %2 · repeats %3");
    labels.pseudonym = QCoreApplication::translate("Catena::Ui::ExportLabels", "Writer %1", "number of an author");
    labels.speaksOf = QCoreApplication::translate("Catena::Ui::ExportLabels", "on p. %1", "page of what it speaks of");
    labels.repliesLeftOut = QCoreApplication::translate("Catena::Ui::ExportLabels", "answers left out: %1");
    labels.more = QCoreApplication::translate("Catena::Ui::ExportLabels", "and %1", "further comments");
    labels.moreOnTheEssay = QCoreApplication::translate("Catena::Ui::ExportLabels", "More on the Essay");
    labels.notes = QCoreApplication::translate("Catena::Ui::ExportLabels", "Notes");
    labels.notesElsewhere = QCoreApplication::translate("Catena::Ui::ExportLabels", "Notes without a Place");
    labels.highlight = QCoreApplication::translate("Catena::Ui::ExportLabels", "Highlight");
    labels.note = QCoreApplication::translate("Catena::Ui::ExportLabels", "Note");
    labels.bookmark = QCoreApplication::translate("Catena::Ui::ExportLabels", "Bookmark");
    labels.sources = QCoreApplication::translate("Catena::Ui::ExportLabels", "Sources");
    labels.lines = QCoreApplication::translate("Catena::Ui::ExportLabels", "lines: %1");
    labels.records = QCoreApplication::translate("Catena::Ui::ExportLabels", "records: %1");
    labels.placed = QCoreApplication::translate("Catena::Ui::ExportLabels", "accounted for: %1");
    labels.leadsTo = QCoreApplication::translate("Catena::Ui::ExportLabels", "leads to %1", "real host behind a link");
    labels.unclaimed = QCoreApplication::translate("Catena::Ui::ExportLabels", "not used: %1", "ranges of lines");
    labels.copy = QCoreApplication::translate("Catena::Ui::ExportLabels", "copy", "a further place of a comment");
    labels.preview = QCoreApplication::translate("Catena::Ui::ExportLabels", "preview", "a place of a part of it");
    return labels;
}

}
