#pragma once

#include "ui/models/commentmodel.h"
#include "ui/thread/found.h"
#include "ui/thread/highlight.h"
#include "ui/thread/layoutcache.h"
#include "ui/thread/visiblerows.h"

#include <QAbstractItemView>

namespace Catena::Ui {

class CommentDelegate;

//! The tree of whole comments, scrolled by pixel. It shows and measures; what to do with a key is the pane's. Only the
//! rows on the screen are laid out: all others count with an estimate of their height. Where the view stands is kept
//! as a row and a distance from its upper edge, so that a wrong estimate never moves what is seen; the scroll bar
//! follows. A row is a place in the depth-first order of the tree.
class ThreadView : public QAbstractItemView
{
    Q_OBJECT

public:
    explicit ThreadView(Models::CommentModel *model, QWidget *parent = nullptr);

    [[nodiscard]] Models::CommentModel *comments() const { return m_model; }
    void setHighlights(const Highlights &highlights);
    void setFound(const Found &found);
    void setNoteBadges(const NoteBadges &badges);
    //! Draws a line above the first row of every author.
    void setGroupsAuthors(bool groups);
    [[nodiscard]] const Highlights &highlights() const;
    //! Rows for the model's tree, worked out before; heights in a small discussion are measured nevertheless. What was
    //! measured for another text or tree is forgotten. Where to stand is to be said next.
    void takeRows(VisibleRows rows);
    //! What heights are estimated by now.
    [[nodiscard]] const RowEstimate &estimate();
    //! Unfolds and folds rows as the model says.
    void applyFolds();
    void setFolded(const QModelIndex &index, bool folded);
    //! Measures a row again whose text is shown or hidden.
    void remeasure(const QModelIndex &index);

    [[nodiscard]] QModelIndex indexAbove(const QModelIndex &index) const; //!< of the rows shown
    [[nodiscard]] QModelIndex indexBelow(const QModelIndex &index) const;
    [[nodiscard]] qint32 shownCount() const { return m_rows.shownCount(); }
    //! A shown row's place among them, from 0, and back; -1 and an invalid index outside.
    [[nodiscard]] qint32 rankOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOfRank(qint32 rank) const;

    //! Scrolls the least that shows a row whole, or as much of it as fits from its first line.
    void showRow(const QModelIndex &index);
    //! Scrolls the least that shows the lines of a passage.
    void showPassage(const QModelIndex &index, int begin, int end);
    //! Scrolls a page on, or back, in a row that goes on beyond the edge; false when it does not.
    bool scrollWithin(const QModelIndex &index, bool on);
    void showEnd(const QModelIndex &index);
    //! Scrolls to a share of all rows, 0 to 1: the row there, or the one it is folded into, comes to the upper edge.
    void showShare(float share);

    //! A row and how far below the upper edge it stands, to find the same view again.
    struct Anchor
    {
        Base::CommentId comment;
        int y = 0;
    };
    [[nodiscard]] Anchor anchor() const;
    void restore(const Anchor &anchor);

    //! The line of text at the upper edge, to find it again in another width or font.
    struct Line
    {
        Base::CommentId comment; //!< invalid for none
        qint32 offset = -1; //!< where the line begins in its text; -1: the line above the text
    };
    [[nodiscard]] Line topLine();
    void showAtTop(const Line &line); //!< a comment not shown changes nothing
    //! The comments that stand whole on the screen.
    [[nodiscard]] std::vector<Base::CommentId> wholeOnScreen() const;

    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &search) override;
    void doItemsLayout() override;
    void reset() override;

signals:
    //! The rows of a large discussion that are not on the screen have heights for another width or font by now.
    void rowsOutdated();
    void foldClicked(const QModelIndex &index);
    void textClicked(const QModelIndex &index, int offset);
    //! The pointer was dragged over a passage of one comment; end may be before begin.
    void textDragged(const QModelIndex &index, int begin, int end);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override;
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    //! Whether the rows are those of the model's tree, not of one before.
    [[nodiscard]] bool hasCounted() const { return m_rows.size() == m_model->tree().size(); }
    [[nodiscard]] qint32 rowOf(const QModelIndex &index) const; //!< -1 for none
    [[nodiscard]] qint64 yOf(qint32 row) const; //!< of its upper edge, from that of the viewport
    void countRows(); //!< builds m_rows from the model
    void comeBackTo(const Anchor &kept); //!< over rows counted anew
    void bringUpToDate(); //!< what a layout that is due would do
    void takeSpace(); //!< of another width or font, if it has one

    void measure(qint32 row);
    //! Measures what is on the screen, from the top row down; no void is left below the last row.
    void fill();
    void placeScrollBar();
    void scrollBy(qint64 pixels);
    void scrollUp(qint64 pixels);
    void scrollDown(qint64 pixels);
    void goToPixel(qint64 y);
    void placeAt(qint32 row, int y); //!< puts its upper edge there
    [[nodiscard]] int offsetAt(const QModelIndex &index, QPoint at);

    Models::CommentModel *m_model;
    LayoutCache m_layouts;
    CommentDelegate *m_delegate;
    VisibleRows m_rows;
    qint32 m_top = -1; //!< the row at the upper edge; -1 = there is none
    qint64 m_hidden = 0; //!< pixels of it above the edge
    int m_scale = 0; //!< bits by which pixels are too many for a scroll bar
    bool m_isStale = true; //!< m_rows is of another tree
    bool m_isPlacing = false; //!< the scroll bar follows
    QPoint m_pressed;
};

}
