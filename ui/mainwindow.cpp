#include "ui/mainwindow.h"

#include "captures/samecomment.h"
#include "export/exportjob.h"
#include "ui/accessibleroles.h"
#include "ui/actions.h"
#include "ui/annotations/annotating.h"
#include "ui/annotations/annotationlog.h"
#include "ui/concepts/conceptlog.h"
#include "ui/concepts/conceptmapdialog.h"
#include "ui/concepts/conceptpane.h"
#include "ui/diagnosing.h"
#include "ui/errorpage.h"
#include "ui/errortext.h"
#include "ui/essay/essaypane.h"
#include "ui/folderwatch.h"
#include "ui/hangulkeys.h"
#include "ui/issuesdialog.h"
#include "ui/keysoverlay.h"
#include "ui/loadingpage.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/packing.h"
#include "ui/readingview.h"
#include "ui/search/findbar.h"
#include "ui/search/finding.h"
#include "ui/recentmenu.h"
#include "ui/repairs/repairlog.h"
#include "ui/repairs/repairpane.h"
#include "ui/resuming.h"
#include "ui/rolesdialog.h"
#include "ui/startpage.h"
#include "ui/thread/threadpane.h"
#include "ui/tourbar.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QScreen>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace Catena::Ui {

MainWindow::MainWindow(const WindowOptions &options, Settings::Preferences &preferences, Settings::Session &session,
                       QWidget *parent)
    : QMainWindow(parent), m_preferences(preferences), m_session(session), m_options(options),
      m_actions(new Actions(this)), m_opening(new Opening(options.dictionaryPath, session, this)),
      m_exporting(new Export::ExportJob(this)), m_log(new RepairLog(options.store, this)),
      m_conceptLog(new ConceptLog(options.conceptFolder, m_log->undoStack(), this)),
      m_noteLog(new AnnotationLog(options.store, m_log->undoStack(), this)), m_stack(new QStackedWidget(this))
{
    installAccessibleRoles();
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Catena"));
    setAcceptDrops(true);
    setMinimumSize(620, 360);
    buildPages();
    buildMenus();
    bindFileActions();
    bindEditActions();
    bindViewActions();
    bindGoActions();
    bindShowActions();
    bindCountAndMarks();
    bindKeyEditor();
    bindRepairActions();
    bindRepairDialogs();
    bindRepairPane();
    bindConceptActions();
    bindAnnotationActions();
    bindHelpActions();
    new Packing(this);
    bindPreferences();
    new HangulKeys(this, m_actions);

    connect(m_opening, &Opening::progressed, this, &MainWindow::onProgress);
    connect(m_opening, &Opening::published, this, &MainWindow::onPublished);
    connect(m_opening, &Opening::finished, this, &MainWindow::onFinished);
    connect(m_opening, &Opening::cancelled, this, &MainWindow::onCancelled);
    connect(m_opening, &Opening::failed, this, &MainWindow::onFailed);
    bindResuming();
    bindFolderWatch();
    m_diagnosing = new Diagnosing(this, QFileInfo(session.file().path()).absolutePath(), preferences.file().path());
    m_diagnosing->keepLog(preferences.value(Settings::Preferences::keepLog));
    restoreState();
    updateRecent();
    updateActions();
    checkStore();
    for (const QString &copy : {preferences.file().damagedCopy(), session.file().damagedCopy()}) {
        if (!copy.isEmpty()) {
            m_notice->showNotice(
                tr("Settings could not be read, so the usual ones are in use. The old file was kept as “%1”.")
                    .arg(plainName(copy)));
        }
    }
}

// The log outlives this part of the window, and clears its steps when it goes.
MainWindow::~MainWindow()
{
    m_log->undoStack()->disconnect(this);
    m_log->disconnect(this);
    m_conceptLog->disconnect(this);
    m_noteLog->disconnect();
}

void MainWindow::buildPages()
{
    m_start = new StartPage(startSamples(), m_stack);
    m_loading = new LoadingPage(m_stack);
    m_error = new ErrorPage(m_stack);
    m_reading = new ReadingView(m_noteLog, m_stack);
    for (QWidget *page : {static_cast<QWidget *>(m_start), static_cast<QWidget *>(m_loading),
                          static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_reading)})
        m_stack->addWidget(page);
    auto *centre = new QWidget(this);
    m_findBar = new FindBar(centre);
    m_notice = new NoticeBar(centre);
    m_tour = new TourBar(m_actions, centre);
    m_keys = new KeysOverlay(m_actions, centre);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_tour);
    layout->addWidget(m_findBar);
    layout->addWidget(m_notice);
    setCentralWidget(centre);

    connect(m_start, &StartPage::openFolderRequested, this, &MainWindow::askForFolder);
    connect(m_start, &StartPage::openSampleRequested, this, [this] { openPath(m_options.samplePath); });
    connect(m_start, &StartPage::openOtherSampleRequested, this, [this] { openPath(m_options.otherSamplePath); });
    connect(m_start, &StartPage::tourRequested, this, &MainWindow::startTour);
    connect(m_start, &StartPage::guideRequested, this, &MainWindow::showGuide);
    connect(m_start, &StartPage::folderChosen, this, &MainWindow::openPath);
    connect(m_loading, &LoadingPage::cancelRequested, m_opening, &Opening::cancel);
    connect(m_error, &ErrorPage::retryRequested, this, [this] { openPath(m_opening->path()); });
    connect(m_error, &ErrorPage::openFolderRequested, this, &MainWindow::askForFolder);
    connect(m_reading->essay(), &EssayPane::rolesRequested, this, &MainWindow::showRoles);
    connect(m_reading->essay(), &EssayPane::zoomChanged, this,
            [this](int points) { m_preferences.setValue(Settings::Preferences::essayZoom, points); });
    connect(m_reading->thread(), &ThreadPane::linkActivated, this, &MainWindow::showLink);
    connect(m_reading->thread(), &ThreadPane::placeActivated, this, &MainWindow::showPlace);
    connect(m_reading->thread(), &ThreadPane::zoomChanged, this,
            [this](int points) { m_preferences.setValue(Settings::Preferences::commentZoom, points); });
}

QWidget *MainWindow::shownPage() const
{
    return m_stack->currentWidget();
}

void MainWindow::showPage(QWidget *page)
{
    if (m_stack->currentWidget() != page) {
        m_stack->setCurrentWidget(page);
        page->setFocus(Qt::OtherFocusReason);
    }
    updateActions();
}

void MainWindow::openPath(const QString &path)
{
    if (path.isEmpty() || (m_options.isOpenElsewhere && m_options.isOpenElsewhere(this, path)))
        return;
    m_loading->setFolder(QFileInfo(QDir::cleanPath(path)).fileName());
    m_isFinished = false;
    m_notice->hide();
    m_opening->open(path);
    updateActions();
}

void MainWindow::onProgress()
{
    if (!m_opening->isPublished() && m_opening->path() != m_reading->snapshot()->folder->path) {
        m_loading->setProgress(m_opening->stagesDone(), m_opening->stageCount());
        return showPage(m_loading);
    }
    m_notice->showProgress(tr("Reading goes on…"), m_opening->stagesDone(), m_opening->stageCount(), tr("&Stop"),
                           [this] { m_opening->cancel(); });
}

// A folder read again replaces the one shown only when all of it is there, so that nothing comes and goes.
void MainWindow::onPublished(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr &shown = m_reading->snapshot();
    const bool isSameFolder = shown->folder->path == snapshot->folder->path;
    const bool isLess = shown->stage == Snapshot::Stage::Complete && snapshot->stage != Snapshot::Stage::Complete;
    if (isSameFolder && isLess && m_opening->isRunning())
        return;
    m_reading->thread()->prepare(snapshot, [this, snapshot, path = m_opening->path()] {
        if (path == m_opening->path()) // else the reader wants another folder by now
            showSnapshot(snapshot);
    });
}

void MainWindow::showSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr &shown = m_reading->snapshot();
    const bool isSameFolder = shown->folder->path == snapshot->folder->path;
    // What was shown first were a few comments of a large file; they have other numbers in the whole.
    Base::CommentId comment;
    if (isSameFolder && shown->isBeginning)
        comment = Captures::sameComment(*shown->comments, m_reading->thread()->currentComment(), *snapshot->comments);
    const bool isFirstTree = shown->tree->size() == 0 && snapshot->tree->size() > 0;
    if (!isSameFolder)
        keepReading();
    m_log->enter();
    m_areRepairsBehind = false;
    m_conceptLog->setSnapshot(*snapshot);
    m_noteLog->setSnapshot(snapshot);
    m_annotating->setSnapshot(snapshot);
    // The first comments of a large file have other numbers in the whole: the place left is looked for in that.
    if (!snapshot->isBeginning)
        m_resuming->prepare(snapshot->folder->path, *snapshot);
    m_reading->setSnapshot(snapshot);
    m_finding->setSnapshot(snapshot);
    const bool isTextKnown = snapshot->stage >= Snapshot::Stage::Comments;
    if (m_areConceptsBehind && isTextKnown) // something may have been said of all texts
        relinkConcepts();
    if (!snapshot->isBeginning)
        m_resuming->setSnapshot(snapshot->folder->path, snapshot);
    if (comment.isValid())
        m_reading->thread()->setCurrentComment(comment);
    if (m_map)
        m_map->setSnapshot(snapshot);
    checkPlacement();
    setWindowTitle(tr("%1 — Catena", "title of the window").arg(plainName(snapshot->folder->name)));
    if (m_roles)
        m_roles->setFolder(*snapshot->folder, m_opening->roles());
    if (!isSameFolder && m_preferences.value(Settings::Preferences::recordRecent)) {
        m_session.addRecentFolder(m_opening->path());
        updateRecent();
    }
    const bool isShown = m_stack->currentWidget() == m_reading;
    if (!isShown)
        showPage(m_reading);
    // Comments that are not there yet cannot take the focus; who types by then keeps it.
    if (!isShown || (isFirstTree && !qobject_cast<QLineEdit *>(focusWidget())))
        m_reading->thread()->setFocus(Qt::OtherFocusReason);
    if (m_isFinished)
        onFinished();
}

void MainWindow::onFinished()
{
    m_isFinished = m_reading->thread()->isPreparing();
    if (m_isFinished)
        return;
    m_notice->hide();
    m_watch->watch(*m_reading->snapshot()->folder, m_opening->startedAt());
    showIssueCount();
    showUnsaved();
    if (m_issues)
        m_issues->setIssues(m_reading->snapshot()->issues);
    updateActions();
    emit folderChanged();
}

void MainWindow::onCancelled()
{
    if (!m_opening->isPublished())
        return closeFolder();
    m_log->stay();
    if (m_areRepairsBehind)
        applyRepairs();
    if (m_areConceptsBehind)
        relinkConcepts();
    m_notice->hide();
    showPage(m_reading);
    if (m_reading->snapshot()->stage != Snapshot::Stage::Complete)
        m_notice->showNotice(tr("Stopped: not everything was read."), tr("&Read Again"),
                             [this] { m_opening->openAgain(); });
}

void MainWindow::onFailed(const Base::Error &error)
{
    m_log->close();
    m_noteLog->close();
    keepReading();
    m_reading->setSnapshot({});
    m_isFinished = false;
    m_notice->hide();
    m_error->setError(error);
    setWindowTitle(QStringLiteral("Catena"));
    showPage(m_error);
    showUnsaved();
}

void MainWindow::closeFolder()
{
    m_opening->close();
    m_watch->stop();
    m_log->close();
    m_noteLog->close();
    keepReading();
    m_reading->setSnapshot({});
    m_isFinished = false;
    m_notice->hide();
    setWindowTitle(QStringLiteral("Catena"));
    showPage(m_start);
    showUnsaved();
    emit folderChanged();
}

void MainWindow::showIssueCount()
{
    const qsizetype count = m_reading->snapshot()->issues.size();
    if (count > 0) {
        m_notice->showNotice(tr("%n note(s) about this folder", "", int(count)), tr("&Show"), [this] { showIssues(); });
    }
}

void MainWindow::updateActions()
{
    const bool isReading = m_stack->currentWidget() == m_reading;
    const bool isOpen = isReading || !m_opening->path().isEmpty();
    for (QAction *action : m_actions->all()) {
        const QString id = action->objectName();
        if (id.startsWith(QLatin1String("go.")) && id != QLatin1String("go.menuBar"))
            action->setEnabled(isReading);
        else if (id.startsWith(QLatin1String("repair.")) || id.startsWith(QLatin1String("concept."))
                 || id.startsWith(QLatin1String("annotate.")))
            action->setEnabled(isReading);
        else if (id.startsWith(QLatin1String("show.")))
            action->setEnabled(isReading);
        else if (id.startsWith(QLatin1String("view.")) && !action->isCheckable())
            action->setEnabled(isReading);
    }
    for (const char *id :
         {"file.saveNotes", "file.importNotes", "edit.copy", "edit.copyWithPath", "edit.filterConcepts", "help.issues"})
        m_actions->action(QLatin1String(id))->setEnabled(isReading);
    for (const char *id : {"file.reload", "file.close"})
        m_actions->action(QLatin1String(id))->setEnabled(isOpen);
    const bool isComplete = m_reading->snapshot()->stage == Snapshot::Stage::Complete;
    m_actions->action(QLatin1String("file.exportPdf"))
        ->setEnabled(isReading && isComplete && !m_exporting->isRunning());
    m_actions->action(QLatin1String("file.pack"))->setEnabled(isReading);
    m_actions->action(QLatin1String("file.openSample"))->setEnabled(!m_options.samplePath.isEmpty());
    m_actions->action(QLatin1String("help.tour"))->setEnabled(isReading || !m_options.samplePath.isEmpty());
    m_actions->action(QLatin1String("help.guide"))->setEnabled(!m_options.guideFolder.isEmpty());
    showUndoTexts();
}

void MainWindow::updateRecent()
{
    const QStringList paths = m_session.recentFolders();
    m_recent->setFolders(paths);
    m_start->setRecentFolders(paths);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    emit aboutToClose();
    if (!mayClose())
        return event->ignore();
    m_opening->close();
    keepReading();
    saveState();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    openPath(urls.constFirst().toLocalFile());
}

}
