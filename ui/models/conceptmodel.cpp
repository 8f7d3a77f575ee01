#include "ui/models/conceptmodel.h"

#include "text/normalise.h"

#include <QColor>
#include <QFont>
#include <QLocale>

#include <algorithm>

namespace Catena::Models {

ConceptModel::ConceptModel(QObject *parent)
    : QAbstractTableModel(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
}

void ConceptModel::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr next = snapshot ? snapshot : std::make_shared<const Snapshot::Snapshot>();
    if (next == m_snapshot)
        return;
    if (next->concepts == m_snapshot->concepts) {
        m_snapshot = next;
        return;
    }
    beginResetModel();
    m_snapshot = next;
    findHere();
    endResetModel();
}

void ConceptModel::findHere()
{
    m_here.clear();
    const qint32 passage = m_current.isValid() ? concepts().passageOf(m_current) : -1;
    if (passage < 0)
        return;
    for (const Concepts::Mention &mention : concepts().mentionsIn(quint32(passage)))
        m_here.insert(mention.conceptIndex);
}

void ConceptModel::setCurrentComment(Base::CommentId id)
{
    if (id == m_current)
        return;
    m_current = id;
    const QSet<quint32> before = m_here;
    findHere();
    if (m_here != before)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {HereRole, Qt::FontRole});
}

void ConceptModel::setShowsCopies(bool shows)
{
    if (shows == m_showsCopies)
        return;
    m_showsCopies = shows;
    if (rowCount() > 0)
        emit dataChanged(index(0, DiscussionCount), index(rowCount() - 1, DiscussionCount), {Qt::DisplayRole});
}

// A third of the strip is the essays', whatever their length: of a long discussion they would be a dot.
int ConceptModel::essaySteps(int steps) const
{
    const std::vector<Concepts::Passage> &passages = concepts().passages;
    const bool hasEssay = !passages.empty() && passages.front().side == Concepts::Side::Essay;
    const bool hasDiscussion = !passages.empty() && passages.back().side == Concepts::Side::Discussion;
    return hasEssay ? (hasDiscussion ? steps / 3 : steps) : 0;
}

int ConceptModel::stepOf(const Concepts::Mention &mention, int steps) const
{
    const std::vector<Concepts::Passage> &passages = concepts().passages;
    const auto firstComment = std::partition_point(passages.begin(), passages.end(), [](const Concepts::Passage &each) {
        return each.side == Concepts::Side::Essay;
    });
    const auto essays = double(firstComment - passages.begin());
    const double within = double(mention.begin) / std::max(1.0, double(passages[mention.passage].text.size()));
    const double place = double(mention.passage) + within;
    const int first = essaySteps(steps);
    if (place < essays)
        return int(place / essays * first);
    const double share = (place - essays) / std::max(1.0, double(passages.size()) - essays);
    return first + std::min(int(share * (steps - first)), std::max(0, steps - first - 1));
}

std::vector<bool> ConceptModel::falls(quint32 conceptIndex, int steps) const
{
    std::vector<bool> marks(std::size_t(std::max(0, steps)), false);
    const auto mentions = concepts().mentionsOf(conceptIndex);
    // From a mention to the first one of the next step by halving: a row of many mentions is painted as fast as any.
    for (auto at = mentions.begin(); at != mentions.end() && steps > 0;) {
        const int step = std::clamp(stepOf(*at, steps), 0, steps - 1);
        marks[std::size_t(step)] = true;
        at = std::partition_point(at, mentions.end(), [&](const Concepts::Mention &mention) {
            return std::clamp(stepOf(mention, steps), 0, steps - 1) <= step;
        });
    }
    return marks;
}

int ConceptModel::mentionNear(quint32 conceptIndex, int step, int steps) const
{
    const auto mentions = concepts().mentionsOf(conceptIndex);
    const auto after = std::partition_point(mentions.begin(), mentions.end(), [&](const Concepts::Mention &mention) {
        return stepOf(mention, steps) < step;
    });
    if (mentions.empty())
        return -1;
    if (after == mentions.end()
        || (after != mentions.begin() && step - stepOf(*(after - 1), steps) < stepOf(*after, steps) - step))
        return int(after - mentions.begin()) - 1;
    return int(after - mentions.begin());
}

QModelIndex ConceptModel::indexOfConcept(quint32 conceptIndex) const
{
    return conceptIndex < concepts().concepts.size() ? index(int(conceptIndex), Term) : QModelIndex();
}

QModelIndex ConceptModel::indexOfTerm(QStringView term) const
{
    const qint32 found = concepts().find(term);
    return found < 0 ? QModelIndex() : indexOfConcept(quint32(found));
}

std::optional<quint32> ConceptModel::conceptAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    return quint32(index.row());
}

int ConceptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(concepts().concepts.size());
}

int ConceptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ConceptModel::cell(quint32 row, int column) const
{
    const Concepts::Concept &entry = concepts().concepts[row];
    switch (column) {
    case EssayCount:
        return QLocale().toString(entry.essay);
    case DiscussionCount:
        return m_showsCopies ? tr("%1 (%2)", "mentions, and with every copy")
                                   .arg(QLocale().toString(entry.discussion), QLocale().toString(entry.discussionRaw))
                             : QLocale().toString(entry.discussion);
    case Strip:
        return {};
    default:
        return entry.term;
    }
}

QStringList ConceptModel::variants(const Concepts::Concept &entry) const
{
    QStringList texts;
    for (const Concepts::Variant &variant : entry.variants) {
        texts +=
            tr("%1 (%2)", "a spelling and how often it stands").arg(variant.text, QLocale().toString(variant.count));
    }
    return texts;
}

QStringList ConceptModel::suggestions(const Concepts::Concept &entry) const
{
    QStringList phrases;
    for (const Concepts::Suggestion &each : entry.suggested) {
        const QString why = each.why == Concepts::Suggestion::Why::StatedAlias
            ? tr("the text says so: “%1”").arg(each.detail)
            : tr("nearly the same spelling");
        phrases += tr("%1 (%2)", "another term and why it may mean the same").arg(each.text, why);
    }
    return phrases;
}

// Plain text whose first line holds our own words alone: see CommentModel::toolTip().
QString ConceptModel::toolTip(const Concepts::Concept &entry) const
{
    const QLocale locale;
    QStringList lines;
    lines +=
        tr("Essay %1, discussion %2 (with every copy %3)")
            .arg(locale.toString(entry.essay), locale.toString(entry.discussion), locale.toString(entry.discussionRaw));
    const QStringList spellings = variants(entry);
    if (spellings.size() > 1)
        lines += tr("Spellings: %1").arg(spellings.join(QLatin1String(", ")));
    if (!entry.aliases.isEmpty())
        lines += tr("Also: %1").arg(entry.aliases.join(QLatin1String(", ")));
    const QStringList other = suggestions(entry);
    if (!other.isEmpty())
        lines += tr("Perhaps the same: %1").arg(other.join(QLatin1String(", ")));
    return lines.join(QLatin1Char('\n'));
}

QString ConceptModel::accessibleText(quint32 row, int column) const
{
    if (column == Strip) // its marks stand for the counts
        return toolTip(concepts().concepts[row]).section(QLatin1Char('\n'), 0, 0);
    if (column != Term)
        return cell(row, column).toString();
    const Concepts::Concept &entry = concepts().concepts[row];
    const QString counts = tr("%1, essay %2, discussion %3")
                               .arg(entry.term, QLocale().toString(entry.essay), QLocale().toString(entry.discussion));
    const QString here = m_here.contains(row) ? tr("%1, in the current comment").arg(counts) : counts;
    return entry.isPinned ? tr("%1, pinned").arg(here) : here;
}

QVariant ConceptModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const quint32 row = quint32(index.row());
    const Concepts::Concept &entry = concepts().concepts[row];
    switch (role) {
    case Qt::DisplayRole:
        return cell(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(entry);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Term ? Qt::AlignLeading : Qt::AlignTrailing));
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return m_here.contains(row) && index.column() == Term ? QVariant(font) : QVariant();
    }
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case IndexRole:
        return row;
    case TermRole:
        return entry.term;
    case KeyRole:
        return entry.key;
    case EssayCountRole:
        return entry.essay;
    case DiscussionCountRole:
        return entry.discussion;
    case RawCountRole:
        return entry.discussionRaw;
    case TotalCountRole:
        return entry.essay + entry.discussion;
    case VariantsRole:
        return variants(entry);
    case AliasesRole:
        return entry.aliases;
    case SuggestionsRole:
        return suggestions(entry);
    case HereRole:
        return m_here.contains(row);
    case PinnedRole:
        return entry.isPinned;
    case ColourRole:
        return QColor::isValidColor(entry.colour) ? QColor(entry.colour) : QColor();
    default:
        return {};
    }
}

QVariant ConceptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Term ? Qt::AlignLeading : Qt::AlignTrailing));
    if (role == Qt::DisplayRole) {
        switch (section) {
        case Term:
            return tr("Concept");
        case EssayCount:
            return tr("Essay");
        case DiscussionCount:
            return tr("Discussion");
        case Strip:
            return tr("Where");
        default:
            break;
        }
    }
    return {};
}

QHash<int, QByteArray> ConceptModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractTableModel::roleNames();
    names.insert({{IndexRole, "conceptIndex"},
                  {TermRole, "term"},
                  {KeyRole, "key"},
                  {EssayCountRole, "essayCount"},
                  {DiscussionCountRole, "discussionCount"},
                  {RawCountRole, "rawCount"},
                  {TotalCountRole, "totalCount"},
                  {VariantsRole, "variants"},
                  {AliasesRole, "aliases"},
                  {SuggestionsRole, "suggestions"},
                  {HereRole, "here"},
                  {PinnedRole, "pinned"},
                  {ColourRole, "colour"}});
    return names;
}

}
