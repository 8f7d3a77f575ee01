#include "replyexamples.h"

#include "gold.h"
#include "paste.h"

#include "thread/listingpath.h"
#include "thread/replyinference.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <random>
#include <set>

namespace Catena::Bench {

namespace {

using Thread::DiscussionFacts;
using Thread::Genre;

constexpr std::size_t sectionSize = 60; //!< comments; a longer page of the web is also met a part at a time

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
    explicit Collector(ReplyExamples &out) : m_out(out)
    {
        if (auto opened = Text::Korean::Dictionary::open(QStringLiteral(CATENA_DICTIONARY)))
            m_dictionary = std::move(opened).value();
    }

    void add(const GoldThread &thread, Captures::Comments comments, bool isKept)
    {
        const std::vector<std::set<quint32>> gold = goldParents(thread);
        Thread::Discussion discussion;
        for (quint32 i = 0; i < comments.size(); ++i)
            discussion.comments.push_back({i});
        const Thread::CommentTerms terms = Thread::termsOf(comments, m_dictionary);
        DiscussionFacts facts(comments, discussion, terms);
        const bool isBare = Thread::isOrderless(facts.genre);
        if (comments.size() > 0 && (isBare || looksLikePost(comments, facts.genre))) {
            comments.comments[0].isOpening = true;
            discussion.post = {0};
            facts.post = 0;
        }
        Thread::ListingPath path;
        Thread::ReplyHistory history(facts.size());
        for (quint32 step = 0; step < facts.size(); ++step) {
            const quint32 child = facts.genre == Genre::Listing ? step : facts.byRank[step];
            if (child != facts.post && facts.isOpen(child) && thread.comments[child].isScored)
                addExample(facts, child, gold[child], path.nearest(), isBare ? nullptr : &history, isKept);
            const quint32 parent = gold[child].empty() ? DiscussionFacts::none : *gold[child].begin();
            path.stepTo(child, parent);
            history.add(child, parent);
        }
    }

    void begin(const QString &set) { m_out.sets.append(set); }

private:
    //! Whether a paste would take the first comment for the post: it is much longer than most.
    static bool looksLikePost(const Captures::Comments &comments, Genre genre)
    {
        if (genre == Genre::Mail || genre == Genre::Chat)
            return false;
        std::vector<quint32> sizes;
        for (const Captures::Comment &comment : comments.comments)
            sizes.push_back(comment.body.size);
        std::nth_element(sizes.begin(), sizes.begin() + std::ptrdiff_t(sizes.size() / 2), sizes.end());
        return comments.comments[0].body.size >= 2 * sizes[sizes.size() / 2] && comments.size() > 2;
    }

    void addExample(const DiscussionFacts &facts, quint32 child, std::set<quint32> gold,
                    const std::vector<quint32> &path, const Thread::ReplyHistory *history, bool isKept)
    {
        const std::vector<quint32> candidates = Thread::candidatesFor(facts, child, path);
        Example example;
        for (const quint32 candidate : candidates)
            example.isGold.push_back(gold.contains(candidate));
        const bool isFound = std::find(example.isGold.begin(), example.isGold.end(), true) != example.isGold.end();
        const auto genre = std::size_t(facts.genre);
        m_out.missed[genre] += !isFound && !gold.empty() ? 1 : 0;
        // Nothing is learned where no candidate is right, but a link claimed there is wrong.
        if (gold.empty() || (!isFound && !isKept))
            return;
        for (const Thread::PairFeatures &features : Thread::featuresOf(facts, child, candidates, path, history))
            example.candidates.push_back(sparse(features));
        example.set = int(m_out.sets.size()) - 1;
        example.hasTop = candidates.back() == DiscussionFacts::none;
        (isKept ? m_out.kept : m_out.learn)[genre].push_back(std::move(example));
    }

    ReplyExamples &m_out;
    std::optional<Text::Korean::Dictionary> m_dictionary;
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
    GoldThread bare = beginningOf(bareOf(random() % 2 == 0 ? topic : listed), 3 + random() % 40);
    collector.add(bare, toComments(bare), isKept);
    const Captures::Comments moved = movedComments(bare, random);
    collector.add(bare, moved, isKept);
}

bool isHeldOut(const GoldThread &thread)
{
    return (thread.set == QLatin1String("r-devel") && thread.name.contains(QLatin1String("2010")))
        || (thread.set == QLatin1String("r-package-devel") && thread.name.contains(QLatin1String("2020")));
}

bool isOfTheWeb(const QString &set)
{
    static const QStringList web{QStringLiteral("discourse"), QStringLiteral("reddit"), QStringLiteral("hn"),
                                 QStringLiteral("wikitalk")};
    return web.contains(set);
}

//! A thread of the web without its titles, without its post, in sections as a paste holds them, and as blocks.
void addForum(const GoldThread &thread, std::mt19937 &random, bool isKept, Collector &collector)
{
    GoldThread untitled = thread;
    for (GoldComment &comment : untitled.comments)
        comment.subject.clear();
    collector.add(untitled, toComments(untitled), isKept);
    if (untitled.comments.size() > 3) {
        const GoldThread rest = withoutPost(untitled);
        collector.add(rest, toComments(rest), isKept);
    }
    if (thread.comments.size() < 3)
        return;
    GoldThread bare = bareOf(thread);
    collector.add(bare, toComments(bare), isKept);
    const Captures::Comments moved = movedComments(bare, random);
    collector.add(bare, moved, isKept);
    GoldThread brief = beginningOf(bareOf(thread), 3 + random() % 10);
    collector.add(brief, toComments(brief), isKept);
    const Captures::Comments movedBrief = movedComments(brief, random);
    collector.add(brief, movedBrief, isKept);
}

}

ReplyExamples readExamples(const QString &path, const QString &only)
{
    ReplyExamples out;
    Collector collector(out);
    std::mt19937 random(1);
    QStringList sets{QStringLiteral("irc-train"), QStringLiteral("irc-channel-two"),
                     QStringLiteral("discourse"), QStringLiteral("reddit"),
                     QStringLiteral("hn"),        QStringLiteral("wikitalk")};
    sets += mailLists(path);
    for (const QString &set : sets) {
        if (!only.isEmpty() && !only.split(QLatin1Char(',')).contains(set))
            continue;
        int number = 0;
        collector.begin(set);
        for (const GoldThread &whole : loadGold(path, set)) {
            std::vector<GoldThread> threads{whole};
            if (isOfTheWeb(set) && whole.comments.size() > sectionSize) {
                for (GoldThread &part : inParts(whole, sectionSize))
                    threads.push_back(std::move(part));
            }
            for (const GoldThread &thread : threads) {
                if (thread.comments.size() < 2 || isHeldOut(thread))
                    continue;
                const bool isKept = ++number % (isOfTheWeb(set) ? 3 : 6) == 0;
                collector.add(thread, toComments(thread), isKept);
                if (set.startsWith(QLatin1String("r-")) && number % 3 == 0) {
                    for (const GoldThread &topic : topicsOf(thread))
                        addTopic(topic, random, isKept, collector);
                }
                if (isOfTheWeb(set))
                    addForum(thread, random, isKept, collector);
            }
        }
        std::fprintf(stderr, "%s read\n", qPrintable(set));
    }
    return out;
}

}
