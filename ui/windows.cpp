#include "ui/windows.h"

#include "ui/errortext.h"
#include "ui/noticebar.h"
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

//! A window that was closed is there until the program has time to delete it.
bool isClosing(const MainWindow *window)
{
    return window->isHidden();
}

}

Windows::Windows(const WindowOptions &options, Settings::Preferences &preferences, Settings::Session &session)
    : m_options(options), m_preferences(preferences), m_session(session)
{
    // Who quits closes all windows at once: then none of them is forgotten.
    constexpr int patienceMsecs = 1'000;
    m_forgetting.setSingleShot(true);
    m_forgetting.setInterval(patienceMsecs);
    connect(&m_forgetting, &QTimer::timeout, this, &Windows::forgetClosed);
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
    connect(window, &QObject::destroyed, this, [this, window] {
        m_all.removeAll(window);
        for (Entry &entry : m_open) // another window may get its address
            entry.window = entry.window == window ? nullptr : entry.window;
        m_forgetting.start();
    });
    connect(window, &MainWindow::folderChanged, this, [this, window] { note(window); });
    connect(window, &MainWindow::aboutToClose, this, [this, window] { note(window); });
    connect(window, &MainWindow::windowWanted, this, [this] { add(); });
    connect(window, &MainWindow::storeReplaced, this, [this, window] {
        for (MainWindow *other : std::as_const(m_all)) {
            if (other != window)
                other->readStoreAgain();
        }
    });
    window->show();
    return window;
}

MainWindow *Windows::windowOf(const QString &path) const
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    for (MainWindow *window : m_all) {
        const QString open = window->opening()->path();
        if (!isClosing(window) && !open.isEmpty() && !canonical.isEmpty()
            && QFileInfo(open).canonicalFilePath() == canonical)
            return window;
    }
    return nullptr;
}

MainWindow *Windows::last() const
{
    auto *active = qobject_cast<MainWindow *>(QApplication::activeWindow());
    if (m_all.contains(active))
        return active;
    const auto at = std::find_if_not(m_all.crbegin(), m_all.crend(), isClosing);
    return at != m_all.crend() ? *at : nullptr;
}

MainWindow *Windows::open(const QString &path)
{
    MainWindow *window = windowOf(path);
    if (window) {
        bringToFront(window);
        return window;
    }
    const auto isFree = [](const MainWindow *each) { return !isClosing(each) && each->opening()->path().isEmpty(); };
    const auto free = std::find_if(m_all.cbegin(), m_all.cend(), isFree);
    window = free != m_all.cend() ? *free : add();
    bringToFront(window);
    window->openPath(path);
    return window;
}

void Windows::note(const MainWindow *window)
{
    const auto isOf = [window](const Entry &entry) { return entry.window == window; };
    const auto at = std::find_if(m_open.begin(), m_open.end(), isOf);
    const Settings::OpenWindow left = window->left();
    if (left.path.isEmpty())
        m_open.removeIf(isOf);
    else if (at != m_open.end())
        at->left = left;
    else
        m_open.append({window, left});
    keep();
}

void Windows::forgetClosed()
{
    if (m_all.isEmpty())
        return;
    m_open.removeIf([this](const Entry &entry) {
        return std::none_of(m_all.cbegin(), m_all.cend(),
                            [&entry](const MainWindow *each) { return each == entry.window; });
    });
    keep();
}

// Who wants no folders remembered wants nothing of them kept.
void Windows::keep()
{
    QList<Settings::OpenWindow> windows;
    if (m_preferences.value(Settings::Preferences::recordRecent)) {
        for (const Entry &entry : m_open)
            windows.append(entry.left);
    }
    m_session.setOpenWindows(windows);
    (void)m_session.file().sync();
}

// Until they are read nothing is noted of them: a folder that ends the program is not opened at every start.
bool Windows::restore()
{
    const bool isWanted = m_preferences.value(Settings::Preferences::restoreSession)
        && m_preferences.value(Settings::Preferences::recordRecent);
    QList<Settings::OpenWindow> lefts = isWanted ? m_session.openWindows() : QList<Settings::OpenWindow>();
    QStringList gone;
    lefts.removeIf([&gone](const Settings::OpenWindow &left) {
        const bool isGone = !QFileInfo::exists(left.path);
        if (isGone)
            gone.append(QFileInfo(left.path).fileName());
        return isGone;
    });
    keep();
    for (const Settings::OpenWindow &left : lefts) {
        if (windowOf(left.path))
            continue;
        MainWindow *window = add();
        window->standAs(left);
        window->openPath(left.path);
    }
    if (gone.isEmpty())
        return !lefts.isEmpty();
    MainWindow *first = m_all.isEmpty() ? add() : m_all.constFirst();
    const auto tell = [first, names = gone.join(QStringLiteral(", "))] {
        first->notice()->showNotice(tr("Open last time, and not there any more: %1").arg(plainName(names)));
    };
    if (first->opening()->isRunning())
        connect(first, &MainWindow::folderChanged, first, tell, Qt::SingleShotConnection);
    else
        tell();
    return true;
}

void Windows::activate()
{
    bringToFront(last() ? last() : add());
}

}
