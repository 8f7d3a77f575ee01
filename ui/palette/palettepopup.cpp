#include "ui/palette/palettepopup.h"

#include "ui/models/readingcolours.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Catena::Ui {

namespace {

//! The name left, what else is known of it right and dim.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isChosen = option.state & QStyle::State_Selected;
        const bool isEnabled = option.state & QStyle::State_Enabled;
        const QPalette &palette = option.palette;
        const Models::ReadingColours colours = Models::ReadingColours::from(palette);
        painter->fillRect(option.rect, isChosen ? colours.chosenMark : colours.base);
        const QRect text = option.rect.adjusted(10, 0, -10, 0);
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        const int room = qMin(option.fontMetrics.horizontalAdvance(detail) + 4, text.width() / 2);
        painter->setPen(isChosen ? colours.chosenMarkText : isEnabled ? colours.text : colours.dim);
        painter->drawText(
            text.adjusted(0, 0, -room - 12, 0), Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, text.width() - room - 12));
        painter->setPen(isChosen ? colours.chosenMarkText : colours.dim);
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignRight,
                          option.fontMetrics.elidedText(detail, Qt::ElideMiddle, room));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, option.fontMetrics.height() + 10};
    }
};

}

PalettePopup::PalettePopup(QWidget *window)
    : QFrame(window), m_field(new QLineEdit(this)), m_list(new QListView(this)), m_model(new PaletteModel(this))
{
    setObjectName(QStringLiteral("palettePopup"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("An action, a concept, an author or a comment's number"));
    m_field->setAccessibleName(tr("Command palette"));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What fits"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_model->setTyped(typed);
        m_list->setCurrentIndex(m_model->index(0));
    });
    connect(m_list, &QListView::clicked, this, &PalettePopup::choose);
    window->installEventFilter(this);
    hide();
}

void PalettePopup::open(const QList<PaletteEntry> &entries, const QStringList &recent)
{
    if (isHidden())
        m_focusBefore = window()->focusWidget();
    m_model->setEntries(entries, recent);
    m_field->clear();
    m_list->setCurrentIndex(m_model->index(0));
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void PalettePopup::close()
{
    if (isHidden())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore = nullptr;
}

void PalettePopup::place()
{
    const QSize room = parentWidget()->size();
    const int width = qMin(room.width() - 40, qMax(420, fontMetrics().averageCharWidth() * 80));
    const int height = qMin(room.height() - 80, fontMetrics().height() * 24);
    setGeometry((room.width() - width) / 2, qMin(60, room.height() / 10), width, height);
}

void PalettePopup::choose(const QModelIndex &index)
{
    if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled))
        return;
    const PaletteEntry entry = m_model->entry(index.row());
    close();
    emit chosen(entry);
}

void PalettePopup::step(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0)
        m_list->setCurrentIndex(m_model->index(qBound(0, m_list->currentIndex().row() + rows, count - 1)));
}

bool PalettePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible() && !isAncestorOf(window()->focusWidget()))
        hide();
    // A single letter is text here, whatever else it does in the window.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    constexpr int page = 10;
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(page);
        return true;
    case Qt::Key_PageUp:
        step(-page);
        return true;
    default:
        return false;
    }
}

}
