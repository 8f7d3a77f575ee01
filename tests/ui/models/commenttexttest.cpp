#include "ui/models/commenttext.h"
#include "ui/models/linkreason.h"

#include "testlib/snapshotbuilder.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace Catena;
using Models::CommentText;
using Models::LinkReason;
using Precision = Base::Moment::Precision;

class CommentTextTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void shouldWriteDatesAsTheWriterSawThem_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<qint64>("msecs");
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("precision");
        QTest::addColumn<QString>("shown");
        constexpr qint64 noon = 1'670'328'000'000; // 2022-12-06T12:00 UTC
        QTest::newRow("a day in Korean") << "ko_KR" << noon << 0 << int(Precision::Day) << "2022. 12. 6.";
        QTest::newRow("a day in English") << "en_US" << noon << 0 << int(Precision::Day) << "12/6/2022";
        QTest::newRow("a day in British English") << "en_GB" << noon << 0 << int(Precision::Day) << "06/12/2022";
        QTest::newRow("across midnight") << "en_GB" << noon << 13 * 60 << int(Precision::Minute) << "07/12/2022 01:00";
        QTest::newRow("before noon") << "en_GB" << noon << -90 << int(Precision::Second) << "06/12/2022 10:30";
        QTest::newRow("not stated") << "en_GB" << noon << 0 << int(Precision::None) << "";
    }
    void shouldWriteDatesAsTheWriterSawThem()
    {
        QFETCH(QString, locale);
        QFETCH(qint64, msecs);
        QFETCH(int, offset);
        QFETCH(int, precision);
        QLocale::setDefault(QLocale(locale));
        Base::Moment moment;
        moment.msecs = msecs;
        moment.offsetMinutes = qint16(offset);
        moment.hasOffset = offset != 0;
        moment.precision = Precision(precision);
        QTEST(CommentText::date(moment), "shown");
    }

    void shouldNameLinesAndWhatTheyAre_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("shown");
        QTest::newRow("one line") << 3 << 3 << int(Captures::CopyKind::Original) << "discussion.txt: line 3";
        QTest::newRow("lines") << 3 << 5 << int(Captures::CopyKind::Original)
                               << QStringLiteral("discussion.txt: lines 3–5");
        QTest::newRow("a copy") << 3 << 5 << int(Captures::CopyKind::Copy)
                                << QStringLiteral("discussion.txt: lines 3–5 (copy)");
        QTest::newRow("a preview of one line")
            << 9 << 9 << int(Captures::CopyKind::Preview) << "discussion.txt: line 9 (preview)";
    }
    void shouldNameLinesAndWhatTheyAre()
    {
        QFETCH(int, first);
        QFETCH(int, last);
        QFETCH(int, kind);
        const auto snapshot = Testlib::SnapshotBuilder().comment({.text = QStringLiteral("a")}).build();
        Captures::Place place;
        place.first = first;
        place.last = last;
        place.kind = Captures::CopyKind(kind);
        QTEST(CommentText::place(*snapshot, place), "shown");
    }

    void shouldCutTextsBetweenCharacters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("short") << QStringLiteral("one two") << QStringLiteral("one two");
        QTest::newRow("lines become one") << QStringLiteral("one\n two") << QStringLiteral("one two");
        QTest::newRow("long") << QStringLiteral("one two three") << QStringLiteral("one two …");
        QTest::newRow("inside a pair") << QStringLiteral("1234567😀9") << QStringLiteral("1234567…");
        QTest::newRow("blanks before") << QString(500, QLatin1Char(' ')) + QStringLiteral("end") << QStringLiteral("…");
    }
    void shouldCutTextsBetweenCharacters()
    {
        QFETCH(QString, text);
        QTEST(CommentText::firstWords(text, 8), "shown");
    }

    void shouldHaveAPhraseForEveryCue_data()
    {
        QTest::addColumn<int>("cue");
        for (int cue = int(Thread::Cue::AnswerFormula); cue <= int(Thread::Cue::OnlyPost); ++cue)
            QTest::addRow("cue %d", cue) << cue;
    }
    void shouldHaveAPhraseForEveryCue()
    {
        QFETCH(int, cue);
        const Thread::Evidence evidence{Thread::Cue(cue), 1, QStringLiteral("these words")};
        const QString phrase = LinkReason::phrase(evidence);
        QVERIFY(!phrase.isEmpty());
        const bool hasWords = evidence.cue != Thread::Cue::Order && evidence.cue != Thread::Cue::OnlyPost
            && evidence.cue != Thread::Cue::Question;
        QCOMPARE(phrase.contains(QStringLiteral("these words")), hasWords);
    }

    void shouldSayWhyAndHowSure()
    {
        Thread::ThreadTree::Link post;
        post.comment = {0};
        Thread::ThreadTree::Link reply;
        reply.comment = {1};
        reply.parent = {0};
        reply.kind = Thread::LinkKind::Inferred;
        reply.confidence = 0.72F;
        reply.evidence = {{Thread::Cue::AnswerFormula, 1, QStringLiteral("적절한 지적이십니다")},
                          {Thread::Cue::SharedTerms, 1, QStringLiteral("100 %1, IT")}};
        const auto tree = Thread::ThreadTree::fromLinks({post, reply});
        QCOMPARE(LinkReason::sentence(tree, tree.node(1)),
                 QStringLiteral(
                     "Inferred, 72 %: opens like an answer (“적절한 지적이십니다”); shares rare words (100 %1, IT)"));
        QCOMPARE(LinkReason::sentence(tree, tree.node(0)), QStringLiteral("Begins the discussion"));
    }
};

QTEST_GUILESS_MAIN(CommentTextTest)
#include "commenttexttest.moc"
