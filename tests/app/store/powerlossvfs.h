#pragma once

#include <QByteArray>
#include <QMutex>
#include <QString>

#include <map>
#include <random>
#include <vector>

namespace Catena::Store {

//! What was done to the files of a database, in order: what a disk saw before the power went.
struct DiskLog
{
    enum class Kind { Write, Truncate, Sync, Delete, Acknowledge };
    struct Entry
    {
        Kind kind = Kind::Write;
        QString file; //!< the name without its folder
        //! Of a truncation: the new size; of a deletion: not 0 where its folder was synced; of an acknowledgement: what
        //! was acknowledged.
        qint64 offset = 0;
        QByteArray bytes;
    };

    std::vector<Entry> entries;
};

//! A file system as it may be found after the power went: name → contents.
using DiskImage = std::map<QString, QByteArray>;

//! Puts itself before SQLite's own file system for the whole process and logs what the files of one folder go through.
//! Only what was written before the last sync of a file is sure to be on the disk: the model of the crash tests of
//! SQLite (https://www.sqlite.org/testing.html, section 3.3). A deleted file may come back, unless its folder was
//! synced; the name of a new file is never lost, since SQLite syncs the folder with the first sync of a journal.
class PowerLossVfs
{
public:
    explicit PowerLossVfs(const QString &folder);
    ~PowerLossVfs();

    void acknowledge(qint64 what);
    [[nodiscard]] DiskLog log() const;

    //! The disk after the power went before entry `cut`: of what was not synced each write is there, lost, or torn at a
    //! sector.
    [[nodiscard]] static DiskImage imageAt(const DiskLog &log, std::size_t cut, std::mt19937 &random);
};

}
