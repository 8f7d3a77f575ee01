#pragma once

#include "pipeline/openfolder.h"
#include "repeats/repeats.h"
#include "settings/session.h"

#include <QObject>
#include <QTimer>

namespace Catena::Ui {

//! Which folder the window reads, and how far reading it has come. Remembers the roles the user gave to documents.
//! Owned by the window.
class Opening : public QObject
{
    Q_OBJECT

public:
    //! Quick folders show no progress: it would only flicker.
    static constexpr int patienceMsecs = 300;

    Opening(const QString &dictionaryPath, Settings::Session &session, QObject *parent = nullptr);

    //! Gives, for the folder at a path, what reads the reader's repairs on the worker; asked each time one is read.
    using RepairSource = std::function<decltype(Pipeline::OpenOptions::repairsFor)(const QString &path)>;
    void setRepairSource(const RepairSource &source) { m_repairSource = source; }
    //! The same for what the reader says of concepts.
    using EditSource = std::function<decltype(Pipeline::OpenOptions::conceptEditsFor)(const QString &path)>;
    void setEditSource(const EditSource &source) { m_editSource = source; }
    //! Links the concepts of the folder that is open again by other edits.
    void setConceptEdits(const Concepts::ConceptEdits &edits);
    //! See Pipeline::OpenFolder.
    [[nodiscard]] std::vector<Concepts::Mention> linkNow(const QString &term, const Concepts::ConceptEdits &edits,
                                                         const std::vector<Concepts::Passage> &passages) const
    {
        return m_opener.linkNow(term, edits, passages);
    }
    //! Which mentions count from now on.
    void setMatching(const Concepts::Matching &matching) { m_matching = matching; }
    //! Applies other repairs to the folder that is open.
    void setRepairs(const Captures::Repairs &repairs);

    //! For what is read or repaired from now on.
    void setThresholds(const Pipeline::Thresholds &thresholds) { m_thresholds = thresholds; }
    [[nodiscard]] const Pipeline::Thresholds &thresholds() const { return m_thresholds; }

    void open(const QString &path);
    void openAgain();
    //! Stops reading; a folder read before stays the one that is open.
    void cancel();
    void close();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] bool isLong() const { return m_isRunning && !m_patience.isActive(); } //!< worth showing progress
    [[nodiscard]] bool isPublished() const { return m_isPublished; } //!< something of it can be read
    [[nodiscard]] QString path() const { return m_path; } //!< absolute; empty when none
    [[nodiscard]] qint64 startedAt() const { return m_startedAt; } //!< milliseconds since 1970: reading began
    [[nodiscard]] int stagesDone() const { return m_stagesDone; }
    [[nodiscard]] int stageCount() const { return m_stageCount; }

    [[nodiscard]] QMap<QString, Documents::Role> roles() const;
    //! Remembers a role and reads the folder again.
    void setRole(const QString &document, Documents::Role role);
    void resetRole(const QString &document);

signals:
    //! Progress became worth showing, or went on.
    void progressed();
    void published(const Catena::Snapshot::SnapshotPtr &snapshot);
    void finished();
    void cancelled();
    void failed(const Catena::Base::Error &error);

private:
    void start();

    Settings::Session &m_session;
    QString m_dictionaryPath;
    Pipeline::OpenFolder m_opener;
    RepairSource m_repairSource;
    EditSource m_editSource;
    Concepts::Matching m_matching;
    QTimer m_patience;
    Pipeline::Thresholds m_thresholds;
    QString m_path;
    QString m_pathBefore; //!< of the folder still shown while another is being opened
    bool m_isRunning = false;
    bool m_isPublished = false;
    bool m_isRepairing = false; //!< snapshots with other repairs may come
    qint64 m_startedAt = 0;
    int m_stagesDone = 0;
    int m_stageCount = 0;
};

}
