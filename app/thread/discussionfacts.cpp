#include "thread/discussionfacts.h"

#include "text/characters.h"
#include "text/subjects.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Catena::Thread {

namespace {

constexpr double nearlyAll = 0.9;
constexpr double hardlyAny = 0.05;
constexpr double half = 0.5;
constexpr quint32 few = 12; //!< comments of a short paste
constexpr double chatWriters = 0.5; //!< a chat has fewer writers than this share of its messages
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

//! Whether any line of a text may be a quote; looks at bytes alone.
bool mayQuote(QByteArrayView body)
{
    return body.startsWith('>') || body.contains("\n>") || body.contains("\n >") || body.contains("[quote");
}

}

DiscussionFacts::DiscussionFacts(const Captures::Comments &allComments, const Discussion &ofDiscussion,
                                 const CommentTerms &allTerms)
    : DiscussionFacts(allComments, ofDiscussion, allTerms, std::vector<bool>(allComments.size(), true))
{
}

DiscussionFacts::DiscussionFacts(const Captures::Comments &allComments, const Discussion &ofDiscussion,
                                 const CommentTerms &allTerms, const std::vector<bool> &isRead,
                                 std::vector<std::vector<QuoteVote>> known)
    : comments(allComments), discussion(ofDiscussion), terms(allTerms), m_votes(std::move(known))
{
    sortIds();
    post = discussion.post.isValid() ? indexOf(discussion.post) : none;
    const QStringList names = readHeadings();
    if (isMail()) {
        genre = Genre::Mail;
        orderByTime();
        closeBeginnings();
        readTexts(names, isRead);
    } else {
        readTexts(names, isRead);
        genre = genreOfTalk();
        orderByTime();
    }
    if (m_votes.empty())
        findQuotes();
}

void DiscussionFacts::sortIds()
{
    m_sorted.resize(discussion.comments.size());
    std::iota(m_sorted.begin(), m_sorted.end(), 0U);
    std::sort(m_sorted.begin(), m_sorted.end(), [this](quint32 a, quint32 b) { return idOf(a) < idOf(b); });
}

quint32 DiscussionFacts::indexOf(Base::CommentId id) const
{
    const auto at = std::lower_bound(m_sorted.begin(), m_sorted.end(), id,
                                     [this](quint32 index, Base::CommentId wanted) { return idOf(index) < wanted; });
    return at != m_sorted.end() && idOf(*at) == id ? *at : none;
}

//! Gives the names of the writers, by number.
QStringList DiscussionFacts::readHeadings()
{
    QStringList names{QString()};
    QHash<quint32, quint32> authors;
    QHash<quint32, std::pair<quint32, bool>> subjects;
    QHash<QString, quint32> bases;
    headings.reserve(discussion.comments.size());
    for (quint32 i = 0; i < quint32(discussion.comments.size()); ++i) {
        const Captures::Comment &comment = comments[idOf(i)];
        Heading &heading = headings.emplace_back();
        heading.time = comment.date.isValid() ? comment.date.msecs : Heading::noTime;
        if (comment.author != 0) {
            quint32 &number = authors[comment.author];
            if (number == 0) {
                number = quint32(names.size());
                names.append(comments.authors[qsizetype(comment.author)]);
            }
            heading.author = number;
        }
        if (comment.subject != 0) {
            auto known = subjects.constFind(comment.subject);
            if (known == subjects.cend()) {
                const QString &line = comments.subjects[qsizetype(comment.subject)];
                const QString base = Text::baseSubject(line);
                const quint32 number = base.isEmpty() ? 0 : bases.value(base, quint32(bases.size() + 1));
                if (number != 0)
                    bases.insert(base, number);
                known = subjects.insert(comment.subject, {number, Text::isReplySubject(line)});
            }
            heading.subject = known->first;
            heading.answersBySubject = known->second;
        }
        m_isOpen.push_back(i != post && !comment.saysParent());
    }
    ranksBy.resize(std::size_t(names.size()));
    ranksOfSubject.resize(std::size_t(bases.size()) + 1);
    return names;
}

void DiscussionFacts::readTexts(const QStringList &names, const std::vector<bool> &isRead)
{
    const AuthorNames authors(names);
    m_readingOf.assign(size(), none);
    for (quint32 i = 0; i < size(); ++i) {
        const Base::CommentId id = idOf(i);
        if (!isRead[id.index])
            continue;
        m_readingOf[i] = quint32(m_readings.size());
        Reading &reading = m_readings.emplace_back();
        const QString text = comments.text(id);
        const std::span<const Term> words = terms.of(id);
        reading.traits = traitsOf(text, partsOf(text), headings[i].author, authors, words, m_isOpen[i]);
        float sum = 0;
        for (const Term &term : words)
            sum += rarity(term) * rarity(term);
        reading.termNorm = std::sqrt(sum);
    }
}

//! Who wrote what the open ones quote; those who were not read may have.
void DiscussionFacts::findQuotes()
{
    QuoteVoting voting;
    std::vector<std::pair<quint32, MessageParts>> quoting;
    for (quint32 i = 0; i < size(); ++i) {
        if (!m_isOpen[i] || m_readingOf[i] == none || !said(i).hasQuote)
            continue;
        quoting.emplace_back(i, partsOf(comments.text(idOf(i))));
        quoting.back().second.own.clear();
        voting.announce(quoting.back().second.quoted, quoting.back().second.deeper);
    }
    for (quint32 i = 0; i < size() && voting.isAnythingQuoted(); ++i) {
        const MessageParts parts = partsOf(comments.text(idOf(i)));
        voting.enter(i, parts.own, parts.quoted);
    }
    if (!voting.isAnythingQuoted())
        return;
    m_votes.resize(size());
    for (const auto &[comment, parts] : quoting)
        m_votes[comment] = voting.votesOf(comment, parts.quoted, parts.deeper);
}

void DiscussionFacts::orderByTime()
{
    byRank.resize(headings.size());
    std::iota(byRank.begin(), byRank.end(), 0U);
    const auto dated =
        std::count_if(headings.begin(), headings.end(), [](const Heading &h) { return h.time != Heading::noTime; });
    // A chat stands in its order, whatever its clock says at midnight.
    if (genre != Genre::Chat && double(dated) >= nearlyAll * double(headings.size())) {
        // The few without a date keep their place behind the one before them.
        std::vector<qint64> times;
        for (const Heading &own : headings)
            times.push_back(own.time != Heading::noTime || times.empty() ? own.time : times.back());
        std::stable_sort(byRank.begin(), byRank.end(), [&](quint32 a, quint32 b) { return times[a] < times[b]; });
    }
    rankOf.resize(byRank.size());
    for (quint32 rank = 0; rank < quint32(byRank.size()); ++rank) {
        const Heading &own = headings[byRank[rank]];
        rankOf[byRank[rank]] = rank;
        if (own.author != 0)
            ranksBy[own.author].push_back(rank);
        if (own.subject != 0)
            ranksOfSubject[own.subject].push_back(rank);
    }
}

bool DiscussionFacts::isMail() const
{
    const auto titled =
        std::count_if(headings.begin(), headings.end(), [](const Heading &h) { return h.subject != 0; });
    const bool isOne = std::all_of(headings.begin(), headings.end(),
                                   [this](const Heading &h) { return h.subject == headings.front().subject; });
    return double(titled) > half * double(size()) && !isOne;
}

//! A mail whose subject nobody had before, without "Re:", that quotes nobody, begins a discussion.
void DiscussionFacts::closeBeginnings()
{
    for (quint32 i = 0; i < size(); ++i) {
        const Heading &own = headings[i];
        if (m_isOpen[i] && own.subject != 0 && !own.answersBySubject && ranksOfSubject[own.subject].front() == rankOf[i]
            && !mayQuote(comments.buffers.view(comments[idOf(i)].body)))
            m_isOpen[i] = false;
    }
}

//! Whether most stand in several places, and not in the same order there: copies that were laid out anew.
bool DiscussionFacts::isMoved() const
{
    std::vector<std::pair<quint32, qint32>> last; // of every copied comment the last place
    for (const Base::CommentId id : discussion.comments) {
        const auto places = comments.placesOf(id);
        if (places.size() > 1)
            last.emplace_back(places.back().document, places.back().first);
    }
    std::size_t backwards = 0;
    for (std::size_t i = 1; i < last.size(); ++i)
        backwards += last[i] < last[i - 1] ? 1 : 0;
    return double(last.size()) > half * double(size()) && double(backwards) > hardlyAny * double(last.size());
}

//! Whether most of what is said is written in Hangul.
bool DiscussionFacts::isKorean() const
{
    std::size_t syllables = 0;
    std::size_t others = 0;
    for (const Base::CommentId id : discussion.comments) {
        for (const QChar c : comments.text(id)) {
            const bool isSyllable = Text::isHangulSyllable(c.unicode());
            syllables += isSyllable ? 1 : 0;
            others += !isSyllable && c.isLetter() ? 1 : 0;
        }
    }
    return syllables > others;
}

Genre DiscussionFacts::genreOfTalk()
{
    std::size_t written = 0;
    std::size_t dated = 0;
    std::size_t backwards = 0;
    std::vector<qint32> letters;
    std::vector<qint64> gaps;
    for (quint32 i = 0; i < size(); ++i) {
        written += headings[i].author != 0 ? 1 : 0;
        dated += headings[i].time != Heading::noTime ? 1 : 0;
        if (m_isOpen[i])
            letters.push_back(said(i).ownLetters);
        if (i > 0 && headings[i].time != Heading::noTime && headings[i - 1].time != Heading::noTime) {
            backwards += headings[i].time < headings[i - 1].time ? 1 : 0;
            gaps.push_back(std::abs(headings[i].time - headings[i - 1].time));
        }
    }
    usualLetters = medianOf(letters);
    const auto many = [&](std::size_t count) { return double(count) > half * double(size()); };
    if (!many(written))
        return size() <= few && isKorean() ? Genre::Few : isMoved() ? Genre::Moved : Genre::Bare;
    if (many(dated) && !gaps.empty() && medianOf(gaps) <= chatGap && usualLetters <= chatLetters
        && double(backwards) <= clockTurns * double(gaps.size())
        && double(ranksBy.size()) <= 1 + chatWriters * double(size()))
        return Genre::Chat;
    if (double(backwards) > hardlyAny * double(gaps.size()))
        return Genre::Listing;
    return Genre::Forum;
}

const Traits &DiscussionFacts::said(quint32 comment) const
{
    static const Traits nothing;
    return m_readingOf[comment] == none ? nothing : m_readings[m_readingOf[comment]].traits;
}

const std::vector<QuoteVote> &DiscussionFacts::votesOf(quint32 comment) const
{
    static const std::vector<QuoteVote> nothing;
    return m_votes.empty() ? nothing : m_votes[comment];
}

std::span<const Term> DiscussionFacts::termsOf(quint32 comment) const
{
    return terms.of(idOf(comment));
}

float DiscussionFacts::termNorm(quint32 comment) const
{
    return m_readingOf[comment] == none ? 0 : m_readings[m_readingOf[comment]].termNorm;
}

quint32 DiscussionFacts::latestBy(quint32 author, quint32 beforeRank) const
{
    const std::vector<quint32> &ranks = ranksBy[author];
    const auto next = std::lower_bound(ranks.begin(), ranks.end(), beforeRank);
    return next == ranks.begin() ? none : byRank[*std::prev(next)];
}

}
