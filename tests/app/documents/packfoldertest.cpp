#include "base/limits.h"
#include "documents/archive.h"
#include "documents/documentfolder.h"
#include "documents/packfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Documents;

namespace {

const QByteArray essay =
    "A weir is a promise that the river will be low on one side of it, and the town below has built on that promise "
    "for as long as it has had cellars.\n\nNobody in the town has seen the paper on which it stands.\n";
const QByteArray talk =
    "a · 2024-03-05 10:00\nMine was wet in the spring.\n\nb · 2024-03-05 11:00\nEvery cellar is.\n\n";

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).absolutePath()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}

class PackFolderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString at(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString folder() const { return at(QStringLiteral("weir")); }
    [[nodiscard]] QString target() const { return at(QStringLiteral("weir.catena")); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write(folder() + QStringLiteral("/essay.md"), essay);
        write(folder() + QStringLiteral("/talk/댓글 모음.txt"), talk.repeated(300));
    }

    void shouldGiveTheSameDocumentsBack()
    {
        write(folder() + QStringLiteral("/map.png"), QByteArray("\x89PNG\r\n\x1a\n\0\0", 10));
        write(folder() + QStringLiteral("/empty.txt"), {});
        const auto packed = packFolder(folder(), target());
        QVERIFY(packed.ok());
        QCOMPARE(packed.value().files, 4);
        QVERIFY(packed.value().issues.isEmpty());
        const auto before = openDocumentFolder(folder());
        const auto after = openDocumentFolder(target());
        QVERIFY(before.ok() && after.ok());
        QCOMPARE(after.value().documents.size(), before.value().documents.size());
        for (std::size_t i = 0; i < after.value().documents.size(); ++i) {
            QCOMPARE(after.value().documents[i].path, before.value().documents[i].path);
            QCOMPARE(after.value().documents[i].utf8().toByteArray(), before.value().documents[i].utf8().toByteArray());
            QCOMPARE(after.value().documents[i].role, before.value().documents[i].role);
        }
        QVERIFY(after.value().issues.isEmpty());
    }

    // What the desktop recognises a document archive by.
    void shouldBeginWithItsType()
    {
        QVERIFY(packFolder(folder(), target()).ok());
        const QByteArray bytes = contents(target());
        QVERIFY(bytes.startsWith("PK\x03\x04"));
        QCOMPARE(bytes.sliced(30, 34), QByteArray("mimetypeapplication/vnd.catena+zip"));
        QCOMPARE(bytes.sliced(8, 2), QByteArray("\0\0", 2)); // stored
        QVERIFY(bytes.size() < talk.size() * 100); // the rest is compressed
    }

    // The names stay as they were even where an archive of a folder would lose its one folder.
    void shouldKeepTheOnlyFolderInIt()
    {
        QVERIFY(QFile::remove(folder() + QStringLiteral("/essay.md")));
        write(folder() + QStringLiteral("/talk/essay.md"), essay);
        QVERIFY(packFolder(folder(), target()).ok());
        const auto opened = openDocumentFolder(target());
        QVERIFY(opened.ok());
        QCOMPARE(opened.value().documents.front().path, QStringLiteral("talk/essay.md"));
    }

    void shouldGiveTheSameBytesForTheSameFolder()
    {
        QVERIFY(packFolder(folder(), target()).ok());
        const QByteArray once = contents(target());
        QVERIFY(packFolder(folder(), target()).ok());
        QCOMPARE(contents(target()), once);
    }

    void shouldNeverWriteIntoTheFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("in it") << QStringLiteral("weir/x.catena");
        QTest::newRow("below it") << QStringLiteral("weir/talk/x.catena");
        QTest::newRow("by a link") << QStringLiteral("link/x.catena");
    }
    void shouldNeverWriteIntoTheFolder()
    {
        QFETCH(QString, name);
        QVERIFY(QFile::link(folder(), at(QStringLiteral("link"))));
        const auto packed = packFolder(folder(), at(name));
        QVERIFY(!packed.ok());
        QCOMPARE(packed.error().kind, Base::ErrorKind::NotWritable);
        QVERIFY(!QFile::exists(at(name)));
    }

    void shouldSayWhatItLeftOut()
    {
        write(at(QStringLiteral("outside.txt")), talk);
        QVERIFY(QFile::link(at(QStringLiteral("outside.txt")), folder() + QStringLiteral("/link.txt")));
        write(folder() + QStringLiteral("/mimetype"), "text/plain");
        write(folder() + QStringLiteral("/a\\b.txt"), talk);
        write(folder() + QStringLiteral("/.hidden"), "x");
        const auto packed = packFolder(folder(), target());
        QVERIFY(packed.ok());
        QCOMPARE(packed.value().files, 2);
        QCOMPARE(packed.value().issues.size(), 3);
        QCOMPARE(packed.value().issues[0].kind, Base::IssueKind::OutsideFolder);
        QCOMPARE(packed.value().issues[1].detail, QStringLiteral("a\\b.txt"));
        QCOMPARE(packed.value().issues[2].detail, QStringLiteral("mimetype"));
    }

    void shouldLeaveTheOldArchiveWhereItCannotFinish()
    {
        write(target(), "old");
        const Base::Cancellation cancellation;
        cancellation.cancel();
        const auto packed = packFolder(folder(), target(), cancellation);
        QVERIFY(!packed.ok());
        QCOMPARE(contents(target()), QByteArray("old"));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), 1);
    }

    void shouldPackFilesLargerThanAPiece()
    {
        QByteArray large;
        for (int i = 0; i < 40'000; ++i)
            large += QByteArray::number(i * 7919 % 10'007) + '\n';
        write(folder() + QStringLiteral("/large.txt"), large);
        QVERIFY(packFolder(folder(), target()).ok());
        const Unpacked unpacked = unpack(contents(target()));
        const auto found = std::find_if(unpacked.entries.begin(), unpacked.entries.end(), [](const ArchiveEntry &each) {
            return each.name == QLatin1String("large.txt");
        });
        QVERIFY(found != unpacked.entries.end());
        QVERIFY(found->damage.isEmpty());
        QCOMPARE(found->bytes, large);
    }
};

QTEST_GUILESS_MAIN(PackFolderTest)
#include "packfoldertest.moc"
