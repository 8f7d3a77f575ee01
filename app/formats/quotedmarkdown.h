#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Reads comments written down as quotes of Markdown, each with a head "> **name** · date · 42 points" and its answers
//! one ">" deeper. Quotes without a head belong to what they stand in.
class QuotedMarkdownReader : public Reader
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
