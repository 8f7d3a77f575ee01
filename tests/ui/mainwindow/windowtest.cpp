#include "ui/actions.h"
#include "ui/concepts/conceptpane.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace Catena;
using namespace Catena::Ui;

class WindowTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings::Preferences> m_preferences;
    std::unique_ptr<Settings::Session> m_session;

    [[nodiscard]] QString at(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &bytes) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(at(name)).absolutePath()));
        QFile file(at(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray essay()
    {
        QByteArray text("The Town Library\n\n");
        for (int i = 0; i < 4; ++i) {
            text += "A town library keeps old maps because nobody else does. Paragraph " + QByteArray::number(i)
                + " says that each of the old maps tells of roads which are gone, of wells that dried up long ago, and "
                  "of people who walked there and left nothing else behind. Whoever reads such a map reads slowly.\n\n";
        }
        return text;
    }
    static QByteArray discussion()
    {
        return "river_reader \xc2\xb7 2024-03-05 14:05\nI never knew the library had old maps. Where are they kept?\n\n"
               "archivist \xc2\xb7 2024-03-05 14:20\nIn the cellar. The old maps are dry there, and cool.\n\n"
               "gardener \xc2\xb7 2024-03-06 09:00\nMy garden is on one of the old maps, as a pond.\n\n";
    }
    void makeFolder() const
    {
        write("folder/essay.txt", essay());
        write("folder/discussion.txt", discussion());
    }
    std::unique_ptr<MainWindow> makeWindow()
    {
        m_preferences = std::make_unique<Settings::Preferences>(at("p.ini"));
        m_session = std::make_unique<Settings::Session>(at("s.ini"));
        auto window = std::make_unique<MainWindow>(WindowOptions{}, *m_preferences, *m_session);
        window->resize(1'024, 600);
        window->show();
        return window;
    }
    static bool waitUntilRead(const MainWindow &window)
    {
        return QTest::qWaitFor([&window] { return !window.opening()->isRunning(); }, 20'000);
    }
    std::unique_ptr<MainWindow> readFolder()
    {
        makeFolder();
        auto window = makeWindow();
        window->openPath(at("folder"));
        return waitUntilRead(*window) ? std::move(window) : nullptr;
    }
    static void trigger(const MainWindow &window, const char *id)
    {
        window.actionSet()->action(QLatin1String(id))->trigger();
    }

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void shouldBeginWithTheStartPage();
    void shouldReadAFolder();
    void shouldReadASingleFile();
    void shouldEndInAViewOrAMessage_data();
    void shouldEndInAViewOrAMessage();
    void shouldTryAgainAfterAnError();
    void shouldReturnToTheStartPageWhenCancelled();
    void shouldKeepTheFolderShownWhenAnotherIsCancelled();
    void shouldTellWhereACopyStands();
    void shouldMarkAChosenConceptInBothTexts();
    void shouldWalkMentionsThroughBothTexts();
    void shouldHintAtTheConceptsOfTheCurrentComment();
    void shouldShowAHiddenPaneForAMention();
    void shouldGoRoundThePanesThatAreShown();
    void shouldKeepThePlaceWhenReadAgain();
    void shouldRememberRoles();
    void shouldRememberItsState();
    void shouldRememberFoldersOnlyWhenAllowed();
    void shouldOpenADroppedFolder();
    void shouldCountTheNotes();
    void shouldCopyACommentWithItsPath();
    void shouldShowAndHideTheKeys();
    void shouldNeverWriteIntoTheFolder();
    void shouldExportAPdf();
    void shouldFitSmallScreens();
    void shouldCloseAFolder();
};

void WindowTest::shouldBeginWithTheStartPage()
{
    const auto window = makeWindow();
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("startPage"));
    QCOMPARE(window->windowTitle(), QStringLiteral("Catena"));
    QVERIFY(window->findChild<QPushButton *>(QStringLiteral("startOpenFolder"))->isVisible());
    QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("startOpenSample"))->isVisible()); // none is installed
    QVERIFY(!window->actionSet()->action(QLatin1String("file.exportPdf"))->isEnabled());
}

void WindowTest::shouldReadAFolder()
{
    const auto window = readFolder();
    QVERIFY(window);
    QCOMPARE(window->shownPage(), window->reading());
    QCOMPARE(window->windowTitle(), QStringLiteral("folder — Catena"));
    QCOMPARE(window->reading()->snapshot()->stage, Snapshot::Stage::Complete);
    QVERIFY(window->reading()->essay()->view()->toPlainText().contains(QStringLiteral("The Town Library")));
    QCOMPARE(window->reading()->snapshot()->comments->size(), std::size_t(3));
    QVERIFY(window->reading()->thread()->currentComment().isValid());
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Comments);
    QCOMPARE(m_session->recentFolders(), QStringList(at("folder")));
    QVERIFY(!QApplication::activeModalWidget());
}

void WindowTest::shouldReadASingleFile()
{
    makeFolder();
    const auto window = makeWindow();
    window->openPath(at("folder/essay.txt"));
    QVERIFY(waitUntilRead(*window));
    QCOMPARE(window->shownPage(), window->reading());
    QCOMPARE(window->reading()->snapshot()->folder->documents.size(), std::size_t(1));
}

void WindowTest::shouldEndInAViewOrAMessage_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("page");
    const QString error = QStringLiteral("errorPage");
    const QString reading = QStringLiteral("readingView");
    QTest::newRow("nothing there") << QStringLiteral("missing") << error;
    QTest::newRow("an empty folder") << QStringLiteral("empty") << error;
    QTest::newRow("binary files alone") << QStringLiteral("binary") << error;
    QTest::newRow("a device") << QStringLiteral("device") << error;
    QTest::newRow("an essay alone") << QStringLiteral("essay") << reading;
    QTest::newRow("a discussion alone") << QStringLiteral("discussion") << reading;
}

void WindowTest::shouldEndInAViewOrAMessage()
{
    QFETCH(QString, kind);
    QFETCH(QString, page);
    QString path = at("f");
    if (kind == QLatin1String("empty"))
        QVERIFY(QDir().mkpath(path));
    else if (kind == QLatin1String("binary"))
        write("f/a.bin", QByteArray::fromHex("7f454c46000102030000ff00fe000000"));
    else if (kind == QLatin1String("device"))
        path = QStringLiteral("/dev/null");
    else if (kind == QLatin1String("essay"))
        write("f/a.txt", essay());
    else if (kind == QLatin1String("discussion"))
        write("f/a.txt", discussion());
    const auto window = makeWindow();
    window->openPath(path);
    QVERIFY(waitUntilRead(*window));
    QCOMPARE(window->shownPage()->objectName(), page);
    QVERIFY(!QApplication::activeModalWidget());
    if (page == QLatin1String("errorPage")) {
        QVERIFY(!window->findChild<QLabel *>(QStringLiteral("errorHappened"))->text().isEmpty());
        QVERIFY(!window->findChild<QLabel *>(QStringLiteral("errorRemedy"))->text().isEmpty());
        QVERIFY(m_session->recentFolders().isEmpty());
    } else {
        QCOMPARE(window->reading()->essay()->view()->isVisible(), kind == QLatin1String("essay"));
        QCOMPARE(window->reading()->snapshot()->comments->size() > 0, kind == QLatin1String("discussion"));
    }
}

void WindowTest::shouldTryAgainAfterAnError()
{
    const auto window = makeWindow();
    window->openPath(at("folder"));
    QVERIFY(waitUntilRead(*window));
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("errorPage"));
    makeFolder();
    window->findChild<QPushButton *>(QStringLiteral("errorRetry"))->click();
    QVERIFY(waitUntilRead(*window));
    QCOMPARE(window->shownPage(), window->reading());
}

void WindowTest::shouldReturnToTheStartPageWhenCancelled()
{
    makeFolder();
    const auto window = makeWindow();
    window->openPath(at("folder"));
    window->opening()->cancel();
    QVERIFY(!window->opening()->isRunning());
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("startPage"));
    // What the worker still gives is dropped.
    QTest::qWait(200);
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("startPage"));
    QVERIFY(window->opening()->path().isEmpty());
}

void WindowTest::shouldKeepTheFolderShownWhenAnotherIsCancelled()
{
    const auto window = readFolder();
    QVERIFY(window);
    write("other/essay.txt", essay());
    window->openPath(at("other"));
    window->opening()->cancel();
    QCOMPARE(window->shownPage(), window->reading());
    QCOMPARE(window->opening()->path(), at("folder"));
    QCOMPARE(window->windowTitle(), QStringLiteral("folder — Catena"));
    QTest::qWait(200);
    QCOMPARE(window->windowTitle(), QStringLiteral("folder — Catena"));
}

void WindowTest::shouldTellWhereACopyStands()
{
    const auto window = readFolder();
    QVERIFY(window);
    trigger(*window, "go.nextPlace");
    QVERIFY2(window->notice()->sentence().startsWith(QStringLiteral("Place 1 of 1: discussion.txt")),
             qPrintable(window->notice()->sentence()));
}

void WindowTest::shouldMarkAChosenConceptInBothTexts()
{
    const auto window = readFolder();
    QVERIFY(window);
    const auto &index = *window->reading()->snapshot()->concepts;
    const qint32 maps = index.find(u"old maps");
    QVERIFY(maps >= 0);
    window->reading()->concepts()->chooseConcept(quint32(maps));
    int inEssay = 0;
    for (const QTextEdit::ExtraSelection &mark : window->reading()->essay()->view()->extraSelections()) {
        if (mark.format.underlineStyle() == QTextCharFormat::SingleUnderline) {
            QCOMPARE(mark.cursor.selectedText().toLower(), QStringLiteral("old maps"));
            ++inEssay;
        }
    }
    QCOMPARE(inEssay, index.concepts[std::size_t(maps)].essay);
    QVERIFY(inEssay >= 8);
    trigger(*window, "edit.clearMarks");
    QVERIFY(!window->reading()->concepts()->chosenConcept());
    for (const QTextEdit::ExtraSelection &mark : window->reading()->essay()->view()->extraSelections())
        QCOMPARE(mark.format.underlineStyle(), QTextCharFormat::DotLine);
}

void WindowTest::shouldWalkMentionsThroughBothTexts()
{
    const auto window = readFolder();
    QVERIFY(window);
    const auto &index = *window->reading()->snapshot()->concepts;
    const qint32 maps = index.find(u"old maps");
    QVERIFY(maps >= 0);
    window->reading()->concepts()->chooseConcept(quint32(maps));
    const int essayMentions = index.concepts[std::size_t(maps)].essay;
    for (int i = 0; i < essayMentions; ++i)
        trigger(*window, "go.nextMention");
    const Base::CommentId before = window->reading()->thread()->currentComment();
    trigger(*window, "go.nextMention");
    trigger(*window, "go.nextMention");
    QVERIFY(window->reading()->thread()->currentComment() != before);
    trigger(*window, "go.previousMention");
    QCOMPARE(window->reading()->thread()->currentComment(), before);
}

void WindowTest::shouldHintAtTheConceptsOfTheCurrentComment()
{
    const auto window = readFolder();
    QVERIFY(window);
    trigger(*window, "go.first");
    const auto hints = window->reading()->essay()->view()->extraSelections();
    QVERIFY(!hints.isEmpty());
    for (const QTextEdit::ExtraSelection &hint : hints)
        QCOMPARE(hint.format.underlineStyle(), QTextCharFormat::DotLine);
}

void WindowTest::shouldShowAHiddenPaneForAMention()
{
    const auto window = readFolder();
    QVERIFY(window);
    QAction *action = window->actionSet()->action(QLatin1String("view.essay"));
    action->setChecked(false);
    QVERIFY(!window->reading()->essay()->isVisible());
    trigger(*window, "go.nextMention"); // the first one is in the essay
    QVERIFY(window->reading()->essay()->isVisible());
    QVERIFY(action->isChecked());
}

void WindowTest::shouldGoRoundThePanesThatAreShown()
{
    const auto window = readFolder();
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QList<int> seen;
    for (int i = 0; i < 3; ++i) {
        trigger(*window, "go.nextPane");
        seen.append(window->reading()->focusedPane());
    }
    QCOMPARE(seen, QList<int>({ReadingView::Concepts, ReadingView::Essay, ReadingView::Comments}));
    trigger(*window, "go.previousPane");
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Essay);
    window->actionSet()->action(QLatin1String("view.concepts"))->setChecked(false);
    trigger(*window, "go.previousPane");
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Comments);
}

void WindowTest::shouldKeepThePlaceWhenReadAgain()
{
    const auto window = readFolder();
    QVERIFY(window);
    trigger(*window, "go.last");
    const Base::CommentId place = window->reading()->thread()->currentComment();
    QVERIFY(place.index > 0);
    window->reading()->concepts()->chooseConcept(0);
    int snapshots = 0;
    connect(window->opening(), &Opening::published, this, [&snapshots] { ++snapshots; });
    trigger(*window, "file.reload");
    QVERIFY(waitUntilRead(*window));
    QVERIFY(snapshots > 0);
    QCOMPARE(window->reading()->thread()->currentComment(), place);
    QCOMPARE(window->reading()->concepts()->chosenConcept(), std::optional<quint32>(0));
}

void WindowTest::shouldRememberRoles()
{
    auto window = readFolder();
    QVERIFY(window);
    trigger(*window, "view.roles");
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("rolesDialog"));
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto *list = dialog->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    list->setCurrentItem(list->topLevelItem(1)); // essay.txt
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("essay.txt"));
    dialog->findChild<QRadioButton *>(QStringLiteral("role%1").arg(int(Documents::Role::Other)))->click();
    QVERIFY(waitUntilRead(*window));
    QVERIFY(window->reading()->snapshot()->essays->empty());
    QVERIFY(QTest::qWaitFor([&] { return list->topLevelItem(1)->text(1) == QStringLiteral("Other"); }));
    window->close();

    window = makeWindow();
    window->openPath(at("folder"));
    QVERIFY(waitUntilRead(*window));
    QVERIFY(window->reading()->snapshot()->essays->empty());
    window->opening()->resetRole(QStringLiteral("essay.txt"));
    QVERIFY(waitUntilRead(*window));
    QCOMPARE(window->reading()->snapshot()->essays->size(), std::size_t(1));
}

void WindowTest::shouldRememberItsState()
{
    auto window = readFolder();
    QVERIFY(window);
    window->resize(900, 555);
    window->actionSet()->action(QLatin1String("view.concepts"))->setChecked(false);
    trigger(*window, "view.zoomIn");
    const int zoom = window->reading()->thread()->zoom();
    QCOMPARE(zoom, 1);
    window->close();

    window = makeWindow();
    window->openPath(at("folder"));
    QVERIFY(waitUntilRead(*window));
    QVERIFY(!window->reading()->concepts()->isVisible());
    QVERIFY(!window->actionSet()->action(QLatin1String("view.concepts"))->isChecked());
    QCOMPARE(window->reading()->thread()->zoom(), zoom);
}

void WindowTest::shouldRememberFoldersOnlyWhenAllowed()
{
    makeFolder();
    const auto window = makeWindow();
    window->findChild<QAction *>(QStringLiteral("file.recordRecent"))->setChecked(false);
    window->openPath(at("folder"));
    QVERIFY(waitUntilRead(*window));
    QVERIFY(m_session->recentFolders().isEmpty());
    window->findChild<QAction *>(QStringLiteral("file.recordRecent"))->setChecked(true);
    window->openPath(at("folder/essay.txt"));
    QVERIFY(waitUntilRead(*window));
    QCOMPARE(m_session->recentFolders().size(), 1);
    auto *list = window->findChild<QListWidget *>(QStringLiteral("startRecent"));
    QCOMPARE(list->count(), 1);
    window->findChild<QAction *>(QStringLiteral("file.clearRecent"))->trigger();
    QVERIFY(m_session->recentFolders().isEmpty());
    QCOMPARE(list->count(), 0);
}

void WindowTest::shouldOpenADroppedFolder()
{
    makeFolder();
    const auto window = makeWindow();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(at("folder"))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    QVERIFY(waitUntilRead(*window));
    QCOMPARE(window->windowTitle(), QStringLiteral("folder — Catena"));

    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://example.org/folder"))});
    QDragEnterEvent refused(QPoint(50, 50), Qt::CopyAction, &remote, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QApplication::sendEvent(window.get(), &refused);
    QVERIFY(!refused.isAccepted());
}

void WindowTest::shouldCountTheNotes()
{
    makeFolder();
    write("folder/picture.png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"));
    const auto window = makeWindow();
    window->openPath(at("folder"));
    QVERIFY(waitUntilRead(*window));
    const int count = int(window->reading()->snapshot()->issues.size());
    QVERIFY(count >= 1);
    QVERIFY(window->notice()->isVisible());
    QVERIFY2(window->notice()->sentence().startsWith(QString::number(count)), qPrintable(window->notice()->sentence()));
    window->notice()->button()->click();
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("issuesDialog"));
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    QCOMPARE(dialog->findChild<QListWidget *>()->count(), count);
    QVERIFY(!window->notice()->isVisible());
}

void WindowTest::shouldCopyACommentWithItsPath()
{
    const auto window = readFolder();
    QVERIFY(window);
    trigger(*window, "go.first");
    trigger(*window, "edit.copyWithPath");
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("folder\ndiscussion.txt: ")), qPrintable(copied));
    QVERIFY(copied.contains(QStringLiteral("river_reader")));
    QVERIFY(copied.endsWith(QStringLiteral("Where are they kept?\n")));
    trigger(*window, "edit.copy");
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("I never knew the library had old maps. Where are they kept?"));
}

void WindowTest::shouldShowAndHideTheKeys()
{
    const auto window = readFolder();
    QVERIFY(window);
    auto *overlay = window->findChild<QWidget *>(QStringLiteral("keysOverlay"));
    trigger(*window, "help.keys");
    QVERIFY(overlay->isVisible());
    QStringList words;
    for (const QLabel *label : overlay->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains(QStringLiteral("zM")));
    QVERIFY(words.contains(QStringLiteral("Next Comment")));
    trigger(*window, "edit.clearMarks"); // Escape
    QVERIFY(!overlay->isVisible());
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Comments);

    window->actionSet()->action(QLatin1String("go.next"))->setShortcut(QKeySequence(Qt::Key_F9));
    trigger(*window, "help.keys");
    words.clear();
    for (const QLabel *label : overlay->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains(QStringLiteral("F9"))); // the binding of this moment
}

void WindowTest::shouldNeverWriteIntoTheFolder()
{
    const auto window = readFolder();
    QVERIFY(window);
    window->exportTo(at("folder/out.pdf"));
    QVERIFY(window->notice()->isVisible());
    QVERIFY(window->notice()->sentence().contains(QStringLiteral("never writes")));
    QTest::qWait(100);
    QCOMPARE(QDir(at("folder")).entryList(QDir::Files),
             QStringList({QStringLiteral("discussion.txt"), QStringLiteral("essay.txt")}));
}

void WindowTest::shouldExportAPdf()
{
    const auto window = readFolder();
    QVERIFY(window);
    const QString target = at("out.pdf");
    window->exportTo(target);
    QVERIFY(!window->actionSet()->action(QLatin1String("file.exportPdf"))->isEnabled()); // one at a time
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(target); }, 20'000));
    QVERIFY(QTest::qWaitFor([&] { return window->actionSet()->action(QLatin1String("file.exportPdf"))->isEnabled(); },
                            5'000));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(window->notice()->sentence().contains(target));
    window->exportTo(at("no/such/place/out.pdf"));
    QVERIFY(QTest::qWaitFor(
        [&] { return window->notice()->sentence().contains(QStringLiteral("could not be written")); }, 20'000));
}

void WindowTest::shouldFitSmallScreens()
{
    const auto window = readFolder();
    QVERIFY(window);
    window->resize(1'024, 600);
    QCoreApplication::processEvents();
    QCOMPARE(window->size(), QSize(1'024, 600));
    for (int pane = 0; pane < ReadingView::PaneCount; ++pane) {
        const QWidget *widget = window->reading()->pane(ReadingView::Pane(pane));
        QVERIFY2(widget->width() >= 230, qPrintable(QString::number(pane)));
        QVERIFY(window->rect().contains(QRect(widget->mapTo(window.get(), QPoint(0, 0)), widget->size())));
    }
    window->resize(640, 480); // half a screen
    QCoreApplication::processEvents();
    QVERIFY2(window->width() <= 640, qPrintable(QString::number(window->width())));
}

void WindowTest::shouldCloseAFolder()
{
    const auto window = readFolder();
    QVERIFY(window);
    trigger(*window, "file.close");
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("startPage"));
    QCOMPARE(window->windowTitle(), QStringLiteral("Catena"));
    QVERIFY(!window->actionSet()->action(QLatin1String("go.next"))->isEnabled());
    QCOMPARE(window->findChild<QListWidget *>(QStringLiteral("startRecent"))->count(), 1);
}

QTEST_MAIN(WindowTest)

#include "windowtest.moc"
