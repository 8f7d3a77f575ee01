#pragma once

#include "text/compare.h"

#include <QSortFilterProxyModel>

#include <vector>

namespace Catena::Models {

class ConceptModel;

//! The concepts of a ConceptModel in the order and choice of the user.
class SortedConcepts : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order : quint8 {
        Rank, //!< as the concept stage ranks them
        Count, //!< most mentions first, then by rank
        Name, //!< by the collation rules of the user's language
    };

    //! Which side a concept has to be mentioned on to be shown.
    enum class Sides : quint8 { Any, Both, OnlyEssay, OnlyDiscussion };

    explicit SortedConcepts(QObject *parent = nullptr);

    [[nodiscard]] Order order() const { return m_order; }
    void setOrder(Order order);
    //! Shows only concepts with these letters in a spelling or alias, spacing, case and hyphens aside; empty = all.
    void setSearch(const QString &words);
    void setSides(Sides sides);
    [[nodiscard]] Sides sides() const { return m_sides; }

    void setSourceModel(QAbstractItemModel *model) override; //!< a ConceptModel

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    [[nodiscard]] int nameRank(int row) const;

    Order m_order = Order::Rank;
    QString m_searchKey;
    Sides m_sides = Sides::Any;
    Text::Collator m_collator;
    ConceptModel *m_concepts = nullptr;
    mutable std::vector<int> m_nameRanks; //!< by row; empty until asked for: comparing by a language is slow
};

}
