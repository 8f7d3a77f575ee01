#pragma once

#include "ui/keys/keybindings.h"

#include <QAbstractTableModel>

#include <vector>

namespace Catena::Ui {

class Actions;

//! Every action with its keys, a row each in the order of the menus. The names are taken once: it outlives the actions.
class KeyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Keys, Menu, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1, SearchRole /*!< name, id, menu and keys in one text */ };

    explicit KeyModel(const Actions *actions, QObject *parent = nullptr);

    void setBindings(const KeyBindings &bindings);
    [[nodiscard]] QString nameOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString keysOf(const QString &id) const;

    //! What an action is called and in which menu it stands, by its place in the table.
    struct Names
    {
        QString action;
        QString menu;
    };
    std::vector<Names> m_names;
    KeyBindings m_bindings;
};

}
