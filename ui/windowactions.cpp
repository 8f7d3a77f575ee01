#include "ui/mainwindow.h"

#include "settings/readingstates.h"
#include "ui/actions.h"
#include "ui/commentpath.h"
#include "ui/concepts/conceptpane.h"
#include "ui/diagnosing.h"
#include "ui/errortext.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/keycount.h"
#include "ui/keysoverlay.h"
#include "ui/letterwait.h"
#include "ui/models/commenttext.h"
#include "ui/noticebar.h"
#include "ui/palette/palettepopup.h"
#include "ui/opening.h"
#include "ui/panewidths.h"
#include "ui/readingview.h"
#include "ui/recentmenu.h"
#include "ui/search/finding.h"
#include "ui/theme.h"
#include "ui/thread/threadpane.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QTreeView>

namespace Catena::Ui {

// What the actions of the window do: the second half of MainWindow.

void MainWindow::buildMenus()
{
    m_actions->fill(menuBar());
    m_recent = new RecentMenu(this);
    QMenu *file = m_actions->menu(MenuId::File);
    file->insertMenu(m_actions->action(QLatin1String("file.openSample")), m_recent);
    m_actions->attach(KeyScope::Reading, m_reading->essay());
    m_actions->attach(KeyScope::Reading, m_reading->thread());
    m_actions->attach(KeyScope::Comments, m_reading->thread());
    m_actions->attach(KeyScope::Essay, m_reading->essay());
    m_actions->attach(KeyScope::Mentions, m_reading->concepts()->conceptView());
    m_actions->attach(KeyScope::Mentions, m_reading->concepts()->mentionView());
    buildRepeatsMenu();
    setLinkThreshold(m_preferences.value(Settings::Preferences::linkThreshold));
    buildThemeMenu();
    connect(m_recent, &RecentMenu::folderChosen, this, &MainWindow::openPath);
    connect(m_recent, &RecentMenu::clearRequested, this, [this] {
        m_session.clearRecentFolders();
        m_session.setOpenWindows({});
        Settings::ReadingStates(m_options.readingFolder).forgetAll();
        updateRecent();
    });
    m_recent->setRecording(m_preferences.value(Settings::Preferences::recordRecent));
    connect(m_recent, &RecentMenu::recordingChanged, this,
            [this](bool on) { m_preferences.setValue(Settings::Preferences::recordRecent, on); });
}

void MainWindow::buildThemeMenu()
{
    QMenu *view = m_actions->menu(MenuId::View);
    QMenu *themes = view->addMenu(tr("Colour &Scheme"));
    themes->setObjectName(QStringLiteral("menu.theme"));
    auto *group = new QActionGroup(this);
    const QString chosen = m_preferences.value(Settings::Preferences::theme);
    const QPair<Theme::Kind, QString> rows[] = {{Theme::Kind::System, tr("As the &System")},
                                                {Theme::Kind::Light, tr("&Light")},
                                                {Theme::Kind::Dark, tr("&Dark")},
                                                {Theme::Kind::Contrast, tr("&High Contrast")}};
    for (const auto &[kind, text] : rows) {
        QAction *action = themes->addAction(text);
        const QString name = Theme::name(kind);
        action->setObjectName(QLatin1String("view.theme.") + name);
        action->setCheckable(true);
        action->setChecked(kind == Theme::fromName(chosen));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] { setTheme(name); });
    }
}

void MainWindow::buildRepeatsMenu()
{
    QMenu *repeats = m_actions->menu(MenuId::View)->addMenu(tr("Fold Repea&ts"));
    repeats->setObjectName(QStringLiteral("menu.repeats"));
    auto *group = new QActionGroup(this);
    const int chosen = m_preferences.value(Settings::Preferences::repeatThreshold);
    const QPair<int, QString> rows[] = {{0, tr("&Off")},
                                        {100, tr("&Equal Ones Only")},
                                        {75, tr("&Nearly Equal Ones")},
                                        {45, tr("&Similar Ones (Usual)")},
                                        {30, tr("&Loosely Similar Ones")}};
    for (const auto &[percent, text] : rows) {
        QAction *action = repeats->addAction(text);
        action->setObjectName(QStringLiteral("view.repeats.%1").arg(percent));
        action->setCheckable(true);
        action->setChecked(percent == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, value = percent] {
            setRepeatThreshold(value);
            applyRepairs();
        });
    }
    setRepeatThreshold(chosen);
}

// Off is only shown otherwise: what repeats what is known all the same.
void MainWindow::setRepeatThreshold(int percent)
{
    constexpr int least = 20;
    m_preferences.setValue(Settings::Preferences::repeatThreshold, percent);
    m_reading->thread()->setFoldsRepeats(percent > 0);
    Pipeline::Thresholds thresholds = m_opening->thresholds();
    thresholds.repeats = percent > 0 ? qMax(percent, least) / 100.0 : Repeats::RepeatOptions().threshold;
    m_opening->setThresholds(thresholds);
}

void MainWindow::setLinkThreshold(int percent)
{
    Pipeline::Thresholds thresholds = m_opening->thresholds();
    thresholds.links = percent > 0 ? std::optional(percent / 100.0) : std::nullopt;
    m_opening->setThresholds(thresholds);
}

void MainWindow::setTheme(const QString &name)
{
    m_preferences.setValue(Settings::Preferences::theme, name);
    Theme::apply(Theme::fromName(name));
}

void MainWindow::bindFileActions()
{
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    on("file.openFolder", &MainWindow::askForFolder);
    on("file.openFile", &MainWindow::askForFile);
    on("file.openSample", [this] { openPath(m_options.samplePath); });
    on("file.reload", [this] {
        if (shownPage() == m_reading)
            m_opening->openAgain();
        else
            openPath(m_opening->path());
    });
    on("file.exportPdf", &MainWindow::askForExport);
    on("file.close", &MainWindow::closeFolder);
    on("file.newWindow", &MainWindow::windowWanted);
    on("file.quit", [] { QApplication::closeAllWindows(); });
}

void MainWindow::bindEditActions()
{
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    on("edit.copy", &MainWindow::copy);
    on("edit.copyWithPath", [this] {
        const QString text = CommentPath::text(*m_reading->snapshot(), m_reading->thread()->currentComment());
        if (!text.isEmpty())
            QApplication::clipboard()->setText(text);
    });
    on("edit.filterConcepts", [this] {
        m_actions->action(QLatin1String("view.concepts"))->setChecked(true);
        m_reading->concepts()->filter()->setFocus(Qt::ShortcutFocusReason);
        m_reading->concepts()->filter()->selectAll();
    });
    on("edit.clearMarks", &MainWindow::escape);
    bindSearch();
    bindPalette();
}

void MainWindow::bindViewActions()
{
    const QPair<const char *, ReadingView::Pane> panes[] = {{"view.essay", ReadingView::Essay},
                                                            {"view.comments", ReadingView::Comments},
                                                            {"view.concepts", ReadingView::Concepts},
                                                            {"view.repairs", ReadingView::Repairs},
                                                            {"view.annotations", ReadingView::Notes}};
    for (const auto &[id, pane] : panes) {
        QAction *action = m_actions->action(QLatin1String(id));
        action->setChecked(pane != ReadingView::Repairs && pane != ReadingView::Notes);
        connect(action, &QAction::toggled, m_reading,
                [this, which = pane](bool shown) { m_reading->setPaneShown(which, shown); });
    }
    connect(m_reading, &ReadingView::paneNeeded, this, [this](ReadingView::Pane which) {
        const char *const ids[] = {"view.essay", "view.comments", "view.concepts", "view.repairs", "view.annotations"};
        m_actions->action(QLatin1String(ids[which]))->setChecked(true);
    });
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    on("view.zoomIn", [this] { zoom(1); });
    on("view.zoomOut", [this] { zoom(-1); });
    on("view.zoomReset", [this] { zoom(0); });
    on("view.roles", &MainWindow::showRoles);
}

void MainWindow::bindGoActions()
{
    const QPair<const char *, void (ThreadPane::*)()> moves[] = {
        {"go.next", &ThreadPane::next},
        {"go.previous", &ThreadPane::previous},
        {"go.nextSibling", &ThreadPane::nextSibling},
        {"go.previousSibling", &ThreadPane::previousSibling},
        {"go.into", &ThreadPane::moveInto},
        {"go.out", &ThreadPane::moveOut},
        {"go.parent", &ThreadPane::parentComment},
        {"go.root", &ThreadPane::rootComment},
        {"go.nextThread", &ThreadPane::nextThread},
        {"go.previousThread", &ThreadPane::previousThread},
        {"go.first", &ThreadPane::firstComment},
        {"go.last", &ThreadPane::lastComment},
        {"go.jumpBack", &ThreadPane::jumpBack},
        {"go.jumpForward", &ThreadPane::jumpForward},
        {"go.nextPlace", &ThreadPane::nextPlace},
        {"go.link", &ThreadPane::nextLink},
        {"go.nextNew", &ThreadPane::nextNew},
        {"repair.mark", &ThreadPane::toggleMark},
        {"repair.goToMark", &ThreadPane::goToMark},
        {"view.toggleFold", &ThreadPane::toggleFold},
        {"view.foldAll", &ThreadPane::foldAll},
        {"view.unfoldAll", &ThreadPane::unfoldAll},
    };
    m_count = new KeyCount(m_reading, this);
    m_letters = new LetterWait(this);
    connect(m_letters, &LetterWait::ended, m_notice, &QWidget::hide);
    for (const auto &[id, move] : moves) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, [this, move = move] {
            ThreadPane *thread = m_reading->thread();
            thread->setCount(m_count->take());
            (thread->*move)();
            thread->setCount(0);
        });
    }

    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    const auto isInEssay = [this] { return m_reading->focusedPane() == ReadingView::Essay; };
    on("go.readOn", [this, isInEssay] { isInEssay() ? m_reading->essay()->readOn() : m_reading->thread()->readOn(); });
    on("go.readBack",
       [this, isInEssay] { isInEssay() ? m_reading->essay()->readBack() : m_reading->thread()->readBack(); });
    on("go.nextMention", [this] { m_reading->concepts()->nextMention(); });
    on("go.previousMention", [this] { m_reading->concepts()->previousMention(); });
    on("go.toMention", [this] { m_reading->concepts()->goToSelected(); });
    on("go.nextPane", [this] { m_reading->focusPane(1); });
    on("go.previousPane", [this] { m_reading->focusPane(-1); });
    on("go.border", [this, widths = new PaneWidths(m_reading->splitter())] {
        if (widths->takeNext())
            m_notice->showNotice(tr("Left and right move the border between the panes, F8 takes the next, Esc ends."));
    });
    on("go.menuBar", [this] { menuBar()->setActiveAction(menuBar()->actions().constFirst()); });
}

void MainWindow::bindHelpActions()
{
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    on("help.keys", [this] { m_keys->toggle(); });
    on("help.guide", &MainWindow::showGuide);
    on("help.tour", &MainWindow::startTour);
    on("help.issues", &MainWindow::showIssues);
    on("help.about", [this] { m_diagnosing->showAbout(); });
}

// Leaves whatever is only for the moment: the key list, an opening under way, the filter, then the marks.
void MainWindow::escape()
{
    if (m_keys->isVisible())
        return m_keys->close();
    if (m_palette->isVisible())
        return m_palette->close();
    if (m_finding->isOpen())
        return m_finding->close();
    if (m_reading->thread()->isArranging())
        return m_reading->thread()->cancelArranging();
    if (m_opening->isRunning())
        return m_opening->cancel();
    QLineEdit *filter = m_reading->concepts()->filter();
    if (filter->hasFocus()) {
        filter->clear();
        return m_reading->concepts()->setFocus(Qt::OtherFocusReason);
    }
    if (m_reading->thread()->isNarrowed() && m_reading->focusedPane() == ReadingView::Comments)
        return m_reading->thread()->showAll();
    m_reading->clearMarks();
}

// Says where the copies of the current comment stand, one place after the other.
void MainWindow::showPlace(quint32 document, qint32 first, qint32 last)
{
    const Snapshot::Snapshot &snapshot = *m_reading->snapshot();
    const auto places = snapshot.comments->placesOf(m_reading->thread()->currentComment());
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].document == document && places[i].first == first && places[i].last == last) {
            m_notice->showNotice(tr("Place %1 of %2: %3")
                                     .arg(QLocale().toString(int(i) + 1), QLocale().toString(int(places.size())),
                                          plainName(Models::CommentText::place(snapshot, places[i]))));
        }
    }
}

void MainWindow::zoom(int by)
{
    using Settings::Preferences;
    const ReadingView::Pane pane = m_reading->focusedPane();
    const auto next = [by](int now) { return by == 0 ? 0 : now + by; };
    if (pane == ReadingView::Concepts || pane == ReadingView::Repairs) {
        const Settings::Item<int> &item =
            pane == ReadingView::Concepts ? Preferences::conceptZoom : Preferences::repairZoom;
        m_preferences.setValue(item, item.bounded(next(m_preferences.value(item))));
        return m_reading->setPaneZoom(pane, m_preferences.value(item));
    }
    if (pane != ReadingView::Comments)
        m_reading->essay()->setZoom(next(m_reading->essay()->zoom()));
    if (pane != ReadingView::Essay)
        m_reading->thread()->setZoom(next(m_reading->thread()->zoom()));
}

void MainWindow::copy()
{
    if (const auto *edit = qobject_cast<QLineEdit *>(focusWidget()); edit && edit->hasSelectedText())
        return edit->copy();
    QString text = m_reading->essay()->selectedText();
    if (text.isEmpty() || m_reading->focusedPane() == ReadingView::Comments)
        text = m_reading->snapshot()->comments->size() > 0 && m_reading->thread()->currentComment().isValid()
            ? m_reading->snapshot()->comments->text(m_reading->thread()->currentComment())
            : text;
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

}
