#include "concepts/ahocorasick.h"

#include <QStringList>
#include <QTest>

#include <algorithm>
#include <random>
#include <tuple>

using namespace Catena::Concepts;

namespace {

//! pattern, begin, end
using Place = std::tuple<qint32, qint32, qint32>;

std::vector<Place> places(const AhoCorasick &finder, const QString &text)
{
    std::vector<Place> found;
    finder.scan(text, [&](AhoCorasick::Hit hit) { found.emplace_back(hit.pattern, hit.begin, hit.end); });
    return found;
}

std::vector<Place> naive(const QStringList &patterns, const QString &text)
{
    std::vector<Place> found;
    for (qsizetype p = 0; p < patterns.size(); ++p) {
        for (qsizetype at = text.indexOf(patterns[p]); at >= 0; at = text.indexOf(patterns[p], at + 1))
            found.emplace_back(qint32(p), qint32(at), qint32(at + patterns[p].size()));
    }
    return found;
}

QString randomText(std::mt19937 &random, const QString &alphabet, int length)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += alphabet[qsizetype(random() % quint32(alphabet.size()))];
    return text;
}

}

class AhoCorasickTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindWhatNaiveSearchFinds_data()
    {
        QTest::addColumn<QString>("alphabet");
        QTest::newRow("two letters") << QStringLiteral("ab");
        QTest::newRow("one letter") << QStringLiteral("a");
        QTest::newRow("syllables") << QStringLiteral("가나다라 ai");
        QTest::newRow("surrogate halves") << QStringLiteral("\U00020000\U00020001x");
    }

    void shouldFindWhatNaiveSearchFinds()
    {
        QFETCH(QString, alphabet);
        std::mt19937 random(20260101);
        for (int round = 0; round < 200; ++round) {
            AhoCorasick finder;
            QStringList patterns;
            for (int i = 0; i < 12; ++i) {
                const QString pattern = randomText(random, alphabet, 1 + int(random() % 6));
                const qint32 number = finder.add(pattern);
                if (qsizetype(number) == patterns.size())
                    patterns.append(pattern);
                QCOMPARE(patterns.at(number), pattern);
            }
            finder.build();
            QCOMPARE(finder.patternCount(), qint32(patterns.size()));
            const QString text = randomText(random, alphabet, 120);
            std::vector<Place> found = places(finder, text);
            std::vector<Place> expected = naive(patterns, text);
            QCOMPARE(finder.occursIn(text), !expected.empty());
            std::sort(found.begin(), found.end());
            std::sort(expected.begin(), expected.end());
            QVERIFY(found == expected);
        }
    }

    void shouldGiveHitsByEndAndTheLongestFirst()
    {
        AhoCorasick finder;
        finder.add(u"b");
        finder.add(u"abc");
        finder.add(u"ab");
        finder.build();
        const std::vector<Place> expected{{2, 0, 2}, {0, 1, 2}, {1, 0, 3}};
        QVERIFY(places(finder, QStringLiteral("abc")) == expected);
    }

    void shouldFindNothingWithoutPatterns()
    {
        AhoCorasick finder;
        QCOMPARE(finder.add(u""), -1);
        finder.build();
        QVERIFY(places(finder, QStringLiteral("abc")).empty());
        QVERIFY(!finder.occursIn(u"abc"));
    }
};

QTEST_GUILESS_MAIN(AhoCorasickTest)
#include "ahocorasicktest.moc"
