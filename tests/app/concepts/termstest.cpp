#include "passages.h"
#include "testlib/cputimer.h"

using namespace Catena;
using namespace Catena::Concepts;
using namespace Catena::Concepts::Testing;

namespace {

//! Everything that must be the same from run to run, as text.
QString printed(const ConceptIndex &index)
{
    QString all;
    for (const Concept &one : index.concepts) {
        all += QStringLiteral("%1 %2 %3 %4 %5 [%6]")
                   .arg(one.term, one.key)
                   .arg(one.essay)
                   .arg(one.discussion)
                   .arg(one.score)
                   .arg(one.aliases.join(QLatin1Char('|')));
        for (const Variant &variant : one.variants)
            all += QStringLiteral(" %1=%2").arg(variant.text).arg(variant.count);
        for (const Suggestion &other : one.suggested)
            all += QStringLiteral(" ?%1").arg(other.text);
        for (const Mention &mention : index.mentionsOf(index.mentions[one.firstMention].conceptIndex))
            all += QStringLiteral(" %1:%2-%3").arg(mention.passage).arg(mention.begin).arg(mention.end);
        all += QLatin1Char('\n');
    }
    return all;
}

const QStringList koreanEssay{
    QStringLiteral("마을의 갯벌은 오래된 저수지보다 넓다. 갯벌을 메우자는 말이 나올 때마다 어민들은 조석표를 펼쳤다."),
    QStringLiteral(
        "조석표는 바다의 시간표다. ‘갯벌 학교’에서는 아이들이 조석표를 읽고 갯벌 생태를 기록한다. GIS지도도 그린다."),
    QStringLiteral("간척사업이 시작되면 갯벌 생태가 먼저 사라진다. 간척 사업의 손익은 GIS 지도에 나타나지 않는다.")};
const QStringList koreanThread{
    QStringLiteral("저는 간척사업에 반대합니다. 그런데 갯벌학교가 지금도 열리나요?"),
    QStringLiteral("조석표에서 본 것과 실제 갯벌이 다르다는 생각이 듭니다. 점점 그렇습니다.")};

}

class TermsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void shouldFindKoreanTerms();
    void shouldLeaveOutWhatIsNoTerm_data();
    void shouldLeaveOutWhatIsNoTerm();
    void shouldFindEnglishTerms();
    void shouldJoinNounsByOnePreposition();
    void shouldReadEnglishSentencesInsideKorean();
    void shouldFindJapaneseTerms();
    void shouldCountAnEqualParagraphOnceForRank();
    void shouldNotLetARepeatSpeakForATerm();
    void shouldKeepAtMostAsManyAsAsked();
    void shouldWorkByRulesWithoutADictionary();
    void shouldBeEmptyForNothing_data();
    void shouldBeEmptyForNothing();
    void shouldStopWhenCancelled();
    void shouldGiveTheSameTwice();
    void shouldStayNearLinearInAParagraphOfManyBrackets();

private:
    ConceptOptions m_options;
};

void TermsTest::initTestCase()
{
    m_options = withDictionary();
    CATENA_NEEDS_DICTIONARY(m_options);
}

void TermsTest::shouldFindKoreanTerms()
{
    const ConceptIndex index = found(passages(koreanEssay, koreanThread), m_options);
    QVERIFY(!index.byRulesOnly);
    const QStringList top = terms(index).mid(0, 6);
    for (const char16_t *term : {u"갯벌", u"조석표", u"간척사업", u"갯벌 학교"})
        QVERIFY2(top.contains(QString::fromUtf16(term)), qPrintable(top.join(QLatin1Char('|'))));
    QCOMPARE(counts(index, u"갯벌"), QStringLiteral("5 2 2"));
    QCOMPARE(counts(index, u"조석표"), QStringLiteral("3 1 1"));
    QCOMPARE(counts(index, u"간척사업"), QStringLiteral("2 1 1"));
    QCOMPARE(counts(index, u"갯벌학교"), QStringLiteral("1 1 1"));
    QCOMPARE(counts(index, u"GIS지도"), QStringLiteral("2 0 0"));
}

void TermsTest::shouldLeaveOutWhatIsNoTerm_data()
{
    QTest::addColumn<QString>("word");
    for (const char16_t *word : {u"것", u"때", u"말", u"생각", u"점", u"점점", u"그런데", u"시작", u"반대", u"지금",
                                 u"저", u"실제", u"실제 갯벌", u"조석표를", u"갯벌을", u"어민들은", u"조석표는"})
        QTest::newRow(qPrintable(QString::fromUtf16(word))) << QString::fromUtf16(word);
}

void TermsTest::shouldLeaveOutWhatIsNoTerm()
{
    QFETCH(QString, word);
    QVERIFY(found(passages(koreanEssay, koreanThread), m_options).find(word) < 0);
}

void TermsTest::shouldFindEnglishTerms()
{
    const ConceptIndex index = found(
        passages({QStringLiteral(
                      "The tide table hangs by the door. Nobody reads the tide table before the salt marsh floods."),
                  QStringLiteral("A salt marsh is older than any open data about it, and open data forgets. Most of it "
                                 "came from NOAA.")},
                 {QStringLiteral("I really think the tide table should be thrown away. The marshes are fine."),
                  QStringLiteral(
                      "We asked in Tasmania once. The salt marsh there is bigger than ours, they really think.")}),
        m_options);
    const QStringList expected{QStringLiteral("salt marsh"), QStringLiteral("tide table"), QStringLiteral("open data"),
                               QStringLiteral("marsh"),      QStringLiteral("NOAA"),       QStringLiteral("Tasmania")};
    QCOMPARE(terms(index), expected);
    QCOMPARE(counts(index, u"salt marsh"), QStringLiteral("2 1 1"));
    QCOMPARE(counts(index, u"marsh"), QStringLiteral("2 2 2"));
}

void TermsTest::shouldJoinNounsByOnePreposition()
{
    const ConceptIndex index = found(
        passages({QStringLiteral("I call it the courtesy of passage. The courtesy of passage is what makes a boat "
                                 "a public place, at the end of the day and of the week.")},
                 {QStringLiteral("The courtesy of passage pays for no diesel, and a lot of people know it. The end "
                                 "of the day is late; a lot of people row.")}),
        m_options);
    QCOMPARE(counts(index, u"courtesy of passage"), QStringLiteral("2 1 1"));
    for (const char16_t *word : {u"of passage", u"courtesy of", u"lot of people", u"end of the day", u"passage pays"})
        QVERIFY2(index.find(QString::fromUtf16(word)) < 0, qPrintable(terms(index).join(QLatin1Char('|'))));
}

void TermsTest::shouldReadEnglishSentencesInsideKorean()
{
    const ConceptIndex index =
        found(passages({QStringLiteral("원문은 이렇다. The lighthouse keeper does not sleep before the storm has "
                                       "passed, 라고 적혀 있다. 등대지기의 storm warning 이야기다.")}),
              m_options);
    for (const char16_t *word : {u"sleep", u"passed", u"the", u"keeper does"})
        QVERIFY2(index.find(QString::fromUtf16(word)) < 0, qPrintable(terms(index).join(QLatin1Char('|'))));
    QVERIFY(index.find(u"등대지기") >= 0);
    QVERIFY(index.find(u"storm warning") >= 0);
}

void TermsTest::shouldFindJapaneseTerms()
{
    const ConceptIndex index = found(passages({QStringLiteral("干潟の保全は難しい。干潟には渡り鳥が集まる。")},
                                              {QStringLiteral("渡り鳥より干潟のオープンデータが大切です。")}),
                                     m_options);
    QCOMPARE(counts(index, u"干潟"), QStringLiteral("2 1 1"));
    QVERIFY(index.find(u"オープンデータ") >= 0);
    for (const QString &term : terms(index))
        QVERIFY2(!term.contains(u'の') && !term.contains(u'は'), qPrintable(term));
}

void TermsTest::shouldCountAnEqualParagraphOnceForRank()
{
    const QString line = QStringLiteral("등대지기는 안개를 기다린다.");
    const ConceptIndex once = found(passages({line}), m_options);
    const ConceptIndex thrice = found(passages({line, line, line}), m_options);
    const qint32 at = thrice.find(u"등대지기");
    QVERIFY(at >= 0);
    QCOMPARE(thrice.concepts[std::size_t(at)].essay, 3);
    QCOMPARE(thrice.concepts[std::size_t(at)].score, once.concepts[std::size_t(once.find(u"등대지기"))].score);
}

void TermsTest::shouldNotLetARepeatSpeakForATerm()
{
    std::vector<Passage> plain =
        passages({QStringLiteral("등대지기는 안개를 기다린다.")},
                 {QStringLiteral("등대지기가 다시 왔다."), QStringLiteral("등대지기도 늘 말했다.")});
    std::vector<Passage> repeated = plain;
    repeated[2].isRepeat = true;
    const ConceptIndex with = found(plain, m_options);
    const ConceptIndex without = found(repeated, m_options);
    QCOMPARE(counts(without, u"등대지기"), counts(with, u"등대지기"));
    QVERIFY(without.concepts[std::size_t(without.find(u"등대지기"))].score
            < with.concepts[std::size_t(with.find(u"등대지기"))].score);
}

void TermsTest::shouldKeepAtMostAsManyAsAsked()
{
    ConceptOptions options = m_options;
    options.most = 3;
    const QStringList all = terms(found(passages(koreanEssay, koreanThread), m_options));
    const QStringList three = terms(found(passages(koreanEssay, koreanThread), options));
    QVERIFY(all.size() > 3);
    QCOMPARE(three, all.mid(0, 3));
}

void TermsTest::shouldWorkByRulesWithoutADictionary()
{
    const ConceptIndex index = found(passages(koreanEssay, koreanThread), {});
    QVERIFY(index.byRulesOnly);
    QCOMPARE(counts(index, u"조석표"), QStringLiteral("3 1 1"));
    QCOMPARE(counts(index, u"갯벌"), QStringLiteral("5 1 1")); // rules do not part 갯벌학교
    for (const char16_t *word : {u"조석표를", u"조석표는", u"갯벌은", u"갯벌을", u"생각", u"그런데"})
        QVERIFY2(index.find(QString::fromUtf16(word)) < 0, qPrintable(terms(index).join(QLatin1Char('|'))));
}

void TermsTest::shouldBeEmptyForNothing_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("no passages") << QStringList();
    QTest::newRow("empty passages") << QStringList{QString(), QStringLiteral("\n\n"), QStringLiteral("   ")};
    QTest::newRow("signs only") << QStringList{QStringLiteral("… !? — “” \U0001F600"), QStringLiteral("----")};
    QTest::newRow("stop words only") << QStringList{QStringLiteral("그런 것 같은 생각"),
                                                    QStringLiteral("it is what it is")};
}

void TermsTest::shouldBeEmptyForNothing()
{
    QFETCH(QStringList, texts);
    const ConceptIndex index = found(passages(texts, texts), m_options);
    QVERIFY2(index.concepts.empty(), qPrintable(terms(index).join(QLatin1Char('|'))));
    QVERIFY(index.mentions.empty());
    QCOMPARE(qsizetype(index.passages.size()), texts.size() * 2);
}

void TermsTest::shouldStopWhenCancelled()
{
    const Base::Cancellation cancellation;
    cancellation.cancel();
    const auto result = findConcepts(passages(koreanEssay, koreanThread), m_options, cancellation);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Base::ErrorKind::Cancelled);
}

void TermsTest::shouldGiveTheSameTwice()
{
    const QString first = printed(found(passages(koreanEssay, koreanThread), m_options));
    QVERIFY(first.size() > 200);
    QCOMPARE(printed(found(passages(koreanEssay, koreanThread), m_options)), first);
}

void TermsTest::shouldStayNearLinearInAParagraphOfManyBrackets()
{
    const auto timeOf = [this](int brackets) {
        QString text;
        for (int i = 0; i < brackets; ++i)
            text += QStringLiteral("Measured Wells (MW) are here. ");
        const std::vector<Passage> essay = passages({text});
        TestLib::CpuTimer timer;
        const ConceptIndex index = found(essay, m_options);
        const double time = double(timer.nsecsElapsed());
        return index.concepts.empty() ? -1.0 : time;
    };
    const double small = timeOf(2'000);
    const double large = timeOf(32'000);
    QVERIFY2(small > 0 && large > 0 && large < 48 * small, qPrintable(QString::number(large / small)));
}

QTEST_GUILESS_MAIN(TermsTest)
#include "termstest.moc"
