#include "ui/keys/keybindings.h"

#include "ui/actiontable.h"

#include <algorithm>

namespace Catena::Ui {

namespace {

const ActionRow *rowOf(const QString &id)
{
    const auto table = actionTable();
    const auto row =
        std::find_if(table.begin(), table.end(), [&](const ActionRow &r) { return QLatin1String(r.id) == id; });
    return row == table.end() ? nullptr : &*row;
}

bool meet(KeyScope one, KeyScope other)
{
    const auto isPartOf = [](KeyScope part, KeyScope whole) {
        return part == whole || whole == KeyScope::Window
            || (whole == KeyScope::Reading && (part == KeyScope::Comments || part == KeyScope::Essay));
    };
    return isPartOf(one, other) || isPartOf(other, one);
}

bool collide(const QKeySequence &one, const QKeySequence &other)
{
    if (one.isEmpty() || other.isEmpty())
        return false;
    const int count = std::min(one.count(), other.count());
    for (int i = 0; i < count; ++i) {
        if (one[uint(i)] != other[uint(i)])
            return false;
    }
    return true;
}

}

QList<QKeySequence> KeyBindings::keysOf(const QString &id) const
{
    const auto changed = m_changed.constFind(id);
    if (changed != m_changed.cend())
        return *changed;
    const ActionRow *row = rowOf(id);
    return row ? row->keys : QList<QKeySequence>();
}

void KeyBindings::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    const ActionRow *row = rowOf(id);
    if (!row)
        return;
    QList<QKeySequence> kept;
    for (const QKeySequence &each : keys) {
        if (!each.isEmpty() && !kept.contains(each))
            kept += each;
    }
    if (kept == row->keys)
        m_changed.remove(id);
    else
        m_changed.insert(id, kept);
}

QStringList KeyBindings::conflictsOf(const QString &id, const QKeySequence &keys) const
{
    const ActionRow *own = rowOf(id);
    QStringList found;
    for (const ActionRow &row : actionTable()) {
        if (!own || &row == own || !meet(row.scope, own->scope))
            continue;
        const QList<QKeySequence> others = keysOf(QLatin1String(row.id));
        if (std::any_of(others.begin(), others.end(), [&](const QKeySequence &other) { return collide(keys, other); }))
            found += QLatin1String(row.id);
    }
    return found;
}

QByteArray KeyBindings::toText() const
{
    QByteArray text;
    for (const ActionRow &row : actionTable()) {
        const auto changed = m_changed.constFind(QLatin1String(row.id));
        if (changed == m_changed.cend())
            continue;
        text += row.id;
        for (const QKeySequence &keys : *changed)
            text += '\t' + keys.toString(QKeySequence::PortableText).toUtf8();
        text += '\n';
    }
    return text;
}

KeyBindings::Parsed KeyBindings::fromText(const QByteArray &text)
{
    constexpr qsizetype mostKeys = 8;
    Parsed parsed;
    for (const QString &line : QString::fromUtf8(text).split(QLatin1Char('\n'))) {
        const QStringList parts = line.trimmed().split(QLatin1Char('\t'));
        if (parts.first().isEmpty() || parts.first().startsWith(QLatin1Char('#')))
            continue;
        QList<QKeySequence> keys;
        for (const QString &part : parts.mid(1, mostKeys))
            keys += QKeySequence::fromString(part.trimmed(), QKeySequence::PortableText);
        const bool isUnderstood = std::none_of(keys.begin(), keys.end(), [](const QKeySequence &each) {
            return each.isEmpty() || each[0].key() == Qt::Key_unknown;
        });
        if (rowOf(parts.first()) && isUnderstood)
            parsed.bindings.setKeys(parts.first(), keys);
        else
            parsed.problems += line.trimmed();
    }
    return parsed;
}

}
