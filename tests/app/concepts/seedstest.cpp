#include "passages.h"

#include "text/normalise.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Catena;
using namespace Catena::Concepts;
using namespace Catena::Concepts::Testing;

//! The real essay and thread, cut into passages by hand as their notes say, against the counts in those notes.
class SeedsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void shouldCountAsExpected_data();
    void shouldCountAsExpected();
    void shouldHoldNoConceptThatIsNone();
    void shouldSuggestWhatTheTextStates();
    void shouldSuggestTheNearSpelling();
    void shouldKeepKeysApartAndMentionsTrue();

private:
    QStringList lines(const QString &name) const;
    Passage block(const QStringList &lines, int first, int last, quint32 id, int copied) const;

    QJsonObject m_expected;
    ConceptIndex m_index;
};

QStringList SeedsTest::lines(const QString &name) const
{
    QFile file(QStringLiteral(CATENA_SEEDS_DIR "/folder/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
}

//! A comment of lines first to last, of which the last so many stand again.
Passage SeedsTest::block(const QStringList &lines, int first, int last, quint32 id, int copied) const
{
    const QStringList own = lines.mid(first - 1, last - first + 1);
    Passage passage = comment(own.join(QLatin1Char('\n')), id);
    const qint32 end = qint32(passage.text.size());
    const QString tail = own.mid(own.size() - copied).join(QLatin1Char('\n'));
    passage.copies.push_back({end - qint32(tail.size()), end});
    return passage;
}

void SeedsTest::initTestCase()
{
    QFile file(QStringLiteral(CATENA_SEEDS_DIR "/expected.json"));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the real folder is not here");
    m_expected = QJsonDocument::fromJson(file.readAll()).object();
    const ConceptOptions options = withDictionary();
    CATENA_NEEDS_DICTIONARY(options);
    const QStringList files = m_expected.value(QStringLiteral("roles")).toObject().keys();
    std::vector<Passage> all;
    const int rights = m_expected.value(QStringLiteral("essay")).toObject().value(QStringLiteral("rightsLine")).toInt();
    const QStringList essayLines = lines(files.value(0)).mid(0, rights - 1);
    for (const QString &line : essayLines) {
        if (!line.trimmed().isEmpty())
            all.push_back(essay(line, quint32(all.size())));
    }
    const QStringList thread = lines(files.value(1));
    all.push_back(block(thread, 2, 5, 0, 3));
    all.push_back(block(thread, 13, 18, 1, 6));
    all.push_back(block(thread, 12, 12, 2, 1));
    all.push_back(block(thread, 9, 11, 3, 3));
    m_index = found(std::move(all), options);
}

void SeedsTest::shouldCountAsExpected_data()
{
    QTest::addColumn<QString>("term");
    QTest::addColumn<QString>("expected");
    const QJsonObject all = m_expected.value(QStringLiteral("concepts")).toObject();
    for (auto one = all.begin(); one != all.end(); ++one) {
        const QJsonObject count = one->toObject();
        if (count.contains(QStringLiteral("essay")))
            QTest::newRow(qPrintable(one.key())) << one.key()
                                                 << QStringLiteral("%1 %2 %3")
                                                        .arg(count.value(QStringLiteral("essay")).toInt())
                                                        .arg(count.value(QStringLiteral("raw")).toInt())
                                                        .arg(count.value(QStringLiteral("distinct")).toInt());
    }
}

void SeedsTest::shouldCountAsExpected()
{
    QFETCH(QString, term);
    QFETCH(QString, expected);
    QCOMPARE(counts(m_index, term), expected);
}

void SeedsTest::shouldHoldNoConceptThatIsNone()
{
    const QJsonArray none = m_expected.value(QStringLiteral("mustNotBeConcepts")).toArray();
    QVERIFY(!none.isEmpty());
    for (const QJsonValue &term : none)
        QVERIFY2(m_index.find(term.toString()) < 0, qPrintable(term.toString()));
}

void SeedsTest::shouldSuggestWhatTheTextStates()
{
    int checked = 0;
    const QJsonObject all = m_expected.value(QStringLiteral("concepts")).toObject();
    for (auto one = all.begin(); one != all.end(); ++one) {
        const QJsonObject aliases = one->toObject().value(QStringLiteral("suggestedAlias")).toObject();
        for (auto alias = aliases.begin(); alias != aliases.end(); ++alias, ++checked) {
            const auto &suggested = m_index.concepts.at(std::size_t(m_index.find(one.key()))).suggested;
            const auto at = std::find_if(suggested.begin(), suggested.end(),
                                         [&](const Suggestion &other) { return other.text == alias.key(); });
            QVERIFY(at != suggested.end());
            QCOMPARE(at->why, Suggestion::Why::StatedAlias);
            QCOMPARE(at->essay, alias->toObject().value(QStringLiteral("essay")).toInt());
        }
    }
    QVERIFY(checked > 0);
}

void SeedsTest::shouldSuggestTheNearSpelling()
{
    int near = 0;
    for (const Concept &one : m_index.concepts)
        near += int(std::count_if(one.suggested.begin(), one.suggested.end(),
                                  [](const Suggestion &other) { return other.why == Suggestion::Why::NearSpelling; }));
    const QJsonArray pairs = m_expected.value(QStringLiteral("suggestedNearSpelling")).toArray();
    QCOMPARE(near, int(pairs.size()) * 2);
    for (const QJsonValue &pair : pairs) {
        const QString odd = pair.toArray().at(0).toString();
        const auto &suggested =
            m_index.concepts.at(std::size_t(m_index.find(pair.toArray().at(1).toString()))).suggested;
        QVERIFY(std::any_of(suggested.begin(), suggested.end(),
                            [&](const Suggestion &other) { return other.text == odd; }));
    }
}

void SeedsTest::shouldKeepKeysApartAndMentionsTrue()
{
    QSet<QString> keys;
    for (const Concept &one : m_index.concepts) {
        QVERIFY2(!keys.contains(one.key), qPrintable(one.key));
        keys.insert(one.key);
        QCOMPARE(Text::foldKey(one.term), one.key);
    }
    for (const Mention &mention : m_index.mentions) {
        const Concept &owner = m_index.concepts[mention.conceptIndex];
        const QString text = m_index.passages[mention.passage].text.mid(mention.begin, mention.end - mention.begin);
        QVERIFY2(Text::foldKey(text) == owner.key || owner.aliases.contains(text), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(SeedsTest)
#include "seedstest.moc"
