#include "ui/search/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>

namespace Catena::Ui {

FindBar::FindBar(QWidget *parent)
    : QFrame(parent), m_field(new QLineEdit(this)), m_count(new QLabel(this)), m_previous(new QToolButton(this)),
      m_next(new QToolButton(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("findBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    auto *label = new QLabel(tr("F&ind:"), this);
    label->setBuddy(m_field);
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setAccessibleName(tr("Find in the essay and the comments"));
    m_field->setPlaceholderText(
        tr("Words, “words together”, /pattern/, author:name, date:2011..2013, concept:term, has:note, is:new"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("88,888 / 888,888")));
    const auto set = [this](QToolButton *button, const char *name, QStyle::StandardPixmap icon, const QString &text) {
        button->setObjectName(QLatin1String(name));
        button->setIcon(style()->standardIcon(icon));
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::TabFocus);
    };
    set(m_previous, "findPrevious", QStyle::SP_ArrowUp, tr("Previous place found"));
    set(m_next, "findNext", QStyle::SP_ArrowDown, tr("Next place found"));
    set(m_close, "findClose", QStyle::SP_TitleBarCloseButton, tr("Close the search"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 6, 3);
    layout->addWidget(label);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_count);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_close);
    connect(m_field, &QLineEdit::textChanged, this, &FindBar::typed);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeWanted);
    setCanStep(false);
    hide();
}

QString FindBar::countText() const
{
    return m_count->text();
}

void FindBar::setCount(const QString &text, bool isProblem)
{
    m_count->setText(text);
    m_count->setAccessibleName(text);
    QFont font = m_count->font();
    font.setBold(isProblem);
    m_count->setFont(font);
}

void FindBar::setCanStep(bool can)
{
    m_previous->setEnabled(can);
    m_next->setEnabled(can);
}

// Enter and Escape belong to the search while its field has the focus, up and down too.
bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ShiftModifier)
            emit previousWanted();
        else
            emit nextWanted();
        return true;
    case Qt::Key_Down:
        emit nextWanted();
        return true;
    case Qt::Key_Up:
        emit previousWanted();
        return true;
    case Qt::Key_Escape:
        emit closeWanted();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

}
