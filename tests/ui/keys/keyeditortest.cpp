#include "ui/actions.h"
#include "ui/keys/keyeditor.h"

#include <QFile>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Catena::Ui;

class KeyEditorTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QMenuBar> m_bar;
    std::unique_ptr<Actions> m_actions;
    std::unique_ptr<KeyEditor> m_editor;

    static QKeySequence keys(const char *text) { return QKeySequence::fromString(QLatin1String(text)); }
    void record(const char *text) { m_editor->findChild<QKeySequenceEdit *>()->setKeySequence(keys(text)); }
    void press(const char *label)
    {
        for (QPushButton *button : m_editor->findChildren<QPushButton *>()) {
            if (QString(button->text()).remove(QLatin1Char('&')) == QLatin1String(label))
                return button->click();
        }
        QFAIL(label);
    }
    QList<QKeySequence> keysOf(const char *id) const { return m_editor->bindings().keysOf(QLatin1String(id)); }

private slots:
    void init()
    {
        m_bar = std::make_unique<QMenuBar>();
        m_actions = std::make_unique<Actions>();
        m_actions->fill(m_bar.get());
        m_editor = std::make_unique<KeyEditor>(m_actions.get(), KeyBindings());
        m_editor->setAttribute(Qt::WA_DeleteOnClose, false);
        m_editor->show();
    }
    void cleanup()
    {
        m_editor.reset();
        m_actions.reset();
        m_bar.reset();
    }

    void shouldSetAFreeKeyAndTakeItBack()
    {
        QSignalSpy changed(m_editor.get(), &KeyEditor::bindingsChanged);
        m_editor->choose(QStringLiteral("go.next"));
        record("Ctrl+Alt+J");
        QVERIFY(m_editor->message().contains(QStringLiteral("free")));
        press("Set");
        QCOMPARE(keysOf("go.next"), QList{keys("Ctrl+Alt+J")});
        QCOMPARE(changed.count(), 1);
        press("Take Back");
        QCOMPARE(keysOf("go.next"), QList{keys("J")});
        QVERIFY(m_editor->bindings().isUsual());
    }

    void shouldNameWhomAKeyIsTakenFrom()
    {
        m_editor->choose(QStringLiteral("go.parent"));
        record("J");
        QVERIFY(m_editor->message().contains(QStringLiteral("Next Comment")));
        press("Add");
        QVERIFY(keysOf("go.parent").contains(keys("J")));
        QCOMPARE(keysOf("go.parent").size(), 3);
        QVERIFY(keysOf("go.next").isEmpty());
    }

    void shouldLeaveAnActionItsOtherKeys()
    {
        m_editor->choose(QStringLiteral("go.next"));
        record("^");
        press("Set");
        QCOMPARE(keysOf("go.parent"), QList{keys("U")});
    }

    void shouldGiveTheUsualKeysBack()
    {
        m_editor->choose(QStringLiteral("go.next"));
        press("No Key");
        QVERIFY(keysOf("go.next").isEmpty());
        press("Usual Keys");
        QCOMPARE(keysOf("go.next"), QList{keys("J")});
    }

    void shouldReadAHangulKeyAsTheLatinOneBelow()
    {
        m_editor->choose(QStringLiteral("go.next"));
        m_editor->findChild<QKeySequenceEdit *>()->setKeySequence(QKeySequence(0x315B)); // on the key Y
        QVERIFY(m_editor->message().contains(QStringLiteral("Accept Suggestion")));
    }

    void shouldFindActionsByNameAndKey()
    {
        const auto *list = m_editor->findChild<QTreeView *>();
        const int all = list->model()->rowCount();
        auto *filter = m_editor->findChild<QLineEdit *>();
        filter->setText(QStringLiteral("weak link"));
        QCOMPARE(list->model()->rowCount(), 2);
        filter->setText(QStringLiteral("zM"));
        QCOMPARE(list->model()->rowCount(), 1);
        filter->clear();
        QCOMPARE(list->model()->rowCount(), all);
    }

    void shouldWriteAFileAndReadItAgain()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keys.tsv"));
        m_editor->choose(QStringLiteral("go.next"));
        record("Ctrl+Alt+J");
        press("Set");
        const KeyBindings own = m_editor->bindings();
        QVERIFY(m_editor->exportTo(path));
        press("Usual Keys");
        QVERIFY(m_editor->importFrom(path));
        QCOMPARE(m_editor->bindings(), own);
        QVERIFY(!m_editor->importFrom(folder.filePath(QStringLiteral("missing.tsv"))));
        QCOMPARE(m_editor->bindings(), own);
        QVERIFY(!m_editor->exportTo(folder.filePath(QStringLiteral("no/such/keys.tsv"))));
    }

    void shouldNotWriteIntoTheFolderThatIsRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("keys.tsv"));
        m_editor->setFolderSource([&folder] { return folder.path(); });
        QVERIFY(!m_editor->exportTo(path));
        QVERIFY(!QFile::exists(path));
        QVERIFY2(m_editor->message().contains(QLatin1String("never writes into")), qPrintable(m_editor->message()));
        m_editor->setFolderSource([] { return QString(); }); // none is open
        QVERIFY(m_editor->exportTo(path));
    }

    void shouldWorkAtOnce()
    {
        KeyBindings bindings;
        bindings.setKeys(QStringLiteral("go.next"), {keys("X, X")});
        m_actions->setBindings(bindings);
        QCOMPARE(m_actions->action(QLatin1String("go.next"))->shortcut(), keys("X, X"));
        QCOMPARE(m_actions->action(QLatin1String("go.previous"))->shortcut(), keys("K"));
    }
};

QTEST_MAIN(KeyEditorTest)
#include "keyeditortest.moc"
