#pragma once

#include "base/ids.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>

namespace Catena::Ui {

class ThreadView;

//! A ThreadView for screen readers: a tree whose rows are the comments shown, made when they are asked for. A table of
//! one column too, for that is how readers of trees count rows.
class ThreadAccessible : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit ThreadAccessible(ThreadView *view);
    ~ThreadAccessible() override;

    //! Registers it for all thread views; once.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    int selectedCellCount() const override;
    QList<QAccessibleInterface *> selectedCells() const override;
    QString columnDescription(int) const override { return {}; }
    QString rowDescription(int) const override { return {}; }
    int columnCount() const override { return 1; }
    int rowCount() const override { return childCount(); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return selectedCellCount(); }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override;
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override;
    bool selectRow(int row) override;
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { }

private:
    [[nodiscard]] ThreadView *view() const;
    [[nodiscard]] QAccessibleInterface *cellOf(const QModelIndex &index) const;

    mutable QHash<quint32, QAccessible::Id> m_cells; //!< by CommentId
};

}
