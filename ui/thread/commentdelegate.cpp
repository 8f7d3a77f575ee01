#include "ui/thread/commentdelegate.h"

#include "ui/models/notecolours.h"
#include "ui/models/weblinks.h"
#include "ui/thread/threadmoves.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace Catena::Ui {

using Models::CommentModel;
using Thread::LinkKind;

namespace {

constexpr int foldMarkSize = 8;
constexpr int badgeGap = 8;
constexpr int pillPadding = 5;

}

CommentDelegate::CommentDelegate(const CommentModel *model, LayoutCache *layouts, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_layouts(layouts)
{
}

QSize CommentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {option.rect.width(), m_layouts->rowHeight(index)};
}

void CommentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_paletteKey != option.palette.cacheKey()) {
        m_colours = Models::ReadingColours::from(option.palette);
        m_paletteKey = option.palette.cacheKey();
    }
    const RowGeometry geometry = m_layouts->geometry(index);
    const QRect row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(row.topLeft());
    painter->setFont(m_layouts->font());
    if (option.state & QStyle::State_Selected)
        paintGround(painter, geometry.content(row.height()), option.state & QStyle::State_HasFocus);
    paintGuides(painter, geometry, index, row.height());
    paintMeta(painter, geometry, index);
    paintWholeNotes(painter, geometry, m_model->commentAt(index), row.height());
    const bool isQuiet = index.data(CommentModel::TextRole).toString().isEmpty()
        || index.data(CommentModel::RepeatOfRole).value<Base::CommentId>().isValid();
    painter->setPen(isQuiet ? m_colours.dim : m_colours.text);
    QRectF clip(painter->clipBoundingRect());
    if (clip.isEmpty())
        clip = QRectF(0, 0, row.width(), row.height());
    m_layouts->layout(index).draw(painter, QPointF(geometry.left(), geometry.bodyTop()),
                                  marks(m_model->commentAt(index)), clip);
    painter->restore();
}

void CommentDelegate::paintGround(QPainter *painter, const QRect &ground, bool focused) const
{
    constexpr qreal radius = 5;
    painter->setBrush(m_colours.current);
    painter->setPen(QPen(focused ? m_colours.frame : m_colours.guide, focused ? 2 : 1));
    painter->drawRoundedRect(QRectF(ground).adjusted(1, 1, -1, -1), radius, radius);
    painter->setBrush(Qt::NoBrush);
}

void CommentDelegate::paintGuides(QPainter *painter, const RowGeometry &geometry, const QModelIndex &index,
                                  int height) const
{
    const Thread::ThreadTree &tree = m_model->tree();
    const qint32 node = CommentModel::nodeOf(index);
    const bool folded = m_model->isFolded(m_model->commentAt(index));
    const qint32 after = node + (folded ? tree.node(node).subtreeSize : 1);
    const int column = geometry.column();
    const auto vertical = [&](int of, int from, int to) {
        painter->setPen(QPen(m_colours.guide, 1));
        const qreal x = geometry.guideX(of) + 0.5;
        painter->drawLine(QPointF(x, from), QPointF(x, to));
    };
    // Up the rows, which are at most Limits::shownDepth deep, to one ancestor a column.
    for (qint32 up = node; up >= 0 && tree.node(up).depth > 0; up = m_model->rows().parentOf(up)) {
        const qint32 depth = tree.node(up).depth;
        if (depth > column)
            continue;
        const bool hasFlatAfter = depth == column && geometry.isLastColumn() && up + tree.node(up).subtreeSize > after;
        const bool goesOn = ThreadMoves::nextSibling(tree, up) >= 0 || hasFlatAfter;
        if (goesOn)
            vertical(depth - 1, up == node ? geometry.metaCentre() : 0, height);
        else if (depth == column && up != node)
            vertical(depth - 1, 0, geometry.metaCentre());
    }
    if (tree.node(node).depth > 0 && !geometry.isFlat())
        paintLink(painter, geometry, index);
    if (m_model->tree().node(node).parent < 0 && beginsGroup(node)) {
        painter->setPen(QPen(m_colours.line, 1));
        painter->drawLine(QPointF(0, 0.5), QPointF(geometry.content(height).right(), 0.5));
    }
    if (tree.node(node).subtreeSize > 1) {
        if (!folded && !geometry.isLastColumn())
            vertical(column, geometry.metaCentre(), height);
        paintFoldMark(painter, geometry, folded);
    }
}

// By author, the rows of each stand under a line.
bool CommentDelegate::beginsGroup(qint32 node) const
{
    if (!m_groupsAuthors || node == 0)
        return false;
    const Captures::Comments &comments = *m_model->snapshot()->comments;
    const auto author = [&](qint32 at) { return comments[m_model->tree().node(at).comment].author; };
    return author(node) != author(node - 1);
}

void CommentDelegate::paintLink(QPainter *painter, const RowGeometry &geometry, const QModelIndex &index) const
{
    constexpr qreal radius = 6;
    const auto kind = LinkKind(index.data(CommentModel::LinkKindRole).toInt());
    const bool isStated = kind == LinkKind::Stated || kind == LinkKind::Repaired;
    QPen pen(m_colours.line, isStated ? 2 : 1);
    if (m_model->isApart(CommentModel::nodeOf(index))) {
        pen = QPen(m_colours.guide, 1); // says only that it stands below
    } else if (index.data(CommentModel::UnsureRole).toBool()) {
        pen.setWidthF(1.5);
        pen.setDashPattern({3, 2.5});
    }
    pen.setCapStyle(Qt::FlatCap);
    painter->setPen(pen);
    const qreal x = geometry.guideX(geometry.column() - 1) + 0.5;
    const qreal y = geometry.metaCentre() + 0.5;
    const bool hasMark = index.model()->hasChildren(index);
    const qreal end = hasMark ? geometry.guideX(geometry.column()) - foldMarkSize : geometry.left() - 5;
    QPainterPath path(QPointF(x, 0));
    path.lineTo(x, y - radius);
    path.quadTo(x, y, x + radius, y);
    path.lineTo(end, y);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(path);
}

void CommentDelegate::paintFoldMark(QPainter *painter, const RowGeometry &geometry, bool folded) const
{
    const QPointF centre(geometry.guideX(geometry.column()) + 0.5, geometry.metaCentre() + 0.5);
    constexpr qreal half = foldMarkSize / 2.0;
    QPainterPath disc;
    disc.addEllipse(centre, half + 3, half + 3);
    painter->fillPath(disc, m_colours.base);
    QPolygonF triangle;
    if (folded)
        triangle << centre + QPointF(-half * 0.6, -half) << centre + QPointF(half * 0.8, 0)
                 << centre + QPointF(-half * 0.6, half);
    else
        triangle << centre + QPointF(-half, -half * 0.6) << centre + QPointF(half, -half * 0.6)
                 << centre + QPointF(0, half * 0.8);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_colours.dim);
    painter->drawPolygon(triangle);
    painter->setBrush(Qt::NoBrush);
}

QList<CommentDelegate::Badge> CommentDelegate::badges(const QModelIndex &index, const RowGeometry &geometry) const
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const QLocale locale;
    QList<Badge> all{{text(CommentModel::NameRole), false, true}};
    const int copies = index.data(CommentModel::CopyCountRole).toInt();
    if (copies > 1)
        all += Badge{tr("×%1", "number of places a comment stands in").arg(locale.toString(copies)), true, false};
    const qint32 hidden = m_model->tree().node(CommentModel::nodeOf(index)).subtreeSize - 1;
    if (hidden > 0 && index.data(CommentModel::FoldedRole).toBool())
        all += Badge{tr("+%1", "comments folded away").arg(locale.toString(hidden)), true, true};
    if (index.data(CommentModel::MarkedRole).toBool())
        all += Badge{tr("mark"), true, true};
    if (const QString notes = m_noteBadges.value(m_model->commentAt(index)); !notes.isEmpty())
        all += Badge{notes, true, true};
    if (const QString letters = text(CommentModel::LettersRole); !letters.isEmpty())
        all += Badge{tr("mark %1").arg(letters), true, true};
    if (index.data(CommentModel::NewRole).toBool())
        all += Badge{tr("new"), true, true};
    if (const QString words = text(CommentModel::RepeatWordsRole); !words.isEmpty())
        all += Badge{words, !index.data(CommentModel::StubRole).toBool(), false};
    else if (const QString similar = text(CommentModel::SimilarToNameRole); !similar.isEmpty())
        all += Badge{tr("similar to %1").arg(similar), true, false};
    if (!index.data(CommentModel::ByYouRole).toStringList().isEmpty())
        all += Badge{tr("by you"), true, false};
    const QString parent = text(CommentModel::ParentNameRole);
    if (LinkKind(index.data(CommentModel::LinkKindRole).toInt()) == LinkKind::Unknown)
        all += Badge{tr("? reply, not known to whom"), true, false};
    else if (index.data(CommentModel::UnsureRole).toBool()) {
        const int percent = qRound(index.data(CommentModel::ConfidenceRole).toDouble() * 100);
        all += Badge{tr("? reply to %1, %2 %").arg(parent, locale.toString(percent)), true, false};
    } else if (geometry.isFlat() || m_model->isApart(CommentModel::nodeOf(index)))
        all += Badge{tr("↳ reply to %1").arg(parent), false, false};
    if (!text(CommentModel::DateRole).isEmpty())
        all += Badge{text(CommentModel::DateRole), false, false};
    if (!text(CommentModel::ScoreRole).isEmpty())
        all += Badge{text(CommentModel::ScoreRole), false, false};
    if (index.data(CommentModel::IsCutRole).toBool())
        all += Badge{tr("breaks off"), false, false};
    if (!text(CommentModel::SubjectRole).isEmpty())
        all += Badge{text(CommentModel::SubjectRole), false, false};
    if (m_model->isSummary() && index.data(CommentModel::StubRole).toBool())
        all += Badge{text(Qt::DisplayRole), false, false, true};
    return all;
}

void CommentDelegate::paintMeta(QPainter *painter, const RowGeometry &geometry, const QModelIndex &index) const
{
    const QRect line = geometry.metaLine();
    const QFont plain = RowGeometry::metaFont(m_layouts->font());
    QFont strong = plain;
    strong.setWeight(QFont::Bold);
    int x = line.left();
    for (const Badge &badge : badges(index, geometry)) {
        painter->setFont(badge.isStrong ? strong : plain);
        const QFontMetrics metrics = painter->fontMetrics();
        const int padding = badge.isPill ? pillPadding : 0;
        const int room = line.right() - x - 2 * padding;
        if (room < metrics.averageCharWidth() * 3)
            break;
        const QString shown = metrics.elidedText(badge.text, Qt::ElideRight, room);
        const QRect box(x, line.top(), metrics.horizontalAdvance(shown) + 2 * padding, line.height());
        if (badge.isPill) {
            painter->setPen(QPen(m_colours.line, 1));
            painter->drawRoundedRect(QRectF(box).adjusted(0.5, 1.5, -0.5, -1.5), 4, 4);
        }
        painter->setPen(badge.isStrong || badge.isBody ? m_colours.text : m_colours.dim);
        painter->drawText(box.adjusted(padding, 0, 0, 0),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, shown);
        x = box.right() + 1 + badgeGap;
    }
    painter->setFont(m_layouts->font());
}

QList<QTextLayout::FormatRange> CommentDelegate::marks(Base::CommentId id) const
{
    QList<QTextLayout::FormatRange> ranges;
    const QList<Highlight> highlights = m_highlights.value(id);
    for (const Highlight &each : highlights) {
        if (each.begin < 0 || each.end <= each.begin)
            continue;
        QTextLayout::FormatRange range;
        range.start = each.begin;
        range.length = each.end - each.begin;
        range.format.setBackground(each.isCurrent ? m_colours.chosenMark : m_colours.mark);
        range.format.setForeground(each.isCurrent ? m_colours.chosenMarkText : m_colours.markText);
        range.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        if (each.look == Highlight::Look::Note) {
            const auto colours = Models::NoteColours::of(each.colour, m_colours);
            range.format.setBackground(colours.ground);
            range.format.setForeground(colours.text);
            range.format.setUnderlineColor(colours.line);
            range.format.setFontOverline(each.isCurrent);
        } else if (each.look == Highlight::Look::Selection) {
            range.format.setBackground(m_colours.chosenMark);
            range.format.setForeground(m_colours.chosenMarkText);
        }
        ranges += range;
    }
    addFound(id, ranges);
    addLinks(id, ranges);
    return ranges;
}

// A note on the whole of a comment is a bar beside its text.
void CommentDelegate::paintWholeNotes(QPainter *painter, const RowGeometry &geometry, Base::CommentId id,
                                      int height) const
{
    constexpr int width = 3;
    int x = geometry.left() - width - 3;
    const QList<Highlight> highlights = m_highlights.value(id);
    for (const Highlight &each : highlights) {
        if (each.look != Highlight::Look::Note || each.begin != each.end)
            continue;
        const auto colours = Models::NoteColours::of(each.colour, m_colours);
        const QRect bar(x, geometry.bodyTop(), width, height - geometry.bodyTop() - 4);
        painter->fillRect(bar, colours.ground);
        painter->setPen(QPen(colours.line, 1));
        painter->drawLine(bar.topLeft(), bar.bottomLeft());
        x -= width + 1;
    }
}

void CommentDelegate::addLinks(Base::CommentId id, QList<QTextLayout::FormatRange> &ranges) const
{
    for (const Models::WebLink &link : Models::webLinks(m_model->snapshot()->comments->text(id))) {
        QTextLayout::FormatRange range;
        range.start = link.begin;
        range.length = link.end - link.begin;
        range.format.setForeground(m_colours.link);
        range.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        ranges.prepend(range); // what is marked shows in its own colours
    }
}

// Looked for again in what is painted: a few comments, where all that was found may be a million places.
void CommentDelegate::addFound(Base::CommentId id, QList<QTextLayout::FormatRange> &ranges) const
{
    if (!m_found.matcher || m_found.matcher->isEmpty())
        return;
    const Captures::Comments &comments = *m_model->snapshot()->comments;
    for (const Text::Span &span : m_found.matcher->find(comments.buffers.view(comments[id].body))) {
        const bool isCurrent = m_found.comment == id && m_found.begin == span.begin;
        QTextLayout::FormatRange range;
        range.start = span.begin;
        range.length = span.end - span.begin;
        range.format.setBackground(isCurrent ? m_colours.chosenMark : m_colours.foundMark);
        range.format.setForeground(isCurrent ? m_colours.chosenMarkText : m_colours.foundMarkText);
        range.format.setUnderlineStyle(isCurrent ? QTextCharFormat::SingleUnderline : QTextCharFormat::DashUnderline);
        ranges += range;
    }
}

QString CommentDelegate::wrapped(const QString &text)
{
    constexpr qsizetype columns = 72;
    QStringList lines;
    const QStringList given = text.split(QLatin1Char('\n'));
    for (QString rest : given) {
        while (rest.size() > columns) {
            const qsizetype space = rest.lastIndexOf(QLatin1Char(' '), columns);
            const qsizetype cut = space > columns / 2 ? space : columns;
            lines += rest.left(cut);
            rest = rest.mid(cut).trimmed();
        }
        lines += rest;
    }
    return lines.join(QLatin1Char('\n'));
}

bool CommentDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Over the line about the comment and the guides, not over the text, where it would stand in the reader's way.
    const QRect row = view->visualRect(index);
    const RowGeometry geometry = m_layouts->geometry(index);
    const QPoint at = event->pos() - row.topLeft();
    if (!index.isValid() || (at.y() > geometry.bodyTop() && at.x() > geometry.left())) {
        QToolTip::hideText();
        return true;
    }
    QToolTip::showText(event->globalPos(), wrapped(index.data(Qt::ToolTipRole).toString()), view, row);
    return true;
}

}
