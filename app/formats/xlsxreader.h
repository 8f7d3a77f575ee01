#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A spreadsheet of comments (Office Open XML): the first sheet whose headings say so, read as the table that it is
//! (CsvReader). What cells calculate is taken as it was saved.
class XlsxReader : public Reader
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
