#include "captures/comments.h"

namespace Catena::Captures {

std::span<const Place> Comments::placesOf(Base::CommentId id) const
{
    const Comment &comment = comments[id.index];
    return std::span(places).subspan(comment.firstPlace, comment.placeCount);
}

QString Comments::text(Base::CommentId id) const
{
    return buffers.text(comments[id.index].body);
}

QString Comments::author(Base::CommentId id) const
{
    return authors.at(comments[id.index].author);
}

QString Comments::writtenDate(Base::CommentId id) const
{
    const Comment &comment = comments[id.index];
    return comment.date.isValid() ? QString() : writtenDates.at(comment.writtenDate);
}

QString Comments::sourceId(Base::CommentId id) const
{
    return buffers.text(comments[id.index].sourceId);
}

}
