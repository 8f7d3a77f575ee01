#include "ui/thread/threadview.h"

// What ThreadView shows on the screen, line by line.
namespace Catena::Ui {

ThreadView::Line ThreadView::topLine()
{
    bringUpToDate();
    if (m_top < 0)
        return {};
    const QModelIndex index = m_model->indexOfNode(m_top);
    const qint64 within = m_hidden - m_layouts.geometry(index).bodyTop();
    return {m_model->commentAt(index), within <= 0 ? -1 : m_layouts.layout(index).lineAt(qreal(within))};
}

void ThreadView::showAtTop(const Line &line)
{
    bringUpToDate();
    const QModelIndex index = m_model->indexOf(line.comment);
    if (!m_rows.isShown(rowOf(index)))
        return;
    int y = 0;
    if (line.offset >= 0)
        y = m_layouts.geometry(index).bodyTop()
            + qCeil(m_layouts.layout(index).rectOf(line.offset, line.offset + 1).top());
    placeAt(rowOf(index), -y);
}

std::vector<Base::CommentId> ThreadView::wholeOnScreen() const
{
    std::vector<Base::CommentId> comments;
    qint64 y = -m_hidden;
    for (qint32 row = hasCounted() ? m_top : -1; row >= 0 && y < viewport()->height(); row = m_rows.next(row)) {
        const int height = m_rows.height(row);
        if (y >= 0 && y + height <= viewport()->height())
            comments.push_back(m_model->commentAt(m_model->indexOfNode(row)));
        y += height;
    }
    return comments;
}

}
