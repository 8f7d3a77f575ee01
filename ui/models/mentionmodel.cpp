#include "ui/models/mentionmodel.h"

#include "text/normalise.h"

#include <QLocale>

#include <algorithm>

namespace Catena::Models {

namespace {

// One line of what stands there, its breaks as spaces.
QString inLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            c = QLatin1Char(' ');
    }
    return line;
}

}

MentionModel::MentionModel(QObject *parent)
    : QAbstractListModel(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
}

void MentionModel::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr next = snapshot ? snapshot : std::make_shared<const Snapshot::Snapshot>();
    if (next == m_snapshot)
        return;
    beginResetModel();
    if (m_concept) {
        const qint32 again = next->concepts->find(m_snapshot->concepts->concepts[*m_concept].term);
        m_concept = again < 0 ? std::nullopt : std::optional<quint32>(quint32(again));
    }
    m_snapshot = next;
    putInOrder();
    endResetModel();
}

void MentionModel::setConcept(std::optional<quint32> conceptIndex)
{
    if (conceptIndex && *conceptIndex >= m_snapshot->concepts->concepts.size())
        conceptIndex.reset();
    if (conceptIndex == m_concept)
        return;
    beginResetModel();
    m_concept = conceptIndex;
    putInOrder();
    endResetModel();
}

void MentionModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    beginResetModel();
    m_order = order;
    putInOrder();
    endResetModel();
}

int MentionModel::rowOf(int number) const
{
    if (m_rows.empty() || number < 0)
        return number;
    const auto at = std::find(m_rows.begin(), m_rows.end(), quint32(number));
    return at == m_rows.end() ? -1 : int(at - m_rows.begin());
}

int MentionModel::numberOf(int row) const
{
    return m_rows.empty() || row < 0 ? row : int(m_rows[std::size_t(row)]);
}

QString MentionModel::sortKey(const Concepts::Mention &mention) const
{
    constexpr qsizetype compared = 24;
    const Concepts::Passage &passage = m_snapshot->concepts->passages[mention.passage];
    const QStringView text = passage.text;
    if (m_order == Order::Author)
        return passage.side == Concepts::Side::Essay ? QString()
                                                     : QChar(1) % m_snapshot->comments->author(passage.comment);
    if (m_order == Order::After)
        return Text::foldKey(text.mid(mention.end, compared));
    QString key = Text::foldKey(text.mid(qMax(0, mention.begin - int(compared)), qMin(mention.begin, int(compared))));
    std::reverse(key.begin(), key.end());
    return key;
}

//! By code point, which is the order of the dictionary for Hangul: to compare by a language would take too long here.
void MentionModel::putInOrder()
{
    m_rows.clear();
    if (m_order == Order::Position || !m_concept)
        return;
    std::vector<std::pair<QString, quint32>> keyed;
    for (const Concepts::Mention &mention : mentions())
        keyed.emplace_back(sortKey(mention), quint32(keyed.size()));
    std::sort(keyed.begin(), keyed.end());
    for (const auto &[key, number] : keyed)
        m_rows.push_back(number);
}

std::span<const Concepts::Mention> MentionModel::mentions() const
{
    return m_concept ? m_snapshot->concepts->mentionsOf(*m_concept) : std::span<const Concepts::Mention>();
}

const Concepts::Mention *MentionModel::mentionAt(const QModelIndex &index) const
{
    return index.isValid() ? &mentions()[std::size_t(numberOf(index.row()))] : nullptr;
}

int MentionModel::rowOfComment(Base::CommentId id) const
{
    const auto all = mentions();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Concepts::Passage &passage = m_snapshot->concepts->passages[all[i].passage];
        if (passage.side == Concepts::Side::Discussion && passage.comment == id)
            return rowOf(int(i));
    }
    return -1;
}

int MentionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(mentions().size());
}

QString MentionModel::where(const Concepts::Passage &passage, const Snapshot::Snapshot &snapshot)
{
    const QLocale locale;
    if (passage.side == Concepts::Side::Discussion) {
        const QString author = snapshot.comments->author(passage.comment);
        const QString number =
            tr("#%1", "the comment with this number").arg(locale.toString(snapshot.tree->indexOf(passage.comment) + 1));
        return author.isEmpty() ? number : tr("%1 %2", "number and author of a comment").arg(number, author);
    }
    const QString paragraph = locale.toString(passage.block + 1);
    if (snapshot.essays->size() < 2)
        return tr("Essay, paragraph %1").arg(paragraph);
    return tr("Essay %1, paragraph %2").arg(locale.toString(passage.essay + 1), paragraph);
}

QString MentionModel::before(const Concepts::Mention &mention) const
{
    const QString &text = m_snapshot->concepts->passages[mention.passage].text;
    const qsizetype end = qBound(qsizetype(0), qsizetype(mention.begin), text.size());
    qsizetype begin = qMax(qsizetype(0), end - context);
    if (begin == 0)
        return inLine(QStringView(text).left(end));
    // Whole words, where a space stands near.
    const qsizetype space = text.indexOf(QLatin1Char(' '), begin);
    if (space >= 0 && space < begin + context / 3 && space < end)
        begin = space + 1;
    else if (text.at(begin).isLowSurrogate())
        ++begin;
    return QChar(0x2026) % inLine(QStringView(text).mid(begin, end - begin));
}

QString MentionModel::after(const Concepts::Mention &mention) const
{
    const QString &text = m_snapshot->concepts->passages[mention.passage].text;
    const qsizetype begin = qBound(qsizetype(0), qsizetype(mention.end), text.size());
    qsizetype end = qMin(text.size(), begin + context);
    if (end == text.size())
        return inLine(QStringView(text).mid(begin));
    const qsizetype space = text.lastIndexOf(QLatin1Char(' '), end);
    if (space > end - context / 3 && space > begin)
        end = space;
    else if (text.at(end).isLowSurrogate())
        --end;
    return inLine(QStringView(text).mid(begin, end - begin)) % QChar(0x2026);
}

QVariant MentionModel::data(const QModelIndex &index, int role) const
{
    const Concepts::Mention *mention = mentionAt(index);
    if (!mention)
        return {};
    const Concepts::Passage &passage = m_snapshot->concepts->passages[mention->passage];
    const auto term = [&] {
        return inLine(QStringView(passage.text).mid(mention->begin, mention->end - mention->begin));
    };
    switch (role) {
    case Qt::DisplayRole:
        return QString(before(*mention) % term() % after(*mention));
    case Qt::AccessibleTextRole:
        return QString(where(passage) % QLatin1String(": ") % before(*mention) % term() % after(*mention));
    case BeforeRole:
        return before(*mention);
    case TermRole:
        return term();
    case AfterRole:
        return after(*mention);
    case WhereRole:
        return where(passage);
    case SideRole:
        return int(passage.side);
    case CommentRole:
        return QVariant::fromValue(passage.comment);
    case EssayRole:
        return int(passage.essay);
    case BlockRole:
        return int(passage.block);
    case BeginRole:
        return mention->begin;
    case EndRole:
        return mention->end;
    case RungRole:
        return int(mention->rung);
    case RungTextRole:
        return rungText(mention->rung);
    default:
        return {};
    }
}

QString MentionModel::rungText(Concepts::Rung rung)
{
    switch (rung) {
    case Concepts::Rung::Exact:
        return {};
    case Concepts::Rung::Folded:
        return tr("but for spacing, hyphens, quotes or case");
    case Concepts::Rung::Particle:
        return tr("with a particle or ending");
    case Concepts::Rung::Alias:
        return tr("by an alias");
    case Concepts::Rung::UserAlias:
        return tr("by an alias of yours");
    case Concepts::Rung::NearSpelling:
        return tr("by a near spelling");
    }
    return {};
}

QHash<int, QByteArray> MentionModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{BeforeRole, "before"},
                  {TermRole, "term"},
                  {AfterRole, "after"},
                  {WhereRole, "where"},
                  {SideRole, "side"},
                  {CommentRole, "comment"},
                  {EssayRole, "essay"},
                  {BlockRole, "block"},
                  {BeginRole, "begin"},
                  {EndRole, "end"},
                  {RungRole, "rung"},
                  {RungTextRole, "rungText"}});
    return names;
}

}
