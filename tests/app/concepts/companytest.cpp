#include "passages.h"

#include "concepts/company.h"
#include "concepts/conceptmap.h"
#include "concepts/definition.h"
#include "concepts/essaylinks.h"
#include "concepts/reports.h"
#include "testlib/cputimer.h"

#include <QXmlStreamReader>

using namespace Catena;
using namespace Catena::Concepts;
using namespace Catena::Concepts::Testing;

namespace {

//! An index whose mentions are plain finds of the terms.
ConceptIndex indexOf(std::vector<Passage> passages, const QStringList &terms)
{
    TermSet set;
    for (const QString &term : terms)
        set.terms.push_back({Text::foldKey(term), {}, false, double(terms.size()) - double(set.terms.size())});
    LinkOptions options;
    options.dictionary = withDictionary().dictionary;
    auto index = linkTerms(std::move(passages), set, options);
    if (!index.ok())
        qFatal("linkTerms failed");
    return std::move(index).value();
}

ReportWords reportWords()
{
    const auto word = [](const char *text) { return QString::fromLatin1(text); };
    return {word("term"),       word("essay"),
            word("discussion"), word("raw"),
            word("spellings"),  word("names"),
            word("only e"),     word("only d"),
            word("both"),       word("place"),
            word("before"),     word("mention"),
            word("after"),      [](const Passage &) { return QStringLiteral("here"); }};
}

}

class CompanyTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindWhoIsUsedTogether();
    void shouldNotCountARepeatTwice();
    void shouldFindTheDefiningSentence_data();
    void shouldFindTheDefiningSentence();
    void shouldTieAQuoteToItsSentence();
    void shouldTieCommentsByRareTerms();
    void shouldNotTieCommonPhrases();
    void shouldTieCommentsToALongEssayInTime();
    void shouldTieCommentsToALongParagraphInTime();
    void shouldLayOutTheSameMapTwice();
    void shouldEscapeTheMap();
    void shouldWriteNoFormula();
    void shouldListConceptsBySide();
};

void CompanyTest::shouldFindWhoIsUsedTogether()
{
    const ConceptIndex index =
        indexOf(passages({QStringLiteral("otter and river")},
                         {QStringLiteral("an otter in a river"), QStringLiteral("the river is cold"),
                          QStringLiteral("the moon"), QStringLiteral("moon over the river")}),
                {QStringLiteral("otter"), QStringLiteral("river"), QStringLiteral("moon")});
    const auto companions = companionsOf(index, quint32(index.find(u"otter")), 5);
    QCOMPARE(companions.size(), std::size_t(1));
    QCOMPARE(index.concepts[companions[0].conceptIndex].term, QStringLiteral("river"));
    QCOMPARE(companions[0].together, 2);
    QVERIFY(companions[0].npmi > 0 && companions[0].npmi <= 1);
}

void CompanyTest::shouldNotCountARepeatTwice()
{
    std::vector<Passage> all = passages({},
                                        {QStringLiteral("otter river"), QStringLiteral("otter river"),
                                         QStringLiteral("otter"), QStringLiteral("else")});
    all[1].isRepeat = true;
    const ConceptIndex index = indexOf(all, {QStringLiteral("otter"), QStringLiteral("river")});
    QVERIFY(companionsOf(index, 0, 5).empty()); // together in one passage alone
}

void CompanyTest::shouldFindTheDefiningSentence_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char16_t *term, const char16_t *text, const char16_t *sentence) {
        QTest::newRow(name) << QString::fromUtf16(term) << QString::fromUtf16(text) << QString::fromUtf16(sentence);
    };
    row("Korean, what it is", u"습지", u"습지에 갔다. 습지란 물이 얕게 고인 땅을 말한다. 새가 많다.",
        u"습지란 물이 얕게 고인 땅을 말한다.");
    row("Korean, what it is called", u"갯벌", u"밀물에 잠기는 땅을 갯벌이라고 부른다. 갯벌은 넓다.",
        u"밀물에 잠기는 땅을 갯벌이라고 부른다.");
    row("English, means", u"wetland", u"We like the wetland. A wetland means land under shallow water. Good.",
        u"A wetland means land under shallow water.");
    row("English, known as", u"tide pool", u"Such a hollow is known as a tide pool. It dries.",
        u"Such a hollow is known as a tide pool.");
    row("nothing is said", u"습지", u"습지에 갔다. 습지는 좋았다.", u"");
}

void CompanyTest::shouldFindTheDefiningSentence()
{
    QFETCH(QString, term);
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    const ConceptIndex index = indexOf(passages({text}), {term});
    const auto definition = definitionOf(index, 0);
    QCOMPARE(definition ? text.mid(definition->sentence.begin, definition->sentence.end - definition->sentence.begin)
                        : QString(),
             sentence);
}

void CompanyTest::shouldTieAQuoteToItsSentence()
{
    const QString essay = QStringLiteral("강은 늘 낮은 곳을 찾아 흐른다. 그래서 둑은 언제나 두 번 무너진다고 한다.");
    const ConceptIndex index =
        indexOf(passages({essay}, {QStringLiteral("“둑은 언제나 두 번 무너진다”고요? 저는 반대입니다.")}), {});
    QCOMPARE(index.essayLinks.size(), std::size_t(1));
    const EssayLink &link = index.essayLinks[0];
    QCOMPARE(link.reason, EssayLink::Reason::Quote);
    QCOMPARE(essay.mid(link.sentence.begin, 3), QStringLiteral("그래서"));
    QCOMPARE(index.passages[link.comment].text.mid(link.inComment.begin, 2), QStringLiteral("둑은"));
}

void CompanyTest::shouldTieCommentsByRareTerms()
{
    std::vector<Passage> all = passages({QStringLiteral("Herons nest in the alder carr."), QStringLiteral("Rain.")},
                                        {QStringLiteral("The alder carr has no heron left.")});
    for (quint32 i = 1; i < 20; ++i)
        all.push_back(comment(QStringLiteral("Something else about weather."), i));
    const ConceptIndex index = indexOf(all, {QStringLiteral("alder carr"), QStringLiteral("weather")});
    QCOMPARE(index.essayLinks.size(), std::size_t(1));
    QCOMPARE(index.essayLinks[0].reason, EssayLink::Reason::SharedTerms);
    QCOMPARE(index.essayLinks[0].essay, 0U);
    QCOMPARE(index.concepts[index.essayLinks[0].shared.at(0)].term, QStringLiteral("alder carr"));
}

void CompanyTest::shouldNotTieCommonPhrases()
{
    const ConceptIndex index = indexOf(
        passages({QStringLiteral("그렇게 생각합니다. 강은 깊다.")}, {QStringLiteral("저도 그렇게 생각합니다.")}), {});
    QVERIFY(index.essayLinks.empty());
}

void CompanyTest::shouldTieCommentsToALongEssayInTime()
{
    const QStringList terms{QStringLiteral("otter"), QStringLiteral("river"), QStringLiteral("alder carr")};
    const auto timeOf = [&terms](int count) {
        QStringList essay(count, QStringLiteral("The otter and the river."));
        essay[count / 2] = QStringLiteral("The otter and the alder carr.");
        QStringList comments(count, QStringLiteral("No otter in that river."));
        comments[1] = QStringLiteral("No otter in that alder carr.");
        const ConceptIndex index = indexOf(passages(essay, comments), terms);
        TestLib::CpuTimer timer;
        const std::vector<EssayLink> links = findEssayLinks(index);
        const double time = double(timer.nsecsElapsed());
        const bool isFound = std::any_of(links.begin(), links.end(), [&](const EssayLink &link) {
            return link.comment == quint32(count + 1) && link.essay == quint32(count / 2);
        });
        return isFound ? time : -1.0;
    };
    const double small = timeOf(1'000);
    const double large = timeOf(8'000);
    QVERIFY2(small > 0 && large > 0 && large < 24 * small, qPrintable(QString::number(large / small)));
}

void CompanyTest::shouldTieCommentsToALongParagraphInTime()
{
    const QStringList terms{QStringLiteral("otter"), QStringLiteral("alder carr")};
    const auto timeOf = [&terms](int count) {
        const QString essay =
            QStringLiteral("Rain falls on it. ").repeated(10 * count) + QStringLiteral("The otter has the alder carr.");
        std::vector<Passage> all =
            passages({essay}, QStringList(count, QStringLiteral("No otter in that alder carr.")));
        for (int i = 0; i < 9 * count; ++i)
            all.push_back(comment(QStringLiteral("Rain."), quint32(count + i)));
        const ConceptIndex index = indexOf(all, terms);
        TestLib::CpuTimer timer;
        const std::vector<EssayLink> links = findEssayLinks(index);
        const double time = double(timer.nsecsElapsed());
        const auto begin = qint32(essay.indexOf(QStringLiteral("The otter")));
        return links.size() == std::size_t(count) && links.back().sentence.begin == begin ? time : -1.0;
    };
    const double small = timeOf(200);
    const double large = timeOf(1'600);
    QVERIFY2(small > 0 && large > 0 && large < 24 * small, qPrintable(QString::number(large / small)));
}

void CompanyTest::shouldLayOutTheSameMapTwice()
{
    const ConceptIndex index =
        indexOf(passages({QStringLiteral("otter river")},
                         {QStringLiteral("otter river moon"), QStringLiteral("moon"), QStringLiteral("x")}),
                {QStringLiteral("otter"), QStringLiteral("river"), QStringLiteral("moon")});
    const ConceptMap map = mapOf(index);
    QCOMPARE(map.nodes.size(), std::size_t(3));
    QVERIFY(!map.edges.empty());
    const ConceptMap again = mapOf(index);
    for (std::size_t i = 0; i < map.nodes.size(); ++i) {
        QCOMPARE(map.nodes[i].place, again.nodes[i].place);
        QVERIFY(QRectF(-0.001, -0.001, 1.002, 1.002).contains(map.nodes[i].place));
    }
    QVERIFY(mapOf(ConceptIndex()).nodes.empty());
}

void CompanyTest::shouldEscapeTheMap()
{
    ConceptIndex index = indexOf(passages({QStringLiteral("otter")}), {QStringLiteral("otter")});
    index.concepts[0].term = QStringLiteral("<b>&\"");
    index.concepts[0].colour = QStringLiteral("\"/><script>");
    QXmlStreamReader xml(
        svgOf(mapOf(index), index,
              {QStringLiteral("#fff"), QStringLiteral("#888"), QStringLiteral("#ccc"), QStringLiteral("#000")}));
    QStringList elements;
    QString text;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement)
            elements += xml.name().toString();
        text += xml.text();
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(!elements.contains(QStringLiteral("script")));
    QVERIFY(text.contains(QStringLiteral("<b>&\"")));
}

void CompanyTest::shouldWriteNoFormula()
{
    ConceptIndex index = indexOf(passages({QStringLiteral("otter, \"river\"")}), {QStringLiteral("otter")});
    index.concepts[0].term = QStringLiteral("=SUM(A1)");
    const QString csv = conceptsCsv(index, reportWords());
    QVERIFY(csv.contains(QStringLiteral("\r\n'=SUM(A1),1,0,0,otter (1),\r\n")));
    QVERIFY(concordanceCsv(index, 0, reportWords()).contains(QStringLiteral("here,,otter,\", \"\"river\"\"\"")));
}

void CompanyTest::shouldListConceptsBySide()
{
    const ConceptIndex index = indexOf(passages({QStringLiteral("otter river")}, {QStringLiteral("river moon")}),
                                       {QStringLiteral("otter"), QStringLiteral("river"), QStringLiteral("moon")});
    const QString text = conceptsMarkdown(index, reportWords());
    const qsizetype both = text.indexOf(QStringLiteral("## both"));
    const qsizetype essay = text.indexOf(QStringLiteral("## only e"));
    const qsizetype discussion = text.indexOf(QStringLiteral("## only d"));
    QVERIFY(both >= 0 && essay > both && discussion > essay);
    QVERIFY(text.mid(both, essay - both).contains(QStringLiteral("| river | 1 | 1 |")));
    QVERIFY(text.mid(essay, discussion - essay).contains(QStringLiteral("| otter | 1 | 0 |")));
    QVERIFY(text.mid(discussion).contains(QStringLiteral("| moon | 0 | 1 |")));
}

QTEST_GUILESS_MAIN(CompanyTest)
#include "companytest.moc"
