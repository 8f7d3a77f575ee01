#pragma once

#include "snapshot/snapshot.h"

#include <QAbstractListModel>

#include <vector>

namespace Catena::Models {

//! The reply links of a snapshot that are less sure than a limit, the least sure first: what a reader looks at to mend
//! the tree. A link the source states or the reader set is never weak.
class WeakLinkModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, //!< Base::CommentId of the comment that answers
        ParentRole, //!< Base::CommentId: the parent, of an unknown one the likeliest; invalid where nothing speaks for
                    //!< one
        UnknownRole, //!< bool, the parent is not known, only guessed
        ConfidenceRole, //!< double, 0..1
        WordsRole, //!< QString: "38 % · #5 archivist: In the cellar…"
        ParentWordsRole, //!< QString: "answers #3: …", "perhaps #3: …", "nothing says whom"
    };
    static constexpr double usualLimit = 0.5;

    explicit WeakLinkModel(QObject *parent = nullptr);

    void setSnapshot(const Snapshot::SnapshotPtr &snapshot); //!< null = none
    void setLimit(double limit); //!< 0..1
    [[nodiscard]] double limit() const { return m_limit; }

    [[nodiscard]] QModelIndex indexOf(Base::CommentId id) const; //!< no index where its link is not weak
    [[nodiscard]] Base::CommentId commentAt(const QModelIndex &index) const; //!< invalid for no index
    //! The comment whose link a list would have to show to go on from one: the next (1) or previous (-1) in the order
    //! of the tree, round and round, so that walking through them reads on. Invalid where none is weak.
    [[nodiscard]] Base::CommentId stepFrom(Base::CommentId id, int by) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void collect();
    [[nodiscard]] QString parentWords(const Thread::Node &node) const;

    Snapshot::SnapshotPtr m_snapshot;
    double m_limit = usualLimit;
    std::vector<qint32> m_nodes; //!< by row
};

}
