#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! An argument map in Argdown: each statement and argument a comment, under what it supports, attacks or undercuts, or
//! under the argument whose premise or conclusion it is, with the sign as its first word. A title that recurs is one
//! node, with a place for each time; a map may be no tree: what a node is besides to others stands there as a comment
//! of its own that names it.
class ArgdownReader : public Reader
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
