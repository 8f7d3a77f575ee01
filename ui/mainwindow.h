#pragma once

#include "settings/preferences.h"
#include "settings/session.h"
#include "snapshot/snapshot.h"
#include "ui/startpage.h"
#include "ui/models/arrangement.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>

class QFileDialog;
class QStackedWidget;

namespace Catena::Export {
class ExportJob;
class NoteImportJob;
struct ExportOptions;
struct NoteChange;
}

namespace Catena::Captures {
struct Repair;
}

namespace Catena::Store {
class Store;
struct StoreState;
}

namespace Catena::Ui {

class Actions;
class Annotating;
class AnnotationLog;
class ConceptEditing;
class ConceptLog;
class ConceptMapDialog;
class ErrorPage;
class ExportDialog;
struct ExportChoices;
class FindBar;
class FolderWatch;
class Finding;
class IssuesDialog;
class KeyCount;
class KeyEditor;
class KeysOverlay;
class LetterWait;
class LoadingPage;
class CompareDialog;
class NoticeBar;
class PalettePopup;
class PreferencesDialog;
struct PaletteEntry;
class Opening;
class ReadingView;
class RecentMenu;
class RepairLog;
class Resuming;
class RolesDialog;
class TourBar;
class GuideWindow;
class Diagnosing;

class MainWindow;

//! What the window is given by the composition root.
struct WindowOptions
{
    QString dictionaryPath; //!< empty: concepts by rules alone
    QString samplePath; //!< empty: no sample is offered
    Store::Store *store = nullptr; //!< where repairs are kept; null: nowhere. Not owned, outlives the window
    QString conceptFolder = {}; //!< where the reader's words on concepts are kept; empty: nowhere
    QString otherSamplePath = {}; //!< the sample in the other language; empty: it is not offered
    QString guideFolder = {}; //!< the pages of the user guide; empty: there is none
    QString readingFolder = {}; //!< where it is kept how far was read; empty: nowhere
    //! Whether another window shows a path, which then comes to the front; null: there are no others.
    std::function<bool(const MainWindow *asking, const QString &path)> isOpenElsewhere = {};
};

//! The window: arranges the panes and pages and binds the actions to them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(const WindowOptions &options, Settings::Preferences &preferences, Settings::Session &session,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Actions *actionSet() const { return m_actions; }
    [[nodiscard]] ReadingView *reading() const { return m_reading; }
    [[nodiscard]] Opening *opening() const { return m_opening; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    [[nodiscard]] PalettePopup *commandPalette() const { return m_palette; }
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    [[nodiscard]] Finding *finding() const { return m_finding; }
    [[nodiscard]] RepairLog *repairLog() const { return m_log; }
    [[nodiscard]] AnnotationLog *annotationLog() const { return m_noteLog; }
    [[nodiscard]] Resuming *resuming() const { return m_resuming; }
    [[nodiscard]] QWidget *shownPage() const;

    //! The folder in it and how it stands, to be brought back: without a path where there is none.
    [[nodiscard]] Settings::OpenWindow left() const;
    //! Stands as a window did; the folder is to be opened next.
    void standAs(const Settings::OpenWindow &left);

public slots:
    void openPath(const QString &path);
    void askForFolder();
    void askForFile();
    void closeFolder();
    void exportTo(const QString &path);
    //! By the end of its name: Web Annotations, Markdown or a table.
    void saveNotes(const QString &path);
    void importNotes(const QString &path);
    //! Reads the folder with what another store has of it.
    void readStoreAgain();

signals:
    //! The reader wants another window.
    void windowWanted();
    //! A folder was read to its end, or closed.
    void folderChanged();
    void aboutToClose();
    //! The backup of the store was restored, which other windows read as well.
    void storeReplaced();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildPages();
    void buildMenus();
    void buildThemeMenu();
    void bindFileActions();
    void bindEditActions();
    void bindSearch();
    void bindPalette();
    void openPalette();
    void doChosen(const PaletteEntry &entry);
    void find();
    void bindViewActions();
    void bindGoActions();
    void bindKeyEditor();
    void editKeys();
    void bindCountAndMarks();
    void waitForMark(const QString &question, void (MainWindow::*then)(QChar));
    void setMark(QChar letter);
    void goToMark(QChar letter);
    void bindShowActions();
    void showOnly(Models::Arrangement::Only only);
    void showArrangement();
    void bindRepairActions();
    void bindRepairDialogs();
    void bindRepairPane();
    void buildRepeatsMenu();
    void bindConceptActions();
    void buildConceptMenu();
    void showConceptStep(const QString &what);
    void relinkConcepts();
    void setMatching();
    void listSpeakers(quint32 essay, quint32 block);
    void showConceptMap();
    void saveConcepts(bool isConcordance);
    void bindHelpActions();
    void bindAnnotationActions();
    void bindAnnotationLog();
    void showNoteKeeping();
    void bindNoteFiles();
    void bindFolderWatch();
    void showLink(const QUrl &url);
    void bindResuming();
    void keepReading();
    void restoreState();
    void saveState();

    void onProgress();
    void onPublished(const Snapshot::SnapshotPtr &snapshot);
    void showSnapshot(const Snapshot::SnapshotPtr &snapshot);
    void onFinished();
    void onCancelled();
    void onFailed(const Base::Error &error);

    [[nodiscard]] StartSamples startSamples() const;
    void showPage(QWidget *page);
    void showIssueCount();
    void showPlace(quint32 document, qint32 first, qint32 last);
    void showRoles();
    void showIssues();
    void showGuide();
    void startTour();
    void askForExport();
    [[nodiscard]] ExportChoices exportChoices() const;
    void exportWith(const Snapshot::SnapshotPtr &snapshot, const QString &path, Export::ExportOptions options);
    void showExportError(const Base::Error &error, const std::function<void()> &writeUnchecked);
    void onExported(const QString &path);
    void importPdfNotes(const QString &path);
    //! folder: whose notes they change.
    void offerNoteChanges(const std::vector<Export::NoteChange> &changes, const QString &folder);
    void takeOver(const std::vector<Export::NoteChange> &changes, const QString &folder);
    void repair(const Captures::Repair &made, Base::CommentId target, Base::CommentId other = {});
    void undo();
    void takeBack(qint64 repair);
    void acceptLink(Base::CommentId id);
    void makeChild();
    void markRepeat();
    void unmarkRepeat();
    void joinWithNext();
    void askForCursor(bool isSplit);
    void askForLine();
    void askForField(bool isAuthor);
    void compareCurrent();
    void stepWeakLink(int by);
    void listRepairs();
    void applyRepairs();
    void showKeeping();
    bool mayClose(); //!< asks where something is not saved
    bool showUnsaved(); //!< says again what is not saved; false where all is
    void showUndoTexts();
    void setRepeatThreshold(int percent);
    void setLinkThreshold(int percent);
    void checkPlacement();
    void checkStore();
    void showStoreState(const Store::StoreState &state);
    void restoreBackup();
    void showRestored(const Store::StoreState &state);
    //! The comment under the cursor; says so where there is none.
    [[nodiscard]] Base::CommentId currentComment();
    [[nodiscard]] QString keyOf(const char *id) const; //!< the key of an action, for a sentence
    [[nodiscard]] QString titleOf(Base::CommentId id) const;
    void updateActions();
    void updateRecent();
    void setTheme(const QString &name);
    void bindPreferences();
    void showPreferences();
    void applyPreference(const QString &key);
    void applyFonts();
    void applyMatching();
    void zoom(int by); //!< 0 = back to normal
    void copy();
    void escape();

    Settings::Preferences &m_preferences;
    Settings::Session &m_session;
    WindowOptions m_options;
    Actions *m_actions;
    Opening *m_opening;
    Export::ExportJob *m_exporting;
    Export::NoteImportJob *m_noteImport = nullptr;
    RepairLog *m_log;
    ConceptLog *m_conceptLog;
    AnnotationLog *m_noteLog;
    Annotating *m_annotating = nullptr;
    ConceptEditing *m_editing = nullptr;
    PalettePopup *m_palette = nullptr;
    QStringList m_usedActions; //!< by the palette, the latest first
    FindBar *m_findBar = nullptr;
    Finding *m_finding = nullptr;
    KeyCount *m_count = nullptr;
    LetterWait *m_letters = nullptr;
    QStackedWidget *m_stack;
    StartPage *m_start;
    LoadingPage *m_loading;
    ErrorPage *m_error;
    ReadingView *m_reading;
    Resuming *m_resuming = nullptr;
    FolderWatch *m_watch = nullptr;
    NoticeBar *m_notice;
    RecentMenu *m_recent;
    KeysOverlay *m_keys;
    Diagnosing *m_diagnosing;
    TourBar *m_tour;
    QPointer<GuideWindow> m_guide;
    QPointer<PreferencesDialog> m_preferencesDialog;
    QPointer<RolesDialog> m_roles;
    QPointer<IssuesDialog> m_issues;
    QPointer<KeyEditor> m_keyEditor;
    QPointer<CompareDialog> m_compare;
    QPointer<ConceptMapDialog> m_map;
    QPointer<ExportDialog> m_export;
    Concepts::Matching m_matching; //!< which mentions count
    QString m_lastStep; //!< what the notice says was done last; empty: the notice is about something else
    QString m_lastNote; //!< the same, done with a note
    bool m_areRepairsBehind = false; //!< they changed while another folder was being read
    bool m_areConceptsBehind = false; //!< the same of what is said of concepts
    bool m_isPlacing = false; //!< a repair was made that no snapshot has yet
    bool m_isFinished = false; //!< all is read, but not all of it shown yet
};

}
