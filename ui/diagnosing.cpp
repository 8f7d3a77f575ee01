#include "ui/diagnosing.h"

#include "ui/diagnostics/aboutdialog.h"
#include "ui/diagnostics/messagelog.h"
#include "ui/diagnostics/reportdialog.h"
#include "ui/diagnostics/systemfacts.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"

#include <QLoggingCategory>

namespace Catena::Ui {

namespace {

// Numbers and kinds alone, never a name or a text: the log may be copied into a report.
Q_LOGGING_CATEGORY(lcWindow, "catena.window", QtInfoMsg)

}

Diagnosing::Diagnosing(MainWindow *window, const QString &folder, const QString &preferences)
    : QObject(window), m_window(window), m_logPath(folder + QLatin1String("/catena.log")), m_preferences(preferences),
      m_reports(folder)
{
    follow();
    // A folder that is opened at once hides the notices that came before it.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_window->opening()->path().isEmpty())
                offerReport();
        },
        Qt::QueuedConnection);
}

void Diagnosing::follow()
{
    const Opening *opening = m_window->opening();
    connect(opening, &Opening::published, this, [](const Snapshot::SnapshotPtr &snapshot) {
        qCInfo(lcWindow) << "published stage" << int(snapshot->stage);
    });
    connect(opening, &Opening::finished, this, [this] {
        const QStringList counts = SystemFacts::counts(*m_window->reading()->snapshot());
        qCInfo(lcWindow).noquote() << "read." << counts.join(QStringLiteral("; "));
        offerReport();
    });
    connect(opening, &Opening::cancelled, this, [] { qCInfo(lcWindow) << "reading stopped"; });
    connect(opening, &Opening::failed, this,
            [](const Base::Error &error) { qCInfo(lcWindow) << "not read, error" << int(error.kind); });
}

void Diagnosing::keepLog(bool isKept)
{
    if (isKept == (messageLogPath() == m_logPath))
        return;
    if (isKept) {
        setMessageLog(std::make_unique<LogFile>(m_logPath));
        qCInfo(lcWindow).noquote() << "begin." << SystemFacts::versions().join(QStringLiteral("; "));
    } else {
        qCInfo(lcWindow) << "end.";
        setMessageLog(nullptr);
    }
}

QStringList Diagnosing::facts() const
{
    constexpr int mostLines = 60;
    QStringList facts = SystemFacts::versions() + SystemFacts::system() + SystemFacts::changedPreferences(m_preferences)
        + SystemFacts::counts(*m_window->reading()->snapshot());
    if (const QStringList lines = lastMessages(mostLines); !lines.isEmpty())
        facts += QStringList{QString(), QStringLiteral("Log:")} + lines;
    return facts;
}

void Diagnosing::showAbout()
{
    auto *about = new AboutDialog(SystemFacts::versions(), facts(), m_window);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->show();
}

void Diagnosing::offerReport()
{
    if (m_isOffered || m_reports.left().isEmpty())
        return;
    m_isOffered = true;
    m_window->notice()->showNotice(tr("Catena ended by itself. A report of that was kept, without any of your texts."),
                                   tr("&Show the Report"), [this] { showReport(); });
}

void Diagnosing::showReport()
{
    const QStringList paths = m_reports.left();
    if (paths.isEmpty())
        return;
    auto *dialog = new ReportDialog(CrashReports::text(paths.constFirst()), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::discardRequested, this, [this] { m_reports.discard(); });
    connect(dialog, &QDialog::finished, this, [this] { m_reports.setAside(); });
    dialog->show();
}

}
