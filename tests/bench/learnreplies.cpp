#include "gold.h"
#include "replylearner.h"

#include "thread/buildthread.h"
#include "thread/listingpath.h"
#include "thread/replyinference.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <map>
#include <random>
#include <set>

//! learnreplies --gold PATH -o weights.txt
//!
//! Learns the weights of Thread::ReplyModel from discussions whose tree is known, and writes them down. Every set is
//! read as it would be read without ids; forums also as blocks with nothing said of writers and dates, in their order
//! and moved. Of the mail lists two years, of the chat the logs in data/dev are held out: bench reconstruct measures
//! on those. One thread in six is kept apart to fit the scale and the threshold. A run takes some minutes.

using namespace Catena;
using namespace Catena::Bench;
using Thread::DiscussionFacts;
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
    return {Feature::QuoteBest,   Feature::QuoteShare, Feature::AddressOpening,  Feature::AddressCall,
            Feature::AnswerPair,  Feature::Pointed,    Feature::TopPointsAtPost, Feature::ContinuePair,
            Feature::TermOpening, Feature::TermRarest, Feature::PageNextAll};
}

//! Where writers are known: who is named or quoted is meant, in every language.
Thread::PairFeatures expectedOfNames()
{
    using Thread::Feature;
    Thread::PairFeatures expected{};
    const std::pair<Feature, float> known[] = {{Feature::AddressOpening, 2.5F},
                                               {Feature::AddressCall, 2},
                                               {Feature::AddressLatest, 1.5F},
                                               {Feature::QuoteBest, 2}};
    for (const auto &[feature, weight] : known)
        expected[std::size_t(feature)] = weight;
    return expected;
}

//! Blocks moved against each other come from social networks, where few words are said and most of them to somebody:
//! of that kind no discussion comes with its tree, and forums taken apart say less than their writers meant. So how
//! sure a link is follows here from its lead, the number of those who could be answered, and the signs it rests on.
void setExpectedSureness(Thread::ReplyModel::Weights &weights)
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
    weights.sure.assign(ReplyModel::sureCount, 0);
    for (const auto &[input, weight] : known)
        weights.sure[input] = weight;
    weights.threshold = 0.5F;
}

constexpr std::size_t mostOfGenre = 30'000; //!< comments learned from

//! Without writers, dates and subjects; the first comment is the post, as a paste would show it.
GoldThread bareOf(GoldThread thread)
{
    for (GoldComment &comment : thread.comments) {
        comment.author.clear();
        comment.date = {};
        comment.subject.clear();
    }
    return thread;
}

//! The discussions of a mail list as single topics without subjects: the trees with at least four messages.
std::vector<GoldThread> topicsOf(const GoldThread &list)
{
    constexpr std::size_t fewest = 4;
    const std::vector<qint32> parents = parentIndexes(list);
    std::vector<std::size_t> rootOf(parents.size());
    std::map<std::size_t, GoldThread> topics;
    for (std::size_t i = 0; i < parents.size(); ++i) {
        std::size_t at = i;
        while (parents[at] >= 0)
            at = std::size_t(parents[at]);
        GoldThread &topic = topics[at];
        topic.set = list.set;
        topic.comments.push_back(list.comments[i]);
        topic.comments.back().subject.clear();
    }
    std::vector<GoldThread> result;
    for (auto &[root, topic] : topics) {
        if (topic.comments.size() >= fewest && topic.comments.front().id == list.comments[root].id)
            result.push_back(std::move(topic));
    }
    return result;
}

//! A topic as a paste shows it that leaves the post out: what answers the post begins.
GoldThread withoutPost(const GoldThread &topic)
{
    GoldThread rest = topic;
    const QString post = rest.comments.front().id;
    rest.comments.erase(rest.comments.begin());
    for (GoldComment &comment : rest.comments) {
        comment.isRoot = comment.isRoot || comment.parent == post;
        if (comment.parent == post)
            comment.parent.clear();
    }
    return rest;
}

//! Its first comments: many pastes are short.
GoldThread beginningOf(GoldThread topic, std::size_t count)
{
    topic.comments.resize(std::min(topic.comments.size(), count));
    return topic;
}

//! What the writers say themselves: as where nobody quotes.
GoldThread unquoted(GoldThread thread)
{
    for (GoldComment &comment : thread.comments)
        comment.text = Thread::partsOf(comment.text).own.trimmed();
    return thread;
}

//! A thread's comments as they would stand in a paste of two copies in which blocks were moved.
Captures::Comments movedComments(GoldThread &thread, std::mt19937 &random)
{
    std::vector<std::size_t> orders[2];
    for (auto &order : orders) {
        for (std::size_t i = 0; i < thread.comments.size(); ++i)
            order.push_back(i);
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (random() % 10 < 3)
                std::swap(order[i], order[1 + random() % (order.size() - 1)]);
        }
    }
    GoldThread moved = thread;
    std::vector<std::size_t> second(thread.comments.size());
    for (std::size_t at = 0; at < orders[1].size(); ++at)
        second[orders[1][at]] = at;
    std::vector<qint32> secondLine;
    for (std::size_t at = 0; at < orders[0].size(); ++at) {
        moved.comments[at] = thread.comments[orders[0][at]];
        secondLine.push_back(qint32(thread.comments.size() + second[orders[0][at]] + 1));
    }
    thread = moved;
    Captures::Comments comments = toComments(thread);
    std::vector<Captures::Place> places;
    for (std::size_t i = 0; i < comments.comments.size(); ++i) {
        Captures::Place place = comments.placesOf({quint32(i)}).front();
        place.first = place.last = qint32(i + 1);
        Captures::Place copy = place;
        copy.first = copy.last = secondLine[i];
        copy.kind = Captures::CopyKind::Copy;
        comments.comments[i].firstPlace = quint32(places.size());
        comments.comments[i].placeCount = 2;
        places.push_back(place);
        places.push_back(copy);
    }
    comments.places = std::move(places);
    return comments;
}

std::vector<std::set<quint32>> goldParents(const GoldThread &thread)
{
    QHash<QString, quint32> index;
    for (quint32 i = 0; i < quint32(thread.comments.size()); ++i)
        index.insert(thread.comments[i].id, i);
    std::vector<std::set<quint32>> parents(thread.comments.size());
    for (std::size_t i = 0; i < thread.comments.size(); ++i) {
        QStringList ids = thread.comments[i].otherParents;
        ids.prepend(thread.comments[i].parent);
        for (const QString &id : ids) {
            if (index.contains(id))
                parents[i].insert(index.value(id));
        }
        if (thread.comments[i].isRoot)
            parents[i].insert(DiscussionFacts::none);
    }
    return parents;
}

class Collector
{
public:
    explicit Collector(const std::optional<Text::Korean::Dictionary> &dictionary) : m_dictionary(dictionary) { }

    void add(const GoldThread &thread, Captures::Comments comments, bool isKept)
    {
        const std::vector<std::set<quint32>> gold = goldParents(thread);
        Thread::Discussion discussion;
        for (quint32 i = 0; i < comments.size(); ++i)
            discussion.comments.push_back({i});
        const Thread::CommentTerms terms = Thread::termsOf(comments, m_dictionary);
        DiscussionFacts facts(comments, discussion, terms);
        const bool isBare = Thread::isOrderless(facts.genre);
        const bool hasPost = isBare || (facts.genre != Genre::Mail && facts.genre != Genre::Chat && isTree(gold));
        // A paste does not always tell which is the post.
        if (hasPost && comments.size() > 0 && (isBare || ++m_posts % 2 == 0)) {
            comments.comments[0].isOpening = true;
            discussion.post = {0};
            facts.post = 0;
        }
        Thread::ListingPath path;
        for (quint32 child = 0; child < facts.size(); ++child) {
            if (child != facts.post && thread.comments[child].isScored)
                addExample(facts, child, gold[child], path.nearest(), isKept);
            const quint32 parent = gold[child].empty() ? DiscussionFacts::none : *gold[child].begin();
            path.stepTo(child, parent);
        }
    }

    std::array<std::vector<Example>, Thread::genreCount> learn;
    std::array<std::vector<Example>, Thread::genreCount> kept;
    std::array<std::size_t, Thread::genreCount> missed{};
    QStringList setNames;
    int set = -1;

private:
    //! Whether all hang under the first.
    static bool isTree(const std::vector<std::set<quint32>> &gold)
    {
        std::size_t roots = 0;
        for (const auto &parents : gold)
            roots += parents.contains(DiscussionFacts::none) || parents.empty() ? 1 : 0;
        return roots == 1;
    }

    void addExample(const DiscussionFacts &facts, quint32 child, std::set<quint32> gold,
                    const std::vector<quint32> &path, bool isKept)
    {
        const std::vector<quint32> candidates = Thread::candidatesFor(facts, child, path);
        Example example;
        for (const quint32 candidate : candidates)
            example.isGold.push_back(gold.contains(candidate));
        const bool isFound = std::find(example.isGold.begin(), example.isGold.end(), true) != example.isGold.end();
        const auto genre = std::size_t(facts.genre);
        if (!isFound) {
            missed[genre] += gold.empty() ? 0 : 1;
            return;
        }
        for (const Thread::PairFeatures &features : Thread::featuresOf(facts, child, candidates, path))
            example.candidates.push_back(sparse(features));
        example.set = set;
        example.hasTop = candidates.back() == DiscussionFacts::none;
        (isKept ? kept : learn)[genre].push_back(std::move(example));
    }

    std::optional<Text::Korean::Dictionary> m_dictionary;
    std::size_t m_posts = 0;
};

//! One topic as a forum, as a listing and as bare blocks would give it.
void addTopic(const GoldThread &topic, std::mt19937 &random, bool isKept, Collector &collector)
{
    GoldThread told = random() % 2 == 0 ? topic : unquoted(topic);
    if (random() % 4 == 0)
        told = withoutPost(told);
    collector.add(told, toComments(told), isKept);
    GoldThread listed = random() % 4 == 0 ? topic : unquoted(topic);
    orderDepthFirst(listed);
    const GoldThread open = random() % 2 == 0 ? withoutPost(listed) : listed;
    collector.add(open, toComments(open), isKept);
    if (random() % 2 == 0)
        return;
    GoldThread bare = beginningOf(bareOf(unquoted(random() % 2 == 0 ? listed : topic)), 3 + random() % 20);
    collector.add(bare, toComments(bare), isKept);
    const Captures::Comments moved = movedComments(bare, random);
    collector.add(bare, moved, isKept);
}

bool isHeldOut(const GoldThread &thread)
{
    return (thread.set == QLatin1String("r-devel") && thread.name.contains(QLatin1String("2010")))
        || (thread.set == QLatin1String("r-package-devel") && thread.name.contains(QLatin1String("2020")));
}

void collect(const QString &path, const QString &only, Collector &collector)
{
    std::mt19937 random(1);
    QStringList sets{QStringLiteral("irc-train"), QStringLiteral("irc-channel-two"),
                     QStringLiteral("discourse"), QStringLiteral("reddit"),
                     QStringLiteral("hn"),        QStringLiteral("wikitalk")};
    sets += mailLists(path);
    for (const QString &set : sets) {
        if (!only.isEmpty() && !only.split(QLatin1Char(',')).contains(set))
            continue;
        int number = 0;
        ++collector.set;
        collector.setNames.append(set);
        for (GoldThread &thread : loadGold(path, set)) {
            if (thread.comments.size() < 2 || isHeldOut(thread))
                continue;
            const bool isForum = set == QLatin1String("discourse") || set == QLatin1String("reddit")
                || set == QLatin1String("hn") || set == QLatin1String("wikitalk");
            const bool isKept = ++number % (isForum ? 3 : 6) == 0;
            collector.add(thread, toComments(thread), isKept);
            if (set.startsWith(QLatin1String("r-")) && number % 3 == 0) {
                for (const GoldThread &topic : topicsOf(thread))
                    addTopic(topic, random, isKept, collector);
            }
            if (isForum) {
                GoldThread untitled = thread;
                for (GoldComment &comment : untitled.comments)
                    comment.subject.clear();
                collector.add(untitled, toComments(untitled), isKept);
                if (untitled.comments.size() > 3) {
                    const GoldThread rest = withoutPost(untitled);
                    collector.add(rest, toComments(rest), isKept);
                }
            }
            if (!isForum || thread.comments.size() < 3)
                continue;
            GoldThread bare = bareOf(thread);
            collector.add(bare, toComments(bare), isKept);
            const Captures::Comments moved = movedComments(bare, random);
            collector.add(bare, moved, isKept);
            GoldThread brief = beginningOf(bareOf(thread), 3 + random() % 10);
            const Captures::Comments movedBrief = movedComments(brief, random);
            collector.add(brief, movedBrief, isKept);
        }
        std::fprintf(stderr, "%s read\n", qPrintable(set));
    }
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

    std::optional<Text::Korean::Dictionary> dictionary;
    if (auto opened = Text::Korean::Dictionary::open(QStringLiteral(CATENA_DICTIONARY)))
        dictionary = std::move(opened).value();
    Collector collector(dictionary);
    collect(parser.value(gold), parser.value(only), collector);

    Thread::ReplyModel model = parser.isSet(base) ? baseModel(parser.value(base)) : Thread::ReplyModel();
    std::mt19937 random(7);
    for (std::size_t genre = 0; genre < Thread::genreCount; ++genre) {
        std::vector<Example> &learn = collector.learn[genre];
        std::shuffle(learn.begin(), learn.end(), random);
        learn.resize(std::min(learn.size(), mostOfGenre));
        const QStringList wanted = parser.value(genres).split(QLatin1Char(','));
        if (learn.empty() || !wanted.contains(QString::number(genre)))
            continue;
        const bool isBare = Thread::isOrderless(Genre(genre));
        const int hidden = isBare ? 0 : parser.value(units).toInt();
        Thread::ReplyModel::Weights weights =
            learnWeights(learn, hidden, parser.value(rounds).toInt(), isBare ? expectedOfBlocks() : expectedOfNames(),
                         isBare ? 3e-3 : 1e-5);
        // Mailing lists, of which most is learned, name people in passing; who is named in a forum is meant.
        const Thread::PairFeatures names = expectedOfNames();
        for (std::size_t i = 0;
             i < Thread::featureCount && (Genre(genre) == Genre::Forum || Genre(genre) == Genre::Listing); ++i)
            weights.direct[i] = names[i] > 0 ? std::max(weights.direct[i], names[i]) : weights.direct[i];
        if (Genre(genre) == Genre::Few) {
            const Thread::PairFeatures expected = expectedOfBlocks();
            weights.direct.assign(expected.begin(), expected.end());
        }
        if (Genre(genre) == Genre::Few)
            setExpectedSureness(weights);
        else
            calibrate(weights, collector.kept[genre].empty() ? learn : collector.kept[genre],
                      isBare ? plainSigns() : std::vector<Thread::Feature>());
        std::printf("genre %zu: %zu learned, %zu kept, %zu gold not among the candidates\n", genre, learn.size(),
                    collector.kept[genre].size(), collector.missed[genre]);
        print(measure(weights, learn), "learned");
        print(measure(weights, collector.kept[genre]), "kept");
        for (int set = 0; set <= collector.set; ++set) {
            std::vector<Example> own;
            std::copy_if(collector.kept[genre].begin(), collector.kept[genre].end(), std::back_inserter(own),
                         [set](const Example &example) { return example.set == set; });
            if (!own.empty())
                print(measure(weights, own), qPrintable(collector.setNames[set]));
        }
        std::printf("  threshold %.2f\n", double(weights.threshold));
        std::fflush(stdout);
        model.setWeights(Genre(genre), std::move(weights));
    }
    QFile file(parser.value(out));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(
        "# Weights of Thread::ReplyModel (app/thread/replymodel.h), learned by tests/bench/learnreplies.\n"
        "# genre NAME HIDDEN THRESHOLD; then feature, weight for the confidence, direct, for each hidden unit.\n");
    file.write(model.toText());
    return 0;
}
