#include "export/exportmodel.h"

#include <algorithm>

namespace Catena::Export {

namespace {

QString numbered(qint32 node)
{
    return QLatin1Char('#') + QString::number(node + 1);
}

//! "2024-03-05 14:05": the ISO form, as people write it.
QString dateForPeople(const Base::Moment &moment)
{
    return moment.toIso().replace(u'T', u' ');
}

}

ExportModel::ExportModel(const Snapshot::Snapshot &snapshot, const PdfOptions &options)
    : m_snapshot(snapshot), m_options(options),
      m_listed(quint32(std::clamp<qint64>(options.indexedConcepts, 0, qint64(snapshot.concepts->concepts.size())))),
      m_chosen(snapshot.concepts->concepts.size(), -1)
{
    for (qint32 i = 0; i < qint32(options.chosenConcepts.size()); ++i) {
        const qint32 found = snapshot.concepts->find(options.chosenConcepts[i]);
        if (found >= 0 && m_chosen[std::size_t(found)] < 0) {
            m_chosen[std::size_t(found)] = i;
        }
    }
}

QString ExportModel::title() const
{
    QString title;
    for (const Formats::Essay &essay : essays()) {
        if (title.isEmpty()) {
            title = shownLine(essay.title);
        }
    }
    title = title.isEmpty() ? shownLine(m_snapshot.folder->name) : title;
    return title.isEmpty() ? m_options.labels.untitled : title;
}

ExportComment ExportModel::comment(qint32 node) const
{
    const Thread::Node &place = m_snapshot.tree->node(node);
    const Captures::Comments &comments = *m_snapshot.comments;
    const Captures::Comment &source = comments[place.comment];
    ExportComment comment;
    comment.name = place.comment.toString().toLatin1();
    comment.author = shownLine(comments.author(place.comment));
    comment.number = numbered(node);
    comment.numberAndAuthor = comment.number;
    if (!comment.author.isEmpty()) {
        comment.numberAndAuthor += QLatin1Char(' ') + comment.author;
    }
    comment.date = dateForPeople(source.date);
    comment.depth = place.depth;
    if (source.placeCount > 1) {
        comment.copies = m_options.labels.copies.arg(source.placeCount);
    }
    addReferences(comment, place);
    comment.body = shown(comments.text(place.comment), m_snapshot.concepts->passageOf(place.comment));
    return comment;
}

void ExportModel::addReferences(ExportComment &comment, const Thread::Node &node) const
{
    const ExportLabels &labels = m_options.labels;
    const Thread::ThreadTree &tree = *m_snapshot.tree;
    if (node.link == Thread::LinkKind::Unknown) {
        comment.linkNote = labels.unsure;
    } else if (node.parent >= 0) {
        comment.replyTo = labels.replyTo.arg(numbered(node.parent));
        comment.parentName = tree.node(node.parent).comment.toString().toLatin1();
        if (node.link == Thread::LinkKind::Inferred) {
            comment.linkNote = labels.inferred.arg(qRound(double(node.confidence) * 100));
        }
    }
    const Base::CommentId repeated = m_snapshot.repeats->repeatOf(node.comment);
    const qint32 repeatedNode = repeated.isValid() ? tree.indexOf(repeated) : -1;
    if (repeatedNode >= 0) {
        comment.repeatOf = labels.repeatOf.arg(numbered(repeatedNode));
        comment.repeatedName = repeated.toString().toLatin1();
    }
}

ExportText ExportModel::essayText(std::size_t essay, std::size_t block) const
{
    return shown(essays()[essay].blocks[block].text, m_snapshot.concepts->passageOf(quint32(essay), quint32(block)));
}

ExportText ExportModel::shown(const QString &original, qint32 passage) const
{
    const ShownText shownText(original);
    ExportText result{shownText.text(), {}};
    if (passage < 0) {
        return result;
    }
    for (const Concepts::Mention &mention : m_snapshot.concepts->mentionsIn(quint32(passage))) {
        if (mention.conceptIndex >= m_listed && m_chosen[mention.conceptIndex] < 0) {
            continue;
        }
        const TextMark mark{shownText.shownOffset(mention.begin), shownText.shownOffset(mention.end)};
        if (mark.begin < mark.end) {
            result.marks.push_back({mention.conceptIndex, mark});
        }
    }
    return result;
}

std::optional<int> ExportModel::chosenPlace(quint32 conceptIndex) const
{
    const qint32 place = m_chosen[conceptIndex];
    return place < 0 ? std::nullopt : std::optional<int>(place);
}

qint64 ExportModel::blockCount() const
{
    qint64 count = commentCount() + qint64(m_listed);
    for (const Formats::Essay &essay : essays()) {
        count += qint64(essay.blocks.size());
    }
    return count;
}

}
