#include "printed.h"
#include "text/korean/tagger.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Text::Korean;
using Catena::Test::placeFault;
using Catena::Test::printed;

//! The tagger that works without a dictionary.
class RuleTaggerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldCutWhatOnlyParticlesAndVerbsEndIn_data();
    void shouldCutWhatOnlyParticlesAndVerbsEndIn();
    void shouldTakeAWordItWasToldForANoun();
    void shouldPlaceEveryMorpheme_data();
    void shouldPlaceEveryMorpheme();
};

void RuleTaggerTest::shouldCutWhatOnlyParticlesAndVerbsEndIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("analysis");
    QTest::newRow("noun and particle") << u"도서관에서는"_qs << u"도서관/NNG 에서는/J"_qs;
    QTest::newRow("agreement after a consonant") << u"책이"_qs << u"책/NNG 이/J"_qs;
    QTest::newRow("no agreement: part of the noun") << u"가을 나라를"_qs << u"가을/NNG 나라/NNG 를/J"_qs;
    QTest::newRow("after rieul") << u"서울로"_qs << u"서울/NNG 로/J"_qs;
    QTest::newRow("letters and particle") << u"AI를"_qs << u"AI/SL 를/J"_qs;
    QTest::newRow("quote and particle") << u"'나무'는"_qs << u"'/SY 나무/NNG '/SY 는/J"_qs;
    QTest::newRow("verbal noun") << u"공유하면서"_qs << u"공유/NNG 하면서/XSV"_qs;
    QTest::newRow("verb") << u"찾았습니다."_qs << u"찾았습니다/VV ./SF"_qs;
    QTest::newRow("conjunction") << u"그러나 나무가"_qs << u"그러나/MAJ 나무/NNG 가/J"_qs;
    QTest::newRow("plural") << u"사람들에게"_qs << u"사람/NNG 들/XSN 에게/J"_qs;
    QTest::newRow("copula after a vowel") << u"도시였지만 기회이다."_qs << u"도시/NNG 였지만/J 기회/NNG 이다/J ./SF"_qs;
    QTest::newRow("two syllables that only look like noun and particle")
        << u"결과 회의 정도"_qs << u"결과/NNG 회의/NNG 정도/NNG"_qs;
    QTest::newRow("pronoun") << u"누구에게"_qs << u"누구/NP 에게/J"_qs;
    QTest::newRow("digits and unit") << u"8개를"_qs << u"8/SN 개/NNG 를/J"_qs;
}

void RuleTaggerTest::shouldCutWhatOnlyParticlesAndVerbsEndIn()
{
    QFETCH(QString, text);
    QFETCH(QString, analysis);
    const auto tagger = makeRuleTagger();
    QCOMPARE(printed(text, tagger->analyse(text)), analysis);
}

void RuleTaggerTest::shouldTakeAWordItWasToldForANoun()
{
    const auto tagger = makeRuleTagger();
    const QString text = u"회고록하고 회고전에"_qs;
    QCOMPARE(printed(text, tagger->analyse(text)), u"회고록/NNG 하고/XSV 회고전/NNG 에/J"_qs);
    tagger->addNoun(u"회고", 5'200); // not a prefix of any other word
    tagger->addNoun(u"회고록", 5'200);
    QCOMPARE(printed(text, tagger->analyse(text)), u"회고록/NNG 하고/J 회고전/NNG 에/J"_qs);
}

void RuleTaggerTest::shouldPlaceEveryMorpheme_data()
{
    QTest::addColumn<QString>("text");
    const QString emoji = QString::fromUtf8("\xF0\x9F\x98\x80");
    QTest::newRow("nothing") << QString();
    QTest::newRow("white space only") << u" \u3000\n"_qs;
    QTest::newRow("one syllable") << u"는"_qs;
    QTest::newRow("marks only") << u"…!?"_qs;
    QTest::newRow("emoji") << emoji + u"좋아" + emoji + emoji;
    QTest::newRow("lone surrogates") << u"가"_qs + QChar(0xDC00) + QChar(0xD83D) + u"나";
    QTest::newRow("kana and Han") << u"カタカナ漢字を"_qs;
    QTest::newRow("100,000 syllables without a space") << u"가나다라마"_qs.repeated(20'000);
    QTest::newRow("100,000 emoji units") << emoji.repeated(50'000);
}

void RuleTaggerTest::shouldPlaceEveryMorpheme()
{
    QFETCH(QString, text);
    const auto tagger = makeRuleTagger();
    QCOMPARE(placeFault(text, tagger->analyse(text)), QString());
}

QTEST_GUILESS_MAIN(RuleTaggerTest)
#include "ruletaggertest.moc"
