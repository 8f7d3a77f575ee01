#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Reads the comments of any saved page: those stated for programs (JSON-LD, microdata, microformats), else what
//! repeats on the page around dates (findUnits()). A post that the page marks goes before them; an article of its own
//! is left to what shows articles.
class PageReader : public Reader
{
public:
    static constexpr int certainty = 70; //!< of its probe, which reads the page: asked where no other is as sure

    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool holdsMessages() const override { return true; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
