#pragma once

#include <QByteArray>
#include <QKeySequence>
#include <QList>
#include <QMap>
#include <QStringList>

namespace Catena::Ui {

//! Which keys every action has: those of the action table, but for what was changed. A value.
//!
//! As text (what is exported, imported and kept): UTF-8, a line an action that differs from the table: its id, then
//! each of its keys, divided by tabs, as QKeySequence::PortableText writes them ("Z, Shift+M"). An id alone has no
//! keys. Lines that begin with "#" are remarks.
class KeyBindings
{
public:
    [[nodiscard]] QList<QKeySequence> keysOf(const QString &id) const; //!< the first is the one shown
    //! Unknown ids change nothing; keys equal to the table's are no change.
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void reset(const QString &id) { m_changed.remove(id); }
    [[nodiscard]] bool isChanged(const QString &id) const { return m_changed.contains(id); }
    [[nodiscard]] bool isUsual() const { return m_changed.isEmpty(); }

    //! The actions that keys would collide with, by id, in the order of the table: keys that work in the same place and
    //! are the same, or begin as these do, for then the longer could never be typed.
    [[nodiscard]] QStringList conflictsOf(const QString &id, const QKeySequence &keys) const;

    [[nodiscard]] QByteArray toText() const;
    struct Parsed;
    //! What cannot be understood is left out and told; later lines win over earlier ones.
    [[nodiscard]] static Parsed fromText(const QByteArray &text);

    bool operator==(const KeyBindings &) const = default;

private:
    QMap<QString, QList<QKeySequence>> m_changed; //!< by action id
};

//! Bindings read from text, and the lines that were not understood.
struct KeyBindings::Parsed
{
    KeyBindings bindings;
    QStringList problems; //!< such lines as they stand, foreign text
};

}
