#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Reddit as JSON: listings as the site gives them under ".json", and comments or posts one a line as the archives keep
//! them (pushshift). Ids are fullnames ("t1_c0ffee"), so that files of one discussion unite.
//!
//! "more" becomes a stub with the number that it hides; what continues elsewhere a stub with 0. Where no text of a file
//! holds a bare "<", ">" or "&", they stand escaped and are decoded.
class RedditJsonReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool holdsMessages() const override { return true; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
