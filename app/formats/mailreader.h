#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Mail and news: mailboxes (mbox in all its kinds, the text archives of mailing lists), single messages (.eml, the
//! files of a maildir) and batches of news. Ids are those of RFC 5322, one space for all documents of a folder. A
//! message that names no ancestor is at the top unless its subject is a reply's or was there before: programs that drop
//! the references of a reply exist, and archives that drop its "Re:".
class MailReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
