#include "annotations/placeannotations.h"

#include "testlib/snapshotbuilder.h"

#include <QTest>

#include <random>

using namespace Catena;
using namespace Catena::Annotations;
using Base::CommentId;
using Testlib::SnapshotBuilder;

namespace {

const QStringList &paragraphs()
{
    static const QStringList texts{
        QStringLiteral("The keeper counts the boats twice, once when they leave and once when they are back."),
        QStringLiteral("A rope that was never wet is no rope, said the oldest of them, and nobody laughed."),
        QStringLiteral("등대의 불은 밤새 켜져 있었고, 아무도 그것을 세지 않았다."),
        QStringLiteral("Twice is once too often, the youngest said; the keeper kept on counting."),
    };
    return texts;
}

Annotation annotated(const Target &target)
{
    Annotation annotation;
    annotation.uuid = QUuid::createUuidV5(QUuid(), QStringLiteral("one"));
    annotation.target = target;
    return annotation;
}

std::vector<EssayText> textsOf(const Snapshot::SnapshotPtr &snapshot)
{
    return essayTexts(*snapshot->folder, *snapshot->essays);
}

Place placeIn(const Snapshot::SnapshotPtr &snapshot, const Target &target)
{
    return placeAnnotations(textsOf(snapshot), *snapshot->comments, {annotated(target)}).front();
}

Snapshot::SnapshotPtr essayOf(const QStringList &texts)
{
    return SnapshotBuilder().essay(QStringLiteral("Boats"), texts).build();
}

Target targetAt(const Snapshot::SnapshotPtr &snapshot, const QString &words)
{
    const EssayText text = textsOf(snapshot).front();
    const auto at = qint32(text.text.indexOf(words));
    return passageOf(text, {at, at + qint32(words.size())});
}

QString wordsAt(const Snapshot::SnapshotPtr &snapshot, const Place &place)
{
    const QString text = place.where == Place::Where::Essay ? textsOf(snapshot)[place.essay].text
                                                            : snapshot->comments->text(place.comment);
    return text.sliced(place.span.begin, place.span.end - place.span.begin);
}

SnapshotBuilder discussion(const QStringList &texts, const QString &author)
{
    SnapshotBuilder builder;
    for (const QString &text : texts)
        builder.comment({.text = text, .author = author});
    return builder;
}

}

class AnnotationsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldNameColoursBothWays();
    void shouldPlaceEveryPassageOfAnUnchangedEssay();
    void shouldGiveTheBlocksOfAPassage();
    void shouldFollowThePassage_data();
    void shouldFollowThePassage();
    void shouldNotGuessBetweenEqualPassages();
    void shouldKnowAnEssayByItsTextThenItsPath();
    void shouldPlaceTheWholeOfAnEditedEssay();
    void shouldPlaceCommentsAndPassagesInThem();
    void shouldLeaveAPassageThatIsGoneUnplaced();
    void shouldFollowAPassageIntoTheRestOfASplitComment();
    void shouldFollowAPassageIntoTheCommentItWasJoinedTo();
    void shouldMoveSpansOutToWholeCharacters();
};

void AnnotationsTest::shouldNameColoursBothWays()
{
    for (const Colour colour : allColours)
        QCOMPARE(colourFromName(colourName(colour)), std::optional(colour));
    QVERIFY(!colourFromName(u"Yellow"));
    QVERIFY(!colourFromName(u""));
}

void AnnotationsTest::shouldPlaceEveryPassageOfAnUnchangedEssay()
{
    // Even where words and context stand many times over: the hash says that nothing moved.
    const auto snapshot = essayOf({QStringLiteral("tide ").repeated(60), QStringLiteral("tide ").repeated(60)});
    const EssayText text = textsOf(snapshot).front();
    std::mt19937 random(7);
    for (int i = 0; i < 200; ++i) {
        const auto begin = qint32(random() % unsigned(text.text.size()));
        const auto end = begin + qint32(random() % unsigned(text.text.size() - begin + 1));
        const Place place = placeIn(snapshot, passageOf(text, {begin, end}));
        QVERIFY(place.isPlaced());
        QCOMPARE(place.span, (Text::Span{begin, end}));
    }
}

void AnnotationsTest::shouldGiveTheBlocksOfAPassage()
{
    const auto snapshot = essayOf({QStringLiteral("one two"), QString(), QStringLiteral("three"), QStringLiteral("4")});
    const EssayText text = textsOf(snapshot).front();
    QCOMPARE(text.text, QStringLiteral("one two\n\nthree\n4"));
    QCOMPARE(text.blocksOf({4, 11}), (std::vector<BlockSpan>{{0, {4, 7}}, {2, {0, 2}}}));
    QCOMPARE(text.blocksOf({0, 7}), (std::vector<BlockSpan>{{0, {0, 7}}}));
    QCOMPARE(text.blocksOf({15, 16}), (std::vector<BlockSpan>{{3, {0, 1}}}));
    QCOMPARE(text.blocksOf({9, 9}), (std::vector<BlockSpan>{{2, {0, 0}}}));
    QCOMPARE(text.offsetOf(2, 3), 12);
}

void AnnotationsTest::shouldFollowThePassage_data()
{
    QTest::addColumn<QStringList>("changed");
    QTest::addColumn<QString>("words");
    const QStringList old = paragraphs();
    const QString passage = QStringLiteral("A rope that was never wet is no rope");
    QTest::newRow("a paragraph before it") << (QStringList{QStringLiteral("New at the top.")} + old) << passage;
    QTest::newRow("its paragraph moved to the end") << QStringList{old[0], old[2], old[3], old[1]} << passage;
    QTest::newRow("two paragraphs became one")
        << QStringList{QString(old[0] + QLatin1Char(' ') + old[1]), old[2], old[3]} << passage;
    QStringList edited = old;
    edited[1].replace(QStringLiteral("never"), QStringLiteral("not ever"));
    QTest::newRow("a word of it changed") << edited << QStringLiteral("A rope that was not ever wet is no rope");
    QStringList gone = old;
    gone.removeAt(1);
    QTest::newRow("its paragraph is gone") << gone << QString();
    QTest::newRow("another essay altogether") << QStringList{QStringLiteral("Nothing of this was said.")} << QString();
}

void AnnotationsTest::shouldFollowThePassage()
{
    QFETCH(QStringList, changed);
    QFETCH(QString, words);
    const Target target = targetAt(essayOf(paragraphs()), QStringLiteral("A rope that was never wet is no rope"));
    const auto snapshot = essayOf(changed);
    const Place place = placeIn(snapshot, target);
    QCOMPARE(place.isPlaced(), !words.isEmpty());
    if (!words.isEmpty())
        QCOMPARE(wordsAt(snapshot, place), words);
}

void AnnotationsTest::shouldNotGuessBetweenEqualPassages()
{
    const Target target = targetAt(essayOf({QStringLiteral("Nobody laughed.")}), QStringLiteral("laughed"));
    QVERIFY(!placeIn(essayOf({QStringLiteral("Nobody laughed. Nobody laughed.")}), target).isPlaced());
}

void AnnotationsTest::shouldKnowAnEssayByItsTextThenItsPath()
{
    const Target target = targetAt(essayOf(paragraphs()), QStringLiteral("counts the boats twice"));
    const QStringList longer = paragraphs() + QStringList{QStringLiteral("A line more.")};
    const auto build = [](const QStringList &first, const QStringList &second) {
        return SnapshotBuilder().essay(QStringLiteral("a"), first).essay(QStringLiteral("b"), second).build();
    };
    QCOMPARE(placeIn(build(longer, paragraphs()), target).essay, 1U); // the same text, under another path
    const QStringList shorter = paragraphs().mid(0, 2);
    QCOMPARE(placeIn(build(longer, shorter), target).essay, 0U); // both have it: the one at its path
    QCOMPARE(placeIn(build({QStringLiteral("Another.")}, shorter), target).essay, 1U); // the only one that has it
}

void AnnotationsTest::shouldPlaceTheWholeOfAnEditedEssay()
{
    const Target target = wholeOf(textsOf(essayOf(paragraphs())).front());
    const Place place = placeIn(essayOf(paragraphs().mid(0, 3)), target);
    QVERIFY(place.isPlaced() && place.isWhole);
    QCOMPARE(place.blocks.size(), std::size_t(1));
    QVERIFY(!placeIn(essayOf({QStringLiteral("Something else.")}), target).isPlaced());
}

void AnnotationsTest::shouldPlaceCommentsAndPassagesInThem()
{
    const auto old = discussion(paragraphs(), QStringLiteral("the cook")).build();
    const Target whole = wholeOf(*old->comments, CommentId{2});
    const Target passage = passageOf(*old->comments, CommentId{1}, {2, 6});
    const auto newer =
        discussion(QStringList{QStringLiteral("First of all, thanks.")} + paragraphs(), QStringLiteral("the cook"))
            .build();
    const Place wholePlace = placeIn(newer, whole);
    QVERIFY(wholePlace.isPlaced() && wholePlace.isWhole);
    QCOMPARE(wholePlace.comment, CommentId{3});
    const Place place = placeIn(newer, passage);
    QCOMPARE(place.comment, CommentId{2});
    QCOMPARE(wordsAt(newer, place), QStringLiteral("rope"));
}

void AnnotationsTest::shouldLeaveAPassageThatIsGoneUnplaced()
{
    const auto old = discussion(paragraphs(), QStringLiteral("the cook")).build();
    const Target target = passageOf(*old->comments, CommentId{1}, {52, 82});
    QStringList cut = paragraphs();
    cut[1].truncate(51);
    const Place place = placeIn(discussion(cut, QStringLiteral("the cook")).build(), target);
    QVERIFY(!place.isPlaced());
    QCOMPARE(place.comment, CommentId{1}); // so that a view may still name the comment
}

void AnnotationsTest::shouldFollowAPassageIntoTheRestOfASplitComment()
{
    const QString both = paragraphs()[0] + QLatin1Char('\n') + paragraphs()[1];
    const auto old = discussion({both, paragraphs()[3]}, QString()).build();
    const qint32 begin = qint32(paragraphs()[0].size()) + 1;
    const Target target = passageOf(*old->comments, CommentId{0}, {begin, begin + 25});
    const auto split = discussion({paragraphs()[0], paragraphs()[1], paragraphs()[3]}, QString()).build();
    const Place place = placeIn(split, target);
    QCOMPARE(place.comment, CommentId{1});
    QCOMPARE(wordsAt(split, place), paragraphs()[1].left(25));
}

void AnnotationsTest::shouldFollowAPassageIntoTheCommentItWasJoinedTo()
{
    const auto old = discussion(paragraphs(), QString()).build();
    const Target target = passageOf(*old->comments, CommentId{1}, {0, 25});
    const QString both = paragraphs()[0] + QLatin1Char('\n') + paragraphs()[1];
    const auto joined = discussion({both, paragraphs()[2], paragraphs()[3]}, QString()).build();
    const Place place = placeIn(joined, target);
    QCOMPARE(place.comment, CommentId{0});
    QCOMPARE(wordsAt(joined, place), paragraphs()[1].left(25));
}

void AnnotationsTest::shouldMoveSpansOutToWholeCharacters()
{
    const auto snapshot = essayOf({QString::fromUtf8("a\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x9a\x80z")});
    const EssayText text = textsOf(snapshot).front();
    QCOMPARE(passageOf(text, {2, 4}).span, (Text::Span{1, 6}));
    QCOMPARE(passageOf(text, {0, 1}).span, (Text::Span{0, 1}));
    QCOMPARE(passageOf(text, {-5, 99}).span, (Text::Span{0, 7}));
}

QTEST_GUILESS_MAIN(AnnotationsTest)

#include "annotationstest.moc"
