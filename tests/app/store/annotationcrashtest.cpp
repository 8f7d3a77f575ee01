#include "store/database.h"
#include "store/migrations.h"
#include "store/openstore.h"
#include "store/store.h"

#include "annotationsamples.h"
#include "memoryfolder.h"
#include "writing.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace Catena;
using namespace Catena::Store;
using Access = StoreState::Access;

namespace {

//! What was acknowledged of each annotation: its latest version, or that it is gone.
struct Known
{
    int version = 0;
    bool isGone = false;
};
using KnownNotes = std::map<int, Known>;

void addKnown(const QStringList &lines, KnownNotes &known)
{
    for (const QString &line : lines) {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words[0] == QStringLiteral("NOTE"))
            known[words.value(1).toInt()].version = words.value(2).toInt();
        else if (words[0] == QStringLiteral("GONE"))
            known[words.value(1).toInt()].isGone = true;
    }
}

int versionOf(const Annotations::Annotation &annotation)
{
    static const QRegularExpression form(QStringLiteral("version (\\d+)"));
    return form.match(annotation.text).captured(1).toInt();
}

//! Why a store does not hold what it acknowledged; empty where it does.
QString lossIn(const QString &path, const KnownNotes &known)
{
    Store::Store store(path);
    const StoreState state = store.state().result();
    if (state.access != Access::Writable || !state.setAside.isEmpty())
        return QStringLiteral("opened with access %1, set aside “%2”").arg(int(state.access)).arg(state.setAside);
    const auto book = store.annotations(sampleHome()).result();
    if (!book)
        return book.error().detail;
    std::map<QUuid, int> inForce;
    std::map<QUuid, int> binned;
    for (const Annotations::Annotation &annotation : book.value().annotations)
        inForce.emplace(annotation.uuid, versionOf(annotation));
    for (const BinnedAnnotation &each : book.value().bin)
        binned.emplace(each.annotation.uuid, versionOf(each.annotation));
    for (const auto &[number, what] : known) {
        const QUuid uuid = sampleAnnotation(number).uuid;
        const auto there = inForce.find(uuid);
        const auto gone = binned.find(uuid);
        const bool isBinned = gone != binned.end() && gone->second >= what.version;
        const bool isThere = there != inForce.end() && there->second >= what.version && !what.isGone;
        if (!isThere && !isBinned)
            return QStringLiteral("annotation %1, version %2, is lost").arg(number).arg(what.version);
    }
    return {};
}

//! A store of the schema before annotations, with repairs in it.
void makeOldStore(const QString &path)
{
    const auto database = Database::open(path, Database::Mode::Write);
    QVERIFY(database.ok());
    QVERIFY(migrate(*database.value(), 1).ok());
    QVERIFY(database.value()
                ->run(QStringLiteral("INSERT INTO discussion (name, sketch, made) VALUES ('a', ?, 7)"),
                      {QByteArray(16, 'x')})
                .ok());
    for (int i = 0; i < 200; ++i) {
        QVERIFY(database.value()
                    ->run(QStringLiteral("INSERT INTO repair (discussion, kind, what, made) VALUES (1, 2, ?, 7)"),
                          {QString(300, QLatin1Char('r'))})
                    .ok());
    }
}

}

class AnnotationCrashTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("catena.sqlite"));
    }
    void cleanup() { m_folder.reset(); }

    void shouldLoseNoAnnotationWhenKilled()
    {
        std::mt19937 random(61);
        KnownNotes known;
        const int kills = isLong() ? 10'000 : 100;
        std::size_t total = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const QStringList lines =
                killed({m_path, QStringLiteral("notes"), QString::number(kill * 100'000), QStringLiteral("100000")},
                       int(random() % 15'000), kill % 10 == 0);
            addKnown(lines, known);
            total += std::size_t(lines.size());
            const QString loss = lossIn(m_path, known);
            QVERIFY2(loss.isEmpty(), qPrintable(QStringLiteral("kill %1: %2").arg(kill).arg(loss)));
            if (known.size() > 400) { // keeps the check quick; a new store is one more first run
                QVERIFY(QFile::rename(m_path, QString(m_path + QString::number(kill))));
                known.clear();
            }
        }
        QVERIFY2(total > std::size_t(kills), "too few were acknowledged for a test");
    }

    void shouldBeAtOneSchemaOrTheOtherAfterAKillInTheMigration()
    {
        std::mt19937 random(67);
        const int kills = isLong() ? 10'000 : 100;
        int old = 0;
        const QTemporaryDir folder(memoryFolder());
        const QString before = folder.filePath(QStringLiteral("before.sqlite"));
        makeOldStore(before);
        for (int kill = 0; kill < kills; ++kill) {
            const QString path = folder.filePath(QStringLiteral("old%1.sqlite").arg(kill));
            QVERIFY(QFile::copy(before, path));
            (void)killed({path, QStringLiteral("open")}, int(random() % 30'000), true);
            {
                const auto opened = Database::open(path, Database::Mode::Write);
                QVERIFY(opened.ok());
                Database &database = *opened.value();
                QCOMPARE(database.value(QStringLiteral("PRAGMA integrity_check")).value().toString(),
                         QStringLiteral("ok"));
                const int version = database.value(QStringLiteral("PRAGMA user_version")).value().toInt();
                QVERIFY(version == 1 || version == schemaVersion);
                old += version == 1;
                QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM repair")).value().toInt(), 200);
            }
            const OpenedStore store = openStore(path, QStringLiteral("20260102-030405"));
            QVERIFY(store.state.access == Access::Writable);
            QCOMPARE(store.database->value(QStringLiteral("PRAGMA user_version")).value().toInt(), schemaVersion);
            QVERIFY(QFile::remove(path));
        }
        QVERIFY2(old > 0, "no kill came before the end of a migration");
    }

    void shouldKeepTheTextsOfTwoWritersAtOnce()
    {
        const QString count = QString::number(isLong() ? 5'000 : 200);
        QProcess processes[2];
        for (int i = 0; i < 2; ++i)
            processes[i].start(writer, {m_path, QStringLiteral("contend"), QString::number(i + 1), count});
        std::set<QString> said;
        std::set<QString> replaced;
        for (QProcess &process : processes) {
            QVERIFY(process.waitForFinished(200'000));
            const QStringList lines = linesOf(process);
            QVERIFY2(lines.filter(QStringLiteral("ERR")).isEmpty(), qPrintable(lines.last()));
            for (const QString &line : lines)
                (line.startsWith(QStringLiteral("TO ")) ? said : replaced).insert(line.section(QLatin1Char(' '), 1));
        }
        Store::Store store(m_path);
        const auto book = store.annotations(sampleHome()).result();
        QVERIFY(book.ok());
        std::set<QString> there;
        for (const Annotations::Annotation &annotation : book.value().annotations)
            there.insert(annotation.text);
        // Every text is there, unless somebody who had read it put another in its place.
        for (const QString &text : said)
            QVERIFY2(there.count(text) + replaced.count(text) > 0, qPrintable(text));
        QCOMPARE(said.size(), std::size_t(2 * count.toInt()));
        QVERIFY(there.size() > 5); // some were conflicts
    }

    void shouldSayThatTheDiskIsFullAndKeepWhatItKept()
    {
        int failed = 0;
        for (int kib = 4; kib <= 2'048; kib = kib < 96 ? kib + 12 : kib * 5 / 4) {
            const QString path = m_folder->filePath(QStringLiteral("full%1.sqlite").arg(kib));
            const QStringList lines =
                written({path, QStringLiteral("notes"), QStringLiteral("0"), QStringLiteral("80")},
                        {{QStringLiteral("CATENA_FILE_LIMIT"), QString::number(kib * 1024)}});
            KnownNotes known;
            addKnown(lines, known);
            const bool saysSo = !lines.isEmpty() && lines.last().startsWith(QStringLiteral("ERR"));
            QVERIFY2(saysSo != (known.size() == 80), qPrintable(lines.isEmpty() ? QString() : lines.last()));
            failed += saysSo;
            QCOMPARE(lossIn(path, known), QString());
            if (!saysSo)
                break;
        }
        QVERIFY(failed > 3);
    }

    void shouldNeitherCrashNorLieWhateverBytesAreFlipped()
    {
        {
            Store::Store store(m_path);
            for (int i = 0; i < 40; ++i)
                QVERIFY(store.keepStep(sampleHome(), stepFor({}, sampleAnnotation(i))).result().ok());
        }
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        const bool hasMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
        const QTemporaryDir copies(
            QString((hasMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/catena-XXXXXX")));
        std::mt19937 random(71);
        const int count = isLong() ? 10'000 : 1'000;
        int readable = 0;
        for (int copy = 0; copy < count; ++copy) {
            const QString path = copies.filePath(QStringLiteral("%1/catena.sqlite").arg(copy));
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QByteArray bytes = whole;
            for (int flips = 1 + int(random() % 16); flips > 0; --flips) {
                const auto at = qsizetype(random() % std::size_t(bytes.size()));
                bytes[at] = char(bytes[at] ^ char(1 << (random() % 8)));
            }
            QFile damaged(path);
            QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
            damaged.close();
            {
                Store::Store store(path);
                const StoreState state = store.state().result();
                const auto book = store.annotations(sampleHome()).result();
                QVERIFY(state.access == Access::Writable || state.error);
                if (state.setAside.isEmpty() && book) {
                    ++readable;
                    QVERIFY(book.value().annotations.size() <= 40); // never more than there were
                }
            }
            QVERIFY(QDir(QFileInfo(path).path()).removeRecursively());
        }
        QVERIFY2(readable < count, "no damage was seen");
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(AnnotationCrashTest)

#include "annotationcrashtest.moc"
