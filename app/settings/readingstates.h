#pragma once

#include "base/result.h"
#include "settings/readingstate.h"

namespace Catena::Settings {

//! The reading states of the discussions read lately, a file each in one folder of the state directory, readable by
//! their owner alone. Their names are digests: nothing there tells what was read. Without a folder nothing is kept.
class ReadingStates
{
public:
    static constexpr int mostKept = 200; //!< discussions; the oldest go

    //! The folder in XDG_STATE_HOME (~/.local/state where unset or not absolute).
    [[nodiscard]] static QString defaultPath();

    explicit ReadingStates(const QString &folder = defaultPath()) : m_folder(folder) { }

    //! The state of a path; where it has none, that of the discussion most like it, if at least half of that one is
    //! among the comments (ascending hashes). Nothing where neither is.
    [[nodiscard]] std::optional<ReadingState> find(const QString &path, const std::vector<quint64> &comments) const;
    //! Replaces that of the path. NotWritable where the disk or the rights do not allow it.
    Base::Result<Base::Done> keep(const QString &path, const ReadingState &state);
    void forgetAll();

private:
    [[nodiscard]] QString fileOf(const QString &path) const;

    QString m_folder;
};

}
