#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Plain text: an essay by its paragraphs, anything else line by line.
class TextReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
