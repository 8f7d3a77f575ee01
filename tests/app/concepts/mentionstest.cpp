#include "passages.h"

#include "concepts/linker.h"
#include "text/normalise.h"

#include <random>

using namespace Catena;
using namespace Catena::Concepts;
using namespace Catena::Concepts::Testing;

namespace {

//! The rules that hold for every index, whatever the text; the first broken one in words, or nothing.
QString broken(const ConceptIndex &index)
{
    QSet<QString> keys;
    for (const Concept &one : index.concepts) {
        if (keys.contains(one.key))
            return QStringLiteral("two concepts with the key ") + one.key;
        keys.insert(one.key);
        if (Text::foldKey(one.term) != one.key)
            return QStringLiteral("the key is not the term's: ") + one.term;
        int places = 0;
        for (const Variant &variant : one.variants)
            places += variant.count;
        if (places != int(one.mentionCount) || one.mentionCount == 0 || one.essay + one.discussion != places)
            return QStringLiteral("counts that do not add up: ") + one.term;
    }
    for (const Mention &mention : index.mentions) {
        const QString &text = index.passages[mention.passage].text;
        const Concept &owner = index.concepts[mention.conceptIndex];
        if (mention.begin < 0 || mention.begin >= mention.end || mention.end > text.size())
            return QStringLiteral("a mention outside its passage: ") + owner.term;
        const QString written = text.mid(mention.begin, mention.end - mention.begin);
        const QString key = Text::foldKey(written);
        const bool isAlias = std::any_of(owner.aliases.begin(), owner.aliases.end(),
                                         [&](const QString &alias) { return Text::foldKey(alias) == key; });
        if (key != owner.key && !isAlias)
            return QStringLiteral("a mention of something else: ") + written;
        if (written.contains(QLatin1Char('\n')) || written.front().isLowSurrogate() || written.back().isHighSurrogate()
            || written.front().isSpace() || written.back().isSpace())
            return QStringLiteral("a mention with ragged ends: ") + written;
    }
    return {};
}

//! Pieces that trouble offsets: decomposed and compatibility forms, surrogates, invisible and odd characters.
QString randomText(std::mt19937 &random)
{
    static const QStringList pieces{QStringLiteral("습지"),
                                    QStringLiteral("습지").normalized(QString::NormalizationForm_D),
                                    QStringLiteral("탄소 시장"),
                                    QStringLiteral("탄소시장").normalized(QString::NormalizationForm_D),
                                    QStringLiteral("ＧＰＳ"),
                                    QStringLiteral("gps"),
                                    QStringLiteral("ﬁlter"),
                                    QStringLiteral("filters"),
                                    QStringLiteral("café"),
                                    QStringLiteral("cafe\u0301"),
                                    QStringLiteral("\U0001D4D6\U0001D4F9\U0001D4FC"),
                                    QStringLiteral("\U0001F30A"),
                                    QStringLiteral("\U00020BB7野家"),
                                    QStringLiteral("ｶﾞｲﾄﾞ"),
                                    QStringLiteral("ガイド"),
                                    QStringLiteral("は"),
                                    QStringLiteral("는"),
                                    QStringLiteral("에서"),
                                    QStringLiteral("을"),
                                    QStringLiteral("들"),
                                    QStringLiteral(" "),
                                    QStringLiteral(" "),
                                    QStringLiteral(" "),
                                    QStringLiteral("\n"),
                                    QStringLiteral(", "),
                                    QStringLiteral("‘"),
                                    QStringLiteral("’"),
                                    QStringLiteral("-"),
                                    QStringLiteral("\u200B"),
                                    QStringLiteral("\u00AD"),
                                    QStringLiteral("·"),
                                    QStringLiteral("("),
                                    QStringLiteral(")"),
                                    QStringLiteral("\u3000"),
                                    QStringLiteral("\uFEFF"),
                                    QString(QChar(0xD83C)),
                                    QString(QChar(0xDF0A)),
                                    QString(QChar(u'\0')),
                                    QStringLiteral("ㅋㅋㅋ"),
                                    QStringLiteral("\u11A8"),
                                    QStringLiteral("IT"),
                                    QStringLiteral("it"),
                                    QStringLiteral("2024"),
                                    QStringLiteral("第3回")};
    QString text;
    for (int i = int(random() % 40); i > 0; --i)
        text += pieces[qsizetype(random() % quint32(pieces.size()))];
    return text;
}

}

//! What must hold for every mention of every text.
class MentionsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldHoldForTroublesomeText_data()
    {
        QTest::addColumn<bool>("withRules");
        QTest::newRow("with the dictionary") << false;
        QTest::newRow("by rules alone") << true;
    }

    void shouldHoldForTroublesomeText()
    {
        QFETCH(bool, withRules);
        const ConceptOptions options = withRules ? ConceptOptions{} : withDictionary();
        if (!withRules)
            CATENA_NEEDS_DICTIONARY(options);
        std::mt19937 random(7);
        int mentions = 0;
        for (int round = 0; round < 150; ++round) {
            QStringList essays;
            QStringList comments;
            for (int i = 0; i < 4; ++i) {
                essays.append(randomText(random));
                comments.append(randomText(random));
            }
            const ConceptIndex index = found(passages(essays, comments), options);
            mentions += int(index.mentions.size());
            const QString fault = broken(index);
            QVERIFY2(fault.isEmpty(),
                     qPrintable(fault + QLatin1Char('\n') + (essays + comments).join(QLatin1Char('|'))));
        }
        QVERIFY(mentions > 1000);
    }

    void shouldGiveOffsetsInTheTextAsWritten_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("term");
        QTest::addColumn<QString>("after");
        const QString wetland = QStringLiteral("습지");
        QTest::newRow("composed") << QStringLiteral("강가의 ") << wetland << QStringLiteral("를 걷는다.");
        QTest::newRow("decomposed") << QStringLiteral("강가의 ").normalized(QString::NormalizationForm_D)
                                    << wetland.normalized(QString::NormalizationForm_D)
                                    << QStringLiteral("를 걷는다.").normalized(QString::NormalizationForm_D);
        QTest::newRow("after characters of two units")
            << QStringLiteral("\U0001F30A\U0001F30A ") << wetland << QStringLiteral("에서");
        QTest::newRow("after a ligature and full width")
            << QStringLiteral("ﬁｌｔｅｒ와 ") << wetland << QStringLiteral("는");
        QTest::newRow("second line") << QStringLiteral("물이 차다.\n그 ") << wetland << QStringLiteral("도");
    }

    void shouldGiveOffsetsInTheTextAsWritten()
    {
        QFETCH(QString, before);
        QFETCH(QString, term);
        QFETCH(QString, after);
        const ConceptOptions options = withDictionary();
        CATENA_NEEDS_DICTIONARY(options);
        const ConceptIndex index = found(passages({QStringLiteral("‘습지’라는 말")}, {before + term + after}), options);
        const qint32 at = index.find(u"습지");
        QVERIFY(at >= 0);
        const auto mentions = index.mentionsOf(quint32(at));
        QCOMPARE(mentions.size(), std::size_t(2));
        QCOMPARE(mentions[1].begin, qint32(before.size()));
        QCOMPARE(mentions[1].end, qint32(before.size() + term.size()));
        QCOMPARE(mentions[1].rung, Rung::Exact);
    }

    void shouldFindWordByWordWhatStandsInTheWhole()
    {
        const ConceptOptions options = withDictionary();
        CATENA_NEEDS_DICTIONARY(options);
        TermSet set;
        for (const char16_t *term : {u"습지", u"탄소 시장", u"gps", u"filter", u"filters", u"ガイド", u"IT 2024",
                                     u"습지 습지", u"3回", u"시장에서 습지", u"에서", u"ㅋㅋ", u"cafe"})
            set.terms.push_back({Text::foldKey(QStringView(term)), {}, false, 1});
        const LinkPlan plan = planLinks(set, withTerm({}, QStringLiteral("야생")));
        HitJudge judge(options.dictionary, {});
        Linker linker(plan);
        std::mt19937 random(11);
        std::size_t found = 0;
        for (int round = 0; round < 2000; ++round) {
            const QString text = randomText(random) + QStringLiteral(" https://a.example/습지, 갈 습지도 gps.");
            std::vector<Link> byWord;
            std::vector<Link> whole;
            linker.link(text, 3, judge, byWord);
            linker.linkWhole(text, 3, judge, whole);
            QVERIFY2(byWord == whole, qPrintable(text));
            found += whole.size();
        }
        QVERIFY(found > 10'000);
    }

    void shouldNotCrossALine()
    {
        const ConceptOptions options = withDictionary();
        CATENA_NEEDS_DICTIONARY(options);
        const ConceptIndex index = found(
            passages({QStringLiteral("‘탄소 시장’이라는 말")}, {QStringLiteral("땅속의 탄소\n시장에 가자.")}), options);
        QCOMPARE(counts(index, u"탄소 시장"), QStringLiteral("1 0 0"));
    }
};

QTEST_GUILESS_MAIN(MentionsTest)
#include "mentionstest.moc"
