#pragma once

#include "annotations/annotation.h"
#include "base/ids.h"
#include "export/exportlabels.h"

#include <QString>

#include <vector>

namespace Catena::Ui {

//! What the window gives an export to choose from.
struct ExportChoices
{
    Export::ExportLabels labels;
    Base::CommentId current; //!< whose branch may be exported alone; invalid: none
    QString currentTitle;
    std::vector<Base::CommentId> collapsed; //!< comments whose answers are folded in the window
    bool foldsRepeats = false; //!< as the window does
    QString chosenConcept; //!< the chosen one; empty: none
    Annotations::AnnotationList annotations;
};

}
