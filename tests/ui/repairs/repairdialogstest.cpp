#include "testlib/snapshotbuilder.h"
#include "ui/repairs/cursordialog.h"
#include "ui/repairs/fielddialog.h"
#include "ui/repairs/linesdialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

using namespace Catena;
using namespace Catena::Ui;
using Testlib::SnapshotBuilder;

class RepairDialogsTest : public QObject
{
    Q_OBJECT

private:
    static QPushButton *defaultButton(const QDialog &dialog)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }
    static bool showAndWait(QDialog &dialog)
    {
        dialog.show();
        return QTest::qWaitForWindowActive(&dialog);
    }

private slots:
    void shouldSplitAtTheCursorByKeysAlone()
    {
        CursorDialog dialog(CursorDialog::Purpose::Split, QStringLiteral("#1"), QStringLiteral("one two\nthree"));
        QVERIFY(showAndWait(dialog));
        const QSignalSpy chosen(&dialog, &CursorDialog::splitChosen);
        QTest::keyClick(dialog.view(), Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(!defaultButton(dialog)->isEnabled()); // nothing stands before it
        QTest::keyClick(dialog.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(dialog.view(), Qt::Key_Down);
        QCOMPARE(dialog.offset(), 8);
        QTest::keyClick(dialog.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toInt(), 8);
        QVERIFY(!dialog.isVisible());
    }

    void shouldLeaveTheTextAlone()
    {
        const QString text = QStringLiteral("<i>a</i> b");
        CursorDialog dialog(CursorDialog::Purpose::Split, QStringLiteral("#1"), text);
        QVERIFY(showAndWait(dialog));
        QTest::keyClick(dialog.view(), Qt::Key_X);
        QTest::keyClick(dialog.view(), Qt::Key_Backspace);
        QTest::keyClick(dialog.view(), Qt::Key_Delete);
        QCOMPARE(dialog.view()->toPlainText(), text);
        QTest::keyClick(dialog.view(), Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
    }

    void shouldChooseTheLinesUnderTheCursor()
    {
        CursorDialog dialog(CursorDialog::Purpose::Lines, QStringLiteral("#1"),
                            QStringLiteral("one\nLike\nReply\ntwo"));
        QVERIFY(showAndWait(dialog));
        const QSignalSpy chosen(&dialog, &CursorDialog::linesChosen);
        QTest::keyClick(dialog.view(), Qt::Key_Home, Qt::ControlModifier);
        QTest::keyClick(dialog.view(), Qt::Key_Down);
        QTest::keyClick(dialog.view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(dialog.lines(), (Text::Span{4, 14}));
        QTest::keyClick(dialog.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().at(0).toInt(), 4);
        QCOMPARE(chosen.constFirst().at(1).toInt(), 14);
    }

    void shouldNotTakeOutEveryLine()
    {
        CursorDialog dialog(CursorDialog::Purpose::Lines, QStringLiteral("#1"), QStringLiteral("one\ntwo"));
        QVERIFY(showAndWait(dialog));
        QVERIFY(defaultButton(dialog)->isEnabled());
        dialog.view()->selectAll();
        QVERIFY(!defaultButton(dialog)->isEnabled());
    }

    void shouldTakeInALineByKeysAlone()
    {
        const auto snapshot = SnapshotBuilder().comment({.text = QStringLiteral("one")}).build();
        LinesDialog dialog(QStringLiteral("#1"), *snapshot, {{0, 3, QStringLiteral("a")}, {0, 5, QStringLiteral("b")}});
        QVERIFY(showAndWait(dialog));
        const QSignalSpy chosen(&dialog, &LinesDialog::lineChosen);
        QTest::keyClick(dialog.list(), Qt::Key_Down);
        QTest::keyClick(dialog.list(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().at(1).toInt(), 5);
    }

    void shouldSayWhereNoLineIsFree()
    {
        const auto snapshot = SnapshotBuilder().comment({.text = QStringLiteral("one")}).build();
        LinesDialog dialog(QStringLiteral("#1"), *snapshot, {});
        QVERIFY(!defaultButton(dialog)->isEnabled());
    }

    void shouldReadDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("ISO day") << QStringLiteral("2024-03-05") << QStringLiteral("2024-03-05");
        QTest::newRow("ISO with a time") << QStringLiteral("2024-03-05 14:05") << QStringLiteral("2024-03-05T14:05");
        QTest::newRow("Korean") << QStringLiteral("2022. 12. 6.") << QStringLiteral("2022-12-06");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("no date") << QStringLiteral("some day") << QStringLiteral("none");
        QTest::newRow("more than a date") << QStringLiteral("2024-03-05 or so, they say") << QStringLiteral("none");
    }

    void shouldReadDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto date = FieldDialog::dateOf(text);
        QCOMPARE(date ? date->toIso() : QStringLiteral("none"), iso);
    }

    void shouldSetAFieldByKeysAlone()
    {
        FieldDialog dialog(FieldDialog::Purpose::Date, QStringLiteral("#1"), QString(), {});
        QVERIFY(showAndWait(dialog));
        const QSignalSpy chosen(&dialog, &FieldDialog::dateChosen);
        QTest::keyClicks(dialog.field(), QStringLiteral("next week"));
        QVERIFY(!defaultButton(dialog)->isEnabled());
        dialog.field()->clear();
        QTest::keyClicks(dialog.field(), QStringLiteral("2024-03-05"));
        QTest::keyClick(dialog.field(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        FieldDialog author(FieldDialog::Purpose::Author, QStringLiteral("#1"), QStringLiteral("reader"), {});
        QVERIFY(showAndWait(author));
        const QSignalSpy named(&author, &FieldDialog::authorChosen);
        QTest::keyClicks(author.field(), QStringLiteral("  the \u00a0archivist "));
        QTest::keyClick(author.field(), Qt::Key_Return);
        QCOMPARE(named.constFirst().constFirst().toString(), QStringLiteral("the archivist"));
    }
};

QTEST_MAIN(RepairDialogsTest)

#include "repairdialogstest.moc"
