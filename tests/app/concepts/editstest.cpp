#include "passages.h"

#include "concepts/linkterms.h"

using namespace Catena;
using namespace Catena::Concepts;
using namespace Catena::Concepts::Testing;

namespace {

ConceptIndex indexWith(const ConceptOptions &options)
{
    return found(passages({QStringLiteral("‘탄소시장’은 크다. 탄소시장과 공유 습지, 그리고 탄소거래소를 본다."),
                           QStringLiteral("탄소시장은 ‘습지’를 모른다. 탄소거래소도 마찬가지다.")},
                          {QStringLiteral("탄소 시장이 습지를 살린다고요? 탄소거래소도요?"),
                           QStringLiteral("저는 슾지가 좋습니다. 늘 습지를 공유한다.")}),
                 options);
}

ConceptOptions withEdits(const QString &lines)
{
    ConceptOptions options = withDictionary();
    options.edits = parseEdits(lines);
    return options;
}

const Concept *conceptOf(const ConceptIndex &index, QStringView term)
{
    const qint32 at = index.find(term);
    return at < 0 ? nullptr : &index.concepts[std::size_t(at)];
}

QList<int> rungs(const ConceptIndex &index, QStringView term)
{
    QList<int> all;
    const qint32 at = index.find(term);
    if (at < 0)
        return all;
    for (const Mention &mention : index.mentionsOf(quint32(at)))
        all.append(int(mention.rung));
    return all;
}

}

class EditsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldWriteWhatItRead_data();
    void shouldWriteWhatItRead();
    void shouldReadEachKindOfLine();
    void shouldKeepWhatItCannotRead();
    void shouldChangeOneLineForEachDeed();
    void shouldListATermOfTheReaders();
    void shouldLinkAnAliasOfTheReadersOnItsOwnRung();
    void shouldMergeAConceptWithAllItsMentions();
    void shouldHideAConceptUnlessItIsPinned();
    void shouldPutPinnedConceptsFirst();
    void shouldLeaveOutUsesThatDoNotCount();
    void shouldLinkOnlyTheExactCase();
    void shouldNotLinkInsideAHolder();
    void shouldSplitASpellingOff();
    void shouldNotSuggestWhatWasAnswered();
    void shouldLeaveOutRungsThatAreOff();
    void shouldLinkOneTermAsTheWholeDoes();
};

void EditsTest::shouldWriteWhatItRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a term") << QStringLiteral("탄소시장\n");
    QTest::newRow("everything of a term") << QStringLiteral("AI 돌봄\t인공지능 돌봄|AI care\tpin,color=#aa4400\n");
    QTest::newRow("a comment and an empty line") << QStringLiteral("# mine\n\n!생각\n");
    QTest::newRow("every sign") << QStringLiteral("!생각\n~페쇄\t폐쇄\n?기업\t기억\n^기술\t-verbal,-nested\n=OS\n"
                                                  "-기업\t대기업\n/AI-기술\n");
    QTest::newRow("a sign that is meant") << QStringLiteral("\\#hashtag\n");
}

void EditsTest::shouldWriteWhatItRead()
{
    QFETCH(QString, text);
    QCOMPARE(writeEdits(parseEdits(text)), text);
}

void EditsTest::shouldReadEachKindOfLine()
{
    const ConceptEdits edits =
        parseEdits(u"AI 돌봄\tAI care| \tpin , color=#a40\r\n!생각\n~페쇄\t폐쇄\n^기술\t-verbal\n\\!주의");
    QCOMPARE(edits.lines.size(), std::size_t(5));
    QCOMPARE(edits.lines[0].kind, ConceptEdit::Kind::Term);
    QCOMPARE(edits.lines[0].objects, QStringList{QStringLiteral("AI care")});
    QVERIFY(edits.lines[0].isPinned);
    QCOMPARE(edits.lines[0].colour, QStringLiteral("#a40"));
    QCOMPARE(edits.lines[1].kind, ConceptEdit::Kind::Stop);
    QCOMPARE(edits.lines[2].kind, ConceptEdit::Kind::Accept);
    QCOMPARE(edits.lines[2].objects, QStringList{QStringLiteral("폐쇄")});
    QVERIFY(edits.lines[3].skipsVerbal && !edits.lines[3].skipsNested);
    QCOMPARE(edits.lines[4].kind, ConceptEdit::Kind::Term);
    QCOMPARE(edits.lines[4].subject, QStringLiteral("!주의"));
}

void EditsTest::shouldKeepWhatItCannotRead()
{
    for (const char16_t *line : {u"!\n", u"~alone\n", u"\t\t\n", u"- \tx\n"})
        QCOMPARE(writeEdits(parseEdits(QStringView(line))), QString::fromUtf16(line));
}

void EditsTest::shouldChangeOneLineForEachDeed()
{
    ConceptEdits edits = parseEdits(u"# kept\n");
    edits = withTerm(edits, QStringLiteral("탄소 시장"));
    edits = withAlias(edits, QStringLiteral("탄소시장"), QStringLiteral("배출권 시장"));
    edits = withAlias(edits, QStringLiteral("탄소시장"), QStringLiteral("배출권시장")); // the same
    edits = withPin(edits, QStringLiteral("탄소시장"), true);
    QCOMPARE(writeEdits(edits), QStringLiteral("# kept\n탄소 시장\t배출권 시장\tpin\n"));
    edits = withHidden(edits, QStringLiteral("탄소시장"), true);
    QCOMPARE(writeEdits(edits), QStringLiteral("# kept\n탄소 시장\t배출권 시장\n!탄소시장\n"));
    edits = withTerm(edits, QStringLiteral("탄소시장"));
    edits = withoutAlias(edits, QStringLiteral("탄소시장"), QStringLiteral("배출권시장"));
    QCOMPARE(writeEdits(edits), QStringLiteral("# kept\n탄소 시장\n"));
    edits = withAnswer(edits, QStringLiteral("폐쇄"), QStringLiteral("페쇄"), false);
    edits = withAnswer(edits, QStringLiteral("폐쇄"), QStringLiteral("페쇄"), true);
    QCOMPARE(writeEdits(edits), QStringLiteral("# kept\n탄소 시장\n~페쇄\t폐쇄\n"));
}

void EditsTest::shouldListATermOfTheReaders()
{
    const ConceptOptions options = withEdits(QStringLiteral("모른다\n없는 말\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex index = indexWith(options);
    QCOMPARE(counts(index, u"모른다"), QStringLiteral("1 0 0"));
    QVERIFY(conceptOf(index, u"모른다")->isByUser);
    QCOMPARE(counts(index, u"없는 말"), QStringLiteral("0 0 0"));
}

void EditsTest::shouldLinkAnAliasOfTheReadersOnItsOwnRung()
{
    const ConceptOptions options = withEdits(QStringLiteral("습지\t슾지\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex index = indexWith(options);
    QCOMPARE(counts(index, u"습지"), QStringLiteral("2 3 3"));
    QVERIFY(rungs(index, u"습지").contains(int(Rung::UserAlias)));
    QCOMPARE(conceptOf(index, u"습지")->aliases, QStringList{QStringLiteral("슾지")});
}

void EditsTest::shouldMergeAConceptWithAllItsMentions()
{
    const ConceptOptions options = withEdits(QStringLiteral("탄소시장\t탄소거래소\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex before = indexWith(withEdits(QString()));
    const ConceptIndex index = indexWith(options);
    const Concept &whole = *conceptOf(before, u"탄소시장");
    const Concept &part = *conceptOf(before, u"탄소거래소");
    QVERIFY(part.essay > 0);
    QCOMPARE(counts(index, u"탄소시장"),
             QStringLiteral("%1 %2 %3")
                 .arg(whole.essay + part.essay)
                 .arg(whole.discussionRaw + part.discussionRaw)
                 .arg(whole.discussion + part.discussion));
    QVERIFY(!conceptOf(index, u"탄소거래소"));
}

void EditsTest::shouldHideAConceptUnlessItIsPinned()
{
    const ConceptOptions options = withEdits(QStringLiteral("!습지\n!탄소시장\n탄소시장\t\tpin\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex index = indexWith(options);
    QVERIFY(!conceptOf(index, u"습지"));
    QVERIFY(conceptOf(index, u"탄소시장"));
}

void EditsTest::shouldPutPinnedConceptsFirst()
{
    const ConceptOptions options = withEdits(QStringLiteral("탄소거래소\t\tpin,color=#123456\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex index = indexWith(options);
    QCOMPARE(terms(index).value(0), QStringLiteral("탄소거래소"));
    QVERIFY(index.concepts[0].isPinned);
    QCOMPARE(index.concepts[0].colour, QStringLiteral("#123456"));
    for (const Mention &mention : index.mentionsOf(0))
        QCOMPARE(mention.conceptIndex, 0U);
}

void EditsTest::shouldLeaveOutUsesThatDoNotCount()
{
    const ConceptOptions options = withEdits(QStringLiteral("공유\n^공유\t-verbal\n"));
    CATENA_NEEDS_DICTIONARY(options);
    QCOMPARE(counts(indexWith(withEdits(QStringLiteral("공유\n"))), u"공유"), QStringLiteral("1 1 1"));
    QCOMPARE(counts(indexWith(options), u"공유"), QStringLiteral("1 0 0"));
}

void EditsTest::shouldLinkOnlyTheExactCase()
{
    ConceptOptions options = withEdits(QStringLiteral("=OS\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex index = found(
        passages({QStringLiteral("The OS is new.")}, {QStringLiteral("An os is old. OS시대가 왔다. My OS.")}), options);
    QCOMPARE(counts(index, u"OS"), QStringLiteral("1 1 1"));
}

void EditsTest::shouldNotLinkInsideAHolder()
{
    const ConceptOptions options = withEdits(QStringLiteral("탄소\n-탄소\t탄소시장\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex index = indexWith(options);
    const ConceptIndex before = indexWith(withEdits(QStringLiteral("탄소\n")));
    QVERIFY(conceptOf(before, u"탄소")->essay > conceptOf(index, u"탄소")->essay);
    for (const Mention &mention : index.mentionsOf(quint32(index.find(u"탄소"))))
        QVERIFY(!index.passages[mention.passage].text.mid(mention.begin, 5).startsWith(QStringLiteral("탄소시장")));
}

void EditsTest::shouldSplitASpellingOff()
{
    const ConceptOptions options = withEdits(QStringLiteral("/탄소 시장\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex index = indexWith(options);
    QCOMPARE(counts(index, u"탄소시장"), QStringLiteral("3 0 0"));
    const auto split = std::find_if(index.concepts.begin(), index.concepts.end(),
                                    [](const Concept &each) { return each.term == QStringLiteral("탄소 시장"); });
    QVERIFY(split != index.concepts.end());
    QCOMPARE(split->discussion, 1);
    QVERIFY(split->key != conceptOf(index, u"탄소시장")->key);
}

void EditsTest::shouldNotSuggestWhatWasAnswered()
{
    const auto suggested = [](const QString &lines) {
        const ConceptIndex index = indexWith(withEdits(lines));
        const Concept *wetland = conceptOf(index, u"습지");
        return wetland ? wetland->suggested.size() : 99;
    };
    CATENA_NEEDS_DICTIONARY(withEdits(QString()));
    QCOMPARE(suggested(QString()), std::size_t(1));
    QCOMPARE(suggested(QStringLiteral("?슾지\t습지\n")), std::size_t(0));
    QCOMPARE(suggested(QStringLiteral("~슾지\t습지\n")), std::size_t(0));
    const ConceptIndex accepted = indexWith(withEdits(QStringLiteral("~슾지\t습지\n")));
    QVERIFY(rungs(accepted, u"습지").contains(int(Rung::NearSpelling)));
}

void EditsTest::shouldLeaveOutRungsThatAreOff()
{
    ConceptOptions options = withEdits(QStringLiteral("습지\t슾지\n"));
    CATENA_NEEDS_DICTIONARY(options);
    options.matching.rungs[std::size_t(Rung::UserAlias)] = false;
    QCOMPARE(counts(indexWith(options), u"습지"), QStringLiteral("2 2 2"));
    options.matching.verbal = false;
    options.edits = parseEdits(u"공유\n");
    QCOMPARE(counts(indexWith(options), u"공유"), QStringLiteral("1 0 0"));
}

void EditsTest::shouldLinkOneTermAsTheWholeDoes()
{
    const ConceptOptions options = withEdits(QStringLiteral("습지\t슾지\n"));
    CATENA_NEEDS_DICTIONARY(options);
    const ConceptIndex whole = indexWith(options);
    TermOptions finding;
    finding.dictionary = options.dictionary;
    LinkOptions linking;
    linking.dictionary = options.dictionary;
    linking.edits = options.edits;
    const std::vector<Mention> one =
        linkOne(whole.passages, QStringLiteral("습지"), findTerms(whole.passages, finding), linking);
    const auto all = whole.mentionsOf(quint32(whole.find(u"습지")));
    QCOMPARE(one.size(), all.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        QCOMPARE(one[i].passage, all[i].passage);
        QCOMPARE(one[i].begin, all[i].begin);
    }
}

QTEST_GUILESS_MAIN(EditsTest)
#include "editstest.moc"
