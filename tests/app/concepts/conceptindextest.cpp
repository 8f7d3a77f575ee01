#include "concepts/conceptindex.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Concepts;

namespace {

//! Two blocks of an essay and two comments; one concept with a mention in each, and a second one.
ConceptIndex sample()
{
    ConceptIndex index;
    for (quint32 block : {0U, 3U}) {
        Passage passage;
        passage.block = block;
        passage.text = QStringLiteral("tide tide");
        index.passages.push_back(passage);
    }
    for (quint32 comment : {7U, 2U}) {
        Passage passage;
        passage.side = Side::Discussion;
        passage.comment.index = comment;
        passage.text = QStringLiteral("a tide table");
        index.passages.push_back(passage);
    }
    index.passages[2].copies = {{0, 12}, {0, 6}, {3, 12}};
    Concept tide;
    tide.term = tide.key = QStringLiteral("tide");
    Concept table;
    table.term = QStringLiteral("Tide Table");
    table.key = QStringLiteral("tidetable");
    index.concepts = {tide, table};
    index.mentions = {{1, 2, 2, 12, Rung::Folded, {}},
                      {0, 3, 2, 6, Rung::Exact, MentionFlag::Nested},
                      {0, 2, 2, 6, Rung::Exact, {}},
                      {0, 0, 5, 9, Rung::Exact, MentionFlag::Verbal},
                      {0, 0, 0, 4, Rung::Exact, {}}};
    index.finish();
    return index;
}

}

class ConceptIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldCountBothSides()
    {
        const ConceptIndex index = sample();
        QCOMPARE(index.concepts[0].essay, 2);
        QCOMPARE(index.concepts[0].discussion, 2);
        QCOMPARE(index.concepts[0].nested, 1);
        QCOMPARE(index.concepts[0].verbal, 1);
        QCOMPARE(index.concepts[1].essay, 0);
        QCOMPARE(index.concepts[1].discussion, 1);
    }

    void shouldCountEveryCopyThatReachesOverTheMention()
    {
        const ConceptIndex index = sample();
        QCOMPARE(index.concepts[0].discussionRaw, 1 + 2 + 1); // the copy from 3 on begins inside it
        QCOMPARE(index.concepts[1].discussionRaw, 1 + 1);
    }

    void shouldOrderMentions()
    {
        const ConceptIndex index = sample();
        const auto own = index.mentionsOf(0);
        QCOMPARE(own.size(), std::size_t(4));
        QCOMPARE(own[0].begin, 0);
        QCOMPARE(own[1].begin, 5);
        QCOMPARE(own[2].passage, 2U);
        const std::vector<Mention> inComment = index.mentionsIn(2);
        QCOMPARE(inComment.size(), std::size_t(2));
        QCOMPARE(inComment[0].conceptIndex, 1U); // the longer one first
        QVERIFY(index.mentionsIn(1).empty());
        QVERIFY(index.mentionsIn(99).empty());
    }

    void shouldFindPassagesAndConcepts()
    {
        const ConceptIndex index = sample();
        QCOMPARE(index.passageOf(Base::CommentId{7}), 2);
        QCOMPARE(index.passageOf(Base::CommentId{2}), 3);
        QCOMPARE(index.passageOf(Base::CommentId{3}), -1);
        QCOMPARE(index.passageOf(Base::CommentId{}), -1);
        QCOMPARE(index.passageOf(0, 3), 1);
        QCOMPARE(index.passageOf(0, 1), -1);
        QCOMPARE(index.passageOf(1, 0), -1);
        QCOMPARE(index.find(u"tide-TABLE"), 1);
        QCOMPARE(index.find(u"table"), -1);
    }

    void shouldFinishTwiceAlike()
    {
        ConceptIndex index = sample();
        index.finish();
        QCOMPARE(index.concepts[0].discussionRaw, 4);
        QCOMPARE(index.mentionsOf(1).size(), std::size_t(1));
    }

    void shouldBeEmptyWithoutPassages()
    {
        ConceptIndex index;
        index.finish();
        QCOMPARE(index.passageOf(0, 0), -1);
        QCOMPARE(index.find(u""), -1);
    }
};

QTEST_GUILESS_MAIN(ConceptIndexTest)
#include "conceptindextest.moc"
