#pragma once

#include <QHash>
#include <QStringList>

namespace Catena::Captures {

//! Gives each name of a list one index; [0] of the list is the empty name. Does not own the list.
class NameTable
{
public:
    explicit NameTable(QStringList &names) : m_names(names)
    {
        for (qsizetype i = 1; i < names.size(); ++i)
            m_indexes.insert(names[i], quint32(i));
    }

    //! Makes room for so many more names.
    void reserve(qsizetype more)
    {
        m_names.reserve(m_names.size() + more);
        m_indexes.reserve(m_indexes.size() + more);
    }

    [[nodiscard]] quint32 indexOf(const QString &name)
    {
        if (name.isEmpty())
            return 0;
        const auto known = m_indexes.constFind(name);
        if (known != m_indexes.cend())
            return *known;
        const quint32 index = quint32(m_names.size());
        m_names.append(name);
        m_indexes.insert(name, index);
        return index;
    }

private:
    QStringList &m_names;
    QHash<QString, quint32> m_indexes;
};

}
