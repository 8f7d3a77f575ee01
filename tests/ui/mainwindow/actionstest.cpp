#include "testlib/snapshotbuilder.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/readingview.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace Catena;
using namespace Catena::Ui;

class ActionsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Settings::Preferences> m_preferences;
    std::unique_ptr<Settings::Session> m_session;

    std::unique_ptr<MainWindow> makeWindow()
    {
        m_preferences = std::make_unique<Settings::Preferences>(m_dir.filePath(QStringLiteral("p.ini")));
        m_session = std::make_unique<Settings::Session>(m_dir.filePath(QStringLiteral("s.ini")));
        return std::make_unique<MainWindow>(WindowOptions{}, *m_preferences, *m_session);
    }
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
    void shouldGiveEveryActionAnIdAndAPlaceInAMenu();
    void shouldBindNoKeyTwiceInOneScope();
    void shouldNeverBindMeta();
    void shouldHaveUniqueMnemonics_data();
    void shouldHaveUniqueMnemonics();
    void shouldTriggerByKey_data();
    void shouldTriggerByKey();
    void shouldLeaveLettersToTextFields();
    void shouldWriteKeysAsReadersKnowThem_data();
    void shouldWriteKeysAsReadersKnowThem();
};

void ActionsTest::shouldGiveEveryActionAnIdAndAPlaceInAMenu()
{
    const auto window = makeWindow();
    QSet<QString> ids;
    QSet<const QAction *> inMenus;
    QList<const QMenu *> menus;
    for (const QAction *title : window->menuBar()->actions())
        menus.append(title->menu());
    for (qsizetype i = 0; i < menus.size(); ++i) {
        for (const QAction *action : menus.at(i)->actions()) {
            if (action->menu())
                menus.append(action->menu());
            else if (!action->isSeparator()) {
                QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
                QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
                ids.insert(action->objectName());
                inMenus.insert(action);
            }
        }
    }
    QVERIFY(actionTable().size() >= 45);
    for (const QAction *action : window->actionSet()->all())
        QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    // Nothing may be reached by key alone.
    for (const QAction *action : window->findChildren<QAction *>()) {
        if (!action->shortcuts().isEmpty() && action->objectName().contains(QLatin1Char('.')))
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
    }
}

void ActionsTest::shouldBindNoKeyTwiceInOneScope()
{
    QHash<QString, QString> window;
    QHash<QString, QString> parts;
    for (const ActionRow &row : actionTable()) {
        for (const QKeySequence &keys : row.keys) {
            const QString text = keys.toString(QKeySequence::PortableText);
            QVERIFY2(!window.contains(text), qPrintable(text));
            if (row.scope == KeyScope::Window) {
                QVERIFY2(!parts.contains(text), qPrintable(text));
                window.insert(text, QLatin1String(row.id));
            }
            const QString here = text + QString::number(int(row.scope));
            QVERIFY2(!parts.contains(here), qPrintable(here));
            parts.insert(here, QLatin1String(row.id));
        }
    }
}

void ActionsTest::shouldNeverBindMeta()
{
    for (const ActionRow &row : actionTable()) {
        for (const QKeySequence &keys : row.keys) {
            for (int i = 0; i < keys.count(); ++i) {
                const Qt::KeyboardModifiers modifiers = keys[uint(i)].keyboardModifiers();
                QVERIFY2(!(modifiers & (Qt::MetaModifier | Qt::AltModifier)), row.id);
            }
        }
    }
}

void ActionsTest::shouldHaveUniqueMnemonics_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Korean") << QStringLiteral("ko");
}

void ActionsTest::shouldHaveUniqueMnemonics()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(
        translator.load(QLocale(language), QStringLiteral("catena"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&translator);
    const auto window = makeWindow();
    if (language == QLatin1String("ko"))
        QCOMPARE(findAction(*window, "go.next")->text(), QStringLiteral("\ub2e4\uc74c \ub313\uae00(&N)"));
    static const QRegularExpression mnemonic(QStringLiteral("&([^&])"));
    const auto check = [](const QList<QAction *> &actions) {
        QHash<QString, QString> taken;
        for (const QAction *action : actions) {
            if (action->isSeparator())
                continue;
            const QRegularExpressionMatch match = mnemonic.match(action->text());
            QVERIFY2(match.hasMatch(), qPrintable(action->text()));
            const QString letter = match.captured(1).toLower();
            QVERIFY2(letter.front().unicode() < 0x80, qPrintable(action->text()));
            QVERIFY2(!taken.contains(letter), qPrintable(action->text() + QLatin1String(" / ") + taken.value(letter)));
            taken.insert(letter, action->text());
        }
    };
    check(window->menuBar()->actions());
    for (const QMenu *menu : window->findChildren<QMenu *>()) {
        if (menu->objectName().startsWith(QLatin1String("menu.")))
            check(menu->actions());
    }
    QCoreApplication::removeTranslator(&translator);
}

void ActionsTest::shouldTriggerByKey_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *name, int key, const char *id, int modifiers = Qt::NoModifier) {
        QTest::newRow(name) << key << modifiers << QByteArray(id);
    };
    row("j", Qt::Key_J, "go.next");
    row("k", Qt::Key_K, "go.previous");
    row("J", Qt::Key_J, "go.nextSibling", Qt::ShiftModifier);
    row("K", Qt::Key_K, "go.previousSibling", Qt::ShiftModifier);
    row("l", Qt::Key_L, "go.into");
    row("h", Qt::Key_H, "go.out");
    row("n", Qt::Key_N, "go.nextThread");
    row("p", Qt::Key_P, "go.previousThread");
    row("u", Qt::Key_U, "go.parent");
    row("^", Qt::Key_AsciiCircum, "go.parent", Qt::ShiftModifier);
    row("t", Qt::Key_T, "go.root");
    row("Backspace", Qt::Key_Backspace, "go.jumpBack");
    row("Shift+Backspace", Qt::Key_Backspace, "go.jumpForward", Qt::ShiftModifier);
    row("Space", Qt::Key_Space, "go.readOn");
    row("Shift+Space", Qt::Key_Space, "go.readBack", Qt::ShiftModifier);
    row("PageDown", Qt::Key_PageDown, "go.readOn");
    row("Enter", Qt::Key_Return, "view.toggleFold");
    row("%", Qt::Key_Percent, "go.nextPlace", Qt::ShiftModifier);
    row("]", Qt::Key_BracketRight, "go.nextMention");
    row("[", Qt::Key_BracketLeft, "go.previousMention");
    row("g", Qt::Key_G, "go.first");
    row("G", Qt::Key_G, "go.last", Qt::ShiftModifier);
    row("N", Qt::Key_N, "go.nextNew", Qt::ShiftModifier);
    row("m", Qt::Key_M, "repair.mark");
    row("'", Qt::Key_Apostrophe, "repair.goToMark");
    row("+", Qt::Key_Plus, "repair.accept", Qt::ShiftModifier);
    row("&", Qt::Key_Ampersand, "repair.makeChild", Qt::ShiftModifier);
    row("#", Qt::Key_NumberSign, "repair.makeRoot", Qt::ShiftModifier);
    row(">", Qt::Key_Greater, "repair.nextWeak", Qt::ShiftModifier);
    row("<", Qt::Key_Less, "repair.previousWeak", Qt::ShiftModifier);
    row("s", Qt::Key_S, "repair.split");
    row("Ctrl+J", Qt::Key_J, "repair.join", Qt::ControlModifier);
    row("x", Qt::Key_X, "repair.lineOut");
    row("X", Qt::Key_X, "repair.lineIn", Qt::ShiftModifier);
    row("r", Qt::Key_R, "repair.markRepeat");
    row("R", Qt::Key_R, "repair.unmarkRepeat", Qt::ShiftModifier);
    row("=", Qt::Key_Equal, "repair.compare");
    row("L", Qt::Key_L, "repair.list", Qt::ShiftModifier);
    row("Ctrl+4", Qt::Key_4, "view.repairs", Qt::ControlModifier);
    row("Ctrl+Z", Qt::Key_Z, "edit.undo", Qt::ControlModifier);
    row("Ctrl+Shift+Z", Qt::Key_Z, "edit.redo", Qt::ControlModifier | Qt::ShiftModifier);
    row("F6", Qt::Key_F6, "go.nextPane");
    row("Shift+F6", Qt::Key_F6, "go.previousPane", Qt::ShiftModifier);
    row("F10", Qt::Key_F10, "go.menuBar");
    row("?", Qt::Key_Question, "help.keys", Qt::ShiftModifier);
    row("Ctrl+0", Qt::Key_0, "view.zoomReset", Qt::ControlModifier);
    row("Ctrl+E", Qt::Key_E, "file.exportPdf", Qt::ControlModifier);
}

void ActionsTest::shouldTriggerByKey()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QByteArray, id);
    const auto window = makeWindow();
    // Only who is asked for is of interest here, not what it does.
    QAction *action = findAction(*window, id.constData());
    action->disconnect();
    QSignalSpy triggered(action, &QAction::triggered);
    auto *focus = window->findChild<QWidget *>(QStringLiteral("essayView"));
    if (window->actionSet()->action(QLatin1String("view.toggleFold")) == action)
        focus = nullptr;
    window->show();
    window->findChild<QWidget *>(QStringLiteral("readingView"))->setVisible(true);
    auto *stack = qobject_cast<QStackedWidget *>(window->findChild<QWidget *>(QStringLiteral("readingView"))->parent());
    stack->setCurrentWidget(window->findChild<QWidget *>(QStringLiteral("readingView")));
    enableAll(*window);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->reading()->setSnapshot(Testlib::SnapshotBuilder().comment({.text = QStringLiteral("words")}).build());
    if (focus)
        focus->setFocus();
    else
        window->reading()->pane(ReadingView::Comments)->setFocus();
    QTest::keyClick(window->windowHandle(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(triggered.size(), 1);
}

void ActionsTest::shouldLeaveLettersToTextFields()
{
    const auto window = makeWindow();
    auto *stack = qobject_cast<QStackedWidget *>(window->reading()->parentWidget());
    stack->setCurrentWidget(window->reading());
    enableAll(*window);
    for (QAction *action : window->actionSet()->all())
        action->disconnect();
    window->show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    auto *field = window->findChild<QLineEdit *>(QStringLiteral("conceptFilter"));
    field->setFocus();
    QVERIFY(field->hasFocus());
    QList<QSignalSpy *> spies;
    for (QAction *action : window->actionSet()->all())
        spies.append(new QSignalSpy(action, &QAction::triggered));
    for (const Qt::Key key :
         {Qt::Key_J, Qt::Key_K, Qt::Key_N, Qt::Key_G, Qt::Key_Z, Qt::Key_Space, Qt::Key_BracketLeft})
        QTest::keyClick(window->windowHandle(), key);
    QTest::keyClick(window->windowHandle(), Qt::Key_G, Qt::ShiftModifier);
    QKeyEvent jamo(QEvent::KeyPress, 0x3153, Qt::NoModifier, QStringLiteral("\u3153"));
    QApplication::sendEvent(field, &jamo);
    QCOMPARE(field->text(), QStringLiteral("jkngz [g\u3153"));
    QTest::keyClick(window->windowHandle(), Qt::Key_Backspace);
    QCOMPARE(field->text(), QStringLiteral("jkngz [g"));
    for (const QSignalSpy *spy : spies)
        QCOMPARE(spy->size(), 0);
    qDeleteAll(spies);
}

void ActionsTest::shouldWriteKeysAsReadersKnowThem_data()
{
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<QString>("text");
    QTest::newRow("letter") << QKeySequence(Qt::Key_J) << QStringLiteral("j");
    QTest::newRow("capital") << QKeySequence(Qt::SHIFT | Qt::Key_G) << QStringLiteral("G");
    QTest::newRow("sequence") << QKeySequence(Qt::Key_Z, Qt::SHIFT | Qt::Key_M) << QStringLiteral("zM");
    QTest::newRow("sign") << QKeySequence(Qt::Key_Percent) << QStringLiteral("%");
    QTest::newRow("with Ctrl") << QKeySequence(Qt::CTRL | Qt::Key_O) << QStringLiteral("Ctrl+O");
    QTest::newRow("function key") << QKeySequence(Qt::SHIFT | Qt::Key_F6) << QStringLiteral("Shift+F6");
}

void ActionsTest::shouldWriteKeysAsReadersKnowThem()
{
    QFETCH(QKeySequence, keys);
    QFETCH(QString, text);
    QCOMPARE(keyText(keys), text);
}

QTEST_MAIN(ActionsTest)

#include "actionstest.moc"
