#pragma once

#include "base/result.h"
#include "settings/item.h"

#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace Catena::Settings {

//! An INI file of declared items, readable by its owner alone. A value equal to its default is not written, keys that
//! nobody declared are kept, and a file that cannot be parsed is set aside as NAME.bad. GUI thread.
class SettingsFile
{
public:
    explicit SettingsFile(const QString &path);

    template <class T>
    [[nodiscard]] T value(const Item<T> &item) const
    {
        QVariant stored = m_settings->value(item.key);
        if (!stored.isValid() || !stored.convert(QMetaType::fromType<T>()))
            return item.fallback;
        return item.bounded(stored.value<T>());
    }

    template <class T>
    void setValue(const Item<T> &item, const T &value)
    {
        if (value == item.fallback)
            m_settings->remove(item.key);
        else
            store(item.key, QVariant::fromValue(value));
    }

    [[nodiscard]] QString path() const { return m_path; }
    //! Where a damaged file was put aside when this was opened; empty when it was sound.
    [[nodiscard]] QString damagedCopy() const { return m_damagedCopy; }
    //! Writes what is pending. NotWritable when the disk or the rights do not allow it.
    Base::Result<Base::Done> sync();

private:
    void store(QAnyStringView key, const QVariant &value);

    QString m_path;
    QString m_damagedCopy;
    std::unique_ptr<QSettings> m_settings;
};

}
