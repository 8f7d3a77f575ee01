#include "text/korean/particles.h"
#include "text/korean/tagger.h"

#include <QTest>

using namespace Catena::Text::Korean;

//! The list of particles and what they may follow.
class ParticlesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shouldKnowTails_data();
    void shouldKnowTails();
    void shouldAgreeWithTheFinalConsonant_data();
    void shouldAgreeWithTheFinalConsonant();
    void shouldCutAParticleAndLeaveAWord_data();
    void shouldCutAParticleAndLeaveAWord();
};

void ParticlesTest::shouldKnowTails_data()
{
    QTest::addColumn<QString>("tail");
    QTest::addColumn<bool>("isTail");
    for (const QStringView tail :
         {u"은", u"는", u"에서의", u"으로부터", u"들에게는", u"까지도", u"이라는", u"입니다", u"보다는", u"만을"}) {
        QTest::newRow(qPrintable(tail.toString())) << tail.toString() << true;
    }
    for (const QStringView tail : {u"가격", u"화", u"적", u"성", u"계", u"자들", u"는는", u"a", u" 는", u"의자"}) {
        QTest::newRow(qPrintable(tail.toString())) << tail.toString() << false;
    }
    QTest::newRow("nothing") << QString() << false;
}

void ParticlesTest::shouldKnowTails()
{
    QFETCH(QString, tail);
    QFETCH(bool, isTail);
    QCOMPARE(isParticleTail(tail), isTail);
}

void ParticlesTest::shouldAgreeWithTheFinalConsonant_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("particle");
    QTest::addColumn<bool>("agrees");
    QTest::newRow("consonant") << u"책"_qs << u"은"_qs << true;
    QTest::newRow("consonant, form for vowels") << u"책"_qs << u"는"_qs << false;
    QTest::newRow("vowel") << u"나무"_qs << u"는"_qs << true;
    QTest::newRow("vowel, form for consonants") << u"나무"_qs << u"은"_qs << false;
    QTest::newRow("rieul") << u"서울"_qs << u"로"_qs << true;
    QTest::newRow("rieul, the long form") << u"서울"_qs << u"으로"_qs << false;
    QTest::newRow("other consonant") << u"집"_qs << u"으로"_qs << true;
    QTest::newRow("other consonant, the short form") << u"집"_qs << u"로"_qs << false;
    QTest::newRow("indifferent") << u"집"_qs << u"에서"_qs << true;
    QTest::newRow("letters read either way") << u"API"_qs << u"은"_qs << true;
}

void ParticlesTest::shouldAgreeWithTheFinalConsonant()
{
    QFETCH(QString, word);
    QFETCH(QString, particle);
    QFETCH(bool, agrees);
    QCOMPARE(isParticleAfter(word.back().unicode(), particle), agrees);
}

void ParticlesTest::shouldCutAParticleAndLeaveAWord_data()
{
    QTest::addColumn<QString>("run");
    QTest::addColumn<qsizetype>("suffix");
    QTest::newRow("chain") << u"도서관에서는"_qs << qsizetype(3);
    QTest::newRow("the longest is unclear and leaves one syllable") << u"모임이"_qs << qsizetype(1);
    QTest::newRow("one syllable and a clear form") << u"집에서"_qs << qsizetype(2);
    QTest::newRow("unclear after one syllable") << u"결과"_qs << qsizetype(0);
    QTest::newRow("single") << u"책을"_qs << qsizetype(1);
    QTest::newRow("none agrees") << u"가을"_qs << qsizetype(0);
    QTest::newRow("a particle alone is a word") << u"는"_qs << qsizetype(0);
    QTest::newRow("nothing") << QString() << qsizetype(0);
}

void ParticlesTest::shouldCutAParticleAndLeaveAWord()
{
    QFETCH(QString, run);
    QFETCH(qsizetype, suffix);
    QCOMPARE(particleSuffix(run), suffix);
}

QTEST_GUILESS_MAIN(ParticlesTest)
#include "particlestest.moc"
