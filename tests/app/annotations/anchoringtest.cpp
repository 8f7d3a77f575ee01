#include "annotations/placeannotations.h"
#include "bench/mutation.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Annotations;

namespace {

EssayText essayOf(const QString &text)
{
    Formats::Essay essay;
    Formats::EssayBlock block;
    block.text = text;
    essay.blocks.push_back(block);
    return EssayText::of(QStringLiteral("essay.txt"), essay);
}

//! Sentences of made-up words, none of them alike.
QString longText(Bench::Random &random)
{
    QString text;
    for (int paragraph = 0; paragraph < 14; ++paragraph) {
        for (int sentence = 0; sentence < 4; ++sentence) {
            for (int word = 0; word < 9; ++word) {
                for (quint64 letter = 0; letter < 3 + random.below(6); ++letter)
                    text += QChar(char16_t(u'a' + random.below(26)));
                text += word < 8 ? QStringLiteral(" ") : QStringLiteral(". ");
            }
        }
        text = text.trimmed() + QLatin1Char('\n');
    }
    return text.trimmed();
}

Text::Span placeIn(const QString &text, const Target &target, bool *isPlaced)
{
    Annotation annotation;
    annotation.target = target;
    const Place place = placeAnnotations({essayOf(text)}, {}, {annotation}).front();
    *isPlaced = place.isPlaced();
    return place.span;
}

}

//! What holds for any text and any edits; tests/bench/anchors counts how often passages are found.
class AnchoringTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldNeverMarkWhatWasNotThere()
    {
        Bench::Random random(5);
        int placed = 0;
        for (int round = 0; round < 150; ++round) {
            const QString text = longText(random);
            const auto begin = qint32(random.below(quint64(text.size() - 200)));
            const Target target = passageOf(essayOf(text), {begin, begin + 10 + qint32(random.below(180))});
            const Bench::EditedText edit = Bench::edited(text, 0.1 * random.unit(), random);
            bool isPlaced = false;
            const Text::Span span = placeIn(edit.text, target, &isPlaced);
            placed += isPlaced;
            qint32 own = 0;
            qint32 others = 0; // words that stood elsewhere; what was put in between does not count
            for (qint32 i = span.begin; i < span.end; ++i) {
                const qint32 from = edit.origin[std::size_t(i)];
                const bool isOwn = from >= target.span.begin && from < target.span.end;
                own += isOwn;
                others += from >= 0 && !isOwn;
            }
            const QString marked = edit.text.sliced(span.begin, span.end - span.begin);
            QVERIFY2(!isPlaced || (own > 0 && others <= 2 * own),
                     qPrintable(QStringLiteral("“%1” marked for “%2”").arg(marked, target.passage.exact)));
        }
        QVERIFY2(placed > 140, qPrintable(QString::number(placed)));
    }

    void shouldNotCareHowLettersAreComposedNorLinesEnd()
    {
        Bench::Random random(6);
        const QString text =
            QStringLiteral("댓글이 달렸다. 등대의 불은 밤새 켜져 있었고 아무도 그것을 세지 않았다.\nÉté comme hiver, "
                           "la lumière reste là.\n그리고 배는 돌아왔다.");
        const Target target = passageOf(essayOf(text), {9, 25});
        QString other = text.normalized(QString::NormalizationForm_D);
        other.replace(QLatin1Char('\n'), QStringLiteral("\r\n")).prepend(QStringLiteral("머리말.\n"));
        bool isPlaced = false;
        const Text::Span span = placeIn(other, target, &isPlaced);
        QVERIFY(isPlaced);
        QCOMPARE(other.sliced(span.begin, span.end - span.begin).normalized(QString::NormalizationForm_C),
                 target.passage.exact);
    }

    void shouldLeaveWhatStoodTwiceUnplacedInAnotherText()
    {
        const QString twice = QStringLiteral("The tide comes in and the tide goes out again.\n").repeated(5);
        const Target target = passageOf(essayOf(twice), {98, 111}); // in the third of them
        QCOMPARE(target.passage.exact, QStringLiteral("tide comes in"));
        bool isPlaced = false;
        QCOMPARE(placeIn(twice, target, &isPlaced), (Text::Span{98, 111}));
        QVERIFY(isPlaced);
        (void)placeIn(QStringLiteral("The tide comes in and the tide goes out again.\n"), target, &isPlaced);
        QVERIFY(!isPlaced);
    }

    void shouldFindAPassageThatWordsWerePutInto()
    {
        const QString before = QStringLiteral("Nobody in the harbour had ever seen it. The old boat came back at dusk, "
                                              "and the keeper wrote it down without a word.");
        const Target target = passageOf(essayOf(before), {40, 72});
        QString after = before;
        after.insert(53, QStringLiteral("that the youngest had named after his sister "));
        bool isPlaced = false;
        const Text::Span span = placeIn(after, target, &isPlaced);
        QVERIFY(isPlaced);
        QVERIFY(span.begin >= 38 && span.begin <= 42);
        QVERIFY(span.end >= 112 && span.end <= 120);
    }
};

QTEST_GUILESS_MAIN(AnchoringTest)

#include "anchoringtest.moc"
