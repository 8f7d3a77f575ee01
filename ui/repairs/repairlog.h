#pragma once

#include "base/error.h"
#include "captures/fingerprint.h"
#include "captures/repair.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <vector>

namespace Catena::Store {
class Store;
}

namespace Catena::Ui {

//! The repairs of the reader to the discussion that is open: which are in force, the steps to undo, and whether all of
//! it is kept. What is not kept stays in force all the same and can be tried again. Owned by the window; GUI thread.
class RepairLog : public QObject
{
    Q_OBJECT

public:
    enum class Keeping : quint8 {
        Nowhere, //!< there is no store
        Under, //!< the store has not answered yet
        Kept, //!< the store said that all is on disk
        Failed, //!< error() says why something is not
    };
    using RepairsFor = std::function<Captures::Repairs(const Captures::Comments &)>;

    //! store: not owned, outlives the log; null: nothing is kept.
    explicit RepairLog(Store::Store *store, QObject *parent = nullptr);
    ~RepairLog() override;

    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }
    //! Another folder, or the same again, is about to be read; until enter() the repairs stay those of the one that is
    //! open. Gives what OpenOptions::repairsFor needs: it reads the store on the worker that calls it.
    [[nodiscard]] RepairsFor begin(const QString &path, const QString &name);
    //! The folder begun is shown from now on. Of the same one the steps to undo stay. What could not be kept of the one
    //! before can still be tried again.
    void enter();
    void stay(); //!< the folder begun is not read after all
    void close();
    //! The store was put in the place of another: nothing has the number it had. What was kept is to be read again.
    void startOver();

    //! All in force, in the order they were made; one that is not kept yet has a negative id.
    [[nodiscard]] Captures::Repairs inForce() const;
    void make(const Captures::Repair &repair, const QString &stepText);
    //! Takes a repair out of force by its id; false where there is none such.
    bool takeBack(qint64 id, const QString &stepText);

    [[nodiscard]] Keeping keeping() const;
    [[nodiscard]] const Base::Error &error() const { return m_error; }
    //! Tries again to keep what is not kept.
    void retry();
    //! Waits until the store has answered for everything, in an event loop of its own; false when time was up.
    bool waitUntilKept(int msecs);

signals:
    //! What is kept was read, or could not be.
    void loaded();
    //! Other repairs are in force: they have to be applied.
    void changed();
    void keepingChanged();
    //! What is kept could not be read.
    void notRead(const Catena::Base::Error &error);

private:
    friend class RepairStep;
    struct Entry;
    struct Discussion;
    struct Loaded;
    using DiscussionPtr = std::shared_ptr<Discussion>;

    void leave();
    [[nodiscard]] std::vector<DiscussionPtr> all() const; //!< the one that is open first
    void setInForce(quint64 key, bool inForce);
    void onLoaded(const DiscussionPtr &discussion, const Loaded &read);
    void keep(const DiscussionPtr &discussion, quint64 key);
    void askForRow(const DiscussionPtr &discussion);
    void send(const DiscussionPtr &discussion, quint64 key);
    void onAnswer(const DiscussionPtr &discussion, quint64 key, qint64 row, bool inForce, const Base::Error *error);
    void fail(const DiscussionPtr &discussion, const Base::Error &error);

    Store::Store *m_store;
    QUndoStack m_undo;
    DiscussionPtr m_discussion; //!< that is open; never null
    DiscussionPtr m_coming; //!< of the folder that is being read; null: the same
    std::vector<DiscussionPtr> m_left; //!< of folders closed, with something that is not kept
    Base::Error m_error;
    quint64 m_lastKey = 0;
    quint64 m_answers = 0; //!< of the store about repairs
    int m_underWay = 0; //!< calls that the store has not answered
};

}
