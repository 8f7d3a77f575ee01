#include "store/store.h"
#include "ui/compare/comparedialog.h"
#include "ui/models/repairmodel.h"
#include "ui/models/weaklinkmodel.h"
#include "ui/noticebar.h"
#include "ui/readingview.h"
#include "ui/repairs/cursordialog.h"
#include "ui/repairs/fielddialog.h"
#include "ui/repairs/linesdialog.h"
#include "ui/repairs/repairlog.h"
#include "ui/repairs/repairpane.h"
#include "ui/thread/threadpane.h"
#include "windowfixture.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

using namespace Catena;
using namespace Catena::Ui;
using Models::CommentModel;
using Thread::LinkKind;

//! The repairs in the whole window: each by its key, and what the tree, the store and the notice say then.
class RepairingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Store::Store> m_store;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] ThreadPane &thread() const { return *m_window->reading()->thread(); }
    [[nodiscard]] const Snapshot::Snapshot &snapshot() const { return *m_window->reading()->snapshot(); }
    [[nodiscard]] QString notice() const { return m_window->notice()->sentence(); }
    [[nodiscard]] const Thread::Node &node(quint32 comment) const
    {
        return snapshot().tree->node(snapshot().tree->indexOf({comment}));
    }
    [[nodiscard]] Base::CommentId parentOf(quint32 comment) const
    {
        const qint32 parent = node(comment).parent;
        return parent < 0 ? Base::CommentId() : snapshot().tree->node(parent).comment;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    void goTo(quint32 comment) const
    {
        thread().setFocus();
        thread().setCurrentComment({comment});
    }
    //! Waits for the snapshot after the one shown.
    template <class Act>
    bool publishes(Act act) const
    {
        const quint64 before = snapshot().number;
        act();
        return QTest::qWaitFor(
            [this, before] { return snapshot().number > before && snapshot().stage == Snapshot::Stage::Complete; });
    }
    bool waitUntilSaved() const
    {
        return QTest::qWaitFor([this] { return notice().endsWith(QStringLiteral(" Saved.")); });
    }
    //! A dialog is gone, and keys go to the window again.
    template <class Dialog>
    bool closes() const
    {
        if (!QTest::qWaitFor([this] { return !m_window->findChild<Dialog *>(); }))
            return false;
        m_window->activateWindow(); // there is no window manager here to do it
        return QTest::qWaitFor([this] { return m_window->isActiveWindow(); });
    }
    template <class Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        auto *found = m_window->findChild<Dialog *>();
        const bool isActive = found && QTest::qWaitFor([found] { return found->isActiveWindow(); });
        return isActive ? found : nullptr;
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_store = std::make_unique<Store::Store>(m_fixture->at("data/catena.sqlite"));
        m_window = m_fixture->readFolder(m_store.get());
        QVERIFY(m_window);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QCOMPARE(snapshot().comments->size(), std::size_t(3));
    }
    void cleanup()
    {
        m_window.reset();
        m_store.reset();
    }

    void shouldRepairWhatIsShownAfterReadingWasStopped()
    {
        m_fixture->write("other/essay.txt", WindowFixture::essay());
        m_fixture->write("other/discussion.txt", WindowFixture::discussion());
        m_window->openPath(m_fixture->at("other"));
        m_window->opening()->cancel();
        QCOMPARE(m_window->opening()->path(), m_fixture->at("folder"));
        goTo(1);
        press(Qt::Key_M);
        goTo(2);
        QVERIFY(publishes([this] { press(Qt::Key_Ampersand, Qt::ShiftModifier); }));
        QCOMPARE(parentOf(2), Base::CommentId{1});
        QVERIFY(waitUntilSaved());
        WindowFixture::trigger(*m_window, "file.reload");
        m_window->opening()->cancel();
        QVERIFY(publishes([this] { WindowFixture::trigger(*m_window, "edit.undo"); }));
        QVERIFY(parentOf(2) != Base::CommentId{1});
    }

    void shouldAskBeforeWhatIsNotSavedIsLost()
    {
        m_window.reset();
        m_fixture->write("wall", "a file, where the folder of the store should be");
        m_store = std::make_unique<Store::Store>(m_fixture->at("wall/catena.sqlite"));
        m_window = m_fixture->readFolder(m_store.get());
        QVERIFY(m_window);
        QVERIFY(m_window->close()); // nothing was done yet
        m_window->show();
        goTo(1);
        thread().toggleMark();
        goTo(2);
        WindowFixture::trigger(*m_window, "repair.makeChild");
        QTRY_COMPARE(m_window->repairLog()->keeping(), RepairLog::Keeping::Failed);
        const auto closesWith = [this](QDialogButtonBox::ButtonRole role) {
            QTimer answering;
            connect(&answering, &QTimer::timeout, this, [role] {
                auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
                const auto buttons = box ? box->buttons() : QList<QAbstractButton *>();
                for (QAbstractButton *button : buttons) {
                    if (int(box->buttonRole(button)) == int(role))
                        button->click();
                }
            });
            answering.start(10);
            return m_window->close();
        };
        QVERIFY(!closesWith(QDialogButtonBox::RejectRole));
        QVERIFY(m_window->isVisible());
        QVERIFY(closesWith(QDialogButtonBox::DestructiveRole));
    }

    void shouldMakeAChildOfTheMarkedComment()
    {
        goTo(1);
        press(Qt::Key_M);
        QCOMPARE(thread().markedComment(), Base::CommentId{1});
        goTo(2);
        QVERIFY(publishes([this] { press(Qt::Key_Ampersand, Qt::ShiftModifier); }));
        QCOMPARE(parentOf(2), Base::CommentId{1});
        QCOMPARE(node(2).link, LinkKind::Repaired);
        QCOMPARE(thread().currentComment(), Base::CommentId{2});
        QVERIFY(waitUntilSaved());
        // Not by numbers: the tree has others now.
        QVERIFY2(notice().startsWith(QStringLiteral("“My garden is on one of the old maps")), qPrintable(notice()));
        const QModelIndex index = thread().model()->indexOf({2});
        QVERIFY(!index.data(CommentModel::ByYouRole).toStringList().isEmpty());
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("by you")));
        QVERIFY(index.data(Qt::ToolTipRole).toString().contains(QStringLiteral("Set by you")));
        press(Qt::Key_Apostrophe);
        QCOMPARE(thread().currentComment(), Base::CommentId{1});
    }

    void shouldUndoAndRedoWithTheirNames()
    {
        const Base::CommentId before = parentOf(2);
        goTo(2);
        QVERIFY(publishes([this] { press(Qt::Key_NumberSign, Qt::ShiftModifier); }));
        QVERIFY(!parentOf(2).isValid());
        const QAction *undo = m_window->actionSet()->action(QLatin1String("edit.undo"));
        const QAction *redo = m_window->actionSet()->action(QLatin1String("edit.redo"));
        QCOMPARE(undo->text(), QStringLiteral("&Undo Make Root"));
        QVERIFY(publishes([this] { press(Qt::Key_Z, Qt::ControlModifier); }));
        QCOMPARE(parentOf(2), before);
        QVERIFY(!undo->isEnabled());
        QCOMPARE(redo->text(), QStringLiteral("&Redo Make Root"));
        QVERIFY(publishes([this] { press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier); }));
        QVERIFY(!parentOf(2).isValid());
        QVERIFY(waitUntilSaved());
    }

    void shouldSayWhatIsMissing()
    {
        goTo(2);
        press(Qt::Key_Ampersand, Qt::ShiftModifier);
        QVERIFY2(notice().contains(QStringLiteral("with m first")), qPrintable(notice()));
        press(Qt::Key_R);
        QVERIFY2(notice().contains(QStringLiteral("with m first")), qPrintable(notice()));
        press(Qt::Key_R, Qt::ShiftModifier);
        QCOMPARE(notice(), QStringLiteral("This comment is no repeat."));
        press(Qt::Key_J, Qt::ControlModifier);
        QVERIFY(notice().startsWith(QStringLiteral("No comment follows")));
        press(Qt::Key_Equal);
        QVERIFY(notice().startsWith(QStringLiteral("There is nothing to compare")));
        QVERIFY(m_window->repairLog()->inForce().empty());
    }

    void shouldSplitAndJoin()
    {
        goTo(1);
        press(Qt::Key_S);
        auto *cursor = dialog<CursorDialog>();
        QVERIFY(cursor);
        const qint32 at = qint32(cursor->view()->toPlainText().indexOf(u"The old maps"));
        for (int i = 0; i < at; ++i)
            QTest::keyClick(cursor->view(), Qt::Key_Right);
        QVERIFY(publishes([cursor] { QTest::keyClick(cursor->view(), Qt::Key_Return); }));
        QCOMPARE(snapshot().tree->size(), 4);
        QCOMPARE(snapshot().comments->text({1}).trimmed(), QStringLiteral("In the cellar."));
        QCOMPARE(snapshot().comments->text({3}), QStringLiteral("The old maps are dry there, and cool."));
        QVERIFY(closes<CursorDialog>());
        goTo(1);
        QVERIFY(publishes([this] { press(Qt::Key_J, Qt::ControlModifier); }));
        QCOMPARE(snapshot().tree->size(), 3);
        QVERIFY(snapshot().comments->text({1}).contains(QStringLiteral("dry there")));
        QVERIFY(waitUntilSaved());
    }

    void shouldSetAuthorAndDate()
    {
        goTo(2);
        press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        auto *author = dialog<FieldDialog>();
        QVERIFY(author);
        QCOMPARE(author->field()->text(), QStringLiteral("gardener"));
        QTest::keyClicks(author->field(), QStringLiteral("pond keeper"));
        QVERIFY(publishes([author] { QTest::keyClick(author->field(), Qt::Key_Return); }));
        QCOMPARE(snapshot().comments->author({2}), QStringLiteral("pond keeper"));
        QVERIFY(closes<FieldDialog>());
        press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        auto *date = dialog<FieldDialog>();
        QVERIFY(date);
        QCOMPARE(date->field()->text(), QStringLiteral("2024-03-06 09:00"));
        QTest::keyClicks(date->field(), QStringLiteral("2024-03-07"));
        QVERIFY(publishes([date] { QTest::keyClick(date->field(), Qt::Key_Return); }));
        QCOMPARE((*snapshot().comments)[{2}].date.toIso(), QStringLiteral("2024-03-07"));
    }

    void shouldTakeALineOut()
    {
        m_fixture->write("folder/discussion.txt",
                         WindowFixture::discussion()
                             + "visitor \xc2\xb7 2024-03-07 10:00\nI saw that pond.\nfooter of the mill page\n");
        QVERIFY(publishes([this] { WindowFixture::trigger(*m_window, "file.reload"); }));
        quint32 comment = 3;
        QVERIFY(snapshot().comments->text({comment}).contains(QStringLiteral("I saw that pond.")));
        QVERIFY(snapshot().comments->text({comment}).contains(QStringLiteral("footer of")));
        goTo(comment);
        press(Qt::Key_X);
        auto *lines = dialog<CursorDialog>();
        QVERIFY(lines);
        QTest::keyClick(lines->view(), Qt::Key_End, Qt::ControlModifier);
        QVERIFY(publishes([lines] { QTest::keyClick(lines->view(), Qt::Key_Return); }));
        QCOMPARE(snapshot().comments->text({comment}).trimmed(), QStringLiteral("I saw that pond."));
    }

    void shouldMarkARepeatAndShowItAsALine()
    {
        goTo(0);
        press(Qt::Key_M);
        goTo(2);
        QVERIFY(publishes([this] { press(Qt::Key_R); }));
        QCOMPARE(snapshot().repeats->repeatOf({2}), Base::CommentId{0});
        QVERIFY(thread().model()->isStub({2}));
        goTo(2);
        press(Qt::Key_Return);
        QVERIFY(!thread().model()->isStub({2}));
        press(Qt::Key_O);
        QVERIFY(thread().model()->isStub({2}));
        QVERIFY(publishes([this] { press(Qt::Key_R, Qt::ShiftModifier); }));
        QVERIFY(!snapshot().repeats->repeatOf({2}).isValid());
    }

    void shouldCompareWithTheMarkedComment()
    {
        goTo(0);
        press(Qt::Key_M);
        goTo(1);
        press(Qt::Key_Equal);
        auto *compare = dialog<CompareDialog>();
        QVERIFY(compare);
        QVERIFY(!compare->shown().empty());
        QCOMPARE(compare->side(1)->toPlainText(), snapshot().comments->text({1}));
        QTest::keyClick(compare->side(1), Qt::Key_Escape);
        QVERIFY(closes<CompareDialog>());
    }

    void shouldListRepairsAndTakeOneBackByKeys()
    {
        const Base::CommentId before = parentOf(2);
        goTo(2);
        QVERIFY(publishes([this] { press(Qt::Key_NumberSign, Qt::ShiftModifier); }));
        QVERIFY(m_window->reading()->repairs()->isHidden());
        press(Qt::Key_L, Qt::ShiftModifier);
        const RepairPane *pane = m_window->reading()->repairs();
        QVERIFY(pane->isVisible());
        QCOMPARE(pane->repairs()->rowCount(), 1);
        QVERIFY(publishes([this] { press(Qt::Key_Return); }));
        QCOMPARE(parentOf(2), before);
        QCOMPARE(pane->repairs()->rowCount(), 0);
        QVERIFY(publishes([this] { press(Qt::Key_Z, Qt::ControlModifier); }));
        QVERIFY(!parentOf(2).isValid());
    }

    void shouldWalkWeakLinksAndAcceptThem()
    {
        m_window->reading()->repairs()->setLimit(100);
        const Models::WeakLinkModel &weak = *m_window->reading()->repairs()->weakLinks();
        const int count = weak.rowCount();
        if (count == 0)
            QSKIP("every link of the folder is stated");
        goTo(0);
        press(Qt::Key_Greater, Qt::ShiftModifier);
        const Base::CommentId id = thread().currentComment();
        const QModelIndex row = weak.indexOf(id);
        QVERIFY(row.isValid());
        const auto parent = row.data(Models::WeakLinkModel::ParentRole).value<Base::CommentId>();
        if (!parent.isValid())
            QSKIP("nothing speaks for a parent");
        QVERIFY(publishes([this] { press(Qt::Key_Plus, Qt::ShiftModifier); }));
        QCOMPARE(parentOf(id.index), parent);
        QCOMPARE(weak.rowCount(), count - 1);
        press(Qt::Key_Plus, Qt::ShiftModifier);
        QCOMPARE(notice(), QStringLiteral("This link is not in doubt."));
    }

    void shouldKeepRepairsOverARestart()
    {
        goTo(2);
        QVERIFY(publishes([this] { press(Qt::Key_NumberSign, Qt::ShiftModifier); }));
        m_window->close(); // waits for the store
        m_window.reset();
        m_store.reset();
        m_store = std::make_unique<Store::Store>(m_fixture->at("data/catena.sqlite"));
        m_window = m_fixture->readFolder(m_store.get());
        QVERIFY(m_window);
        QVERIFY(!parentOf(2).isValid());
        QCOMPARE(node(2).link, LinkKind::Repaired);
    }

    void shouldSayWhatIsNotSavedAndTryAgain()
    {
        m_window.reset();
        m_store.reset();
        m_fixture->write("wall", "x");
        m_store = std::make_unique<Store::Store>(m_fixture->at("wall/catena.sqlite"));
        m_window = m_fixture->readFolder(m_store.get());
        QVERIFY(m_window);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        goTo(2);
        QVERIFY(publishes([this] { press(Qt::Key_NumberSign, Qt::ShiftModifier); }));
        QTRY_VERIFY2(notice().contains(QStringLiteral("not saved")), qPrintable(notice()));
        QVERIFY(!parentOf(2).isValid()); // in force all the same
        QVERIFY(m_window->notice()->button()->isVisible());
        m_window->notice()->button()->click();
        QTRY_VERIFY2(notice().contains(QStringLiteral("not saved")), qPrintable(notice()));
    }

    void shouldFoldRepeatsAsTheReaderChose()
    {
        goTo(0);
        press(Qt::Key_M);
        goTo(2);
        QVERIFY(publishes([this] { press(Qt::Key_R); }));
        const auto choose = [this](const char *name) {
            m_window->findChild<QAction *>(QLatin1String(name))->trigger();
        };
        QVERIFY(publishes([&choose] { choose("view.repeats.0"); }));
        QVERIFY(!thread().model()->isStub({2}));
        QVERIFY(publishes([&choose] { choose("view.repeats.100"); }));
        QVERIFY(thread().model()->isStub({2}));
        m_window.reset();
        m_window = m_fixture->makeWindow(m_store.get());
        QVERIFY(m_window->findChild<QAction *>(QStringLiteral("view.repeats.100"))->isChecked());
    }

    void shouldWalkThePlacesOverSeveralFiles()
    {
        m_fixture->write("folder/discussion2.txt", WindowFixture::discussion());
        QVERIFY(publishes([this] { WindowFixture::trigger(*m_window, "file.reload"); }));
        goTo(1);
        QCOMPARE(snapshot().comments->placesOf({1}).size(), std::size_t(2));
        press(Qt::Key_Percent, Qt::ShiftModifier);
        QVERIFY2(notice().startsWith(QStringLiteral("Place 1 of 2: discussion.txt")), qPrintable(notice()));
        press(Qt::Key_Percent, Qt::ShiftModifier);
        QVERIFY2(notice().startsWith(QStringLiteral("Place 2 of 2: discussion2.txt")), qPrintable(notice()));
        press(Qt::Key_Equal);
        const auto *compare = dialog<CompareDialog>();
        QVERIFY(compare);
        QVERIFY(compare->shown().empty()); // the same in both, letter by letter
    }
};

QTEST_MAIN(RepairingTest)

#include "repairingtest.moc"
