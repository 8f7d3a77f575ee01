#include "ui/thread/layoutcache.h"

#include "ui/models/commentmodel.h"
#include "ui/models/commenttext.h"

namespace Catena::Ui {

namespace {

constexpr int keptLayouts = 400; // a few screens of short comments
constexpr qint64 smallBytes = 192 * 1024; // measured whole in a few frames

}

LayoutCache::LayoutCache(const Models::CommentModel *model) : m_model(model), m_layouts(keptLayouts)
{
    setSpace(QFont(), 0);
}

bool LayoutCache::setSpace(const QFont &font, int rowWidth)
{
    if (font == m_font && rowWidth == m_rowWidth && m_hasSpace)
        return false;
    m_hasSpace = true;
    m_font = font;
    m_rowWidth = rowWidth;
    m_estimate = RowEstimate(font, rowWidth);
    forget();
    return true;
}

void LayoutCache::forget()
{
    m_layouts.clear();
    m_heights.clear();
    m_totalBytes = -1;
}

void LayoutCache::forget(Base::CommentId id)
{
    m_layouts.remove(id.index);
    if (id.index < m_heights.size())
        m_heights[id.index] = {};
}

bool LayoutCache::isSmall()
{
    // Of what is shown while the rest is being read, no more is measured than is seen.
    if (m_model->snapshot()->isBeginning)
        return false;
    if (m_totalBytes < 0) {
        m_totalBytes = 0;
        for (const Captures::Comment &comment : m_model->snapshot()->comments->comments) {
            m_totalBytes += comment.body.size;
            if (m_totalBytes > smallBytes)
                break;
        }
    }
    return m_totalBytes <= smallBytes;
}

const RowGeometry &LayoutCache::geometry(const QModelIndex &index) const
{
    return m_estimate.geometry(m_model->tree().node(Models::CommentModel::nodeOf(index)).depth);
}

QString LayoutCache::body(const QModelIndex &index) const
{
    if (m_model->isStub(m_model->commentAt(index)))
        return {};
    const QString text = index.data(Models::CommentModel::TextRole).toString();
    if (!text.isEmpty())
        return text;
    const Base::CommentId id = m_model->commentAt(index);
    return Models::CommentText::stateWord((*m_model->snapshot()->comments)[id].state);
}

const CommentLayout &LayoutCache::layout(const QModelIndex &index)
{
    const quint32 key = m_model->commentAt(index).index;
    if (const CommentLayout *kept = m_layouts.object(key))
        return *kept;
    auto *made = new CommentLayout(body(index), m_font, geometry(index).textWidth());
    // A very long comment counts for many; none counts for more than all.
    const int cost = 1 + int(qMin<qreal>(made->height() / 2000, keptLayouts / 2));
    m_layouts.insert(key, made, cost);
    return *made;
}

LayoutCache::Height &LayoutCache::heightOf(const QModelIndex &index)
{
    const std::size_t id = m_model->commentAt(index).index;
    if (m_heights.size() <= id)
        m_heights.resize(qMax(id + 1, m_model->snapshot()->comments->size()));
    return m_heights[id];
}

int LayoutCache::rowHeight(const QModelIndex &index)
{
    const Height &known = heightOf(index);
    if (known.pixels > 0)
        return known.pixels;
    if (isSmall()) {
        measure(index);
        return heightOf(index).pixels;
    }
    const Base::CommentId id = m_model->commentAt(index);
    const qint32 depth = m_model->tree().node(Models::CommentModel::nodeOf(index)).depth;
    heightOf(index).pixels =
        m_estimate.height(depth, (*m_model->snapshot()->comments)[id].body.size, m_model->isStub(id));
    return heightOf(index).pixels;
}

bool LayoutCache::measure(const QModelIndex &index)
{
    if (heightOf(index).isMeasured)
        return false;
    const int pixels = geometry(index).rowHeight(layout(index).height());
    Height &height = heightOf(index);
    const bool differs = height.pixels != pixels;
    height = {pixels, true};
    return differs;
}

}
