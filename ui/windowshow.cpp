#include "ui/actions.h"
#include "ui/concepts/conceptpane.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/readingview.h"
#include "ui/search/finding.h"
#include "ui/thread/threadpane.h"

#include <QActionGroup>

// How the window shows the comments: a further part of MainWindow.
namespace Catena::Ui {

using Models::Arrangement;

namespace {

constexpr QPair<const char *, Arrangement::Order> orders[] = {{"show.tree", Arrangement::Order::Tree},
                                                              {"show.time", Arrangement::Order::Time},
                                                              {"show.author", Arrangement::Order::Author}};
constexpr QPair<const char *, Arrangement::Only> choices[] = {{"show.all", Arrangement::Only::All},
                                                              {"show.found", Arrangement::Only::Found},
                                                              {"show.new", Arrangement::Only::New},
                                                              {"show.concept", Arrangement::Only::Concept}};

}

void MainWindow::bindShowActions()
{
    ThreadPane *thread = m_reading->thread();
    auto *order = new QActionGroup(this);
    for (const auto &[id, which] : orders) {
        QAction *action = order->addAction(m_actions->action(QLatin1String(id)));
        connect(action, &QAction::triggered, thread, [thread, chosen = which] { thread->setOrder(chosen); });
    }
    auto *only = new QActionGroup(this);
    for (const auto &[id, which] : choices) {
        QAction *action = only->addAction(m_actions->action(QLatin1String(id)));
        connect(action, &QAction::triggered, this, [this, chosen = which] { showOnly(chosen); });
    }
    const auto on = [this](const char *id, auto signal, auto slot) {
        connect(m_actions->action(QLatin1String(id)), signal, this, slot);
    };
    on("show.summary", &QAction::toggled, [thread](bool summary) { thread->setSummary(summary); });
    on("show.ancestors", &QAction::toggled, [this, thread](bool shown) {
        m_preferences.setValue(Settings::Preferences::ancestorsShown, shown);
        thread->setAncestorsShown(shown);
    });
    on("show.branch", &QAction::triggered, [thread] { thread->focusBranch(); });
    on("show.leaveBranch", &QAction::triggered, [thread] { thread->leaveBranch(); });
    connect(thread, &ThreadPane::arrangementChanged, this, &MainWindow::showArrangement);
    connect(thread, &ThreadPane::arrangingProgressed, this, [this, thread](int done, int total) {
        m_notice->showProgress(tr("Arranging the comments…"), done, total, tr("&Stop"),
                               [thread] { thread->cancelArranging(); });
    });
    connect(thread, &ThreadPane::arrangingEnded, m_notice, &QWidget::hide);
    m_actions->action(QLatin1String("show.ancestors"))
        ->setChecked(m_preferences.value(Settings::Preferences::ancestorsShown));
    showArrangement();
}

// What has nothing to show says what to do instead of showing nothing.
void MainWindow::showOnly(Arrangement::Only only)
{
    if (only == Arrangement::Only::Found && !m_finding->matcher()) {
        m_notice->showNotice(tr("Nothing is searched for yet."), tr("&Find…"), [this] { find(); });
    } else if (only == Arrangement::Only::Concept && !m_reading->concepts()->chosenConcept()) {
        m_notice->showNotice(tr("No concept is chosen yet: choose one in the list of concepts."));
    } else {
        if (only == Arrangement::Only::All)
            m_reading->thread()->showAll();
        else
            m_reading->thread()->setOnly(only);
        return;
    }
    showArrangement();
}

void MainWindow::showArrangement()
{
    const Arrangement &now = m_reading->thread()->wantedArrangement();
    for (const auto &[id, order] : orders)
        m_actions->action(QLatin1String(id))->setChecked(now.order == order);
    for (const auto &[id, only] : choices)
        m_actions->action(QLatin1String(id))->setChecked(now.only == only);
    m_actions->action(QLatin1String("show.summary"))->setChecked(m_reading->thread()->isSummaryWanted());
}

}
