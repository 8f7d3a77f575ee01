#pragma once

#include "settings/readingstates.h"
#include "snapshot/snapshot.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace Catena::Ui {

class EssayPane;
class ThreadPane;

//! Brings the reader back to where a discussion was left, with its folds and marks, and tells what is new since: also
//! when the folder holds a newer paste by now, for comments are found again by what they say. New is what was not there
//! at the visit before; it stays new until it was under the cursor or stood whole on the screen. GUI thread; the
//! comments of a large discussion are named on a worker.
class Resuming : public QObject
{
    Q_OBJECT

public:
    Resuming(ThreadPane *thread, EssayPane *essay, const Settings::ReadingStates &states, QObject *parent = nullptr);

    //! Another snapshot is about to be shown, then is shown. Empty path: of no folder.
    void prepare(const QString &path, const Snapshot::Snapshot &next);
    void setSnapshot(const QString &path, const Snapshot::SnapshotPtr &snapshot);
    //! Keeps the state of what is shown. records: whether anything may be written.
    void keep(bool records);
    [[nodiscard]] bool isNaming() const { return m_isNaming; } //!< a worker is at it

signals:
    //! All that was kept is in force again, or nothing was kept.
    void resumed();

private:
    //! What is known before comments are named.
    struct Asked
    {
        Settings::ReadingStates states;
        QString path;
        std::vector<quint64> known;
        bool isKnown = false;
        bool asks = false; //!< whether what was kept is to be looked for
        bool isComplete = false; //!< no comment will come any more
    };
    //! The members of the same names, and what was kept.
    struct Named
    {
        std::vector<quint64> keys;
        std::vector<quint64> sorted; //!< each key once, ascending
        std::vector<std::pair<quint64, quint32>> byKey;
        std::optional<Settings::ReadingState> kept;
        std::vector<quint64> known;
        bool isKnown = false;
        std::vector<bool> fresh;
    };
    [[nodiscard]] static Named named(const Captures::Comments &comments, const Asked &asked);
    void name(const Snapshot::SnapshotPtr &snapshot);
    void apply(Named named, const Snapshot::SnapshotPtr &snapshot);
    void applyPlace(const Settings::ReadingState &state);
    void applyMarks(const Settings::ReadingState &state);
    void showFresh(std::vector<bool> fresh);
    void notice(); //!< what stands on the screen is read
    [[nodiscard]] Settings::ReadingState state() const;
    [[nodiscard]] quint64 keyOf(Base::CommentId id) const;
    [[nodiscard]] Base::CommentId commentOf(quint64 key) const; //!< the first that has it

    ThreadPane *m_thread;
    EssayPane *m_essay;
    Settings::ReadingStates m_states;
    QTimer m_noticing;
    QString m_path;
    std::shared_ptr<const Captures::Comments> m_comments; //!< that m_keys name
    std::vector<quint64> m_keys; //!< by CommentId
    std::vector<std::pair<quint64, quint32>> m_byKey; //!< key and the first CommentId with it, ascending
    std::vector<quint64> m_known; //!< ascending
    std::vector<bool> m_fresh; //!< by CommentId
    std::vector<bool> m_read; //!< by CommentId, of what is fresh
    std::optional<Settings::ReadingState> m_wanted; //!< to be brought back, as soon as it is there
    bool m_isAsked = false; //!< whether what was kept for the path was looked for
    bool m_isKnown = false; //!< m_known says what the reader knows
    bool m_isNaming = false;
    bool m_isApplying = false;
    quint64 m_job = 0;
};

}
