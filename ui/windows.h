#pragma once

#include "ui/mainwindow.h"

#include <QList>
#include <QObject>

namespace Catena::Ui {

//! The windows of the program, one a folder; owns them. GUI thread.
class Windows : public QObject
{
    Q_OBJECT

public:
    Windows(const WindowOptions &options, Settings::Preferences &preferences, Settings::Session &session);
    ~Windows() override;

    //! Another window, empty.
    MainWindow *add();
    //! Shows a folder: in the window that has it, else in one that has none, else in another.
    MainWindow *open(const QString &path);
    //! Brings the window used last to the front.
    void activate();
    [[nodiscard]] const QList<MainWindow *> &all() const { return m_all; }

private:
    [[nodiscard]] MainWindow *windowOf(const QString &path) const; //!< null for none
    [[nodiscard]] MainWindow *last() const;

    WindowOptions m_options;
    Settings::Preferences &m_preferences;
    Settings::Session &m_session;
    QList<MainWindow *> m_all;
};

}
