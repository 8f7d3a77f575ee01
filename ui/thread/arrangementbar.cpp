#include "ui/thread/arrangementbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Catena::Ui {

ArrangementBar::ArrangementBar(QWidget *parent)
    : QFrame(parent), m_label(new QLabel(this)), m_all(new QPushButton(tr("Show All (Esc)"), this))
{
    setObjectName(QStringLiteral("arrangementBar"));
    setAutoFillBackground(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_all->setObjectName(QStringLiteral("arrangementAll"));
    m_all->setFlat(true);
    connect(m_all, &QPushButton::clicked, this, &ArrangementBar::allWanted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 1, 6, 1);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_all);
    hide();
}

void ArrangementBar::setWords(const QString &words, bool canWiden)
{
    m_label->setText(words);
    m_all->setVisible(canWiden);
    setVisible(!words.isEmpty());
}

QString ArrangementBar::words() const
{
    return m_label->text();
}

}
