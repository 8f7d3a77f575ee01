#include "ui/models/readingcolours.h"

#include <QTest>

using namespace Catena::Models;

class ReadingColoursTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldMeasureContrastAsWcagDoes()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white) * 10), 10);
        // Given as 4.54 : 1 by the WCAG contrast checkers.
        QCOMPARE(qRound(contrast(QColor(0x76, 0x76, 0x76), Qt::white) * 100), 454);
    }

    void shouldStayLegibleInEveryPalette_data()
    {
        QTest::addColumn<QColor>("base");
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("accent");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << QColor(Qt::white) << QColor(Qt::black) << QColor(0x30, 0x8C, 0xC6) << 4.5;
        QTest::newRow("dark") << QColor(0x1E, 0x1E, 0x20) << QColor(0xE6, 0xE6, 0xE6) << QColor(0x3D, 0x7E, 0xC4)
                              << 4.5;
        QTest::newRow("high contrast") << QColor(Qt::black) << QColor(Qt::white) << QColor(Qt::yellow) << 4.5;
        QTest::newRow("low contrast") << QColor(0x50, 0x50, 0x50) << QColor(0x90, 0x90, 0x90)
                                      << QColor(0x60, 0x60, 0x60) << 4.5;
        QTest::newRow("pale accent") << QColor(0xFD, 0xF6, 0xE3) << QColor(0x65, 0x7B, 0x83) << QColor(0xEE, 0xE8, 0xD5)
                                     << 4.5;
        // Nothing has more than 4.69 : 1 on it, and less on both grounds.
        QTest::newRow("middle grey") << QColor(0x77, 0x77, 0x77) << QColor(Qt::black) << QColor(0x77, 0x77, 0x77)
                                     << 4.3;
        QTest::newRow("red accent") << QColor(Qt::white) << QColor(0x33, 0x33, 0x33) << QColor(0xDA, 0x44, 0x53) << 4.5;
    }
    void shouldStayLegibleInEveryPalette()
    {
        QFETCH(QColor, base);
        QFETCH(QColor, text);
        QFETCH(QColor, accent);
        QFETCH(double, least);
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, text);
        palette.setColor(QPalette::Highlight, accent);
        const ReadingColours colours = ReadingColours::from(palette);
        for (const QColor &ground : {colours.base, colours.current}) {
            QVERIFY(contrast(colours.text, ground) >= least);
            QVERIFY(contrast(colours.dim, ground) >= least);
            QVERIFY(contrast(colours.link, ground) >= least);
            QVERIFY(contrast(colours.line, ground) >= 3);
        }
        QVERIFY(contrast(colours.frame, colours.base) >= 3);
        QVERIFY(contrast(colours.markText, colours.mark) >= 4.5);
        QVERIFY(contrast(colours.chosenMarkText, colours.chosenMark) >= 4.5);
    }

    void shouldLeaveALegibleColourAsItIs()
    {
        QCOMPARE(legible(Qt::black, Qt::white, 4.5), QColor(Qt::black));
        const QColor moved = legible(QColor(0xEE, 0xEE, 0xEE), Qt::white, 4.5);
        QVERIFY(contrast(moved, Qt::white) >= 4.5);
        QVERIFY(moved != QColor(Qt::black));
    }
};

QTEST_GUILESS_MAIN(ReadingColoursTest)
#include "readingcolourstest.moc"
