#include "app/store/postgresserver.h"
#include "store/store.h"
#include "ui/annotations/annotationlog.h"
#include "ui/annotations/annotationmodel.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/noticebar.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"
#include "windowfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <sys/stat.h>

using namespace Catena;
using namespace Catena::Ui;
using Annotations::AnnotationKind;

//! Annotating in the whole window: each verb by its key, and what the log, the texts and the notice say then.
class AnnotatingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Store::Store> m_store;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] AnnotationLog &log() const { return *m_window->annotationLog(); }
    [[nodiscard]] ThreadPane &thread() const { return *m_window->reading()->thread(); }
    [[nodiscard]] EssayPane &essay() const { return *m_window->reading()->essay(); }
    [[nodiscard]] AnnotationPane &notes() const { return *m_window->reading()->notes(); }
    [[nodiscard]] QString notice() const { return m_window->notice()->sentence(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    void goTo(quint32 comment) const
    {
        thread().setFocus();
        thread().setCurrentComment({comment});
    }
    void open()
    {
        m_window = m_fixture->makeWindow(m_store.get());
        m_window->openPath(m_fixture->at("folder"));
        QTRY_COMPARE(m_window->reading()->snapshot()->stage, Snapshot::Stage::Complete);
        QTRY_VERIFY(!log().essays().empty());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    [[nodiscard]] Annotations::Annotation last() const { return log().entries().back().annotation; }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->makeFolder();
        m_store = std::make_unique<Store::Store>(m_fixture->at("catena.sqlite"));
        open();
    }
    void cleanup()
    {
        m_window.reset();
        m_store.reset();
        m_fixture.reset();
    }

    void shouldHighlightASentenceOfACommentByKeys()
    {
        goTo(1);
        press(Qt::Key_V);
        press(Qt::Key_Down);
        press(Qt::Key_H, Qt::ShiftModifier);
        QCOMPARE(log().entries().size(), std::size_t(1));
        QCOMPARE(last().target.passage.exact, QStringLiteral("The old maps are dry there, and cool."));
        QCOMPARE(last().kind, AnnotationKind::Highlight);
        QCOMPARE(log().entries()[0].place.comment, Base::CommentId{1});
        QTRY_VERIFY2(notice().endsWith(QStringLiteral("Saved.")), qPrintable(notice()));
        const QList<Highlight> shown = thread().view()->highlights().value({1});
        QCOMPARE(shown.size(), qsizetype(1));
        QCOMPARE(shown[0].look, Highlight::Look::Note);
    }

    void shouldHighlightAWholeCommentBesideItsText()
    {
        goTo(1);
        press(Qt::Key_H, Qt::ShiftModifier);
        QCOMPARE(log().entries().size(), std::size_t(1));
        QVERIFY(log().entries()[0].place.isWhole);
        const QList<Highlight> shown = thread().view()->highlights().value({1});
        QCOMPARE(shown.size(), qsizetype(1));
        QCOMPARE(shown[0].begin, shown[0].end); // a bar, not the letters it is known again by
        press(Qt::Key_C, Qt::ShiftModifier);
        press(Qt::Key_H, Qt::ShiftModifier); // once more: the same one, in the other colour
        QCOMPARE(log().entries().size(), std::size_t(1));
        QCOMPARE(last().colour, Annotations::Colour::Green);
    }

    void shouldNameTheReaderAsTheAuthor()
    {
        m_fixture->preferences().setValue(Settings::Preferences::readerName, QStringLiteral("a reader"));
        m_window.reset();
        open();
        goTo(1);
        press(Qt::Key_B);
        QCOMPARE(last().author, QStringLiteral("a reader"));
    }

    void shouldSayThatNobodySharesAFile()
    {
        goTo(1);
        press(Qt::Key_B);
        press(Qt::Key_S, Qt::ShiftModifier);
        QCOMPARE(last().visibility, Annotations::Visibility::Mine);
        QVERIFY2(notice().startsWith(QStringLiteral("Nobody shares")), qPrintable(notice()));
        QTRY_COMPARE(log().keeping(), Ui::AnnotationLog::Keeping::Kept); // after the answer: it must not cover it
        QVERIFY2(notice().startsWith(QStringLiteral("Nobody shares")), qPrintable(notice()));
    }

    void shouldShowANoteToTheGroupAndTakeItBack()
    {
        if (const QString missing = Store::PostgresServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        Store::PostgresServer server;
        QCOMPARE(server.start(), QString());
        QCOMPARE(server.makeDatabase(QStringLiteral("notes"), {}), QString());
        m_window.reset();
        m_store = std::make_unique<Store::Store>(server.place(QStringLiteral("notes"), QStringLiteral("admin")));
        open();
        QTRY_VERIFY(log().isShared());
        goTo(1);
        press(Qt::Key_B);
        press(Qt::Key_S, Qt::ShiftModifier);
        QCOMPARE(last().visibility, Annotations::Visibility::Group);
        QTRY_COMPARE(notice(), QStringLiteral("Your group sees the note now. Saved."));
        press(Qt::Key_S, Qt::ShiftModifier);
        QCOMPARE(last().visibility, Annotations::Visibility::Mine);
        server.stop();
        goTo(2);
        press(Qt::Key_B);
        QTRY_VERIFY2(notice().contains(QStringLiteral("cannot be reached")), qPrintable(notice()));
        m_window.reset();
        open(); // without its store the folder is read all the same, and the window says so
        QTRY_VERIFY2(notice().contains(QStringLiteral("cannot be reached")), qPrintable(notice()));
        m_window.reset();
        m_store.reset();
    }

    void shouldSelectParagraphsAndWordsAndMoveBothEnds()
    {
        goTo(1);
        press(Qt::Key_V);
        press(Qt::Key_V);
        press(Qt::Key_V);
        press(Qt::Key_Right);
        press(Qt::Key_Right);
        press(Qt::Key_Right, Qt::ShiftModifier);
        press(Qt::Key_H, Qt::ShiftModifier);
        QCOMPARE(last().target.passage.exact, QStringLiteral("the cellar"));
        goTo(1);
        press(Qt::Key_V);
        press(Qt::Key_Escape);
        press(Qt::Key_H, Qt::ShiftModifier); // without a passage: the whole comment
        QVERIFY(last().target.isWhole);
    }

    void shouldHighlightInTheEssay()
    {
        essay().setFocus();
        press(Qt::Key_V);
        press(Qt::Key_H, Qt::ShiftModifier);
        QCOMPARE(log().entries().size(), std::size_t(1));
        QCOMPARE(log().entries()[0].place.where, Annotations::Place::Where::Essay);
        QVERIFY(last().target.passage.exact.size() > 10);
        const QList<QTextEdit::ExtraSelection> shown = essay().view()->extraSelections();
        QCOMPARE(shown.constFirst().cursor.selectedText(), last().target.passage.exact);
        press(Qt::Key_H, Qt::ShiftModifier); // nothing is selected any more
        QCOMPARE(log().entries().size(), std::size_t(1));
        QVERIFY(notice().contains(QStringLiteral("Select")));
    }

    void shouldWriteANoteInPlaceAndSayWhenItIsSaved()
    {
        goTo(0);
        press(Qt::Key_A);
        QVERIFY(notes().isVisible());
        QVERIFY(notes().editor()->text()->hasFocus());
        QTest::keyClicks(notes().editor()->text(), QStringLiteral("a thought of mine"));
        QCOMPARE(last().text, QStringLiteral("a thought of mine"));
        QTRY_COMPARE(notes().editor()->status()->text(), QStringLiteral("Saved"));
        press(Qt::Key_Escape);
        QVERIFY(thread().view()->hasFocus());
        m_window.reset();
        open();
        QTRY_COMPARE(log().entries().size(), std::size_t(1));
        QCOMPARE(last().text, QStringLiteral("a thought of mine"));
        QTRY_VERIFY(log().entries()[0].place.isPlaced());
        press(Qt::Key_Z, Qt::ControlModifier); // the steps of before the restart
        QCOMPARE(last().text, QString());
        press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(log().entries().empty());
    }

    void shouldTagBookmarkAndColour()
    {
        goTo(2);
        press(Qt::Key_B);
        QCOMPARE(last().kind, AnnotationKind::Bookmark);
        press(Qt::Key_C, Qt::ShiftModifier);
        QCOMPARE(last().colour, Annotations::Colour::Green);
        press(Qt::Key_T, Qt::ShiftModifier);
        QVERIFY(notes().editor()->tags()->hasFocus());
        QTest::keyClicks(notes().editor()->tags(), QStringLiteral("pond, #garden"));
        press(Qt::Key_Escape);
        QCOMPARE(last().tags, (QStringList{QStringLiteral("pond"), QStringLiteral("garden")}));
        goTo(2);
        press(Qt::Key_B); // once more: it is gone
        QVERIFY(log().entries().empty());
        QCOMPARE(log().bin().size(), std::size_t(1));
    }

    void shouldStepThroughTheNotes()
    {
        for (const quint32 comment : {2U, 0U}) {
            goTo(comment);
            press(Qt::Key_B);
        }
        goTo(1); // from where the reader is
        press(Qt::Key_BraceRight);
        QCOMPARE(thread().currentComment(), Base::CommentId{2});
        press(Qt::Key_BraceRight); // round and round
        QCOMPARE(thread().currentComment(), Base::CommentId{0});
        press(Qt::Key_BraceLeft);
        QCOMPARE(thread().currentComment(), Base::CommentId{2});
        goTo(1);
        press(Qt::Key_BraceLeft);
        QCOMPARE(thread().currentComment(), Base::CommentId{0});
    }

    void shouldDeleteFromTheListAndRestoreFromTheBin()
    {
        goTo(1);
        press(Qt::Key_B);
        press(Qt::Key_B, Qt::ShiftModifier);
        QVERIFY(notes().view()->hasFocus());
        press(Qt::Key_Delete);
        QVERIFY(log().entries().empty());
        notes().binButton()->setChecked(true);
        QCOMPARE(notes().model()->rowCount(), 1);
        notes().view()->setCurrentIndex(notes().model()->index(0, 0));
        notes().findChild<QPushButton *>(QStringLiteral("annotationRemove"))->click();
        QCOMPARE(log().entries().size(), std::size_t(1));
    }

    void shouldAttachWhatIsNotPlaced()
    {
        Annotations::Annotation lost;
        lost.kind = AnnotationKind::Note;
        lost.text = QStringLiteral("where was it?");
        lost.target.passage.exact = QStringLiteral("words that stand nowhere in this folder at all");
        lost.target.isWhole = false;
        lost.uuid = QUuid::createUuid();
        QCOMPARE(log().addAsTheyAre({lost, lost}, QStringLiteral("Import")), 1);
        QTRY_COMPARE(notes().model()->rowCount(), 1);
        QCOMPARE(notes().model()->unplacedCount(), 1);
        notes().choose(lost.uuid);
        goTo(2);
        WindowFixture::trigger(*m_window, "annotate.attach");
        QCOMPARE(notes().model()->unplacedCount(), 0);
        QCOMPARE(log().entries()[0].place.comment, Base::CommentId{2});
        QCOMPARE(log().entries()[0].annotation.text, QStringLiteral("where was it?"));
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(notes().model()->unplacedCount(), 1);
    }

    void shouldSelectWithThePointer()
    {
        goTo(0);
        emit thread().passageDragged({0}, 2, 12);
        press(Qt::Key_A);
        QCOMPARE(last().target.span, (Text::Span{2, 12}));
    }

    void shouldNotWaitForAPipe()
    {
        const QString pipe = m_fixture->at("notes.json");
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        m_window->importNotes(pipe);
        QVERIFY2(notice().contains(QStringLiteral("neither a file nor a folder")), qPrintable(notice()));
    }
};

QTEST_MAIN(AnnotatingTest)
#include "annotatingtest.moc"
