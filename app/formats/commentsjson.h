#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! JSON whose objects are comments by the names of their fields (columnNamed()): the answers of the comment services of
//! Naver and Daum, also as JSONP, exports of programs that copy them, and others of the kind, flat or nested.
//!
//! An object is a comment when it has a text, and a writer or an id. A parent that is "0", "root" or the comment itself
//! is none. Where answers stand inside what they answer and name nobody, they answer that.
class CommentsJsonReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool holdsMessages() const override { return true; }
    [[nodiscard]] bool isTried() const override { return false; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
