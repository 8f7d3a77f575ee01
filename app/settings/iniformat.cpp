#include "settings/iniformat.h"

#include "base/durablefile.h"

#include <QFileDevice>
#include <QTemporaryFile>

namespace Catena::Settings {

namespace {

// Qt gives its own INI reader and writer no other way in than a file.
QSettings::SettingsMap mapOf(const QString &path, bool &isSound)
{
    const QSettings ini(path, QSettings::IniFormat);
    QSettings::SettingsMap map;
    const QStringList keys = ini.allKeys();
    for (const QString &key : keys)
        map.insert(key, ini.value(key));
    isSound = ini.status() == QSettings::NoError;
    return map;
}

bool readBytes(const QByteArray &bytes, QTemporaryFile &file, QSettings::SettingsMap &map, bool &isSound)
{
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return false;
    map = mapOf(file.fileName(), isSound);
    return true;
}

// Where there is no room for a temporary file, there may be some beside it. Where there is none at all, the file is
// read itself, under another name than the one that QSettings is reading: a full disk does not make it a damaged one.
bool readIni(QIODevice &device, QSettings::SettingsMap &map)
{
    const QByteArray bytes = device.readAll();
    bool isSound = false;
    QTemporaryFile file;
    if (readBytes(bytes, file, map, isSound))
        return isSound;
    const auto *source = qobject_cast<QFileDevice *>(&device);
    QTemporaryFile beside(source ? source->fileName() : QString());
    if (!readBytes(bytes, beside, map, isSound) && source)
        map = mapOf(QStringLiteral("/proc/self/fd/%1").arg(source->handle()), isSound);
    return isSound;
}

bool writeIni(QIODevice &device, const QSettings::SettingsMap &map)
{
    QTemporaryFile file;
    if (!file.open())
        return false;
    {
        QSettings ini(file.fileName(), QSettings::IniFormat);
        for (auto item = map.cbegin(); item != map.cend(); ++item)
            ini.setValue(item.key(), item.value());
    }
    bool isSound = false;
    if (mapOf(file.fileName(), isSound).keys() != map.keys() || !isSound)
        return false;
    QFile written(file.fileName()); // another file of the name: QSettings replaced the one that is open
    if (!written.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = written.readAll();
    auto *target = qobject_cast<QFileDevice *>(&device);
    return target && target->write(bytes) == bytes.size() && target->flush()
        && Base::syncHandle(target->handle(), target->fileName());
}

}

QSettings::Format iniFormat()
{
    static const QSettings::Format format = QSettings::registerFormat(QStringLiteral("ini"), readIni, writeIni);
    return format;
}

}
