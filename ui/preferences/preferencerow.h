#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Catena::Ui {

//! One preference as the dialog shows it: what it is called, what it does, and what it is set with.
struct PreferenceRow
{
    QString section;
    QString label;
    QString doc; //!< what it does: one or two sentences
    QString words = {}; //!< that stand in the editor: a search finds them too
    QWidget *editor = nullptr; //!< owned by its parent
    std::function<void()> refresh = {}; //!< shows what is set now; empty where nothing changes it elsewhere
    std::function<bool()> isUsual = {}; //!< whether it has its default; empty where it has none
    std::function<void()> reset = {}; //!< gives it its default
};

}
