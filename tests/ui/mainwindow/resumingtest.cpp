#include "testlib/snapshotbuilder.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/readingview.h"
#include "ui/resuming.h"
#include "ui/search/findbar.h"
#include "ui/search/finding.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"
#include "windowfixture.h"

#include <QLineEdit>
#include <QSemaphore>
#include <QThreadPool>

using namespace Catena;
using Ui::MainWindow;

//! A discussion is left and opened again, also as a newer paste.
class ResumingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;

    static QByteArray entry(int i)
    {
        const QByteArray number = QByteArray::number(i);
        QByteArray text = "writer" + number + " \xc2\xb7 2024-03-05 " + QByteArray::number(10 + i / 60) + ":"
            + QByteArray::number(10 + i % 50) + "\n";
        for (int line = 0; line < 1 + i % 4 * 3; ++line) {
            text += "Map " + number + ", line " + QByteArray::number(line) + ": the well of street " + number
                + " is gone by now, and so is the tree beside it. ";
        }
        return text + "\n\n";
    }
    void write(const char *name, int from, int to) const
    {
        QByteArray discussion;
        for (int i = from; i < to; ++i)
            discussion += entry(i);
        const QByteArray essay = QByteArray(name) + "/essay.txt";
        const QByteArray thread = QByteArray(name) + "/discussion.txt";
        m_fixture->write(essay.constData(), WindowFixture::essay());
        m_fixture->write(thread.constData(), discussion);
    }
    std::unique_ptr<MainWindow> open(const char *name) const
    {
        auto window = m_fixture->makeWindow();
        window->openPath(m_fixture->at(name));
        const bool isRead = WindowFixture::waitUntilRead(*window);
        return isRead ? std::move(window) : nullptr;
    }
    static QString textOfCurrent(const MainWindow &window)
    {
        const Ui::ThreadPane *thread = window.reading()->thread();
        return thread->model()->snapshot()->comments->text(thread->currentComment()).left(8);
    }
    static Base::CommentId comment(const MainWindow &window, int number)
    {
        const Ui::ThreadPane *thread = window.reading()->thread();
        const QString begin = QStringLiteral("Map %1,").arg(number);
        for (const Thread::Node &node : thread->model()->snapshot()->tree->nodes()) {
            if (thread->model()->snapshot()->comments->text(node.comment).startsWith(begin))
                return node.comment;
        }
        return {};
    }
    static bool isNew(const MainWindow &window, int number)
    {
        return window.reading()->thread()->model()->isNew(comment(window, number));
    }

    //! How many comments a search for what is new finds.
    static int foundNew(const MainWindow &window)
    {
        WindowFixture::trigger(window, "edit.find");
        window.findBar()->field()->setText(QStringLiteral("is:new"));
        const auto isDone = [&window] { return window.findBar()->countText().contains(QLatin1String(" of ")); };
        return QTest::qWaitFor(isDone) ? int(window.finding()->comments().size()) : -1;
    }

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }

    void shouldFoldNothingElseWhereWhatWasFoldedIsGone()
    {
        const auto folder = [](const QString &first) {
            Testlib::SnapshotBuilder builder;
            builder.comment({.text = first + QStringLiteral(" has something to say about the wells.")});
            builder.comment({.parent = 0, .text = QStringLiteral("The second answers that with a question.")});
            builder.comment({.parent = 0, .text = QStringLiteral("And the third with another one.")});
            return builder.build();
        };
        const QString path = QStringLiteral("/folder");
        Ui::ThreadPane thread;
        Ui::EssayPane essay;
        Ui::Resuming resuming(&thread, &essay, Settings::ReadingStates(QString()));
        for (const QString &first : {QStringLiteral("Somebody"), QStringLiteral("Another")}) {
            const Snapshot::SnapshotPtr snapshot = folder(first);
            resuming.prepare(path, *snapshot);
            thread.setSnapshot(snapshot);
            resuming.setSnapshot(path, snapshot);
            QVERIFY2(!thread.isFolded({0}), qPrintable(first));
            thread.setFolds({{0}});
        }
    }

    void shouldGoWhileCommentsAreNamed()
    {
        Testlib::SnapshotBuilder builder;
        for (int i = 0; i < 4'100; ++i) // so many are named on a worker
            builder.comment({.text = QStringLiteral("The well of street %1 is gone by now.").arg(i)});
        Ui::ThreadPane thread;
        Ui::EssayPane essay;
        auto resuming = std::make_unique<Ui::Resuming>(&thread, &essay, Settings::ReadingStates(QString()));
        QThreadPool &pool = *QThreadPool::globalInstance();
        pool.setMaxThreadCount(1);
        QSemaphore gate;
        pool.start([&gate] { gate.acquire(); }); // which is busy until nobody waits for the names
        resuming->setSnapshot(QStringLiteral("/folder"), builder.build());
        const bool wasNaming = resuming->isNaming();
        resuming.reset();
        gate.release();
        pool.waitForDone();
        pool.setMaxThreadCount(QThread::idealThreadCount());
        QVERIFY(wasNaming);
    }

    void shouldComeBackToTheLineLeft()
    {
        write("folder", 0, 40);
        auto window = open("folder");
        QVERIFY(window);
        Ui::ThreadPane *thread = window->reading()->thread();
        thread->showComment(comment(*window, 23));
        thread->model()->setLetter(QLatin1Char('q'), comment(*window, 5));
        thread->view()->showAtTop({comment(*window, 23), 200});
        const Ui::ThreadView::Line line = thread->view()->topLine();
        QVERIFY(line.offset > 0);
        window->close();
        window.reset();
        window = open("folder");
        thread = window->reading()->thread();
        QCOMPARE(thread->currentComment(), comment(*window, 23));
        QCOMPARE(thread->view()->topLine().comment, line.comment);
        QCOMPARE(thread->view()->topLine().offset, line.offset);
        QCOMPARE(thread->model()->letters().value(QLatin1Char('q')), comment(*window, 5));
        // In another width it is the line with the same words.
        window->resize(800, 600);
        thread->view()->showAtTop(line);
        QVERIFY(qAbs(thread->view()->topLine().offset - line.offset) < 100);
    }

    void shouldKeepFolds()
    {
        QByteArray table("id,parent,author,date,text\n");
        for (int i = 1; i <= 12; ++i) {
            table += QByteArray::number(i) + ',' + (i % 3 == 1 ? QByteArray() : QByteArray::number(i - 1)) + ",writer"
                + QByteArray::number(i) + ",2024-03-05,Map " + QByteArray::number(i) + " shows a well that is gone.\n";
        }
        m_fixture->write("folder/essay.txt", WindowFixture::essay());
        m_fixture->write("folder/discussion.csv", table);
        auto window = open("folder");
        Ui::ThreadPane *thread = window->reading()->thread();
        Base::CommentId folded;
        for (const Thread::Node &node : thread->model()->tree().nodes()) {
            if (node.subtreeSize > 1)
                folded = node.comment;
        }
        QVERIFY(folded.isValid());
        thread->setCurrentComment(folded);
        thread->toggleFold();
        window->close();
        window.reset();
        window = open("folder");
        QVERIFY(window->reading()->thread()->isFolded(folded));
    }

    void shouldMarkWhatCameSinceUntilItIsRead()
    {
        write("folder", 0, 30);
        auto window = open("folder");
        QVERIFY(!isNew(*window, 3));
        window->close();
        window.reset();
        write("folder", 0, 60);
        window = open("folder");
        QVERIFY(!isNew(*window, 29));
        QVERIFY(isNew(*window, 30));
        QVERIFY(isNew(*window, 59));
        QCOMPARE(foundNew(*window), 30);
        window->reading()->thread()->showComment(comment(*window, 45));
        window->close();
        window.reset();
        window = open("folder");
        QVERIFY(!isNew(*window, 45));
        QVERIFY(isNew(*window, 59));
        QVERIFY(foundNew(*window) > 0 && foundNew(*window) < 30);
    }

    void shouldKnowANewerPasteInAnotherFolder()
    {
        write("first", 0, 30);
        auto window = open("first");
        window->reading()->thread()->showComment(comment(*window, 12));
        window->close();
        window.reset();
        write("second", 0, 40);
        window = open("second");
        QCOMPARE(window->reading()->thread()->currentComment(), comment(*window, 12));
        QVERIFY(isNew(*window, 35));
        QVERIFY(!isNew(*window, 12));
    }

    void shouldStayAtTheCommentWhenTheFilesChange()
    {
        write("folder", 10, 40);
        auto window = open("folder");
        Ui::ThreadPane *thread = window->reading()->thread();
        thread->showComment(comment(*window, 25));
        const int y = thread->view()->visualRect(thread->view()->currentIndex()).top();
        write("folder", 0, 60); // other ids for all
        window->opening()->openAgain();
        QVERIFY(WindowFixture::waitUntilRead(*window));
        QVERIFY(comment(*window, 59).isValid());
        QCOMPARE(textOfCurrent(*window), QStringLiteral("Map 25, "));
        QVERIFY(qAbs(thread->view()->visualRect(thread->view()->currentIndex()).top() - y)
                <= QFontMetrics(thread->view()->font()).lineSpacing());
        QVERIFY(isNew(*window, 59));
        QVERIFY(!isNew(*window, 25));
    }

    void shouldKeepNothingWhereNothingIsToBeRemembered()
    {
        write("folder", 0, 30);
        auto window = open("folder");
        window->reading()->thread()->showComment(comment(*window, 12));
        m_fixture->preferences().setValue(Settings::Preferences::recordRecent, false);
        window->close();
        window.reset();
        QVERIFY(!QDir(m_fixture->at("reading")).exists());
    }
};

QTEST_MAIN(ResumingTest)
#include "resumingtest.moc"
