#include "ui/actions.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"
#include "ui/windows.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Ui;

//! A reader reads two folders, quits, and begins again where both were left.
class SessionStory : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Settings::Preferences> m_preferences;
    std::unique_ptr<Settings::Session> m_session;
    std::unique_ptr<Windows> m_windows;

    void write(const QString &folder, const QString &name, const QByteArray &bytes) const
    {
        QVERIFY(QDir(m_dir.path()).mkpath(folder));
        QFile file(m_dir.filePath(folder + QLatin1Char('/') + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void makeFolder(const QString &name) const
    {
        QByteArray essay("The Wells\n\n");
        for (int i = 0; i < 40; ++i)
            essay += "Paragraph " + QByteArray::number(i) + " tells of a well that dried up long ago.\n\n";
        QByteArray table("id,parent,author,date,text\n");
        for (int i = 1; i <= 60; ++i) {
            table += QByteArray::number(i) + ',' + (i % 3 == 1 ? QByteArray() : QByteArray::number(i - 1)) + ",writer"
                + QByteArray::number(i % 7) + ",2024-03-05T10:" + QByteArray::number(i - 1).rightJustified(2, '0')
                + ":00Z,";
            for (int line = 0; line < 1 + i % 4 * 3; ++line)
                table += "Map " + QByteArray::number(i) + " of " + name.toUtf8() + ": the street is gone by now. ";
            table += '\n';
        }
        write(name, QStringLiteral("essay.txt"), essay);
        write(name, QStringLiteral("discussion.csv"), table);
    }
    [[nodiscard]] QString pathOf(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] MainWindow *windowOf(const QString &name) const
    {
        for (MainWindow *window : m_windows->all()) {
            if (window->opening()->path() == pathOf(name))
                return window;
        }
        return nullptr;
    }
    [[nodiscard]] bool waitUntilRead() const
    {
        return QTest::qWaitFor(
            [this] {
                for (const MainWindow *window : m_windows->all()) {
                    if (window->opening()->isRunning())
                        return false;
                }
                return true;
            },
            20'000);
    }
    void start()
    {
        m_preferences = std::make_unique<Settings::Preferences>(m_dir.filePath(QStringLiteral("p.ini")));
        m_session = std::make_unique<Settings::Session>(m_dir.filePath(QStringLiteral("s.ini")));
        WindowOptions options;
        options.readingFolder = m_dir.filePath(QStringLiteral("reading"));
        m_windows = std::make_unique<Windows>(options, *m_preferences, *m_session);
    }
    void quit()
    {
        QApplication::closeAllWindows();
        m_windows.reset();
        m_session.reset();
        m_preferences.reset();
    }
    void readTwo()
    {
        for (const QString &name : {QStringLiteral("first"), QStringLiteral("second")}) {
            m_windows->open(pathOf(name))->resize(900, 640);
            QVERIFY(waitUntilRead());
        }
    }

private slots:
    void init()
    {
        for (const char *old : {"first", "second", "reading"})
            QDir(m_dir.filePath(QLatin1String(old))).removeRecursively();
        QFile::remove(m_dir.filePath(QStringLiteral("s.ini")));
        QFile::remove(m_dir.filePath(QStringLiteral("p.ini")));
        makeFolder(QStringLiteral("first"));
        makeFolder(QStringLiteral("second"));
        start();
    }
    void cleanup() { m_windows.reset(); }

    void shouldBeginWhereTheReaderLeft()
    {
        readTwo();
        MainWindow *first = windowOf(QStringLiteral("first"));
        MainWindow *second = windowOf(QStringLiteral("second"));
        ThreadPane *thread = first->reading()->thread();
        thread->setCurrentComment({3});
        thread->toggleFold();
        thread->setCurrentComment({30});
        thread->view()->showAtTop({{30}, 300});
        const ThreadView::Line line = thread->view()->topLine();
        QVERIFY(line.offset > 0);
        second->actionSet()->action(QLatin1String("view.concepts"))->trigger();
        second->actionSet()->action(QLatin1String("show.time"))->trigger();
        second->reading()->thread()->setCurrentComment({50});
        const QSize size = second->size();
        quit();

        start();
        QVERIFY(m_windows->restore());
        QCOMPARE(m_windows->all().size(), 2);
        QVERIFY(waitUntilRead());
        first = windowOf(QStringLiteral("first"));
        second = windowOf(QStringLiteral("second"));
        QVERIFY(first && second);
        thread = first->reading()->thread();
        QCOMPARE(thread->currentComment(), Base::CommentId{30});
        QCOMPARE(thread->view()->topLine().comment, line.comment);
        QCOMPARE(thread->view()->topLine().offset, line.offset);
        QVERIFY(thread->isFolded({3}));
        QVERIFY(first->actionSet()->action(QLatin1String("view.concepts"))->isChecked());
        QVERIFY(!second->actionSet()->action(QLatin1String("view.concepts"))->isChecked());
        QCOMPARE(second->reading()->thread()->arrangement().order, Models::Arrangement::Order::Time);
        QCOMPARE(second->reading()->thread()->currentComment(), Base::CommentId{50});
        QCOMPARE(second->size(), size);
    }

    void shouldForgetAWindowThatWasClosedBefore()
    {
        readTwo();
        windowOf(QStringLiteral("first"))->close();
        QTRY_COMPARE(m_session->openWindows().size(), 1);
        windowOf(QStringLiteral("second"))->closeFolder();
        QVERIFY(m_session->openWindows().isEmpty());
    }

    void shouldSayWhatIsGone()
    {
        readTwo();
        quit();
        QVERIFY(QDir(pathOf(QStringLiteral("first"))).removeRecursively());
        start();
        QVERIFY(m_windows->restore());
        QVERIFY(waitUntilRead());
        QCOMPARE(m_windows->all().size(), 1);
        const NoticeBar *notice = m_windows->all().constFirst()->notice();
        QVERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(QStringLiteral("first")));
    }

    void shouldOpenNothingWhereTheReaderDoesNotWantIt_data()
    {
        QTest::addColumn<bool>("records");
        QTest::addColumn<bool>("restores");
        QTest::newRow("folders are not remembered") << false << true;
        QTest::newRow("it begins with no folder") << true << false;
    }
    void shouldOpenNothingWhereTheReaderDoesNotWantIt()
    {
        QFETCH(bool, records);
        QFETCH(bool, restores);
        m_preferences->setValue(Settings::Preferences::recordRecent, records);
        m_preferences->setValue(Settings::Preferences::restoreSession, restores);
        readTwo();
        QCOMPARE(m_session->openWindows().isEmpty(), !records);
        quit();
        start();
        QVERIFY(!m_windows->restore());
        QVERIFY(m_windows->all().isEmpty());
    }

    void shouldNotOpenAgainWhatEndedTheProgram()
    {
        readTwo();
        quit();
        start();
        QVERIFY(m_windows->restore());
        QVERIFY(Settings::Session(m_dir.filePath(QStringLiteral("s.ini"))).openWindows().isEmpty());
        QVERIFY(waitUntilRead());
        QCOMPARE(m_session->openWindows().size(), 2);
    }
};

QTEST_MAIN(SessionStory)
#include "sessionstory.moc"
