#include "ui/countlabel.h"
#include "ui/noticebar.h"
#include "ui/readingview.h"
#include "ui/search/findbar.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"
#include "windowfixture.h"

#include <QLineEdit>

using namespace Catena;
using Ui::MainWindow;

//! Numbers before moves ("5j") and marks with letters, typed into a window.
class KeyCountTest : public QObject
{
    Q_OBJECT

private:
    WindowFixture m_fixture;
    std::unique_ptr<MainWindow> m_window;

    void type(const char *keys)
    {
        for (const char *key = keys; *key; ++key) {
            const bool isUpper = *key >= 'A' && *key <= 'Z';
            QTest::keyClick(m_window->focusWidget(), *key, isUpper ? Qt::ShiftModifier : Qt::NoModifier);
        }
    }
    [[nodiscard]] int current() const { return int(m_window->reading()->thread()->currentComment().index); }

private slots:
    void init()
    {
        QByteArray discussion;
        for (int i = 0; i < 30; ++i) {
            const QByteArray number = QByteArray::number(i);
            discussion += "writer" + number + " \xc2\xb7 2024-03-05 14:" + QByteArray::number(10 + i)
                + "\nThe map of street " + number + " shows a well that is gone by now, number " + number + ".\n\n";
        }
        m_fixture.write("thirty/essay.txt", WindowFixture::essay());
        m_fixture.write("thirty/discussion.txt", discussion);
        m_window = m_fixture.makeWindow();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openPath(m_fixture.at("thirty"));
        QVERIFY(WindowFixture::waitUntilRead(*m_window));
        QVERIFY(m_window->reading()->thread()->model()->tree().size() >= 30);
        m_window->reading()->thread()->firstComment();
        m_window->reading()->thread()->setFocus();
    }
    void cleanup() { m_window.reset(); }

    void shouldMoveAsOftenAsCounted()
    {
        type("5j");
        QCOMPARE(m_window->reading()
                     ->thread()
                     ->model()
                     ->indexOf(m_window->reading()->thread()->currentComment())
                     .data(Models::CommentModel::NumberRole)
                     .toInt(),
                 6);
        type("j");
        type("3k");
        QCOMPARE(m_window->reading()
                     ->thread()
                     ->model()
                     ->indexOf(m_window->reading()->thread()->currentComment())
                     .data(Models::CommentModel::NumberRole)
                     .toInt(),
                 4);
    }

    void shouldGoToTheNumberOfAComment()
    {
        type("12G");
        QCOMPARE(m_window->reading()
                     ->thread()
                     ->model()
                     ->indexOf(m_window->reading()->thread()->currentComment())
                     .data(Models::CommentModel::NumberRole)
                     .toInt(),
                 12);
        type("9999G");
        QCOMPARE(m_window->reading()
                     ->thread()
                     ->model()
                     ->indexOf(m_window->reading()->thread()->currentComment())
                     .data(Models::CommentModel::NumberRole)
                     .toInt(),
                 30);
    }

    void shouldShowTheNumberUntilItIsUsedOrDropped()
    {
        const auto *label = m_window->findChild<Ui::CountLabel *>();
        type("4");
        QVERIFY(label->isVisible());
        type("0");
        QVERIFY(label->text().contains(QStringLiteral("40")));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!label->isVisible());
        const int before = current();
        type("j");
        QVERIFY(current() != before);
        type("7t");
        QVERIFY(!label->isVisible());
    }

    void shouldLeaveDigitsToTextFields()
    {
        type("/");
        QVERIFY(m_window->findBar()->field()->hasFocus());
        type("12");
        QCOMPARE(m_window->findBar()->field()->text(), QStringLiteral("12"));
    }

    void shouldMarkWithALetterAndComeBack()
    {
        type("6j");
        const int marked = current();
        type("Mj"); // the letter is no move
        QCOMPARE(current(), marked);
        type("j");
        QVERIFY(current() != marked);
        type("`j");
        QCOMPARE(current(), marked);
        type("`q");
        QCOMPARE(current(), marked);
        QVERIFY(m_window->notice()->isVisible());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_QuoteLeft);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        type("j");
        QVERIFY(current() != marked);
    }
};

QTEST_MAIN(KeyCountTest)
#include "keycounttest.moc"
