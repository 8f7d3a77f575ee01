#include "captures/idspaces.h"

#include <algorithm>

namespace Catena::Captures {

namespace {

using Formats::Reading;
using Formats::Record;
using Formats::RecordSet;

bool isAllNumbered(const RecordSet &set)
{
    return set.sameIds.empty() && std::all_of(set.records.begin(), set.records.end(), [](const Record &record) {
               return (record.id.isEmpty() || record.idNumber != Record::notNumbered)
                   && (record.parent.isEmpty() || record.parentNumber != Record::notNumbered);
           });
}

}

IdSpaces::IdSpaces(const std::vector<Reading> &readings, Documents::TextBuffers &buffers)
    : m_readings(readings), m_buffers(buffers), m_own(readings.size())
{
    QHash<QString, quint32> known;
    std::size_t ids = 0;
    for (std::size_t r = 0; r < readings.size(); ++r) {
        const RecordSet &set = readings[r].records;
        if (set.records.empty())
            continue;
        const QString name =
            set.idSpace.isEmpty() ? QLatin1Char('#') + QString::number(readings[r].document) : set.idSpace;
        Own &own = m_own[r];
        own.space = known.value(name, quint32(m_spaces.size()));
        if (own.space == m_spaces.size()) {
            known.insert(name, own.space);
            m_spaces.emplace_back();
        }
        ++m_spaces[own.space].readings;
        own.buffer = set.ids->size() > 0 ? buffers.add(set.ids) : 0;
        own.isAllNumbered = isAllNumbered(set);
        own.numbers.assign(set.ids->size(), none);
        ids += std::max(std::size_t(set.ids->size()), set.records.size());
    }
    m_names.reserve(ids);
}

Base::Slice IdSpaces::sliceIn(quint32 reading, quint32 own) const
{
    Base::Slice slice = m_readings[reading].records.ids->slice(own);
    slice.buffer = m_own[reading].buffer;
    return slice;
}

Base::Slice IdSpaces::slice(quint32 number) const
{
    const Name name = m_names[number];
    return name.reading == none ? m_slices[name.at] : sliceIn(name.reading, name.at);
}

quint32 IdSpaces::number(quint32 reading, Base::Slice id, quint32 own)
{
    Own &of = m_own[reading];
    if (own != none && of.numbers[own] != none)
        return firstName(of.numbers[own]);
    Space &space = m_spaces[of.space];
    auto at = quint32(m_names.size());
    if (own == none || space.readings > 1 || !of.isAllNumbered) {
        const quint32 inSpace = space.table.numberOf(m_buffers.view(own == none ? id : sliceIn(reading, own)));
        if (inSpace < space.numbers.size())
            at = space.numbers[inSpace];
        else
            space.numbers.push_back(at);
    }
    if (at == m_names.size()) {
        m_names.push_back(own == none ? Name{none, quint32(m_slices.size())} : Name{reading, own});
        if (own == none)
            m_slices.push_back(id);
    }
    if (own != none)
        of.numbers[own] = at;
    return firstName(at);
}

void IdSpaces::unite(quint32 one, quint32 other)
{
    m_firstNames.resize(m_names.size(), none);
    if (one != other)
        m_firstNames[std::max(one, other)] = std::min(one, other);
}

quint32 IdSpaces::firstName(quint32 number)
{
    while (number < m_firstNames.size() && m_firstNames[number] != none) {
        const quint32 earlier = m_firstNames[number];
        if (m_firstNames[earlier] != none)
            m_firstNames[number] = m_firstNames[earlier]; // shortens the way for the next one
        number = earlier;
    }
    return number;
}

}
