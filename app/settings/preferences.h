#pragma once

#include "settings/settingsfile.h"

#include <QString>
#include <QStringList>

namespace Catena::Settings {

//! What the user prefers, kept in the configuration directory: the declared items, one a line.
class Preferences
{
public:
    static const Item<bool> recordRecent;
    static const Item<bool> restoreSession;
    static const Item<bool> keepLog;
    static const Item<bool> essayLast;
    static const Item<int> fontSize;
    static const Item<QString> essayFont;
    static const Item<QString> commentFont;
    static const Item<QStringList> uncounted;
    static const Item<QString> theme;
    static const Item<int> essayZoom;
    static const Item<int> commentZoom;
    static const Item<bool> ancestorsShown;
    static const Item<QString> keys;
    static const Item<int> conceptZoom;
    static const Item<int> repairZoom;
    static const Item<int> weakLinkLimit;
    static const Item<int> repeatThreshold;
    static const Item<int> linkThreshold;
    static const Item<QString> readerName;
    static const Item<QString> notesPlace;

    //! The file in XDG_CONFIG_HOME (~/.config where unset or not absolute).
    [[nodiscard]] static QString defaultPath();

    explicit Preferences(const QString &path = defaultPath()) : m_file(path) { }

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
    [[nodiscard]] SettingsFile &file() { return m_file; }

private:
    SettingsFile m_file;
};

}
