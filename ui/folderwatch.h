#pragma once

#include "documents/documentfolder.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace Catena::Ui {

//! Watches the files that were read, and says when they are others than then: edited in place, replaced, added, taken
//! away. It compares size and times, so that what only looks like a change is none, and waits until two looks agree, so
//! that a file half written is not read. Directories are watched besides the files, for a file put in the place of
//! another ends the watch on it. Never writes. GUI thread.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int settleMsecs = 300; //!< between two looks
    static constexpr int mostWatched = 1'000; //!< files; beyond them directories alone

    explicit FolderWatch(QObject *parent = nullptr);

    //! From now on this folder (or file); what is there now is what was read, apart from what changed since reading
    //! began (milliseconds since 1970; 0: nothing did).
    void watch(const Documents::DocumentFolder &folder, qint64 since = 0);
    void stop();
    //! Looks whether something changed, as when the window comes to the front.
    void look();

signals:
    void changed();
    void vanished(); //!< the folder itself is gone
    //! The system watches no more files: changes are seen only by looking.
    void limited();

private:
    [[nodiscard]] QStringList fingerprint() const;
    [[nodiscard]] bool isNewer(qint64 since) const; //!< whether any of it changed later
    void onFileChanged(const QString &path);
    void rewatch();
    void compare();

    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QString m_path;
    QStringList m_directories; //!< that hold what was read
    QStringList m_files; //!< what was read, at most mostWatched
    QStringList m_read; //!< fingerprint of what was read
    QStringList m_last; //!< at the last look
    qint64 m_taken = 0; //!< when m_read was; milliseconds since 1970
    bool m_isTold = false;
    bool m_isLimited = false;
};

}
