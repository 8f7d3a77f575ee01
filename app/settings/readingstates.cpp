#include "settings/readingstates.h"

#include "base/savedfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace Catena::Settings {

namespace {

const QStringList stateFiles{QStringLiteral("*.state")};

std::optional<ReadingState> readState(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? ReadingState::fromBytes(file.readAll()) : std::nullopt;
}

}

QString ReadingStates::defaultPath()
{
    QString base = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(base))
        base = QDir::homePath() + QLatin1String("/.local/state");
    return base + QLatin1String("/catena/reading");
}

QString ReadingStates::fileOf(const QString &path) const
{
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_folder + QLatin1Char('/') + QLatin1String(digest) + QLatin1String(".state");
}

std::optional<ReadingState> ReadingStates::find(const QString &path, const std::vector<quint64> &comments) const
{
    constexpr double enough = 0.5;
    if (m_folder.isEmpty())
        return {};
    if (std::optional<ReadingState> own = readState(fileOf(path)))
        return own;
    std::optional<ReadingState> best;
    double most = 0;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(stateFiles, QDir::Files, QDir::Time)) {
        std::optional<ReadingState> state = readState(file.filePath());
        const double share = state ? shareOf(sketchOf(state->known), comments) : 0;
        if (share >= enough && share > most) {
            most = share;
            best = std::move(state);
        }
    }
    return best;
}

Base::Result<Base::Done> ReadingStates::keep(const QString &path, const ReadingState &state)
{
    if (m_folder.isEmpty())
        return Base::Done{};
    QDir().mkpath(m_folder);
    QSaveFile file(fileOf(path));
    const QByteArray bytes = state.toBytes();
    const bool isOpen = file.open(QIODevice::WriteOnly);
    if (isOpen)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!isOpen || file.write(bytes) != bytes.size())
        return Base::writeError(file);
    const Base::Result<Base::Done> committed = Base::commitFile(file);
    if (!committed)
        return committed;
    const QFileInfoList kept = QDir(m_folder).entryInfoList(stateFiles, QDir::Files, QDir::Time);
    for (qsizetype i = mostKept; i < kept.size(); ++i)
        QFile::remove(kept.at(i).filePath());
    return Base::Done{};
}

void ReadingStates::forgetAll()
{
    if (m_folder.isEmpty())
        return;
    for (const QFileInfo &file : QDir(m_folder).entryInfoList(stateFiles, QDir::Files))
        QFile::remove(file.filePath());
}

}
