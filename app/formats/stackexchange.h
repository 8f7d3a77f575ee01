#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A table of a Stack Exchange data dump: Posts.xml has questions and answers, Comments.xml what is said below them;
//! the two have one space of ids. Each question is the post of its discussion. The other tables (users, votes, ...)
//! hold no messages. Names of writers stand in a third table, so most are known by number alone.
class StackExchangeReader : public Reader
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
