#include "ui/keys/keymodel.h"

#include "ui/actions.h"

#include <QFont>
#include <QMenu>

namespace Catena::Ui {

KeyModel::KeyModel(const Actions *actions, QObject *parent) : QAbstractTableModel(parent)
{
    for (const ActionRow &row : actionTable()) {
        m_names.push_back({withoutMnemonic(actions->action(QLatin1String(row.id))->text()),
                           withoutMnemonic(actions->menu(row.menu)->title())});
    }
}

void KeyModel::setBindings(const KeyBindings &bindings)
{
    m_bindings = bindings;
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QString KeyModel::nameOf(const QString &id) const
{
    const auto table = actionTable();
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (QLatin1String(table[i].id) == id)
            return m_names[i].action;
    }
    return {};
}

int KeyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(actionTable().size());
}

int KeyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString KeyModel::keysOf(const QString &id) const
{
    QStringList texts;
    for (const QKeySequence &keys : m_bindings.keysOf(id)) {
        if (const QString text = keyText(keys); !texts.contains(text))
            texts += text;
    }
    return texts.join(QStringLiteral("  "));
}

QVariant KeyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ActionRow &row = actionTable()[std::size_t(index.row())];
    const QString id = QLatin1String(row.id);
    const QString &name = m_names[std::size_t(index.row())].action;
    const QString &menu = m_names[std::size_t(index.row())].menu;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? name : index.column() == Keys ? keysOf(id) : menu;
    case Qt::FontRole: {
        QFont font;
        font.setBold(m_bindings.isChanged(id));
        return font;
    }
    case IdRole:
        return id;
    case SearchRole:
        return QStringList{name, id, menu, keysOf(id)}.join(QLatin1Char('\n'));
    case Qt::AccessibleTextRole: {
        const QString keys = keysOf(id);
        return tr("%1, %2").arg(name, keys.isEmpty() ? tr("no key") : keys);
    }
    default:
        return {};
    }
}

QVariant KeyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Action") : section == Keys ? tr("Keys") : tr("Menu");
}

}
