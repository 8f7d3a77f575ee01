#include "ui/actions.h"

#include <QMenu>
#include <QMenuBar>

namespace Catena::Ui {

QString withoutMnemonic(QString text)
{
    const qsizetype mark = text.indexOf(QLatin1Char('&'));
    if (mark > 0 && text.at(mark - 1) == QLatin1Char('(') && mark + 2 < text.size())
        text.remove(mark - 1, 4);
    else if (mark >= 0)
        text.remove(mark, 1);
    while (text.endsWith(QChar(0x2026)))
        text.chop(1);
    return text;
}

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (const ActionRow &row : actionTable()) {
        auto *action = new QAction(tr(row.text), this);
        action->setObjectName(QLatin1String(row.id));
        action->setShortcuts(row.keys);
        action->setShortcutContext(row.scope == KeyScope::Window ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        action->setCheckable(row.isCheckable);
        action->setMenuRole(QAction::NoRole);
        m_all.append(action);
        m_byId.insert(QLatin1String(row.id), action);
    }
}

QAction *Actions::action(QLatin1String id) const
{
    QAction *action = m_byId.value(id);
    Q_ASSERT_X(action, "Actions::action", id.data());
    return action;
}

void Actions::fill(QMenuBar *bar)
{
    const QString titles[] = {tr("&File"),     tr("&Edit"),    tr("&View"),   tr("&Go"),
                              tr("&Annotate"), tr("&Concept"), tr("&Repair"), tr("&Help")};
    const char *const names[] = {"menu.file",     "menu.edit",    "menu.view",   "menu.go",
                                 "menu.annotate", "menu.concept", "menu.repair", "menu.help"};
    for (int i = 0; i < int(std::size(titles)); ++i) {
        QMenu *menu = bar->addMenu(titles[i]);
        menu->setObjectName(QLatin1String(names[i]));
        m_menus.insert(i, menu);
    }
    QMenu *show = menu(MenuId::View)->addMenu(tr("Sho&w As"));
    show->setObjectName(QStringLiteral("menu.show"));
    m_menus.insert(int(MenuId::Show), show);
    qsizetype at = 0;
    for (const ActionRow &row : actionTable()) {
        QMenu *target = menu(row.menu);
        if (row.beginsGroup)
            target->addSeparator();
        target->addAction(m_all.at(at++));
    }
}

void Actions::attach(KeyScope scope, QWidget *widget) const
{
    qsizetype at = 0;
    for (const ActionRow &row : actionTable()) {
        if (row.scope == scope)
            widget->addAction(m_all.at(at));
        ++at;
    }
}

void Actions::setBindings(const KeyBindings &bindings)
{
    for (QAction *action : m_all)
        action->setShortcuts(bindings.keysOf(action->objectName()));
}

}
