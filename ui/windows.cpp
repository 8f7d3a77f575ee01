#include "ui/windows.h"

#include "ui/opening.h"

#include <QApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace Catena::Ui {

namespace {

void bringToFront(MainWindow *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

}

Windows::Windows(const WindowOptions &options, Settings::Preferences &preferences, Settings::Session &session)
    : m_options(options), m_preferences(preferences), m_session(session)
{
}

Windows::~Windows()
{
    for (MainWindow *window : std::exchange(m_all, {}))
        delete window;
}

MainWindow *Windows::add()
{
    WindowOptions options = m_options;
    options.isOpenElsewhere = [this](const MainWindow *asking, const QString &path) {
        MainWindow *other = windowOf(path);
        if (!other || other == asking)
            return false;
        bringToFront(other);
        return true;
    };
    auto *window = new MainWindow(options, m_preferences, m_session);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_all += window;
    connect(window, &QObject::destroyed, this, [this, window] { m_all.removeAll(window); });
    connect(window, &MainWindow::windowWanted, this, [this] { add(); });
    window->show();
    return window;
}

MainWindow *Windows::windowOf(const QString &path) const
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    for (MainWindow *window : m_all) {
        const QString open = window->opening()->path();
        if (!open.isEmpty() && !canonical.isEmpty() && QFileInfo(open).canonicalFilePath() == canonical)
            return window;
    }
    return nullptr;
}

MainWindow *Windows::last() const
{
    auto *active = qobject_cast<MainWindow *>(QApplication::activeWindow());
    return m_all.contains(active) ? active : m_all.isEmpty() ? nullptr : m_all.constLast();
}

MainWindow *Windows::open(const QString &path)
{
    MainWindow *window = windowOf(path);
    if (window) {
        bringToFront(window);
        return window;
    }
    const auto isFree = [](const MainWindow *each) { return each->opening()->path().isEmpty(); };
    const auto free = std::find_if(m_all.cbegin(), m_all.cend(), isFree);
    window = free != m_all.cend() ? *free : add();
    bringToFront(window);
    window->openPath(path);
    return window;
}

void Windows::activate()
{
    bringToFront(last() ? last() : add());
}

}
