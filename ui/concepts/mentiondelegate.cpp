#include "ui/concepts/mentiondelegate.h"

#include "ui/models/mentionmodel.h"
#include "ui/models/readingcolours.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace Catena::Ui {

namespace {

constexpr int contextLines = 2;
constexpr int side = 8; //!< left and right, px
constexpr int above = 5;

}

int MentionDelegate::rowHeight(const QFontMetrics &metrics)
{
    return metrics.lineSpacing() * (1 + contextLines) + 2 * above;
}

QSize MentionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.lineSpacing() * 8, rowHeight(option.fontMetrics)};
}

void MentionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const QPalette::ColorGroup group = row.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = row.state & QStyle::State_Selected;
    const QColor text = row.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor dim = isSelected ? text : Models::ReadingColours::from(row.palette, group).dim;
    const int line = row.fontMetrics.lineSpacing();
    const QRect area = row.rect.adjusted(side, above, -side, -above);

    painter->save();
    painter->setFont(row.font);
    painter->setPen(dim);
    QString where = index.data(Models::MentionModel::WhereRole).toString();
    const QString rung = index.data(Models::MentionModel::RungTextRole).toString();
    if (!rung.isEmpty())
        where += QStringLiteral(" · ") + rung;
    painter->drawText(QRect(area.left(), area.top(), area.width(), line), int(Qt::AlignVCenter | Qt::AlignLeading),
                      row.fontMetrics.elidedText(where, Qt::ElideRight, area.width()));
    paintContext(painter, row, area.adjusted(0, line, 0, 0), index, text);
    painter->restore();
}

void MentionDelegate::paintContext(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                                   const QModelIndex &index, const QColor &text)
{
    QFont bold = option.font;
    bold.setBold(true);
    const QString term = index.data(Models::MentionModel::TermRole).toString();
    // Word wrap leaves the ends of lines empty: what is shown fills a little less than all lines.
    const int room =
        area.width() * contextLines * 85 / 100 - std::min(area.width(), QFontMetrics(bold).horizontalAdvance(term));
    const QString before = option.fontMetrics.elidedText(index.data(Models::MentionModel::BeforeRole).toString(),
                                                         Qt::ElideLeft, std::max(0, room * 2 / 5));
    const int left = std::max(0, room - option.fontMetrics.horizontalAdvance(before));
    const QString after =
        option.fontMetrics.elidedText(index.data(Models::MentionModel::AfterRole).toString(), Qt::ElideRight, left);

    QTextLayout layout(before + term + after, option.font);
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setUnderlineStyle(QTextCharFormat::SingleUnderline);
    layout.setFormats({{int(before.size()), int(term.size()), strong}});
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    for (int i = 0; i < contextLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition(QPointF(0, i * option.fontMetrics.lineSpacing()));
    }
    layout.endLayout();
    painter->setPen(text);
    layout.draw(painter, area.topLeft());
}

}
