#include "thread/replyinference.h"

#include <QTest>

#include <cmath>

using namespace Catena;
using namespace Catena::Thread;

namespace {

PairFeatures with(std::initializer_list<std::pair<Feature, float>> values)
{
    PairFeatures features{};
    for (const auto &[feature, value] : values)
        features[std::size_t(feature)] = value;
    return features;
}

const QByteArray small = "# a comment\n"
                         "genre forum 1 0.5\n"
                         "QuoteShare 2 1.5 2\n"
                         "Top 0 0.25 0\n"
                         "LogOdds 1\n"
                         "Candidates -0.5\n"
                         "bias -1\n"
                         "output 3\n";

}

class ModelTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldScoreAsTheWeightsSay()
    {
        const auto model = ReplyModel::parse(small);
        QVERIFY(model);
        const ReplyModel::Weights &weights = model.value().weights(Genre::Forum);
        QCOMPARE(weights.threshold, 0.5F);
        const float score = weights.score(with({{Feature::QuoteShare, 0.5F}, {Feature::Top, 1.F}}));
        QVERIFY(std::abs(score - (1.5F * 0.5F + 0.25F + 3 * std::tanh(2 * 0.5F - 1))) < 1e-5F);
    }

    void shouldGiveProbabilitiesThatSumToOne()
    {
        const auto model = ReplyModel::parse(small);
        QVERIFY(model);
        const std::vector<PairFeatures> pairs = {with({{Feature::QuoteShare, 1.F}}), with({{Feature::Top, 1.F}}), {}};
        const std::vector<ReplyModel::Standing> all = model.value().standings(Genre::Forum, pairs);
        QCOMPARE(all.size(), std::size_t(3));
        QVERIFY(std::abs(all[0].probability + all[1].probability + all[2].probability - 1) < 1e-5F);
        QVERIFY(all[0].probability > all[1].probability && all[1].probability > all[2].probability);
        QVERIFY(std::abs(all[0].lead - std::min(all[0].score - all[1].score, ReplyModel::Standing::mostLead)) < 1e-5F);
        QVERIFY(std::abs(all[2].lead - (all[2].score - all[0].score)) < 1e-5F);
    }

    void shouldBeSurerOfTheLikelierAndOfTheFewer()
    {
        const auto model = ReplyModel::parse(small);
        QVERIFY(model);
        const ReplyModel::Weights &weights = model.value().weights(Genre::Forum);
        QVERIFY(std::abs(weights.confidence({}, {0.8F, 0, 0, 1}) - 0.8F) < 1e-4F);
        QVERIFY(weights.confidence({}, {0.8F, 0, 0, 1}) > weights.confidence({}, {0.6F, 0, 0, 1}));
        QVERIFY(weights.confidence({}, {0.8F, 0, 0, 2}) > weights.confidence({}, {0.8F, 0, 0, 20}));
        QVERIFY(weights.confidence(with({{Feature::QuoteShare, 1.F}}), {0.8F, 0, 0, 1}) > 0.9F);
    }

    void shouldReadWhatItWrote()
    {
        const QByteArray text = ReplyModel::learned().toText();
        const auto again = ReplyModel::parse(text);
        QVERIFY(again);
        QCOMPARE(again.value().toText(), text);
    }

    void shouldHaveLearnedEveryGenre()
    {
        for (int genre = 0; genre < genreCount; ++genre) {
            const ReplyModel::Weights &weights = ReplyModel::learned().weights(Genre(genre));
            QCOMPARE(weights.direct.size(), featureCount);
            QCOMPARE(weights.sure.size(), ReplyModel::sureCount);
            QVERIFY(weights.threshold > 0 && weights.threshold < 1);
        }
    }

    void shouldNameTheLineThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no genre") << QByteArray("\nTop 1\n");
        QTest::newRow("unknown genre") << QByteArray("\ngenre letters 1 0.5\n");
        QTest::newRow("too few numbers") << QByteArray("genre chat 2 0.5\nTop 1 1 2\n");
        QTest::newRow("no number") << QByteArray("genre chat 0 0.5\nTop 0 one\n");
        QTest::newRow("not a finite number") << QByteArray("genre chat 0 0.5\nTop 0 nan\n");
    }
    void shouldNameTheLineThatIsWrong()
    {
        QFETCH(QByteArray, text);
        const auto model = ReplyModel::parse(text);
        QVERIFY(!model);
        QCOMPARE(model.error().path, QStringLiteral("weights.txt:2"));
    }

    void shouldNameEveryFeatureOnce()
    {
        QSet<QString> names;
        for (std::size_t i = 0; i < featureCount; ++i)
            names.insert(featureName(Feature(i)));
        QCOMPARE(names.size(), qsizetype(featureCount));
    }
};

QTEST_GUILESS_MAIN(ModelTest)
#include "modeltest.moc"
