#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Hacker News as JSON: nested items of the Algolia API, its search hits, and items of the Firebase API alone, in
//! arrays, one a line or by id. The parent is what an item says; the order of "kids" and "children" is kept out of it.
//! Ids are Hacker News' own.
class HackerNewsJsonReader : public Reader
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
