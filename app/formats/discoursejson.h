#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Discourse as JSON: a topic with its posts, or posts alone, one a file or many. A post answers the one that it names;
//! else the first post of its own topic that it quotes; else the source does not say.
//!
//! A post is known by its id and by topic and number ("22/3"), which is what others name it by. What the topic counts
//! but does not hold is one stub.
class DiscourseJsonReader : public Reader
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
