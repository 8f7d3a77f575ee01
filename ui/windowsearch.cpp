#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/readingview.h"
#include "ui/search/findbar.h"
#include "ui/search/finding.h"
#include "ui/thread/threadpane.h"

// The search of the window: a further part of MainWindow.
namespace Catena::Ui {

void MainWindow::bindSearch()
{
    m_finding = new Finding(m_findBar, this);
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    on("edit.find", &MainWindow::find);
    on("edit.findNext", [this] { m_finding->isOpen() ? m_finding->next() : find(); });
    on("edit.findPrevious", [this] { m_finding->isOpen() ? m_finding->previous() : find(); });
    connect(m_finding, &Finding::marksChanged, this,
            [this] { m_reading->setFound(m_finding->matcher(), m_finding->current(), m_finding->comments()); });
    connect(m_finding, &Finding::wentTo, this, [this] { m_reading->goTo(*m_finding->current()); });
    const Models::CommentModel *comments = m_reading->thread()->model();
    connect(comments, &Models::CommentModel::freshChanged, m_finding,
            [this, comments] { m_finding->setFresh(comments->states().fresh); });
    // Back to the pane that shows the place gone to.
    connect(m_finding, &Finding::closed, this, [this] { m_reading->thread()->setFocus(Qt::OtherFocusReason); });
}

void MainWindow::find()
{
    // From the top of the essay where that is read, else from the comment on.
    const bool isInEssay = m_reading->focusedPane() == ReadingView::Essay;
    if (m_reading->focusedPane() != ReadingView::PaneCount)
        m_finding->setStart(isInEssay ? Base::CommentId() : m_reading->thread()->currentComment());
    m_finding->open();
}

}
