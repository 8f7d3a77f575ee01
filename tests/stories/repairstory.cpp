#include "store/store.h"
#include "ui/mainwindow.h"
#include "ui/models/repairmodel.h"
#include "ui/models/weaklinkmodel.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/repairs/cursordialog.h"
#include "ui/repairs/repairpane.h"
#include "ui/thread/threadpane.h"

#include <QAction>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace Catena;
using namespace Catena::Ui;

//! A reader opens the bundled Korean sample, mends its tree by keys, closes the program and finds it mended.
class RepairStory : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Settings::Preferences> m_preferences;
    std::unique_ptr<Settings::Session> m_session;
    std::unique_ptr<Store::Store> m_store;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] ThreadPane &thread() const { return *m_window->reading()->thread(); }
    [[nodiscard]] const Snapshot::Snapshot &snapshot() const { return *m_window->reading()->snapshot(); }
    [[nodiscard]] RepairPane &pane() const { return *m_window->reading()->repairs(); }

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(), key,
                        modifiers);
    }
    template <class Act>
    bool publishes(Act act) const
    {
        const quint64 before = snapshot().number;
        act();
        return QTest::qWaitFor(
            [this, before] { return snapshot().number > before && snapshot().stage == Snapshot::Stage::Complete; },
            20'000);
    }
    bool begin()
    {
        m_preferences = std::make_unique<Settings::Preferences>(m_dir.filePath(QStringLiteral("config/p.ini")));
        m_session = std::make_unique<Settings::Session>(m_dir.filePath(QStringLiteral("state/s.ini")));
        m_store = std::make_unique<Store::Store>(m_dir.filePath(QStringLiteral("data/catena/catena.sqlite")));
        m_window = std::make_unique<MainWindow>(WindowOptions{QStringLiteral(CATENA_DICTIONARY), {}, m_store.get()},
                                                *m_preferences, *m_session);
        m_window->resize(1'024, 600);
        m_window->show();
        if (!QTest::qWaitForWindowActive(m_window.get()))
            return false;
        m_window->openPath(QStringLiteral(CATENA_SAMPLE_DIR "/ko"));
        return QTest::qWaitFor([this] { return !m_window->opening()->isRunning(); }, 60'000);
    }
    void end()
    {
        if (m_window)
            m_window->close();
        m_window.reset();
        m_store.reset();
        m_session.reset();
        m_preferences.reset();
    }

private slots:
    void cleanup() { end(); }

    void shouldMendTheSampleAndFindItMended()
    {
        QVERIFY(begin());
        // The repair pane by its key, and every link that was only read in it.
        press(Qt::Key_4, Qt::ControlModifier);
        QVERIFY(pane().isVisible());
        pane().setLimit(100);
        const int weak = pane().weakLinks()->rowCount();
        QVERIFY(weak > 0);
        thread().setFocus();
        press(Qt::Key_G);
        Base::CommentId accepted;
        Base::CommentId parent;
        for (int i = 0; i < weak && !parent.isValid(); ++i) {
            press(Qt::Key_Greater, Qt::ShiftModifier);
            accepted = thread().currentComment();
            parent =
                pane().weakLinks()->indexOf(accepted).data(Models::WeakLinkModel::ParentRole).value<Base::CommentId>();
        }
        QVERIFY(parent.isValid());
        QVERIFY(publishes([] { press(Qt::Key_Plus, Qt::ShiftModifier); }));
        QCOMPARE(pane().weakLinks()->rowCount(), weak - 1);
        const auto isAccepted = [&] {
            const Thread::Node &node = snapshot().tree->node(snapshot().tree->indexOf(accepted));
            return node.link == Thread::LinkKind::Repaired && node.parent >= 0
                && snapshot().tree->node(node.parent).comment == parent;
        };
        QVERIFY(isAccepted());

        // A comment is split in its middle, and the split undone.
        const int comments = snapshot().tree->size();
        QVERIFY(snapshot().comments->text(accepted).size() > 20);
        press(Qt::Key_S);
        auto *cursor = m_window->findChild<CursorDialog *>();
        QVERIFY(cursor);
        QVERIFY(QTest::qWaitFor([cursor] { return cursor->view()->hasFocus(); }));
        QTest::keyClick(cursor->view(), Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(cursor->view(), Qt::Key_Right);
        QCOMPARE(cursor->offset(), 10);
        QVERIFY2(publishes([cursor] { QTest::keyClick(cursor->view(), Qt::Key_Return); }),
                 qPrintable(m_window->notice()->sentence()));
        QCOMPARE(snapshot().tree->size(), comments + 1);
        m_window->activateWindow(); // there is no window manager here to do it
        QVERIFY(QTest::qWaitFor([this] { return m_window->isActiveWindow(); }));
        QVERIFY(publishes([this] { QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); }));
        QCOMPARE(snapshot().tree->size(), comments);
        QVERIFY(isAccepted());

        // Closed and opened again: what was accepted is kept, what was undone is not.
        end();
        QVERIFY(begin());
        QVERIFY(isAccepted());
        QCOMPARE(snapshot().tree->size(), comments);
        QVERIFY(pane().isVisible());
        QCOMPARE(pane().repairs()->rowCount(), 1);
        QCOMPARE(pane().weakLinks()->rowCount(), weak - 1);
    }
};

QTEST_MAIN(RepairStory)

#include "repairstory.moc"
