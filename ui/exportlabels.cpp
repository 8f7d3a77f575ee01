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
    return labels;
}

}
