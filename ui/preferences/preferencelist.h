#pragma once

#include "ui/preferences/preferenceeditors.h"

#include <QList>

class QAction;

namespace Catena::Ui {

//! What the preferences need of the window they belong to.
struct PreferenceContext
{
    QList<QAction *> panes; //!< show and hide the panes
    QAction *editKeys = nullptr; //!< opens the editor of the keys; null where there is none
    QAction *showKeys = nullptr; //!< lists the keys
    QAction *clearRecent = nullptr;
    QString store; //!< the file that repairs and notes are kept in where no other place is chosen; empty: nowhere
    QString concepts; //!< where what the reader says of concepts is kept; empty: nowhere
    QString log; //!< the log file; empty: none
    QString file; //!< where the preferences themselves are
};

//! Every preference there is, section by section, in the words of the user.
[[nodiscard]] QList<PreferenceRow> allPreferences(PreferenceEditors &editors, const PreferenceContext &context);

}
