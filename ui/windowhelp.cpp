#include "ui/mainwindow.h"

#include "ui/help/guidewindow.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/tourbar.h"

namespace Catena::Ui {

// Help for who begins: a part of MainWindow.

StartSamples MainWindow::startSamples() const
{
    StartSamples samples;
    samples.hasOwn = !m_options.samplePath.isEmpty();
    samples.hasOther = !m_options.otherSamplePath.isEmpty();
    samples.isOtherKorean = m_options.otherSamplePath.endsWith(QLatin1String("/ko"));
    return samples;
}

// The tour needs something to read: what is open, else the sample.
void MainWindow::startTour()
{
    if (shownPage() != m_reading)
        openPath(m_options.samplePath);
    m_tour->start();
}

void MainWindow::showGuide()
{
    if (!m_guide) {
        m_guide = new GuideWindow(readGuide(m_options.guideFolder), this);
        m_guide->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

}
