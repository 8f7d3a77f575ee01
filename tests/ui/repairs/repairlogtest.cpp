#include "store/store.h"
#include "testlib/snapshotbuilder.h"
#include "ui/repairs/newrepair.h"
#include "ui/repairs/repairlog.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtConcurrent>

using namespace Catena;
using namespace Catena::Ui;
using Captures::Repairs;
using Testlib::SnapshotBuilder;

class RepairLogTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store::Store> m_store;
    std::unique_ptr<RepairLog> m_log;
    Snapshot::SnapshotPtr m_snapshot;

    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("catena.sqlite")); }

    //! As opening a folder does: the store is read on a worker. Gives what would be applied.
    Repairs open(const QString &folder = QStringLiteral("/a"))
    {
        const RepairLog::RepairsFor repairsFor = m_log->begin(folder, QStringLiteral("a"));
        m_log->enter();
        const QSignalSpy loaded(m_log.get(), &RepairLog::loaded);
        const QFuture<Repairs> read =
            QtConcurrent::run([repairsFor, snapshot = m_snapshot] { return repairsFor(*snapshot->comments); });
        if (!QTest::qWaitFor([&loaded, &read] { return !loaded.isEmpty() && read.isFinished(); }))
            qWarning("nothing was read");
        return read.result();
    }
    void restart(Store::Store *store) { m_log = std::make_unique<RepairLog>(store); }
    void make(quint32 child, quint32 parent)
    {
        m_log->make(NewRepair::reparent(*m_snapshot, {child}, {parent}), QStringLiteral("Set Parent"));
    }
    bool waitFor(RepairLog::Keeping keeping)
    {
        return QTest::qWaitFor([this, keeping] { return m_log->keeping() == keeping; });
    }

    //! A repair, where a file stands in the place of the store's folder; whether it was told that it is not kept.
    bool makeWhatCannotBeKept()
    {
        QFile wall(m_dir->filePath(QStringLiteral("wall")));
        if (!wall.open(QIODevice::WriteOnly))
            return false;
        wall.close();
        m_log.reset();
        m_store = std::make_unique<Store::Store>(m_dir->filePath(QStringLiteral("wall/catena.sqlite")));
        restart(m_store.get());
        open();
        make(2, 1);
        return waitFor(RepairLog::Keeping::Failed);
    }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store::Store>(path());
        restart(m_store.get());
        SnapshotBuilder builder;
        for (int i = 0; i < 6; ++i) {
            builder.comment(
                {.text = QStringLiteral("The comment with the number %1 says something of its own.").arg(i)});
        }
        m_snapshot = builder.build();
    }
    void cleanup()
    {
        m_log.reset();
        m_store.reset();
    }

    void shouldKeepWhatIsDoneAndGiveItAgain()
    {
        QVERIFY(open().empty());
        make(2, 1);
        make(3, 1);
        QCOMPARE(m_log->inForce().size(), std::size_t(2));
        QCOMPARE(m_log->keeping(), RepairLog::Keeping::Under);
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        restart(m_store.get());
        const Repairs again = open();
        QCOMPARE(again.size(), std::size_t(2));
        QVERIFY(again[0].id > 0);
        QCOMPARE(again[1].target, Captures::refTo(*m_snapshot->comments, {3}));
        QCOMPARE(m_log->inForce().size(), std::size_t(2));
        QVERIFY(!m_log->undoStack()->canUndo());
    }

    void shouldUndoAndRedoAlsoInTheStore()
    {
        open();
        make(2, 1);
        make(3, 1);
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        m_log->undoStack()->undo();
        QCOMPARE(m_log->inForce().size(), std::size_t(1));
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        m_log->undoStack()->undo();
        m_log->undoStack()->redo();
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        restart(m_store.get());
        const Repairs again = open();
        QCOMPARE(again.size(), std::size_t(1));
        QCOMPARE(again[0].target, Captures::refTo(*m_snapshot->comments, {2}));
    }

    void shouldForgetWhatWasUndoneBeforeItWasKept()
    {
        open();
        make(2, 1);
        m_log->undoStack()->undo();
        m_log->undoStack()->redo();
        m_log->undoStack()->undo();
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        restart(m_store.get());
        QVERIFY(open().empty());
    }

    void shouldTakeBackByIdAndUndoThat()
    {
        open();
        make(2, 1);
        const qint64 fresh = m_log->inForce().front().id;
        QVERIFY(fresh < 0);
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        QVERIFY(m_log->takeBack(fresh, QStringLiteral("Take Back"))); // the id that an older snapshot has
        QVERIFY(m_log->inForce().empty());
        QVERIFY(!m_log->takeBack(fresh, QStringLiteral("Take Back")));
        m_log->undoStack()->undo();
        QCOMPARE(m_log->inForce().size(), std::size_t(1));
        QVERIFY(m_log->inForce().front().id > 0);
    }

    void shouldStayInForceWhereNothingCanBeKept()
    {
        QVERIFY(makeWhatCannotBeKept());
        QCOMPARE(m_log->inForce().size(), std::size_t(1));
        m_log->retry();
        QVERIFY(waitFor(RepairLog::Keeping::Failed));
        // Reading the folder again must not lose it either.
        QCOMPARE(open().size(), std::size_t(1));
        QCOMPARE(m_log->inForce().size(), std::size_t(1));
    }

    void shouldNotForgetWhatCouldNotBeKeptOfAFolderThatWasClosed()
    {
        QVERIFY(makeWhatCannotBeKept());
        m_log->close();
        QCOMPARE(m_log->keeping(), RepairLog::Keeping::Failed);
        QVERIFY(m_log->inForce().empty());
        m_log->retry();
        QVERIFY(waitFor(RepairLog::Keeping::Failed)); // it was tried
        (void)open(QStringLiteral("/b"));
        QVERIFY(m_log->inForce().empty());
        QCOMPARE(open().size(), std::size_t(1));
        QCOMPARE(m_log->inForce().size(), std::size_t(1));
    }

    void shouldStayWithTheFolderThatIsShown()
    {
        open();
        make(2, 1);
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        const RepairLog::RepairsFor repairsFor = m_log->begin(QStringLiteral("/b"), QStringLiteral("b"));
        QCOMPARE(m_log->inForce().size(), std::size_t(1));
        QVERIFY(m_log->undoStack()->canUndo());
        m_log->stay(); // the reader thought better of it
        make(3, 1);
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        restart(m_store.get());
        QCOMPARE(open().size(), std::size_t(2));
    }

    void shouldWorkWithoutAStore()
    {
        restart(nullptr);
        QVERIFY(open().empty());
        make(2, 1);
        QCOMPARE(m_log->keeping(), RepairLog::Keeping::Nowhere);
        QCOMPARE(open().size(), std::size_t(1));
    }

    void shouldKeepTheStepsWhenTheSameFolderIsReadAgain()
    {
        open();
        make(2, 1);
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        QCOMPARE(open().size(), std::size_t(1));
        QVERIFY(m_log->undoStack()->canUndo());
        m_log->undoStack()->undo();
        QVERIFY(m_log->inForce().empty());
        (void)open(QStringLiteral("/b"));
        QVERIFY(!m_log->undoStack()->canUndo());
    }

    void shouldKeepWhatWasDoneBeforeAnotherFolderWasOpened()
    {
        open();
        make(2, 1);
        m_log->close();
        QVERIFY(m_log->inForce().empty());
        QVERIFY(m_log->waitUntilKept(5'000));
        QCOMPARE(open().size(), std::size_t(1));
    }

    void shouldSeeWhatAnotherWindowDid()
    {
        open();
        make(2, 1);
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        RepairLog other(m_store.get());
        const RepairLog::RepairsFor repairsFor = other.begin(QStringLiteral("/a"), QStringLiteral("a"));
        other.enter();
        const QSignalSpy loaded(&other, &RepairLog::loaded);
        const Repairs seen = repairsFor(*m_snapshot->comments);
        QVERIFY(QTest::qWaitFor([&loaded] { return !loaded.isEmpty(); }));
        QVERIFY(other.takeBack(seen.front().id, QStringLiteral("Take Back")));
        QVERIFY(QTest::qWaitFor([&other] { return other.keeping() == RepairLog::Keeping::Kept; }));
        QVERIFY(open().empty());
        QVERIFY(m_log->inForce().empty());
    }

    // The store gives what it has, is told of one more, and its answers come in the other order.
    void shouldNotTakeForTakenBackWhatWasKeptAfterReading()
    {
        open();
        make(2, 1);
        QVERIFY(waitFor(RepairLog::Keeping::Kept));
        const RepairLog::RepairsFor repairsFor = m_log->begin(QStringLiteral("/a"), QStringLiteral("a"));
        m_log->enter();
        const QSignalSpy loaded(m_log.get(), &RepairLog::loaded);
        QCOMPARE(repairsFor(*m_snapshot->comments).size(), std::size_t(1));
        const QList<QObject *> before = m_log->children();
        make(3, 1);
        QList<QObject *> asking = m_log->children();
        asking.removeIf([&before](QObject *child) { return before.contains(child); });
        QCOMPARE(asking.size(), 1);
        m_store->state().waitForFinished(); // the store has answered
        QCoreApplication::sendPostedEvents(asking.front());
        QCOMPARE(m_log->keeping(), RepairLog::Keeping::Kept);
        QVERIFY(loaded.isEmpty());
        QVERIFY(QTest::qWaitFor([&loaded] { return !loaded.isEmpty(); }));
        QCOMPARE(m_log->inForce().size(), std::size_t(2));
        QCOMPARE(open().size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(RepairLogTest)

#include "repairlogtest.moc"
