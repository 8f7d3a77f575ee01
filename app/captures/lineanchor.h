#pragma once

#include "captures/comments.h"
#include "text/anchor.h"

#include <optional>

namespace Catena::Captures {

//! Lines of a document, 1-based, inclusive.
struct LineRange
{
    qint32 first = 0;
    qint32 last = 0;

    bool operator==(const LineRange &) const = default;
};

//! Names lines of a document by their words and their neighbours' words; how a repair keeps a line.
[[nodiscard]] Text::Anchor anchorOfLines(const Documents::Document &document, LineRange lines);

//! Finds those lines again among the lines `within`; none rather than lines that may be wrong.
[[nodiscard]] std::optional<LineRange> findLines(const Documents::Document &document, const Text::Anchor &anchor,
                                                 LineRange within);

}
