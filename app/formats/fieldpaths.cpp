#include "formats/fieldpaths.h"

#include <algorithm>

namespace Catena::Formats {

bool FieldPaths::isFull() const
{
    return m_keys || m_names.size() + m_paths.size() >= std::size_t(JsonKeys::most);
}

int FieldPaths::keyOf(const QByteArray &name)
{
    const auto known = std::find(m_names.begin(), m_names.end(), name);
    if (known != m_names.end())
        return int(known - m_names.begin());
    if (isFull() || name.isEmpty())
        return none;
    m_names.push_back(name);
    return int(m_names.size()) - 1;
}

int FieldPaths::fieldOf(const QByteArray &path)
{
    const QList<QByteArray> steps = path.split('.');
    int field = keyOf(steps.last());
    QByteArray rest = steps.last();
    for (qsizetype i = steps.size() - 2; i >= 0 && field != none; --i) {
        rest = steps[i] + '.' + rest;
        const auto known = std::find(m_paths.begin(), m_paths.end(), rest);
        const int to = JsonKeys::most - 1 - int(known - m_paths.begin());
        const int key = keyOf(steps[i]);
        if (known == m_paths.end()) {
            if (key == none || isFull())
                return none;
            m_paths.push_back(rest);
            m_lifts.push_back({key, field, to});
        }
        field = to;
    }
    return field;
}

void FieldPaths::close()
{
    m_keys.emplace(m_names);
}

void FieldPaths::lift(const JsonObject &inner, JsonObject &outer) const
{
    if (inner.key == none)
        return;
    for (const Lift &lift : m_lifts) {
        if (lift.key == inner.key && (inner.has >> lift.from & 1) && !outer.isThere(lift.to))
            outer.set(lift.to, inner[lift.from]);
    }
}

}
