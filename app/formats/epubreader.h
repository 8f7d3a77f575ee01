#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A book in EPUB (2 and 3): an essay of its chapters in the order of the spine, what the book keeps aside (notes)
//! last. The table of contents is left out.
class EpubReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool takesText() const override { return true; }
    [[nodiscard]] bool isTried() const override { return false; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
