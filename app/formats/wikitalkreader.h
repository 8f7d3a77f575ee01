#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Reads saved talk pages of MediaWiki: the page as a browser saves it, "action=render" and the HTML of Parsoid.
class WikiTalkReader : public Reader
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
