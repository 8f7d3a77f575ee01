#include "ui/folderwatch.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace Catena::Ui {

namespace {

constexpr qsizetype mostListed = 5'000; // files looked at one by one in a directory

qint64 changeTimeOf(const QFileInfo &info)
{
    const auto msecs = [](const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : 0; };
    return std::max(msecs(info.lastModified()), msecs(info.metadataChangeTime()));
}

QString line(const QFileInfo &info)
{
    return QStringList{info.filePath(), QString::number(info.size()),
                       QString::number(info.lastModified().toMSecsSinceEpoch()),
                       QString::number(info.metadataChangeTime().toMSecsSinceEpoch())}
        .join(QLatin1Char('\n'));
}

}

FolderWatch::FolderWatch(QObject *parent) : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleMsecs);
    connect(&m_settle, &QTimer::timeout, this, &FolderWatch::compare);
    const auto touch = [this] {
        rewatch();
        m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, touch);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FolderWatch::onFileChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, touch);
}

// File systems keep times by a clock that ticks: what is written within a tick of another writing bears the same time.
void FolderWatch::onFileChanged(const QString &path)
{
    constexpr qint64 tickMsecs = 20;
    if (changeTimeOf(QFileInfo(path)) >= m_taken - tickMsecs)
        m_read.clear(); // whatever its time says
}

void FolderWatch::watch(const Documents::DocumentFolder &folder, qint64 since)
{
    stop();
    m_path = folder.path;
    m_isLimited = false;
    const QFileInfo root(m_path);
    if (root.isDir()) {
        m_directories = {m_path};
        for (const Documents::Document &document : folder.documents) {
            const QString file = m_path + QLatin1Char('/') + document.path;
            const QString directory = file.section(QLatin1Char('/'), 0, -2);
            if (!m_directories.contains(directory) && m_directories.size() < 256)
                m_directories += directory;
            if (m_files.size() < mostWatched)
                m_files += file;
        }
    } else {
        m_files = {m_path};
        m_directories = {root.absolutePath()};
    }
    m_taken = QDateTime::currentMSecsSinceEpoch();
    m_read = fingerprint();
    m_last = m_read;
    rewatch();
    if (since > 0 && isNewer(since)) {
        m_read.clear();
        m_settle.start();
    }
}

void FolderWatch::stop()
{
    m_settle.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_path.clear();
    m_directories.clear();
    m_files.clear();
    m_read.clear();
    m_isTold = false;
}

void FolderWatch::rewatch()
{
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    QStringList missing;
    for (const QString &each : m_directories + m_files) {
        if (!watched.contains(each) && QFileInfo::exists(each))
            missing += each;
    }
    if (missing.isEmpty() || m_watcher.addPaths(missing).isEmpty() || m_isLimited)
        return;
    m_isLimited = true;
    emit limited();
}

QStringList FolderWatch::fingerprint() const
{
    QStringList lines;
    const QFileInfo root(m_path);
    if (root.exists() && !root.isDir())
        return {line(root)};
    for (const QString &directory : m_directories) {
        const QFileInfo info(directory);
        if (!info.exists())
            continue;
        const QFileInfoList files = QDir(directory).entryInfoList(QDir::Files, QDir::Name);
        if (files.size() > mostListed) {
            lines += line(info);
            continue;
        }
        for (const QFileInfo &file : files)
            lines += line(file);
    }
    return lines;
}

bool FolderWatch::isNewer(qint64 since) const
{
    const QFileInfo root(m_path);
    if (!root.isDir())
        return changeTimeOf(root) > since;
    return std::any_of(m_directories.begin(), m_directories.end(), [since](const QString &directory) {
        const QFileInfoList files = QDir(directory).entryInfoList(QDir::Files);
        if (files.size() > mostListed)
            return changeTimeOf(QFileInfo(directory)) > since;
        return std::any_of(files.begin(), files.end(),
                           [since](const QFileInfo &each) { return changeTimeOf(each) > since; });
    });
}

void FolderWatch::look()
{
    if (!m_path.isEmpty() && !m_isTold)
        m_settle.start();
}

void FolderWatch::compare()
{
    if (m_path.isEmpty() || m_isTold)
        return;
    if (!QFileInfo::exists(m_path)) {
        m_isTold = true;
        emit vanished();
        return;
    }
    const QStringList now = fingerprint();
    if (now == m_read) {
        m_last = now;
        return;
    }
    if (now != m_last) { // it goes on
        m_last = now;
        m_settle.start();
        return;
    }
    m_isTold = true;
    emit changed();
}

}
