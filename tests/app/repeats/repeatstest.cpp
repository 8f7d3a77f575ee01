#include "repeats/repeats.h"

#include "discussion.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Repeats;

namespace {

const QString korean =
    QStringLiteral("마을 도서관이 주말에도 문을 열면 아이들이 버스를 타고 읍내까지 나가지 않아도 되니 예산을 "
                   "조금 더 쓰더라도 해 볼 만한 일이라고 생각합니다.");
const QString english =
    QStringLiteral("If the village library were open on weekends, the children would have to take the "
                   "bus into town far less often, so it seems worth a little more of the budget.");

//! "2<1 near, 3?1 numbers": who is folded under whom, and what is offered; comments from 1.
QString shown(const RepeatSet &set)
{
    static const char *const kinds[]{"none", "exact", "near", "you"};
    static const char *const reasons[]{"short", "numbers", "negation", "more", "answers", "form"};
    QStringList all;
    for (quint32 i = 0; i < set.firstOf.size(); ++i) {
        if (set.firstOf[i].isValid())
            all.append(QStringLiteral("%1<%2 %3")
                           .arg(i + 1)
                           .arg(set.firstOf[i].index + 1)
                           .arg(QLatin1String(kinds[std::size_t(set.kindOf({i}))])));
        else if (const Offer *offer = set.offerFor({i}))
            all.append(QStringLiteral("%1?%2 %3")
                           .arg(i + 1)
                           .arg(offer->of.index + 1)
                           .arg(QLatin1String(reasons[std::size_t(offer->reason)])));
    }
    return all.join(QStringLiteral(", "));
}

QString repeatsIn(const std::vector<Said> &said, const RepeatOptions &options = {})
{
    const Discussion discussion(said);
    return shown(findRepeats(discussion.comments, discussion.tree, options));
}

QString changed(QString text, const QString &before, const QString &after)
{
    Q_ASSERT(text.contains(before));
    return text.replace(before, after);
}

}

class RepeatsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTellWhatIsSaidAgain_data();
    void shouldTellWhatIsSaidAgain()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QTEST(repeatsIn({{first, -1}, {second, -1}}), "repeats");
    }

    void shouldNotFoldAnAnswerUnderWhatItQuotes_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("repeats");
        QTest::newRow("a quote and an answer")
            << QStringLiteral("> %1\n\n저도 그렇게 되면 좋겠지만 사서 한 분이 주말까지 맡기는 어렵지 않을까요?")
                   .arg(korean)
            << QString();
        QTest::newRow("a quote and agreement")
            << QStringLiteral("> %1\n\n동의합니다.").arg(korean) << QStringLiteral("2?1 answers");
        QTest::newRow("a quote alone") << QStringLiteral("> %1").arg(korean) << QStringLiteral("2?1 answers");
        QTest::newRow("a quote without marks, and words before it")
            << QStringLiteral("좋은 의견입니다.\n%1").arg(korean) << QStringLiteral("2?1 answers");
        QTest::newRow("sent twice, the second as an answer to the first") << korean << QStringLiteral("2<1 exact");
    }

    void shouldNotFoldAnAnswerUnderWhatItQuotes()
    {
        QFETCH(QString, answer);
        QTEST(repeatsIn({{korean, -1}, {answer, 0}}), "repeats");
    }

    void shouldFoldWhoQuotesAnotherWholeAndOnlyAgrees()
    {
        QCOMPARE(repeatsIn({{korean, -1}, {english, -1}, {QStringLiteral("> %1\n\n동의합니다.").arg(korean), 1}}),
                 QStringLiteral("3<1 exact"));
        QCOMPARE(repeatsIn({{english, -1}, {korean, -1}, {QStringLiteral("> %1\n\nNot at all.").arg(english), 1}}),
                 QString());
    }

    void shouldFoldShortTextsOnlyUnderOneParent()
    {
        const QString vote = QStringLiteral("저도요");
        QCOMPARE(repeatsIn({{korean, -1}, {vote, 0}, {vote, 0}, {english, -1}, {vote, 3}, {vote, 3}}),
                 QStringLiteral("3<2 exact, 5?2 short, 6<5 exact"));
        QCOMPARE(repeatsIn({{QStringLiteral("👍👍"), -1}, {QStringLiteral("👍👍"), -1}, {QStringLiteral("👍"), -1}}),
                 QStringLiteral("2<1 exact"));
    }

    void shouldKeepThePlaceOfTheFirst()
    {
        const QString late = changed(korean, QStringLiteral("조금 더"), QStringLiteral("훨씬 더"));
        QCOMPARE(repeatsIn({{english, -1}, {late, 0}, {korean, -1}, {korean, -1}}),
                 QStringLiteral("3<2 near, 4<2 near"));
        // In the tree the answer to the first comment comes before the second one.
        QCOMPARE(repeatsIn({{english, -1}, {korean, -1}, {korean, 0}}), QStringLiteral("2<3 exact"));
    }

    void shouldFoldAllUnderOneFirst()
    {
        std::vector<Said> said{{korean, -1}};
        for (const char *const word : {"아이들이", "버스를", "읍내까지", "예산을", "만한"})
            said.push_back(
                {changed(korean, QString::fromUtf8(word), QStringLiteral("정말 ") + QString::fromUtf8(word)), -1});
        QCOMPARE(repeatsIn(said), QStringLiteral("2<1 near, 3<1 near, 4<1 near, 5<1 near, 6<1 near"));
    }

    void shouldNotFoldWhatFillsAForm()
    {
        std::vector<Said> said;
        for (const char *const word : {"도서관", "버스 시간표", "골목 시장", "저녁 강좌", "자전거 도로"}) {
            said.push_back(
                {QStringLiteral("글 잘 읽었습니다. 특히 %1에 관한 대목이 가장 좋았고, 다음 글도 꼭 써 주시기를 "
                                "기다리겠습니다.")
                     .arg(QString::fromUtf8(word)),
                 -1});
        }
        QCOMPARE(repeatsIn(said), QStringLiteral("2?1 form, 3?1 form, 4?1 form, 5?1 form"));
    }

    void shouldNotDependOnTheOrderOfNumbers()
    {
        // The same tree, its comments numbered in another order: the same is folded under the same.
        const QString near = changed(english, QStringLiteral("far less"), QStringLiteral("much less"));
        const Discussion one({{korean, -1}, {english, -1}, {near, -1}, {korean, -1}});
        const RepeatSet set = findRepeats(one.comments, one.tree);
        QCOMPARE(shown(set), QStringLiteral("3<2 near, 4<1 exact"));
        const Discussion other({{english, -1}, {near, -1}, {korean, -1}, {korean, -1}});
        QCOMPARE(shown(findRepeats(other.comments, other.tree)), QStringLiteral("2<1 near, 4<3 exact"));
        QCOMPARE(shown(findRepeats(one.comments, one.tree)), shown(set));
    }

    void shouldObeyTheThreshold()
    {
        const QString near = changed(english, QStringLiteral("far less"), QStringLiteral("much less"));
        RepeatOptions strict;
        strict.threshold = 0.95;
        QCOMPARE(repeatsIn({{english, -1}, {near, -1}}, strict), QString());
        QCOMPARE(repeatsIn({{english, -1}, {near, -1}}), QStringLiteral("2<1 near"));
    }

    void shouldObeyTheReader_data()
    {
        QTest::addColumn<QList<QPoint>>("marks");
        QTest::addColumn<QList<QPoint>>("unmarks");
        QTest::addColumn<QString>("repeats");
        // 1 = 2 = 3 said again, 4 with a number, 5 something else
        QTest::newRow("nothing said") << QList<QPoint>{} << QList<QPoint>{}
                                      << QStringLiteral("2<1 exact, 3<1 exact, 4?1 numbers");
        QTest::newRow("an offer taken") << QList<QPoint>{{4, 1}} << QList<QPoint>{}
                                        << QStringLiteral("2<1 exact, 3<1 exact, 4<1 you");
        QTest::newRow("an offer refused")
            << QList<QPoint>{} << QList<QPoint>{{4, 1}} << QStringLiteral("2<1 exact, 3<1 exact");
        QTest::newRow("under a repeat is under its first")
            << QList<QPoint>{{5, 3}} << QList<QPoint>{} << QStringLiteral("2<1 exact, 3<1 exact, 4?1 numbers, 5<1 you");
        QTest::newRow("a repeat set free")
            << QList<QPoint>{} << QList<QPoint>{{3, 1}} << QStringLiteral("2<1 exact, 4?1 numbers");
        QTest::newRow("a repeat set free of another one")
            << QList<QPoint>{} << QList<QPoint>{{3, 2}} << QStringLiteral("2<1 exact, 4?1 numbers");
        QTest::newRow("a first folded takes its repeats along")
            << QList<QPoint>{{1, 5}} << QList<QPoint>{} << QStringLiteral("1<5 you, 2<5 exact, 3<5 exact, 4?5 numbers");
        QTest::newRow("a loop") << QList<QPoint>{{1, 5}, {5, 1}} << QList<QPoint>{}
                                << QStringLiteral("1<5 you, 2<5 exact, 3<5 exact, 4?5 numbers");
        QTest::newRow("comments that are not there") << QList<QPoint>{{9, 1}, {2, 9}, {1, 1}} << QList<QPoint>{{9, 1}}
                                                     << QStringLiteral("2<1 exact, 3<1 exact, 4?1 numbers");
    }

    void shouldObeyTheReader()
    {
        QFETCH(QList<QPoint>, marks);
        QFETCH(QList<QPoint>, unmarks);
        RepeatOptions options;
        for (const QPoint &mark : marks)
            options.marks.push_back({{quint32(mark.x() - 1)}, {quint32(mark.y() - 1)}});
        for (const QPoint &mark : unmarks)
            options.unmarks.push_back({{quint32(mark.x() - 1)}, {quint32(mark.y() - 1)}});
        QTEST(repeatsIn({{korean, -1},
                         {korean, -1},
                         {korean, -1},
                         {changed(korean, QStringLiteral("주말에도"), QStringLiteral("주말 2일에도")), -1},
                         {english, -1}},
                        options),
              "repeats");
    }

    void shouldCountRepeatsAndLeaveOutWhatIsGone()
    {
        Discussion discussion({{korean, -1}, {korean, -1}, {korean, -1}, {QString(), -1}});
        discussion.comments.comments[1].state = Captures::State::Deleted;
        const RepeatSet set = findRepeats(discussion.comments, discussion.tree);
        QCOMPARE(shown(set), QStringLiteral("3<1 exact"));
        QCOMPARE(set.count, 1);
        QCOMPARE(set.similarityOf({2}), 1.0F);
        QVERIFY(!set.repeatOf({7}).isValid());
    }
};

void RepeatsTest::shouldTellWhatIsSaidAgain_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<QString>("repeats");
    const QString exact = QStringLiteral("2<1 exact");
    const QString near = QStringLiteral("2<1 near");
    const QString numbers = QStringLiteral("2?1 numbers");
    const QString negation = QStringLiteral("2?1 negation");
    const auto row = [](const char *name, const QString &first, const QString &second, const QString &repeats) {
        QTest::newRow(name) << first << second << repeats;
    };
    row("word for word", korean, korean, exact);
    row("case, spacing and marks", english, english.toUpper().replace(QLatin1Char(' '), QStringLiteral("  ")), exact);
    row("decomposed", korean, korean.normalized(QString::NormalizationForm_D), exact);
    row("typographic marks", english,
        QStringLiteral("“%1”").arg(changed(english, QStringLiteral(","), QStringLiteral("，"))), exact);
    row("with a quote before it", korean, QStringLiteral("> 어떻게 하면 좋을까요\n%1").arg(korean), exact);
    row("a word changed in Korean", korean, changed(korean, QStringLiteral("조금 더"), QStringLiteral("훨씬 더")),
        near);
    row("a word changed in English", english, changed(english, QStringLiteral("far less"), QStringLiteral("much less")),
        near);
    row("a note added", korean, korean + QStringLiteral("\n\n(수정: 오타)"), near);
    row("a number added", korean, changed(korean, QStringLiteral("주말에도"), QStringLiteral("주말 2일에도")), numbers);
    row("another number", changed(english, QStringLiteral("on weekends"), QStringLiteral("12 days a month")),
        changed(english, QStringLiteral("on weekends"), QStringLiteral("13 days a month")), numbers);
    row("not added", english, changed(english, QStringLiteral("were open"), QStringLiteral("were not open")), negation);
    row("n't added", english, changed(english, QStringLiteral("would have"), QStringLiteral("wouldn't have")),
        negation);
    row("no added", english, changed(english, QStringLiteral("it seems worth"), QStringLiteral("it seems worth no")),
        negation);
    row("안 added", korean, changed(korean, QStringLiteral("문을 열면"), QStringLiteral("문을 안 열면")), negation);
    row("못 added", korean, changed(korean, QStringLiteral("문을 열면"), QStringLiteral("문을 못 열면")), negation);
    row("않 added", korean, changed(korean, QStringLiteral("문을 열면"), QStringLiteral("문을 열지 않으면")), negation);
    row("없 for 있", changed(korean, QStringLiteral("해 볼 만한 일이라고"), QStringLiteral("할 수 있는 일이라고")),
        changed(korean, QStringLiteral("해 볼 만한 일이라고"), QStringLiteral("할 수 없는 일이라고")), negation);
    row("a negation in another place", changed(english, QStringLiteral("were open"), QStringLiteral("were not open")),
        changed(english, QStringLiteral("would have"), QStringLiteral("would not have")), negation);
    row("안내 for 방송, which negates nothing", changed(korean, QStringLiteral("버스를"), QStringLiteral("방송을")),
        changed(korean, QStringLiteral("버스를"), QStringLiteral("안내를")), near);
    row("a passage added", english,
        english + QStringLiteral(" On the other hand nobody has asked the librarian whether she can work then."),
        QStringLiteral("2?1 more"));
    row("cut off", english + QStringLiteral(" The 3 clerks of the town hall could take turns, had they the keys."),
        english, near);
    row("something else", korean, english, QString());
    row("near, but short", QStringLiteral("우리 마을 도서관은 주말에도 열어야 합니다"),
        QStringLiteral("우리 마을 도서관은 주말에도 꼭 열어야 합니다"), QStringLiteral("2?1 short"));
    row("the attachments of one message",
        QStringLiteral("%1\nhttps://lists.example.org/attachments/2012/bf4/plot.png").arg(english),
        QStringLiteral("%1\nhttps://lists.example.org/attachments/2012/bf4/plot-0002.png").arg(english), near);
    row("addresses with other numbers", QStringLiteral("%1\nhttps://news.example.org/read/1201").arg(english),
        QStringLiteral("%1\nhttps://news.example.org/read/1202").arg(english), numbers);
}

QTEST_GUILESS_MAIN(RepeatsTest)
#include "repeatstest.moc"
