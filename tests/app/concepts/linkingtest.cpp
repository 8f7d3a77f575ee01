#include "passages.h"

using namespace Catena;
using namespace Catena::Concepts;
using namespace Catena::Concepts::Testing;

namespace {

//! An index of an essay that makes a term a concept (it is quoted there, and stands twice) and of one comment.
ConceptIndex indexWith(const QString &term, const QString &text, const ConceptOptions &options)
{
    return found(passages({QStringLiteral("여기서는 ‘%1’ 하나를 다룬다.").arg(term),
                           QStringLiteral("다시 ‘%1’ 하나를 본다.").arg(term)},
                          {text}),
                 options);
}

std::vector<Mention> inComment(const ConceptIndex &index, const QString &term)
{
    std::vector<Mention> mentions;
    const qint32 at = index.find(term);
    if (at < 0)
        return mentions;
    for (const Mention &mention : index.mentionsOf(quint32(at))) {
        if (index.passages[mention.passage].side == Side::Discussion)
            mentions.push_back(mention);
    }
    return mentions;
}

QString rungName(Rung rung)
{
    switch (rung) {
    case Rung::Exact:
        return QStringLiteral("exact");
    case Rung::Folded:
        return QStringLiteral("folded");
    case Rung::Particle:
        return QStringLiteral("particle");
    case Rung::Alias:
        return QStringLiteral("alias");
    case Rung::UserAlias:
        return QStringLiteral("user alias");
    case Rung::NearSpelling:
        return QStringLiteral("near");
    }
    return {};
}

}

class LinkingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void shouldLinkVariants_data();
    void shouldLinkVariants();
    void shouldLinkWithEveryParticle_data();
    void shouldLinkWithEveryParticle();
    void shouldNotLinkOtherWords_data();
    void shouldNotLinkOtherWords();
    void shouldFlagNestedAndVerbal_data();
    void shouldFlagNestedAndVerbal();
    void shouldLinkRegularPluralsAsAliases();
    void shouldTellAnAcronymFromAWord();
    void shouldCountTouchingPlacesOnce();

private:
    ConceptOptions m_options;
};

void LinkingTest::initTestCase()
{
    m_options = withDictionary();
    CATENA_NEEDS_DICTIONARY(m_options);
}

void LinkingTest::shouldLinkVariants_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mention");
    QTest::addColumn<QString>("rung");
    const auto row = [](const char *name, const char16_t *term, const char16_t *text, const char16_t *mention,
                        const char16_t *rung) {
        QTest::newRow(name) << QString::fromUtf16(term) << QString::fromUtf16(text) << QString::fromUtf16(mention)
                            << QString::fromUtf16(rung);
    };
    row("as written", u"탄소시장", u"어제 탄소시장 소식을 들었다.", u"탄소시장", u"exact");
    row("with a space", u"탄소시장", u"탄소 시장은 넓다.", u"탄소 시장", u"folded");
    row("joined", u"탄소 시장", u"탄소시장에서 팔린다.", u"탄소시장", u"folded");
    row("in quotes with a particle", u"탄소시장", u"이른바 ‘탄소시장’이라는 말", u"탄소시장", u"exact");
    row("quote before a spaced particle", u"탄소시장", u"\"탄소시장\" 으로 부른다.", u"탄소시장", u"exact");
    row("hyphen", u"G-지도", u"G지도를 펼친다.", u"G지도", u"folded");
    row("another hyphen", u"G-지도", u"G‐지도를 펼친다.", u"G‐지도", u"folded");
    row("full width", u"위성GPS", u"위성ＧＰＳ로 찾았다.", u"위성ＧＰＳ", u"folded");
    row("small letters", u"Wetland", u"wetland 조사를 했다.", u"wetland", u"folded");
    row("Latin before a particle", u"Wetland", u"Wetland에서 보았다.", u"Wetland", u"exact");
    row("particles one on another", u"탄소시장", u"탄소시장에서조차도 드물다.", u"탄소시장", u"exact");
    row("plural", u"탄소시장", u"탄소시장들은 서로 다르다.", u"탄소시장", u"exact");
}

void LinkingTest::shouldLinkVariants()
{
    QFETCH(QString, term);
    QFETCH(QString, text);
    QFETCH(QString, mention);
    QFETCH(QString, rung);
    const ConceptIndex index = indexWith(term, text, m_options);
    const std::vector<Mention> mentions = inComment(index, term);
    QCOMPARE(mentions.size(), std::size_t(1));
    QCOMPARE(text.mid(mentions[0].begin, mentions[0].end - mentions[0].begin), mention);
    QCOMPARE(rungName(mentions[0].rung), rung);
}

void LinkingTest::shouldLinkWithEveryParticle_data()
{
    QTest::addColumn<QString>("term");
    for (const char16_t *term : {u"습지", u"탄소시장", u"누빔천", u"해양보호구역", u"플로깅"})
        QTest::newRow(qPrintable(QString::fromUtf16(term))) << QString::fromUtf16(term);
}

void LinkingTest::shouldLinkWithEveryParticle()
{
    QFETCH(QString, term);
    const bool hasFinal = (term.back().unicode() - 0xAC00) % 28 != 0;
    QStringList particles{QStringLiteral("의"),   QStringLiteral("에"),   QStringLiteral("도"),
                          QStringLiteral("만"),   QStringLiteral("에서"), QStringLiteral("에서는"),
                          QStringLiteral("까지"), QStringLiteral("부터"), QStringLiteral("처럼"),
                          QStringLiteral("보다"), QStringLiteral("마다"), QStringLiteral("에도"),
                          QStringLiteral("이다"), QStringLiteral("에는"), QStringLiteral("조차")};
    particles += hasFinal
        ? QStringList{QStringLiteral("은"),   QStringLiteral("이"),     QStringLiteral("을"),  QStringLiteral("과"),
                      QStringLiteral("으로"), QStringLiteral("이라는"), QStringLiteral("이나")}
        : QStringList{QStringLiteral("는"), QStringLiteral("가"),   QStringLiteral("를"), QStringLiteral("와"),
                      QStringLiteral("로"), QStringLiteral("라는"), QStringLiteral("나")};
    QStringList missed;
    for (const QString &particle : std::as_const(particles)) {
        const QString text = QStringLiteral("그들은 ") + term + particle + QStringLiteral(" 두고 오래 이야기했다.");
        if (inComment(indexWith(term, text, m_options), term).size() != 1)
            missed.append(particle);
    }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char(' '))));
}

void LinkingTest::shouldNotLinkOtherWords_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("text");
    const auto row = [](const char16_t *term, const char16_t *text) {
        QTest::newRow(qPrintable(QString::fromUtf16(term) + QStringLiteral(" in ") + QString::fromUtf16(text)))
            << QString::fromUtf16(term) << QString::fromUtf16(text);
    };
    row(u"data", u"The metadata was lost.");
    row(u"art", u"Start with the cartoon.");
    row(u"AI", u"He said it again in Dubai.");
    row(u"소비", u"소비자는 왕이다.");
    row(u"개방", u"전개방식이 다르다.");
    row(u"전문", u"전문가의 눈");
    row(u"제주", u"제주도에 갔다.");
    row(u"수도", u"그럴 수도 있다.");
    row(u"가지", u"책을 가지고 왔다.");
    row(u"자유로", u"새는 자유로 날았다.");
    row(u"지도", u"시장까지 도서관이 없다.");
    row(u"에서", u"집에 서서 보았다.");
    row(u"의무", u"이웃의 무대에 섰다.");
    row(u"sit", u"This is it.");
    row(u"기업", u"중소기업이 어렵다.");
    row(u"민주화", u"민주적인 절차와 비민주적 절차");
    row(u"os", u"Go south, the door is closed.");
    row(u"지도", u"어쩌면 그럴지도 모른다.");
    row(u"사과", u"의사과 간호사");
    row(u"open", u"See https://example.org/open/index.html for it.");
}

void LinkingTest::shouldNotLinkOtherWords()
{
    QFETCH(QString, term);
    QFETCH(QString, text);
    const ConceptIndex index = indexWith(term, text, m_options);
    QCOMPARE(inComment(index, term).size(), std::size_t(0));
}

void LinkingTest::shouldFlagNestedAndVerbal_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("nested");
    QTest::addColumn<bool>("verbal");
    const auto row = [](const char *name, const char16_t *term, const char16_t *text, bool nested, bool verbal) {
        QTest::newRow(name) << QString::fromUtf16(term) << QString::fromUtf16(text) << nested << verbal;
    };
    row("alone", u"기술", u"기술은 빠르다.", false, false);
    row("before a particle", u"AI", u"AI가 빠르다.", false, false);
    row("before another noun", u"AI", u"AI시대가 왔다.", true, false);
    row("after Latin", u"시대", u"AI시대가 왔다.", true, false);
    row("after a hyphen", u"기술", u"R-기술이 온다.", true, false);
    row("before a suffix", u"기술", u"기술적인 어려움", true, false);
    row("plural", u"기업", u"기업들이 왔다.", false, false);
    row("a noun beside it", u"기술", u"기술 혁신이 왔다.", false, false);
    row("before a noun with a particle that may be an ending", u"기록", u"기록경제는 넓다.", true, false);
    row("before a noun with another", u"기록", u"기록경제도 넓다.", true, false);
    row("made a verb before an ending like a particle", u"기록", u"우리가 기록하는 까닭", false, true);
    row("made a verb", u"공유", u"우리는 늘 공유한다.", false, true);
    row("made a passive verb", u"공유", u"늘 공유되면서 자란다.", false, true);
    row("listed with middle dots", u"공정", u"평등·공정·정의를 말한다.", false, false);
}

void LinkingTest::shouldFlagNestedAndVerbal()
{
    QFETCH(QString, term);
    QFETCH(QString, text);
    QFETCH(bool, nested);
    QFETCH(bool, verbal);
    const std::vector<Mention> mentions = inComment(indexWith(term, text, m_options), term);
    QCOMPARE(mentions.size(), std::size_t(1));
    QCOMPARE(mentions[0].flags.testFlag(MentionFlag::Nested), nested);
    QCOMPARE(mentions[0].flags.testFlag(MentionFlag::Verbal), verbal);
}

void LinkingTest::shouldLinkRegularPluralsAsAliases()
{
    const ConceptIndex index = found(passages({QStringLiteral("The tide pool was full. A tide pool dries at noon."),
                                               QStringLiteral("We mapped each tide pool.")},
                                              {QStringLiteral("Our tide pools are older than the tide pool's map.")}),
                                     m_options);
    QCOMPARE(counts(index, u"tide pool"), QStringLiteral("3 2 2"));
    QCOMPARE(index.find(u"tide pools"), -1);
    const Concept &pool = index.concepts[std::size_t(index.find(u"tide pool"))];
    QCOMPARE(pool.aliases, QStringList{QStringLiteral("tide pools")});
    const std::vector<Mention> mentions = inComment(index, QStringLiteral("tide pool"));
    QCOMPARE(rungName(mentions[0].rung), QStringLiteral("alias"));
    QCOMPARE(rungName(mentions[1].rung), QStringLiteral("exact"));
}

void LinkingTest::shouldTellAnAcronymFromAWord()
{
    const ConceptIndex index = found(passages({QStringLiteral("시청의 IT 부서는 작다. IT 예산도 작다.")},
                                              {QStringLiteral("I think it is what it is, but IT can not help it.")}),
                                     m_options);
    QCOMPARE(counts(index, u"IT"), QStringLiteral("2 1 1"));
}

void LinkingTest::shouldCountTouchingPlacesOnce()
{
    const ConceptIndex index =
        indexWith(QStringLiteral("뽀로뽀로"), QStringLiteral("뽀로뽀로뽀로 하고 웃었다."), m_options);
    QVERIFY(inComment(index, QStringLiteral("뽀로뽀로")).size() <= 1);
}

QTEST_GUILESS_MAIN(LinkingTest)
#include "linkingtest.moc"
