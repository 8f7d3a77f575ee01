#include "settings/settingsfile.h"

#include "settings/iniformat.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Catena::Settings {

SettingsFile::SettingsFile(const QString &path)
    : m_path(path), m_settings(std::make_unique<QSettings>(path, iniFormat()))
{
    if (m_settings->status() != QSettings::FormatError)
        return;
    m_settings.reset();
    m_damagedCopy = path + QLatin1String(".bad");
    QFile::remove(m_damagedCopy);
    QFile::rename(path, m_damagedCopy);
    m_settings = std::make_unique<QSettings>(path, iniFormat());
}

Base::Result<Base::Done> SettingsFile::sync()
{
    m_settings->sync();
    if (m_settings->status() == QSettings::AccessError)
        return Base::Error{Base::ErrorKind::NotWritable, m_path, QStringLiteral("QSettings::AccessError")};
    return Base::Done{};
}

// What was opened is nobody else's business: the file exists with mode 0600 before anything is in it.
void SettingsFile::store(QAnyStringView key, const QVariant &value)
{
    if (!QFileInfo::exists(m_path)) {
        QDir().mkpath(QFileInfo(m_path).absolutePath());
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    m_settings->setValue(key.toString(), value);
}

}
