#include "text/anchor.h"
#include "text/editdistance.h"
#include "text/normalise.h"

#include <QTest>

#include <random>

using namespace Catena::Text;

namespace {

const QString harbour =
    QStringLiteral("The harbour was built in a year of storms. Nobody asked for it, and nobody wanted to pay. "
                   "When the first ships came in, the town had changed its mind. Nobody asked for it twice. "
                   "A wall of stone now keeps the sea out, and the children fish from its end. "
                   "저녁이면 등대에 불이 켜지고 사람들은 방파제를 따라 걷는다. 바람이 세면 아무도 나오지 않는다. "
                   "What the wall cost is written on a small plate. 그 값을 아는 사람은 이제 많지 않다.");

qint32 at(const QString &text, const QString &words)
{
    return qint32(text.indexOf(words));
}

Anchor anchorOf(const QString &text, const QString &words)
{
    return Anchor::of(text, at(text, words), at(text, words) + qint32(words.size()));
}

QString found(const Anchor &anchor, const QString &text)
{
    const std::optional<Span> span = anchor.find(text);
    return span ? text.mid(span->begin, span->end - span->begin) : QStringLiteral("none");
}

//! A text of sentences, no two alike, in Korean and English.
QString manySentences(std::mt19937 &random, int count)
{
    static const QStringList words =
        QStringLiteral("바다 등대 사람 바람 돌담 저녁 항구 그물 배가 파도 골목 시장 아침 비가 "
                       "wall ship town rope light stone fish rain tide gull mast harbour")
            .split(QLatin1Char(' '));
    QString text;
    for (int s = 0; s < count; ++s) {
        for (int w = 0; w < 8; ++w)
            text += words[qsizetype(random() % std::size_t(words.size()))] + QLatin1Char(' ');
        text += QString::number(s) + QStringLiteral(". ");
    }
    return text;
}

}

class AnchorTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindAPassageAgain_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const QString sea = QStringLiteral("keeps the sea out");
        const QString nobody = QStringLiteral("Nobody asked for it");
        QTest::newRow("in the same text") << sea << harbour << sea;
        QTest::newRow("where its words stand twice") << nobody << harbour << nobody;
        QTest::newRow("after text was put before it")
            << sea << QString(QStringLiteral("A new beginning. ") + harbour) << sea;
        QTest::newRow("wrapped into other lines")
            << sea << QString(harbour).replace(QStringLiteral("the sea"), QStringLiteral("the\r\n   sea"))
            << QStringLiteral("keeps the\r\n   sea out");
        QTest::newRow("decomposed") << QStringLiteral("등대에 불이") << harbour.normalized(QString::NormalizationForm_D)
                                    << QStringLiteral("등대에 불이").normalized(QString::NormalizationForm_D);
        QTest::newRow("with a word changed in it")
            << QStringLiteral("the children fish from its end")
            << QString(harbour).replace(QStringLiteral("children"), QStringLiteral("childern"))
            << QStringLiteral("the childern fish from its end");
        QTest::newRow("with the words before it gone")
            << sea << QString(harbour).remove(QStringLiteral("A wall of stone now ")) << sea;
        QTest::newRow("moved to the beginning, alone")
            << sea << QString(QStringLiteral("It keeps the sea out. ") + QString(harbour).remove(sea)) << sea;
        QTest::newRow("not where it was taken out")
            << sea << QString(harbour).replace(sea, QStringLiteral("is gone")) << QStringLiteral("none");
        QTest::newRow("not in another text")
            << sea
            << QStringLiteral("Quite another text, about mountains and their weather, which holds nothing of it.")
            << QStringLiteral("none");
        QTest::newRow("not in an empty text") << sea << QString() << QStringLiteral("none");
        QTest::newRow("not where the whole stands twice")
            << sea << QString(harbour + QLatin1Char(' ') + harbour) << QStringLiteral("none");
    }

    void shouldFindAPassageAgain()
    {
        QFETCH(QString, words);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(found(anchorOf(harbour, words), text), expected);
    }

    void shouldTellTheSecondOfTwoEqualPassages()
    {
        const qint32 second = qint32(harbour.lastIndexOf(QStringLiteral("Nobody asked for it")));
        const std::optional<Span> span = Anchor::of(harbour, second, second + 19).find(harbour);
        QVERIFY(span);
        QCOMPARE(span->begin, second);
    }

    void shouldFindAPointBetweenItsSides_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("follows");
        const QString before = QStringLiteral("When the first ships");
        QTest::newRow("in the same text") << harbour << before;
        QTest::newRow("with other text before") << QString(QStringLiteral("More. ") + harbour) << before;
        QTest::newRow("with a sentence put between")
            << QString(harbour).replace(before, QStringLiteral("It rained. When the first ships")) << before;
        QTest::newRow("with a typing error near")
            << QString(harbour).replace(QStringLiteral("wanted to pay"), QStringLiteral("wantd to pay")) << before;
        QTest::newRow("without what stood before") << harbour.mid(at(harbour, before)) << before;
    }

    void shouldFindAPointBetweenItsSides()
    {
        QFETCH(QString, text);
        QFETCH(QString, follows);
        const qint32 point = at(harbour, QStringLiteral("When the first ships"));
        const std::optional<Span> span = Anchor::of(harbour, point, point).find(text);
        QVERIFY(span);
        QCOMPARE(span->begin, span->end);
        QVERIFY2(text.mid(span->begin).startsWith(follows), qPrintable(text.mid(span->begin, 30)));
    }

    void shouldSayNothingRatherThanSomethingWrong()
    {
        // Sentences are deleted, put in, moved and misspelt; what is found must be the passage or nothing.
        std::mt19937 random(7);
        int exact = 0;
        int none = 0;
        constexpr int rounds = 400;
        for (int round = 0; round < rounds; ++round) {
            QString text = manySentences(random, 40);
            const QString number = QString::number(10 + random() % 20) + QLatin1Char('.');
            const qint32 end = at(text, QString(QLatin1Char(' ') + number)) + 1;
            const QString passage = text.mid(end - 30, 30 + number.size());
            const Anchor anchor = Anchor::of(text, end - 30, end + qint32(number.size()));
            for (int edit = 0; edit < 60; ++edit) {
                const qsizetype place = qsizetype(random() % std::size_t(text.size()));
                if (random() % 2 == 0)
                    text.remove(place, 1);
                else
                    text.insert(place, QChar(u'가' + int(random() % 900)));
            }
            const std::optional<Span> span = anchor.find(text);
            if (!span) {
                ++none;
                continue;
            }
            const QString there = text.mid(span->begin, span->end - span->begin);
            QVERIFY2(editDistance(there, passage, 12), qPrintable(there + QStringLiteral(" | ") + passage));
            ++exact;
        }
        QVERIFY2(exact >= rounds * 97 / 100, qPrintable(QString::number(exact)));
        QCOMPARE(exact + none, rounds);
    }

    void shouldFindALongPassageByItsEnds()
    {
        std::mt19937 random(3);
        QString text = manySentences(random, 60);
        const qint32 begin = at(text, QStringLiteral("10. ")) + 4;
        const qint32 end = at(text, QStringLiteral(" 40. ")) + 4;
        const Anchor anchor = Anchor::of(text, begin, end);
        text.insert((begin + end) / 2, QStringLiteral("an insertion in the middle, "));
        text.insert(begin - 20, QStringLiteral("xy"));
        const std::optional<Span> span = anchor.find(text);
        QVERIFY(span);
        QCOMPARE(span->begin, begin + 2);
        QCOMPARE(span->end, end + 2 + 28);
    }

    void shouldAgreeWithThePlainTableOfEdits()
    {
        std::mt19937 random(11);
        const auto word = [&](int size) {
            QString text;
            for (int i = 0; i < size; ++i)
                text += QChar(u'a' + int(random() % 3));
            return text;
        };
        for (int round = 0; round < 400; ++round) {
            const QString left = word(int(random() % 12));
            const QString right = word(int(random() % 12));
            std::vector<std::vector<qint32>> table(std::size_t(left.size()) + 1,
                                                   std::vector<qint32>(std::size_t(right.size()) + 1));
            for (std::size_t r = 0; r < table.size(); ++r) {
                for (std::size_t c = 0; c < table[r].size(); ++c) {
                    if (r == 0 || c == 0)
                        table[r][c] = qint32(r + c);
                    else
                        table[r][c] =
                            std::min({table[r - 1][c] + 1, table[r][c - 1] + 1,
                                      table[r - 1][c - 1] + (left[qsizetype(r) - 1] != right[qsizetype(c) - 1])});
                }
            }
            const qint32 edits = table.back().back();
            for (qint32 limit = 0; limit < 14; ++limit)
                QCOMPARE(editDistance(left, right, limit),
                         edits <= limit ? std::optional(edits) : std::optional<qint32>());
        }
    }

    void shouldFindTheNearestPlaceAsTheWholeTableDoes()
    {
        std::mt19937 random(13);
        for (int round = 0; round < 300; ++round) {
            QString pattern;
            QString text;
            for (int i = 0; i < 6; ++i)
                pattern += QChar(u'a' + int(random() % 3));
            for (int i = 0; i < 30; ++i)
                text += QChar(u'a' + int(random() % 3));
            qint32 least = 99;
            for (qint32 b = 0; b <= 30; ++b) {
                for (qint32 e = b; e <= 30; ++e)
                    least = std::min(least, editDistance(pattern, text.mid(b, e - b), 40).value_or(99));
            }
            for (qint32 limit = 0; limit < 6; ++limit) {
                const std::optional<NearestPlace> place = findNearest(pattern, text, limit);
                QCOMPARE(place.has_value(), least <= limit);
                if (!place)
                    continue;
                QCOMPARE(place->edits, least);
                QCOMPARE(editDistance(pattern, text.mid(place->span.begin, place->span.end - place->span.begin), 40),
                         std::optional(least));
            }
        }
    }

    void shouldSayNoneOfAnyTextWithoutWords()
    {
        QVERIFY(!Anchor().find(harbour));
        QVERIFY(!Anchor().find(QString()));
    }
};

QTEST_GUILESS_MAIN(AnchorTest)
#include "anchortest.moc"
