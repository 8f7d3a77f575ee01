#pragma once

#include "base/ids.h"
#include "ui/thread/commentlayout.h"
#include "ui/thread/rowestimate.h"

#include <QCache>
#include <QModelIndex>

#include <vector>

namespace Catena::Models {
class CommentModel;
}

namespace Catena::Ui {

//! The laid-out comments of a view, by comment, width and font; and the heights of all rows, measured in a small
//! discussion, in a large one estimated until a row comes near the screen. Nothing is kept over a change of width or
//! font.
class LayoutCache
{
public:
    explicit LayoutCache(const Models::CommentModel *model);

    [[nodiscard]] const QFont &font() const { return m_font; }
    //! True when it is another font or width than before: then everything is forgotten.
    bool setSpace(const QFont &font, int rowWidth);
    void forget();
    void forget(Base::CommentId id); //!< one alone

    [[nodiscard]] const RowGeometry &geometry(const QModelIndex &index) const;
    [[nodiscard]] const RowEstimate &estimates() const { return m_estimate; }
    [[nodiscard]] const CommentLayout &layout(const QModelIndex &index);
    [[nodiscard]] int rowHeight(const QModelIndex &index);
    //! Measures a row; true when rowHeight() said something else before.
    bool measure(const QModelIndex &index);
    //! The body as shown: the text, or what stands for one that is missing; nothing for a repeat shown as a line.
    [[nodiscard]] QString body(const QModelIndex &index) const;
    //! Whether there is so little text that all of it is measured at once.
    [[nodiscard]] bool isSmall();

private:
    struct Height
    {
        int pixels = 0; //!< 0 = not asked yet
        bool isMeasured = false;
    };
    [[nodiscard]] Height &heightOf(const QModelIndex &index);

    const Models::CommentModel *m_model;
    QFont m_font;
    int m_rowWidth = 0;
    RowEstimate m_estimate;
    bool m_hasSpace = false;
    qint64 m_totalBytes = -1; //!< of all bodies, or more than are few; -1 = not counted
    QCache<quint32, CommentLayout> m_layouts;
    std::vector<Height> m_heights; //!< by CommentId
};

}
