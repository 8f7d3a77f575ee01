#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A text of Word and the programs that write its format (Office Open XML): an essay with headings, lists, quotes,
//! tables and notes, and the comments in its margin as a discussion. Answers are known where the file says them
//! (word/commentsExtended.xml, Word 2013 and later).
class DocxReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool takesText() const override { return true; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
