#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Reads the XML export of Disqus: threads and the posts in them. Threads of one article under several addresses are
//! one, and a post that was imported into each of them is one. Addresses of commenters are not read.
class DisqusXmlReader : public Reader
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
