#pragma once

#include "ui/actiontable.h"
#include "ui/keys/keybindings.h"

#include <QAction>
#include <QHash>
#include <QObject>

class QMenu;
class QMenuBar;

namespace Catena::Ui {

//! The text of an action for a list: "&Open Folder…" and "열기(&O)…" without mnemonic and dots.
[[nodiscard]] QString withoutMnemonic(QString text);

//! The actions of one window, made from the action table; owns them. An action's objectName is its id.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent = nullptr);

    [[nodiscard]] QAction *action(QLatin1String id) const; //!< never null for an id of the table
    [[nodiscard]] const QList<QAction *> &all() const { return m_all; } //!< in the order of the table
    [[nodiscard]] QMenu *menu(MenuId id) const { return m_menus.value(int(id)); }

    //! Makes the menus; actions with a window-wide scope work from then on.
    void fill(QMenuBar *bar);
    //! Makes the keys of a scope work in a widget and its children.
    void attach(KeyScope scope, QWidget *widget) const;
    void setBindings(const KeyBindings &bindings);

private:
    QList<QAction *> m_all;
    QHash<QLatin1String, QAction *> m_byId;
    QHash<int, QMenu *> m_menus;
};

}
