#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/annotations/annotationlog.h"
#include "ui/diagnosing.h"
#include "ui/essay/essaypane.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/programfiles.h"
#include "ui/readingview.h"
#include "ui/recentmenu.h"
#include "ui/repairs/repairpane.h"
#include "ui/theme.h"
#include "ui/thread/threadpane.h"

#include <QApplication>
#include <QSignalBlocker>

namespace Catena::Ui {

// What the preferences do to the window: a part of MainWindow.

using Settings::Preferences;

namespace {

// The desktop's own font, before any preference.
const QFont &systemFont()
{
    static const QFont font = QApplication::font();
    return font;
}

QFont withFamily(QFont font, const QString &family)
{
    if (!family.isEmpty())
        font.setFamilies({family});
    return font;
}

void check(QObject *menuOwner, const QString &id)
{
    if (auto *action = menuOwner->findChild<QAction *>(id))
        action->setChecked(true);
}

}

void MainWindow::bindPreferences()
{
    connect(m_actions->action(QLatin1String("edit.preferences")), &QAction::triggered, this,
            &MainWindow::showPreferences);
    applyFonts();
    applyMatching();
    m_noteLog->setAuthor(m_preferences.value(Preferences::readerName));
    m_reading->setEssayLast(m_preferences.value(Preferences::essayLast));
}

void MainWindow::showPreferences()
{
    if (!m_preferencesDialog) {
        PreferenceContext context;
        for (const char *id : {"view.essay", "view.comments", "view.concepts", "view.repairs", "view.annotations"})
            context.panes.append(m_actions->action(QLatin1String(id)));
        context.editKeys = findChild<QAction *>(QStringLiteral("help.editKeys"));
        context.showKeys = m_actions->action(QLatin1String("help.keys"));
        context.clearRecent = findChild<QAction *>(QStringLiteral("file.clearRecent"));
        context.store = m_options.store ? ProgramFiles::repairStore() : QString();
        context.concepts = m_options.conceptFolder;
        context.log = m_diagnosing->logPath();
        context.file = m_preferences.file().path();
        m_preferencesDialog = new PreferencesDialog(m_preferences, context, this);
        m_preferencesDialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_preferencesDialog, &PreferencesDialog::changed, this, &MainWindow::applyPreference);
    }
    m_preferencesDialog->refresh();
    m_preferencesDialog->show();
    m_preferencesDialog->raise();
    m_preferencesDialog->activateWindow();
}

// The menus that show the same choice follow.
void MainWindow::applyPreference(const QString &key)
{
    const auto is = [&key](const auto &item) { return key == item.key; };
    if (is(Preferences::theme)) {
        setTheme(m_preferences.value(Preferences::theme));
        check(this, QLatin1String("view.theme.") + m_preferences.value(Preferences::theme));
    } else if (is(Preferences::fontSize) || is(Preferences::essayFont) || is(Preferences::commentFont)) {
        applyFonts();
    } else if (is(Preferences::essayZoom)) {
        m_reading->essay()->setZoom(m_preferences.value(Preferences::essayZoom));
    } else if (is(Preferences::commentZoom)) {
        m_reading->thread()->setZoom(m_preferences.value(Preferences::commentZoom));
    } else if (is(Preferences::conceptZoom)) {
        m_reading->setPaneZoom(ReadingView::Concepts, m_preferences.value(Preferences::conceptZoom));
    } else if (is(Preferences::repairZoom)) {
        m_reading->setPaneZoom(ReadingView::Repairs, m_preferences.value(Preferences::repairZoom));
    } else if (is(Preferences::ancestorsShown)) {
        const bool isShown = m_preferences.value(Preferences::ancestorsShown);
        m_actions->action(QLatin1String("show.ancestors"))->setChecked(isShown);
    } else if (is(Preferences::essayLast)) {
        m_reading->setEssayLast(m_preferences.value(Preferences::essayLast));
    } else if (is(Preferences::repeatThreshold)) {
        const int percent = m_preferences.value(Preferences::repeatThreshold);
        check(this, QStringLiteral("view.repeats.%1").arg(percent));
        setRepeatThreshold(percent);
        applyRepairs();
    } else if (is(Preferences::linkThreshold)) {
        setLinkThreshold(m_preferences.value(Preferences::linkThreshold));
        applyRepairs();
    } else if (is(Preferences::weakLinkLimit)) {
        m_reading->repairs()->setLimit(m_preferences.value(Preferences::weakLinkLimit));
    } else if (is(Preferences::uncounted)) {
        applyMatching();
    } else if (is(Preferences::readerName)) {
        m_noteLog->setAuthor(m_preferences.value(Preferences::readerName));
    } else if (is(Preferences::keepLog)) {
        m_diagnosing->keepLog(m_preferences.value(Preferences::keepLog));
    } else if (is(Preferences::recordRecent)) {
        m_recent->setRecording(m_preferences.value(Preferences::recordRecent));
    }
}

// The two texts have their own families on the size of the window. A pane keeps its zoom on the new font, which only
// setting it again brings about.
void MainWindow::applyFonts()
{
    QFont all = systemFont();
    constexpr int least = 5;
    if (const int points = m_preferences.value(Preferences::fontSize); points > 0)
        all.setPointSize(qMax(points, least));
    if (all != QApplication::font())
        QApplication::setFont(all);
    m_reading->essay()->setFont(withFamily(all, m_preferences.value(Preferences::essayFont)));
    m_reading->thread()->setFont(withFamily(all, m_preferences.value(Preferences::commentFont)));
    const QSignalBlocker quiet(m_reading->thread());
    const int zoom = m_reading->thread()->zoom();
    m_reading->thread()->setZoom(zoom + 1);
    m_reading->thread()->setZoom(zoom);
}

}
