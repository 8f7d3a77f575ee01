#include "captures/samecomment.h"

#include <tuple>

namespace Catena::Captures {

Base::CommentId sameComment(const Comments &shorter, Base::CommentId id, const Comments &longer)
{
    if (id.index >= shorter.size() || shorter[id].placeCount == 0)
        return {};
    const Place &wanted = shorter.placesOf(id).front();
    // Missing ones have no places and stand in between: mostly few, so it is found near its old number.
    for (quint32 i = 0; i < quint32(longer.size()); ++i) {
        const quint32 at = id.index + i;
        for (const quint32 near : {at, id.index - i}) {
            if (near >= longer.size() || longer[{near}].placeCount == 0)
                continue;
            const Place &place = longer.placesOf({near}).front();
            if (std::tie(place.document, place.first) == std::tie(wanted.document, wanted.first))
                return {near};
        }
    }
    return {};
}

}
