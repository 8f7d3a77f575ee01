#include "ui/programfiles.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

namespace Catena::Ui::ProgramFiles {

namespace {

QString find(const QString &name)
{
    const QString beside = QCoreApplication::applicationDirPath() + QLatin1String("/../share/catena/") + name;
    if (QFileInfo::exists(beside))
        return QFileInfo(beside).canonicalFilePath();
    return QStandardPaths::locate(QStandardPaths::GenericDataLocation, QLatin1String("catena/") + name,
                                  QStandardPaths::LocateFile | QStandardPaths::LocateDirectory);
}

bool isKorean()
{
    return QLocale().uiLanguages().value(0).startsWith(QLatin1String("ko"));
}

}

QString dictionary()
{
    return find(QStringLiteral("korean.dic"));
}

QString repairStore()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QLatin1String("/catena/catena.sqlite");
}

QString conceptEdits()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/catena");
}

QString pasteProfiles()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QLatin1String("/catena/pasteprofiles");
}

QString fieldMaps()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QLatin1String("/catena/formats");
}

QString sample()
{
    const QString own = find(isKorean() ? QStringLiteral("sample/ko") : QStringLiteral("sample/en"));
    return own.isEmpty() ? find(QStringLiteral("sample/ko")) : own;
}

QString otherSample()
{
    const QString other = find(isKorean() ? QStringLiteral("sample/en") : QStringLiteral("sample/ko"));
    return other == sample() ? QString() : other;
}

QString guide()
{
    return find(isKorean() ? QStringLiteral("guide/ko") : QStringLiteral("guide/en"));
}

}
