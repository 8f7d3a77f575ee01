#include "pipeline/openfolder.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace Catena;
using namespace Catena::Pipeline;

namespace {

const QString corpus = QStringLiteral(CATENA_CORPUS_DIR);
constexpr qint64 wholeBytes = 64 * 1024; //!< a larger file is followed up to its tree: later stages lose no line
constexpr qint64 mostBytes = 1536 * 1024; //!< a larger one is read in the long runs alone

//! What opening a file gave, and why not where it gave nothing.
struct Walked
{
    Snapshot::SnapshotPtr snapshot;
    QString why;
};

Walked walk(const QString &path)
{
    OpenOptions options;
    options.dictionaryPath = QStringLiteral(CATENA_DICTIONARY);
    const bool isWhole = QFileInfo(path).size() <= wholeBytes;
    Base::Cancellation cancellation;
    Walked walked;
    const auto publish = [&](const Snapshot::SnapshotPtr &snapshot) {
        walked.snapshot = snapshot;
        if (!isWhole && snapshot->stage >= Snapshot::Stage::Tree)
            cancellation.cancel();
    };
    const auto result = openFolderNow(path, options, cancellation, publish);
    if (result.ok())
        walked.snapshot = result.value();
    else if (!walked.snapshot)
        walked.why = QStringLiteral("error %1").arg(int(result.error().kind));
    return walked;
}

//! What is wrong with how the units of one document are claimed; empty where nothing is.
QString wrongLedger(const Snapshot::Snapshot &snapshot, const Captures::DocumentLedger &ledger)
{
    qint64 unclaimed = 0;
    for (const Captures::DocumentLedger::Range &range : ledger.unclaimed) {
        if (range.first < 1 || range.first > range.last || range.last > ledger.total)
            return QStringLiteral("units %1 to %2 of %3 are unclaimed")
                .arg(range.first)
                .arg(range.last)
                .arg(ledger.total);
        unclaimed += range.last - range.first + 1;
    }
    if (ledger.placed + unclaimed != ledger.total)
        return QStringLiteral("%1 placed and %2 unclaimed of %3").arg(ledger.placed).arg(unclaimed).arg(ledger.total);
    const bool isRecords = ledger.unit == Captures::DocumentLedger::Unit::Record;
    if (isRecords && unclaimed > 0)
        return QStringLiteral("%1 of %2 records are lost").arg(unclaimed).arg(ledger.total);
    std::vector<int> claims(std::size_t(ledger.total) + 1, 0);
    for (const Captures::Place &place : snapshot.comments->places) {
        if (place.document != ledger.document)
            continue;
        if (place.first < 1 || place.first > place.last || place.last > ledger.total)
            return QStringLiteral("a comment stands at %1 to %2 of %3")
                .arg(place.first)
                .arg(place.last)
                .arg(ledger.total);
        for (qint32 unit = place.first; unit <= place.last; ++unit)
            ++claims[std::size_t(unit)];
    }
    const auto doubled = std::find_if(claims.begin(), claims.end(), [](int count) { return count > 1; });
    return doubled == claims.end() ? QString() : QStringLiteral("unit %1 is doubled").arg(doubled - claims.begin());
}

QString wrongSnapshot(const Snapshot::Snapshot &snapshot)
{
    for (const Documents::Document &document : snapshot.folder->documents) {
        if (document.format.isEmpty() && document.issues.isEmpty() && !document.utf8().isEmpty())
            return document.path + QStringLiteral(": it is not read, and nothing says why");
    }
    for (const Captures::DocumentLedger &ledger : *snapshot.ledger) {
        const QString wrong = wrongLedger(snapshot, ledger);
        if (!wrong.isEmpty())
            return snapshot.folder->documents[ledger.document].path + QStringLiteral(": ") + wrong;
    }
    std::vector<int> nodes(snapshot.comments->size(), 0);
    for (const Thread::Node &node : snapshot.tree->nodes())
        ++nodes[node.comment.index];
    for (quint32 i = 0; i < snapshot.comments->size() && !nodes.empty(); ++i) {
        if (nodes[i] != 1)
            return QStringLiteral("comment %1 stands %2 times in the tree").arg(i).arg(nodes[i]);
    }
    return {};
}

}

//! Opens every file of the corpus as `catena inspect` does: it opens or says why not, and no unit of it is lost or
//! claimed twice.
class CorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldOpenEveryFileOrSayWhyNot_data()
    {
        QTest::addColumn<QString>("folder");
        const QStringList folders = QDir(corpus).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        if (folders.isEmpty())
            QSKIP("the corpus is not here");
        for (const QString &folder : folders)
            QTest::newRow(qPrintable(folder)) << corpus + u'/' + folder;
    }

    void shouldOpenEveryFileOrSayWhyNot()
    {
        QFETCH(const QString, folder);
        QStringList paths;
        QDirIterator files(folder, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths += files.next();
        paths.sort();
        const bool isLong = qEnvironmentVariableIntValue("CATENA_LONG") > 0;
        int refused = 0;
        for (const QString &path : std::as_const(paths)) {
            if (!isLong && QFileInfo(path).size() > mostBytes)
                continue;
            const Walked walked = walk(path);
            refused += !walked.snapshot;
            QVERIFY2(walked.snapshot || !walked.why.isEmpty(), qPrintable(path));
            const QString wrong = walked.snapshot ? wrongSnapshot(*walked.snapshot) : QString();
            QVERIFY2(wrong.isEmpty(), qPrintable(path + QStringLiteral(": ") + wrong));
        }
        qInfo("%lld files, %d of them refused", qlonglong(paths.size()), refused);
    }
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "corpustest.moc"
