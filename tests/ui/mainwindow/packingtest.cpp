#include "ui/mainwindow/windowfixture.h"

#include "ui/noticebar.h"
#include "ui/packing.h"
#include "ui/readingview.h"

#include <QFileDialog>

using namespace Catena::Ui;

class PackingTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldPackWhatIsReadAndReadIt()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        const int comments = int(window->reading()->snapshot()->comments->size());
        QVERIFY(comments > 0);
        window->findChild<Packing *>()->packTo(fixture.at("library.catena"));
        QTRY_VERIFY2(window->notice()->sentence().contains(QLatin1String("library.catena")),
                     qPrintable(window->notice()->sentence()));
        window->openPath(fixture.at("library.catena"));
        QVERIFY(WindowFixture::waitUntilRead(*window));
        QCOMPARE(int(window->reading()->snapshot()->comments->size()), comments);
        // An archive is packed already, which is said instead of asking where to.
        WindowFixture::trigger(*window, "file.pack");
        QVERIFY(window->notice()->isVisible());
        QVERIFY(!window->findChild<QFileDialog *>(QStringLiteral("packDialog")));
    }

    void shouldNotPackIntoTheFolder()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        window->findChild<Packing *>()->packTo(fixture.at("folder/library.catena"));
        QVERIFY(window->notice()->sentence().contains(QLatin1String("never writes")));
        QVERIFY(!QFile::exists(fixture.at("folder/library.catena")));
    }

    void shouldSayWhenItCannot()
    {
        WindowFixture fixture;
        const auto window = fixture.readFolder();
        QVERIFY(window);
        window->findChild<Packing *>()->packTo(fixture.at("no/such/folder/library.catena"));
        QTRY_VERIFY(window->notice()->sentence().contains(QLatin1String("library.catena")));
        QVERIFY(window->notice()->button()->isVisible());
    }
};

QTEST_MAIN(PackingTest)
#include "packingtest.moc"
