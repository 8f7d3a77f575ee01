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

    [[nodiscard]] int number() const
    {
        const Ui::ThreadPane *thread = m_window->reading()->thread();
        return thread->model()->indexOf(thread->currentComment()).data(Models::CommentModel::NumberRole).toInt();
    }

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

    void shouldMoveAsOftenAsCounted_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<int>("number"); // of the comment it leads to, from the first
        QTest::newRow("forward") << QByteArray("5j") << 6;
        QTest::newRow("once more without") << QByteArray("5jj") << 7;
        QTest::newRow("back") << QByteArray("5jj3k") << 4;
        QTest::newRow("two digits") << QByteArray("12j") << 13;
        QTest::newRow("beyond the last") << QByteArray("99j") << 30;
        QTest::newRow("beyond the first") << QByteArray("3j99k") << 1;
        QTest::newRow("threads") << QByteArray("4n") << 5;
        QTest::newRow("threads back") << QByteArray("8n2p") << 7;
        QTest::newRow("siblings") << QByteArray("3J") << 4;
        QTest::newRow("siblings back") << QByteArray("9J4K") << 6;
        QTest::newRow("the end") << QByteArray("G") << 30;
        QTest::newRow("the end and the beginning") << QByteArray("Gg") << 1;
        QTest::newRow("a number and the end") << QByteArray("12G") << 12;
        QTest::newRow("a number and the beginning") << QByteArray("7g") << 7;
        QTest::newRow("a number that no comment has") << QByteArray("9999G") << 30;
    }
    void shouldMoveAsOftenAsCounted()
    {
        QFETCH(QByteArray, typed);
        type(typed.constData());
        QTEST(number(), "number");
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
