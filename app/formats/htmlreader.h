#pragma once

#include "formats/htmltree.h"
#include "formats/reader.h"

#include <optional>

namespace Catena::Formats {

//! A saved page with an article: the article as an essay, without what the page puts around it. Nothing is loaded.
class HtmlReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool takesText() const override { return true; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

//! The article of a page whose comments another reader has read: blocks with the lines of the page. Empty where the
//! page has none, where what looks like one is among the comments, and where it is not the post that the reader found.
[[nodiscard]] std::optional<Essay> articleBeside(const Documents::Document &page, const Reading &comments);

}
