#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A Discourse topic as rendered text: "# Title", then posts that begin with "name | 2022-08-24 16:14:37 UTC | #1".
//! A post answers the first one of its own topic that it quotes ([quote="name, post:3, topic:22"]). Which topic
//! that is, quotes tell that name one of its posts with its writer. A post
//! is known by topic and number ("22/3") as in the forum's JSON, or by the topic's title.
class DiscourseTextReader : public Reader
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
