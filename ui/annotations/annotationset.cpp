#include "ui/annotations/annotationset.h"

#include <QDateTime>

#include <algorithm>

namespace Catena::Ui {

using Annotations::Annotation;
using Annotations::Place;

namespace {

template <class Items>
auto byName(Items &items, QUuid uuid)
{
    return std::find_if(items.begin(), items.end(), [&](const auto &item) { return item.annotation.uuid == uuid; });
}

}

const AnnotationSet::Entry *AnnotationSet::find(QUuid uuid) const
{
    const auto found = byName(m_entries, uuid);
    return found == m_entries.end() ? nullptr : &*found;
}

const Store::BinnedAnnotation *AnnotationSet::findBinned(QUuid uuid) const
{
    const auto found = byName(m_bin, uuid);
    return found == m_bin.end() ? nullptr : &*found;
}

void AnnotationSet::clear()
{
    m_entries.clear();
    m_bin.clear();
    m_places.clear();
}

void AnnotationSet::setBook(const Store::AnnotationBook &book)
{
    m_entries.clear();
    for (const Annotation &annotation : book.annotations)
        m_entries.push_back({annotation, {}});
    m_bin = book.bin;
}

void AnnotationSet::apply(const Annotations::AnnotationStep &step)
{
    const auto entry = byName(m_entries, step.uuid());
    const auto binned = byName(m_bin, step.uuid());
    const std::optional<Annotation> &to = step.to();
    if (to && entry != m_entries.end())
        entry->annotation = *to;
    else if (to)
        m_entries.push_back({*to, {}});
    if (to && binned != m_bin.end())
        m_bin.erase(binned);
    if (!to && entry != m_entries.end()) {
        if (binned == m_bin.end())
            m_bin.insert(m_bin.begin(), {entry->annotation, QDateTime::currentSecsSinceEpoch()});
        m_entries.erase(entry);
    }
}

void AnnotationSet::setPlace(QUuid uuid, const Annotations::Target &target, const Place &place)
{
    m_places[uuid] = {target, place};
}

const Place *AnnotationSet::placeOf(const Annotation &annotation) const
{
    const auto known = m_places.find(annotation.uuid);
    return known != m_places.end() && known->second.target == annotation.target ? &known->second.place : nullptr;
}

Annotations::AnnotationList AnnotationSet::withoutPlace() const
{
    Annotations::AnnotationList missing;
    for (const Entry &entry : m_entries) {
        if (!placeOf(entry.annotation))
            missing.push_back(entry.annotation);
    }
    return missing;
}

void AnnotationSet::showPlaces()
{
    for (Entry &entry : m_entries) {
        const Place *known = placeOf(entry.annotation);
        entry.place = known ? *known : Place();
    }
}

}
