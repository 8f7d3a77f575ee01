#pragma once

#include "captures/comments.h"

#include <optional>

namespace Catena::Captures {

//! Which line of a document each line of a comment's body stands in, for one place of it. Blank lines and lines that
//! are furniture inside the place have no entry.
struct PlaceLines
{
    struct Entry
    {
        quint32 begin = 0; //!< bytes of the body: where the line begins
        quint32 end = 0; //!< and ends, without its line feed
        qint32 line = 0; //!< of the document
    };

    std::vector<Entry> entries; //!< ascending

    //! The document's line of the last body line that begins before an offset; none where there is none.
    [[nodiscard]] std::optional<qint32> lastBefore(quint32 offset) const;
    //! The document's line of the first body line that ends behind an offset.
    [[nodiscard]] std::optional<qint32> firstAfter(quint32 offset) const;
};

//! Aligns the part of the body that a place repeats with the place's lines: each body line with the next line of the
//! place that has the same Text::lineKey, else with the next that holds it (a line cut off, or cut by the reader).
[[nodiscard]] PlaceLines linesOf(const Comments &comments, const std::vector<Documents::Document> &documents,
                                 Base::CommentId id, const Place &place);

}
