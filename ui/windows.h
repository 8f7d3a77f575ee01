#pragma once

#include "ui/mainwindow.h"

#include <QList>
#include <QObject>
#include <QTimer>

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
    //! Opens again what was open when the program was used last, each folder in a window as it was left; true where
    //! there was something. What is gone by now is said.
    bool restore();
    //! Brings the window used last to the front.
    void activate();
    [[nodiscard]] const QList<MainWindow *> &all() const { return m_all; }

private:
    [[nodiscard]] MainWindow *windowOf(const QString &path) const; //!< null for none
    [[nodiscard]] MainWindow *last() const;

    //! What was open, and in which window; that may be gone by now.
    struct Entry
    {
        const MainWindow *window = nullptr;
        Settings::OpenWindow left;
    };
    void note(const MainWindow *window); //!< how it stands now
    void forgetClosed();
    void keep();

    WindowOptions m_options;
    Settings::Preferences &m_preferences;
    Settings::Session &m_session;
    QList<MainWindow *> m_all;
    QList<Entry> m_open; //!< in the order they were opened
    QTimer m_forgetting;
};

}
