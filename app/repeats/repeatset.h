#pragma once

#include "base/ids.h"

#include <span>
#include <vector>

namespace Catena::Repeats {

//! Why a comment is folded under an earlier one.
enum class RepeatKind : quint8 {
    None, //!< it is not
    Exact, //!< the same letters and digits
    Near, //!< nearly the same
    ByYou, //!< the reader said so
};

//! Why a similar comment is offered as a repeat, and not folded.
enum class OfferReason : quint8 {
    Short, //!< too short to tell repetition from coincidence
    Numbers, //!< a number differs
    Negation, //!< one of them negates something that the other does not
    SaysMore, //!< it has a passage of its own
    Answers, //!< it stands below the other one, repeats it, and adds something: a reply that quotes
    Form, //!< both fill one form that others fill too, each with words of its own
};

//! A comment that may be a repeat; the reader decides.
struct Offer
{
    Base::CommentId comment;
    Base::CommentId of; //!< the earlier one; it is folded under nothing
    OfferReason reason = OfferReason::Short;
    float similarity = 0; //!< 0..1

    bool operator==(const Offer &) const = default;
};

//! Which comments repeat which. A value.
struct RepeatSet
{
    std::vector<Base::CommentId> firstOf; //!< by CommentId: the comment it repeats, itself no repeat; invalid for none
    std::vector<RepeatKind> kinds; //!< by CommentId; may be shorter than firstOf
    std::vector<float> similarities; //!< by CommentId: to its first, 0..1; may be shorter than firstOf
    std::vector<Offer> offered; //!< by comment; one a comment
    qint32 count = 0; //!< comments that repeat another

    [[nodiscard]] Base::CommentId repeatOf(Base::CommentId id) const
    {
        return id.index < firstOf.size() ? firstOf[id.index] : Base::CommentId{};
    }
    [[nodiscard]] RepeatKind kindOf(Base::CommentId id) const
    {
        return id.index < kinds.size() ? kinds[id.index] : RepeatKind::None;
    }
    [[nodiscard]] float similarityOf(Base::CommentId id) const
    {
        return id.index < similarities.size() ? similarities[id.index] : 0;
    }
    //! What is offered for a comment; null for nothing.
    [[nodiscard]] const Offer *offerFor(Base::CommentId id) const;
};

}
