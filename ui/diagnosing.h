#pragma once

#include "ui/diagnostics/crashreports.h"

#include <QObject>

namespace Catena::Ui {

class MainWindow;

//! What a report of a fault can be made from: keeps the log, offers what an earlier crash left, and shows
//! versions. Owned by the window.
class Diagnosing : public QObject
{
    Q_OBJECT

public:
    //! folder: where log and reports are; preferences: the file of the preferences, of which only keys are told.
    Diagnosing(MainWindow *window, const QString &folder, const QString &preferences);

    //! Begins or ends the log; what was written stays.
    void keepLog(bool isKept);
    [[nodiscard]] QString logPath() const { return m_logPath; }
    void showAbout();
    //! Versions, system, counts and the latest lines of the log.
    [[nodiscard]] QStringList facts() const;

private:
    void follow();
    void offerReport();
    void showReport();

    MainWindow *m_window;
    QString m_logPath;
    QString m_preferences;
    CrashReports m_reports;
    bool m_isOffered = false;
};

}
