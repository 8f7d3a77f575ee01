#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Reads the text export of Kialo: claims numbered by their place in the tree, "1.2.3. Con: words". A claim answers the
//! one whose number is its own without the last part. "-> See 1.4." repeats another claim and stays as written.
class KialoReader : public Reader
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
