#include "ui/palette/palettematch.h"
#include "ui/palette/palettepopup.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Catena::Ui;

namespace {

QList<PaletteEntry> entries()
{
    using Kind = PaletteEntry::Kind;
    return {{Kind::Action, QStringLiteral("Open Folder"), QStringLiteral("Ctrl+O"), QStringLiteral("file.openFolder"),
             0, true},
            {Kind::Action, QStringLiteral("Fold All"), {}, QStringLiteral("view.foldAll"), 0, true},
            {Kind::Action, QStringLiteral("Undo"), {}, QStringLiteral("edit.undo"), 0, false},
            {Kind::Concept, QStringLiteral("open data"), QStringLiteral("concept"), {}, 7, true},
            {Kind::Author, QStringLiteral("river_reader"), QStringLiteral("author"), {}, 3, true}};
}

QString names(const PaletteModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all += model.entry(row).name;
    return all.join(QStringLiteral(", "));
}

}

class PaletteTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFitLettersInTheirOrder_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("the beginning") << QStringLiteral("op") << QStringLiteral("Open Folder") << true;
        QTest::newRow("beginnings of words") << QStringLiteral("of") << QStringLiteral("Open Folder") << true;
        QTest::newRow("out of order") << QStringLiteral("fo op") << QStringLiteral("Open Folder") << false;
        QTest::newRow("more than there is") << QStringLiteral("opens") << QStringLiteral("Open") << false;
        QTest::newRow("without accents") << QStringLiteral("resume") << QStringLiteral("Résumé") << true;
        QTest::newRow("initial consonants") << QStringLiteral("ㅋㅁㅌ") << QStringLiteral("코멘트 모두 접기") << true;
        QTest::newRow("initials of words") << QStringLiteral("ㅁㅈ") << QStringLiteral("모두 접기") << true;
        QTest::newRow("another consonant") << QStringLiteral("ㅎㅁ") << QStringLiteral("코멘트") << false;
        QTest::newRow("a syllable") << QStringLiteral("접기") << QStringLiteral("모두 접기") << true;
        QTest::newRow("nothing typed") << QString() << QStringLiteral("Open") << true;
    }
    void shouldFitLettersInTheirOrder()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        QFETCH(bool, fits);
        QCOMPARE(paletteScore(typed, name) >= 0, fits);
    }

    void shouldPreferWhatIsTypedInOnePiece()
    {
        QVERIFY(paletteScore(QStringLiteral("fold"), QStringLiteral("Fold All"))
                > paletteScore(QStringLiteral("fold"), QStringLiteral("Find Other Old Drafts")));
        QVERIFY(paletteScore(QStringLiteral("all"), QStringLiteral("Fold All"))
                > paletteScore(QStringLiteral("all"), QStringLiteral("Small Ball")));
    }

    void shouldListActionsUntilSomethingIsTyped()
    {
        PaletteModel model;
        const QAbstractItemModelTester tester(&model);
        model.setEntries(entries(), {QStringLiteral("view.foldAll")});
        QCOMPARE(names(model), QStringLiteral("Fold All, Open Folder, Undo"));
        model.setTyped(QStringLiteral("open"));
        QCOMPARE(names(model), QStringLiteral("open data, Open Folder"));
        model.setTyped(QStringLiteral("zzz"));
        QCOMPARE(model.rowCount(), 0);
    }

    void shouldOfferACommentByItsNumber()
    {
        PaletteModel model;
        model.setEntries(entries(), {});
        model.setCommentCount(20);
        model.setTyped(QStringLiteral("#12"));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.entry(0).kind, PaletteEntry::Kind::Comment);
        QCOMPARE(model.entry(0).number, 11U);
        for (const QString &typed :
             {QStringLiteral("21"), QStringLiteral("0"), QStringLiteral("#"), QStringLiteral("-3")}) {
            model.setTyped(typed);
            QCOMPARE(model.rowCount(), 0);
        }
    }

    void shouldChooseByKeysAndGiveTheFocusBack()
    {
        QWidget window;
        window.resize(800, 600);
        QLineEdit before(&window);
        PalettePopup popup(&window);
        window.show();
        before.setFocus();
        QSignalSpy chosen(&popup, &PalettePopup::chosen);
        popup.open(entries(), {});
        QVERIFY(popup.isVisible());
        QCOMPARE(window.focusWidget(), popup.field());
        QTest::keyClicks(popup.field(), QStringLiteral("open"));
        QTest::keyClick(popup.field(), Qt::Key_Down);
        QTest::keyClick(popup.field(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QVERIFY(!popup.isVisible());
        QCOMPARE(window.focusWidget(), &before);
        popup.open(entries(), {});
        QCOMPARE(popup.field()->text(), QString());
        QTest::keyClicks(popup.field(), QStringLiteral("undo")); // not to be done now
        QTest::keyClick(popup.field(), Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QTest::keyClick(popup.field(), Qt::Key_Escape);
        QVERIFY(!popup.isVisible());
    }
};

QTEST_MAIN(PaletteTest)
#include "palettetest.moc"
