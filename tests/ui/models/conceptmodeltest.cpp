#include "ui/models/conceptmodel.h"
#include "ui/models/mentionmodel.h"
#include "ui/models/sortedconcepts.h"

#include "testlib/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Catena;
using Models::ConceptModel;
using Models::MentionModel;
using Models::SortedConcepts;
using Testlib::SnapshotBuilder;
using Fatal = QAbstractItemModelTester;

namespace {

SnapshotBuilder twoSided()
{
    SnapshotBuilder builder;
    builder.essay(QStringLiteral("서점"),
                  {QStringLiteral("동네 서점과 임대료."), QStringLiteral("골목의 시간, 골목의 시간.")});
    builder.comment({.text = QStringLiteral("임대료가 문제입니다.\n임대료 말입니다."), .copies = 3});
    builder.comment({.parent = 0, .text = QStringLiteral("찻집도 임대료를 냅니다."), .author = QStringLiteral("ann")});
    return builder.term(QStringLiteral("임대료"))
        .term(QStringLiteral("골목의 시간"))
        .term(QStringLiteral("찻집"))
        .term(QStringLiteral("가게"));
}

QStringList column(const QAbstractItemModel &model, int role, int columnNumber = 0)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += model.index(row, columnNumber).data(role).toString();
    return texts;
}

}

class ConceptModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
        QLocale::setDefault(QLocale(QLocale::Korean));
    }

    void shouldCountBothSidesApart()
    {
        ConceptModel model;
        const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
        model.setSnapshot(twoSided().build());
        QCOMPARE(column(model, Qt::DisplayRole, ConceptModel::Term),
                 (QStringList{QStringLiteral("임대료"), QStringLiteral("골목의 시간"), QStringLiteral("찻집"),
                              QStringLiteral("가게")}));
        QCOMPARE(column(model, ConceptModel::EssayCountRole),
                 (QStringList{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("0")}));
        QCOMPARE(column(model, ConceptModel::DiscussionCountRole),
                 (QStringList{QStringLiteral("3"), QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("0")}));
        QCOMPARE(model.index(0, 0).data(ConceptModel::RawCountRole).toInt(), 7);
        QVERIFY(!Qt::mightBeRichText(model.index(0, 0).data(Qt::ToolTipRole).toString()));
    }

    void shouldMarkTheConceptsOfTheCurrentComment()
    {
        ConceptModel model;
        const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
        model.setSnapshot(twoSided().build());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        for (int column = 0; column < model.columnCount(); ++column)
            QVERIFY2(!model.index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty(),
                     qPrintable(QString::number(column)));
        model.setCurrentComment({1});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(column(model, ConceptModel::HereRole),
                 (QStringList{QStringLiteral("true"), QStringLiteral("false"), QStringLiteral("true"),
                              QStringLiteral("false")}));
        QVERIFY(model.index(2, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("current comment")));
        model.setCurrentComment({1});
        QCOMPARE(changed.count(), 1);
        model.setCurrentComment({});
        QVERIFY(!model.index(0, 0).data(ConceptModel::HereRole).toBool());
    }

    void shouldFindATermInAnySpelling()
    {
        ConceptModel model;
        model.setSnapshot(twoSided().build());
        QCOMPARE(model.indexOfTerm(QStringLiteral("골목의시간")).row(), 1);
        QVERIFY(!model.indexOfTerm(QStringLiteral("없는 말")).isValid());
    }

    void shouldOrderAsTheReaderAsks_data()
    {
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("search");
        QTest::addColumn<bool>("twoSided");
        QTest::addColumn<QStringList>("terms");
        const QString rent = QStringLiteral("임대료");
        const QString lane = QStringLiteral("골목의 시간");
        const QString tea = QStringLiteral("찻집");
        const QString shop = QStringLiteral("가게");
        QTest::newRow("by rank") << int(SortedConcepts::Order::Rank) << QString() << false
                                 << QStringList{rent, lane, tea, shop};
        QTest::newRow("by count") << int(SortedConcepts::Order::Count) << QString() << false
                                  << QStringList{rent, lane, tea, shop};
        QTest::newRow("by name") << int(SortedConcepts::Order::Name) << QString() << false
                                 << QStringList{shop, lane, rent, tea};
        QTest::newRow("searched, spacing aside")
            << int(SortedConcepts::Order::Rank) << QStringLiteral("목의시") << false << QStringList{lane};
        QTest::newRow("in both texts") << int(SortedConcepts::Order::Name) << QString() << true << QStringList{rent};
    }
    void shouldOrderAsTheReaderAsks()
    {
        QFETCH(int, order);
        QFETCH(QString, search);
        QFETCH(bool, twoSided);
        ConceptModel model;
        SortedConcepts sorted;
        const Fatal tester(&sorted, Fatal::FailureReportingMode::Fatal);
        sorted.setSourceModel(&model);
        sorted.setOrder(SortedConcepts::Order(order));
        sorted.setSearch(search);
        sorted.setSides(twoSided ? SortedConcepts::Sides::Both : SortedConcepts::Sides::Any);
        model.setSnapshot(::twoSided().build());
        QTEST(column(sorted, ConceptModel::TermRole), "terms");
    }

    void shouldListMentionsEssayFirstWithContext()
    {
        MentionModel model;
        const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
        model.setSnapshot(twoSided().build());
        QCOMPARE(model.rowCount(), 0);
        model.setConcept(0);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, 0).data(MentionModel::WhereRole).toString(), QStringLiteral("Essay, paragraph 1"));
        QCOMPARE(model.index(0, 0).data(MentionModel::BeforeRole).toString(), QStringLiteral("동네 서점과 "));
        QCOMPARE(model.index(0, 0).data(MentionModel::AfterRole).toString(), QStringLiteral("."));
        QCOMPARE(model.index(1, 0).data(MentionModel::WhereRole).toString(), QStringLiteral("#1"));
        QCOMPARE(model.index(2, 0).data(Qt::DisplayRole).toString(),
                 QStringLiteral("임대료가 문제입니다. 임대료 말입니다."));
        QCOMPARE(model.index(3, 0).data(MentionModel::WhereRole).toString(), QStringLiteral("#2 ann"));
        QCOMPARE(model.index(3, 0).data(MentionModel::BeginRole).toInt(), 4);
        QCOMPARE(model.rowOfComment({1}), 3);
        QCOMPARE(model.mentionAt(model.index(3, 0))->end, 7);
    }

    void shouldCutLongContextAtWords()
    {
        const QString words = QStringLiteral("낱말 ").repeated(60);
        SnapshotBuilder builder;
        builder.comment({.text = words + QStringLiteral("서점 ") + words}).term(QStringLiteral("서점"));
        MentionModel model;
        model.setSnapshot(builder.build());
        model.setConcept(0);
        const QString before = model.index(0, 0).data(MentionModel::BeforeRole).toString();
        const QString after = model.index(0, 0).data(MentionModel::AfterRole).toString();
        QVERIFY(before.startsWith(QStringLiteral("…낱말 ")));
        QVERIFY(after.endsWith(QStringLiteral("낱말…")));
        QVERIFY(before.size() <= MentionModel::context + 1 && before.size() > MentionModel::context / 2);
        QVERIFY(after.size() <= MentionModel::context + 1 && after.size() > MentionModel::context / 2);
    }

    void shouldKeepTheChosenConceptWhenANewerSnapshotComes()
    {
        MentionModel model;
        const Fatal tester(&model, Fatal::FailureReportingMode::Fatal);
        model.setSnapshot(twoSided().build());
        model.setConcept(2);
        SnapshotBuilder newer;
        newer.comment({.text = QStringLiteral("찻집, 찻집.")}).term(QStringLiteral("찻집"));
        model.setSnapshot(newer.build());
        QCOMPARE(model.conceptIndex(), std::optional<quint32>(0));
        QCOMPARE(model.rowCount(), 2);
        model.setSnapshot(SnapshotBuilder().build());
        QVERIFY(!model.conceptIndex());
        QCOMPARE(model.rowCount(), 0);
        model.setConcept(7);
        QVERIFY(!model.conceptIndex());
    }
};

QTEST_GUILESS_MAIN(ConceptModelTest)
#include "conceptmodeltest.moc"
