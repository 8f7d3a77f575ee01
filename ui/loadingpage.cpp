#include "ui/loadingpage.h"

#include "ui/errortext.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

LoadingPage::LoadingPage(QWidget *parent)
    : QWidget(parent), m_label(new QLabel(this)), m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("loadingPage"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignCenter);
    m_progress->setObjectName(QStringLiteral("loadingProgress"));
    m_progress->setFixedWidth(320);
    m_progress->setAccessibleName(tr("Stages done"));
    auto *cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(QStringLiteral("loadingCancel"));
    connect(cancel, &QPushButton::clicked, this, &LoadingPage::cancelRequested);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(m_label);
    layout->addWidget(m_progress, 0, Qt::AlignHCenter);
    layout->addWidget(cancel, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setFocusProxy(cancel);
}

void LoadingPage::setFolder(const QString &name)
{
    m_label->setText(tr("Reading “%1”…").arg(plainName(name)));
    setProgress(0, 0);
}

void LoadingPage::setProgress(int stagesDone, int stageCount)
{
    m_progress->setRange(0, stageCount);
    m_progress->setValue(stagesDone);
}

}
