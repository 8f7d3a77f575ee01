#pragma once

#include "ui/models/commentmodel.h"
#include "ui/thread/highlight.h"
#include "ui/thread/layoutcache.h"

#include <QTreeView>

namespace Catena::Ui {

class CommentDelegate;

//! The tree of whole comments, scrolled by pixel. It shows and measures; what to do with a key is the pane's.
class ThreadView : public QTreeView
{
    Q_OBJECT

public:
    explicit ThreadView(Models::CommentModel *model, QWidget *parent = nullptr);

    void setHighlights(const Highlights &highlights);
    [[nodiscard]] const Highlights &highlights() const;
    //! Forgets what was measured, for another text or tree.
    void forgetLayouts();
    //! Unfolds and folds rows as the model says.
    void applyFolds();
    void setFolded(const QModelIndex &index, bool folded);
    //! Measures a row again whose text is shown or hidden.
    void remeasure(const QModelIndex &index);

    //! Scrolls the least that shows a row whole, or as much of it as fits from its first line.
    void showRow(const QModelIndex &index);
    //! Scrolls the least that shows the lines of a passage.
    void showPassage(const QModelIndex &index, int begin, int end);
    //! Scrolls a page on, or back, in a row that goes on beyond the edge; false when it does not.
    bool scrollWithin(const QModelIndex &index, bool on);
    void showEnd(const QModelIndex &index);

    //! A row and how far below the upper edge it stands, to find the same view again.
    struct Anchor
    {
        Base::CommentId comment;
        int y = 0;
    };
    [[nodiscard]] Anchor anchor() const;
    void restore(const Anchor &anchor);

    void keyboardSearch(const QString &search) override;
    void doItemsLayout() override;

signals:
    void foldClicked(const QModelIndex &index);
    void textClicked(const QModelIndex &index, int offset);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;

private:
    //! Measures what is on the screen and near it, and lays out anew where estimates were wrong.
    void settle(const QModelIndex &keep = {});
    [[nodiscard]] bool measureNear(const QModelIndex &first);
    void takeSpace();
    void scrollBy(int pixels);
    [[nodiscard]] int offsetAt(const QModelIndex &index, QPoint at);

    Models::CommentModel *m_model;
    LayoutCache m_layouts;
    CommentDelegate *m_delegate;
    QPoint m_pressed;
    bool m_isSettling = false;
};

}
