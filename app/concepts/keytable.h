#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace Catena::Concepts {

//! Numbers keys, from 0 in the order added: an open-addressed hash table that is asked by a view, so that nothing is
//! allocated for what is already known. Never walked by hash.
class KeyTable
{
public:
    //! -1 = not there.
    [[nodiscard]] qint32 find(QStringView key) const;
    //! The number of a key; a new one is added.
    qint32 add(QStringView key);
    [[nodiscard]] const QString &key(qint32 number) const { return m_keys[std::size_t(number)]; }
    [[nodiscard]] qint32 size() const { return qint32(m_keys.size()); }
    void clear();

private:
    [[nodiscard]] static quint64 hashOf(QStringView key);
    //! The slot that holds a key, or the free one it would stand in.
    [[nodiscard]] std::size_t slotOf(QStringView key, quint64 hash) const;
    void grow();

    struct Slot
    {
        qint32 number = -1;
        quint32 hash = 0; //!< the high half: most other keys are told by it alone
    };
    std::vector<Slot> m_slots;
    std::vector<QString> m_keys;
};

}
