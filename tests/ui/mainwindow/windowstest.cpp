#include "store/store.h"
#include "ui/instance.h"
#include "ui/noticebar.h"
#include "ui/readingview.h"
#include "ui/repairs/newrepair.h"
#include "ui/repairs/repairlog.h"
#include "ui/windows.h"
#include "windowfixture.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QUrl>

using namespace Catena;
using Ui::MainWindow;
using Ui::Windows;

//! Several windows of one program, and several programs of one session.
class WindowsTest : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;
    std::unique_ptr<Settings::Preferences> m_preferences;
    std::unique_ptr<Settings::Session> m_session;
    std::unique_ptr<Windows> m_windows;

private slots:
    void init()
    {
        m_fixture.makeFolder();
        m_fixture.write("other/essay.txt", WindowFixture::essay());
        m_fixture.write("other/discussion.txt", WindowFixture::discussion());
        m_preferences = std::make_unique<Settings::Preferences>(m_fixture.at("p.ini"));
        m_session = std::make_unique<Settings::Session>(m_fixture.at("s.ini"));
        m_windows = std::make_unique<Windows>(Ui::WindowOptions{}, *m_preferences, *m_session);
    }
    void cleanup() { m_windows.reset(); }

    void shouldOpenAFolderInOneWindowOnly()
    {
        MainWindow *first = m_windows->open(m_fixture.at("folder"));
        QVERIFY(WindowFixture::waitUntilRead(*first));
        QCOMPARE(m_windows->open(m_fixture.at("folder/../folder/")), first);
        MainWindow *second = m_windows->open(m_fixture.at("other"));
        QVERIFY(second != first);
        QVERIFY(WindowFixture::waitUntilRead(*second));
        second->openPath(m_fixture.at("folder"));
        QVERIFY(!second->opening()->isRunning());
        QCOMPARE(second->opening()->path(), QFileInfo(m_fixture.at("other")).absoluteFilePath());
        QCOMPARE(m_windows->all().size(), 2);
    }

    void shouldUseAnEmptyWindowFirst()
    {
        MainWindow *empty = m_windows->add();
        QCOMPARE(m_windows->open(m_fixture.at("folder")), empty);
    }

    void shouldOpenNothingInAWindowThatWasClosed()
    {
        MainWindow *first = m_windows->open(m_fixture.at("folder"));
        QVERIFY(WindowFixture::waitUntilRead(*first));
        first->close(); // deleted later
        MainWindow *second = m_windows->open(m_fixture.at("folder"));
        QVERIFY(second != first);
        QVERIFY(!second->isHidden());
        QVERIFY(WindowFixture::waitUntilRead(*second));
        QTRY_COMPARE(m_windows->all().size(), 1);
        QCOMPARE(m_windows->all().front(), second);
    }

    void shouldMakeAnotherWindowWhenAsked()
    {
        MainWindow *first = m_windows->add();
        WindowFixture::trigger(*first, "file.newWindow");
        QCOMPARE(m_windows->all().size(), 2);
        first->close();
        QTRY_COMPARE(m_windows->all().size(), 1);
    }

    // Both windows number their repairs as the store does that one of them replaces.
    void shouldReadTheStoreAgainThatAnotherWindowRestored()
    {
        const QString path = m_fixture.at("store/catena.sqlite");
        (void)Store::Store(path).state().result();
        QVERIFY(QDir().mkpath(m_fixture.at("store/backup")));
        QVERIFY(QFile::copy(path, m_fixture.at("store/backup/catena-20200101-000000000.sqlite")));
        m_fixture.write("store/catena.sqlite", QByteArray(8'192, 'x'));
        Store::Store store(path);
        Ui::WindowOptions options;
        options.store = &store;
        m_windows = std::make_unique<Windows>(options, *m_preferences, *m_session);

        MainWindow *first = m_windows->add();
        QTRY_VERIFY(first->notice()->sentence().contains(QStringLiteral("damaged")));
        MainWindow *second = m_windows->add();
        second->openPath(m_fixture.at("other"));
        QVERIFY(WindowFixture::waitUntilRead(*second));
        second->repairLog()->make(Ui::NewRepair::reparent(*second->reading()->snapshot(), {2}, {0}), {});
        QTRY_COMPARE(second->repairLog()->keeping(), Ui::RepairLog::Keeping::Kept);

        first->notice()->button()->click();
        QTRY_VERIFY(first->notice()->sentence().contains(QStringLiteral("restored")));
        QTRY_VERIFY(!second->opening()->isRunning());
        QVERIFY(second->repairLog()->inForce().empty());
        QVERIFY(!second->repairLog()->undoStack()->canUndo());
        // What is done from now on is kept in the store that is there now.
        second->repairLog()->make(Ui::NewRepair::reparent(*second->reading()->snapshot(), {2}, {1}), {});
        QTRY_COMPARE(second->repairLog()->keeping(), Ui::RepairLog::Keeping::Kept);
        m_windows.reset();
    }

    void shouldHandOverToTheProgramThatRuns()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("dbus-daemon")).isEmpty())
            QSKIP("dbus-daemon is not there");
        QProcess bus;
        bus.start(QStringLiteral("dbus-daemon"),
                  {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address"),
                   QStringLiteral("--address=unix:dir=") + QDir::tempPath()});
        QVERIFY(bus.waitForStarted());
        QVERIFY(bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
        {
            Ui::Instance first(QStringLiteral("io.github.catena_test.Instance-1"));
            QVERIFY(first.claim());
            QSignalSpy opened(&first, &Ui::Instance::openRequested);
            QSignalSpy activated(&first, &Ui::Instance::activateRequested);
            // Another program, for one connection is one name to the bus.
            QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("other"));
            QDBusMessage call = QDBusMessage::createMethodCall(
                QStringLiteral("io.github.catena_test.Instance-1"), QStringLiteral("/io/github/catena_test/Instance_1"),
                QStringLiteral("org.freedesktop.Application"), QStringLiteral("Open"));
            call << QStringList{QUrl::fromLocalFile(QStringLiteral("/a b/책")).toString(QUrl::FullyEncoded)}
                 << QVariantMap();
            QVERIFY(other.send(call));
            QTRY_COMPARE(opened.count(), 1);
            QCOMPARE(opened.first().first().toStringList(), QStringList{QStringLiteral("/a b/책")});
            QVERIFY(!other.registerService(QStringLiteral("io.github.catena_test.Instance-1")));
            call = QDBusMessage::createMethodCall(
                QStringLiteral("io.github.catena_test.Instance-1"), QStringLiteral("/io/github/catena_test/Instance_1"),
                QStringLiteral("org.freedesktop.Application"), QStringLiteral("Activate"));
            call << QVariantMap();
            QVERIFY(other.send(call));
            QTRY_COMPARE(activated.count(), 1);
            QDBusConnection::disconnectFromBus(QStringLiteral("other"));
        }
        QDBusConnection::disconnectFromBus(QStringLiteral("qt_default_session_bus"));
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        bus.terminate();
        QVERIFY(bus.waitForFinished());
    }

    void shouldStandAloneWithoutABus()
    {
        Ui::Instance alone(QStringLiteral("io.github.catena_test.Alone"));
        QVERIFY(alone.claim());
    }
};

QTEST_MAIN(WindowsTest)
#include "windowstest.moc"
