#include "ui/palette/palettemodel.h"

#include "ui/palette/palettematch.h"

#include <algorithm>

namespace Catena::Ui {

void PaletteModel::setEntries(const QList<PaletteEntry> &entries, const QStringList &recent)
{
    m_entries = entries;
    m_recent = recent;
    setTyped({});
}

void PaletteModel::setTyped(const QString &typed)
{
    struct Fit
    {
        int row;
        int score;
    };
    std::vector<Fit> fits;
    const bool isNothing = typed.trimmed().isEmpty();
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const PaletteEntry &entry = m_entries[i];
        const bool isAction = entry.kind == PaletteEntry::Kind::Action;
        if (isNothing && !isAction)
            continue;
        int score = isNothing ? 0 : paletteScore(typed, entry.name);
        if (score < 0)
            continue;
        const auto used = isAction ? int(m_recent.indexOf(entry.id)) : -1;
        if (used >= 0)
            score += isNothing ? 1'000 - used : qMax(1, 12 - used);
        fits.push_back({i, score});
    }
    std::stable_sort(fits.begin(), fits.end(), [](const Fit &a, const Fit &b) { return a.score > b.score; });
    if (fits.size() > std::size_t(mostShown))
        fits.resize(std::size_t(mostShown));
    beginResetModel();
    m_rows.clear();
    const QString digits = typed.trimmed().startsWith(u'#') ? typed.trimmed().mid(1) : typed.trimmed();
    const quint32 number = digits.toUInt(); // 0 for what is no number
    if (number > 0 && number <= m_commentCount) {
        m_comment = {PaletteEntry::Kind::Comment, tr("Comment #%1").arg(number), tr("go to it"), {}, number - 1, true};
        m_rows += -1;
    }
    for (const Fit &fit : fits)
        m_rows += fit.row;
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PaletteEntry &shown = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shown.name;
    case DetailRole:
        return shown.detail;
    case Qt::AccessibleTextRole:
        return QString(shown.name % QStringLiteral(", ") % shown.detail);
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && !entry(index.row()).isEnabled ? flags & ~Qt::ItemIsEnabled : flags;
}

}
