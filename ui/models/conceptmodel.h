#pragma once

#include "snapshot/snapshot.h"

#include <QAbstractTableModel>
#include <QSet>

#include <optional>
#include <vector>

namespace Catena::Models {

//! The concepts of a snapshot, ranked, as a table: term, mentions in the essays, mentions in the discussion, and
//! where they fall.
class ConceptModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Term, EssayCount, DiscussionCount, Strip, ColumnCount };
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
        PinnedRole, //!< bool, the reader put it on top
        ColourRole, //!< QColor the reader gave it; invalid for none
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

    //! Shows with the distinct mentions of the discussion those of every copy.
    void setShowsCopies(bool shows);

    //! Where the mentions of a concept fall: a share of each text, from 0 at its begin, for so many steps; the essays
    //! take the first part of the steps, essaySteps() of them.
    [[nodiscard]] std::vector<bool> falls(quint32 conceptIndex, int steps) const;
    [[nodiscard]] int essaySteps(int steps) const;
    //! The mention nearest to a step, as a number from 0 in the order of the texts; -1 where there is none.
    [[nodiscard]] int mentionNear(quint32 conceptIndex, int step, int steps) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    void findHere();
    [[nodiscard]] int stepOf(const Concepts::Mention &mention, int steps) const;
    [[nodiscard]] QStringList variants(const Concepts::Concept &entry) const;
    [[nodiscard]] QStringList suggestions(const Concepts::Concept &entry) const;
    [[nodiscard]] QString toolTip(const Concepts::Concept &entry) const;
    [[nodiscard]] QString accessibleText(quint32 row, int column) const;
    [[nodiscard]] QVariant cell(quint32 row, int column) const;

    Snapshot::SnapshotPtr m_snapshot;
    Base::CommentId m_current;
    QSet<quint32> m_here;
    bool m_showsCopies = false;
};

}
