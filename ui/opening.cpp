#include "ui/opening.h"

#include "ui/programfiles.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace Catena::Ui {

Opening::Opening(const QString &dictionaryPath, Settings::Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_dictionaryPath(dictionaryPath)
{
    using Pipeline::OpenFolder;
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMsecs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_isRunning)
            emit progressed();
    });
    connect(&m_opener, &OpenFolder::progressed, this, [this](int done, int count) {
        m_stagesDone = done;
        m_stageCount = count;
        if (isLong())
            emit progressed();
    });
    connect(&m_opener, &OpenFolder::published, this, [this](const Snapshot::SnapshotPtr &snapshot) {
        if (!m_isRunning && !m_isRepairing)
            return;
        m_isPublished = true;
        m_pathBefore.clear();
        emit published(snapshot);
    });
    connect(&m_opener, &OpenFolder::finished, this, [this] {
        if (!m_isRunning)
            return;
        m_isRunning = false;
        emit finished();
    });
    connect(&m_opener, &OpenFolder::failed, this, [this](const Base::Error &error) {
        if (!m_isRunning)
            return;
        m_isRunning = false;
        m_pathBefore.clear();
        emit failed(error);
    });
}

void Opening::open(const QString &path)
{
    if (m_isPublished)
        m_pathBefore = m_path;
    m_path = QDir::cleanPath(QFileInfo(path).absoluteFilePath()); // shells end the name of a folder with a slash
    m_isPublished = false;
    start();
}

void Opening::openAgain()
{
    if (!m_path.isEmpty())
        start();
}

void Opening::start()
{
    Pipeline::OpenOptions options;
    options.dictionaryPath = m_dictionaryPath;
    options.pasteProfileFolder = ProgramFiles::pasteProfiles();
    options.fieldMapFolder = ProgramFiles::fieldMaps();
    options.folder.roles = roles();
    options.thresholds = m_thresholds;
    if (m_repairSource)
        options.repairsFor = m_repairSource(m_path);
    if (m_editSource)
        options.conceptEditsFor = m_editSource(m_path);
    options.matching = m_matching;
    m_isRepairing = false;
    m_isRunning = true;
    m_startedAt = QDateTime::currentMSecsSinceEpoch();
    m_stagesDone = 0;
    m_stageCount = 0;
    m_patience.start();
    m_opener.open(m_path, options);
}

void Opening::setRepairs(const Captures::Repairs &repairs)
{
    if (!m_isRunning && !m_isPublished)
        return;
    m_isRepairing = true;
    m_opener.setThresholds(m_thresholds);
    m_opener.setRepairs(repairs);
}

void Opening::setConceptEdits(const Concepts::ConceptEdits &edits)
{
    if (!m_isRunning && !m_isPublished)
        return;
    m_isRepairing = true;
    m_opener.setConceptEdits(edits, m_matching);
}

void Opening::cancel()
{
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_isRepairing = false;
    m_opener.cancel();
    if (!m_isPublished && !m_pathBefore.isEmpty()) {
        m_path = m_pathBefore;
        m_isPublished = true;
    }
    m_isRepairing = m_isPublished; // what was under way in the folder still shown goes on
    emit cancelled();
}

void Opening::close()
{
    if (m_isRunning) {
        m_isRunning = false;
        m_opener.cancel();
    }
    m_path.clear();
    m_pathBefore.clear();
    m_isPublished = false;
    m_isRepairing = false;
}

QMap<QString, Documents::Role> Opening::roles() const
{
    QMap<QString, Documents::Role> roles;
    const QMap<QString, QString> stored = m_session.roles(m_path);
    for (auto it = stored.cbegin(); it != stored.cend(); ++it) {
        for (const Documents::Role role :
             {Documents::Role::Essay, Documents::Role::Discussion, Documents::Role::Other}) {
            if (Documents::roleName(role) == it.value())
                roles.insert(it.key(), role);
        }
    }
    return roles;
}

void Opening::setRole(const QString &document, Documents::Role role)
{
    QMap<QString, QString> stored = m_session.roles(m_path);
    stored.insert(document, Documents::roleName(role));
    m_session.setRoles(m_path, stored);
    openAgain();
}

void Opening::resetRole(const QString &document)
{
    QMap<QString, QString> stored = m_session.roles(m_path);
    stored.remove(document);
    m_session.setRoles(m_path, stored);
    openAgain();
}

}
