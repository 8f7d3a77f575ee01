#include "windowfixture.h"

#include "ui/export/exportdialog.h"
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
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace Catena;
using namespace Catena::Ui;

class OpeningTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void shouldBeginWithTheStartPage();
    void shouldEndInAViewOrAMessage_data();
    void shouldEndInAViewOrAMessage();
    void shouldTryAgainAfterAnError();
    void shouldReturnToTheStartPageWhenCancelled();
    void shouldKeepTheFolderShownWhenAnotherIsCancelled();
    void shouldRememberRoles();
    void shouldRememberItsState();
    void shouldRememberFoldersOnlyWhenAllowed();
    void shouldOpenADroppedFolder();
    void shouldCountTheNotes();
    void shouldNeverWriteIntoTheFolder();
    void shouldTakeAFolderWithASlashForTheSame();
    void shouldExportWhatTheDialogShows();
    void shouldExportAPdf();
    void shouldCloseAFolder();
};

void OpeningTest::shouldBeginWithTheStartPage()
{
    const auto window = m_fixture->makeWindow();
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("startPage"));
    QCOMPARE(window->windowTitle(), QStringLiteral("Catena"));
    QVERIFY(window->findChild<QPushButton *>(QStringLiteral("startOpenFolder"))->isVisible());
    QVERIFY(!window->findChild<QPushButton *>(QStringLiteral("startOpenSample"))->isVisible()); // none is installed
    QVERIFY(!window->actionSet()->action(QLatin1String("file.exportPdf"))->isEnabled());
}

void OpeningTest::shouldEndInAViewOrAMessage_data()
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

void OpeningTest::shouldEndInAViewOrAMessage()
{
    QFETCH(QString, kind);
    QFETCH(QString, page);
    QString path = m_fixture->at("f");
    if (kind == QLatin1String("empty"))
        QVERIFY(QDir().mkpath(path));
    else if (kind == QLatin1String("binary"))
        m_fixture->write("f/a.bin", QByteArray::fromHex("7f454c46000102030000ff00fe000000"));
    else if (kind == QLatin1String("device"))
        path = QStringLiteral("/dev/null");
    else if (kind == QLatin1String("essay"))
        m_fixture->write("f/a.txt", WindowFixture::essay());
    else if (kind == QLatin1String("discussion"))
        m_fixture->write("f/a.txt", WindowFixture::discussion());
    const auto window = m_fixture->makeWindow();
    window->openPath(path);
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QCOMPARE(window->shownPage()->objectName(), page);
    QVERIFY(!QApplication::activeModalWidget());
    if (page == QLatin1String("errorPage")) {
        QVERIFY(!window->findChild<QLabel *>(QStringLiteral("errorHappened"))->text().isEmpty());
        QVERIFY(!window->findChild<QLabel *>(QStringLiteral("errorRemedy"))->text().isEmpty());
        QVERIFY(m_fixture->session().recentFolders().isEmpty());
    } else {
        QCOMPARE(window->reading()->essay()->view()->isVisible(), kind == QLatin1String("essay"));
        QCOMPARE(window->reading()->snapshot()->comments->size() > 0, kind == QLatin1String("discussion"));
    }
}

void OpeningTest::shouldTryAgainAfterAnError()
{
    const auto window = m_fixture->makeWindow();
    window->openPath(m_fixture->at("folder"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("errorPage"));
    m_fixture->makeFolder();
    window->findChild<QPushButton *>(QStringLiteral("errorRetry"))->click();
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QCOMPARE(window->shownPage(), window->reading());
}

void OpeningTest::shouldReturnToTheStartPageWhenCancelled()
{
    m_fixture->makeFolder();
    const auto window = m_fixture->makeWindow();
    window->openPath(m_fixture->at("folder"));
    window->opening()->cancel();
    QVERIFY(!window->opening()->isRunning());
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("startPage"));
    // What the worker still gives is dropped.
    QTest::qWait(200);
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("startPage"));
    QVERIFY(window->opening()->path().isEmpty());
}

void OpeningTest::shouldKeepTheFolderShownWhenAnotherIsCancelled()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    m_fixture->write("other/essay.txt", WindowFixture::essay());
    window->openPath(m_fixture->at("other"));
    window->opening()->cancel();
    QCOMPARE(window->shownPage(), window->reading());
    QCOMPARE(window->opening()->path(), m_fixture->at("folder"));
    QCOMPARE(window->windowTitle(), QStringLiteral("folder — Catena"));
    QTest::qWait(200);
    QCOMPARE(window->windowTitle(), QStringLiteral("folder — Catena"));
}

void OpeningTest::shouldRememberRoles()
{
    auto window = m_fixture->readFolder();
    QVERIFY(window);
    WindowFixture::trigger(*window, "view.roles");
    auto *dialog = window->findChild<QDialog *>(QStringLiteral("rolesDialog"));
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto *list = dialog->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 2);
    list->setCurrentItem(list->topLevelItem(1)); // essay.txt
    QCOMPARE(list->currentItem()->text(0), QStringLiteral("essay.txt"));
    dialog->findChild<QRadioButton *>(QStringLiteral("role%1").arg(int(Documents::Role::Other)))->click();
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QVERIFY(window->reading()->snapshot()->essays->empty());
    QVERIFY(QTest::qWaitFor([&] { return list->topLevelItem(1)->text(1) == QStringLiteral("Other"); }));
    window->close();

    window = m_fixture->makeWindow();
    window->openPath(m_fixture->at("folder"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QVERIFY(window->reading()->snapshot()->essays->empty());
    window->opening()->resetRole(QStringLiteral("essay.txt"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QCOMPARE(window->reading()->snapshot()->essays->size(), std::size_t(1));
}

void OpeningTest::shouldRememberItsState()
{
    auto window = m_fixture->readFolder();
    QVERIFY(window);
    window->resize(900, 555);
    window->actionSet()->action(QLatin1String("view.concepts"))->setChecked(false);
    WindowFixture::trigger(*window, "view.zoomIn");
    const int zoom = window->reading()->thread()->zoom();
    QCOMPARE(zoom, 1);
    window->close();

    window = m_fixture->makeWindow();
    window->openPath(m_fixture->at("folder"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QVERIFY(!window->reading()->concepts()->isVisible());
    QVERIFY(!window->actionSet()->action(QLatin1String("view.concepts"))->isChecked());
    QCOMPARE(window->reading()->thread()->zoom(), zoom);
}

void OpeningTest::shouldRememberFoldersOnlyWhenAllowed()
{
    m_fixture->makeFolder();
    const auto window = m_fixture->makeWindow();
    window->findChild<QAction *>(QStringLiteral("file.recordRecent"))->setChecked(false);
    window->openPath(m_fixture->at("folder"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QVERIFY(m_fixture->session().recentFolders().isEmpty());
    window->findChild<QAction *>(QStringLiteral("file.recordRecent"))->setChecked(true);
    window->openPath(m_fixture->at("folder/essay.txt"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QCOMPARE(m_fixture->session().recentFolders().size(), 1);
    auto *list = window->findChild<QListWidget *>(QStringLiteral("startRecent"));
    QCOMPARE(list->count(), 1);
    window->findChild<QAction *>(QStringLiteral("file.clearRecent"))->trigger();
    QVERIFY(m_fixture->session().recentFolders().isEmpty());
    QCOMPARE(list->count(), 0);
}

void OpeningTest::shouldOpenADroppedFolder()
{
    m_fixture->makeFolder();
    const auto window = m_fixture->makeWindow();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_fixture->at("folder"))});
    QDragEnterEvent enter(QPoint(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(50, 50), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.get(), &drop);
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QCOMPARE(window->windowTitle(), QStringLiteral("folder — Catena"));

    QMimeData remote;
    remote.setUrls({QUrl(QStringLiteral("https://example.org/folder"))});
    QDragEnterEvent refused(QPoint(50, 50), Qt::CopyAction, &remote, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QApplication::sendEvent(window.get(), &refused);
    QVERIFY(!refused.isAccepted());
}

void OpeningTest::shouldCountTheNotes()
{
    m_fixture->makeFolder();
    m_fixture->write("folder/picture.png", QByteArray::fromHex("89504e470d0a1a0a0000000d49484452"));
    const auto window = m_fixture->makeWindow();
    window->openPath(m_fixture->at("folder"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
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

void OpeningTest::shouldNeverWriteIntoTheFolder()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    window->exportTo(m_fixture->at("folder/out.pdf"));
    QVERIFY(window->notice()->isVisible());
    QVERIFY(window->notice()->sentence().contains(QStringLiteral("never writes")));
    QTest::qWait(100);
    QCOMPARE(QDir(m_fixture->at("folder")).entryList(QDir::Files),
             QStringList({QStringLiteral("discussion.txt"), QStringLiteral("essay.txt")}));
}

// Shells end the name of a folder with a slash.
void OpeningTest::shouldTakeAFolderWithASlashForTheSame()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    window->openPath(m_fixture->at("folder/"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QCOMPARE(window->opening()->path(), m_fixture->at("folder"));
    QCOMPARE(m_fixture->session().recentFolders(), QStringList{m_fixture->at("folder")});
}

void OpeningTest::shouldExportWhatTheDialogShows()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    WindowFixture::trigger(*window, "file.exportPdf");
    auto *dialog = window->findChild<ExportDialog *>();
    QVERIFY(dialog);
    m_fixture->write("other/essay.txt", "Another essay\n\nIt has one paragraph, which speaks about something else.\n");
    window->openPath(m_fixture->at("other"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    const QString target = m_fixture->at("out.md");
    emit dialog->chosen(target);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(target), 20'000);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("In the cellar."));
}

void OpeningTest::shouldExportAPdf()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    const QString target = m_fixture->at("out.pdf");
    window->exportTo(target);
    QVERIFY(!window->actionSet()->action(QLatin1String("file.exportPdf"))->isEnabled()); // one at a time
    QVERIFY(QTest::qWaitFor([&] { return QFile::exists(target); }, 20'000));
    QVERIFY(QTest::qWaitFor([&] { return window->actionSet()->action(QLatin1String("file.exportPdf"))->isEnabled(); },
                            5'000));
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(window->notice()->sentence().contains(target));
    window->exportTo(m_fixture->at("no/such/place/out.pdf"));
    QVERIFY(QTest::qWaitFor(
        [&] { return window->notice()->sentence().contains(QStringLiteral("could not be written")); }, 20'000));
}

void OpeningTest::shouldCloseAFolder()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    WindowFixture::trigger(*window, "file.close");
    QCOMPARE(window->shownPage()->objectName(), QStringLiteral("startPage"));
    QCOMPARE(window->windowTitle(), QStringLiteral("Catena"));
    QVERIFY(!window->actionSet()->action(QLatin1String("go.next"))->isEnabled());
    QCOMPARE(window->findChild<QListWidget *>(QStringLiteral("startRecent"))->count(), 1);
}

QTEST_MAIN(OpeningTest)

#include "openingtest.moc"
