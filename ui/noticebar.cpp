#include "ui/noticebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace Catena::Ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_label(new QLabel(this)), m_progress(new QProgressBar(this)), m_button(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setMaximumWidth(160);
    m_button->setObjectName(QStringLiteral("noticeAction"));
    m_button->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("noticeClose"));
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Hide"));
    m_close->setAccessibleName(tr("Hide this notice"));
    m_close->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 3, 6, 3);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_button);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        const std::function<void()> action = m_action;
        if (action)
            action();
    });
    m_hiding.setSingleShot(true);
    connect(&m_hiding, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void NoticeBar::hideAfter(int msecs)
{
    m_hiding.start(msecs);
}

QString NoticeBar::sentence() const
{
    return m_label->text();
}

void NoticeBar::showNotice(const QString &sentence, const QString &actionText, const std::function<void()> &action)
{
    m_label->setText(sentence);
    m_progress->hide();
    m_close->show();
    setAction(actionText, action);
    show();
    QAccessibleEvent event(m_label, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void NoticeBar::showProgress(const QString &sentence, int done, int total, const QString &actionText,
                             const std::function<void()> &action)
{
    m_label->setText(sentence);
    m_progress->setRange(0, total);
    m_progress->setValue(done);
    m_progress->show();
    m_close->hide();
    setAction(actionText, action);
    show();
}

void NoticeBar::setAction(const QString &text, const std::function<void()> &action)
{
    m_hiding.stop();
    m_action = action;
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

}
