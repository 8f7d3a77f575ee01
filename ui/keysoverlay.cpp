#include "ui/keysoverlay.h"

#include "ui/actions.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Catena::Ui {

namespace {

QString keysOf(const QAction *action)
{
    QStringList keys;
    const QList<QKeySequence> bindings = action->shortcuts();
    for (const QKeySequence &binding : bindings) {
        if (const QString text = keyText(binding); !keys.contains(text))
            keys.append(text);
    }
    return keys.join(QStringLiteral("  "));
}

}

KeysOverlay::KeysOverlay(const Actions *actions, QWidget *parent)
    : QFrame(parent), m_actions(actions), m_area(new QScrollArea(this))
{
    setObjectName(QStringLiteral("keysOverlay"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto *title = new QLabel(tr("Keyboard Shortcuts"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    title->setFont(large);
    auto *close = new QPushButton(tr("Close (Esc)"), this);
    close->setObjectName(QStringLiteral("keysClose"));
    connect(close, &QPushButton::clicked, this, &KeysOverlay::close);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setFocusPolicy(Qt::StrongFocus);
    m_area->setObjectName(QStringLiteral("keysPage"));
    m_area->setAccessibleName(title->text());
    auto *head = new QHBoxLayout;
    head->addWidget(title, 1);
    head->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(m_area, 1);
    parent->installEventFilter(this);
    hide();
}

void KeysOverlay::toggle()
{
    if (isVisible())
        return close();
    m_focusBefore = window()->focusWidget();
    fill();
    place();
    show();
    raise();
    m_area->setFocus(Qt::OtherFocusReason);
}

void KeysOverlay::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    m_focusBefore = nullptr;
}

// Bindings may change while the program runs, so the list is made anew each time.
void KeysOverlay::fill()
{
    auto *page = new QWidget;
    auto *columns = new QBoxLayout(QBoxLayout::LeftToRight, page);
    columns->setSpacing(28);
    m_columns = columns;
    const MenuId sides[2][5] = {{MenuId::File, MenuId::Edit, MenuId::View, MenuId::Show, MenuId::Help},
                                {MenuId::Go, MenuId::Annotate, MenuId::Concept, MenuId::Repair}};
    const int counts[2] = {5, 4};
    for (int side = 0; side < 2; ++side) {
        auto *grid = new QGridLayout;
        grid->setHorizontalSpacing(16);
        grid->setVerticalSpacing(3);
        int row = 0;
        for (int i = 0; i < counts[side]; ++i) {
            const QMenu *menu = m_actions->menu(sides[side][i]);
            auto *heading = new QLabel(withoutMnemonic(menu->title()), page);
            QFont bold = heading->font();
            bold.setBold(true);
            heading->setFont(bold);
            grid->addWidget(heading, row++, 0, 1, 2);
            const QList<QAction *> actions = menu->actions();
            for (const QAction *action : actions) {
                const QString keys = keysOf(action);
                if (keys.isEmpty())
                    continue;
                grid->addWidget(new QLabel(keys, page), row, 0, Qt::AlignTop);
                auto *name = new QLabel(withoutMnemonic(action->text()), page);
                name->setWordWrap(true);
                grid->addWidget(name, row++, 1);
            }
            grid->setRowMinimumHeight(row++, 8);
        }
        grid->setRowStretch(row, 1);
        grid->setColumnStretch(1, 1);
        columns->addLayout(grid, 1);
    }
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setTextFormat(Qt::PlainText);
    m_area->setWidget(page);
}

void KeysOverlay::place()
{
    // Names of actions beside each other have to stand on a line each, in letters of any size.
    const int twoColumns = 44 * fontMetrics().height();
    const QSize room = parentWidget()->size();
    const QSize size(std::min(std::max(760, twoColumns), room.width() - 40), std::min(640, room.height() - 40));
    if (QBoxLayout *columns = m_columns)
        columns->setDirection(size.width() < twoColumns ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    setGeometry(QRect(QPoint((room.width() - size.width()) / 2, (room.height() - size.height()) / 2), size));
}

bool KeysOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

}
