#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A text of LibreOffice and other programs that write OpenDocument: an essay with headings, lists, quotes, tables and
//! notes, and the comments in its margin as a discussion. Answers are known where the file says them (LibreOffice 7.6
//! and later).
class OdtReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool takesText() const override { return true; }
    [[nodiscard]] bool isTried() const override { return false; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
