#pragma once

#include "snapshot/snapshot.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>

namespace Catena::Models {

//! The concepts of a snapshot, ranked, as a table: term, mentions in the essays, mentions in the discussion.
class ConceptModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Term, EssayCount, DiscussionCount, ColumnCount };
    enum Role {
        IndexRole = Qt::UserRole + 1, //!< quint32, in ConceptIndex::concepts; also its rank from 0
        TermRole, //!< QString
        KeyRole, //!< QString, Text::foldKey of the term
        EssayCountRole, //!< int
        DiscussionCountRole, //!< int, copies collapsed
        RawCountRole, //!< int, in every place of every comment
        TotalCountRole, //!< int, essay and discussion
        VariantsRole, //!< QStringList, commonest first, with their counts: "AI 기술 (2)"
        AliasesRole, //!< QStringList
        SuggestionsRole, //!< QStringList, whole phrases: "R-기술 (the text says so: “…”)"
        HereRole, //!< bool, has a mention in the current comment
    };

    explicit ConceptModel(QObject *parent = nullptr);

    //! Publishes a snapshot; null = none. Resets when its concepts are others than before.
    void setSnapshot(const Snapshot::SnapshotPtr &snapshot);
    [[nodiscard]] const Snapshot::SnapshotPtr &snapshot() const { return m_snapshot; } //!< never null
    [[nodiscard]] const Concepts::ConceptIndex &concepts() const { return *m_snapshot->concepts; }

    [[nodiscard]] QModelIndex indexOfConcept(quint32 conceptIndex) const;
    [[nodiscard]] QModelIndex indexOfTerm(QStringView term) const; //!< by key
    [[nodiscard]] std::optional<quint32> conceptAt(const QModelIndex &index) const;

    //! The comment under the cursor: its concepts are marked by HereRole. Invalid for none.
    void setCurrentComment(Base::CommentId id);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void findHere();
    [[nodiscard]] QStringList variants(const Concepts::Concept &entry) const;
    [[nodiscard]] QStringList suggestions(const Concepts::Concept &entry) const;
    [[nodiscard]] QString toolTip(const Concepts::Concept &entry) const;
    [[nodiscard]] QString accessibleText(quint32 row, int column) const;
    [[nodiscard]] QVariant cell(quint32 row, int column) const;

    Snapshot::SnapshotPtr m_snapshot;
    Base::CommentId m_current;
    QSet<quint32> m_here;
};

}
