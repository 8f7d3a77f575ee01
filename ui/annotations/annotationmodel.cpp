#include "ui/annotations/annotationmodel.h"

#include "text/normalise.h"
#include "ui/annotations/annotationmarks.h"
#include "ui/models/commenttext.h"
#include "ui/models/notecolours.h"

#include <algorithm>

namespace Catena::Ui {

using Annotations::Annotation;
using Annotations::Place;
using Annotations::Target;
using Models::CommentText;

namespace {

constexpr qsizetype shownChars = 240;

}

AnnotationModel::AnnotationModel(QObject *parent)
    : QAbstractListModel(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
}

void AnnotationModel::setLog(const AnnotationLog &log, const Snapshot::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_entries = log.entries();
    m_bin.clear();
    for (const Store::BinnedAnnotation &binned : log.bin())
        m_bin.push_back({binned.annotation, {}});
    arrange();
}

void AnnotationModel::setFilter(const QString &filter)
{
    m_words.clear();
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool isTag = word.startsWith(QLatin1Char('#')) && word.size() > 1;
        const QString key = Text::foldKey(isTag ? word.mid(1) : word);
        if (!key.isEmpty())
            m_words += isTag ? QString(QLatin1Char('#') + key) : key;
    }
    arrange();
}

void AnnotationModel::setOrder(Order order)
{
    m_order = order;
    arrange();
}

void AnnotationModel::setShowsBin(bool shows)
{
    m_showsBin = shows;
    arrange();
}

int AnnotationModel::unplacedCount() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [](const AnnotationLog::Entry &entry) { return !entry.place.isPlaced(); }));
}

int AnnotationModel::othersCount() const
{
    return int(std::count_if(m_entries.begin(), m_entries.end(),
                             [](const AnnotationLog::Entry &entry) { return entry.annotation.isOthers; }));
}

bool AnnotationModel::isWanted(const AnnotationLog::Entry &entry) const
{
    if (m_words.isEmpty())
        return true;
    const Annotation &annotation = entry.annotation;
    QStringList tags;
    for (const QString &tag : annotation.tags)
        tags += QString(QLatin1Char('#') + Text::foldKey(tag));
    const QString all =
        Text::foldKey(QString(annotation.text + QLatin1Char('\n') + quote(entry) + QLatin1Char('\n') + where(entry)
                              + QLatin1Char('\n') + Models::NoteColours::name(annotation.colour)));
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        const bool hasTag = std::any_of(tags.begin(), tags.end(), [&](const QString &tag) {
            return word.startsWith(QLatin1Char('#')) ? tag.startsWith(word) : tag.contains(word);
        });
        return hasTag || all.contains(word);
    });
}

std::tuple<int, qint64, qint64, qint64> AnnotationModel::readingPlace(const AnnotationLog::Entry &entry) const
{
    const Place &place = entry.place;
    switch (place.where) {
    case Place::Where::Unplaced:
        return {0, 0, 0, entry.annotation.created};
    case Place::Where::Essay:
        return {1, place.essay, place.span.begin, entry.annotation.created};
    case Place::Where::Comment:
        break;
    }
    return {2, m_snapshot->tree->indexOf(place.comment), place.span.begin, entry.annotation.created};
}

void AnnotationModel::arrange()
{
    beginResetModel();
    m_all = m_showsBin ? m_bin : m_entries;
    m_rows.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        if (isWanted(m_all[i]))
            m_rows.push_back(i);
    }
    const auto before = [this](std::size_t left, std::size_t right) {
        const Annotation &one = m_all[left].annotation;
        const Annotation &other = m_all[right].annotation;
        const auto reading = [&] { return readingPlace(m_all[left]) < readingPlace(m_all[right]); };
        const bool isPlaced = m_all[left].place.isPlaced();
        if (isPlaced != m_all[right].place.isPlaced())
            return !isPlaced;
        if (m_order == Order::Newest && one.modified != other.modified)
            return one.modified > other.modified;
        if (m_order == Order::Colour && one.colour != other.colour)
            return one.colour < other.colour;
        if (m_order == Order::Tag && one.tags.value(0) != other.tags.value(0)) {
            const QString first = Text::foldKey(one.tags.value(0));
            const QString second = Text::foldKey(other.tags.value(0));
            if (first != second)
                return !first.isEmpty() && (second.isEmpty() || first < second);
        }
        return reading();
    };
    if (!m_showsBin) // the bin stays in its own order, the latest first
        std::stable_sort(m_rows.begin(), m_rows.end(), before);
    endResetModel();
}

QString AnnotationModel::quote(const AnnotationLog::Entry &entry) const
{
    const Target &target = entry.annotation.target;
    if (target.isWhole && target.on == Target::On::Essay)
        return tr("The whole essay");
    return CommentText::firstWords(target.passage.exact, shownChars);
}

QString AnnotationModel::where(const AnnotationLog::Entry &entry) const
{
    const Place &place = entry.place;
    QString words;
    if (m_showsBin)
        words = tr("deleted");
    else if (place.where == Place::Where::Comment)
        words = CommentText::numbered(*m_snapshot, place.comment);
    else if (place.where == Place::Where::Essay && place.essay < m_snapshot->essays->size()) {
        const QString title = (*m_snapshot->essays)[place.essay].title;
        words = title.isEmpty() ? tr("Essay") : title;
    } else {
        words = tr("not placed");
    }
    if (entry.annotation.isOthers)
        words = tr("%1, by %2", "where, author").arg(words, CommentText::isolated(entry.annotation.author));
    else if (entry.annotation.visibility == Annotations::Visibility::Group)
        words = tr("%1, shown to the group", "where").arg(words);
    for (const QString &tag : entry.annotation.tags)
        words += QStringLiteral(" #") + tag;
    return words;
}

const AnnotationLog::Entry *AnnotationModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() && std::size_t(index.row()) < m_rows.size() ? &m_all[m_rows[std::size_t(index.row())]]
                                                                       : nullptr;
}

QModelIndex AnnotationModel::indexOf(QUuid uuid) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        if (m_all[m_rows[row]].annotation.uuid == uuid)
            return index(int(row), 0);
    }
    return {};
}

int AnnotationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant AnnotationModel::data(const QModelIndex &index, int role) const
{
    const AnnotationLog::Entry *entry = entryAt(index);
    if (!entry)
        return {};
    const Annotation &annotation = entry->annotation;
    switch (role) {
    case UuidRole:
        return annotation.uuid;
    case SignRole:
        return signOf(annotation);
    case ColourRole:
        return int(annotation.colour);
    case QuoteRole:
        return quote(*entry);
    case WhereRole:
        return where(*entry);
    case NoteRole:
        return CommentText::firstWords(annotation.text, shownChars);
    case PlacedRole:
        return entry->place.isPlaced() || m_showsBin;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1: “%2” (%3, %4)", "a note, the passage, where, its colour")
            .arg(Annotations::hasNote(annotation) ? CommentText::firstWords(annotation.text, shownChars)
                                                  : tr("no words"),
                 quote(*entry), where(*entry), Models::NoteColours::name(annotation.colour));
    default:
        return {};
    }
}

QHash<int, QByteArray> AnnotationModel::roleNames() const
{
    return {{UuidRole, "uuid"},   {SignRole, "sign"}, {ColourRole, "colour"}, {QuoteRole, "quote"},
            {WhereRole, "where"}, {NoteRole, "note"}, {PlacedRole, "placed"}};
}

}
