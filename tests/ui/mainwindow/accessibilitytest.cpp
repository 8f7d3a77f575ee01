#include "ui/actions.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"
#include "windowfixture.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>

using namespace Catena;
using Ui::MainWindow;

namespace {

constexpr int mostChildren = 3'000; // of one object

//! Every visible object of a window, as a screen reader walks it.
QList<QAccessibleInterface *> visibleObjects(QWidget *window)
{
    QList<QAccessibleInterface *> found;
    QList<QAccessibleInterface *> open{QAccessible::queryAccessibleInterface(window)};
    while (!open.isEmpty()) {
        QAccessibleInterface *each = open.takeLast();
        if (!each || !each->isValid() || each->state().invisible)
            continue;
        found += each;
        for (int i = 0; i < std::min(each->childCount(), mostChildren); ++i)
            open += each->child(i);
    }
    return found;
}

QString words(QAccessibleInterface *object)
{
    const QObject *of = object->object();
    return QStringLiteral("role %1, object %2 (%3)")
        .arg(int(object->role()))
        .arg(of ? QString::fromLatin1(of->metaObject()->className()) : QString(), of ? of->objectName() : QString());
}

QStringList unnamed(QWidget *window)
{
    QStringList found;
    for (QAccessibleInterface *object : visibleObjects(window)) {
        if (!object->state().focusable || object->state().disabled)
            continue;
        const bool hasRole = object->role() != QAccessible::NoRole && object->role() != QAccessible::Client;
        // The window itself and containers that only pass the focus on are named by what is in them.
        const auto *widget = qobject_cast<QWidget *>(object->object());
        if (widget && (widget->isWindow() || widget->focusPolicy() == Qt::NoFocus))
            continue;
        if (object->text(QAccessible::Name).trimmed().isEmpty() || !hasRole)
            found += words(object);
    }
    return found;
}

}

//! What a screen reader finds in every part of the window.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;
    std::unique_ptr<MainWindow> m_window;

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        m_window = m_fixture.readFolder();
        QVERIFY(m_window);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanupTestCase() { m_window.reset(); }

    void shouldNameWhatTakesTheFocus_data()
    {
        QTest::addColumn<QString>("action");
        QTest::newRow("the panes") << QString();
        for (const char *id : {"view.repairs", "edit.find", "view.palette", "help.keys", "help.editKeys", "view.roles",
                               "help.issues", "show.new", "show.branch", "show.summary", "concept.map"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void shouldNameWhatTakesTheFocus()
    {
        QFETCH(QString, action);
        if (!action.isEmpty())
            WindowFixture::trigger(*m_window, action.toLatin1().constData());
        QApplication::processEvents();
        QStringList missing;
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->isVisible())
                missing += unnamed(window);
        }
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *dialog = qobject_cast<QDialog *>(window))
                dialog->close();
        }
        WindowFixture::trigger(*m_window, "edit.clearMarks");
        WindowFixture::trigger(*m_window, "show.all");
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char('\n'))));
    }

    void shouldTellEveryCommentApart()
    {
        QAccessibleInterface *tree = QAccessible::queryAccessibleInterface(m_window->reading()->thread()->view());
        QSet<QString> names;
        QVERIFY(tree->childCount() >= 3);
        for (int i = 0; i < tree->childCount(); ++i) {
            names += tree->child(i)->text(QAccessible::Name);
            QCOMPARE(tree->child(i)->role(), QAccessible::TreeItem);
            QVERIFY(tree->child(i)->text(QAccessible::Name).contains(QStringLiteral("level")));
        }
        QCOMPARE(names.size(), tree->childCount());
    }

    void shouldReachEveryPaneByKey()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->reading()->thread()->setFocus();
        QSet<int> reached;
        for (int i = 0; i < 2 * Ui::ReadingView::PaneCount; ++i) {
            reached += int(m_window->reading()->focusedPane());
            QTest::keyClick(m_window->focusWidget(), Qt::Key_F6);
        }
        for (int pane = 0; pane < Ui::ReadingView::PaneCount; ++pane) {
            if (m_window->reading()->pane(Ui::ReadingView::Pane(pane))->isVisible())
                QVERIFY2(reached.contains(pane), qPrintable(QString::number(pane)));
        }
    }

    void shouldNotTrapTheFocus()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->reading()->thread()->setFocus();
        QSet<QWidget *> met;
        for (int i = 0; i < 60; ++i) {
            met += m_window->focusWidget();
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        }
        // Round and round over more than one pane.
        QVERIFY(met.size() >= 4);
        for (QWidget *widget : std::as_const(met))
            QVERIFY(m_window->isAncestorOf(widget));
    }
};

QTEST_MAIN(AccessibilityTest)
#include "accessibilitytest.moc"
