#include "repeats/similarityjoin.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <iterator>

using namespace Catena::Repeats;

namespace {

//! Texts given as sets of numbers; a number stands for a shingle.
class SetTexts : public ShingledTexts
{
public:
    explicit SetTexts(std::vector<std::vector<quint64>> sets) : m_sets(std::move(sets)) { }
    void shinglesOf(quint32 text, std::vector<quint64> &shingles) const override { shingles = m_sets[text]; }
    [[nodiscard]] const std::vector<std::vector<quint64>> &sets() const { return m_sets; }

private:
    std::vector<std::vector<quint64>> m_sets;
};

quint64 hashOf(quint64 number)
{
    number = (number + 1) * 0x9E3779B97F4A7C15;
    number = (number ^ number >> 30) * 0xBF58476D1CE4E5B9;
    return number ^ number >> 31;
}

//! Sets of numbers, common ones and rare ones; every other one is an earlier one with some numbers changed.
std::vector<std::vector<quint64>> randomSets(quint32 seed, int count, int longest)
{
    QRandomGenerator random(seed);
    std::vector<std::vector<quint64>> sets;
    for (int i = 0; i < count; ++i) {
        std::vector<quint64> set;
        const bool isCopy = i > 0 && random.bounded(2) == 0;
        if (isCopy)
            set = sets[std::size_t(random.bounded(i))];
        const int fresh = isCopy ? random.bounded(1 + int(set.size()) / 2) : random.bounded(longest + 1);
        if (isCopy)
            set.resize(set.size() - std::size_t(random.bounded(1 + int(set.size()) / 3)));
        for (int n = 0; n < fresh; ++n) {
            const double skew = random.generateDouble();
            set.push_back(hashOf(quint64(skew * skew * skew * 400)));
        }
        std::sort(set.begin(), set.end());
        set.erase(std::unique(set.begin(), set.end()), set.end());
        std::shuffle(set.begin(), set.end(), random);
        sets.push_back(set);
    }
    return sets;
}

ShingleStatistics counted(const SetTexts &texts)
{
    ShingleStatistics statistics(1 << 20);
    for (const auto &set : texts.sets())
        statistics.add(set);
    return statistics;
}

//! All pairs by comparing all with all.
std::vector<SimilarPair> allPairs(const std::vector<std::vector<quint64>> &sets, const ShingleCounts &counts,
                                  double threshold)
{
    std::vector<SimilarPair> pairs;
    for (quint32 right = 0; right < sets.size(); ++right) {
        for (quint32 left = 0; left < right; ++left) {
            const auto &a = sets[left];
            const auto shared = std::count_if(a.begin(), a.end(), [&](quint64 shingle) {
                return counts[shingle] < ShingleCounts::most
                    && std::find(sets[right].begin(), sets[right].end(), shingle) != sets[right].end();
            });
            const double similarity = double(shared) / double(a.size() + sets[right].size() - std::size_t(shared));
            if (shared > 0 && similarity >= threshold - 1e-9)
                pairs.push_back({left, right, float(similarity)});
        }
    }
    return pairs;
}

}

class SimilarityJoinTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindWhatComparingAllWithAllFinds_data()
    {
        QTest::addColumn<double>("threshold");
        QTest::addColumn<int>("longest");
        QTest::newRow("low threshold") << 0.2 << 60;
        QTest::newRow("default threshold") << 0.45 << 60;
        QTest::newRow("default threshold, long texts") << 0.45 << 260;
        QTest::newRow("high threshold") << 0.8 << 60;
        QTest::newRow("equal sets only") << 1.0 << 30;
        QTest::newRow("tiny sets") << 0.5 << 4;
    }

    void shouldFindWhatComparingAllWithAllFinds()
    {
        QFETCH(double, threshold);
        QFETCH(int, longest);
        std::size_t found = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            const SetTexts texts(randomSets(seed, 60, longest));
            const ShingleStatistics statistics = counted(texts);
            const auto expected = allPairs(texts.sets(), statistics.counts, threshold);
            const auto pairs = similarPairs(texts, statistics, threshold);
            QVERIFY2(
                pairs == expected,
                qPrintable(
                    QStringLiteral("seed %1: %2 pairs, %3 expected").arg(seed).arg(pairs.size()).arg(expected.size())));
            found += pairs.size();
        }
        QVERIFY(found > 40);
    }

    void shouldNotCallTurnsOfPhraseShared()
    {
        std::vector<std::vector<quint64>> sets;
        for (quint64 i = 0; i < 4000; ++i)
            sets.push_back({hashOf(1), hashOf(2), hashOf(3), hashOf(1000 + i)});
        sets.push_back({hashOf(9000), hashOf(9001)});
        sets.push_back({hashOf(9000), hashOf(9001)});
        const SetTexts texts(sets);
        const auto pairs = similarPairs(texts, counted(texts), 0.5);
        QCOMPARE(pairs.size(), std::size_t(1));
        QCOMPARE(pairs[0].left, 4000U);
    }

    void shouldCountOneByOneUpToFour()
    {
        ShingleCounts counts(1000);
        for (int times = 1; times <= 4; ++times) {
            counts.add(std::vector<quint64>{hashOf(7), hashOf(8)});
            QCOMPARE(int(counts[hashOf(7)]), times);
        }
        QCOMPARE(int(counts[hashOf(9)]), 0);
        for (int times = 0; times < 60; ++times)
            counts.add(std::vector<quint64>{hashOf(7)});
        QVERIFY(counts[hashOf(7)] >= 24 && counts[hashOf(7)] <= 160);
        QCOMPARE(int(counts[hashOf(8)]), 4);
    }

    void shouldStopWhenAsked()
    {
        Catena::Base::Cancellation cancellation;
        cancellation.cancel();
        const SetTexts texts(randomSets(1, 60, 30));
        QVERIFY(similarPairs(texts, counted(texts), 0.2, cancellation).empty());
    }
};

QTEST_GUILESS_MAIN(SimilarityJoinTest)
#include "similarityjointest.moc"
