#include "ui/models/commentmodel.h"

#include "base/limits.h"
#include "ui/models/commenttext.h"
#include "ui/models/linkreason.h"

#include <QLocale>

// What CommentModel says of a comment, role by role.
namespace Catena::Models {

using Thread::LinkKind;

QVariant CommentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qint32 node = nodeOf(index);
    const Base::CommentId id = tree().node(node).comment;
    const Captures::Comments &comments = *m_snapshot->comments;
    const Captures::Comment &comment = comments[id];
    switch (role) {
    case Qt::DisplayRole:
        return CommentText::firstWords(comments.text(id), 120);
    case TextRole:
        return comments.text(id);
    case Qt::ToolTipRole:
        return toolTip(node);
    case Qt::AccessibleTextRole:
        return accessibleText(node);
    case Qt::AccessibleDescriptionRole:
        return accessibleDescription(node);
    case IdRole:
        return QVariant::fromValue(id);
    case NumberRole:
        return node + 1;
    case AuthorRole:
        return comments.author(id);
    case NameRole:
        return nameOf(id);
    case DateRole:
        return CommentText::date(comment.date);
    case CopyCountRole:
        return int(comment.placeCount);
    case PlacesRole:
        return CommentText::places(*m_snapshot, id);
    case RepeatOfRole:
        return QVariant::fromValue(m_snapshot->repeats->repeatOf(id));
    case RepeatOfNameRole: {
        const Base::CommentId first = m_snapshot->repeats->repeatOf(id);
        return first.isValid() ? nameOf(first) : QString();
    }
    case IsCutRole:
        return comment.isCut;
    case FoldedRole:
        return isFolded(id);
    default:
        return linkData(node, role);
    }
}

QVariant CommentModel::linkData(qint32 node, int role) const
{
    const Thread::Node &place = tree().node(node);
    switch (role) {
    case DepthRole:
        return place.depth;
    case LinkKindRole:
        return int(place.link);
    case ConfidenceRole:
        return double(place.confidence);
    case UnsureRole:
        return place.link == LinkKind::Unknown || (place.link == LinkKind::Inferred && place.confidence < surely);
    case ReasonRole:
        return LinkReason::sentence(tree(), place);
    case ParentNameRole:
        return place.parent < 0 ? QString() : nameOf(tree().node(place.parent).comment);
    case ReplyCountRole: {
        if (place.depth < Base::Limits::shownDepth - 1)
            return m_rows.rowCount(node);
        int replies = 0;
        for (qint32 i = node + 1; i < node + place.subtreeSize; i += tree().node(i).subtreeSize)
            ++replies;
        return replies;
    }
    default:
        return {};
    }
}

// The first line holds our own words alone, for a tool tip whose first line looks like markup would be read as such.
QString CommentModel::toolTip(qint32 node) const
{
    const Base::CommentId id = tree().node(node).comment;
    QStringList lines{tr("Comment %1").arg(QLocale().toString(node + 1))};
    lines += LinkReason::sentence(tree(), tree().node(node));
    const Base::CommentId first = m_snapshot->repeats->repeatOf(id);
    if (first.isValid())
        lines += tr("Says the same as %1").arg(nameOf(first));
    if ((*m_snapshot->comments)[id].isCut)
        lines += tr("Breaks off in every place");
    lines += CommentText::places(*m_snapshot, id);
    return lines.join(QLatin1Char('\n'));
}

QString CommentModel::accessibleText(qint32 node) const
{
    const Thread::Node &place = tree().node(node);
    const Captures::Comment &comment = (*m_snapshot->comments)[place.comment];
    const QString body =
        comment.body.isEmpty() ? CommentText::stateWord(comment.state) : m_snapshot->comments->text(place.comment);
    const QLocale locale;
    QStringList parts{nameOf(place.comment), CommentText::firstWords(body, 60)};
    parts += tr("level %1").arg(locale.toString(place.depth + 1));
    if (place.parent >= 0)
        parts += tr("reply to %1").arg(nameOf(tree().node(place.parent).comment));
    const qint32 row = m_rows.rowOf(node);
    parts += tr("%1 of %2", "place among its siblings")
                 .arg(locale.toString(row + 1), locale.toString(m_rows.rowCount(m_rows.parentOf(node))));
    const int replies = linkData(node, ReplyCountRole).toInt();
    if (replies > 0)
        parts += tr("%n replies", nullptr, replies);
    if (replies > 0 && isFolded(place.comment))
        parts += tr("folded");
    if (linkData(node, UnsureRole).toBool())
        parts += tr("parent not sure");
    return parts.join(QLatin1String(", "));
}

QString CommentModel::accessibleDescription(qint32 node) const
{
    const Base::CommentId id = tree().node(node).comment;
    const Captures::Comment &comment = (*m_snapshot->comments)[id];
    QStringList parts;
    if (comment.date.isValid())
        parts += CommentText::date(comment.date);
    if (comment.placeCount > 1)
        parts += tr("stands in %n places", nullptr, int(comment.placeCount));
    const Base::CommentId first = m_snapshot->repeats->repeatOf(id);
    if (first.isValid())
        parts += tr("says the same as %1").arg(nameOf(first));
    if (comment.isCut)
        parts += tr("breaks off");
    parts += LinkReason::sentence(tree(), tree().node(node));
    return parts.join(QLatin1String(". "));
}

}
