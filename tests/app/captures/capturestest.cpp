#include "captures/capture.h"

#include "testlib/cputimer.h"
#include "testlib/memorydocument.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Catena;
using namespace Catena::Captures;

namespace {

Capture captureOf(const QStringList &texts)
{
    std::vector<Documents::Document> documents;
    std::vector<Formats::Reading> readings;
    for (const QString &text : texts)
        documents.push_back(TestLib::memoryDocument(text, Documents::Role::Discussion));
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (const Formats::Reader *reader = Formats::readerFor(documents[i]))
            readings.push_back(reader->read(documents[i], quint32(i)));
    }
    return capture(documents, readings);
}

//! A line long enough to be no chance match, named by a letter.
QString line(QChar name)
{
    return QStringLiteral("%1 라는 이름의 줄은 우연히 같아지기에는 꽤 길다 %1%1").arg(name);
}

//! Letters to lines: "a b" is two lines, "|" a blank line, "c…" line c cut off.
QString paste(const QString &letters)
{
    QStringList lines;
    for (const QString &part : letters.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (part == QLatin1String("|"))
            lines += QString();
        else if (part.endsWith(QChar(u'…')))
            lines += line(part[0]).left(20) + QStringLiteral(" ...");
        else
            lines += line(part[0]);
    }
    return lines.join(QLatin1Char('\n'));
}

//! Comments as places: "1-3 7-9" a comment; a preview has a "p".
QStringList printed(const Comments &comments)
{
    QStringList lines;
    for (quint32 i = 0; i < comments.size(); ++i) {
        QStringList places;
        for (const Place &place : comments.placesOf({i})) {
            places += (place.first == place.last ? QString::number(place.first)
                                                 : QStringLiteral("%1-%2").arg(place.first).arg(place.last))
                + (place.kind == CopyKind::Preview ? QStringLiteral("p") : QString());
        }
        lines += places.join(QLatin1Char(' '));
    }
    return lines;
}

}

class CapturesTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindBlocksByAligningCopies_data()
    {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<QStringList>("comments");
        const auto row = [](const char *name, const char *letters, const QStringList &comments) {
            QTest::newRow(name) << QString::fromUtf8(letters) << comments;
        };
        row("a block moved between two copies", "a b c d d c a b",
            {QStringLiteral("1-2 7-8"), QStringLiteral("3 6"), QStringLiteral("4 5")});
        row("a long block moved", "a b c d e f d e f a b c", {QStringLiteral("1-3 10-12"), QStringLiteral("4-6 7-9")});
        row("an edge seen once holds in every copy", "a b c d a b c d c d a b",
            {QStringLiteral("1-2 5-6 11-12"), QStringLiteral("3-4 7-8 9-10")});
        row("a preview without its lead-in, then moved blocks", "p q r q r a b c c a b",
            {QStringLiteral("1-3 4-5p"), QStringLiteral("6-7 10-11"), QStringLiteral("8 9")});
        row("a comment there only once", "a b x c d a b c d",
            {QStringLiteral("1-2 6-7"), QStringLiteral("3"), QStringLiteral("4-5 8-9")});
        row("a copy cut off inside a line", "a b c d d c a b…",
            {QStringLiteral("1-2 7-8p"), QStringLiteral("3 6"), QStringLiteral("4 5")});
        row("a block cut off ends there in both copies", "a b c d e b… c a d e",
            {QStringLiteral("1 8"), QStringLiteral("2 6p"), QStringLiteral("3 7"), QStringLiteral("4-5 9-10")});
        row("a copy cut off loses the lines after", "a b c d d a b…",
            {QStringLiteral("1-3 6-7p"), QStringLiteral("4 5")});
        row("blank lines part blocks", "a b | c | d e",
            {QStringLiteral("1-2"), QStringLiteral("4"), QStringLiteral("6-7")});
        row("nothing tells: every line by itself", "a b c",
            {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")});
        row("one line", "a", {QStringLiteral("1")});
    }

    void shouldFindBlocksByAligningCopies()
    {
        QFETCH(QString, letters);
        QTEST(printed(captureOf({paste(letters)}).comments), "comments");
    }

    void shouldTakeNameAndDateFromTheLineOverABlock()
    {
        const Capture capture = captureOf({QStringLiteral(
            "reader_one · 2024-03-05 14:05\nfirst\n\nstill first\n\nreader_two · 2024-03-05 15:00\nsecond\n"
            "\nreader_one · 2024-03-05 16:00\nsecond\n")});
        const Comments &comments = capture.comments;
        QCOMPARE(printed(comments), (QStringList{QStringLiteral("2-4"), QStringLiteral("7"), QStringLiteral("10")}));
        QCOMPARE(comments.author({0}), QStringLiteral("reader_one"));
        QCOMPARE(comments.text({0}), QStringLiteral("first\n\nstill first"));
        QCOMPARE(comments[{1}].date.toIso(), QStringLiteral("2024-03-05T15:00"));
        QCOMPARE(comments[{0}].author, comments[{2}].author);
    }

    void shouldReadANameOnALineOfItsOwn()
    {
        const Capture capture = captureOf(
            {QStringLiteral("gardener\n2024-03-05 14:05\nabout soil\n\narchivist\n2024-03-06 09:00\nabout paper\n")});
        QCOMPARE(capture.comments.size(), std::size_t(2));
        QCOMPARE(capture.comments.author({1}), QStringLiteral("archivist"));
        QCOMPARE(capture.comments.text({1}), QStringLiteral("about paper"));
        QCOMPARE(capture.ledger.front().placed, capture.ledger.front().total);
    }

    void shouldReadNamesUnderTheirBlocks()
    {
        const Capture capture = captureOf(
            {QStringLiteral("about soil\ngardener, 2024-03-05 14:05\n\nabout paper\narchivist, 2024-03-06 09:00\n\n")});
        QCOMPARE(capture.comments.size(), std::size_t(2));
        QCOMPARE(capture.comments.author({0}), QStringLiteral("gardener"));
        QCOMPARE(capture.comments.author({1}), QStringLiteral("archivist"));
    }

    void shouldReadIndentationAsParents()
    {
        const Capture capture = captureOf({QStringLiteral(
            "one says this\n  two answers one\n    three answers two\n  four answers one\nfive begins anew\n")});
        const Comments &comments = capture.comments;
        QCOMPARE(comments.size(), std::size_t(5));
        QVERIFY(!comments[{0}].statedParent.isValid());
        QCOMPARE(comments[{1}].statedParent, Base::CommentId{0});
        QCOMPARE(comments[{2}].statedParent, Base::CommentId{1});
        QCOMPARE(comments[{3}].statedParent, Base::CommentId{0});
        QVERIFY(!comments[{4}].statedParent.isValid());
        QCOMPARE(comments.text({2}), QStringLiteral("three answers two"));
    }

    void shouldGiveTheDateOverAPasteToItsFirstBlockAlone()
    {
        const Capture capture = captureOf({QStringLiteral("2022/12/06\n") + paste(QStringLiteral("a b b a"))});
        QCOMPARE(capture.comments[{0}].date.toIso(), QStringLiteral("2022-12-06"));
        QVERIFY(!capture.comments[{1}].date.isValid());
    }

    void shouldKeepShortLinesApartUnlessThePasteIsDoubled()
    {
        QCOMPARE(printed(captureOf({QStringLiteral("ㅋㅋ\n좋네요\nㅋㅋ\n")}).comments),
                 (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")}));
    }

    void shouldFindCopiesAcrossDocuments()
    {
        const Capture capture = captureOf({paste(QStringLiteral("a b | c")), paste(QStringLiteral("c | a b"))});
        QCOMPARE(capture.comments.size(), std::size_t(2));
        QCOMPARE(capture.comments.placesOf({0}).size(), std::size_t(2));
        QCOMPARE(capture.comments.placesOf({0})[1].document, quint32(1));
    }

    void shouldShowLinesWithoutCarriageReturns()
    {
        const Capture capture =
            captureOf({QStringLiteral("a · 2024-03-05\r\none\r\ntwo\r\n\r\nb · 2024-03-06\r\nthree\r\n")});
        QCOMPARE(capture.comments.text({0}), QStringLiteral("one\ntwo"));
    }

    void shouldPlaceEveryLineOfAnyPasteExactlyOnce()
    {
        QRandomGenerator random(3);
        const QStringList pool = {line(u'a'),
                                  line(u'b'),
                                  line(u'c'),
                                  line(u'd'),
                                  line(u'e'),
                                  QStringLiteral("ㅋㅋ"),
                                  QString(),
                                  QStringLiteral("2024-03-05"),
                                  QStringLiteral("name · 2024-03-05 10:00"),
                                  QStringLiteral("---"),
                                  QStringLiteral("  ") + line(u'f'),
                                  line(u'a').left(18) + QStringLiteral("…"),
                                  QStringLiteral("더 보기"),
                                  QStringLiteral("> ") + line(u'g'),
                                  QStringLiteral("© 누구")};
        for (int round = 0; round < 1'500; ++round) {
            QStringList lines;
            for (int i = random.bounded(1, 25); i > 0; --i)
                lines += pool[random.bounded(int(pool.size()))];
            const Capture capture = captureOf({lines.join(QLatin1Char('\n'))});
            if (capture.ledger.empty())
                continue;
            QVERIFY2(capture.ledger.front().unclaimed.empty(), qPrintable(lines.join(QLatin1Char('\n'))));
            std::vector<int> uses(std::size_t(lines.size()) + 2, 0);
            for (const Place &place : capture.comments.places) {
                QVERIFY(place.first >= 1 && place.first <= place.last && place.last <= lines.size());
                for (qint32 number = place.first; number <= place.last; ++number)
                    ++uses[std::size_t(number)];
            }
            QVERIFY2(*std::max_element(uses.begin(), uses.end()) <= 1, qPrintable(lines.join(QLatin1Char('\n'))));
        }
    }

    void shouldGiveTheSameForTheSame()
    {
        const QString text = paste(QStringLiteral("p q r q r a b c d d c a b"));
        QCOMPARE(printed(captureOf({text}).comments), printed(captureOf({text}).comments));
    }

    void shouldStayNearLinearOnLongPastes()
    {
        const auto timeOf = [](int blocks) {
            QStringList lines;
            for (int copy = 0; copy < 2; ++copy) {
                for (int i = 0; i < blocks; ++i)
                    lines += QStringLiteral("블록 %1 의 첫 줄은 이것이다\n블록 %1 의 둘째 줄은 이것이다")
                                 .arg(copy == 0 ? i : blocks - 1 - i);
            }
            TestLib::CpuTimer timer;
            timer.start();
            const Capture capture = captureOf({lines.join(QLatin1Char('\n'))});
            Q_ASSERT(capture.comments.size() == std::size_t(blocks));
            return double(timer.nsecsElapsed());
        };
        (void)timeOf(500);
        const double ratio = timeOf(16'000) / timeOf(2'000);
        QVERIFY2(ratio < 24, qPrintable(QString::number(ratio))); // 8 times the text
    }
};

QTEST_GUILESS_MAIN(CapturesTest)
#include "capturestest.moc"
