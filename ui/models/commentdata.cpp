#include "ui/models/commentmodel.h"

#include "base/limits.h"
#include "text/subjects.h"
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
        return m_snapshot->tree->indexOf(id) + 1;
    case AuthorRole:
        return comments.author(id);
    case NameRole:
        return nameOf(id);
    case DateRole:
        return dateOf(id);
    case CopyCountRole:
        return int(comment.placeCount);
    case PlacesRole:
        return CommentText::places(*m_snapshot, id);
    case ByYouRole:
        return CommentText::byYou(m_snapshot->repairs->flagsOf(id));
    case NewRole:
        return isNew(id);
    case ScoreRole:
        return comment.score ? tr("score %1").arg(QLocale().toString(*comment.score)) : QString();
    case SubjectRole:
        return subject(node);
    case MarkedRole:
        return id == m_marked;
    case LettersRole:
        return lettersOn(id);
    case IsCutRole:
        return comment.isCut;
    case FoldedRole:
        return isFolded(id);
    default:
        return linkData(node, role);
    }
}

QVariant CommentModel::repeatData(Base::CommentId id, int role) const
{
    const Repeats::RepeatSet &repeats = *m_snapshot->repeats;
    if (role == StubRole)
        return isStub(id);
    if (role == RepeatOfRole)
        return QVariant::fromValue(repeats.repeatOf(id));
    if (role == RepeatOfNameRole)
        return repeats.repeatOf(id).isValid() ? nameOf(repeats.repeatOf(id)) : QString();
    if (role == SimilarToNameRole) {
        const Repeats::Offer *offer = repeats.offerFor(id);
        return offer ? CommentText::numbered(*m_snapshot, offer->of) : QString();
    }
    if (role != RepeatWordsRole)
        return {};
    if (!repeats.repeatOf(id).isValid())
        return QString();
    const QString first = CommentText::numbered(*m_snapshot, repeats.repeatOf(id));
    const float similarity = repeats.similarityOf(id);
    if (repeats.kindOf(id) != Repeats::RepeatKind::Near || similarity <= 0)
        return tr("says the same as %1").arg(first);
    // Rounded down: what is not equal must not be called so.
    return tr("says nearly the same as %1 · %2 %").arg(first, QLocale().toString(int(similarity * 100)));
}

// Of a mail thread every message repeats the subject; only another one says something.
QString CommentModel::subject(qint32 node) const
{
    const Captures::Comments &comments = *m_snapshot->comments;
    const Thread::Node &place = wholeNode(node);
    const QString own = comments.subjects.value(comments[place.comment].subject);
    if (own.isEmpty() || place.parent < 0)
        return own;
    const QString parents = comments.subjects.value(comments[m_snapshot->tree->node(place.parent).comment].subject);
    return Text::baseSubject(own) == Text::baseSubject(parents) ? QString() : own;
}

QVariant CommentModel::linkData(qint32 node, int role) const
{
    const Thread::Node &place = wholeNode(node);
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
        return LinkReason::sentence(*m_snapshot->tree, place);
    case ParentNameRole:
        return place.parent < 0 ? QString() : nameOf(m_snapshot->tree->node(place.parent).comment);
    case ReplyCountRole:
        return replyCount(node);
    default:
        return repeatData(place.comment, role);
    }
}

int CommentModel::replyCount(qint32 node) const
{
    const Thread::Node &place = wholeNode(node);
    if (m_shown == m_snapshot->tree && place.depth < Base::Limits::shownDepth - 1)
        return m_rows.rowCount(node);
    const Thread::ThreadTree &whole = *m_snapshot->tree;
    const qint32 begin = whole.indexOf(place.comment);
    int replies = 0;
    for (qint32 i = begin + 1; i < begin + place.subtreeSize; i += whole.node(i).subtreeSize)
        ++replies;
    return replies;
}

// The first line holds our own words alone, for a tool tip whose first line looks like markup would be read as such.
QString CommentModel::toolTip(qint32 node) const
{
    const Base::CommentId id = tree().node(node).comment;
    QStringList lines{tr("Comment %1").arg(QLocale().toString(m_snapshot->tree->indexOf(id) + 1))};
    lines += LinkReason::sentence(*m_snapshot->tree, wholeNode(node));
    const Base::CommentId first = m_snapshot->repeats->repeatOf(id);
    if (first.isValid())
        lines += tr("Says the same as %1").arg(nameOf(first));
    if (const Repeats::Offer *offer = m_snapshot->repeats->offerFor(id))
        lines += tr("Similar to %1, and not folded: %2")
                     .arg(CommentText::numbered(*m_snapshot, offer->of), CommentText::offerReason(offer->reason));
    if (const QStringList set = CommentText::byYou(m_snapshot->repairs->flagsOf(id)); !set.isEmpty())
        lines += tr("Set by you: %1").arg(set.join(QLatin1String(", ")));
    if ((*m_snapshot->comments)[id].isNew)
        lines += tr("New: it stands only in the newest file");
    else if (isNew(id))
        lines += tr("New: it was not here when you last read");
    if ((*m_snapshot->comments)[id].isCut)
        lines += tr("Breaks off in every place");
    lines += CommentText::places(*m_snapshot, id);
    return lines.join(QLatin1Char('\n'));
}

QString CommentModel::accessibleText(qint32 node) const
{
    const Thread::Node &place = wholeNode(node);
    const Captures::Comment &comment = (*m_snapshot->comments)[place.comment];
    const QString body =
        comment.body.isEmpty() ? CommentText::stateWord(comment.state) : m_snapshot->comments->text(place.comment);
    const QLocale locale;
    QStringList parts{nameOf(place.comment), CommentText::firstWords(body, 60)};
    parts += tr("level %1").arg(locale.toString(tree().node(node).depth + 1));
    if (place.parent >= 0)
        parts += tr("reply to %1").arg(nameOf(m_snapshot->tree->node(place.parent).comment));
    const qint32 row = m_rows.rowOf(node);
    parts += tr("%1 of %2", "place among its siblings")
                 .arg(locale.toString(row + 1), locale.toString(m_rows.rowCount(m_rows.parentOf(node))));
    const int replies = linkData(node, ReplyCountRole).toInt();
    if (replies > 0)
        parts += tr("%n replies", nullptr, replies);
    if (tree().node(node).subtreeSize > 1 && isFolded(place.comment))
        parts += tr("folded");
    if (linkData(node, UnsureRole).toBool())
        parts += tr("parent not sure");
    if (isStub(place.comment))
        parts += m_states.isSummary ? tr("its text is folded") : tr("repeat, its text is folded");
    if (isNew(place.comment))
        parts += tr("new");
    if (place.comment == m_marked)
        parts += tr("marked");
    if (const QString letters = lettersOn(place.comment); !letters.isEmpty())
        parts += tr("mark %1").arg(letters);
    if (m_snapshot->repairs->flagsOf(place.comment))
        parts += tr("repaired by you");
    return parts.join(QLatin1String(", "));
}

QString CommentModel::accessibleDescription(qint32 node) const
{
    const Base::CommentId id = tree().node(node).comment;
    const Captures::Comment &comment = (*m_snapshot->comments)[id];
    QStringList parts;
    if (const QString date = dateOf(id); !date.isEmpty())
        parts += date;
    if (comment.placeCount > 1)
        parts += tr("stands in %n places", nullptr, int(comment.placeCount));
    if (comment.score)
        parts += tr("score %1").arg(QLocale().toString(*comment.score));
    if (const QString words = repeatData(id, RepeatWordsRole).toString(); !words.isEmpty())
        parts += words;
    if (const QString similar = repeatData(id, SimilarToNameRole).toString(); !similar.isEmpty())
        parts += tr("similar to %1").arg(similar);
    if (const QStringList set = CommentText::byYou(m_snapshot->repairs->flagsOf(id)); !set.isEmpty())
        parts += tr("set by you: %1").arg(set.join(QLatin1String(", ")));
    if (comment.isCut)
        parts += tr("breaks off");
    parts += LinkReason::sentence(*m_snapshot->tree, wholeNode(node));
    return parts.join(QLatin1String(". "));
}

}
