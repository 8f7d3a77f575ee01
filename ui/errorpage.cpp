#include "ui/errorpage.h"

#include "ui/errortext.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

ErrorPage::ErrorPage(QWidget *parent) : QWidget(parent), m_happened(new QLabel(this)), m_remedy(new QLabel(this))
{
    setObjectName(QStringLiteral("errorPage"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_happened->setFont(large);
    m_happened->setObjectName(QStringLiteral("errorHappened"));
    m_remedy->setObjectName(QStringLiteral("errorRemedy"));
    for (QLabel *label : {m_happened, m_remedy}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignCenter);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *retry = new QPushButton(tr("&Try Again"), this);
    retry->setObjectName(QStringLiteral("errorRetry"));
    auto *open = new QPushButton(tr("&Open Another Folder…"), this);
    open->setObjectName(QStringLiteral("errorOpenFolder"));
    connect(retry, &QPushButton::clicked, this, &ErrorPage::retryRequested);
    connect(open, &QPushButton::clicked, this, &ErrorPage::openFolderRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(retry);
    buttons->addWidget(open);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 24, 40, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(m_happened);
    layout->addWidget(m_remedy);
    layout->addLayout(buttons);
    layout->addStretch(3);
    setFocusProxy(open);
}

void ErrorPage::setError(const Base::Error &error)
{
    m_happened->setText(ErrorText::happened(error));
    m_remedy->setText(ErrorText::remedy(error));
}

}
