#include "thread/discussionfacts.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Catena::Thread {

namespace {

constexpr double nearlyAll = 0.9;
constexpr double hardlyAny = 0.05;
constexpr double half = 0.5;
constexpr quint32 tooFew = 4; //!< comments of a forum that tell nothing of its ways
constexpr quint32 few = 12; //!< comments of a short paste
constexpr double clockTurns = 0.01; //!< share of the messages of a chat before which the clock may go back
constexpr qint64 chatGap = 5LL * 60 * 1000; //!< ms between two messages of a chat, in the middle
constexpr qint32 chatLetters = 160; //!< of a message of a chat, in the middle

template <typename T>
T medianOf(std::vector<T> values)
{
    if (values.empty())
        return {};
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

}

DiscussionFacts::DiscussionFacts(const Captures::Comments &allComments, const Discussion &ofDiscussion,
                                 const CommentTerms &allTerms)
    : comments(allComments), discussion(ofDiscussion), terms(allTerms), indexOf(allComments.size(), none)
{
    for (quint32 i = 0; i < quint32(discussion.comments.size()); ++i)
        indexOf[discussion.comments[i].index] = i;
    if (discussion.post.isValid())
        post = indexOf[discussion.post.index];
    readTexts();
    findGenre();
    orderByTime();
    ranksBy.resize(std::size_t(comments.authors.size()));
    for (quint32 rank = 0; rank < size(); ++rank) {
        const Traits &own = traits[byRank[rank]];
        if (own.author != 0)
            ranksBy[own.author].push_back(rank);
        if (!own.subject.isEmpty())
            ranksOfSubject[own.subject].push_back(rank);
    }
}

void DiscussionFacts::readTexts()
{
    const AuthorNames names(comments.authors);
    std::vector<QuoteText> texts;
    for (const Base::CommentId id : discussion.comments) {
        MessageParts parts = partsOf(comments.text(id));
        traits.push_back(traitsOf(comments, id, parts, names, terms));
        float sum = 0;
        for (const Term &term : terms.terms[id.index])
            sum += rarity(term) * rarity(term);
        termNorms.push_back(std::sqrt(sum));
        texts.push_back({std::move(parts.own), std::move(parts.quoted), std::move(parts.deeper)});
    }
    votes = quoteVotes(texts);
}

void DiscussionFacts::orderByTime()
{
    byRank.resize(traits.size());
    std::iota(byRank.begin(), byRank.end(), 0U);
    const auto dated =
        std::count_if(traits.begin(), traits.end(), [](const Traits &t) { return t.time != Traits::noTime; });
    // A chat stands in its order, whatever its clock says at midnight.
    if (genre != Genre::Chat && double(dated) >= nearlyAll * double(traits.size())) {
        // The few without a date keep their place behind the one before them.
        std::vector<qint64> times;
        for (const Traits &own : traits)
            times.push_back(own.time != Traits::noTime || times.empty() ? own.time : times.back());
        std::stable_sort(byRank.begin(), byRank.end(), [&](quint32 a, quint32 b) { return times[a] < times[b]; });
    }
    rankOf.resize(byRank.size());
    for (quint32 rank = 0; rank < quint32(byRank.size()); ++rank)
        rankOf[byRank[rank]] = rank;
}

void DiscussionFacts::findGenre()
{
    std::size_t written = 0;
    std::size_t dated = 0;
    std::size_t titled = 0;
    QSet<QString> subjects;
    std::size_t backwards = 0;
    std::vector<qint32> letters;
    std::vector<qint64> gaps;
    for (quint32 i = 0; i < size(); ++i) {
        written += traits[i].author != 0 ? 1 : 0;
        dated += traits[i].time != Traits::noTime ? 1 : 0;
        titled += traits[i].subject.isEmpty() ? 0 : 1;
        subjects.insert(traits[i].subject);
        letters.push_back(traits[i].ownLetters);
        if (i > 0 && traits[i].time != Traits::noTime && traits[i - 1].time != Traits::noTime) {
            backwards += traits[i].time < traits[i - 1].time ? 1 : 0;
            gaps.push_back(std::abs(traits[i].time - traits[i - 1].time));
        }
    }
    const auto many = [&](std::size_t count) { return double(count) > half * double(size()); };
    if (many(titled) && subjects.size() > 1)
        genre = Genre::Mail;
    else if (!many(written))
        genre = size() <= few ? Genre::Few : Genre::Bare;
    else if (many(dated) && !gaps.empty() && medianOf(gaps) <= chatGap && medianOf(letters) <= chatLetters
             && double(backwards) <= clockTurns * double(gaps.size()))
        genre = Genre::Chat;
    else if (double(backwards) > hardlyAny * double(gaps.size()))
        genre = Genre::Listing;
    else
        genre = size() <= tooFew ? Genre::Few : Genre::Forum;
}

const std::vector<Term> &DiscussionFacts::termsOf(quint32 comment) const
{
    return terms.terms[discussion.comments[comment].index];
}

float DiscussionFacts::rarity(const Term &term) const
{
    return terms.rarity(term) / std::log(1.F + float(terms.terms.size()));
}

quint32 DiscussionFacts::latestBy(quint32 author, quint32 beforeRank) const
{
    const std::vector<quint32> &ranks = ranksBy[author];
    const auto next = std::lower_bound(ranks.begin(), ranks.end(), beforeRank);
    return next == ranks.begin() ? none : byRank[*std::prev(next)];
}

}
