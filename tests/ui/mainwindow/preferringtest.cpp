#include "ui/mainwindow/windowfixture.h"

#include "ui/essay/essaypane.h"
#include "ui/preferences/preferencesdialog.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"

#include <QApplication>
#include <QComboBox>
#include <QSpinBox>
#include <QSplitter>

using namespace Catena;
using namespace Catena::Ui;
using Settings::Preferences;

class PreferringTest : public QObject
{
    Q_OBJECT

private:
    // Sets an item as the dialog would, and tells the window so.
    template <class T>
    static void prefer(const MainWindow &window, Preferences &preferences, const Settings::Item<T> &item,
                       const T &value)
    {
        WindowFixture::trigger(window, "edit.preferences");
        auto *dialog = window.findChild<PreferencesDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        preferences.setValue(item, value);
        emit dialog->changed(item.key);
    }

private slots:
    void cleanup() { QApplication::setFont(QFont(), nullptr); }

    void shouldChangeFontsAtOnce()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        const QString family = QStringLiteral("monospace");
        prefer(*window, fixture.preferences(), Preferences::essayFont, family);
        QCOMPARE(window->reading()->essay()->font().families().value(0), family);
        QVERIFY(window->reading()->thread()->font().families().value(0) != family);
        const qreal before = window->reading()->thread()->font().pointSizeF();
        prefer(*window, fixture.preferences(), Preferences::fontSize, 21);
        QCOMPARE(window->reading()->thread()->font().pointSizeF(), 21.0);
        QCOMPARE(QApplication::font().pointSizeF(), 21.0);
        prefer(*window, fixture.preferences(), Preferences::fontSize, 0);
        QCOMPARE(window->reading()->thread()->font().pointSizeF(), before);
    }

    void shouldSwapTheTexts()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        const QSplitter *splitter = window->reading()->splitter();
        QCOMPARE(splitter->indexOf(window->reading()->essay()), 0);
        window->reading()->essay()->setFocus();
        prefer(*window, fixture.preferences(), Preferences::essayLast, true);
        QCOMPARE(splitter->indexOf(window->reading()->essay()), 1);
        QCOMPARE(splitter->indexOf(window->reading()->thread()), 0);
        // The next pane is the next one to the eye.
        window->activateWindow();
        window->reading()->thread()->setFocus();
        window->reading()->focusPane(1);
        QCOMPARE(window->reading()->focusedPane(), ReadingView::Essay);
        prefer(*window, fixture.preferences(), Preferences::essayLast, false);
        QCOMPARE(splitter->indexOf(window->reading()->essay()), 0);
    }

    void shouldKeepTheWidthsOfThePanes()
    {
        WindowFixture fixture;
        int chosen = 0;
        {
            const auto window = fixture.readFolder();
            QVERIFY(window);
            // Until the reader sets them, they suit the window: the concepts have a quarter of it.
            window->resize(1200, 700);
            QSplitter *splitter = window->reading()->splitter();
            QTRY_VERIFY(std::abs(splitter->sizes().at(2) * 4 - splitter->width()) < 60);
            QVERIFY(window->reading()->widths().isEmpty());
            // An edge is moved with the mouse.
            QWidget *edge = splitter->handle(2);
            QTest::mousePress(edge, Qt::LeftButton, {}, edge->rect().center());
            QTest::mouseMove(edge, edge->rect().center() - QPoint(40, 0));
            QTest::mouseRelease(edge, Qt::LeftButton, {}, edge->rect().center() - QPoint(40, 0));
            QVERIFY(!window->reading()->widths().isEmpty());
            chosen = splitter->sizes().at(2);
            QVERIFY(chosen > splitter->width() / 4);
            window->close();
        }
        const auto window = fixture.readFolder();
        QVERIFY(window);
        QCOMPARE(window->reading()->splitter()->sizes().at(2), chosen);
    }

    void shouldFollowInTheMenus()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        prefer(*window, fixture.preferences(), Preferences::theme, QStringLiteral("dark"));
        QVERIFY(window->findChild<QAction *>(QStringLiteral("view.theme.dark"))->isChecked());
        QVERIFY(QApplication::palette().color(QPalette::Base).lightness() < 80);
        prefer(*window, fixture.preferences(), Preferences::theme, QStringLiteral("light"));
        prefer(*window, fixture.preferences(), Preferences::repeatThreshold, 100);
        QVERIFY(window->findChild<QAction *>(QStringLiteral("view.repeats.100"))->isChecked());
        prefer(*window, fixture.preferences(), Preferences::recordRecent, false);
        QVERIFY(!window->findChild<QAction *>(QStringLiteral("file.recordRecent"))->isChecked());
    }

    void shouldClaimLinksAsSureAsPreferred()
    {
        WindowFixture fixture;
        fixture.makeFolder();
        fixture.write(
            "folder/discussion.txt",
            "reader \xc2\xb7 2024-03-05 14:05\nThe mill should be kept as a school for millers.\n\n"
            "clerk \xc2\xb7 2024-03-05 14:20\nWho would pay for a school like that?\n\n"
            "guest \xc2\xb7 2024-03-05 15:20\n> Who would pay for a school like that?\nThe bakers would.\n\n");
        const auto window = fixture.makeWindow();
        window->openPath(fixture.at("folder"));
        QVERIFY(WindowFixture::waitUntilRead(*window));
        const auto claimed = [&window] {
            const auto &nodes = window->reading()->snapshot()->tree->nodes();
            return std::count_if(nodes.begin(), nodes.end(),
                                 [](const Thread::Node &node) { return node.link == Thread::LinkKind::Inferred; });
        };
        const auto usual = claimed();
        QVERIFY(usual > 0);
        prefer(*window, fixture.preferences(), Preferences::linkThreshold, 100);
        QTRY_COMPARE(claimed(), 0);
        prefer(*window, fixture.preferences(), Preferences::linkThreshold, 0);
        QTRY_COMPARE(claimed(), usual);
    }

    void shouldCountMentionsAsPreferred()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        const auto mentions = [&window] {
            qsizetype count = 0;
            for (const auto &each : window->reading()->snapshot()->concepts->concepts)
                count += each.essay + each.discussion;
            return count;
        };
        const qsizetype all = mentions();
        QVERIFY(all > 0);
        prefer(*window, fixture.preferences(), Preferences::uncounted, QStringList{QStringLiteral("exact")});
        QTRY_VERIFY(mentions() < all);
    }

    void shouldStartAsPreferred()
    {
        WindowFixture fixture;
        fixture.makeFolder();
        (void)fixture.makeWindow();
        fixture.preferences().setValue(Preferences::essayLast, true);
        fixture.preferences().setValue(Preferences::commentZoom, 4);
        QVERIFY(fixture.preferences().file().sync().ok());
        const auto window = fixture.makeWindow();
        QCOMPARE(window->reading()->splitter()->indexOf(window->reading()->essay()), 1);
        QCOMPARE(window->reading()->thread()->zoom(), 4);
        QCOMPARE(fixture.preferences().value(Preferences::commentZoom), 4);
    }
};

QTEST_MAIN(PreferringTest)
#include "preferringtest.moc"
