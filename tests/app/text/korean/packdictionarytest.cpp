#include "norifst.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;

//! The build's own packer, against archives that are not what they should be.
class PackDictionaryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldRefuseADamagedArchive_data();
    void shouldRefuseADamagedArchive();
    void shouldRefuseDamagedTables_data();
    void shouldRefuseDamagedTables();
    void shouldEndOnTransducersOfNoise();
    void shouldPackTheSameBytesAgain();

private:
    struct Outcome
    {
        int status = -1;
        bool crashed = true;
        QByteArray message;
    };
    [[nodiscard]] static Outcome run(const QStringList &arguments);
    [[nodiscard]] static QString written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes);
    [[nodiscard]] static QByteArray content(const QString &path);
};

QByteArray PackDictionaryTest::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString PackDictionaryTest::written(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
}

PackDictionaryTest::Outcome PackDictionaryTest::run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(PACKDICTIONARY), arguments);
    if (!process.waitForFinished(60'000)) {
        return {};
    }
    return {process.exitCode(), process.exitStatus() == QProcess::CrashExit, process.readAllStandardError()};
}

void PackDictionaryTest::shouldRefuseADamagedArchive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray jar = content(QStringLiteral(NORI_JAR));
    const auto flipped = [&](double place) {
        QByteArray bytes = jar;
        const auto at = qsizetype(double(jar.size()) * place);
        bytes[at] = char(bytes[at] ^ 0x10);
        return bytes;
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no archive") << QByteArray(100'000, 'x');
    QTest::newRow("an end record alone") << QByteArray("PK\5\6") + QByteArray(18, '\0');
    QTest::newRow("an end record that lies") << QByteArray("PK\5\6") + QByteArray(18, '\x7F');
    if (jar.isEmpty()) {
        return;
    }
    QTest::newRow("cut in the middle") << jar.first(jar.size() / 2);
    QTest::newRow("without its end") << jar.first(jar.size() - 30);
    QTest::newRow("without its beginning") << jar.sliced(jar.size() / 2);
    QTest::newRow("a bit early in the costs") << flipped(0.1);
    QTest::newRow("a bit in the middle") << flipped(0.5);
    QTest::newRow("a bit late") << flipped(0.8);
}

void PackDictionaryTest::shouldRefuseADamagedArchive()
{
    QFETCH(QByteArray, bytes);
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out.dic"));
    const auto outcome = run({written(folder, QStringLiteral("damaged.jar"), bytes),
                              QStringLiteral(TABLES "/unknown.tsv"), QStringLiteral(TABLES "/charclasses.tsv"), out});
    QVERIFY(!outcome.crashed);
    QCOMPARE(outcome.status, 1);
    QVERIFY(outcome.message.startsWith("packdictionary: "));
    QVERIFY(!QFile::exists(out));
}

void PackDictionaryTest::shouldRefuseDamagedTables_data()
{
    QTest::addColumn<QByteArray>("unknown");
    QTest::addColumn<QByteArray>("classes");
    const QByteArray unknown = content(QStringLiteral(TABLES "/unknown.tsv"));
    const QByteArray classes = content(QStringLiteral(TABLES "/charclasses.tsv"));
    QTest::newRow("a column too few") << unknown + "HANGUL\t1\t2\n" << classes;
    QTest::newRow("a class nobody knows") << unknown << classes + "0000\t0001\tKLINGON\n";
    QTest::newRow("a range backwards") << unknown << classes + "0002\t0001\tALPHA\n";
    QTest::newRow("an id the dictionary does not have") << unknown + "HANGUL\t60000\t1\t1\tNNG\t0\t0\n" << classes;
    QTest::newRow("a tag nobody knows") << unknown + "HANGUL\t1\t1\t1\tXYZ\t0\t0\n" << classes;
}

void PackDictionaryTest::shouldRefuseDamagedTables()
{
    if (!QFile::exists(QStringLiteral(NORI_JAR))) {
        QSKIP("no dictionary: liblucene8-java was not there at build time");
    }
    QFETCH(QByteArray, unknown);
    QFETCH(QByteArray, classes);
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out.dic"));
    const auto outcome = run({QStringLiteral(NORI_JAR), written(folder, QStringLiteral("unknown.tsv"), unknown),
                              written(folder, QStringLiteral("classes.tsv"), classes), out});
    QVERIFY(!outcome.crashed);
    QCOMPARE(outcome.status, 1);
    QVERIFY(!QFile::exists(out));
}

void PackDictionaryTest::shouldEndOnTransducersOfNoise()
{
    // A right header, then 200 bytes of noise: arcs that lead in circles, out of the file, or nowhere.
    const QByteArray header = QByteArray::fromHex("3fd76c1703465354000000070001");
    QRandomGenerator random(7);
    int refused = 0;
    for (int round = 0; round < 100; ++round) {
        QByteArray file = header + char(random.bounded(128)) + QByteArray::fromHex("c801");
        for (int i = 0; i < 200; ++i) {
            file.append(char(random.bounded(random.bounded(2) == 0 ? 256 : 64)));
        }
        Packing::NoriFst transducer(file);
        qint64 words = 0;
        refused += transducer.forEachWord([&](std::u16string_view, quint32) { ++words; }) ? 0 : 1;
        QVERIFY(words <= 5'000'000);
    }
    QVERIFY2(refused > 30, qPrintable(QString::number(refused)));
}

void PackDictionaryTest::shouldPackTheSameBytesAgain()
{
    if (!QFile::exists(QStringLiteral(NORI_JAR))) {
        QSKIP("no dictionary: liblucene8-java was not there at build time");
    }
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("again.dic"));
    const auto outcome = run({QStringLiteral(NORI_JAR), QStringLiteral(TABLES "/unknown.tsv"),
                              QStringLiteral(TABLES "/charclasses.tsv"), out});
    QCOMPARE(outcome.status, 0);
    QVERIFY(content(out) == content(QStringLiteral(CATENA_DICTIONARY)));
}

QTEST_GUILESS_MAIN(PackDictionaryTest)
#include "packdictionarytest.moc"
