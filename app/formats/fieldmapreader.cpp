#include "formats/fieldmapreader.h"

#include "formats/fieldmapfile.h"
#include "formats/jsonglance.h"
#include "formats/mappedrecords.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

bool stands(const JsonGlance &glance, const QByteArray &key)
{
    const qsizetype sign = key.indexOf('=');
    return glance.has(QByteArrayView(key).first(sign < 0 ? key.size() : sign))
        && (sign < 0 || glance.says(QByteArrayView(key).sliced(sign + 1)));
}

}

Probe FieldMapReader::probe(const Documents::Document &document) const
{
    const JsonGlance glance(document);
    if (!glance.isJson())
        return {};
    for (const QByteArrayList &keys : m_map.knownBy) {
        if (std::ranges::all_of(keys, [&](const QByteArray &key) { return stands(glance, key); }))
            return {certainty, m_map.why};
    }
    return {};
}

Reading FieldMapReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    MappedRecords records(m_map, document);
    JsonWalk walk(document.utf8(), m_map.paths->keys());
    while (walk.next()) {
        if (JsonObject *outer = walk.outer())
            m_map.paths->lift(walk.object(), *outer);
        records.take(walk.object(), walk.place());
    }
    reading.records = records.finish();
    reading.issues = issuesOf(walk, document.utf8(), document.path);
    return reading;
}

const std::vector<FieldMapReader> &fieldMapReaders()
{
    static const std::vector<FieldMapReader> readers = [] {
        std::vector<FieldMapReader> made;
        for (const FieldMap &map : builtInFieldMaps().maps)
            made.emplace_back(map);
        return made;
    }();
    return readers;
}

}
