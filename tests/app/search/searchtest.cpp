#include "search/search.h"

#include "testlib/snapshotbuilder.h"
#include "text/letters.h"

#include <QTest>

#include <random>

using namespace Catena;
using Search::Hits;
using Search::Matcher;
using Search::Query;
using Testlib::SnapshotBuilder;

namespace {

QStringList found(const QString &typed, const QString &text)
{
    const Matcher matcher(Query::parse(typed));
    QStringList all;
    for (const Text::Span &span : matcher.find(text.toUtf8()))
        all += text.mid(span.begin, span.end - span.begin);
    return all;
}

Snapshot::SnapshotPtr discussion()
{
    SnapshotBuilder builder;
    builder.essay(QStringLiteral("On bridges"),
                  {QStringLiteral("A bridge needs two banks."), QStringLiteral("다리는 강을 건넌다.")});
    builder.comment({.text = QStringLiteral("The bridge is closed, bridge or no bridge."),
                     .author = QStringLiteral("post writer"),
                     .date = {1'300'000'000'000, 0, Base::Moment::Precision::Day, false}}); // 2011-03-13
    builder.comment({.parent = 0,
                     .text = QStringLiteral("다리를 고치자. 책임은 누구에게?"),
                     .author = QStringLiteral("first reader"),
                     .date = {1'370'000'000'000, 0, Base::Moment::Precision::Minute, false}}); // 2013-05-31
    builder.comment({.parent = 0,
                     .text = QStringLiteral("다리를 고치자. 책임은 누구에게?"),
                     .author = QStringLiteral("second reader"),
                     .repeatOf = 1});
    builder.comment({.parent = 1,
                     .text = QStringLiteral("No ferry then"),
                     .author = QStringLiteral("second reader"),
                     .link = Thread::LinkKind::Inferred,
                     .confidence = 0.4F});
    builder.term(QStringLiteral("bridge"));
    return builder.build();
}

QString print(const Hits &hits)
{
    QStringList all;
    for (const Search::Hit &hit : hits)
        all += hit.isEssay ? QStringLiteral("e%1:%2").arg(hit.block).arg(hit.begin)
                           : QStringLiteral("c%1:%2").arg(hit.comment.index).arg(hit.begin);
    return all.join(u' ');
}

Hits searched(const Snapshot::SnapshotPtr &snapshot, const QString &typed)
{
    Hits all;
    Search::search(*snapshot, Query::parse(typed), {},
                   [&all](const Hits &hits) { all.insert(all.end(), hits.begin(), hits.end()); });
    return all;
}

}

class SearchTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindWhatTheReaderWrote_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("places");
        const auto row = [](const char *name, const QString &typed, const QStringList &places) {
            QTest::newRow(name) << typed << places;
        };
        const QString essay = QStringLiteral("essay 0 2-8");
        const QString comment = QStringLiteral("comment 1 0-3");
        row("whatever has a note", QStringLiteral("has:note"), {essay, comment});
        row("what has a tag", QStringLiteral("has:tag"), {comment});
        row("a word of a note", QStringLiteral("ferryman"), {comment});
        row("a word of the text that has a note", QStringLiteral("has:note banks"), {essay});
        row("a word of another text", QStringLiteral("has:note closed"), {});
        row("the writer of what has a note", QStringLiteral("has:note author:first"), {comment});
        row("not what is left out", QStringLiteral("ferryman -책임"), {});
        row("what is not known", QStringLiteral("has:money"), {});
    }
    void shouldFindWhatTheReaderWrote()
    {
        QFETCH(QString, typed);
        Search::Notes notes(2);
        notes[0] = {true, 0, 0, {}, 2, 8, QStringLiteral("too short a thought"), false};
        notes[1] = {false, 0, 0, {1}, 0, 3, QStringLiteral("ask the ferryman"), true};
        QStringList places;
        Search::search(
            *discussion(), Query::parse(typed), {},
            [&places](const Hits &hits) {
                for (const Search::Hit &hit : hits) {
                    places += QStringLiteral("%1 %2 %3-%4")
                                  .arg(hit.isEssay ? QStringLiteral("essay") : QStringLiteral("comment"))
                                  .arg(hit.isEssay ? hit.block : hit.comment.index)
                                  .arg(hit.begin)
                                  .arg(hit.end);
                }
            },
            notes);
        QTEST(places, "places");
    }

    void shouldFindWordsWhateverTheirForm_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("places");
        const auto row = [](const char *name, const QString &typed, const QString &text, const QStringList &places) {
            QTest::newRow(name) << typed << text << places;
        };
        row("as written", QStringLiteral("bank"), QStringLiteral("the bank is a bank"),
            {QStringLiteral("bank"), QStringLiteral("bank")});
        row("another case", QStringLiteral("BANK"), QStringLiteral("Bank"), {QStringLiteral("Bank")});
        row("with a particle", QStringLiteral("책임"), QStringLiteral("책임을 진다, 무책임하다"),
            {QStringLiteral("책임"), QStringLiteral("책임")});
        row("one syllable", QStringLiteral("강"), QStringLiteral("한강을 건너 강으로"),
            {QStringLiteral("강"), QStringLiteral("강")});
        row("other spacing", QStringLiteral("\"AI민주화\""), QStringLiteral("AI 민주화와 ai-민주화"),
            {QStringLiteral("AI 민주화"), QStringLiteral("ai-민주화")});
        row("full width", QStringLiteral("api"), QStringLiteral("오픈 ＡＰＩ"), {QStringLiteral("ＡＰＩ")});
        row("decomposed text", QStringLiteral("다리"), QStringLiteral("다리").normalized(QString::NormalizationForm_D),
            {QStringLiteral("다리").normalized(QString::NormalizationForm_D)});
        row("decomposed word", QStringLiteral("다리").normalized(QString::NormalizationForm_D), QStringLiteral("다리"),
            {QStringLiteral("다리")});
        row("after letters of two units", QStringLiteral("bank"), QStringLiteral("🌉🌉 bank"), {QStringLiteral("bank")});
        row("several words", QStringLiteral("bank two"), QStringLiteral("two banks"),
            {QStringLiteral("two"), QStringLiteral("bank")});
        row("words that overlap", QStringLiteral("bridge bridges"), QStringLiteral("bridges"),
            {QStringLiteral("bridges")});
        row("marks alone", QStringLiteral("?!"), QStringLiteral("what?! no?!"),
            {QStringLiteral("?!"), QStringLiteral("?!")});
        row("a pattern", QStringLiteral("/b.nk\\b/"), QStringLiteral("bank, banks, BINK"),
            {QStringLiteral("bank"), QStringLiteral("BINK")});
        row("a pattern that may be empty", QStringLiteral("/x*/"), QStringLiteral("axxb"), {QStringLiteral("xx")});
        row("Cyrillic", QStringLiteral("мост"), QStringLiteral("Мосты"), {QStringLiteral("Мост")});
    }
    void shouldFindWordsWhateverTheirForm()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QStringList, places);
        QCOMPARE(found(typed, text), places);
        QVERIFY(Matcher(Query::parse(typed)).matches(text.toUtf8()));
    }

    void shouldMissNoKoreanWordThatTheBytesHave()
    {
        // Every run of one to four syllables of random text is found where its bytes stand, at the least.
        std::mt19937 random(3);
        for (int round = 0; round < 300; ++round) {
            QString text;
            for (int i = 0; i < 60; ++i) {
                text += random() % 4 == 0 ? QChar(u' ') : QChar(char16_t(0xAC00 + random() % 60));
            }
            const int length = 1 + int(random() % 4);
            const QString word = text.mid(int(random() % 50), length).remove(u' ');
            if (word.isEmpty())
                continue;
            const QStringList places = found(word, text);
            qsizetype asBytes = 0; // without overlaps
            for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size()))
                ++asBytes;
            QVERIFY2(places.size() >= asBytes, qPrintable(word));
            for (QString place : places)
                QCOMPARE(place.remove(u' '), word);
        }
    }

    //! What is left out before a text is folded must not be what folding would find.
    void shouldFindInAnyTextWhatFoldingFinds()
    {
        const QStringList pieces{
            QStringLiteral("a"),      QStringLiteral("B"),  QStringLiteral("q"),       QStringLiteral("7"),
            QStringLiteral("가"),     QStringLiteral("책"), QStringLiteral(" "),       QStringLiteral("."),
            QStringLiteral("“"),      QStringLiteral("é"),  QStringLiteral("e\u0301"), QStringLiteral("\u1100\u1161"),
            QStringLiteral("\u11A8"), QStringLiteral("ﬁ"),  QStringLiteral("Ａ"),      QStringLiteral("漢"),
            QStringLiteral("\u200B"), QStringLiteral("😀"),  QStringLiteral("_"),       QStringLiteral("-")};
        std::mt19937 random(11);
        const auto made = [&](int length) {
            QString text;
            for (int i = 0; i < length; ++i)
                text += pieces.at(qsizetype(random() % std::uint32_t(pieces.size())));
            return text;
        };
        int found = 0;
        for (int i = 0; i < 40'000; ++i) {
            const QByteArray text = made(2 + int(random() % 12)).toUtf8();
            const QString word = made(1 + int(random() % 3));
            Search::Query query;
            query.words = {word};
            Text::Letters wanted;
            Text::appendLetters(word.toUtf8(), 0, wanted);
            if (wanted.units.empty())
                continue; // looked for byte by byte
            Text::Letters letters;
            Text::appendLetters(text, 0, letters);
            const bool isThere =
                std::search(letters.units.begin(), letters.units.end(), wanted.units.begin(), wanted.units.end())
                != letters.units.end();
            found += isThere;
            QVERIFY2(Search::Matcher(query).matches(text) == isThere, qPrintable(word));
        }
        QVERIFY(found > 1'000);
    }

    void shouldUnderstandWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("hits");
        const auto row = [](const char *name, const QString &typed, const char *hits) {
            QTest::newRow(name) << typed << QString::fromLatin1(hits);
        };
        row("a word in essay and comments", QStringLiteral("bridge"), "e0:2 c0:4 c0:22 c0:35");
        row("both words in one text", QStringLiteral("bridge closed"), "c0:4 c0:14 c0:22 c0:35");
        row("words together", QStringLiteral("\"two banks\""), "e0:15");
        row("without a word", QStringLiteral("bridge -closed"), "e0:2");
        row("an author", QStringLiteral("author:first"), "c1:0");
        row("an author with a blank", QStringLiteral("author:\"second reader\" ferry"), "c3:3");
        row("a year", QStringLiteral("date:2011"), "c0:0");
        row("months", QStringLiteral("date:2011-03..2013-05"), "c0:0 c1:0");
        row("up to a year", QStringLiteral("date:..2012"), "c0:0");
        row("repeats", QStringLiteral("is:repeat"), "c2:0");
        row("guesses", QStringLiteral("is:unsure"), "c3:0");
        row("a concept", QStringLiteral("concept:bridge"), "e0:0 c0:0");
        row("a concept there is not", QStringLiteral("concept:tunnel"), "");
        row("nothing", QStringLiteral("   "), "");
        row("a name not typed yet", QStringLiteral("author:"), "");
        row("a pattern not closed yet", QStringLiteral("/bri"), "");
        row("a pattern that is none", QStringLiteral("/(/"), "");
        row("a date that is none", QStringLiteral("date:soon"), "");
        row("a state that is none", QStringLiteral("is:blue"), "");
    }
    void shouldUnderstandWhatIsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, hits);
        QCOMPARE(print(searched(discussion(), typed)), hits);
    }

    void shouldSayWhatItDoesNotUnderstand()
    {
        QCOMPARE(Query::parse(QStringLiteral("bridge is:blue")).problem, QStringLiteral("is:blue"));
        QCOMPARE(Query::parse(QStringLiteral("/(/")).problem, QStringLiteral("("));
        QVERIFY(Query::parse(QStringLiteral("https://example.org/a - b")).problem.isEmpty());
    }

    void shouldGiveTheFirstBatchEarlyAndAllInTheEnd()
    {
        SnapshotBuilder builder;
        for (int i = 0; i < 3'000; ++i)
            builder.comment({.parent = i - 1, .text = QStringLiteral("stone upon stone")});
        std::vector<std::size_t> batches;
        Search::search(*builder.build(), Query::parse(QStringLiteral("stone")), {},
                       [&batches](const Hits &hits) { batches.push_back(hits.size()); });
        QVERIFY(batches.size() >= 2);
        QCOMPARE(batches.front(), Search::firstBatch);
        QCOMPARE(std::accumulate(batches.begin(), batches.end(), std::size_t(0)), std::size_t(6'000));
    }

    void shouldFindTheSameWithAnIndex()
    {
        // Groups of many words, few of one; words of one letter and more, marks, and one that no text has.
        SnapshotBuilder builder;
        std::mt19937 random(5);
        QStringList texts;
        for (int i = 0; i < 1'000; ++i) {
            QString text;
            for (int c = 0; c < 40; ++c)
                text +=
                    random() % 5 == 0 ? QChar(u' ') : QChar(char16_t(0xAC00 + random() % (i % 200 == 7 ? 900 : 40)));
            texts += i % 3 == 0 ? text.normalized(QString::NormalizationForm_D) : text;
            builder.comment({.parent = i - 1 - int(random() % 3), .text = texts.back() + QStringLiteral(" Ａb!?")});
        }
        const Snapshot::SnapshotPtr snapshot = builder.build();
        const auto index = Search::LetterIndex::build(snapshot->comments);
        QVERIFY(index && index->isOf(snapshot->comments));
        QStringList queries{QStringLiteral("ab"), QStringLiteral("!?"), QStringLiteral("힣힣"), QStringLiteral("-가")};
        for (int i = 0; i < 200; ++i) {
            const QString &text = texts[qsizetype(random() % 1'000)];
            queries += text.mid(qsizetype(random() % 30), 1 + qsizetype(random() % 4)).simplified();
        }
        for (const QString &typed : std::as_const(queries)) {
            Hits all;
            Search::search(
                *snapshot, Query::parse(typed), {},
                [&all](const Hits &hits) { all.insert(all.end(), hits.begin(), hits.end()); }, {}, index.get());
            QVERIFY2(all == searched(snapshot, typed), qPrintable(typed));
        }
        const std::vector<quint8> groups = index->groupsFor(Query::parse(QStringLiteral("힣힣")));
        QVERIFY2(std::find(groups.begin(), groups.end(), 1) == groups.end(), "it leaves out what has no such letter");
    }

    // They are placed anew some time after another snapshot is shown.
    void shouldSurviveNotesOnOtherComments()
    {
        SnapshotBuilder builder;
        for (int i = 0; i < 100; ++i)
            builder.comment({.parent = -1, .text = QStringLiteral("stone")});
        const Snapshot::SnapshotPtr snapshot = builder.build();
        const auto index = Search::LetterIndex::build(snapshot->comments);
        Search::Notes notes(1);
        notes[0] = {false, 0, 0, {2'000'000'000}, 0, 0, QStringLiteral("a ferryman"), false};
        std::size_t found = 0;
        Search::search(
            *snapshot, Query::parse(QStringLiteral("stone")), {}, [&found](const Hits &hits) { found += hits.size(); },
            notes, index.get());
        QCOMPARE(found, std::size_t(100));
    }

    void shouldStopWhenItIsToldTo()
    {
        SnapshotBuilder builder;
        for (int i = 0; i < 3'000; ++i)
            builder.comment({.parent = -1, .text = QStringLiteral("stone")});
        const Base::Cancellation cancellation;
        std::size_t hits = 0;
        Search::search(*builder.build(), Query::parse(QStringLiteral("stone")), cancellation, [&](const Hits &batch) {
            hits += batch.size();
            cancellation.cancel();
        });
        QVERIFY(hits < 1'000);
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "searchtest.moc"
