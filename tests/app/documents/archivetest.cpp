#include "base/limits.h"
#include "documents/archive.h"
#include "documents/documentfolder.h"
#include "testlib/packed.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Documents;
using Base::IssueKind;
using TestLib::packed;
using TestLib::PackedFile;

namespace {

const QByteArray essay =
    "A ferry is a bridge that has to be paid for every time it is crossed, and so it is talked about more than any "
    "bridge, in every house along the bank and in all that is printed in the town behind it.\n\n"
    "Whoever waits for it learns the names of those who wait, and what they carry, and whom they carry it to; nobody "
    "learned a name on a bridge, where each is alone with the wind and in a hurry to be over.\n";
const QByteArray talk = "a · 2024-03-05 10:00\nIt was never late.\n\nb · 2024-03-05 11:00\nIt was, on Mondays.\n\n"
                        "c · 2024-03-05 12:00\nOnly in winter.\n";

//! Writes a file and opens it as a document folder.
Base::Result<DocumentFolder> openedFile(const QByteArray &bytes, const QString &name)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return Base::Error{};
    file.close();
    return openDocumentFolder(file.fileName());
}

QStringList namesOf(const Unpacked &unpacked)
{
    QStringList names;
    for (const ArchiveEntry &entry : unpacked.entries)
        names += entry.name;
    return names;
}

QStringList pathsOf(const DocumentFolder &folder)
{
    QStringList paths;
    for (const Document &document : folder.documents)
        paths += document.path;
    return paths;
}

int countOf(const Base::Issues &issues, IssueKind kind)
{
    return int(std::count_if(issues.begin(), issues.end(), [&](const Base::Issue &each) { return each.kind == kind; }));
}

}

class ArchiveTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldOpenAnArchiveAsTheFolderInIt_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const std::vector<PackedFile> files = {{"essay.md", essay}, {"talk/one.txt", talk}};
        const std::vector<PackedFile> below = {{"ferry/essay.md", essay}, {"ferry/talk/one.txt", talk}};
        QTest::newRow("zip") << packed(files);
        QTest::newRow("tar") << packed(files, archive_write_set_format_ustar);
        QTest::newRow("tar of the time before ustar") << packed(files, archive_write_set_format_v7tar);
        QTest::newRow("GNU tar") << packed(files, archive_write_set_format_gnutar);
        QTest::newRow("pax") << packed(files, archive_write_set_format_pax);
        QTest::newRow("tar.gz") << packed(files, archive_write_set_format_ustar, archive_write_add_filter_gzip);
        QTest::newRow("tar.bz2") << packed(files, archive_write_set_format_ustar, archive_write_add_filter_bzip2);
        QTest::newRow("tar.xz") << packed(files, archive_write_set_format_pax, archive_write_add_filter_xz);
        QTest::newRow("tar.zst") << packed(files, archive_write_set_format_pax, archive_write_add_filter_zstd);
        QTest::newRow("a folder in a zip") << packed(below);
        QTest::newRow("a folder in a tar") << packed(below, archive_write_set_format_ustar);
        QTest::newRow("hidden files beside") << packed(
            {{".DS_Store", "x"}, {"__MACOSX/ferry/._essay.md", "x"}, {"essay.md", essay}, {"talk/one.txt", talk}});
    }
    void shouldOpenAnArchiveAsTheFolderInIt()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!isArchive(bytes) || !isArchive(essay));
        const auto folder = openedFile(bytes, QStringLiteral("ferry.packed"));
        QVERIFY(folder.ok());
        QCOMPARE(pathsOf(folder.value()), QStringList({QStringLiteral("essay.md"), QStringLiteral("talk/one.txt")}));
        QVERIFY(folder.value().issues.isEmpty());
        QCOMPARE(folder.value().documents[0].utf8().toByteArray(), essay);
        QCOMPARE(folder.value().documents[0].role, Role::Essay);
        QCOMPARE(folder.value().documents[1].utf8().toByteArray(), talk);
        QCOMPARE(folder.value().documents[1].role, Role::Discussion);
    }

    void shouldReadAnArchiveThatLiesInTheFolder()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("talk.zip")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(packed({{"one.txt", talk}, {"two.txt", talk}}));
        file.close();
        const auto folder = openDocumentFolder(dir.path());
        QVERIFY(folder.ok());
        QCOMPARE(pathsOf(folder.value()),
                 QStringList({QStringLiteral("talk.zip/one.txt"), QStringLiteral("talk.zip/two.txt")}));
        // Nothing was written beside it.
        QCOMPARE(QDir(dir.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("talk.zip")});
    }

    void shouldDecodeNamesOfOldKoreanArchives()
    {
        const auto folder = openedFile(
            packed({{"\xB4\xF1\xB1\xDB \xB8\xF0\xC0\xBD.txt", talk}, {"a.txt", talk}}, archive_write_set_format_v7tar),
            QStringLiteral("a.tar"));
        QVERIFY(folder.ok());
        QVERIFY2(pathsOf(folder.value()).contains(QStringLiteral("댓글 모음.txt")),
                 qPrintable(pathsOf(folder.value()).join(QLatin1Char(' '))));
    }

    void shouldRefuseWhatLeadsOutOfTheArchive_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("type");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("isHardLink");
        QTest::newRow("an absolute name") << QByteArray("/etc/x.txt") << int(AE_IFREG) << QByteArray() << false;
        QTest::newRow("the folder above") << QByteArray("../x.txt") << int(AE_IFREG) << QByteArray() << false;
        QTest::newRow("in the middle") << QByteArray("a/../../x.txt") << int(AE_IFREG) << QByteArray() << false;
        QTest::newRow("by backslashes") << QByteArray("a\\..\\..\\x.txt") << int(AE_IFREG) << QByteArray() << false;
        QTest::newRow("a drive") << QByteArray("C:/x.txt") << int(AE_IFREG) << QByteArray() << false;
        QTest::newRow("a drive and a backslash") << QByteArray("c:\\x.txt") << int(AE_IFREG) << QByteArray() << false;
        QTest::newRow("a network name") << QByteArray("\\\\host\\x.txt") << int(AE_IFREG) << QByteArray() << false;
        QTest::newRow("a link") << QByteArray("x.txt") << int(AE_IFLNK) << QByteArray("/etc/passwd") << false;
        QTest::newRow("a link inside") << QByteArray("x.txt") << int(AE_IFLNK) << QByteArray("kept.txt") << false;
        QTest::newRow("a hard link") << QByteArray("x.txt") << int(AE_IFREG) << QByteArray("kept.txt") << true;
        QTest::newRow("a pipe") << QByteArray("x.txt") << int(AE_IFIFO) << QByteArray() << false;
        QTest::newRow("a device") << QByteArray("x.txt") << int(AE_IFCHR) << QByteArray() << false;
        QTest::newRow("a disk") << QByteArray("x.txt") << int(AE_IFBLK) << QByteArray() << false;
        QTest::newRow("a second file of one name") << QByteArray("kept.txt") << int(AE_IFREG) << QByteArray() << false;
        QTest::newRow("the same by another way") << QByteArray("./kept.txt") << int(AE_IFREG) << QByteArray() << false;
    }
    void shouldRefuseWhatLeadsOutOfTheArchive()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, type);
        QFETCH(QByteArray, target);
        QFETCH(bool, isHardLink);
        const std::vector<PackedFile> files = {{"kept.txt", talk}, {name, essay, type, target, isHardLink}};
        const Unpacked unpacked = unpack(packed(files, archive_write_set_format_pax));
        QCOMPARE(namesOf(unpacked), QStringList{QStringLiteral("kept.txt")});
        QCOMPARE(unpacked.entries[0].bytes, talk);
        QCOMPARE(unpacked.issues.size(), 1);
        QCOMPARE(unpacked.issues[0].kind, IssueKind::RefusedEntry);
        QVERIFY(!unpacked.issues[0].detail.isEmpty());
    }

    void shouldStopAtTheLimitOfEntries_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one below the limit") << Base::Limits::archiveEntries - 1;
        QTest::newRow("the limit") << Base::Limits::archiveEntries;
        QTest::newRow("one above the limit") << Base::Limits::archiveEntries + 1;
    }
    void shouldStopAtTheLimitOfEntries()
    {
        QFETCH(int, count);
        std::vector<PackedFile> files;
        for (int i = 0; i < count; ++i)
            files.push_back({QByteArray::number(i) + ".txt", "x"});
        const Unpacked unpacked = unpack(packed(files));
        QCOMPARE(int(unpacked.entries.size()), std::min(count, Base::Limits::archiveEntries));
        QCOMPARE(unpacked.issues.isEmpty(), count <= Base::Limits::archiveEntries);
        if (!unpacked.issues.isEmpty())
            QCOMPARE(unpacked.issues[0].detail, QStringLiteral("1"));
    }

    void shouldStopAtTheLimitOfBytes_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<int>("read");
        const qint64 size = 2 * essay.size();
        QTest::newRow("one above the size") << size + 1 << 2;
        QTest::newRow("the size") << size << 2;
        QTest::newRow("one below the size") << size - 1 << 1;
    }
    void shouldStopAtTheLimitOfBytes()
    {
        QFETCH(qint64, limit);
        QFETCH(int, read);
        UnpackOptions options;
        options.limits = {10, limit, 1'000'000, 0};
        const Unpacked unpacked = unpack(packed({{"a.txt", essay}, {"b.txt", essay}}), options);
        QCOMPARE(int(unpacked.entries.size()), read);
        QCOMPARE(countOf(unpacked.issues, IssueKind::TooLarge), 2 - read);
    }

    void shouldStopAtTheLimitOfTheRatio_data()
    {
        QTest::addColumn<int>("more");
        QTest::addColumn<qint64>("freeBytes");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("one below the ratio") << -1 << qint64(0) << true;
        QTest::newRow("the ratio") << 0 << qint64(0) << true;
        QTest::newRow("one above the ratio") << 1 << qint64(0) << false;
        QTest::newRow("above it, but small") << 1 << (qint64(1) << 30) << true;
    }
    void shouldStopAtTheLimitOfTheRatio()
    {
        QFETCH(int, more);
        QFETCH(qint64, freeBytes);
        QFETCH(bool, isRead);
        const qint64 size = packed({{"a.txt", QByteArray(100'000, 'a')}}).size();
        const qint64 ratio = 100'000 / size;
        const QByteArray bytes = packed({{"a.txt", QByteArray(int(ratio * size) + more, 'a')}});
        QCOMPARE(bytes.size(), size);
        UnpackOptions options;
        options.limits = {10, qint64(1) << 30, ratio, freeBytes};
        QCOMPARE(unpack(bytes, options).entries.size(), std::size_t(isRead));
    }

    void shouldRefuseABombBeforeItIsLarge()
    {
        // 200 MB of nothing in 200 kB, and all of it 300 times over.
        const QByteArray bomb = packed({{"a.txt", QByteArray(200'000'000, '\0')}});
        const auto folder = openedFile(bomb, QStringLiteral("bomb.zip"));
        QVERIFY(!folder.ok() || folder.value().documents.empty());
    }

    void shouldSayThatAFileIsLocked()
    {
        const QByteArray bytes =
            packed({{"a.txt", talk}}, archive_write_set_format_zip, nullptr, "a password of the sender");
        const auto folder = openedFile(bytes, QStringLiteral("a.zip"));
        QVERIFY(!folder.ok());
        QCOMPARE(folder.error().kind, Base::ErrorKind::NoText);
        const Unpacked unpacked = unpack(bytes);
        QVERIFY(unpacked.entries.at(0).isEncrypted);
        QVERIFY(unpacked.entries.at(0).bytes.isEmpty());
    }

    void shouldReadWhatStandsBeforeADamage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const std::vector<PackedFile> files = {{"a.txt", talk}, {"b.txt", essay}};
        QByteArray tar = packed(files, archive_write_set_format_ustar);
        tar.truncate(512 + 512 + 512 + 100); // header, text, header, the beginning of a text
        QTest::newRow("a tar file that breaks off") << tar;
        QByteArray zip = packed(files);
        zip.truncate(zip.indexOf("b.txt") + 5 + 60);
        QTest::newRow("a zip archive without its directory") << zip;
    }
    void shouldReadWhatStandsBeforeADamage()
    {
        QFETCH(QByteArray, bytes);
        const auto folder = openedFile(bytes, QStringLiteral("a.packed"));
        QVERIFY(folder.ok());
        QCOMPARE(folder.value().documents.front().path, QStringLiteral("a.txt"));
        QCOMPARE(folder.value().documents.front().utf8().toByteArray(), talk);
        int broken = countOf(folder.value().issues, IssueKind::Broken);
        for (const Document &document : folder.value().documents)
            broken += countOf(document.issues, IssueKind::Broken);
        QVERIFY(broken > 0);
    }

    void shouldNotOpenAnArchiveInAnArchive()
    {
        const QByteArray inner = packed({{"a.txt", talk}});
        const auto folder = openedFile(packed({{"inner.zip", inner}, {"b.txt", talk}}), QStringLiteral("a.zip"));
        QVERIFY(folder.ok());
        QCOMPARE(pathsOf(folder.value()), QStringList({QStringLiteral("b.txt"), QStringLiteral("inner.zip")}));
        QCOMPARE(folder.value().documents[1].issues.at(0).kind, IssueKind::NotText);
    }

    void shouldReadACompressedFileInAnArchive()
    {
        const QByteArray inner = packed({{"talk", talk}}, archive_write_set_format_raw, archive_write_add_filter_gzip);
        const auto folder = openedFile(packed({{"talk.txt.gz", inner}}), QStringLiteral("a.zip"));
        QVERIFY(folder.ok());
        QCOMPARE(folder.value().documents[0].utf8().toByteArray(), talk);
    }

    void shouldSurviveEveryCutAndSomeDamage()
    {
        const QByteArray whole = packed({{"a.txt", talk}, {"b/c.txt", essay}});
        for (qsizetype size = 0; size < whole.size(); ++size)
            (void)unpack(whole.first(size));
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 0x55);
            (void)unpack(damaged);
        }
    }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archivetest.moc"
