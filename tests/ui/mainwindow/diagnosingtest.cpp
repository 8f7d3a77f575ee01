#include "ui/mainwindow/windowfixture.h"

#include "ui/diagnosing.h"
#include "ui/diagnostics/aboutdialog.h"
#include "ui/diagnostics/messagelog.h"
#include "ui/diagnostics/reportdialog.h"
#include "ui/noticebar.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>

using namespace Catena::Ui;
using Catena::Settings::Preferences;

class DiagnosingTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void shouldTellNoContent()
    {
        WindowFixture fixture;
        auto window = fixture.readFolder();
        QVERIFY(window);
        const QString logPath = window->findChild<Diagnosing *>()->logPath();
        QTRY_VERIFY(contents(logPath).contains("read. Open: 2 documents"));
        WindowFixture::trigger(*window, "help.about");
        auto *about = window->findChild<AboutDialog *>();
        QVERIFY(about && about->isVisible() && !about->isModal());
        about->findChild<QPushButton *>(QStringLiteral("copyDiagnostics"))->click();
        const QString copied = QApplication::clipboard()->text();
        for (const char *fact : {"Qt 6", "ICU ", "Comments: 3", "Changed preferences", "Log:"})
            QVERIFY2(copied.contains(QLatin1String(fact)), fact);
        // Neither a name of a file, nor one of a writer, nor a word of the texts.
        const QString all = copied + QString::fromUtf8(contents(logPath));
        for (const char *secret : {"essay.txt", "discussion.txt", "/folder", "archivist", "library", "cellar"})
            QVERIFY2(!all.contains(QLatin1String(secret), Qt::CaseInsensitive), secret);
    }

    void shouldEndTheLogWhenItIsSwitchedOff()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        auto *diagnosing = window->findChild<Diagnosing *>();
        QVERIFY(messageLogPath() == diagnosing->logPath());
        diagnosing->keepLog(false);
        QVERIFY(messageLogPath().isEmpty());
        const QByteArray before = contents(diagnosing->logPath());
        window->openPath(fixture.at("folder"));
        QVERIFY(WindowFixture::waitUntilRead(*window));
        QCOMPARE(contents(diagnosing->logPath()), before);
    }

    void shouldOfferWhatACrashLeft()
    {
        WindowFixture fixture;
        fixture.makeFolder();
        fixture.write("crash-20240101-000000-1.txt", "Ended by SIGSEGV\n");
        const auto window = fixture.makeWindow();
        window->openPath(fixture.at("folder"));
        QVERIFY(WindowFixture::waitUntilRead(*window));
        QTRY_VERIFY(window->notice()->sentence().startsWith(QLatin1String("Catena ended by itself")));
        window->notice()->button()->click();
        auto *report = window->findChild<ReportDialog *>();
        QVERIFY(report && report->isVisible() && !report->isModal());
        report->copy();
        QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("SIGSEGV")));
        report->reject();
        QVERIFY(!QFile::exists(fixture.at("crash-20240101-000000-1.txt")));
        QVERIFY(QFile::exists(fixture.at("seen-crash-20240101-000000-1.txt")));
    }

    void shouldOfferItWithoutAFolderToo()
    {
        WindowFixture fixture;
        fixture.write("crash-20240101-000000-1.txt", "Ended by SIGSEGV\n");
        const auto window = fixture.makeWindow();
        QTRY_VERIFY(window->notice()->sentence().startsWith(QLatin1String("Catena ended by itself")));
    }
};

QTEST_MAIN(DiagnosingTest)
#include "diagnosingtest.moc"
