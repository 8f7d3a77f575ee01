#include "ui/mainwindow/windowfixture.h"

#include "testlib/clippedwidgets.h"
#include "ui/diagnostics/reportdialog.h"
#include "ui/help/guidewindow.h"
#include "ui/noticebar.h"
#include "ui/tourbar.h"

#include <QApplication>
#include <QDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QTranslator>

using namespace Catena::Ui;

//! A language whose words are two fifths longer, as German or Finnish may be. Places, mnemonics and line ends stay
//! what they are.
class LongLanguage : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (qstrncmp(context, "Catena::", 8) != 0)
            return {};
        // Word by word, since it is not one word that is longer.
        QStringList words = QString::fromUtf8(source).split(QLatin1Char(' '));
        for (QString &word : words) {
            if (!word.contains(QLatin1Char('%')))
                word += QString((word.size() * 2 + 4) / 5, QLatin1Char('e'));
        }
        return words.join(QLatin1Char(' '));
    }
};

class LongWordsTest : public QObject
{
    Q_OBJECT

private:
    LongLanguage m_language;

    static void verifyFits(const QWidget &top, const char *what)
    {
        QApplication::processEvents();
        const QStringList clipped = Catena::TestLib::clippedWidgets(top);
        QVERIFY2(clipped.isEmpty(), qPrintable(QLatin1String(what) + QLatin1String(":\n") + clipped.join(u'\n')));
    }
    // No two buttons of a window answer to one key.
    static void verifyMnemonics(const QWidget &top)
    {
        static const QRegularExpression mnemonic(QStringLiteral("&([^&])"));
        QHash<QString, QString> taken;
        for (const QAbstractButton *button : top.findChildren<QAbstractButton *>()) {
            const auto match = mnemonic.match(button->text());
            if (!match.hasMatch() || !button->isVisibleTo(&top) || button->window() != &top)
                continue;
            const QString key = match.captured(1).toLower();
            QVERIFY2(!taken.contains(key), qPrintable(button->text() + QLatin1String(" / ") + taken.value(key)));
            taken.insert(key, button->text());
        }
    }

private slots:
    void initTestCase() { QCoreApplication::installTranslator(&m_language); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_language); }

    void shouldFitIntoTheWindow_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("usual") << QSize(1280, 800);
        QTest::newRow("a small screen") << QSize(1024, 600);
    }
    void shouldFitIntoTheWindow()
    {
        QFETCH(QSize, size);
        WindowFixture fixture;
        const auto window = fixture.makeWindow();
        window->resize(size);
        verifyFits(*window, "the first page");
        fixture.makeFolder();
        window->openPath(fixture.at("folder"));
        QVERIFY(WindowFixture::waitUntilRead(*window));
        verifyFits(*window, "reading");
        WindowFixture::trigger(*window, "view.repairs");
        verifyFits(*window, "with all panes");
        WindowFixture::trigger(*window, "edit.find");
        verifyFits(*window, "searching");
        WindowFixture::trigger(*window, "help.tour");
        for (int step = 0; step < TourBar::stepCount(); ++step) {
            verifyFits(*window, "the tour");
            window->findChild<QPushButton *>(QStringLiteral("tourSkip"))->click();
        }
        window->openPath(fixture.at("nowhere"));
        QVERIFY(WindowFixture::waitUntilRead(*window));
        verifyFits(*window, "what could not be opened");
    }

    void shouldFitIntoTheDialogs_data()
    {
        QTest::addColumn<QByteArray>("action");
        for (const char *id : {"edit.preferences", "help.about", "help.issues", "view.roles", "concept.map",
                               "repair.split", "repair.author", "repair.date", "repair.lineOut"})
            QTest::newRow(id) << QByteArray(id);
    }
    void shouldFitIntoTheDialogs()
    {
        QFETCH(QByteArray, action);
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        WindowFixture::trigger(*window, "go.last");
        WindowFixture::trigger(*window, action.constData());
        int dialogs = 0;
        for (const QDialog *dialog : window->findChildren<QDialog *>()) {
            if (!dialog->isVisible())
                continue;
            ++dialogs;
            verifyFits(*dialog, action.constData());
            verifyMnemonics(*dialog);
        }
        QVERIFY(dialogs > 0);
    }

    void shouldFitWhereNoWindowIsNeeded()
    {
        GuideWindow guide(readGuide(QStringLiteral(CATENA_SOURCE_DIR "/resources/guide/en")));
        guide.show();
        verifyFits(guide, "the guide");
        ReportDialog report(QStringLiteral("Ended by SIGSEGV"));
        report.show();
        verifyFits(report, "the report");
        verifyMnemonics(report);
    }
};

QTEST_MAIN(LongWordsTest)
#include "longwordstest.moc"
