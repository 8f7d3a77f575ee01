#pragma once

#include "captures/comments.h"
#include "thread/genre.h"
#include "thread/quotevotes.h"
#include "thread/terms.h"
#include "thread/traits.h"

#include <QHash>

#include <vector>

namespace Catena::Thread {

//! A discussion: the comments of one source, in order, and its post.
struct Discussion
{
    std::vector<Base::CommentId> comments;
    Base::CommentId post; //!< invalid where the paste shows none
};

//! All that the scorer reads of one discussion, worked out once. Comments are named by their index in
//! Discussion::comments; "rank" is the place in the order they were written (by date where nearly all have one, else as
//! they stand). A value.
struct DiscussionFacts
{
    static constexpr quint32 none = quint32(-1);

    DiscussionFacts(const Captures::Comments &comments, const Discussion &discussion, const CommentTerms &terms);

    [[nodiscard]] quint32 size() const { return quint32(traits.size()); }
    [[nodiscard]] const std::vector<Term> &termsOf(quint32 comment) const;
    //! Rarity of a term, 0..1: 1 = one comment of many uses it, and it is no common word of the language.
    [[nodiscard]] float rarity(const Term &term) const;
    //! The latest comment by an author before a rank; none where there is none.
    [[nodiscard]] quint32 latestBy(quint32 author, quint32 beforeRank) const;

    const Captures::Comments &comments;
    const Discussion &discussion;
    const CommentTerms &terms;
    Genre genre = Genre::Bare;
    quint32 post = none;
    std::vector<Traits> traits;
    std::vector<std::vector<QuoteVote>> votes;
    std::vector<quint32> byRank; //!< comment at each rank
    std::vector<quint32> rankOf; //!< and back
    std::vector<quint32> indexOf; //!< by CommentId: index here; none for those of other discussions
    std::vector<std::vector<quint32>> ranksBy; //!< by author: ranks of what they wrote, ascending
    QHash<QString, std::vector<quint32>> ranksOfSubject; //!< by base subject, ascending
    std::vector<float> termNorms; //!< length of the vector of rarities

private:
    void readTexts();
    void orderByTime();
    void findGenre();
};

}
