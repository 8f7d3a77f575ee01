#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Reads the export of WordPress (WXR, versions 1.0 to 1.2): items with comments, each item a post. Pingbacks and
//! trackbacks of a post are folded into one record. Addresses of commenters are not read.
class WordPressXmlReader : public Reader
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
