#pragma once

#include "ui/thread/threadpane.h"

#include <QApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <ctime>
#include <functional>
#include <vector>

namespace Catena::Bench {

//! Milliseconds of things that were done again and again.
struct Times
{
    std::vector<double> ms;

    [[nodiscard]] double at(double share) const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[std::size_t(share * double(sorted.size() - 1))];
    }
};

//! Whether now() is the time of the processor.
inline bool countsProcessorTime = false;

//! Milliseconds of the clock, or of the processor for this thread alone.
inline double now()
{
    timespec time{};
    clock_gettime(countsProcessorTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

//! Knows how long the event took that took longest.
class Watched : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const double begun = now();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        if (--m_depth == 0)
            m_longest = std::max(m_longest, now() - begun);
        return done;
    }
    [[nodiscard]] double takeLongest() { return std::exchange(m_longest, 0); }

private:
    int m_depth = 0;
    double m_longest = 0;
};

inline Watched &watched()
{
    return *static_cast<Watched *>(qApp);
}

//! A pane on the screen, and how long what is done to it takes until it is painted.
class Reader
{
public:
    Reader()
    {
        m_pane.resize(1280, 800);
        m_pane.show();
        QApplication::processEvents();
    }

    [[nodiscard]] Ui::ThreadPane &pane() { return m_pane; }
    [[nodiscard]] double time(const std::function<void()> &act)
    {
        const double begun = now();
        act();
        QApplication::sendPostedEvents();
        m_pane.window()->repaint();
        QApplication::processEvents();
        return now() - begun;
    }
    [[nodiscard]] Times times(int count, const std::function<void(int)> &act)
    {
        Times times;
        for (int i = 0; i < count; ++i)
            times.ms.push_back(time([&] { act(i); }));
        return times;
    }

    //! What a worker does: how long the GUI thread was not to be had at the most, and how long all took by the clock.
    struct Waited
    {
        double block = 0;
        double all = 0;
    };
    [[nodiscard]] Waited waitFor(const std::function<void()> &act, const std::function<bool()> &isDone)
    {
        QElapsedTimer clock;
        clock.start();
        QApplication::processEvents();
        (void)watched().takeLongest();
        double block = time(act);
        while (!isDone())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        block = std::max({block, watched().takeLongest(), time([] {})});
        return {block, double(clock.nsecsElapsed()) / 1e6};
    }

private:
    Ui::ThreadPane m_pane;
};

}
