#include "testlib/snapshotbuilder.h"
#include "ui/compare/comparedialog.h"

#include <QComboBox>
#include <QLabel>
#include <QKeyEvent>
#include <QApplication>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

using namespace Catena;
using namespace Catena::Ui;
using Testlib::SnapshotBuilder;

class CompareDialogTest : public QObject
{
    Q_OBJECT

private:
    static Comparison pair(const QString &left, const QString &right)
    {
        return {QStringLiteral("pair"), QStringLiteral("left"), left, QStringLiteral("right"), right};
    }
    static QString summary(const CompareDialog &dialog)
    {
        return dialog.findChild<QLabel *>(QStringLiteral("compareSummary"))->text();
    }
    static QTextCharFormat formatAt(const QTextEdit *view, int position)
    {
        QTextCursor cursor(view->document());
        cursor.setPosition(position + 1);
        return cursor.charFormat();
    }

private slots:
    void shouldMarkWithoutColourToo()
    {
        CompareDialog dialog;
        dialog.setComparisons({pair(QStringLiteral("the old map"), QStringLiteral("the odd map"))});
        QVERIFY(formatAt(dialog.side(0), 5).fontStrikeOut());
        QVERIFY(formatAt(dialog.side(1), 5).fontUnderline());
        QVERIFY(!formatAt(dialog.side(0), 1).fontStrikeOut());
        QVERIFY(!formatAt(dialog.side(1), 9).fontUnderline());
    }

    void shouldShowForeignTextAsItIs()
    {
        const QString text = QStringLiteral("<b>not bold</b> &amp; <img src=x>");
        CompareDialog dialog;
        dialog.setComparisons({pair(text, text)});
        QCOMPARE(dialog.side(0)->toPlainText(), text);
        QVERIFY(dialog.shown().empty());
        QCOMPARE(summary(dialog), QStringLiteral("The two are equal, letter by letter."));
    }

    void shouldGoFromDifferenceToDifference_data()
    {
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("previous");
        QTest::newRow("letters") << QStringLiteral("n") << QStringLiteral("p");
        QTest::newRow("the keys of lists") << QStringLiteral("j") << QStringLiteral("k");
        QTest::newRow("a Korean keyboard") << QStringLiteral("\u315c") << QStringLiteral("\u3154");
    }

    void shouldGoFromDifferenceToDifference()
    {
        QFETCH(QString, next);
        QFETCH(QString, previous);
        CompareDialog dialog;
        dialog.setComparisons({pair(QStringLiteral("a x b y c"), QStringLiteral("a 1 b 2 c"))});
        const auto type = [&dialog](const QString &text) {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, text);
            QApplication::sendEvent(dialog.side(1), &press);
        };
        QCOMPARE(dialog.currentDifference(), -1);
        type(next);
        QCOMPARE(dialog.currentDifference(), 0);
        QCOMPARE(summary(dialog), QStringLiteral("Difference 1 of 2"));
        type(next);
        QCOMPARE(dialog.currentDifference(), 1);
        QCOMPARE(dialog.side(0)->textCursor().position(), 6);
        type(next);
        QCOMPARE(dialog.currentDifference(), 0);
        type(previous);
        QCOMPARE(dialog.currentDifference(), 1);
        QVERIFY(formatAt(dialog.side(0), 6).fontWeight() == QFont::Bold);
        QVERIFY(formatAt(dialog.side(0), 2).fontWeight() != QFont::Bold);
    }

    void shouldScrollBothSidesTogether()
    {
        QString text;
        for (int i = 0; i < 200; ++i)
            text += QStringLiteral("one more line\n");
        CompareDialog dialog;
        dialog.setComparisons({pair(text, text + QStringLiteral("end"))});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QScrollBar *left = dialog.side(0)->verticalScrollBar();
        QVERIFY(left->maximum() > 0);
        left->setValue(left->maximum() / 2);
        const QScrollBar *right = dialog.side(1)->verticalScrollBar();
        QVERIFY(qAbs(right->value() - right->maximum() / 2) < 40);
    }

    void shouldLetTheReaderChooseAmongPlaces()
    {
        CompareDialog dialog;
        dialog.setComparisons(
            {pair(QStringLiteral("a"), QStringLiteral("b")), pair(QStringLiteral("same"), QStringLiteral("same"))});
        QCOMPARE(dialog.chooser()->count(), 2);
        QVERIFY(!dialog.shown().empty());
        dialog.chooser()->setCurrentIndex(1);
        QVERIFY(dialog.shown().empty());
        dialog.setComparisons({pair(QStringLiteral("a"), QStringLiteral("b"))});
        QVERIFY(dialog.chooser()->parentWidget()->isHidden());
    }

    void shouldCloseByEscape()
    {
        CompareDialog dialog;
        dialog.setComparisons({pair(QStringLiteral("a"), QStringLiteral("b"))});
        dialog.show();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void shouldCompareARepeatWithItsOriginalFirst()
    {
        const auto snapshot =
            SnapshotBuilder()
                .comment({.text = QStringLiteral("The cellar is dry, so the maps are kept there.")})
                .comment({.parent = 0, .text = QStringLiteral("Something quite different stands here.")})
                .comment({.parent = 0,
                          .text = QStringLiteral("The cellar is dry, so the maps are stored there."),
                          .repeatOf = 0})
                .build();
        const std::vector<Comparison> pairs = Comparisons::of(*snapshot, {2}, {1});
        QCOMPARE(pairs.size(), std::size_t(2));
        QCOMPARE(pairs[0].left, snapshot->comments->text({0}));
        QCOMPARE(pairs[0].right, snapshot->comments->text({2}));
        QCOMPARE(pairs[1].left, snapshot->comments->text({1}));
        const std::vector<Comparison> others = Comparisons::of(*snapshot, {0});
        QCOMPARE(others.size(), std::size_t(1));
        QCOMPARE(others[0].right, snapshot->comments->text({2}));
        QVERIFY(Comparisons::of(*snapshot, {1}).empty());
    }

    void shouldCompareWithEachOtherPlace()
    {
        const auto snapshot =
            SnapshotBuilder().comment({.text = QStringLiteral("It stands in three places."), .copies = 3}).build();
        const std::vector<Comparison> pairs = Comparisons::of(*snapshot, {0});
        QCOMPARE(pairs.size(), std::size_t(2));
        QCOMPARE(pairs[1].right, QStringLiteral("It stands in three places."));
        QVERIFY(pairs[0].rightTitle.contains(QStringLiteral("discussion.txt")));
    }
};

QTEST_MAIN(CompareDialogTest)

#include "comparedialogtest.moc"
