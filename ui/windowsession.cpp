#include "ui/actions.h"
#include "ui/concepts/conceptpane.h"
#include "ui/essay/essaypane.h"
#include "ui/mainwindow.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/repairs/repairpane.h"
#include "ui/thread/threadpane.h"

#include <QScreen>
#include <QSplitter>

#include <iterator>

// How the window stood when it was left: a further part of MainWindow.
namespace Catena::Ui {

using Settings::OpenWindow;
using Settings::Session;

namespace {

const Settings::Item<bool> *const shownItems[] = {&Session::essayShown, &Session::commentsShown,
                                                  &Session::conceptsShown, &Session::repairsShown,
                                                  &Session::annotationsShown};
constexpr const char *paneActions[] = {"view.essay", "view.comments", "view.concepts", "view.repairs",
                                       "view.annotations"};

}

void MainWindow::restoreState()
{
    resize(QSize(1280, 800).boundedTo(screen()->availableSize()));
    OpenWindow left{{},
                    m_session.value(Session::geometry),
                    m_session.value(Session::splitter),
                    m_session.value(Session::conceptSplitter),
                    0};
    for (std::size_t i = 0; i < std::size(paneActions); ++i)
        left.panes |= quint8(m_session.value(*shownItems[i]) << i);
    standAs(left);
    m_reading->repairs()->setLimit(m_preferences.value(Settings::Preferences::weakLinkLimit));
    m_reading->essay()->setZoom(m_preferences.value(Settings::Preferences::essayZoom));
    m_reading->thread()->setZoom(m_preferences.value(Settings::Preferences::commentZoom));
    m_reading->setPaneZoom(ReadingView::Concepts, m_preferences.value(Settings::Preferences::conceptZoom));
    m_reading->setPaneZoom(ReadingView::Repairs, m_preferences.value(Settings::Preferences::repairZoom));
}

void MainWindow::standAs(const OpenWindow &left)
{
    restoreGeometry(left.geometry);
    m_reading->restoreWidths(left.splitter);
    m_reading->concepts()->splitter()->restoreState(left.conceptSplitter);
    for (std::size_t i = 0; i < std::size(paneActions); ++i)
        m_actions->action(QLatin1String(paneActions[i]))->setChecked((left.panes >> i & 1) != 0);
}

OpenWindow MainWindow::left() const
{
    OpenWindow left{m_opening->path(), saveGeometry(), m_reading->widths(),
                    m_reading->concepts()->splitter()->saveState(), 0};
    for (std::size_t i = 0; i < std::size(paneActions); ++i)
        left.panes |= quint8(m_actions->action(QLatin1String(paneActions[i]))->isChecked() << i);
    return left;
}

void MainWindow::saveState()
{
    const OpenWindow now = left();
    m_session.setValue(Session::geometry, now.geometry);
    m_session.setValue(Session::splitter, now.splitter);
    m_session.setValue(Session::conceptSplitter, now.conceptSplitter);
    for (std::size_t i = 0; i < std::size(paneActions); ++i)
        m_session.setValue(*shownItems[i], (now.panes >> i & 1) != 0);
    // A state that cannot be kept must not keep the window from closing.
    (void)m_session.file().sync();
    (void)m_preferences.file().sync();
}

}
