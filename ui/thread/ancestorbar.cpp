#include "ui/thread/ancestorbar.h"

#include "ui/models/commenttext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace Catena::Ui {

namespace {

constexpr qsizetype longestName = 22;

QString buttonText(const Snapshot::Snapshot &snapshot, Base::CommentId id)
{
    QString name = Models::CommentText::firstWords(Models::CommentText::numbered(snapshot, id), longestName);
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}

AncestorBar::AncestorBar(QWidget *parent)
    : QFrame(parent), m_gap(new QLabel(QStringLiteral("…"), this)), m_words(new QLabel(this))
{
    setObjectName(QStringLiteral("ancestorBar"));
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 0, 6, 0);
    layout->setSpacing(2);
    for (int i = 0; i < mostShown; ++i) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("ancestor.%1").arg(i));
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, i] {
            if (i < int(m_shown.size()))
                emit commentChosen(m_shown[std::size_t(i)]);
        });
        m_buttons.push_back(button);
        layout->addWidget(button);
        if (i == 0)
            layout->addWidget(m_gap);
    }
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_words, 1);
    fitHeight();
    hide();
}

// Of one height with and without buttons, for what is read must not move.
void AncestorBar::fitHeight()
{
    constexpr int margin = 8;
    setFixedHeight(fontMetrics().height() + margin);
}

void AncestorBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void AncestorBar::setCurrent(const Snapshot::SnapshotPtr &snapshot, Base::CommentId current)
{
    const Thread::ThreadTree &tree = *snapshot->tree;
    const qint32 node = current.isValid() ? tree.indexOf(current) : -1;
    m_shown.clear();
    bool isCut = false;
    if (node >= 0) {
        // From below: the way up may be as long as the discussion.
        qint32 up = tree.node(node).parent;
        for (; up >= 0 && int(m_shown.size()) < mostShown - 1; up = tree.node(up).parent)
            m_shown.push_back(tree.node(up).comment);
        if (up >= 0) {
            while (tree.node(up).parent >= 0) {
                up = tree.node(up).parent;
                isCut = true;
            }
            m_shown.push_back(tree.node(up).comment);
        }
        std::reverse(m_shown.begin(), m_shown.end());
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < m_shown.size());
        if (i >= m_shown.size())
            continue;
        m_buttons[i]->setText(buttonText(*snapshot, m_shown[i]));
        m_buttons[i]->setAccessibleName(tr("Up to %1").arg(Models::CommentText::quoted(*snapshot, m_shown[i])));
    }
    m_gap->setVisible(isCut);
    constexpr qsizetype most = 160;
    m_text = m_shown.empty() ? (node < 0 ? QString() : tr("Begins a discussion: it answers nobody"))
                             : Models::CommentText::firstWords(snapshot->comments->text(m_shown.back()), most);
    showWords();
}

void AncestorBar::showWords()
{
    layout()->activate(); // the buttons may have grown
    m_words->setText(fontMetrics().elidedText(m_text, Qt::ElideRight, m_words->width()));
}

void AncestorBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showWords();
}

}
