#pragma once

#include "settings/settingsfile.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Catena::Settings {

//! The state of the window and of the folders read in it, kept in the state directory, apart from the preferences:
//! deleting it loses no choice of the user but the roles given to documents.
class Session
{
public:
    static constexpr int mostRecent = 12;

    static const Item<QByteArray> geometry;
    static const Item<QByteArray> splitter;
    static const Item<QByteArray> conceptSplitter;
    static const Item<bool> essayShown;
    static const Item<bool> commentsShown;
    static const Item<bool> conceptsShown;
    static const Item<bool> repairsShown;
    static const Item<bool> annotationsShown;
    static const Item<QStringList> recent;

    //! The file in XDG_STATE_HOME (~/.local/state where unset or not absolute).
    [[nodiscard]] static QString defaultPath();

    explicit Session(const QString &path = defaultPath()) : m_file(path) { }

    template <class T>
    [[nodiscard]] T value(const Item<T> &item) const
    {
        return m_file.value(item);
    }
    template <class T>
    void setValue(const Item<T> &item, const T &value)
    {
        m_file.setValue(item, value);
    }

    //! Absolute paths, the latest first, at most mostRecent.
    [[nodiscard]] QStringList recentFolders() const;
    void addRecentFolder(const QString &path);
    void clearRecentFolders();

    //! The roles the user gave to documents of a folder: relative path → role name.
    [[nodiscard]] QMap<QString, QString> roles(const QString &folder) const;
    void setRoles(const QString &folder, const QMap<QString, QString> &roles);

    [[nodiscard]] SettingsFile &file() { return m_file; }

private:
    SettingsFile m_file;
};

}
