#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! The source of a talk page of MediaWiki (wikitext), alone or in an export of pages (XML), of which the last revision
//! is read. It is turned into the page that MediaWiki would make of it and read as WikiTalkReader does.
class WikitextReader : public Reader
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
