#pragma once

#include "captures/comments.h"
#include "thread/genre.h"
#include "thread/quotevotes.h"
#include "thread/terms.h"
#include "thread/traits.h"

#include <QStringList>

#include <span>
#include <vector>

namespace Catena::Thread {

//! A discussion: the comments of one source, in order, and its post.
struct Discussion
{
    std::vector<Base::CommentId> comments;
    Base::CommentId post; //!< invalid where the paste shows none
};

//! All that the scorer reads of one discussion, worked out once. Comments are named by their index in
//! Discussion::comments, writers and subjects by numbers within the discussion; "rank" is the place in the order they
//! were written (by date where nearly all have one, else as they stand). A value.
class DiscussionFacts
{
public:
    static constexpr quint32 none = quint32(-1);

    DiscussionFacts(const Captures::Comments &comments, const Discussion &discussion, const CommentTerms &terms);
    //! isRead: by CommentId, whose text is read; of the others only the headings are known. known: the votes of each
    //! comment where they were counted before; empty otherwise.
    DiscussionFacts(const Captures::Comments &comments, const Discussion &discussion, const CommentTerms &terms,
                    const std::vector<bool> &isRead, std::vector<std::vector<QuoteVote>> known = {});

    [[nodiscard]] quint32 size() const { return quint32(headings.size()); }
    //! What a comment's text says; nothing of one that was not read.
    [[nodiscard]] const Traits &said(quint32 comment) const;
    [[nodiscard]] const std::vector<QuoteVote> &votesOf(quint32 comment) const;
    [[nodiscard]] const std::vector<std::vector<QuoteVote>> &votes() const { return m_votes; }
    [[nodiscard]] std::span<const Term> termsOf(quint32 comment) const;
    //! Length of the vector of rarities.
    [[nodiscard]] float termNorm(quint32 comment) const;
    //! Rarity of a term, 0..1: 1 = one comment of many uses it, and it is no common word of the language.
    [[nodiscard]] float rarity(const Term &term) const { return terms.share(term); }
    //! The latest comment by an author before a rank; none where there is none.
    [[nodiscard]] quint32 latestBy(quint32 author, quint32 beforeRank) const;
    //! The index of a comment; none for those of other discussions.
    [[nodiscard]] quint32 indexOf(Base::CommentId id) const;
    //! Whether whom it answers has to be found out.
    [[nodiscard]] bool isOpen(quint32 comment) const { return m_isOpen[comment]; }

    const Captures::Comments &comments;
    const Discussion &discussion;
    const CommentTerms &terms;
    Genre genre = Genre::Bare;
    quint32 post = none;
    qint32 usualLetters = 0; //!< UTF-16 units that an open comment says itself, in the middle; 0 in mail
    std::vector<Heading> headings;
    std::vector<quint32> byRank; //!< comment at each rank
    std::vector<quint32> rankOf; //!< and back
    std::vector<std::vector<quint32>> ranksBy; //!< by author: ranks of what they wrote, ascending
    std::vector<std::vector<quint32>> ranksOfSubject; //!< by base subject, ascending

private:
    struct Reading
    {
        Traits traits;
        float termNorm = 0;
    };

    void sortIds();
    [[nodiscard]] QStringList readHeadings();
    void readTexts(const QStringList &names, const std::vector<bool> &isRead);
    void findQuotes();
    void orderByTime();
    void closeBeginnings();
    [[nodiscard]] bool isMail() const;
    [[nodiscard]] bool isMoved() const;
    [[nodiscard]] bool isKorean() const;
    [[nodiscard]] Genre genreOfTalk();
    [[nodiscard]] Base::CommentId idOf(quint32 comment) const { return discussion.comments[comment]; }

    std::vector<bool> m_isOpen;
    std::vector<quint32> m_sorted; //!< indexes, by id
    std::vector<quint32> m_readingOf; //!< by comment: index in m_readings; none
    std::vector<Reading> m_readings;
    std::vector<std::vector<QuoteVote>> m_votes; //!< by comment; empty where nothing is quoted
};

}
