#include "text/korean/packedformat.h"
#include "text/korean/tagger.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstddef>
#include <cstring>
#include <span>

using namespace Catena;
using Text::Korean::Dictionary;
namespace Packed = Text::Korean::Packed;

//! The packed dictionary: what is in it, and that a damaged one is refused.
class DictionaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldHoldEveryWordThatIsNotWrittenInHanja();
    void shouldTellNounsFromOtherWords();
    void shouldSayWhatIsMissing();
    void shouldRefuseADamagedFile_data();
    void shouldRefuseADamagedFile();
    void shouldRefuseIndicesThatLeadOutOfTheFile_data();
    void shouldRefuseIndicesThatLeadOutOfTheFile();
    void shouldSumUpBytesByFletcher();

private:
    [[nodiscard]] QString written(const QByteArray &bytes);

    QByteArray m_bytes;
    QTemporaryDir m_folder;
};

void DictionaryTest::initTestCase()
{
    QFile file(QStringLiteral(CATENA_DICTIONARY));
    if (!file.open(QIODevice::ReadOnly)) {
        QSKIP("no dictionary: liblucene8-java was not there at build time");
    }
    m_bytes = file.readAll();
    QVERIFY(m_folder.isValid());
}

QString DictionaryTest::written(const QByteArray &bytes)
{
    const QString path = m_folder.filePath(QStringLiteral("damaged.dic"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        return {};
    }
    return path;
}

void DictionaryTest::shouldHoldEveryWordThatIsNotWrittenInHanja()
{
    const auto dictionary = Dictionary::open(QStringLiteral(CATENA_DICTIONARY));
    QVERIFY(dictionary.ok());
    // mecab-ko-dic 2.0.3: 811,757 words of 774,580 spellings, of which 124,575 words hold a Hanja.
    QCOMPARE(dictionary.value().entryCount(), 811'757 - 124'575);
    QCOMPARE(dictionary.value().surfaceCount(), 650'405);
}

void DictionaryTest::shouldTellNounsFromOtherWords()
{
    const auto opened = Dictionary::open(QStringLiteral(CATENA_DICTIONARY));
    QVERIFY(opened.ok());
    const Dictionary &dictionary = opened.value();
    for (const QStringView noun : {u"도서관", u"경제", u"컴퓨터"})
        QVERIFY2(dictionary.isNominalOnly(noun), qPrintable(noun.toString()));
    for (const QStringView other : {u"", u"도서관에", u"하", u"까지", u"빨리", u"퀣퀣"})
        QVERIFY2(!dictionary.isNominalOnly(other), qPrintable(other.toString()));
}

void DictionaryTest::shouldSayWhatIsMissing()
{
    const QString nowhere = m_folder.filePath(QStringLiteral("nowhere.dic"));
    const auto missing = Dictionary::open(nowhere);
    QVERIFY(!missing.ok());
    QCOMPARE(missing.error().kind, Base::ErrorKind::NotFound);
    QCOMPARE(missing.error().path, nowhere);
    const auto folder = Dictionary::open(m_folder.path());
    QVERIFY(!folder.ok());
    QCOMPARE(folder.error().kind, Base::ErrorKind::NotReadable);
}

void DictionaryTest::shouldRefuseADamagedFile_data()
{
    QTest::addColumn<qsizetype>("size"); // -1: all
    QTest::addColumn<qsizetype>("flipped"); // -1: none
    const qsizetype all = m_bytes.size();
    QTest::newRow("empty") << qsizetype(0) << qsizetype(-1);
    QTest::newRow("half a header") << qsizetype(100) << qsizetype(-1);
    QTest::newRow("a header alone") << qsizetype(sizeof(Packed::Header)) << qsizetype(-1);
    QTest::newRow("cut in the middle") << all / 2 << qsizetype(-1);
    QTest::newRow("cut by a byte") << all - 1 << qsizetype(-1);
    QTest::newRow("a byte too many") << all + 1 << qsizetype(-1);
    QTest::newRow("magic") << all << qsizetype(3);
    QTest::newRow("version") << all << qsizetype(offsetof(Packed::Header, version));
    QTest::newRow("byte order") << all << qsizetype(offsetof(Packed::Header, byteOrder));
    QTest::newRow("size") << all << qsizetype(offsetof(Packed::Header, fileSize));
    QTest::newRow("checksum") << all << qsizetype(offsetof(Packed::Header, checksum));
    QTest::newRow("node count") << all << qsizetype(offsetof(Packed::Header, nodeCount) + 3);
    QTest::newRow("ids of unknown words") << all << qsizetype(offsetof(Packed::Header, unknown) + 1);
    QTest::newRow("first byte after the header") << all << qsizetype(sizeof(Packed::Header));
    QTest::newRow("a byte in the middle") << all << all / 2;
    QTest::newRow("last byte") << all << all - 1;
}

void DictionaryTest::shouldRefuseADamagedFile()
{
    QFETCH(qsizetype, size);
    QFETCH(qsizetype, flipped);
    QByteArray bytes = m_bytes;
    bytes.resize(size);
    if (flipped >= 0) {
        bytes[flipped] = char(bytes[flipped] ^ 0x40);
    }
    const auto dictionary = Dictionary::open(written(bytes));
    QVERIFY(!dictionary.ok());
    QCOMPARE(dictionary.error().kind, Base::ErrorKind::Internal);
    QVERIFY(!dictionary.error().detail.isEmpty());
}

void DictionaryTest::shouldRefuseIndicesThatLeadOutOfTheFile_data()
{
    QTest::addColumn<qsizetype>("offset");
    Packed::Header header;
    std::memcpy(&header, m_bytes.constData(), sizeof(header));
    const auto at = Packed::sections(header);
    QTest::newRow("root") << qsizetype(at.roots + 4 * 0xAC00);
    QTest::newRow("class") << qsizetype(at.classes + 0xAC00);
    QTest::newRow("child") << qsizetype(at.firstChild + 400);
    QTest::newRow("word of a node") << qsizetype(at.firstEntry + 400);
    QTest::newRow("left id") << qsizetype(at.entries);
    QTest::newRow("right id") << qsizetype(at.entries + 2);
    QTest::newRow("tag") << qsizetype(at.entries + offsetof(Packed::Entry, tag));
}

void DictionaryTest::shouldRefuseIndicesThatLeadOutOfTheFile()
{
    QFETCH(qsizetype, offset);
    QByteArray bytes = m_bytes;
    const quint32 wild = 0xEEEE'EEEE;
    std::memcpy(bytes.data() + offset, &wild, sizeof(wild));
    Packed::Header header;
    std::memcpy(&header, bytes.constData(), sizeof(header));
    const auto body = std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size()))).subspan(sizeof(header));
    header.checksum = Packed::checksum(body);
    std::memcpy(bytes.data(), &header, sizeof(header));
    const auto dictionary = Dictionary::open(written(bytes));
    QVERIFY(!dictionary.ok());
    QCOMPARE(dictionary.error().kind, Base::ErrorKind::Internal);
}

void DictionaryTest::shouldSumUpBytesByFletcher()
{
    const std::array<quint32, 3> words{1, 2, 0xFFFF'FFF0};
    const quint64 first = (1ull + 2 + 0xFFFF'FFF0) % 0xFFFF'FFFF;
    const quint64 second = (1ull + 3 + 3 + 0xFFFF'FFF0) % 0xFFFF'FFFF;
    QCOMPARE(Packed::checksum(std::as_bytes(std::span(words))), second << 32 | first);
    QCOMPARE(Packed::checksum({}), 0ull);
    const std::array<quint8, 5> odd{1, 0, 0, 0, 7};
    QCOMPARE(Packed::checksum(std::as_bytes(std::span(odd))), 9ull << 32 | 8);
}

QTEST_GUILESS_MAIN(DictionaryTest)
#include "dictionarytest.moc"
