#pragma once

#include "annotations/annotationstep.h"
#include "base/error.h"
#include "pipeline/annotationwork.h"
#include "store/annotationbook.h"
#include "ui/annotations/annotationset.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <deque>
#include <memory>
#include <optional>

namespace Catena::Store {
class Store;
}

namespace Catena::Ui {

//! The annotations of the folder that is open: which there are and where they stand, the bin, the steps to undo, and
//! whether all of it is kept. Every change is sent to the store at once; what could not be kept stays and can be tried
//! again. What another window or program writes is taken over. Owned by the window; GUI thread.
class AnnotationLog : public QObject
{
    Q_OBJECT

public:
    enum class Keeping : quint8 {
        Nowhere, //!< there is no store
        Under, //!< the store has not answered yet
        Kept, //!< the store said that all is on disk
        Failed, //!< error() says why something is not
    };
    using Entry = AnnotationSet::Entry;

    //! store: not owned, outlives the log; null: nothing is kept. steps: where changes go as steps; the same.
    AnnotationLog(Store::Store *store, QUndoStack *steps, QObject *parent = nullptr);
    ~AnnotationLog() override;

    //! Who the reader is: the author of what is made from now on; empty: nobody by name.
    void setAuthor(const QString &author) { m_author = author; }
    //! Whether others use the same store and can be shown a note; false while that is not known.
    [[nodiscard]] bool isShared() const { return m_isShared; }

    //! The folder that is shown from now on. What is made of it before it is known by what it says is kept as soon as
    //! that is.
    void setSnapshot(const Snapshot::SnapshotPtr &snapshot);
    void close();
    [[nodiscard]] QString folder() const { return m_snapshot->folder->path; } //!< its path; empty: none is open

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_set.entries(); } //!< in the order they were made
    [[nodiscard]] const std::vector<Store::BinnedAnnotation> &bin() const { return m_set.bin(); } //!< the latest first
    //! Null where there is none, or it is in the bin.
    [[nodiscard]] const Entry *find(QUuid uuid) const { return m_set.find(uuid); }
    //! The texts that passages of essays are anchored in; empty before they are known.
    [[nodiscard]] const std::vector<Annotations::EssayText> &essays() const { return *m_essays; }

    //! Adds an annotation; gives its name. Its dates, name, revision and author are set here.
    QUuid add(Annotations::Annotation annotation, const Annotations::Place &place, const QString &stepText);
    //! Adds what was imported, as it is, in one step; leaves out those whose names are here already. Gives how many it
    //! added.
    int addAsTheyAre(const Annotations::AnnotationList &annotations, const QString &stepText);
    //! Gives an annotation the text, kind, colour, tags and visibility of another of its name. Changes of one session
    //! (not 0) that follow each other are one step: what is typed in one go. What is another reader's is not changed,
    //! here and below.
    void change(const Annotations::Annotation &changed, const QString &stepText, quint64 session = 0);
    //! Attaches it to another place.
    void attach(QUuid uuid, const Annotations::Target &target, const Annotations::Place &place,
                const QString &stepText);
    void remove(QUuid uuid, const QString &stepText); //!< into the bin
    void restore(QUuid uuid, const QString &stepText); //!< out of it

    [[nodiscard]] Keeping keeping() const;
    [[nodiscard]] const Base::Error &error() const { return m_error; }
    void retry();
    //! Waits until the store has answered for everything, in an event loop of its own; false when time was up.
    bool waitUntilKept(int msecs);
    //! Asks the store whether another window or program wrote, and takes over what it did.
    void lookElsewhere();

signals:
    //! There are other annotations, or they stand elsewhere.
    void changed();
    void keepingChanged();
    //! What is kept could not be read.
    void notRead(const Catena::Base::Error &error);
    //! Another instance had changed the annotation: both texts are kept, this side's under another name.
    void bothKept(QUuid own);

private:
    friend class AnnotationCommand;
    //! What a folder is found by again; none before it is worked out. The same for a folder as long as it is open.
    using HomePtr = std::shared_ptr<std::optional<Store::AnnotationHome>>;
    struct Waiting
    {
        HomePtr home;
        Annotations::AnnotationStep step;
    };

    void push(Annotations::AnnotationStep step, const QString &stepText, quint64 session);
    void apply(const Annotations::AnnotationStep &step); //!< gives it its effect here and sends it
    void forgetFolder();
    void askForGround();
    [[nodiscard]] bool isHomeKnown() const { return m_home->has_value(); }
    void send();
    void onKept(const Store::KeptStep &kept);
    void read();
    void onBook(const Store::AnnotationBook &book);
    void restoreSteps(const Annotations::AnnotationSteps &steps);
    void placeAll(); //!< those whose places are not known

    //! The entry of this name where it is this reader's; null else.
    [[nodiscard]] const Entry *findOwn(QUuid uuid) const;

    Store::Store *m_store;
    QUndoStack *m_steps;
    Snapshot::SnapshotPtr m_snapshot; //!< never null
    Pipeline::AnnotationGround::EssayTexts m_essays; //!< never null
    HomePtr m_home; //!< never null
    AnnotationSet m_set;
    std::deque<Waiting> m_waiting; //!< the first is under way while m_isSending
    QString m_author;
    bool m_isShared = false;
    bool m_isGroundAsked = false; //!< of m_snapshot
    bool m_areStepsRead = false; //!< those of before the restart
    bool m_isSending = false;
    bool m_isLooking = false; //!< whether others wrote was asked, and is not answered
    bool m_isRestoring = false; //!< steps of before the restart are put on the stack
    bool m_isAdding = false; //!< many at once: placed and told when all are there
    bool m_hasFailed = false;
    Base::Error m_error;
    quint64 m_job = 0;
    QString m_version; //!< of what was read last
    QTimer m_looking;
};

}
