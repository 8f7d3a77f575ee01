#include "printed.h"
#include "text/korean/tagger.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <optional>

using namespace Catena;
using namespace Catena::Text::Korean;
using Catena::Test::placeFault;
using Catena::Test::printed;

//! The lattice tagger over the real dictionary.
class LatticeTaggerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shouldPartWordsFromTheirParticles_data();
    void shouldPartWordsFromTheirParticles();
    void shouldSayWhichWordsTheDictionaryDoesNotHold();
    void shouldTellHowMuchOfAnInflectedWordIsANoun();
    void shouldTakeAWordItWasToldForANoun();
    void shouldIgnoreWordsThatCannotBeOne_data();
    void shouldIgnoreWordsThatCannotBeOne();
    void shouldPlaceEveryMorpheme_data();
    void shouldPlaceEveryMorpheme();
    void shouldReadALongParagraphAsItsSentences();
    void shouldReadTheSameTwice();
    void shouldNotMindWhatItReadBefore();

private:
    std::optional<Dictionary> m_dictionary;
};

void LatticeTaggerTest::initTestCase()
{
    auto dictionary = Dictionary::open(QStringLiteral(CATENA_DICTIONARY));
    if (!dictionary) {
        QSKIP("no dictionary: liblucene8-java was not there at build time");
    }
    m_dictionary = dictionary.value();
}

void LatticeTaggerTest::shouldPartWordsFromTheirParticles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("analysis");
    QTest::newRow("nouns and particles") << u"고양이가 창가에 앉는다"_qs
                                         << u"고양이/NNG 가/J 창가/NNG 에/J 앉/VV 는다/E"_qs;
    QTest::newRow("chain of particles") << u"도서관에서도 지도를"_qs << u"도서관/NNG 에서/J 도/J 지도/NNG 를/J"_qs;
    QTest::newRow("verbal noun") << u"자료를 공유하면서"_qs << u"자료/NNG 를/J 공유/NNG 하/XSV 면서/E"_qs;
    QTest::newRow("copula") << u"학생입니다."_qs << u"학생/NNG 입니다/VCP ./SF"_qs;
    QTest::newRow("plural") << u"나무들의"_qs << u"나무/NNG 들/XSN 의/J"_qs;
    QTest::newRow("noun that looks like noun and particle") << u"전문가 회의"_qs << u"전문가/NNG 회의/NNG"_qs;
    QTest::newRow("letters and particle") << u"AI가"_qs << u"AI/SL 가/J"_qs;
    QTest::newRow("particle after a quote") << u"‘나무’를"_qs << u"‘/SY 나무/NNG ’/SY 를/J"_qs;
    QTest::newRow("determiner written onto a noun") << u"신기술을"_qs << u"신/XPN 기술/NNG 을/J"_qs;
    QTest::newRow("determiner that stands apart") << u"이 나무"_qs << u"이/MM 나무/NNG"_qs;
    QTest::newRow("no-break and ideographic space")
        << u"나무가\u00A0자란다\u3000볕이"_qs << u"나무/NNG 가/J 자란다/VV 볕/NNG 이/J"_qs;
    QTest::newRow("Hanja one by one") << u"文化는"_qs << u"文/SH 化/SH 는/J"_qs;
}

void LatticeTaggerTest::shouldPartWordsFromTheirParticles()
{
    QFETCH(QString, text);
    QFETCH(QString, analysis);
    const auto tagger = makeLatticeTagger(*m_dictionary);
    QCOMPARE(printed(text, tagger->analyse(text)), analysis);
}

void LatticeTaggerTest::shouldSayWhichWordsTheDictionaryDoesNotHold()
{
    const auto tagger = makeLatticeTagger(*m_dictionary);
    const QString text = u"뷁쀍이 나무를"_qs;
    const auto &morphemes = tagger->analyse(text);
    QCOMPARE(printed(text, morphemes), u"뷁쀍/NNP 이/J 나무/NNG 를/J"_qs);
    QVERIFY(morphemes[0].unknown);
    QVERIFY(!morphemes[2].unknown);
    QVERIFY(morphemes[2].cost < morphemes[0].cost); // a common word is cheap
}

void LatticeTaggerTest::shouldTellHowMuchOfAnInflectedWordIsANoun()
{
    const auto tagger = makeLatticeTagger(*m_dictionary);
    const QString text = u"그건 달렸다"_qs; // 그거 + ㄴ; 달리 + 었 + 다
    const auto &morphemes = tagger->analyse(text);
    QVERIFY(morphemes.size() >= 2);
    QVERIFY(morphemes[0].nounPrefix != Morpheme::wholeSurface);
    QCOMPARE(morphemes[1].nounPrefix, quint8(0));
}

void LatticeTaggerTest::shouldTakeAWordItWasToldForANoun()
{
    const auto tagger = makeLatticeTagger(*m_dictionary);
    const QString text = u"플로리스트를 쓰는 텃밭지기들의 말"_qs;
    QCOMPARE(printed(text, tagger->analyse(text)),
             u"플로/NNG 리스트/NNG 를/J 쓰/VV 는/E 텃밭/NNG 지기/NNG 들/XSN 의/J 말/NNG"_qs);
    tagger->addNoun(u"플로리스트", 5'200); // beats pieces that do not belong together
    QCOMPARE(printed(text, tagger->analyse(text)),
             u"플로리스트/NNG 를/J 쓰/VV 는/E 텃밭/NNG 지기/NNG 들/XSN 의/J 말/NNG"_qs);
    QVERIFY(tagger->analyse(text).front().unknown);
    tagger->addNoun(u"텃밭지기", 1'500); // beats words of the dictionary
    QCOMPARE(printed(text, tagger->analyse(text)),
             u"플로리스트/NNG 를/J 쓰/VV 는/E 텃밭지기/NNG 들/XSN 의/J 말/NNG"_qs);
}

void LatticeTaggerTest::shouldIgnoreWordsThatCannotBeOne_data()
{
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QString();
    QTest::newRow("with white space") << u"나무 가"_qs;
    QTest::newRow("half a pair") << QString(QChar(0xD83D));
}

void LatticeTaggerTest::shouldIgnoreWordsThatCannotBeOne()
{
    QFETCH(QString, word);
    const auto tagger = makeLatticeTagger(*m_dictionary);
    const QString text = u"나무 가지에 😀가"_qs;
    const QString before = printed(text, tagger->analyse(text));
    tagger->addNoun(word, -30'000);
    QCOMPARE(printed(text, tagger->analyse(text)), before);
    QCOMPARE(placeFault(text, tagger->analyse(text)), QString());
}

void LatticeTaggerTest::shouldPlaceEveryMorpheme_data()
{
    QTest::addColumn<QString>("text");
    const QString emoji = QString::fromUtf8("\xF0\x9F\x98\x80");
    QTest::newRow("nothing") << QString();
    QTest::newRow("white space only") << u" \t\u3000\u200B\n"_qs;
    QTest::newRow("one syllable") << u"나"_qs;
    QTest::newRow("one letter") << u"x"_qs;
    QTest::newRow("one jamo") << u"ㅋ"_qs;
    QTest::newRow("conjoining jamo") << u"\u1112\u1161\u11AB글"_qs;
    QTest::newRow("white space around") << u"  나무가  "_qs;
    QTest::newRow("emoji") << emoji + u"좋아" + emoji + emoji;
    QTest::newRow("lone surrogates") << u"가"_qs + QChar(0xDC00) + QChar(0xD83D) + u"나";
    QTest::newRow("kana") << u"カタカナとひらがなを"_qs;
    QTest::newRow("NUL") << QString(QChar(0)) + u"나무" + QChar(0);
    QTest::newRow("noncharacters") << QString(QChar(0xFFFF)) + QChar(0xFFFE) + u"가";
    QTest::newRow("100,000 syllables without a space") << u"가나다라마"_qs.repeated(20'000);
    QTest::newRow("100,000 syllables of no word") << u"뷁"_qs.repeated(100'000);
    QTest::newRow("100,000 letters") << u"x"_qs.repeated(100'000);
    QTest::newRow("100,000 emoji units") << emoji.repeated(50'000);
    QTest::newRow("100,000 units, pairs at odd places") << u"x"_qs + emoji.repeated(50'000);
    QTest::newRow("100,000 spaces") << u" "_qs.repeated(100'000) + u"나";
    QString mixture;
    QRandomGenerator random(20'221'206);
    for (int i = 0; i < 30'000; ++i) {
        mixture += QChar(char16_t(random.bounded(3) == 0 ? random.bounded(0x10000) : 0xAC00 + random.bounded(11'172)));
    }
    QTest::newRow("random units") << mixture;
}

void LatticeTaggerTest::shouldPlaceEveryMorpheme()
{
    QFETCH(QString, text);
    const auto tagger = makeLatticeTagger(*m_dictionary);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(placeFault(text, tagger->analyse(text)), QString());
    // Nothing may cost the square of its length: under a second even with sanitizers, minutes if it did.
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

void LatticeTaggerTest::shouldReadALongParagraphAsItsSentences()
{
    const auto tagger = makeLatticeTagger(*m_dictionary);
    const QString sentence = u"우리는 도서관에서 오래된 지도를 찾았다. "_qs;
    const QString alone = printed(sentence, tagger->analyse(sentence));
    const int count = 2'000;
    const QString paragraph = sentence.repeated(count);
    QCOMPARE(printed(paragraph, tagger->analyse(paragraph)), QString(alone + u' ').repeated(count).trimmed());
}

void LatticeTaggerTest::shouldReadTheSameTwice()
{
    const QString text = u"자전거를 고치는 가게가 문을 닫자 동네 사람들이 수리 모임을 열었다."_qs;
    const auto one = makeLatticeTagger(*m_dictionary);
    const auto other = makeLatticeTagger(*m_dictionary);
    for (const QStringView word : {u"수리모임", u"자전거포", u"가게"}) {
        one->addNoun(word, 5'200);
    }
    for (const QStringView word : {u"가게", u"수리모임", u"자전거포"}) { // in another order
        other->addNoun(word, 5'200);
    }
    QCOMPARE(printed(text, one->analyse(text)), printed(text, other->analyse(text)));
}

void LatticeTaggerTest::shouldNotMindWhatItReadBefore()
{
    const QString text = u"나무가 자란다."_qs;
    const auto fresh = makeLatticeTagger(*m_dictionary);
    const QString expected = printed(text, fresh->analyse(text));
    const auto used = makeLatticeTagger(*m_dictionary);
    static_cast<void>(used->analyse(u"물을 주고 볕을 쬐었다. xyz 😀"_qs.repeated(500)));
    QCOMPARE(printed(text, used->analyse(text)), expected);
}

QTEST_GUILESS_MAIN(LatticeTaggerTest)
#include "latticetaggertest.moc"
