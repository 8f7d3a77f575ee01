#include "settings/session.h"

#include <QCryptographicHash>
#include <QDir>

namespace Catena::Settings {

const Item<QByteArray> Session::geometry{
    QLatin1String("window/geometry"), {}, QLatin1String("Place and size of the window"), {}};
const Item<QByteArray> Session::splitter{
    QLatin1String("window/splitter"), {}, QLatin1String("Widths of the three panes"), {}};
const Item<QByteArray> Session::conceptSplitter{
    QLatin1String("window/conceptSplitter"), {}, QLatin1String("Heights of the concept list and of its mentions"), {}};
const Item<bool> Session::essayShown{QLatin1String("window/essay"), true, QLatin1String("The essay pane is shown"), {}};
const Item<bool> Session::commentsShown{
    QLatin1String("window/comments"), true, QLatin1String("The comment pane is shown"), {}};
const Item<bool> Session::conceptsShown{
    QLatin1String("window/concepts"), true, QLatin1String("The concept pane is shown"), {}};
const Item<bool> Session::repairsShown{
    QLatin1String("window/repairs"), false, QLatin1String("The repair pane is shown"), {}};
const Item<bool> Session::annotationsShown{
    QLatin1String("window/annotations"), false, QLatin1String("The pane of the notes is shown"), {}};
const Item<QStringList> Session::recent{
    QLatin1String("folders/recent"), {}, QLatin1String("Folders opened, the latest first"), {}};
const Item<QStringList> Session::open{
    QLatin1String("folders/open"), {}, QLatin1String("Folders in the windows left open, and how these stood"), {}};

namespace {

// Keyed by a digest, since a path may hold any character and a key may not.
QByteArray rolesKey(const QString &folder)
{
    return "roles/" + QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
}

Item<QStringList> rolesItem(const QByteArray &key)
{
    return {QLatin1String(key), {}, QLatin1String("Roles the user gave to documents of one folder: role:path"), {}};
}

}

QString Session::defaultPath()
{
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + QLatin1String("/.local/state");
    return base + QLatin1String("/catena/session.ini");
}

QStringList Session::recentFolders() const
{
    QStringList kept;
    const QStringList stored = value(recent);
    for (const QString &path : stored) {
        if (kept.size() == mostRecent)
            break;
        if (QDir::isAbsolutePath(path) && !kept.contains(path))
            kept.append(path);
    }
    return kept;
}

void Session::addRecentFolder(const QString &path)
{
    QStringList paths = recentFolders();
    paths.removeAll(path);
    paths.prepend(path);
    while (paths.size() > mostRecent)
        paths.removeLast();
    setValue(recent, paths);
}

void Session::clearRecentFolders()
{
    setValue(recent, QStringList());
}

QList<OpenWindow> Session::openWindows() const
{
    constexpr qsizetype fields = 5; // the path comes last, for it may hold any character
    QList<OpenWindow> windows;
    const QStringList lines = value(open);
    for (const QString &line : lines) {
        const auto field = [&line](int i) { return line.section(QLatin1Char(' '), i, i).toLatin1(); };
        const auto bytes = [&field](int i) { return QByteArray::fromBase64(field(i), QByteArray::Base64UrlEncoding); };
        bool isNumber = false;
        const uint panes = field(0).toUInt(&isNumber);
        const QString path = line.section(QLatin1Char(' '), fields - 1);
        if (isNumber && panes <= 0xFF && QDir::isAbsolutePath(path))
            windows.append({path, bytes(1), bytes(2), bytes(3), quint8(panes)});
    }
    return windows;
}

void Session::setOpenWindows(const QList<OpenWindow> &windows)
{
    QStringList lines;
    for (const OpenWindow &window : windows) {
        QStringList fields{QString::number(window.panes)};
        for (const QByteArray &bytes : {window.geometry, window.splitter, window.conceptSplitter})
            fields.append(QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding)));
        lines.append(fields.join(QLatin1Char(' ')) + QLatin1Char(' ') + window.path);
    }
    setValue(open, lines);
}

QMap<QString, QString> Session::roles(const QString &folder) const
{
    const QByteArray key = rolesKey(folder);
    QMap<QString, QString> roles;
    const QStringList lines = value(rolesItem(key));
    for (const QString &line : lines) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (colon > 0 && colon + 1 < line.size())
            roles.insert(line.sliced(colon + 1), line.first(colon));
    }
    return roles;
}

void Session::setRoles(const QString &folder, const QMap<QString, QString> &roles)
{
    const QByteArray key = rolesKey(folder);
    QStringList lines;
    for (auto it = roles.cbegin(); it != roles.cend(); ++it)
        lines.append(it.value() + QLatin1Char(':') + it.key());
    setValue(rolesItem(key), lines);
}

}
