#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/mainwindow.h"
#include "ui/palette/palettepopup.h"
#include "ui/readingview.h"
#include "ui/search/findbar.h"
#include "ui/search/finding.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadstrip.h"
#include "windowfixture.h"

#include <QLineEdit>

using namespace Catena;
using Ui::ReadingView;

//! Search and palette, by the keys of the window.
class SearchingTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_fixture = std::make_unique<WindowFixture>(); }

    void shouldFindByKeysAndComeBack()
    {
        const auto window = m_fixture->readFolder();
        QVERIFY(window);
        Ui::ThreadPane *thread = window->reading()->thread();
        thread->setFocus();
        QTest::keyClick(window->focusWidget(), Qt::Key_Slash);
        QVERIFY(window->findBar()->isVisible());
        QCOMPARE(window->focusWidget(), window->findBar()->field());
        QTest::keyClicks(window->findBar()->field(), QStringLiteral("cellar"));
        QTRY_COMPARE(window->findBar()->countText(), QStringLiteral("1 of 1"));
        QCOMPARE(thread->currentComment(), Base::CommentId{1});
        QCOMPARE(thread->strip()->marks(Ui::ThreadStrip::Mark::Found).size(), std::size_t(1));
        QTest::keyClick(window->findBar()->field(), Qt::Key_Escape);
        QVERIFY(!window->findBar()->isVisible());
        QCOMPARE(window->reading()->focusedPane(), ReadingView::Comments);
        QVERIFY(thread->strip()->marks(Ui::ThreadStrip::Mark::Found).empty());
        WindowFixture::trigger(*window, "go.jumpBack");
        QCOMPARE(thread->currentComment(), Base::CommentId{0});
    }

    void shouldMarkWhatIsFoundInTheEssay()
    {
        const auto window = m_fixture->readFolder();
        QVERIFY(window);
        WindowFixture::trigger(*window, "edit.find");
        window->findBar()->field()->setText(QStringLiteral("wells"));
        QTRY_COMPARE(window->findBar()->countText(), QStringLiteral("1 of 4"));
        QStringList marked;
        const auto selections = window->reading()->essay()->view()->extraSelections();
        for (const QTextEdit::ExtraSelection &each : selections)
            marked += each.cursor.selectedText();
        QCOMPARE(marked.count(QStringLiteral("wells")), 4);
        WindowFixture::trigger(*window, "edit.findNext");
        QCOMPARE(window->findBar()->countText(), QStringLiteral("2 of 4"));
        WindowFixture::trigger(*window, "edit.findPrevious");
        WindowFixture::trigger(*window, "edit.findPrevious");
        QCOMPARE(window->findBar()->countText(), QStringLiteral("4 of 4"));
    }

    void shouldDoAndGoByThePalette()
    {
        const auto window = m_fixture->readFolder();
        QVERIFY(window);
        window->reading()->thread()->setFocus();
        Ui::PalettePopup *palette = window->commandPalette();
        const auto choose = [&](const QString &typed) {
            WindowFixture::trigger(*window, "view.palette");
            QVERIFY(palette->isVisible());
            QTest::keyClicks(palette->field(), typed);
            QTest::keyClick(palette->field(), Qt::Key_Return);
            QVERIFY(!palette->isVisible());
        };
        choose(QStringLiteral("gardener"));
        QCOMPARE(window->reading()->thread()->currentComment(), Base::CommentId{2});
        choose(QStringLiteral("#1"));
        QCOMPARE(window->reading()->thread()->currentComment(), Base::CommentId{0});
        choose(QStringLiteral("zoom in"));
        QCOMPARE(window->reading()->thread()->zoom(), 1);
        WindowFixture::trigger(*window, "view.palette");
        QCOMPARE(palette->model()->entry(0).id, QStringLiteral("view.zoomIn")); // used last
        QTest::keyClick(palette->field(), Qt::Key_Escape);
        QCOMPARE(window->reading()->focusedPane(), ReadingView::Comments);
    }

private:
    std::unique_ptr<WindowFixture> m_fixture;
};

QTEST_MAIN(SearchingTest)
#include "searchingtest.moc"
