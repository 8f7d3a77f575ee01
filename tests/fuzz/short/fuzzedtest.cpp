#include "fuzzwords.h"
#include "mutator.h"

#include <QDir>
#include <QTest>

#include <set>

#define CATENA_FUZZ_TARGET(name) extern "C" int fuzz_##name(const quint8 *data, std::size_t size);
#include "targets.inc"
#undef CATENA_FUZZ_TARGET

using namespace Catena::Fuzz;

namespace {

using Target = int (*)(const quint8 *, std::size_t);

struct NamedTarget
{
    const char *name;
    Target run;
};

constexpr NamedTarget targets[] = {
#define CATENA_FUZZ_TARGET(name) {#name, fuzz_##name},
#include "targets.inc"
#undef CATENA_FUZZ_TARGET
};

std::vector<QByteArray> filesIn(const QString &folder, const QStringList &names = {})
{
    std::vector<QByteArray> contents;
    const QDir place(folder);
    for (const QString &name : place.entryList(names, QDir::Files, QDir::Name)) {
        QFile file(place.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            contents.push_back(file.readAll());
    }
    return contents;
}

}

//! A short run of every fuzzer: packaging/fuzz is the long one. Targets end the program where something is wrong; the
//! input is left in the file that the last line of the log names.
class FuzzedTest : public QObject
{
    Q_OBJECT

    const QString m_fuzz = QStringLiteral(CATENA_SOURCE_DIR "/tests/fuzz");
    std::vector<QByteArray> m_words;

private slots:
    void initTestCase()
    {
        for (const QByteArray &dictionary : filesIn(m_fuzz, {QStringLiteral("*.dict")})) {
            for (QByteArray &word : wordsOf(dictionary))
                m_words.push_back(std::move(word));
        }
        QVERIFY(m_words.size() > 100);
    }

    void shouldReadADictionary()
    {
        const std::vector<QByteArray> words = wordsOf("# a \"comment\"\nk=\"a\\x0a\\\"b\\\\\"\n\n\"c\"\n");
        QCOMPARE(words, (std::vector<QByteArray>{"a\n\"b\\", "c"}));
    }

    void shouldChangeInputsAlikeForTheSameSeed()
    {
        const std::vector<QByteArray> seeds{"one reader", "another"};
        Mutator first(7, seeds, {"word"});
        Mutator second(7, seeds, {"word"});
        std::set<QByteArray> seen;
        for (int i = 0; i < 100; ++i) {
            const QByteArray bytes = first.next();
            QCOMPARE(bytes, second.next());
            seen.insert(bytes);
        }
        QVERIFY2(seen.size() > 80, qPrintable(QString::number(seen.size())));
    }

    void shouldStandAnyBytes_data()
    {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < std::size(targets); ++i)
            QTest::newRow(targets[i].name) << int(i);
    }
    void shouldStandAnyBytes()
    {
        QFETCH(const int, number);
        const NamedTarget &target = targets[number];
        const QString name = QString::fromLatin1(target.name);
        std::vector<QByteArray> seeds = filesIn(m_fuzz + QStringLiteral("/seeds/") + name);
        for (QByteArray &seed : filesIn(QStringLiteral(CATENA_TEST_DATA "/formats/") + name))
            seeds.push_back(std::move(seed));
        QVERIFY2(!seeds.empty(), qPrintable(name));
        QFile last(QDir::temp().filePath(QStringLiteral("catena-fuzzed-") + name));
        QVERIFY2(last.open(QIODevice::WriteOnly), qPrintable(last.errorString()));
        qInfo("%s", qPrintable(last.fileName()));
        const auto run = [&](const QByteArray &bytes) {
            last.resize(0);
            last.seek(0);
            last.write(bytes);
            last.flush();
            target.run(reinterpret_cast<const quint8 *>(bytes.constData()), std::size_t(bytes.size()));
        };
        run({});
        for (const QByteArray &seed : seeds)
            run(seed);
        Mutator mutator(quint32(qChecksum(QByteArrayView(target.name))), std::move(seeds), m_words);
        const bool isSlow = name == QLatin1String("store"); // a database in each
        for (int left = isSlow ? 200 : 5'000; left > 0; --left)
            run(mutator.next());
        QVERIFY(last.remove());
    }
};

QTEST_GUILESS_MAIN(FuzzedTest)
#include "fuzzedtest.moc"
