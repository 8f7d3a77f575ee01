#include "windowfixture.h"

#include "ui/actions.h"
#include "ui/concepts/conceptpane.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"

#include <QSignalSpy>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QTest>
#include <QTimer>

using namespace Catena;
using namespace Catena::Ui;

namespace {

//! Begins to read another folder, and hides a concept of the one still shown before anything of that comes.
void hideOldMapsWhileOpening(Ui::MainWindow &window, const QString &path)
{
    const qint32 maps = window.reading()->snapshot()->concepts->find(u"old maps");
    QVERIFY(maps >= 0);
    window.reading()->concepts()->chooseConcept(quint32(maps));
    window.openPath(path);
    QVERIFY(window.opening()->isRunning());
    WindowFixture::trigger(window, "concept.hide");
}

}

class ReadingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }
    void shouldReadAFolder();
    void shouldReadASingleFile();
    void shouldMarkAChosenConceptInBothTexts();
    void shouldShowWhatAnEditOfAConceptDoesAtOnce();
    void shouldKeepEditsOfConceptsFromTheFolderThatComes();
    void shouldLinkAgainWhenReadingWasStopped();
    void shouldWalkMentionsThroughBothTexts();
    void shouldHintAtTheConceptsOfTheCurrentComment();
    void shouldShowAHiddenPaneForAMention();
    void shouldGoRoundThePanesThatAreShown();
    void shouldMoveBordersByKey();
    void shouldKeepThePlaceWhenReadAgain();
    void shouldSaveTheConceptsThatWereShown();
    void shouldTellWhereACopyStands();
    void shouldCopyACommentWithItsPath();
    void shouldShowAndHideTheKeys();
    void shouldFitSmallScreens();
};

void ReadingTest::shouldReadAFolder()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    QCOMPARE(window->shownPage(), window->reading());
    QCOMPARE(window->windowTitle(), QStringLiteral("folder — Catena"));
    QCOMPARE(window->reading()->snapshot()->stage, Snapshot::Stage::Complete);
    QVERIFY(window->reading()->essay()->view()->toPlainText().contains(QStringLiteral("The Town Library")));
    QCOMPARE(window->reading()->snapshot()->comments->size(), std::size_t(3));
    QVERIFY(window->reading()->thread()->currentComment().isValid());
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Comments);
    QCOMPARE(m_fixture->session().recentFolders(), QStringList(m_fixture->at("folder")));
    QVERIFY(!QApplication::activeModalWidget());
}

void ReadingTest::shouldReadASingleFile()
{
    m_fixture->makeFolder();
    const auto window = m_fixture->makeWindow();
    window->openPath(m_fixture->at("folder/essay.txt"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QCOMPARE(window->shownPage(), window->reading());
    QCOMPARE(window->reading()->snapshot()->folder->documents.size(), std::size_t(1));
}

void ReadingTest::shouldMarkAChosenConceptInBothTexts()
{
    const auto window = m_fixture->readFolder();
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
    WindowFixture::trigger(*window, "edit.clearMarks");
    QVERIFY(!window->reading()->concepts()->chosenConcept());
    for (const QTextEdit::ExtraSelection &mark : window->reading()->essay()->view()->extraSelections())
        QCOMPARE(mark.format.underlineStyle(), QTextCharFormat::DotLine);
}

void ReadingTest::shouldShowWhatAnEditOfAConceptDoesAtOnce()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    const auto marked = [&window] {
        int count = 0;
        for (const QTextEdit::ExtraSelection &mark : window->reading()->essay()->view()->extraSelections())
            count += mark.format.underlineStyle() == QTextCharFormat::SingleUnderline ? 1 : 0;
        return count;
    };
    const auto index = window->reading()->snapshot()->concepts;
    const qint32 maps = index->find(u"old maps");
    QVERIFY(maps >= 0);
    window->reading()->concepts()->chooseConcept(quint32(maps));
    const int before = marked();
    QVERIFY(before >= 8);
    // Before the window has heard of any newer snapshot:
    WindowFixture::trigger(*window, "concept.hide");
    QCOMPARE(window->reading()->snapshot()->concepts, index);
    QCOMPARE(marked(), 0);
    QTRY_COMPARE(window->reading()->snapshot()->concepts->find(u"old maps"), -1);
    WindowFixture::trigger(*window, "edit.undo");
    QTRY_VERIFY(window->reading()->snapshot()->concepts->find(u"old maps") >= 0);
}

void ReadingTest::shouldKeepEditsOfConceptsFromTheFolderThatComes()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    m_fixture->write("other/essay.txt", WindowFixture::essay() + "Another text: it has a paragraph more.\n");
    m_fixture->write("other/discussion.txt", WindowFixture::discussion() + "miller\nI see old maps there.\n");
    hideOldMapsWhileOpening(*window, m_fixture->at("other"));
    QVERIFY(WindowFixture::waitUntilRead(*window));
    // What was said meanwhile is linked now, if it holds for all texts.
    QSignalSpy published(window->opening(), &Opening::published);
    QTRY_VERIFY(!published.isEmpty());
    const auto linked = published.back().front().value<Snapshot::SnapshotPtr>();
    QCOMPARE(linked->folder->path, m_fixture->at("other"));
    QVERIFY(linked->concepts->find(u"old maps") >= 0);
}

void ReadingTest::shouldLinkAgainWhenReadingWasStopped()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    m_fixture->write("other/essay.txt", WindowFixture::essay() + "Another text: it has a paragraph more.\n");
    m_fixture->write("other/discussion.txt", WindowFixture::discussion());
    hideOldMapsWhileOpening(*window, m_fixture->at("other"));
    window->opening()->cancel();
    QTRY_COMPARE(window->reading()->snapshot()->concepts->find(u"old maps"), -1);
}

void ReadingTest::shouldWalkMentionsThroughBothTexts()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    const auto &index = *window->reading()->snapshot()->concepts;
    const qint32 maps = index.find(u"old maps");
    QVERIFY(maps >= 0);
    window->reading()->concepts()->chooseConcept(quint32(maps));
    const int essayMentions = index.concepts[std::size_t(maps)].essay;
    for (int i = 0; i < essayMentions; ++i)
        WindowFixture::trigger(*window, "go.nextMention");
    const Base::CommentId before = window->reading()->thread()->currentComment();
    WindowFixture::trigger(*window, "go.nextMention");
    WindowFixture::trigger(*window, "go.nextMention");
    QVERIFY(window->reading()->thread()->currentComment() != before);
    WindowFixture::trigger(*window, "go.previousMention");
    QCOMPARE(window->reading()->thread()->currentComment(), before);
}

void ReadingTest::shouldHintAtTheConceptsOfTheCurrentComment()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    WindowFixture::trigger(*window, "go.first");
    const auto hints = window->reading()->essay()->view()->extraSelections();
    QVERIFY(!hints.isEmpty());
    for (const QTextEdit::ExtraSelection &hint : hints)
        QCOMPARE(hint.format.underlineStyle(), QTextCharFormat::DotLine);
}

void ReadingTest::shouldShowAHiddenPaneForAMention()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    QAction *action = window->actionSet()->action(QLatin1String("view.essay"));
    action->setChecked(false);
    QVERIFY(!window->reading()->essay()->isVisible());
    WindowFixture::trigger(*window, "go.nextMention"); // the first one is in the essay
    QVERIFY(window->reading()->essay()->isVisible());
    QVERIFY(action->isChecked());
}

void ReadingTest::shouldGoRoundThePanesThatAreShown()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QList<int> seen;
    for (int i = 0; i < 3; ++i) {
        WindowFixture::trigger(*window, "go.nextPane");
        seen.append(window->reading()->focusedPane());
    }
    QCOMPARE(seen, QList<int>({ReadingView::Concepts, ReadingView::Essay, ReadingView::Comments}));
    WindowFixture::trigger(*window, "go.previousPane");
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Essay);
    window->actionSet()->action(QLatin1String("view.concepts"))->setChecked(false);
    WindowFixture::trigger(*window, "go.previousPane");
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Comments);
}

void ReadingTest::shouldMoveBordersByKey()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    const auto width = [&window](ReadingView::Pane pane) { return window->reading()->pane(pane)->width(); };
    window->reading()->essay()->setFocus();
    const int essay = width(ReadingView::Essay);
    QTest::keyClick(window->focusWidget(), Qt::Key_F8);
    QTest::keyClick(window->focusWidget(), Qt::Key_Right);
    QVERIFY(width(ReadingView::Essay) > essay);
    QTest::keyClick(window->focusWidget(), Qt::Key_Left);
    QCOMPARE(width(ReadingView::Essay), essay);
    const int concepts = width(ReadingView::Concepts);
    QTest::keyClick(window->focusWidget(), Qt::Key_F8);
    QTest::keyClick(window->focusWidget(), Qt::Key_Left);
    QVERIFY(width(ReadingView::Concepts) > concepts);
    QCOMPARE(width(ReadingView::Essay), essay);
    for (int i = 0; i < 80; ++i)
        QTest::keyClick(window->focusWidget(), Qt::Key_Left);
    QVERIFY(width(ReadingView::Comments) >= window->reading()->thread()->minimumWidth());
    QTest::keyClick(window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Essay);
}

// The window goes on while the dialog that asks where to is open.
void ReadingTest::shouldSaveTheConceptsThatWereShown()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    const qint32 maps = window->reading()->snapshot()->concepts->find(u"old maps");
    QVERIFY(maps >= 0);
    window->reading()->concepts()->chooseConcept(quint32(maps));
    const QString target = m_fixture->at("concordance.csv");
    QTimer answering;
    connect(&answering, &QTimer::timeout, this, [&] {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        window->closeFolder();
        dialog->selectFile(target);
        QMetaObject::invokeMethod(dialog, "accept");
    });
    answering.start(10);
    WindowFixture::trigger(*window, "concept.concordance");
    answering.stop();
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    QVERIFY2(saved.contains("archivist"), saved.constData());
}

void ReadingTest::shouldKeepThePlaceWhenReadAgain()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    WindowFixture::trigger(*window, "go.last");
    const Base::CommentId place = window->reading()->thread()->currentComment();
    QVERIFY(place.index > 0);
    window->reading()->concepts()->chooseConcept(0);
    int snapshots = 0;
    connect(window->opening(), &Opening::published, this, [&snapshots] { ++snapshots; });
    WindowFixture::trigger(*window, "file.reload");
    QVERIFY(WindowFixture::waitUntilRead(*window));
    QVERIFY(snapshots > 0);
    QCOMPARE(window->reading()->thread()->currentComment(), place);
    QCOMPARE(window->reading()->concepts()->chosenConcept(), std::optional<quint32>(0));
}

void ReadingTest::shouldTellWhereACopyStands()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    WindowFixture::trigger(*window, "go.nextPlace");
    QVERIFY2(window->notice()->sentence().startsWith(QStringLiteral("Place 1 of 1: discussion.txt")),
             qPrintable(window->notice()->sentence()));
}

void ReadingTest::shouldCopyACommentWithItsPath()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    WindowFixture::trigger(*window, "go.first");
    WindowFixture::trigger(*window, "edit.copyWithPath");
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("folder\ndiscussion.txt: ")), qPrintable(copied));
    QVERIFY(copied.contains(QStringLiteral("river_reader")));
    QVERIFY(copied.endsWith(QStringLiteral("Where are they kept?\n")));
    WindowFixture::trigger(*window, "edit.copy");
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("I never knew the library had old maps. Where are they kept?"));
}

void ReadingTest::shouldShowAndHideTheKeys()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    auto *overlay = window->findChild<QWidget *>(QStringLiteral("keysOverlay"));
    WindowFixture::trigger(*window, "help.keys");
    QVERIFY(overlay->isVisible());
    QStringList words;
    for (const QLabel *label : overlay->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains(QStringLiteral("zM")));
    QVERIFY(words.contains(QStringLiteral("Next Comment")));
    WindowFixture::trigger(*window, "edit.clearMarks"); // Escape
    QVERIFY(!overlay->isVisible());
    QCOMPARE(window->reading()->focusedPane(), ReadingView::Comments);

    window->actionSet()->action(QLatin1String("go.next"))->setShortcut(QKeySequence(Qt::Key_F9));
    WindowFixture::trigger(*window, "help.keys");
    words.clear();
    for (const QLabel *label : overlay->findChildren<QLabel *>())
        words.append(label->text());
    QVERIFY(words.contains(QStringLiteral("F9"))); // the binding of this moment
}

void ReadingTest::shouldFitSmallScreens()
{
    const auto window = m_fixture->readFolder();
    QVERIFY(window);
    window->resize(1'024, 600);
    QCoreApplication::processEvents();
    QCOMPARE(window->size(), QSize(1'024, 600));
    for (int pane = 0; pane < ReadingView::PaneCount; ++pane) {
        const QWidget *widget = window->reading()->pane(ReadingView::Pane(pane));
        if (pane == ReadingView::Repairs || pane == ReadingView::Notes)
            continue; // hidden until it is asked for
        QVERIFY2(widget->width() >= 230, qPrintable(QString::number(pane)));
        QVERIFY(window->rect().contains(QRect(widget->mapTo(window.get(), QPoint(0, 0)), widget->size())));
    }
    WindowFixture::trigger(*window, "view.repairs");
    WindowFixture::trigger(*window, "view.annotations");
    QCoreApplication::processEvents();
    for (int pane = 0; pane < ReadingView::PaneCount; ++pane) {
        const QWidget *widget = window->reading()->pane(ReadingView::Pane(pane));
        QVERIFY2(widget->width() >= 100, qPrintable(QString::number(pane)));
        QVERIFY(window->rect().contains(QRect(widget->mapTo(window.get(), QPoint(0, 0)), widget->size())));
    }
    window->resize(640, 480); // half a screen
    QCoreApplication::processEvents();
    QVERIFY2(window->width() <= 640, qPrintable(QString::number(window->width())));
}

QTEST_MAIN(ReadingTest)

#include "readingtest.moc"
