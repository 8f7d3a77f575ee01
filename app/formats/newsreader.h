#pragma once

#include "formats/mailreader.h"

namespace Catena::Formats {

//! Articles of Usenet: single ones of a spool, where each is a file with a number for a name, and batches ("#! rnews").
//! Read as mail; apart only because no real spool was met yet.
class NewsReader : public MailReader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool isTried() const override { return false; }
};

}
