#include "ui/thread/visiblerows.h"

#include <QTest>

#include <random>

using Catena::Ui::VisibleRows;

namespace {

// The same by walking all rows.
struct Walked
{
    std::vector<int> heights;
    std::vector<qint32> hidden;

    qint32 rank(qint32 row) const { return qint32(std::count(hidden.begin(), hidden.begin() + row, 0)); }
    qint64 top(qint32 row) const
    {
        qint64 sum = 0;
        for (std::size_t i = 0; i < std::size_t(row); ++i)
            sum += hidden[i] == 0 ? heights[i] : 0;
        return sum;
    }
    qint32 rowAtPixel(qint64 y) const
    {
        for (std::size_t i = 0; y >= 0 && i < heights.size(); ++i) {
            if (hidden[i] == 0 && (y -= heights[i]) < 0)
                return qint32(i);
        }
        return -1;
    }
};

void compare(const VisibleRows &rows, const Walked &walked)
{
    const auto size = qint32(walked.heights.size());
    QCOMPARE(rows.shownCount(), walked.rank(size));
    QCOMPARE(rows.totalHeight(), walked.top(size));
    qint32 before = -1;
    for (qint32 row = 0; row < size; ++row) {
        QCOMPARE(rows.isShown(row), walked.hidden[std::size_t(row)] == 0);
        QCOMPARE(rows.rank(row), walked.rank(row));
        QCOMPARE(rows.top(row), walked.top(row));
        QCOMPARE(rows.previous(row), before);
        if (!rows.isShown(row))
            continue;
        QCOMPARE(rows.rowAt(rows.rank(row)), row);
        if (before >= 0)
            QCOMPARE(rows.next(before), row);
        before = row;
    }
    QCOMPARE(rows.rowAt(rows.shownCount()), -1);
    QCOMPARE(rows.rowAt(-1), -1);
    for (qint64 y = -1; y <= rows.totalHeight(); ++y)
        QCOMPARE(rows.rowAtPixel(y), walked.rowAtPixel(y));
}

}

class VisibleRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldHaveNothingWithoutRows()
    {
        const VisibleRows none;
        QCOMPARE(none.shownCount(), 0);
        QCOMPARE(none.totalHeight(), qint64(0));
        QCOMPARE(none.rowAt(0), -1);
        QCOMPARE(none.rowAtPixel(0), -1);
        QVERIFY(!none.isShown(0));
        const VisibleRows empty({}, {});
        QCOMPARE(empty.shownCount(), 0);
        QCOMPARE(empty.rowAtPixel(0), -1);
    }

    void shouldAgreeWithAWalkOverAllRows_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 2, 3, 15, 16, 17, 33, 100, 150})
            QTest::addRow("%d rows", size) << size;
    }
    void shouldAgreeWithAWalkOverAllRows()
    {
        QFETCH(int, size);
        std::mt19937 random(11);
        const auto below = [&random](int end) { return int(random() % unsigned(end)); };
        Walked walked;
        for (int i = 0; i < size; ++i) {
            walked.heights.push_back(1 + below(9));
            walked.hidden.push_back(below(3) == 0 ? 1 : 0);
        }
        VisibleRows rows(walked.heights, walked.hidden);
        compare(rows, walked);
        for (int step = 0; step < 100; ++step) {
            const int first = below(size);
            const int end = first + 1 + below(size - first);
            const auto begin = walked.hidden.begin();
            const bool canShow = std::all_of(begin + first, begin + end, [](qint32 count) { return count > 0; });
            if (below(4) == 0) {
                walked.heights[std::size_t(first)] = below(9);
                rows.setHeight(first, walked.heights[std::size_t(first)]);
            } else if (canShow) {
                rows.show(first, end);
                std::for_each(begin + first, begin + end, [](qint32 &count) { --count; });
            } else if (below(5) == 0) {
                for (qint32 &count : walked.hidden)
                    count = below(2);
                rows.setHidden(walked.hidden);
            } else if (below(3) > 0) {
                rows.hide(first, end);
                std::for_each(begin + first, begin + end, [](qint32 &count) { ++count; });
            }
            compare(rows, walked);
        }
    }

    void shouldCountAMillionRows()
    {
        constexpr qint32 size = 1'000'000;
        VisibleRows rows(std::vector<int>(size, 3'000), std::vector<qint32>(size, 0));
        QCOMPARE(rows.totalHeight(), qint64(3'000) * size); // more than 32 bits hold
        rows.hide(1, size);
        QCOMPARE(rows.shownCount(), 1);
        QCOMPARE(rows.next(0), -1);
        rows.show(1, size);
        QCOMPARE(rows.next(size - 2), size - 1);
        QCOMPARE(rows.rowAtPixel(qint64(3'000) * size - 1), size - 1);
    }
};

QTEST_APPLESS_MAIN(VisibleRowsTest)
#include "visiblerowstest.moc"
