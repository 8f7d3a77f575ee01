#include "captures/capture.h"

#include "testlib/memorydocument.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Catena;
using namespace Catena::Captures;

namespace {

Capture captureOf(const Documents::Document &document)
{
    const std::vector<Documents::Document> documents{document};
    std::vector<Formats::Reading> readings;
    if (const Formats::Reader *reader = Formats::readerFor(document))
        readings.push_back(reader->read(document, 0));
    return capture(documents, readings);
}

QString words(QRandomGenerator &random, int count)
{
    QStringList out;
    for (int i = 0; i < count; ++i) {
        QString word;
        for (quint32 k = 2 + random.bounded(6U); k > 0; --k)
            word += QChar(u'a' + char16_t(random.bounded(26U)));
        out.append(word);
    }
    return out.join(u' ');
}

//! What the blocks of a generated paste are like.
struct Kind
{
    int mostLines = 1;
    QStringList first; //!< lines that every block begins with
    QStringList last; //!< and ends with
    bool holdsRules = false; //!< one in three has a rule and an indented line inside
};

std::vector<QStringList> blocksOf(const Kind &kind, QRandomGenerator &random, int count)
{
    std::vector<QStringList> blocks;
    for (int b = 0; b < count; ++b) {
        QStringList lines = kind.first;
        for (int k = 1 + random.bounded(kind.mostLines); k > 0; --k)
            lines.append(words(random, 3 + random.bounded(9)));
        if (kind.holdsRules && b % 3 == 0)
            lines += {QStringLiteral("-----"), QStringLiteral("    ") + words(random, 6)};
        blocks.push_back(lines + kind.last);
    }
    return blocks;
}

//! A paste of two copies in which every block was moved, and where its blocks begin (1-based lines).
struct Shuffled
{
    QStringList lines;
    QList<qint32> begins;
};

Shuffled shuffledTwice(const std::vector<QStringList> &blocks, QRandomGenerator &random)
{
    Shuffled out;
    for (int copy = 0; copy < 2; ++copy) {
        std::vector<std::size_t> order;
        for (std::size_t b = 0; b < blocks.size(); ++b)
            order.insert(order.begin() + random.bounded(int(order.size()) + 1), b);
        for (const std::size_t b : order) {
            out.begins.append(qint32(out.lines.size()) + 1);
            out.lines += blocks[b];
        }
    }
    return out;
}

}

class BoundariesTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindEveryBlockOfTwoShuffledCopies_data()
    {
        QTest::addColumn<int>("mostLines");
        QTest::addColumn<QStringList>("first");
        QTest::addColumn<QStringList>("last");
        QTest::addColumn<bool>("holdsRules");
        const QStringList none;
        QTest::newRow("single lines") << 1 << none << none << false;
        QTest::newRow("several lines") << 5 << none << none << false;
        QTest::newRow("the same footer under each")
            << 4 << none
            << QStringList{QStringLiteral("_ _ _ _ _ _ _ _ _ _"), QStringLiteral("the list and how to leave it"),
                           QStringLiteral("_ _ _ _ _ _ _ _ _ _")}
            << false;
        QTest::newRow("the same words over each")
            << 4 << QStringList{QStringLiteral("as it was asked before")} << none << false;
        QTest::newRow("rules and indented lines inside") << 4 << none << none << true;
    }

    void shouldFindEveryBlockOfTwoShuffledCopies()
    {
        QFETCH(int, mostLines);
        QFETCH(QStringList, first);
        QFETCH(QStringList, last);
        QFETCH(bool, holdsRules);
        for (quint32 seed = 1; seed <= 5; ++seed) {
            QRandomGenerator random(seed);
            const Shuffled paste = shuffledTwice(blocksOf({mostLines, first, last, holdsRules}, random, 60), random);
            const Capture capture =
                captureOf(TestLib::memoryDocument(paste.lines.join(u'\n'), Documents::Role::Discussion));
            int found = 0;
            int wrong = 0;
            for (const Place &place : capture.comments.places) {
                found += paste.begins.contains(place.first);
                wrong += !paste.begins.contains(place.first);
            }
            const double f1 = 2.0 * found / double(found + wrong + paste.begins.size());
            QVERIFY2(f1 >= 0.95, qPrintable(QStringLiteral("seed %1: F1 %2").arg(seed).arg(f1)));
        }
    }

    void shouldLoseAndDoubleNoLineOfAnyCorpusText()
    {
        if (!QDir(QStringLiteral(CATENA_CORPUS_DIR)).exists())
            QSKIP("the corpus is not here");
        constexpr qint64 largest = 1 << 20;
        int files = 0;
        QDirIterator it(QStringLiteral(CATENA_CORPUS_DIR), {QStringLiteral("*.txt"), QStringLiteral("*.md")},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.size() > largest || !file.open(QIODevice::ReadOnly))
                continue;
            const Documents::Document document =
                TestLib::memoryDocument(QString::fromUtf8(file.readAll()), Documents::Role::Discussion);
            if (document.lineCount() > 0)
                verifyEveryLineOnce(document, it.fileName());
            ++files;
        }
        QVERIFY(files > 0);
    }

private:
    //! Every unit of a document is claimed, and no line by two places.
    static void verifyEveryLineOnce(const Documents::Document &document, const QString &name)
    {
        const Capture capture = captureOf(document);
        QCOMPARE(capture.ledger.size(), std::size_t(1));
        const DocumentLedger &ledger = capture.ledger.front();
        QVERIFY2(ledger.unclaimed.empty(), qPrintable(name));
        QCOMPARE(ledger.placed, ledger.total);
        if (ledger.unit != DocumentLedger::Unit::Line)
            return;
        std::vector<int> times(std::size_t(ledger.total) + 1, 0);
        for (const Place &place : capture.comments.places) {
            for (qint32 line = place.first; line <= place.last; ++line)
                ++times[std::size_t(line)];
        }
        const auto doubled = std::find_if(times.begin(), times.end(), [](int n) { return n > 1; });
        QVERIFY2(doubled == times.end(),
                 qPrintable(QStringLiteral("%1 line %2").arg(name).arg(doubled - times.begin())));
    }
};

QTEST_GUILESS_MAIN(BoundariesTest)
#include "boundariestest.moc"
