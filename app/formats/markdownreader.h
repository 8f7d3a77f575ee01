#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Markdown (CommonMark through md4c). An essay becomes blocks without markup; raw HTML stays the text it is. A
//! discussion is read line by line as plain text is.
class MarkdownReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
