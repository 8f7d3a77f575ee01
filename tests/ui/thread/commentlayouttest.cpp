#include "ui/thread/commentlayout.h"

#include "base/limits.h"

#include "testlib/cputimer.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using Catena::Ui::CommentLayout;
namespace Limits = Catena::Base::Limits;

namespace {

constexpr qreal width = 400;

QTextLayout::FormatRange mark(int start, int length)
{
    QTextLayout::FormatRange range;
    range.start = start;
    range.length = length;
    range.format.setBackground(Qt::red);
    return range;
}

// How many pixels are red when drawn with these marks.
int redPixels(const CommentLayout &layout, const QList<QTextLayout::FormatRange> &marks)
{
    QImage image(int(width), qMax(1, int(layout.height())), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    layout.draw(&painter, {0, 0}, marks, QRectF(image.rect()));
    painter.end();
    int red = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            red += image.pixelColor(x, y) == QColor(Qt::red);
    }
    return red;
}

}

class CommentLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldMarkByOffsetsInTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("isDrawn");
        const QString text = QStringLiteral("동네 서점\n\n골목의 시간");
        QTest::newRow("a word") << text << 3 << 2 << true;
        QTest::newRow("in the second paragraph") << text << 7 << 3 << true;
        QTest::newRow("over the end of a paragraph") << text << 3 << 8 << true;
        QTest::newRow("beyond the text") << text << 500 << 4 << false;
        QTest::newRow("from before the text") << text << -10 << 4 << false;
        QTest::newRow("no length") << text << 2 << 0 << false;
        QTest::newRow("negative length") << text << 2 << -5 << false;
        QTest::newRow("the largest length") << text << 0 << std::numeric_limits<int>::max() << true;
        QTest::newRow("only the blank line") << text << 6 << 1 << false;
        QTest::newRow("no text") << QString() << 0 << 3 << false;
    }
    void shouldMarkByOffsetsInTheText()
    {
        QFETCH(QString, text);
        QFETCH(int, start);
        QFETCH(int, length);
        const CommentLayout layout(text, QFont(), width);
        QTEST(redPixels(layout, {mark(start, length)}) > 0, "isDrawn");
    }

    void shouldFindTheCharacterUnderAPoint()
    {
        const QString text = QStringLiteral("one two\nthree");
        const CommentLayout layout(text, QFont(), width);
        const QRectF three = layout.rectOf(8, 13);
        QVERIFY(!three.isEmpty());
        QCOMPARE(layout.offsetAt(three.topLeft() + QPointF(1, three.height() / 2)), 8);
        QCOMPARE(layout.offsetAt({1, layout.rectOf(0, 3).center().y()}), 0);
        QCOMPARE(layout.offsetAt({three.right() + 50, three.center().y()}), -1);
        QCOMPARE(layout.offsetAt({1, layout.height() + 50}), -1);
        QVERIFY(layout.rectOf(100, 200).isEmpty());
    }

    void shouldSplitParagraphsOverTheLimitAndLoseNoLetter_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("one under the limit") << int(Limits::paragraphChars) - 1;
        QTest::newRow("at the limit") << int(Limits::paragraphChars);
        QTest::newRow("one over the limit") << int(Limits::paragraphChars) + 1;
        QTest::newRow("three and a half") << int(Limits::paragraphChars) * 7 / 2;
    }
    void shouldSplitParagraphsOverTheLimitAndLoseNoLetter()
    {
        QFETCH(int, size);
        const CommentLayout layout(QString(size, QChar(0xAC00)), QFont(), width);
        const QRectF last = layout.rectOf(size - 1, size);
        QVERIFY(!last.isEmpty());
        QVERIFY(last.bottom() <= layout.height() + 1);
        QVERIFY(layout.rectOf(size, size + 1).isEmpty());
        const qreal line = layout.rectOf(0, 1).height();
        QVERIFY(layout.height() > line * size / 60);
    }

    // Laid out at once, its time would grow with the square of the length.
    void shouldTakeTimeInProportionToALongParagraph()
    {
        const auto seconds = [](int pieces) {
            qint64 least = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 3; ++i) {
                Catena::TestLib::CpuTimer timer;
                timer.start();
                const CommentLayout layout(QString(int(Limits::paragraphChars) * pieces, QChar(0xAC00)), QFont(),
                                           width);
                if (layout.height() > 0)
                    least = qMin(least, timer.nsecsElapsed());
            }
            return double(least);
        };
        const double one = seconds(1);
        QVERIFY(seconds(8) < one * 8 * 2.5);
    }

    void shouldShowNoMoreThanSoManyMarksOnACharacter_data()
    {
        QTest::addColumn<int>("marks");
        QTest::addColumn<int>("left");
        QTest::newRow("one under the limit") << Limits::combiningRun - 1 << Limits::combiningRun - 1;
        QTest::newRow("at the limit") << Limits::combiningRun << Limits::combiningRun;
        QTest::newRow("one over the limit") << Limits::combiningRun + 1 << Limits::combiningRun;
        QTest::newRow("thousands") << 20'000 << Limits::combiningRun;
    }
    void shouldShowNoMoreThanSoManyMarksOnACharacter()
    {
        QFETCH(int, marks);
        const QString text = QStringLiteral("a") + QString(marks, QChar(0x0301)) + QStringLiteral("b");
        const QString shown = CommentLayout::shown(text);
        QCOMPARE(shown.size(), text.size());
        QTEST(int(shown.count(QChar(0x0301))), "left");
        QVERIFY(shown.endsWith(QLatin1Char('b')));
        QVERIFY(CommentLayout(text, QFont(), width).height() > 0);
    }

    void shouldKeepHangulOfCombiningJamoAsItIs()
    {
        const QString decomposed = QStringLiteral("한글 글자").normalized(QString::NormalizationForm_D);
        QCOMPARE(CommentLayout::shown(decomposed), decomposed);
    }

    void shouldAlignEachParagraphByItsOwnDirection()
    {
        const QString text = QStringLiteral("one\n") + QString(QChar(0x05D0)) + QChar(0x05D1);
        const CommentLayout layout(text, QFont(), width);
        QVERIFY(layout.rectOf(0, 1).left() < width / 4);
        QVERIFY(layout.rectOf(4, 5).right() > width * 3 / 4);
    }
};

QTEST_MAIN(CommentLayoutTest)
#include "commentlayouttest.moc"
