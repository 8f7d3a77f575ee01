#include "ui/tourbar.h"

#include "ui/actions.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <iterator>

namespace Catena::Ui {

namespace {

struct Step
{
    const char *text; //!< %1 and %2: the keys of the two actions
    const char *action; //!< doing this is the step
    const char *other; //!< named beside it, and counts as well; null: none
    int times; //!< how often it is to be done
};

constexpr Step steps[] = {
    {QT_TRANSLATE_NOOP("Catena::Ui::TourBar", "Press %1 to go to the next comment. %2 goes back. Try it three times."),
     "go.next", "go.previous", 3},
    {QT_TRANSLATE_NOOP("Catena::Ui::TourBar", "Press %1 to go to the next thread, %2 to the one before."),
     "go.nextThread", "go.previousThread", 1},
    {QT_TRANSLATE_NOOP("Catena::Ui::TourBar",
                       "Press %1 to go into the replies of a comment, and %2 to come out of them again."),
     "go.into", "go.out", 2},
    {QT_TRANSLATE_NOOP("Catena::Ui::TourBar", "Press %1 to fold the replies of a comment; again to unfold them."),
     "view.toggleFold", nullptr, 2},
    {QT_TRANSLATE_NOOP(
         "Catena::Ui::TourBar",
         "A dashed line is a reply that Catena is not sure of. Press %1 to go to the next one; the comment "
         "says what the link rests on."),
     "repair.nextWeak", "repair.previousWeak", 1},
    {QT_TRANSLATE_NOOP("Catena::Ui::TourBar",
                       "Press %1 to go on to the next pane: the essay, the comments, the concepts."),
     "go.nextPane", "go.previousPane", 3},
    {QT_TRANSLATE_NOOP(
         "Catena::Ui::TourBar",
         "Choose a concept in the list, then press %1 to go from mention to mention, through both texts."),
     "go.nextMention", "go.previousMention", 2},
    {QT_TRANSLATE_NOOP(
         "Catena::Ui::TourBar",
         "Press %1 and type a word: it is found in both texts while you type. Enter goes on, Esc closes."),
     "edit.find", nullptr, 1},
    {QT_TRANSLATE_NOOP("Catena::Ui::TourBar",
                       "Press %1 and type what you want to do: every action is there, with its key. Esc closes."),
     "view.palette", nullptr, 1},
    {QT_TRANSLATE_NOOP("Catena::Ui::TourBar",
                       "Press %1 to see all keys at once, and again to hide them. That was the last step."),
     "help.keys", nullptr, 2},
};

}

int TourBar::stepCount()
{
    return int(std::size(steps));
}

TourBar::TourBar(const Actions *actions, QWidget *parent)
    : QFrame(parent), m_actions(actions), m_number(new QLabel(this)), m_sentence(new QLabel(this)),
      m_skip(new QPushButton(tr("Next Step"), this)), m_end(new QPushButton(tr("End the Tour"), this))
{
    setObjectName(QStringLiteral("tourBar"));
    setFrameShape(QFrame::NoFrame);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    QFont bold = font();
    bold.setBold(true);
    m_number->setFont(bold);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("tourSentence"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(12);
    layout->addWidget(m_number);
    layout->addWidget(m_sentence, 1);
    for (QPushButton *button : {m_skip, m_end}) {
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::TabFocus); // a click leaves the focus where the reader reads
        layout->addWidget(button);
    }
    m_skip->setObjectName(QStringLiteral("tourSkip"));
    m_end->setObjectName(QStringLiteral("tourEnd"));
    connect(m_skip, &QPushButton::clicked, this, &TourBar::goOn);
    connect(m_end, &QPushButton::clicked, this, &TourBar::end);
    follow();
    hide();
}

void TourBar::follow()
{
    for (const Step &each : steps) {
        for (const char *id : {each.action, each.other}) {
            if (id)
                connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this,
                        [this, id] { onDone(QLatin1String(id)); });
        }
    }
}

QString TourBar::sentence() const
{
    return m_sentence->text();
}

void TourBar::start()
{
    m_step = 0;
    m_times = 0;
    showStep();
    show();
}

void TourBar::end()
{
    m_step = -1;
    hide();
}

void TourBar::onDone(const QString &action)
{
    if (!isRunning())
        return;
    const Step &now = steps[m_step];
    const bool isIt = action == QLatin1String(now.action) || (now.other && action == QLatin1String(now.other));
    if (isIt && ++m_times >= now.times)
        goOn();
}

void TourBar::goOn()
{
    m_times = 0;
    if (++m_step >= stepCount())
        return end();
    showStep();
}

void TourBar::showStep()
{
    const Step &now = steps[m_step];
    const auto key = [this](const char *id) {
        return id ? keyText(m_actions->action(QLatin1String(id))->shortcut()) : QString();
    };
    m_number->setText(
        tr("%1 of %2", "a step of the tour").arg(QLocale().toString(m_step + 1), QLocale().toString(stepCount())));
    QString words = tr(now.text).arg(key(now.action));
    if (now.other && words.contains(QLatin1String("%2")))
        words = tr(now.text).arg(key(now.action), key(now.other));
    m_sentence->setText(words);
    QAccessibleEvent event(m_sentence, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}
