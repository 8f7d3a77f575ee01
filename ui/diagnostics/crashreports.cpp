#include "ui/diagnostics/crashreports.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace Catena::Ui {

QString CrashReports::pathForThisRun() const
{
    QDir().mkpath(m_folder);
    return m_folder
        + QStringLiteral("/crash-%1-%2.txt")
              .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")))
              .arg(QCoreApplication::applicationPid());
}

QStringList CrashReports::left() const
{
    const QDir folder(m_folder);
    QStringList paths;
    for (const QString &name :
         folder.entryList({QStringLiteral("crash-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed))
        paths.append(folder.filePath(name));
    return paths;
}

QString CrashReports::text(const QString &path)
{
    constexpr qint64 most = 64 << 10;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.read(most)).replace(QDir::homePath(), QLatin1String("~"));
}

void CrashReports::discard() const
{
    for (const QString &path : left())
        QFile::remove(path);
}

void CrashReports::setAside() const
{
    constexpr qsizetype most = 10;
    QDir folder(m_folder);
    for (const QString &path : left())
        folder.rename(QFileInfo(path).fileName(), QLatin1String("seen-") + QFileInfo(path).fileName());
    const QStringList seen =
        folder.entryList({QStringLiteral("seen-crash-*.txt")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString &name : seen.mid(most))
        folder.remove(name);
}

}
