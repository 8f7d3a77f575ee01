#pragma once

#include "text/compare.h"

#include <QSortFilterProxyModel>

namespace Catena::Models {

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

    explicit SortedConcepts(QObject *parent = nullptr);

    [[nodiscard]] Order order() const { return m_order; }
    void setOrder(Order order);
    //! Shows only concepts with these letters in a spelling or alias, spacing, case and hyphens aside; empty = all.
    void setSearch(const QString &words);
    //! Shows only concepts that both the essay and the discussion mention.
    void setTwoSidedOnly(bool only);

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    Order m_order = Order::Rank;
    QString m_searchKey;
    bool m_twoSidedOnly = false;
    Text::Collator m_collator;
};

}
