#pragma once

#include "formats/fieldmap.h"
#include "formats/reader.h"

#include <vector>

namespace Catena::Formats {

//! Reads the messages of a format of JSON that a FieldMap describes, also as ndjson: whatever nests in what, one look
//! at each object.
//!
//! A message answers what it names, else the record in whose object its own stands, else nobody is known (or, by the
//! map, nobody at all). Where a record tells of more answers than the document has, a stub stands for the others. Time
//! O(bytes), space O(records).
class FieldMapReader : public Reader
{
public:
    static constexpr int certainty = 88; //!< of its probe: below that of the readers of one format

    explicit FieldMapReader(FieldMap map) : m_map(std::move(map)) { }

    [[nodiscard]] QString name() const override { return m_map.name; }
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool holdsMessages() const override { return true; }
    [[nodiscard]] bool isTried() const override { return m_map.isTried; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;

private:
    FieldMap m_map;
};

//! The readers of the built-in maps.
[[nodiscard]] const std::vector<FieldMapReader> &fieldMapReaders();

}
