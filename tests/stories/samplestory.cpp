#include "ui/concepts/conceptpane.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/mainwindow.h"
#include "ui/models/conceptmodel.h"
#include "ui/models/mentionmodel.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"

#include <QApplication>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Catena;
using namespace Catena::Ui;

//! A reader opens the bundled Korean sample and walks it without touching the mouse.
class SampleStory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings::Preferences> m_preferences;
    std::unique_ptr<Settings::Session> m_session;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] ReadingView &reading() const { return *m_window->reading(); }
    [[nodiscard]] ThreadPane &thread() const { return *reading().thread(); }
    [[nodiscard]] QString current() const { return thread().currentComment().toString(); }

    //! Types keys as a reader does: into whatever has the focus.
    static void type(const QString &keys)
    {
        for (const QChar key : keys)
            press(Qt::Key(key.toUpper().unicode()), key.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(focused(), key, modifiers);
    }
    static QWidget *focused()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
    }

private slots:
    void init()
    {
        if (!QFile::exists(QStringLiteral(CATENA_DICTIONARY)))
            QSKIP("the Korean dictionary is not installed");
        m_dir = std::make_unique<QTemporaryDir>();
        m_preferences = std::make_unique<Settings::Preferences>(m_dir->filePath(QStringLiteral("p.ini")));
        m_session = std::make_unique<Settings::Session>(m_dir->filePath(QStringLiteral("s.ini")));
        m_window = std::make_unique<MainWindow>(WindowOptions{QStringLiteral(CATENA_DICTIONARY), {}}, *m_preferences,
                                                *m_session);
        m_window->resize(1'024, 600);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openPath(QStringLiteral(CATENA_SAMPLE_DIR "/ko"));
        QVERIFY(QTest::qWaitFor([this] { return !m_window->opening()->isRunning(); }, 60'000));
        thread().setFocus();
        press(Qt::Key_G);
        QCOMPARE(current(), QStringLiteral("c1"));
    }

    void cleanup() { m_window.reset(); }

    void shouldWalkTheWholeTreeByKeys()
    {
        const Thread::ThreadTree &tree = *reading().snapshot()->tree;
        QStringList walked{current()};
        for (qint32 i = 1; i < tree.size(); ++i) {
            type(QStringLiteral("j"));
            walked += current();
        }
        QStringList expected;
        for (const Thread::Node &node : tree.nodes())
            expected += node.comment.toString();
        QCOMPARE(walked, expected);
        type(QStringLiteral("j")); // at the end it stays
        QCOMPARE(current(), expected.last());
        type(QStringLiteral("k"));
        QCOMPARE(current(), expected.at(expected.size() - 2));
    }

    void shouldGoUpAndAcross()
    {
        const Thread::ThreadTree &tree = *reading().snapshot()->tree;
        const std::vector<qint32> answers = tree.children(0);
        QVERIFY(answers.size() >= 2);
        type(QStringLiteral("l"));
        QCOMPARE(current(), tree.node(answers[0]).comment.toString());
        type(QStringLiteral("J"));
        QCOMPARE(current(), tree.node(answers[1]).comment.toString());
        type(QStringLiteral("K"));
        QCOMPARE(current(), tree.node(answers[0]).comment.toString());
        type(QStringLiteral("j"));
        QCOMPARE(tree.node(tree.indexOf(thread().currentComment())).parent, answers[0]);
        type(QStringLiteral("u"));
        QCOMPARE(current(), tree.node(answers[0]).comment.toString());
        type(QStringLiteral("G"));
        QCOMPARE(current(), tree.node(tree.size() - 1).comment.toString());
        type(QStringLiteral("t"));
        QCOMPARE(current(), QStringLiteral("c1"));
        press(Qt::Key_Backspace);
        QCOMPARE(current(), tree.node(tree.size() - 1).comment.toString());
    }

    void shouldFoldWithoutLosingThePlace()
    {
        const Thread::ThreadTree &tree = *reading().snapshot()->tree;
        type(QStringLiteral("l"));
        const QString answer = current();
        press(Qt::Key_Return);
        type(QStringLiteral("j"));
        const qint32 folded = tree.children(0)[0];
        QCOMPARE(current(), tree.node(folded + tree.node(folded).subtreeSize).comment.toString());
        type(QStringLiteral("k"));
        QCOMPARE(current(), answer);
        type(QStringLiteral("zM"));
        QCOMPARE(current(), QStringLiteral("c1"));
        type(QStringLiteral("zR"));
        type(QStringLiteral("j"));
        QCOMPARE(current(), answer);
    }

    void shouldWalkWhileAKoreanInputMethodIsOn()
    {
        const Thread::ThreadTree &tree = *reading().snapshot()->tree;
        const auto hangul = [](const QString &jamo) {
            QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, jamo);
            QApplication::sendEvent(focused(), &event);
        };
        hangul(QStringLiteral("ㅓ"));
        QCOMPARE(current(), tree.node(1).comment.toString());
        hangul(QStringLiteral("ㅏ"));
        QCOMPARE(current(), QStringLiteral("c1"));
    }

    void shouldFollowAConceptThroughBothTexts()
    {
        const Concepts::ConceptIndex &index = *reading().snapshot()->concepts;
        const qint32 wanted = index.find(u"재배기록");
        QVERIFY(wanted >= 0);
        reading().concepts()->chooseConcept(quint32(wanted));
        const std::size_t mentions = index.mentionsOf(quint32(wanted)).size();
        QCOMPARE(reading().concepts()->mentions()->rowCount(), int(mentions));
        QVERIFY(reading().essay()->view()->extraSelections().size() >= index.concepts[std::size_t(wanted)].essay);
        bool sawEssay = false;
        bool sawComment = false;
        for (std::size_t i = 0; i < mentions; ++i) {
            type(QStringLiteral("]"));
            const auto mention = reading().concepts()->currentMention();
            QVERIFY(mention);
            const Concepts::Passage &passage = index.passages[mention->passage];
            if (passage.side == Concepts::Side::Essay) {
                sawEssay = true;
            } else {
                sawComment = true;
                QCOMPARE(thread().currentComment(), passage.comment);
            }
        }
        QVERIFY(sawEssay && sawComment);
    }

    void shouldGoToAMentionByEnter()
    {
        ConceptPane &pane = *reading().concepts();
        const Concepts::ConceptIndex &index = *reading().snapshot()->concepts;
        const qint32 wanted = index.find(u"채종");
        QVERIFY(wanted >= 0);
        pane.chooseConcept(quint32(wanted));
        pane.mentionView()->setFocus();
        const int last = pane.mentions()->rowCount() - 1;
        pane.mentionView()->setCurrentIndex(pane.mentions()->index(last, 0));
        press(Qt::Key_Return);
        const Concepts::Mention &mention = index.mentionsOf(quint32(wanted))[std::size_t(last)];
        QCOMPARE(index.passages[mention.passage].side, Concepts::Side::Discussion);
        QCOMPARE(thread().currentComment(), index.passages[mention.passage].comment);
    }

    void shouldGoRoundThePanes()
    {
        QCOMPARE(reading().focusedPane(), ReadingView::Comments);
        press(Qt::Key_F6);
        QCOMPARE(reading().focusedPane(), ReadingView::Concepts);
        press(Qt::Key_F6);
        QCOMPARE(reading().focusedPane(), ReadingView::Essay);
        press(Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(reading().focusedPane(), ReadingView::Concepts);
    }

    void shouldReadOnToTheEndBySpaceAlone()
    {
        const Thread::ThreadTree &tree = *reading().snapshot()->tree;
        const QString last = tree.node(tree.size() - 1).comment.toString();
        for (int i = 0; i < 200 && current() != last; ++i)
            press(Qt::Key_Space);
        QCOMPARE(current(), last);
    }
};

QTEST_MAIN(SampleStory)
#include "samplestory.moc"
