#include "replyexamples.h"
#include "replylearner.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <random>

//! learnreplies --gold PATH -o weights.txt
//!
//! Learns the weights of Thread::ReplyModel from discussions whose tree is known (readExamples), and writes them down
//! with the command that made them. A run takes some minutes.

using namespace Catena;
using Bench::Example;
using Thread::Genre;

namespace {

//! What is known of bare blocks before anything is learned: few discussions of this kind come with their tree.
Thread::PairFeatures expectedOfBlocks()
{
    using Thread::Feature;
    Thread::PairFeatures expected{};
    const std::pair<Feature, float> known[] = {
        {Feature::TermSum, 3},         {Feature::Pointed, 1.5F},      {Feature::QuoteBest, 4},
        {Feature::AddressOpening, 3},  {Feature::AddressCall, 3},     {Feature::AnswerPair, 0.6F},
        {Feature::ContinuePair, 0.4F}, {Feature::TopPointsAtPost, 3}, {Feature::IsPost, 0.2F},
        {Feature::PageBefore, 0.3F},   {Feature::PageNext, 0.3F},
    };
    for (const auto &[feature, weight] : known)
        expected[std::size_t(feature)] = weight;
    return expected;
}

//! What may make a link of bare blocks surer: signs that mean the same in every discussion.
std::vector<Thread::Feature> plainSigns()
{
    using Thread::Feature;
    return {Feature::AddressOpening, Feature::AddressCall,     Feature::AnswerPair,
            Feature::Pointed,        Feature::TopPointsAtPost, Feature::ContinuePair,
            Feature::TermOpening,    Feature::TermRarest,      Feature::PageNextAll};
}

//! Where writers are known: who is named or quoted is meant, in every language.
Thread::PairFeatures expectedOfNames()
{
    using Thread::Feature;
    Thread::PairFeatures expected{};
    const std::pair<Feature, float> known[] = {{Feature::AddressOpening, 2.5F},
                                               {Feature::AddressCall, 3},
                                               {Feature::AddressLatest, 2},
                                               {Feature::QuoteBest, 2}};
    for (const auto &[feature, weight] : known)
        expected[std::size_t(feature)] = weight;
    return expected;
}

//! How sure a link of few Korean blocks is. Short pastes come from social networks, where few words are said and most
//! of them to somebody. Of that kind, and in Korean at all, no discussion comes with its tree, so nothing is learned:
//! it follows from the score, its lead, and the number of those who could be answered.
Thread::ReplyModel::Weights weightsOfFew()
{
    using Thread::Feature;
    using Thread::ReplyModel;
    const std::pair<std::size_t, float> known[] = {
        {Thread::featureCount + ReplyModel::Score, 0.9F},
        {Thread::featureCount + ReplyModel::Lead, 0.5F},
        {Thread::featureCount + ReplyModel::Candidates, -1.5F},
        {Thread::featureCount + ReplyModel::Bias, -0.7F},
        {std::size_t(Feature::IsPost), -0.4F},
    };
    const Thread::PairFeatures expected = expectedOfBlocks();
    ReplyModel::Weights weights;
    weights.direct.assign(expected.begin(), expected.end());
    weights.sure.assign(ReplyModel::sureCount, 0);
    for (const auto &[input, weight] : known)
        weights.sure[input] = weight;
    weights.threshold = 0.5F;
    return weights;
}

//! Mailing lists, of which most is learned, greet by name whom they do not answer; in a forum "@name" is meant. So how
//! much a name adds is not learned.
void setPlainNames(Bench::ExpectedSureness &expected)
{
    using Thread::Feature;
    for (std::size_t i = 0; i < Thread::featureCount; ++i) {
        if (Feature(i) < Feature::AddressOpening || Feature(i) > Feature::AddressesOther)
            expected.only.push_back(Feature(i));
    }
    expected.weights[std::size_t(Feature::AddressOpening)] = 2;
    expected.weights[std::size_t(Feature::AddressCall)] = 1;
}

//! How sure a link is before any is seen: its probability.
Bench::ExpectedSureness expectedOf(Genre genre)
{
    Bench::ExpectedSureness expected;
    expected.weights.assign(Thread::ReplyModel::sureCount, 0);
    expected.weights[Thread::featureCount + Thread::ReplyModel::LogOdds] = 1;
    if (Thread::isOrderless(genre)) {
        expected.only = plainSigns();
        expected.weights[std::size_t(Thread::Feature::QuoteBest)] = 3; // the very words: nothing is plainer
    } else if (genre == Genre::Forum || genre == Genre::Listing)
        setPlainNames(expected);
    return expected;
}

constexpr float meantInForums = 1.5F; //!< times what is expected of a name
constexpr std::size_t mostOfGenre = 30'000; //!< comments learned from

//! Learns the weights of one genre, fits how sure its links are, and prints what came out.
Thread::ReplyModel::Weights learnGenre(Genre genre, std::vector<Example> learn, const std::vector<Example> &kept,
                                       int rounds, int hidden)
{
    const bool isBare = Thread::isOrderless(genre);
    if (learn.size() > mostOfGenre)
        learn.resize(mostOfGenre);
    Thread::ReplyModel::Weights weights = Bench::learnWeights(
        learn, isBare ? 0 : hidden, rounds, isBare ? expectedOfBlocks() : expectedOfNames(), isBare ? 3e-3 : 1e-5);
    // Mailing lists, of which most is learned, name people in passing; who is named in a forum is meant.
    const Thread::PairFeatures names = expectedOfNames();
    for (std::size_t i = 0; i < Thread::featureCount && (genre == Genre::Forum || genre == Genre::Listing); ++i)
        weights.direct[i] = names[i] > 0 ? std::max(weights.direct[i], meantInForums * names[i]) : weights.direct[i];
    Bench::calibrate(weights, kept.empty() ? learn : kept, expectedOf(genre));
    Bench::print(Bench::measure(weights, learn), "learned");
    Bench::print(Bench::measure(weights, kept), "kept");
    std::printf("  threshold %.3f\n", double(weights.threshold));
    return weights;
}

void printSets(const Thread::ReplyModel::Weights &weights, const std::vector<Example> &kept, const QStringList &sets)
{
    for (int set = 0; set < int(sets.size()); ++set) {
        std::vector<Example> own;
        std::copy_if(kept.begin(), kept.end(), std::back_inserter(own),
                     [set](const Example &example) { return example.set == set; });
        if (!own.empty())
            Bench::print(Bench::measure(weights, own), qPrintable(sets[set]));
    }
}

//! The model of a weights file; what is not learned anew keeps it.
Thread::ReplyModel baseModel(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto parsed = Thread::ReplyModel::parse(file.readAll());
    return parsed ? std::move(parsed).value() : Thread::ReplyModel();
}

bool write(const Thread::ReplyModel &model, const QString &path, const QString &command)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("# Weights of Thread::ReplyModel (app/thread/replymodel.h), learned in one run of\n# ");
    file.write(command.toUtf8());
    file.write(
        "\n# genre NAME HIDDEN THRESHOLD; then feature, weight for the confidence, direct, for each hidden unit.\n");
    return file.write(model.toText()) > 0;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption gold(QStringLiteral("gold"), QStringLiteral("Folder of gold data."),
                                  QStringLiteral("path"), QStringLiteral(CATENA_CORPUS_DIR));
    const QCommandLineOption out(QStringLiteral("o"), QStringLiteral("Weights file to write."), QStringLiteral("file"),
                                 QStringLiteral("weights.txt"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Times all is learned."),
                                    QStringLiteral("n"), QStringLiteral("10"));
    const QCommandLineOption units(QStringLiteral("hidden"), QStringLiteral("Hidden units."), QStringLiteral("n"),
                                   QStringLiteral("16"));
    const QCommandLineOption only(QStringLiteral("set"), QStringLiteral("One set alone."), QStringLiteral("name"));
    const QCommandLineOption base(QStringLiteral("base"), QStringLiteral("Weights to keep where nothing is learned."),
                                  QStringLiteral("file"));
    const QCommandLineOption genres(QStringLiteral("genres"), QStringLiteral("Genres to learn, by number."),
                                    QStringLiteral("list"), QStringLiteral("0,1,2,3,4,5"));
    parser.addOptions({gold, out, rounds, units, only, base, genres});
    parser.addHelpOption();
    parser.process(application);

    const Bench::ReplyExamples examples = Bench::readExamples(parser.value(gold), parser.value(only));
    Thread::ReplyModel model = parser.isSet(base) ? baseModel(parser.value(base)) : Thread::ReplyModel();
    std::mt19937 random(7);
    const QStringList wanted = parser.value(genres).split(QLatin1Char(','));
    model.setWeights(Genre::Few, weightsOfFew());
    for (std::size_t genre = 0; genre < std::size_t(Genre::Few); ++genre) {
        std::vector<Example> learn = examples.learn[genre];
        std::shuffle(learn.begin(), learn.end(), random);
        if (learn.empty() || !wanted.contains(QString::number(genre)))
            continue;
        std::printf("genre %zu: %zu learned, %zu kept, %zu gold not among the candidates\n", genre, learn.size(),
                    examples.kept[genre].size(), examples.missed[genre]);
        Thread::ReplyModel::Weights weights = learnGenre(Genre(genre), std::move(learn), examples.kept[genre],
                                                         parser.value(rounds).toInt(), parser.value(units).toInt());
        printSets(weights, examples.kept[genre], examples.sets);
        std::fflush(stdout);
        model.setWeights(Genre(genre), std::move(weights));
    }
    const QString command =
        QStringLiteral("learnreplies --rounds %1 --hidden %2").arg(parser.value(rounds), parser.value(units));
    return write(model, parser.value(out), command) ? 0 : 1;
}
