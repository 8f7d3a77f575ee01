#include "ui/thread/commentaccessible.h"

#include "ui/models/commentmodel.h"
#include "ui/thread/threadview.h"

#include <QWindow>

namespace Catena::Ui {

using Models::CommentModel;

CommentAccessible::CommentAccessible(ThreadView *view, Base::CommentId id) : m_view(view), m_id(id) { }

QModelIndex CommentAccessible::index() const
{
    const ThreadView *view = m_view;
    return view ? view->comments()->indexOf(m_id) : QModelIndex();
}

bool CommentAccessible::isValid() const
{
    return index().isValid();
}

QWindow *CommentAccessible::window() const
{
    const ThreadView *view = m_view;
    return view ? view->window()->windowHandle() : nullptr;
}

QAccessibleInterface *CommentAccessible::parent() const
{
    return QAccessible::queryAccessibleInterface(m_view);
}

QString CommentAccessible::text(QAccessible::Text kind) const
{
    switch (kind) {
    case QAccessible::Name:
        return index().data(Qt::AccessibleTextRole).toString();
    case QAccessible::Description:
        return index().data(Qt::AccessibleDescriptionRole).toString();
    case QAccessible::Value:
        return index().data(CommentModel::TextRole).toString();
    default:
        return {};
    }
}

QRect CommentAccessible::rect() const
{
    const ThreadView *view = m_view;
    if (!view)
        return {};
    const QRect row = view->visualRect(index());
    return row.isValid() ? row.translated(view->viewport()->mapToGlobal(QPoint())) : QRect();
}

QAccessible::State CommentAccessible::state() const
{
    QAccessible::State state;
    const ThreadView *view = m_view;
    const QModelIndex row = index();
    if (!view || !row.isValid()) {
        state.invalid = true;
        return state;
    }
    const bool isCurrent = view->currentIndex() == row;
    const QRect shown = view->visualRect(row);
    state.selectable = true;
    state.selected = isCurrent;
    state.focusable = true;
    state.focused = isCurrent && view->hasFocus();
    state.active = isCurrent;
    state.invisible = !shown.isValid();
    state.offscreen = !shown.intersects(view->viewport()->rect());
    state.readOnly = true;
    if (view->comments()->hasChildren(row)) {
        const bool isFolded = view->comments()->isFolded(m_id);
        state.expandable = true;
        state.expanded = !isFolded;
        state.collapsed = isFolded;
    }
    return state;
}

void *CommentAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableCellInterface)
        return static_cast<QAccessibleTableCellInterface *>(this);
    if (type == QAccessible::ActionInterface)
        return static_cast<QAccessibleActionInterface *>(this);
    return nullptr;
}

bool CommentAccessible::isSelected() const
{
    const ThreadView *view = m_view;
    return view && view->currentIndex() == index();
}

int CommentAccessible::rowIndex() const
{
    const ThreadView *view = m_view;
    return view ? view->rankOf(index()) : -1;
}

QStringList CommentAccessible::actionNames() const
{
    QStringList names{setFocusAction()};
    const ThreadView *view = m_view;
    if (view && view->comments()->hasChildren(index()))
        names += toggleAction();
    return names;
}

void CommentAccessible::doAction(const QString &name)
{
    ThreadView *view = m_view;
    const QModelIndex row = index();
    if (!view || !row.isValid())
        return;
    if (name == setFocusAction()) {
        view->setFocus();
        view->setCurrentIndex(row);
        view->showRow(row);
    } else if (name == toggleAction()) {
        emit view->foldClicked(row);
    }
}

}
