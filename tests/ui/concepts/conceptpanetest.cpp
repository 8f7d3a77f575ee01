#include "testlib/snapshotbuilder.h"
#include "ui/concepts/conceptpane.h"
#include "ui/models/conceptmodel.h"
#include "ui/models/mentionmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Catena;
using Testlib::SnapshotBuilder;
using Ui::ConceptPane;

class ConceptPaneTest : public QObject
{
    Q_OBJECT

private:
    static SnapshotBuilder example()
    {
        return SnapshotBuilder()
            .essay(QString(), {QStringLiteral("maps here"), QStringLiteral("more maps and seeds")})
            .comment({.text = QStringLiteral("seeds and maps")})
            .comment({.parent = 0, .text = QStringLiteral("only libraries")})
            .term(QStringLiteral("maps"))
            .term(QStringLiteral("seeds"))
            .term(QStringLiteral("libraries"));
    }
    static QStringList terms(const ConceptPane &pane)
    {
        QStringList all;
        const QAbstractItemModel *model = pane.conceptView()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data().toString());
        return all;
    }
    //! "e0.0:0" for a mention in the first essay's first block at 0, "c1:4" for one in a comment.
    static QString place(const Snapshot::SnapshotPtr &snapshot, const Concepts::Mention &mention)
    {
        const Concepts::Passage &passage = snapshot->concepts->passages[mention.passage];
        const QString begin = QLatin1Char(':') + QString::number(mention.begin);
        if (passage.side == Concepts::Side::Discussion)
            return passage.comment.toString() + begin;
        return QStringLiteral("e%1.%2").arg(passage.essay).arg(passage.block) + begin;
    }

private slots:
    void initTestCase() { qRegisterMetaType<Concepts::Mention>(); }
    void shouldListConceptsByRank();
    void shouldFilterAndOrder();
    void shouldChooseWhatIsUnderTheCursor();
    void shouldWalkTheMentionsOfBothTextsInOneOrder();
    void shouldWalkBackwards();
    void shouldChooseAConceptOfTheCurrentCommentFirst();
    void shouldKeepTheChoiceInANewerSnapshot();
    void shouldForgetTheChoiceInAnotherFolder();
    void shouldClearTheChoice();
    void shouldChooseAConceptThatIsFilteredOut();
    void shouldMarkConceptsOfTheCurrentComment();
    void shouldGoToTheSelectedMention();
    void shouldSayWhenTheDictionaryIsMissing();
    void shouldBearAnEmptySnapshot();
    void shouldPaintHostileTextAsText();
};

void ConceptPaneTest::shouldListConceptsByRank()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    QCOMPARE(terms(pane), QStringList({QStringLiteral("maps"), QStringLiteral("seeds"), QStringLiteral("libraries")}));
    const QAbstractItemModel *model = pane.conceptView()->model();
    QCOMPARE(model->index(0, 1).data().toString(), QStringLiteral("2"));
    QCOMPARE(model->index(0, 2).data().toString(), QStringLiteral("1"));
    QVERIFY(!pane.chosenConcept());
}

void ConceptPaneTest::shouldFilterAndOrder()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    pane.filter()->setText(QStringLiteral("SEED"));
    QCOMPARE(terms(pane), QStringList(QStringLiteral("seeds")));
    pane.filter()->clear();
    auto *order = pane.findChild<QComboBox *>(QStringLiteral("conceptOrder"));
    order->setCurrentIndex(2);
    QCOMPARE(terms(pane), QStringList({QStringLiteral("libraries"), QStringLiteral("maps"), QStringLiteral("seeds")}));
}

void ConceptPaneTest::shouldChooseWhatIsUnderTheCursor()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    QSignalSpy changed(&pane, &ConceptPane::choiceChanged);
    pane.conceptView()->setCurrentIndex(pane.conceptView()->model()->index(1, 0));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(pane.chosenConcept(), std::optional<quint32>(1));
    QCOMPARE(pane.mentions()->rowCount(), 2);
    QVERIFY(!pane.currentMention());
}

void ConceptPaneTest::shouldWalkTheMentionsOfBothTextsInOneOrder()
{
    const Snapshot::SnapshotPtr snapshot = example().build();
    ConceptPane pane;
    pane.setSnapshot(snapshot);
    pane.chooseConcept(0);
    QStringList walked;
    connect(&pane, &ConceptPane::mentionActivated, &pane,
            [&](const Concepts::Mention &mention) { walked.append(place(snapshot, mention)); });
    for (int i = 0; i < 4; ++i)
        pane.nextMention();
    QCOMPARE(walked,
             QStringList({QStringLiteral("e0.0:0"), QStringLiteral("e0.1:5"), QStringLiteral("c1:10"),
                          QStringLiteral("e0.0:0")}));
    QCOMPARE(pane.findChild<QLabel *>(QStringLiteral("mentionCount"))->text(), QStringLiteral("Mention 1 of 3"));
}

void ConceptPaneTest::shouldWalkBackwards()
{
    const Snapshot::SnapshotPtr snapshot = example().build();
    ConceptPane pane;
    pane.setSnapshot(snapshot);
    pane.chooseConcept(0);
    QStringList walked;
    connect(&pane, &ConceptPane::mentionActivated, &pane,
            [&](const Concepts::Mention &mention) { walked.append(place(snapshot, mention)); });
    pane.previousMention();
    pane.previousMention();
    QCOMPARE(walked, QStringList({QStringLiteral("c1:10"), QStringLiteral("e0.1:5")}));
    QCOMPARE(pane.currentMention()->begin, 5);
}

void ConceptPaneTest::shouldChooseAConceptOfTheCurrentCommentFirst()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    pane.setCurrentComment(Base::CommentId{1});
    pane.nextMention();
    QCOMPARE(pane.chosenConcept(), std::optional<quint32>(2)); // libraries
}

void ConceptPaneTest::shouldKeepTheChoiceInANewerSnapshot()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    pane.chooseConcept(1);
    pane.nextMention();
    // The same folder, with one more concept ranked before.
    const Snapshot::SnapshotPtr newer =
        SnapshotBuilder()
            .essay(QString(), {QStringLiteral("maps here"), QStringLiteral("more maps and seeds")})
            .comment({.text = QStringLiteral("seeds and maps")})
            .term(QStringLiteral("here"))
            .term(QStringLiteral("maps"))
            .term(QStringLiteral("seeds"))
            .build();
    pane.setSnapshot(newer);
    QCOMPARE(pane.chosenConcept(), std::optional<quint32>(2));
    QCOMPARE(pane.mentions()->rowCount(), 2);
    QCOMPARE(pane.conceptView()->currentIndex().data().toString(), QStringLiteral("seeds"));
}

void ConceptPaneTest::shouldForgetTheChoiceInAnotherFolder()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    pane.chooseConcept(0);
    pane.setSnapshot(SnapshotBuilder(QStringLiteral("other"))
                         .essay(QString(), {QStringLiteral("maps")})
                         .term(QStringLiteral("maps"))
                         .build());
    QVERIFY(!pane.chosenConcept());
    QCOMPARE(pane.mentions()->rowCount(), 0);
}

void ConceptPaneTest::shouldClearTheChoice()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    pane.chooseConcept(0);
    pane.nextMention();
    QSignalSpy changed(&pane, &ConceptPane::choiceChanged);
    pane.clearChoice();
    QCOMPARE(changed.size(), 1);
    QVERIFY(!pane.chosenConcept());
    QVERIFY(!pane.currentMention());
    QVERIFY(!pane.conceptView()->currentIndex().isValid());
}

void ConceptPaneTest::shouldChooseAConceptThatIsFilteredOut()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    pane.filter()->setText(QStringLiteral("libraries"));
    pane.chooseConcept(0);
    QCOMPARE(pane.chosenConcept(), std::optional<quint32>(0));
    QCOMPARE(pane.mentions()->rowCount(), 3);
}

void ConceptPaneTest::shouldMarkConceptsOfTheCurrentComment()
{
    ConceptPane pane;
    pane.setSnapshot(example().build());
    pane.setCurrentComment(Base::CommentId{1});
    QList<bool> here;
    for (int row = 0; row < 3; ++row)
        here.append(pane.concepts()->index(row, 0).data(Models::ConceptModel::HereRole).toBool());
    QCOMPARE(here, QList<bool>({false, false, true}));
    // Not by colour or weight alone: the dot before the term changes the picture.
    pane.resize(300, 400);
    pane.show();
    const QImage with = pane.conceptView()->grab().toImage();
    pane.setCurrentComment({});
    QVERIFY(pane.conceptView()->grab().toImage() != with);
}

void ConceptPaneTest::shouldGoToTheSelectedMention()
{
    const Snapshot::SnapshotPtr snapshot = example().build();
    ConceptPane pane;
    pane.resize(300, 500);
    pane.setSnapshot(snapshot);
    pane.chooseConcept(0);
    pane.show();
    QVERIFY(QTest::qWaitForWindowActive(&pane));
    QString gone;
    connect(&pane, &ConceptPane::mentionActivated, &pane,
            [&](const Concepts::Mention &mention) { gone = place(snapshot, mention); });
    pane.conceptView()->setFocus();
    pane.goToSelected();
    QCOMPARE(gone, QStringLiteral("e0.0:0"));
    pane.mentionView()->setFocus();
    pane.mentionView()->setCurrentIndex(pane.mentions()->index(2, 0));
    pane.goToSelected();
    QCOMPARE(gone, QStringLiteral("c1:10"));
    const QRect second = pane.mentionView()->visualRect(pane.mentions()->index(1, 0));
    QTest::mouseClick(pane.mentionView()->viewport(), Qt::LeftButton, {}, second.center());
    QTest::mouseDClick(pane.mentionView()->viewport(), Qt::LeftButton, {}, second.center());
    QCOMPARE(gone, QStringLiteral("e0.1:5"));
}

void ConceptPaneTest::shouldSayWhenTheDictionaryIsMissing()
{
    ConceptPane pane;
    const Snapshot::SnapshotPtr whole = example().build();
    pane.setSnapshot(whole);
    pane.show();
    const auto isSaid = [&pane] {
        const QList<QLabel *> labels = pane.findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(QStringLiteral("rules alone"));
        });
    };
    QVERIFY(!isSaid());
    auto copy = std::make_shared<Snapshot::Snapshot>(*whole);
    auto index = std::make_shared<Concepts::ConceptIndex>(*whole->concepts);
    index->byRulesOnly = true;
    copy->concepts = index;
    pane.setSnapshot(copy);
    QVERIFY(isSaid());
}

void ConceptPaneTest::shouldBearAnEmptySnapshot()
{
    ConceptPane pane;
    pane.show();
    pane.setSnapshot({});
    pane.nextMention();
    pane.previousMention();
    pane.goToSelected();
    pane.chooseConcept(99);
    pane.clearChoice();
    QVERIFY(!pane.chosenConcept());
    QVERIFY(!pane.grab().isNull());
}

void ConceptPaneTest::shouldPaintHostileTextAsText()
{
    const QString hostile = QStringLiteral("<img src=\"file:///etc/passwd\">");
    ConceptPane pane;
    pane.setSnapshot(SnapshotBuilder().essay(QString(), {hostile + QStringLiteral(" b")}).term(hostile).build());
    pane.chooseConcept(0);
    pane.show();
    QVERIFY(!pane.grab().isNull());
    const QList<QLabel *> labels = pane.findChildren<QLabel *>();
    QVERIFY(!labels.isEmpty());
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

QTEST_MAIN(ConceptPaneTest)

#include "conceptpanetest.moc"
