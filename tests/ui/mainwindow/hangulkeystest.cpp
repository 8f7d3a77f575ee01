#include "windowfixture.h"

#include "ui/actions.h"
#include "ui/hangulkeys.h"
#include "ui/mainwindow.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Catena;
using namespace Catena::Ui;

class HangulKeysTest : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;

    static QAction *findAction(const MainWindow &window, const char *id)
    {
        return window.actionSet()->action(QLatin1String(id));
    }
    static void enableAll(const MainWindow &window)
    {
        for (QAction *action : window.actionSet()->all())
            action->setEnabled(true);
    }

private slots:
    void shouldReadHangulAsItsKey_data();
    void shouldReadHangulAsItsKey();
    void shouldTriggerByHangul_data();
    void shouldTriggerByHangul();
    void shouldReadAnUnknownKeyByItsPlace();
    void shouldTakeSequencesInHangul();
    void shouldNotTriggerWhatIsDisabled();
};

void HangulKeysTest::shouldReadHangulAsItsKey_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<int>("expected"); // 0: nothing to translate
    const auto shifted = [](int key) { return int(QKeyCombination(Qt::ShiftModifier, Qt::Key(key)).toCombined()); };
    QTest::newRow("jamo of j") << QStringLiteral("\u3153") << 0 << 0 << int(Qt::Key_J);
    QTest::newRow("jamo of k") << QStringLiteral("\u314f") << 0x314f << 0 << int(Qt::Key_K);
    QTest::newRow("jamo of G, which has no double")
        << QStringLiteral("\u314e") << 0x314e << int(Qt::ShiftModifier) << shifted(Qt::Key_G);
    QTest::newRow("double jamo stands for Shift") << QStringLiteral("\u3146") << 0x3146 << 0 << shifted(Qt::Key_T);
    QTest::newRow("by the key alone") << QString() << 0x3153 << 0 << int(Qt::Key_J);
    QTest::newRow("conjoining initial") << QStringLiteral("\u1100") << 0 << 0 << int(Qt::Key_R);
    QTest::newRow("conjoining vowel") << QStringLiteral("\u1161") << 0 << 0 << int(Qt::Key_K);
    QTest::newRow("a Latin letter") << QStringLiteral("j") << int(Qt::Key_J) << 0 << 0;
    QTest::newRow("a syllable") << QStringLiteral("\uac00") << 0 << 0 << 0;
    QTest::newRow("with Ctrl") << QStringLiteral("\u3153") << 0x3153 << int(Qt::ControlModifier) << 0;
    QTest::newRow("a sign with Shift") << QStringLiteral("%") << int(Qt::Key_Percent) << int(Qt::ShiftModifier)
                                       << int(Qt::Key_Percent);
    QTest::newRow("a sign without") << QStringLiteral("[") << int(Qt::Key_BracketLeft) << 0 << 0;
    QTest::newRow("an arrow") << QString() << int(Qt::Key_Left) << 0 << 0;
}

void HangulKeysTest::shouldReadHangulAsItsKey()
{
    QFETCH(QString, text);
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(int, expected);
    const QKeyEvent event(QEvent::KeyPress, key, Qt::KeyboardModifiers(modifiers), text);
    const auto latin = HangulKeys::latinKey(event);
    QCOMPARE(latin.has_value(), expected != 0);
    if (latin)
        QCOMPARE(latin->toCombined(), expected);
}

void HangulKeysTest::shouldTriggerByHangul_data()
{
    QTest::addColumn<QString>("jamo");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, const QString &jamo, const char *id, int modifiers = Qt::NoModifier) {
        QTest::newRow(name) << jamo << modifiers << QByteArray(id);
    };
    row("j", QStringLiteral("\u3153"), "go.next");
    row("k", QStringLiteral("\u314f"), "go.previous");
    row("J", QStringLiteral("\u3153"), "go.nextSibling", Qt::ShiftModifier);
    row("K", QStringLiteral("\u314f"), "go.previousSibling", Qt::ShiftModifier);
    row("l", QStringLiteral("\u3163"), "go.into");
    row("h", QStringLiteral("\u3157"), "go.out");
    row("n", QStringLiteral("\u315c"), "go.nextThread");
    row("p", QStringLiteral("\u3154"), "go.previousThread");
    row("u", QStringLiteral("\u3155"), "go.parent");
    row("t", QStringLiteral("\u3145"), "go.root");
    row("g", QStringLiteral("\u314e"), "go.first");
    row("G", QStringLiteral("\u314e"), "go.last", Qt::ShiftModifier);
    row("N", QStringLiteral("\u315c"), "go.nextNew", Qt::ShiftModifier);
    row("m", QStringLiteral("\u3161"), "repair.mark");
    row("s", QStringLiteral("\u3134"), "repair.split");
    row("x", QStringLiteral("\u314c"), "repair.lineOut");
    row("X", QStringLiteral("\u314c"), "repair.lineIn", Qt::ShiftModifier);
    row("r", QStringLiteral("\u3131"), "repair.markRepeat");
    row("R", QStringLiteral("\u3132"), "repair.unmarkRepeat");
    row("L", QStringLiteral("\u3163"), "repair.list", Qt::ShiftModifier);
    row("&", QStringLiteral("&"), "repair.makeChild", Qt::ShiftModifier);
    row("#", QStringLiteral("#"), "repair.makeRoot", Qt::ShiftModifier);
}

void HangulKeysTest::shouldTriggerByHangul()
{
    QFETCH(QString, jamo);
    QFETCH(int, modifiers);
    QFETCH(QByteArray, id);
    const auto window = m_fixture.makeWindow();
    enableAll(*window);
    for (QAction *action : window->actionSet()->all())
        action->disconnect();
    QSignalSpy triggered(findAction(*window, id.constData()), &QAction::triggered);
    QKeyEvent event(QEvent::KeyPress, 0, Qt::KeyboardModifiers(modifiers), jamo);
    QWidget *view = window->findChild<QWidget *>(QStringLiteral("essayView"));
    view->setFocus();
    QApplication::sendEvent(view, &event);
    QCOMPARE(triggered.size(), 1);
}

void HangulKeysTest::shouldReadAnUnknownKeyByItsPlace()
{
    const QKeyEvent j(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, 44, 0, 0);
    QCOMPARE(HangulKeys::latinKey(j)->key(), Qt::Key_J);
    const QKeyEvent cyrillic(QEvent::KeyPress, 0x41E, Qt::NoModifier, 44, 0, 0, QStringLiteral("\u043e"));
    QCOMPARE(HangulKeys::latinKey(cyrillic)->key(), Qt::Key_J);
    const QKeyEvent nowhere(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, 3, 0, 0);
    QVERIFY(!HangulKeys::latinKey(nowhere));
}

void HangulKeysTest::shouldTakeSequencesInHangul()
{
    const auto window = m_fixture.makeWindow();
    enableAll(*window);
    for (QAction *action : window->actionSet()->all())
        action->disconnect();
    QSignalSpy folded(findAction(*window, "view.foldAll"), &QAction::triggered);
    QSignalSpy unfolded(findAction(*window, "view.unfoldAll"), &QAction::triggered);
    QWidget *view = window->findChild<QWidget *>(QStringLiteral("essayView"));
    view->setFocus();
    const auto press = [view](const QString &jamo, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QKeyEvent event(QEvent::KeyPress, 0, modifiers, jamo);
        QApplication::sendEvent(view, &event);
    };
    press(QStringLiteral("\u314b"));
    press(QStringLiteral("\u3161"), Qt::ShiftModifier);
    QCOMPARE(folded.size(), 1);
    press(QStringLiteral("\u314b"));
    press(QStringLiteral("\u3132")); // the double jamo of R
    QCOMPARE(unfolded.size(), 1);
    press(QStringLiteral("\u3161"), Qt::ShiftModifier); // without z before it
    QCOMPARE(folded.size(), 1);
}

void HangulKeysTest::shouldNotTriggerWhatIsDisabled()
{
    const auto window = m_fixture.makeWindow();
    QAction *next = findAction(*window, "go.next");
    QVERIFY(!next->isEnabled()); // nothing is open
    QSignalSpy triggered(next, &QAction::triggered);
    QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, QStringLiteral("\u3153"));
    QApplication::sendEvent(window->findChild<QWidget *>(QStringLiteral("essayView")), &event);
    QCOMPARE(triggered.size(), 0);
}

QTEST_MAIN(HangulKeysTest)

#include "hangulkeystest.moc"
