#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A table of comments, a row each, whose headings say what its columns are (columnNamed()): CSV, TSV and the like.
//!
//! A row without text is a deleted comment. Without a column for parents, a column that counts answers tells that the
//! rows are comments at the top. Rows that count comments are posts. Ids hold in this table alone; where one is used
//! for several articles it is told with its article.
class CsvReader : public Reader
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
