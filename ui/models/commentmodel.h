#pragma once

#include "snapshot/snapshot.h"
#include "ui/models/commentchange.h"
#include "ui/models/commentrows.h"
#include "ui/models/commentstates.h"

#include <QAbstractItemModel>
#include <QMap>

#include <vector>

namespace Catena::Models {

//! The comments of a snapshot as a tree of one column, for views and screen readers: a thin reader of ThreadTree, with
//! no object a comment (the internal id is the node's index). Persistent indexes follow a comment by its id from one
//! snapshot to the next. Which comments are folded is kept here by id, for it is told to screen readers.
class CommentModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< Base::CommentId
        NumberRole, //!< int, 1-based place in the tree
        AuthorRole, //!< QString, empty when not known
        NameRole, //!< QString: the author, or "#3" for the third comment of the tree
        TextRole, //!< QString, the whole body
        DateRole, //!< QString for people, else what the source wrote ("3 h"); empty when neither is known
        DepthRole, //!< int, 0 at the top; the true depth, also where rows are flattened
        CopyCountRole, //!< int, places where it was captured
        PlacesRole, //!< QStringList, one sentence a place: "name: lines 6–8 (preview)"
        LinkKindRole, //!< int of Thread::LinkKind
        ConfidenceRole, //!< double, 0..1
        UnsureRole, //!< bool, the parent is not known or a guess below surely
        ReasonRole, //!< QString: why it hangs where it hangs
        ParentNameRole, //!< QString, NameRole of the parent; empty at the top
        RepeatOfRole, //!< Base::CommentId, invalid for none
        RepeatOfNameRole, //!< QString, empty for none
        IsCutRole, //!< bool, breaks off even in its longest copy
        ReplyCountRole, //!< int, direct replies
        FoldedRole, //!< bool, its replies are not shown
        StubRole, //!< bool, only a line of it is shown, for it is a repeat or in a summary
        RepeatWordsRole, //!< QString, "says the same as #3 · 97 %"; empty for none
        SimilarToNameRole, //!< QString, name of the comment it is similar to without repeating it; empty for none
        ByYouRole, //!< QStringList, what of it the reader set
        NewRole, //!< bool, came with the newest of several snapshots of its discussion, or is new to the reader
        ScoreRole, //!< QString for people, empty when not known
        SubjectRole, //!< QString, where it is another than that of the parent
        MarkedRole, //!< bool, the reader's mark stands on it
        LettersRole, //!< QString, the letters of the reader's other marks on it; empty for none
    };
    //! An inferred link below this confidence is shown as a guess.
    static constexpr float surely = 0.6F;

    explicit CommentModel(QObject *parent = nullptr);

    //! Publishes a snapshot; null = none. A tree that is the same keeps its rows, of which only the changed are
    //! announced; another tree is announced as a new layout, or as a reset from or to an empty one.
    //! shown: its comments as arranged (see arranged()); null = the tree of the snapshot.
    void setSnapshot(const Snapshot::SnapshotPtr &snapshot,
                     const std::shared_ptr<const Thread::ThreadTree> &shown = nullptr);
    //! The same, worked out before; it has to begin where the model is: isFrom().
    void apply(CommentChange change);
    [[nodiscard]] bool isFrom(const CommentChange &change) const
    {
        return change.from == m_snapshot && change.fromShown == m_shown;
    }
    [[nodiscard]] const Snapshot::SnapshotPtr &snapshot() const { return m_snapshot; } //!< never null
    //! What is shown: its nodes are the rows. What a comment is, the tree of the snapshot knows.
    [[nodiscard]] const Thread::ThreadTree &tree() const { return *m_shown; }
    //! Whether a node hangs under another comment than the one it answers, or stands apart from it.
    [[nodiscard]] bool isApart(qint32 node) const;
    [[nodiscard]] const TreePtr &shown() const { return m_shown; } //!< tree(), to be kept
    [[nodiscard]] const CommentRows &rows() const { return m_rows; }
    [[nodiscard]] const CommentStates &states() const { return m_states; }

    [[nodiscard]] QModelIndex indexOf(Base::CommentId id) const;
    [[nodiscard]] QModelIndex indexOfNode(qint32 node) const;
    [[nodiscard]] Base::CommentId commentAt(const QModelIndex &index) const; //!< invalid for no index
    [[nodiscard]] static qint32 nodeOf(const QModelIndex &index); //!< -1 for no index
    [[nodiscard]] QString nameOf(Base::CommentId id) const; //!< as NameRole
    [[nodiscard]] QString dateOf(Base::CommentId id) const; //!< as DateRole

    [[nodiscard]] bool isFolded(Base::CommentId id) const { return m_states.isFolded(id); }
    void setFolded(Base::CommentId id, bool folded);
    void setAllFolded(bool folded); //!< every comment that has replies
    void setFolds(const std::vector<Base::CommentId> &folded); //!< these, and no others
    //! Whether it came with the newest of several files, or is new to the reader.
    [[nodiscard]] bool isNew(Base::CommentId id) const;
    //! What is new to the reader, by CommentId; shorter means no.
    void setFresh(std::vector<bool> fresh);

    //! Whether of a repeat only a line is shown. Repeats are stubs until they are opened one by one.
    [[nodiscard]] bool isStub(Base::CommentId id) const { return m_states.isStub(id, *m_snapshot->repeats); }
    void setStub(Base::CommentId id, bool stub);
    [[nodiscard]] bool foldsRepeats() const { return m_states.foldsRepeats; }
    void setFoldsRepeats(bool folds);
    //! Whether of every comment only a line is shown until it is opened.
    [[nodiscard]] bool isSummary() const { return m_states.isSummary; }
    void setSummary(bool on);

    //! The comment the reader marked; invalid for none.
    [[nodiscard]] Base::CommentId marked() const { return m_marked; }
    void setMarked(Base::CommentId id);
    //! The comments the reader marked with letters.
    [[nodiscard]] const QMap<QChar, Base::CommentId> &letters() const { return m_letters; }
    void setLetter(QChar letter, Base::CommentId id); //!< an invalid id takes the mark away

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    //! Many comments at once were folded or unfolded.
    void foldsChanged();
    //! Other comments are new to the reader.
    void freshChanged();

private:
    void forgetGone(std::size_t count); //!< marks on comments that so many have not
    void reset(CommentChange change);
    void publishOtherTree(CommentChange change);
    void publishSameTree(const CommentChange &change);
    //! The node of a comment shown, in the tree of the snapshot.
    [[nodiscard]] const Thread::Node &wholeNode(qint32 node) const;
    [[nodiscard]] int replyCount(qint32 node) const;
    [[nodiscard]] QVariant linkData(qint32 node, int role) const;
    [[nodiscard]] QVariant repeatData(Base::CommentId id, int role) const;
    [[nodiscard]] QString lettersOn(Base::CommentId id) const;
    [[nodiscard]] QString subject(qint32 node) const;
    [[nodiscard]] QString toolTip(qint32 node) const;
    [[nodiscard]] QString accessibleText(qint32 node) const;
    [[nodiscard]] QString accessibleDescription(qint32 node) const;

    Snapshot::SnapshotPtr m_snapshot;
    TreePtr m_shown;
    CommentRows m_rows;
    CommentStates m_states;
    Base::CommentId m_marked;
    QMap<QChar, Base::CommentId> m_letters;
};

}
