#include "passages.h"

using namespace Catena;
using namespace Catena::Concepts;
using namespace Catena::Concepts::Testing;

namespace {

//! "text (essay, discussion)" of the suggestions of a term.
QStringList suggested(const ConceptIndex &index, const QString &term)
{
    QStringList all;
    const qint32 at = index.find(term);
    if (at < 0)
        return {QStringLiteral("no concept")};
    for (const Suggestion &one : index.concepts[std::size_t(at)].suggested)
        all.append(QStringLiteral("%1 (%2, %3)").arg(one.text).arg(one.essay).arg(one.discussion));
    return all;
}

}

class SuggestionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_options = withDictionary();
        CATENA_NEEDS_DICTIONARY(m_options);
    }

    void shouldTakeWhatTheTextStates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("other");
        const auto row = [](const char *name, const char16_t *text, const char16_t *term, const char16_t *other) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(term) << QString::fromUtf16(other);
        };
        row("quoted, 혹은", u"사람들은 ‘늪지도’, 혹은 ‘W-지도’라고 부른다.", u"W-지도", u"늪지도");
        row("the other way round", u"사람들은 ‘늪지도’, 혹은 ‘W-지도’라고 부른다.", u"늪지도", u"W-지도");
        row("straight quotes, 또는", u"이를 \"늪지도\" 또는 \"물지도\"라 한다.", u"늪지도", u"물지도");
        row("즉", u"「습지지도」, 즉 「늪지도」를 펴냈다.", u"습지지도", u"늪지도");
        row("English or", u"They call it a \"reed bed\" or \"sedge mat\" here.", u"reed bed", u"sedge mat");
        row("English aka", u"The “reed bed”, aka “sedge mat”, is old.", u"reed bed", u"sedge mat");
        row("bracket", u"이번에 위성항법(GNSS)을 썼다. 위성항법은 정확하다.", u"위성항법", u"GNSS");
        row("bracket of as many words", u"큰 습지 복원(wetland restoration)을 했다. 습지 복원은 길다.", u"습지 복원",
            u"wetland restoration");
        row("bracket with 이하", u"습지보전협회(이하 한습협)는 넓다. 습지보전협회는 크다.", u"습지보전협회", u"한습협");
        row("bracket after quotes", u"‘늪지도’(wetland map)를 폈다.", u"늪지도", u"wetland map");
        row("initials", u"A tidal energy converter (TEC) was built. The tidal energy converter failed.",
            u"tidal energy converter", u"TEC");
    }

    void shouldTakeWhatTheTextStates()
    {
        QFETCH(QString, text);
        QFETCH(QString, term);
        QFETCH(QString, other);
        const ConceptIndex index = found(passages({text}), m_options);
        const qint32 at = index.find(term);
        QVERIFY2(at >= 0, qPrintable(terms(index).join(QLatin1Char('|'))));
        const auto &all = index.concepts[std::size_t(at)].suggested;
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].text, other);
        QCOMPARE(all[0].why, Suggestion::Why::StatedAlias);
        QCOMPARE(all[0].essay, 1);
        QVERIFY(all[0].detail.contains(other) && text.contains(all[0].detail));
    }

    void shouldLeaveOutWhatOnlyLooksLikeIt_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char16_t *text) {
            QTest::newRow(name) << QString::fromUtf16(text);
        };
        row("a particle in brackets", u"습지이(가) 넓다. 습지은(는) 깊다.");
        row("a year in brackets", u"습지(2021)는 넓다. 습지는 깊다.");
        row("a sentence in brackets", u"습지(그런데 정말 넓은 곳이다.)는 깊다. 습지는 넓다.");
        row("only one is quoted", u"‘습지’, 혹은 바다에 갔다. ‘습지’에도 갔다.");
        row("no connecting word", u"‘습지’에서 ‘바다’를 보았다.");
        row("an ending in brackets", u"The lens(es) of a lighthouse. Some lighthouse lens. No lighthouse lens.");
        row("initials that do not fit", u"The tidal energy converter (ABC) is a tidal energy converter.");
    }

    void shouldLeaveOutWhatOnlyLooksLikeIt()
    {
        QFETCH(QString, text);
        const ConceptIndex index = found(passages({text}), m_options);
        QVERIFY(!index.concepts.empty());
        for (const Concept &one : index.concepts)
            QVERIFY2(one.suggested.empty(), qPrintable(one.term));
    }

    void shouldFindAMisspeltWord()
    {
        const ConceptIndex index =
            found(passages({QStringLiteral("시골의 폐교가 늘어난다.")}, {QStringLiteral("\"페교\"를 막아야 한다.")}),
                  m_options);
        QCOMPARE(suggested(index, QStringLiteral("폐교")), QStringList{QStringLiteral("페교 (0, 1)")});
        QCOMPARE(suggested(index, QStringLiteral("페교")), QStringList{QStringLiteral("폐교 (1, 0)")});
    }

    void shouldLeaveTwoGoodWordsAlone()
    {
        const ConceptIndex index =
            found(passages({QStringLiteral("기업의 기억은 짧다. 기업과 기억이 다르다. 정보와 정부, 상품과 상표.")}),
                  m_options);
        QVERIFY(index.find(u"기업") >= 0 && index.find(u"기억") >= 0);
        for (const Concept &one : index.concepts)
            QVERIFY2(one.suggested.empty(), qPrintable(one.term));
    }

    void shouldFindAMisspeltLongLatinWord()
    {
        const ConceptIndex index = found(
            passages({QStringLiteral("Eutrophication kills. We measure eutrophication. No eutrophication was seen."),
                      QStringLiteral("Less eutrophication, more reeds.")},
                     {QStringLiteral("The eutrohpication was bad, as eutrophications are."),
                      QStringLiteral("Measured reads.")}),
            m_options);
        QCOMPARE(suggested(index, QStringLiteral("eutrophication")),
                 QStringList{QStringLiteral("eutrohpication (0, 1)")});
    }

private:
    ConceptOptions m_options;
};

QTEST_GUILESS_MAIN(SuggestionsTest)
#include "suggestionstest.moc"
