#include "store/store.h"
#include "ui/preferences/notesplacefield.h"
#include "ui/preferences/preferencesdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Catena;
using namespace Catena::Ui;
using Settings::Preferences;

class PreferencesDialogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<PreferencesDialog> m_dialog;
    QAction m_pane{QStringLiteral("E&ssay")};
    QAction m_forget{QStringLiteral("\uc9c0\uc6b0\uae30(&L)")};

    static QString sourceOf(const QString &name)
    {
        QFile file(QStringLiteral(CATENA_SOURCE_DIR "/") + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    // The editor whose accessible name is the label of its row.
    template <class T>
    T *editor(const char *label)
    {
        for (QWidget *each : m_dialog->findChildren<QWidget *>()) {
            if (each->accessibleName() == QLatin1String(label))
                return qobject_cast<T *>(each) ? qobject_cast<T *>(each) : each->findChild<T *>();
        }
        return nullptr;
    }

private slots:
    void init()
    {
        QFile::remove(m_dir.filePath(QStringLiteral("p.ini")));
        m_preferences = std::make_unique<Preferences>(m_dir.filePath(QStringLiteral("p.ini")));
        m_pane.setCheckable(true);
        PreferenceContext context;
        context.panes = {&m_pane};
        context.clearRecent = &m_forget;
        context.store = QStringLiteral("/usual/catena.sqlite");
        context.file = m_preferences->file().path();
        m_dialog = std::make_unique<PreferencesDialog>(*m_preferences, context);
        m_dialog->show();
    }
    void cleanup() { m_dialog.reset(); }

    // A preference that nobody can find is none.
    void shouldShowEveryDeclaredItem()
    {
        static const QRegularExpression item(QStringLiteral("static const Item<\\w+> (\\w+);"));
        const QString list = sourceOf(QStringLiteral("ui/preferences/preferencelist.cpp"));
        const QStringList elsewhere{QStringLiteral("keys")}; // the editor of the keys
        int count = 0;
        auto match = item.globalMatch(sourceOf(QStringLiteral("app/settings/preferences.h")));
        while (match.hasNext()) {
            const QString name = match.next().captured(1);
            ++count;
            if (!elsewhere.contains(name))
                QVERIFY2(list.contains(QLatin1String("Preferences::") + name), qPrintable(name));
        }
        QVERIFY(count >= 10);
    }

    void shouldSayWhatEachDoes()
    {
        PreferenceEditors editors(*m_preferences, m_dialog.get(), {});
        PreferenceContext context;
        context.panes = {&m_pane};
        QSet<QString> labels;
        for (const PreferenceRow &row : allPreferences(editors, context)) {
            QVERIFY(!row.section.isEmpty() && !row.label.isEmpty());
            QVERIFY2(row.doc.endsWith(QLatin1Char('.')), qPrintable(row.label));
            QVERIFY2(!labels.contains(row.label), qPrintable(row.label));
            labels.insert(row.label);
            QVERIFY(row.editor);
        }
    }

    void shouldBeInForceAtOnce()
    {
        QSignalSpy changed(m_dialog.get(), &PreferencesDialog::changed);
        auto *colours = editor<QComboBox>("Colours");
        QVERIFY(colours);
        colours->setFocus();
        QTest::keyClick(colours, Qt::Key_Down);
        QCOMPARE(m_preferences->value(Preferences::theme), QStringLiteral("light"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toString(), QStringLiteral("window/theme"));
        auto *limit = editor<QSpinBox>("List links below");
        QVERIFY(limit);
        limit->setValue(70);
        QCOMPARE(m_preferences->value(Preferences::weakLinkLimit), 70);
        QCOMPARE(changed.size(), 2);
    }

    void shouldGoBackToTheUsualValue()
    {
        m_preferences->setValue(Preferences::repeatThreshold, 80);
        m_dialog->refresh();
        auto *percent = editor<QSpinBox>("Fold repeats from");
        QCOMPARE(percent->value(), 80);
        auto *usual = editor<QToolButton>("Fold repeats from: back to the usual value");
        QVERIFY(usual && usual->isVisible());
        usual->click();
        QCOMPARE(percent->value(), Preferences::repeatThreshold.fallback);
        QCOMPARE(m_preferences->value(Preferences::repeatThreshold), Preferences::repeatThreshold.fallback);
        QVERIFY(!usual->isVisible());
    }

    void shouldListWhatIsLeftOut()
    {
        QCheckBox *verbal = nullptr;
        for (QCheckBox *box : m_dialog->findChildren<QCheckBox *>()) {
            if (box->text() == QLatin1String("as a verb"))
                verbal = box;
        }
        QVERIFY(verbal && verbal->isChecked());
        verbal->click();
        QCOMPARE(m_preferences->value(Preferences::uncounted), QStringList{QStringLiteral("verbal")});
        verbal->click();
        QVERIFY(m_preferences->value(Preferences::uncounted).isEmpty());
    }

    void shouldSwitchWhatAnActionSwitches()
    {
        auto *box = editor<QCheckBox>("Panes");
        QVERIFY(box);
        QCOMPARE(box->text(), QStringLiteral("Essay"));
        box->click();
        QVERIFY(m_pane.isChecked());
        m_pane.setChecked(false);
        QVERIFY(!box->isChecked());
        QCOMPARE(editor<QPushButton>("Forget them")->text(), QStringLiteral("\uc9c0\uc6b0\uae30"));
    }

    void shouldFindByAnyWord_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("label");
        QTest::newRow("of the label") << QStringLiteral("fold") << QStringLiteral("Fold repeats from");
        QTest::newRow("of the description") << QStringLiteral("serifs") << QStringLiteral("Font of the essay");
        QTest::newRow("of a choice") << QStringLiteral("dark") << QStringLiteral("Colours");
        QTest::newRow("of the section") << QStringLiteral("privacy") << QStringLiteral("Recent folders");
        QTest::newRow("several, in any order") << QStringLiteral("essay font") << QStringLiteral("Font of the essay");
    }
    void shouldFindByAnyWord()
    {
        QFETCH(QString, typed);
        QFETCH(QString, label);
        const qsizetype all = m_dialog->shownLabels().size();
        m_dialog->search()->setText(typed);
        QVERIFY2(m_dialog->shownLabels().contains(label), qPrintable(m_dialog->shownLabels().join(u'/')));
        QVERIFY(m_dialog->shownLabels().size() < all / 2);
        m_dialog->search()->clear();
        QCOMPARE(m_dialog->shownLabels().size(), all);
    }

    void shouldSayThatNothingWasFound()
    {
        m_dialog->search()->setText(QStringLiteral("zeppelin"));
        QVERIFY(m_dialog->shownLabels().isEmpty());
        bool isSaid = false;
        for (const QLabel *label : m_dialog->findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text().startsWith(QLatin1String("No preference")));
        QVERIFY(isSaid);
    }

    void shouldKeepAFontThatIsNotInstalled()
    {
        m_preferences->setValue(Preferences::essayFont, QStringLiteral("No Such Font At All"));
        m_dialog->refresh();
        QCOMPARE(m_preferences->value(Preferences::essayFont), QStringLiteral("No Such Font At All"));
    }

    void shouldTakeANameWhenItsFieldIsLeft()
    {
        auto *line = editor<QLineEdit>("Your name");
        QVERIFY(line);
        line->setText(QStringLiteral("  a reader "));
        emit line->editingFinished();
        QCOMPARE(m_preferences->value(Preferences::readerName), QStringLiteral("a reader"));
    }

    void shouldTakeAPlaceForNotesButNoPassword_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<bool>("isRemarked");
        const auto row = [](const char *name, const QString &typed, const QString &taken, bool isRemarked) {
            QTest::newRow(name) << typed << taken << isRemarked;
        };
        row("a file", QStringLiteral("/somewhere/notes.sqlite"), QStringLiteral("/somewhere/notes.sqlite"), false);
        row("at home", QStringLiteral("~/notes.sqlite"), QString(QDir::homePath() + QStringLiteral("/notes.sqlite")),
            false);
        row("the usual file", QStringLiteral("/usual/catena.sqlite"), QString(), false);
        row("a server", QStringLiteral("postgresql://reader@host/notes"),
            QStringLiteral("postgresql://reader@host/notes"), false);
        row("a server and a password", QStringLiteral("postgresql://reader:secret@host/notes?password=secret"),
            QStringLiteral("postgresql://reader@host/notes"), true);
        row("half a path", QStringLiteral("notes.sqlite"), QString(), true);
        row("a folder", QDir::tempPath(), QString(), true);
        row("half an address", QStringLiteral("postgresql://one,two/notes"), QString(), true);
    }

    void shouldTakeAPlaceForNotesButNoPassword()
    {
        QFETCH(QString, typed);
        auto *field = m_dialog->findChild<NotesPlaceField *>();
        QVERIFY(field);
        field->line()->setText(typed);
        emit field->line()->editingFinished();
        QTEST(m_preferences->value(Preferences::notesPlace), "taken");
        QTEST(!field->remark()->isHidden(), "isRemarked");
        QFile file(m_preferences->file().path());
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("secret"));
    }

    void shouldTakeNoOtherFileForTheNotes()
    {
        const QTemporaryDir dir;
        const QString store = dir.filePath(QStringLiteral("notes.sqlite"));
        QCOMPARE(Store::Store(store).state().result().access, Store::StoreState::Access::Writable);
        const QString essay = dir.filePath(QStringLiteral("essay.md"));
        QFile file(essay);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("An essay, which would be moved aside for a store in its place.\n");
        file.close();
        auto *field = m_dialog->findChild<NotesPlaceField *>();
        QVERIFY(field);
        const auto take = [field](const QString &path) {
            field->line()->setText(path);
            emit field->line()->editingFinished();
            return field->remark()->isHidden();
        };
        QVERIFY(!take(essay));
        QCOMPARE(m_preferences->value(Preferences::notesPlace), QString());
        QVERIFY(take(store));
        QCOMPARE(m_preferences->value(Preferences::notesPlace), store);
    }

    void shouldNotBeModal() { QVERIFY(!m_dialog->isModal()); }

    void shouldNameWhatCanHaveTheFocus()
    {
        for (const QWidget *each : m_dialog->findChildren<QWidget *>()) {
            const bool hasText = each->inherits("QAbstractButton") && !each->property("text").toString().isEmpty();
            if (each->focusPolicy() == Qt::NoFocus || hasText || !each->isVisible()
                || each->objectName().startsWith(QLatin1String("qt_")) || each->focusProxy())
                continue;
            QVERIFY2(!each->accessibleName().isEmpty() || !each->accessibleDescription().isEmpty(),
                     each->metaObject()->className());
        }
    }
};

QTEST_MAIN(PreferencesDialogTest)
#include "preferencesdialogtest.moc"
