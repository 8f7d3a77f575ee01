#include "ui/compare/textdifference.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Catena;
using namespace Catena::Ui;

class TextDifferenceTest : public QObject
{
    Q_OBJECT

private:
    //! "a[b|c]d": what is equal, and in brackets what stands left and right.
    static QString notation(const QString &left, const QString &right)
    {
        QString text;
        qint32 l = 0;
        qint32 r = 0;
        for (const Difference &each : differences(left, right)) {
            if (left.mid(l, each.left.begin - l) != right.mid(r, each.right.begin - r))
                return QStringLiteral("not aligned");
            text += left.mid(l, each.left.begin - l) + u'[' + left.mid(each.left.begin, each.left.end - each.left.begin)
                + u'|' + right.mid(each.right.begin, each.right.end - each.right.begin) + u']';
            l = each.left.end;
            r = each.right.end;
        }
        return left.mid(l) == right.mid(r) ? QString(text + left.mid(l)) : QStringLiteral("not aligned");
    }

private slots:
    void shouldShowWhatDiffers_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char16_t *left, const char16_t *right, const char16_t *expected) {
            QTest::newRow(name) << QString::fromUtf16(left) << QString::fromUtf16(right)
                                << QString::fromUtf16(expected);
        };
        row("equal", u"같은 말입니다.", u"같은 말입니다.", u"같은 말입니다.");
        row("both empty", u"", u"", u"");
        row("only left", u"글", u"", u"[글|]");
        row("only right", u"", u"word", u"[|word]");
        row("a Korean particle", u"지도가 낡았다", u"지도는 낡았다", u"지도[가|는] 낡았다");
        row("a Korean negation", u"나는 간다", u"나는 안 간다", u"나는 [|안 ]간다");
        row("a Korean ending", u"그렇게 봅니다.", u"그렇게 보았다.", u"그렇게 [봅니|보았]다.");
        row("an English word", u"the old map", u"the odd map", u"the [old|odd] map");
        row("an English word added", u"it is dry there", u"it is very dry there", u"it is [|very ]dry there");
        row("a number", u"3시간 걸린다", u"13시간 걸린다", u"[3|13]시간 걸린다");
        row("a sign", u"Really?", u"Really!", u"Really[?|!]");
        row("the end cut off", u"one two three", u"one two", u"one two[ three|]");
        row("two places", u"a x b y c", u"a 1 b 2 c", u"a [x|1] b [y|2] c");
        row("both scripts", u"IT 생태계가 컸다", u"AI 생태계도 컸다", u"[IT|AI] 생태계[가|도] 컸다");
        row("a lone sign inside a change", u"cat-dog", u"cow-pig", u"[cat-dog|cow-pig]");
        row("a whole character of many code points", u"\U0001F469\u200D\U0001F469 봄", u"\U0001F469\u200D\U0001F467 봄",
            u"[\U0001F469\u200D\U0001F469|\U0001F469\u200D\U0001F467] 봄");
        row("another line", u"first\nsecond\nthird", u"first\nthird", u"first\n[second\n|]third");
    }

    void shouldShowWhatDiffers()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(QString, expected);
        QCOMPARE(notation(left, right), expected);
    }

    void shouldAlignWhateverIsGiven()
    {
        // Any two texts: what is between the differences is equal, and the other way round is the mirror.
        quint32 seed = 7;
        const auto next = [&seed] { return seed = seed * 1'664'525 + 1'013'904'223; };
        const QString letters = QStringLiteral("ab 가나다\n.1");
        for (int round = 0; round < 300; ++round) {
            QString texts[2];
            for (QString &text : texts) {
                for (quint32 length = (next() >> 8) % 30; length > 0; --length)
                    text += letters.at((next() >> 8) % letters.size());
            }
            const QString shown = notation(texts[0], texts[1]);
            QVERIFY2(shown != QStringLiteral("not aligned"), qPrintable(texts[0] + u'/' + texts[1]));
        }
    }

    void shouldStayQuickForLongTextsThatHaveNothingInCommon()
    {
        QString left;
        QString right;
        for (int i = 0; i < 6'000; ++i) {
            left += QChar(0xAC00 + (i * 7) % 5'000);
            right += QChar(0xC400 + (i * 11) % 3'000);
        }
        QElapsedTimer clock;
        clock.start();
        QVERIFY(!differences(left, right).empty());
        QVERIFY2(clock.elapsed() < 5'000, qPrintable(QString::number(clock.elapsed())));
    }

    void shouldSayHowMuchIsCommon()
    {
        const QString left = QStringLiteral("abcd efgh");
        QCOMPARE(commonShare(left.size(), left.size(), {}), 1.0);
        QCOMPARE(commonShare(0, 0, {}), 1.0);
        QCOMPARE(commonShare(9, 4, differences(left, QStringLiteral("abcd"))), 4.0 / 9);
    }
};

QTEST_GUILESS_MAIN(TextDifferenceTest)

#include "textdifferencetest.moc"
