#include "ui/diagnostics/systemfacts.h"

#include "base/issue.h"
#include "text/icuversion.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QMap>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>
#include <QSysInfo>

namespace Catena::Ui::SystemFacts {

QStringList versions()
{
    return {QStringLiteral("Catena ") + QApplication::applicationVersion(),
            QStringLiteral("Qt ") + QLatin1String(qVersion()), QStringLiteral("ICU ") + Text::icuVersion()};
}

QStringList system()
{
    QStringList facts{QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::kernelType() + QLatin1Char(' ')
                          + QSysInfo::kernelVersion() + QLatin1Char(' ') + QSysInfo::currentCpuArchitecture(),
                      QStringLiteral("Display: ") + QGuiApplication::platformName() + QStringLiteral(", style ")
                          + QApplication::style()->objectName(),
                      QStringLiteral("Languages: ") + QLocale().uiLanguages().mid(0, 3).join(QStringLiteral(", "))};
    for (const QScreen *screen : QGuiApplication::screens()) {
        facts.append(QStringLiteral("Screen: %1 × %2, scale %3")
                         .arg(screen->size().width())
                         .arg(screen->size().height())
                         .arg(screen->devicePixelRatio()));
    }
    const bool readsPdf = !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty();
    facts.append(readsPdf ? QStringLiteral("pdftotext: there") : QStringLiteral("pdftotext: missing"));
    return facts;
}

// What is not the usual is what the file has: defaults are not written.
QStringList changedPreferences(const QString &file)
{
    QStringList keys = QSettings(file, QSettings::IniFormat).allKeys();
    keys.sort();
    return {QStringLiteral("Changed preferences: ")
            + (keys.isEmpty() ? QStringLiteral("none") : keys.join(QStringLiteral(", ")))};
}

QStringList counts(const Snapshot::Snapshot &snapshot)
{
    if (snapshot.number == 0)
        return {};
    QMap<QString, int> formats;
    qint64 bytes = 0;
    for (const Documents::Document &document : snapshot.folder->documents) {
        ++formats[document.format.isEmpty() ? QStringLiteral("unread") : document.format];
        bytes += document.utf8().size();
    }
    QStringList read;
    for (auto it = formats.cbegin(); it != formats.cend(); ++it)
        read.append(QStringLiteral("%1 %2").arg(it.key()).arg(it.value()));
    QMap<QString, int> kinds;
    for (const Base::Issue &issue : snapshot.issues)
        ++kinds[Base::issueName(issue.kind)];
    QStringList odd;
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        odd.append(QStringLiteral("%1 %2").arg(it.key()).arg(it.value()));
    return {QStringLiteral("Open: %1 documents (%2), %3 bytes")
                .arg(snapshot.folder->documents.size())
                .arg(read.join(QStringLiteral(", ")))
                .arg(bytes),
            QStringLiteral("Comments: %1; concepts: %2")
                .arg(snapshot.comments->size())
                .arg(snapshot.concepts->concepts.size()),
            QStringLiteral("Notes: ") + (odd.isEmpty() ? QStringLiteral("none") : odd.join(QStringLiteral(", ")))};
}

}
