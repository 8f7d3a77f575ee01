#include "ui/mainwindow/windowfixture.h"

#include "ui/readingview.h"
#include "ui/thread/threadpane.h"
#include "ui/tourbar.h"

#include <QPushButton>

using namespace Catena::Ui;

class TourTest : public QObject
{
    Q_OBJECT

private:
    static TourBar *tourOf(const MainWindow &window) { return window.findChild<TourBar *>(); }

private slots:
    void shouldGoOnWhenTheReaderDidIt()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        WindowFixture::trigger(*window, "help.tour");
        TourBar *tour = tourOf(*window);
        QVERIFY(tour->isVisible());
        QCOMPARE(tour->step(), 0);
        QVERIFY2(tour->sentence().contains(QLatin1Char('j')) && tour->sentence().contains(QLatin1Char('k')),
                 qPrintable(tour->sentence()));
        window->activateWindow();
        window->reading()->thread()->setFocus();
        // Something else is no step.
        WindowFixture::trigger(*window, "go.last");
        QCOMPARE(tour->step(), 0);
        QTest::keyClick(window->focusWidget(), Qt::Key_K);
        QTest::keyClick(window->focusWidget(), Qt::Key_J);
        QCOMPARE(tour->step(), 0);
        QTest::keyClick(window->focusWidget(), Qt::Key_J);
        QCOMPARE(tour->step(), 1);
    }

    void shouldTakeNoFocus()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        window->activateWindow();
        window->reading()->thread()->setFocus();
        const QWidget *before = window->focusWidget();
        WindowFixture::trigger(*window, "help.tour");
        QCOMPARE(window->focusWidget(), before);
        QTest::mouseClick(window->findChild<QPushButton *>(QStringLiteral("tourSkip")), Qt::LeftButton);
        QCOMPARE(tourOf(*window)->step(), 1);
        QCOMPARE(window->focusWidget(), before);
    }

    void shouldEndAtAnyStepAndAtTheLast()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        TourBar *tour = tourOf(*window);
        WindowFixture::trigger(*window, "help.tour");
        window->findChild<QPushButton *>(QStringLiteral("tourEnd"))->click();
        QVERIFY(!tour->isVisible() && !tour->isRunning());
        WindowFixture::trigger(*window, "help.tour");
        for (int i = 0; i < TourBar::stepCount(); ++i) {
            QCOMPARE(tour->step(), i);
            QVERIFY(!tour->sentence().contains(QLatin1Char('%')));
            window->findChild<QPushButton *>(QStringLiteral("tourSkip"))->click();
        }
        QVERIFY(!tour->isRunning());
    }

    // Whatever the reader has open is not closed for it; without anything there is the sample.
    void shouldOpenTheSampleWhereNothingIsOpen()
    {
        WindowFixture fixture;
        (void)fixture.makeWindow();
        WindowOptions options;
        options.samplePath = QStringLiteral(CATENA_SAMPLE_DIR "/en");
        MainWindow window(options, fixture.preferences(), fixture.session());
        window.show();
        WindowFixture::trigger(window, "help.tour");
        QVERIFY(WindowFixture::waitUntilRead(window));
        QVERIFY(window.reading()->snapshot()->comments->size() > 5);
        QVERIFY(tourOf(window)->isVisible());
    }
};

QTEST_MAIN(TourTest)
#include "tourtest.moc"
