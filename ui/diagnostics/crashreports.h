#pragma once

#include <QString>
#include <QStringList>

namespace Catena::Ui {

//! The reports that crashes left in a folder.
class CrashReports
{
public:
    explicit CrashReports(const QString &folder) : m_folder(folder) { }

    //! Where this run would leave one; every run has a name of its own.
    [[nodiscard]] QString pathForThisRun() const;
    //! What earlier runs left, the latest first; a run that is still going on has left none.
    [[nodiscard]] QStringList left() const;
    //! The words of one, at most 64 KiB, with the home folder written as "~".
    [[nodiscard]] static QString text(const QString &path);
    //! Deletes all of them.
    void discard() const;
    //! Keeps them under other names, so that they are not offered again; of those set aside, the latest few.
    void setAside() const;

private:
    QString m_folder;
};

}
