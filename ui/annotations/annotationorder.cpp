#include "ui/annotations/annotationorder.h"

#include <algorithm>
#include <tuple>

namespace Catena::Ui {

using Annotations::Place;

AnnotationOrder::AnnotationOrder(const std::vector<AnnotationLog::Entry> &entries, const Thread::ThreadTree &tree)
    : m_tree(tree)
{
    for (const AnnotationLog::Entry &entry : entries) {
        if (entry.place.isPlaced())
            m_placed.push_back(&entry);
    }
    const auto key = [this](const AnnotationLog::Entry *entry) {
        const Place &place = entry->place;
        const bool isComment = place.where == Place::Where::Comment;
        const qint64 text = isComment ? m_tree.indexOf(place.comment) : qint64(place.essay);
        return std::tuple(isComment, text, place.span.begin, entry->annotation.created);
    };
    std::stable_sort(m_placed.begin(), m_placed.end(),
                     [&](const auto *left, const auto *right) { return key(left) < key(right); });
}

const AnnotationLog::Entry &AnnotationOrder::from(QUuid uuid, int by) const
{
    const auto size = qsizetype(m_placed.size());
    const auto now = std::find_if(m_placed.begin(), m_placed.end(),
                                  [uuid](const AnnotationLog::Entry *entry) { return entry->annotation.uuid == uuid; });
    if (now == m_placed.end())
        return by > 0 ? *m_placed.front() : *m_placed.back();
    return *m_placed[std::size_t((now - m_placed.begin() + by + size) % size)];
}

const AnnotationLog::Entry &AnnotationOrder::fromComment(Base::CommentId comment, int by) const
{
    const auto size = qsizetype(m_placed.size());
    const qint32 node = m_tree.indexOf(comment);
    const auto first = std::find_if(m_placed.begin(), m_placed.end(), [&](const AnnotationLog::Entry *entry) {
        return entry->place.where == Place::Where::Comment && m_tree.indexOf(entry->place.comment) >= node;
    });
    const qsizetype next = first - m_placed.begin() - (by > 0 ? 0 : 1);
    return *m_placed[std::size_t((next + size) % size)];
}

}
