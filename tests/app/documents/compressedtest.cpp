#include "documents/decompress.h"
#include "documents/documentfolder.h"

#include <archive.h>
#include <archive_entry.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena::Documents;
using Catena::Base::IssueKind;

namespace {

using Filter = int (*)(archive *);

//! Bytes compressed by one of libarchive's filters.
QByteArray compressed(const QByteArray &bytes, Filter filter)
{
    QByteArray out(bytes.size() + 65'536, '\0');
    std::size_t used = 0;
    archive *writer = archive_write_new();
    filter(writer);
    archive_write_set_format_raw(writer);
    archive_write_set_bytes_in_last_block(writer, 1);
    archive_write_open_memory(writer, out.data(), std::size_t(out.size()), &used);
    archive_entry *entry = archive_entry_new();
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(writer, entry);
    archive_write_data(writer, bytes.constData(), std::size_t(bytes.size()));
    archive_entry_free(entry);
    archive_write_close(writer);
    archive_write_free(writer);
    out.truncate(qsizetype(used));
    return out;
}

//! Lines of words that do not compress to nothing.
QByteArray words()
{
    QByteArray text;
    for (int i = 0; i < 20'000; ++i)
        text += "Line " + QByteArray::number(i * 7919 % 1009) + " of a long text about tea.\n";
    return text;
}

Document opened(const QByteArray &bytes, const QString &name)
{
    const QTemporaryDir dir;
    QFile file(dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    const auto folder = openDocumentFolder(dir.path());
    return folder ? folder.value().documents.front() : Document();
}

}

class CompressedTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadACompressedFileAsItsContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("gzip") << compressed(words(), archive_write_add_filter_gzip);
        QTest::newRow("bzip2") << compressed(words(), archive_write_add_filter_bzip2);
        QTest::newRow("xz") << compressed(words(), archive_write_add_filter_xz);
        QTest::newRow("lzip") << compressed(words(), archive_write_add_filter_lzip);
        QTest::newRow("Zstandard") << compressed(words(), archive_write_add_filter_zstd);
    }
    void shouldReadACompressedFileAsItsContent()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(isCompressed(bytes));
        const Document document = opened(bytes, QStringLiteral("words.packed"));
        QCOMPARE(document.utf8().toByteArray(), words());
        QVERIFY(document.issues.isEmpty());
    }

    void shouldGiveWhatStandsBeforeADamage()
    {
        QByteArray bytes = compressed(words(), archive_write_add_filter_gzip);
        bytes.truncate(bytes.size() * 2 / 3);
        const Document document = opened(bytes, QStringLiteral("words.gz"));
        QVERIFY(document.lineCount() > 100);
        QVERIFY(words().startsWith(document.utf8().toByteArray()));
        QCOMPARE(document.issues.size(), 1);
        QCOMPARE(document.issues[0].kind, IssueKind::Broken);
        QCOMPARE(document.issues[0].line, qint64(document.lineCount()));
        QVERIFY(!document.issues[0].detail.isEmpty());
    }

    void shouldStopAtTheLimitOfBytes_data()
    {
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<bool>("isRead");
        const qint64 size = words().size();
        QTest::newRow("one above the size") << size + 1 << true;
        QTest::newRow("the size") << size << true;
        QTest::newRow("one below the size") << size - 1 << false;
    }
    void shouldStopAtTheLimitOfBytes()
    {
        QFETCH(qint64, limit);
        QFETCH(bool, isRead);
        const QByteArray bytes = compressed(words(), archive_write_add_filter_xz);
        const Decompressed out = decompress(bytes, {limit, 1'000'000, 0});
        QCOMPARE(out.isTooLarge, !isRead);
        QCOMPARE(out.bytes.size(), isRead ? words().size() : 0);
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
        const QByteArray file = compressed(QByteArray(100'000, 'a'), archive_write_add_filter_gzip);
        const qint64 ratio = 100'000 / file.size();
        const QByteArray even =
            compressed(QByteArray(int(ratio * file.size()) + more, 'a'), archive_write_add_filter_gzip);
        QCOMPARE(even.size(), file.size());
        QCOMPARE(decompress(even, {qint64(1) << 30, ratio, freeBytes}).isTooLarge, !isRead);
    }

    void shouldNotTakeWordsForACompressedFile()
    {
        QVERIFY(!isCompressed("BZh is how some files begin"));
        QVERIFY(!isCompressed("LZI"));
        QVERIFY(!isCompressed(""));
    }
};

QTEST_GUILESS_MAIN(CompressedTest)
#include "compressedtest.moc"
