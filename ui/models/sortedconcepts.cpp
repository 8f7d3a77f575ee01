#include "ui/models/sortedconcepts.h"

#include "text/normalise.h"
#include "ui/models/conceptmodel.h"

#include <QLocale>

#include <algorithm>
#include <numeric>

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

void SortedConcepts::setSides(Sides sides)
{
    if (sides == m_sides)
        return;
    m_sides = sides;
    invalidateFilter();
}

void SortedConcepts::setSourceModel(QAbstractItemModel *model)
{
    if (m_concepts)
        m_concepts->disconnect(this);
    m_concepts = qobject_cast<ConceptModel *>(model);
    if (m_concepts)
        connect(m_concepts, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_nameRanks.clear(); });
    QSortFilterProxyModel::setSourceModel(model);
}

int SortedConcepts::nameRank(int row) const
{
    const std::vector<Concepts::Concept> &concepts = m_concepts->concepts().concepts;
    if (m_nameRanks.size() != concepts.size()) {
        std::vector<int> rows(concepts.size());
        std::iota(rows.begin(), rows.end(), 0);
        std::stable_sort(rows.begin(), rows.end(), [&](int left, int right) {
            return m_collator.compare(concepts[std::size_t(left)].term, concepts[std::size_t(right)].term) < 0;
        });
        m_nameRanks.resize(concepts.size());
        for (std::size_t i = 0; i < rows.size(); ++i)
            m_nameRanks[std::size_t(rows[i])] = int(i);
    }
    return m_nameRanks[std::size_t(row)];
}

bool SortedConcepts::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (!m_concepts || m_order == Order::Rank)
        return left.row() < right.row();
    if (m_order == Order::Name)
        return nameRank(left.row()) < nameRank(right.row());
    const auto count = [this](const QModelIndex &index) {
        const Concepts::Concept &entry = m_concepts->concepts().concepts[std::size_t(index.row())];
        return entry.essay + entry.discussion;
    };
    const int leftCount = count(left);
    const int rightCount = count(right);
    return leftCount != rightCount ? leftCount > rightCount : left.row() < right.row();
}

bool SortedConcepts::filterAcceptsRow(int sourceRow, const QModelIndex &) const
{
    if (!m_concepts)
        return true;
    const Concepts::Concept &entry = m_concepts->concepts().concepts[std::size_t(sourceRow)];
    const bool isIn[] = {true, entry.essay > 0 && entry.discussion > 0, entry.essay > 0 && entry.discussion == 0,
                         entry.essay == 0 && entry.discussion > 0};
    if (!isIn[int(m_sides)])
        return false;
    return m_searchKey.isEmpty() || entry.key.contains(m_searchKey)
        || std::any_of(entry.aliases.begin(), entry.aliases.end(),
                       [this](const QString &alias) { return Text::foldKey(alias).contains(m_searchKey); });
}

}
