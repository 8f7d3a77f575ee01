#include "ui/thread/threadaccessible.h"

#include "ui/models/commentmodel.h"
#include "ui/thread/commentaccessible.h"
#include "ui/thread/threadview.h"

namespace Catena::Ui {

namespace {

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *view = qobject_cast<ThreadView *>(object);
    return view ? new ThreadAccessible(view) : nullptr;
}

}

ThreadAccessible::ThreadAccessible(ThreadView *view) : QAccessibleWidget(view, QAccessible::Tree) { }

ThreadAccessible::~ThreadAccessible()
{
    for (const QAccessible::Id cell : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(cell);
}

void ThreadAccessible::install()
{
    static const bool once = (QAccessible::installFactory(make), true);
    Q_UNUSED(once)
}

ThreadView *ThreadAccessible::view() const
{
    return qobject_cast<ThreadView *>(object());
}

void *ThreadAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

int ThreadAccessible::childCount() const
{
    return view() ? view()->shownCount() : 0;
}

QAccessibleInterface *ThreadAccessible::cellOf(const QModelIndex &index) const
{
    if (!view() || !index.isValid())
        return nullptr;
    const Base::CommentId id = view()->comments()->commentAt(index);
    const auto known = m_cells.constFind(id.index);
    if (known != m_cells.constEnd())
        return QAccessible::accessibleInterface(*known);
    auto *made = new CommentAccessible(view(), id);
    m_cells.insert(id.index, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *ThreadAccessible::child(int index) const
{
    return view() ? cellOf(view()->indexOfRank(index)) : nullptr;
}

int ThreadAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const CommentAccessible *>(child);
    return cell ? cell->rowIndex() : -1;
}

QAccessibleInterface *ThreadAccessible::childAt(int x, int y) const
{
    return view() ? cellOf(view()->indexAt(view()->viewport()->mapFromGlobal(QPoint(x, y)))) : nullptr;
}

QAccessibleInterface *ThreadAccessible::focusChild() const
{
    return view() ? cellOf(view()->currentIndex()) : nullptr;
}

QAccessibleInterface *ThreadAccessible::cellAt(int row, int column) const
{
    return column == 0 ? child(row) : nullptr;
}

int ThreadAccessible::selectedCellCount() const
{
    return view() && view()->currentIndex().isValid() ? 1 : 0;
}

QList<QAccessibleInterface *> ThreadAccessible::selectedCells() const
{
    QAccessibleInterface *current = focusChild();
    return current ? QList<QAccessibleInterface *>{current} : QList<QAccessibleInterface *>{};
}

QList<int> ThreadAccessible::selectedRows() const
{
    return selectedCellCount() > 0 ? QList<int>{view()->rankOf(view()->currentIndex())} : QList<int>{};
}

bool ThreadAccessible::isRowSelected(int row) const
{
    return view() && row >= 0 && view()->rankOf(view()->currentIndex()) == row;
}

bool ThreadAccessible::selectRow(int row)
{
    const QModelIndex index = view() ? view()->indexOfRank(row) : QModelIndex();
    if (!index.isValid())
        return false;
    view()->setCurrentIndex(index);
    view()->showRow(index);
    return true;
}

}
