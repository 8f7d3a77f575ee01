#include "ui/models/sortedconcepts.h"

#include "text/normalise.h"
#include "ui/models/conceptmodel.h"

#include <QLocale>

namespace Catena::Models {

SortedConcepts::SortedConcepts(QObject *parent) : QSortFilterProxyModel(parent), m_collator(QLocale().name())
{
    sort(0);
}

void SortedConcepts::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    invalidate();
}

void SortedConcepts::setSearch(const QString &words)
{
    m_searchKey = Text::foldKey(words);
    invalidateFilter();
}

void SortedConcepts::setTwoSidedOnly(bool only)
{
    m_twoSidedOnly = only;
    invalidateFilter();
}

bool SortedConcepts::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (m_order == Order::Count) {
        const int leftCount = left.data(ConceptModel::TotalCountRole).toInt();
        const int rightCount = right.data(ConceptModel::TotalCountRole).toInt();
        if (leftCount != rightCount)
            return leftCount > rightCount;
    } else if (m_order == Order::Name) {
        const int compared = m_collator.compare(left.data(ConceptModel::TermRole).toString(),
                                                right.data(ConceptModel::TermRole).toString());
        if (compared != 0)
            return compared < 0;
    }
    return left.row() < right.row();
}

bool SortedConcepts::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (m_twoSidedOnly
        && (index.data(ConceptModel::EssayCountRole).toInt() == 0
            || index.data(ConceptModel::DiscussionCountRole).toInt() == 0))
        return false;
    if (m_searchKey.isEmpty() || index.data(ConceptModel::KeyRole).toString().contains(m_searchKey))
        return true;
    const QStringList aliases = index.data(ConceptModel::AliasesRole).toStringList();
    return std::any_of(aliases.begin(), aliases.end(),
                       [this](const QString &alias) { return Text::foldKey(alias).contains(m_searchKey); });
}

}
