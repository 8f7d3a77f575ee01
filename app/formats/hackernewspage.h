#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A saved page of Hacker News, in the markup of any of its years: rows whose indentation tells the tree.
//!
//! The first page of a thread has the story, which the comments at the top answer. Later pages have none; they are tied
//! to it by the address that the page before names as "More". A date that is told as an age ("3 days ago") is left out.
class HackerNewsPageReader : public Reader
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
