#include "captures/placeorder.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Catena::Captures {

namespace {

//! Where a comment belongs in the order.
struct Key
{
    quint32 document = Base::CommentId::none;
    qint32 first = 0;
    bool isPlaced = false;

    [[nodiscard]] bool operator<(const Key &other) const
    {
        return std::tie(document, first, isPlaced) < std::tie(other.document, other.first, other.isPlaced);
    }
};

std::vector<Key> keysOf(const Comments &comments)
{
    std::vector<Key> keys(comments.size());
    for (quint32 i = 0; i < comments.size(); ++i) {
        for (const Place &place : comments.placesOf({i}))
            keys[i] = std::min(keys[i], Key{place.document, place.first, true});
    }
    for (quint32 i = 0; i < comments.size(); ++i) {
        const Base::CommentId parent = comments[{i}].statedParent;
        if (parent.isValid() && !keys[parent.index].isPlaced)
            keys[parent.index] = std::min(keys[parent.index], Key{keys[i].document, keys[i].first, false});
    }
    return keys;
}

}

void sortByPlace(Comments &comments)
{
    const std::vector<Key> keys = keysOf(comments);
    if (std::is_sorted(keys.begin(), keys.end()))
        return;
    std::vector<quint32> order(comments.size());
    std::iota(order.begin(), order.end(), quint32(0));
    std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return keys[a] < keys[b]; });
    std::vector<Base::CommentId> now(comments.size());
    std::vector<Comment> sorted;
    sorted.reserve(comments.size());
    for (quint32 i = 0; i < quint32(order.size()); ++i) {
        now[order[i]] = {i};
        sorted.push_back(comments.comments[order[i]]);
    }
    for (Comment &comment : sorted) {
        if (comment.statedParent.isValid())
            comment.statedParent = now[comment.statedParent.index];
    }
    comments.comments = std::move(sorted);
}

}
