#include "store/store.h"

#include "annotationsamples.h"
#include "postgresserver.h"
#include "writing.h"

#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace Catena;
using namespace Catena::Store;

namespace {

//! What the writers were told of one annotation, in no order.
struct History
{
    int made = 0; //!< how often it was said to be new
    bool wasDeleted = false;
    std::set<qint64> versions;
    std::multimap<qint64, qint64> changes; //!< from a version to the next, where that took its place
};
using Histories = std::map<QUuid, History>;

//! Adds what a writer said; false where it said that something failed.
bool addSaid(const QStringList &lines, Histories &histories)
{
    for (const QString &line : lines) {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.size() != 6 || words[0] != QStringLiteral("STEP"))
            return false;
        const qint64 from = words[2].toLongLong();
        const qint64 to = words[3].toLongLong();
        const bool isConflict = words[4].toInt() != 0;
        if (isConflict && to == 0) // a deletion that was not carried out
            continue;
        History &history = histories[QUuid::fromString(isConflict ? words[5] : words[1])];
        if (to != 0)
            history.versions.insert(to);
        if (to == 0)
            history.wasDeleted = true;
        else if (from == 0 || isConflict)
            ++history.made;
        else
            history.changes.emplace(from, to);
    }
    return true;
}

//! What one annotation has to be: the model is a line of versions, each made from the one before, and what is there is
//! the last of them. Where it was deleted in between, what was changed then came back; which of both came first is not
//! known, and only that it is one of its versions is.
QString faultOf(const History &history, qint64 revision, bool isBinned)
{
    if (history.made != 1)
        return QStringLiteral("made %1 times").arg(history.made);
    if (!history.versions.count(revision))
        return QStringLiteral("its version was never acknowledged");
    if (history.wasDeleted)
        return {};
    if (isBinned)
        return QStringLiteral("nobody deleted it");
    for (const qint64 version : history.versions) {
        const std::size_t next = history.changes.count(version);
        if (next > 1)
            return QStringLiteral("two changes took the place of version %1: one is lost").arg(version);
        if (next == 0 && version != revision)
            return QStringLiteral("version %1 is lost").arg(version);
    }
    return history.changes.count(revision) ? QStringLiteral("an older version came back") : QString();
}

QString faultIn(Store::Store &store, const Histories &histories)
{
    const auto book = store.annotations(sampleHome()).result();
    if (!book)
        return book.error().detail;
    std::map<QUuid, std::pair<qint64, bool>> there;
    for (const Annotations::Annotation &annotation : book.value().annotations)
        there[annotation.uuid] = {annotation.revision, false};
    for (const BinnedAnnotation &binned : book.value().bin)
        there[binned.annotation.uuid] = {binned.annotation.revision, true};
    if (there.size() != histories.size())
        return QStringLiteral("%1 annotations instead of %2").arg(there.size()).arg(histories.size());
    for (const auto &[uuid, history] : histories) {
        const auto found = there.find(uuid);
        if (found == there.end())
            return QStringLiteral("one is lost");
        const QString fault = faultOf(history, found->second.first, found->second.second);
        if (!fault.isEmpty())
            return uuid.toString() + QStringLiteral(": ") + fault;
    }
    return {};
}

//! How often two processes that work on one store at once, with a seed each, met in a conflict; -1 where it is not what
//! the model says.
int conflictsOfTwo(const QString &place, unsigned seed, int count)
{
    QProcess processes[2];
    for (unsigned i = 0; i < 2; ++i) {
        processes[i].setProcessChannelMode(QProcess::ForwardedErrorChannel);
        processes[i].start(writer,
                           {place, QStringLiteral("model"), QString::number(seed * 2 + i), QString::number(count)});
    }
    Histories histories;
    int conflicts = 0;
    for (QProcess &process : processes) {
        process.waitForFinished(600'000);
        const QStringList lines = linesOf(process);
        conflicts += int(lines.filter(QStringLiteral(" 1 ")).size());
        if (lines.size() != count || !addSaid(lines, histories)) {
            qWarning("seed %u: %s", seed, lines.isEmpty() ? "nothing" : qPrintable(lines.last()));
            return -1;
        }
    }
    Store::Store store(place);
    const QString fault = faultIn(store, histories);
    if (!fault.isEmpty())
        qWarning("seed %u: %s", seed, qPrintable(fault));
    return fault.isEmpty() ? conflicts : -1;
}

}

//! Two processes add, change and delete what they last read, in any order; what they were told is compared with a
//! model.
class StoreModelTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldNoticeWhatIsLost();
    void shouldBeMadeByTwoAtOnce();
    void shouldAgreeWithTheModelInAFile();
    void shouldAgreeWithTheModelOnAServer();
};

void StoreModelTest::shouldNoticeWhatIsLost()
{
    History history;
    history.made = 1;
    history.versions = {1, 2, 3};
    history.changes = {{1, 2}, {2, 3}};
    QCOMPARE(faultOf(history, 3, false), QString());
    QVERIFY(!faultOf(history, 2, false).isEmpty()); // an older one
    QVERIFY(!faultOf(history, 3, true).isEmpty()); // in the bin
    QVERIFY(!faultOf(history, 4, false).isEmpty()); // nobody's
    history.changes = {{1, 2}, {1, 3}};
    QVERIFY(!faultOf(history, 3, false).isEmpty()); // both changed the first
}

void StoreModelTest::shouldBeMadeByTwoAtOnce()
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        const QTemporaryDir folder;
        QVERIFY(conflictsOfTwo(folder.filePath(QStringLiteral("catena.sqlite")), seed, 1) >= 0);
    }
}

void StoreModelTest::shouldAgreeWithTheModelInAFile()
{
    const unsigned seeds = isLong() ? 100 : 4;
    int conflicts = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        const QTemporaryDir folder;
        const int met = conflictsOfTwo(folder.filePath(QStringLiteral("catena.sqlite")), seed, isLong() ? 500 : 120);
        QVERIFY(met >= 0);
        conflicts += met;
    }
    QVERIFY2(conflicts > 3, "the two hardly met");
}

void StoreModelTest::shouldAgreeWithTheModelOnAServer()
{
    if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    PostgresServer server;
    QCOMPARE(server.start(), QString());
    const unsigned seeds = isLong() ? 10 : 2;
    int conflicts = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        const QString database = QStringLiteral("model%1").arg(seed);
        QCOMPARE(server.makeDatabase(database, {}), QString());
        const int met = conflictsOfTwo(server.place(database, QStringLiteral("admin")), seed, isLong() ? 500 : 60);
        QVERIFY(met >= 0);
        conflicts += met;
    }
    QVERIFY2(conflicts > 0, "the two never met");
}

QTEST_GUILESS_MAIN(StoreModelTest)

#include "storemodeltest.moc"
