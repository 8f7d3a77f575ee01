#include "repeats/repeatset.h"

#include <algorithm>

namespace Catena::Repeats {

const Offer *RepeatSet::offerFor(Base::CommentId id) const
{
    const auto at =
        std::lower_bound(offered.begin(), offered.end(), id,
                         [](const Offer &offer, Base::CommentId comment) { return offer.comment < comment; });
    return at != offered.end() && at->comment == id ? &*at : nullptr;
}

}
