#pragma once

#include "settings/settingsfile.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Catena::Settings {

//! A window as it was left: the folder in it and how it stood.
struct OpenWindow
{
    QString path; //!< absolute
    QByteArray geometry; //!< the three as QWidget and QSplitter save them
    QByteArray splitter;
    QByteArray conceptSplitter;
    quint8 panes = 0; //!< which are shown, a bit each in their order

    bool operator==(const OpenWindow &) const = default;
};

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
    static const Item<QStringList> open;

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

    //! The windows that were open when the program was used last; what of the list is damaged is left out.
    [[nodiscard]] QList<OpenWindow> openWindows() const;
    void setOpenWindows(const QList<OpenWindow> &windows);

    //! The roles the user gave to documents of a folder: relative path → role name.
    [[nodiscard]] QMap<QString, QString> roles(const QString &folder) const;
    void setRoles(const QString &folder, const QMap<QString, QString> &roles);

    [[nodiscard]] SettingsFile &file() { return m_file; }

private:
    SettingsFile m_file;
};

}
