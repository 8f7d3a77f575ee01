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

ExportModel::ExportModel(const Snapshot::Snapshot &snapshot, const ExportOptions &options)
    : m_snapshot(snapshot), m_options(options), m_selection(selectNodes(*snapshot.tree, options)),
      m_notes(snapshot, options, m_selection),
      m_listed(quint32(std::clamp<qint64>(options.indexedConcepts, 0, qint64(snapshot.concepts->concepts.size())))),
      m_chosen(snapshot.concepts->concepts.size(), -1)
{
    for (qint32 i = 0; i < qint32(options.chosenConcepts.size()); ++i) {
        const qint32 found = snapshot.concepts->find(options.chosenConcepts[i]);
        if (found >= 0 && m_chosen[std::size_t(found)] < 0) {
            m_chosen[std::size_t(found)] = i;
        }
    }
    findSpeakers();
}

void ExportModel::findSpeakers()
{
    const Concepts::ConceptIndex &index = *m_snapshot.concepts;
    std::vector<qint32> numberOf(std::size_t(m_snapshot.tree->size()), -1);
    for (std::size_t i = 0; i < m_selection.nodes.size(); ++i) {
        numberOf[std::size_t(m_selection.nodes[i])] = qint32(i);
    }
    std::vector<bool> isTaken(m_selection.nodes.size(), false); // links come strongest first, by comment
    for (const Concepts::EssayLink &link : index.essayLinks) {
        const qint32 node = m_snapshot.tree->indexOf(index.passages[link.comment].comment);
        const qint32 number = node < 0 ? -1 : numberOf[std::size_t(node)];
        if (number >= 0 && !isTaken[std::size_t(number)]) {
            isTaken[std::size_t(number)] = true;
            const Concepts::Passage &passage = index.passages[link.essay];
            m_speakers.push_back({{passage.essay, passage.block}, number});
        }
    }
    std::sort(m_speakers.begin(), m_speakers.end());
    m_speaksOf.assign(m_selection.nodes.size(), -1);
    for (std::size_t i = 0; i < m_speakers.size(); ++i) {
        m_speaksOf[std::size_t(m_speakers[i].second)] = qint32(i);
    }
}

std::vector<qint32> ExportModel::speakersOn(EssayPlace place) const
{
    std::vector<qint32> numbers;
    auto at = std::lower_bound(m_speakers.begin(), m_speakers.end(), std::pair<EssayPlace, qint32>(place, -1));
    for (; at != m_speakers.end() && at->first == place; ++at) {
        numbers.push_back(at->second);
    }
    return numbers;
}

Beside ExportModel::beside() const
{
    if (m_options.isTwoColumned && !essays().empty() && !m_speakers.empty()) {
        return Beside::Comments;
    }
    return m_notes.haveWords() ? Beside::Notes : Beside::Nothing;
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

Totals ExportModel::totals() const
{
    Totals totals;
    totals.comments = m_snapshot.tree->size();
    totals.repeats = m_snapshot.repeats->count;
    for (const Captures::Comment &comment : m_snapshot.comments->comments) {
        totals.copies += std::max(0, qint32(comment.placeCount) - 1);
    }
    return totals;
}

QString ExportModel::authorOf(Base::CommentId id) const
{
    const quint32 author = (*m_snapshot.comments)[id].author;
    if (author == 0 || m_options.naming == Naming::None) {
        return {};
    }
    return m_options.naming == Naming::Pseudonyms ? m_options.labels.pseudonym.arg(author)
                                                  : shownLine(m_snapshot.comments->author(id));
}

ExportComment ExportModel::comment(qint32 number) const
{
    const qint32 node = m_selection.nodes[std::size_t(number)];
    const Thread::Node &place = m_snapshot.tree->node(node);
    const Captures::Comments &comments = *m_snapshot.comments;
    const Captures::Comment &source = comments[place.comment];
    ExportComment comment;
    comment.id = place.comment;
    comment.name = place.comment.toString().toLatin1();
    comment.author = authorOf(place.comment);
    comment.number = numbered(node);
    comment.numberAndAuthor = comment.number;
    if (!comment.author.isEmpty()) {
        comment.numberAndAuthor += QLatin1Char(' ') + comment.author;
    }
    comment.date = source.date.isValid() ? dateForPeople(source.date) : shownLine(comments.writtenDate(place.comment));
    comment.depth = place.depth - m_selection.topDepth;
    if (source.placeCount > 1) {
        comment.copies = m_options.labels.copies.arg(source.placeCount);
    }
    if (const qint32 left = m_selection.leftOut[std::size_t(number)]; left > 0) {
        comment.leftOut = m_options.labels.repliesLeftOut.arg(left);
    }
    if (const qint32 speaks = m_speaksOf[std::size_t(number)]; speaks >= 0) {
        comment.speaksOf = m_speakers[std::size_t(speaks)].first;
    }
    addReferences(comment, place);
    comment.isFolded = m_options.foldsRepeats && !comment.repeatedName.isEmpty();
    comment.body = shown(comments.text(place.comment), m_snapshot.concepts->passageOf(place.comment),
                         m_notes.inComment(place.comment));
    return comment;
}

bool ExportModel::hasCopies(qint32 number) const
{
    const qint32 node = m_selection.nodes[std::size_t(number)];
    return (*m_snapshot.comments)[m_snapshot.tree->node(node).comment].placeCount > 1;
}

QByteArray ExportModel::nameInExport(qint32 node) const
{
    return m_selection.has(node) ? m_snapshot.tree->node(node).comment.toString().toLatin1() : QByteArray();
}

void ExportModel::addReferences(ExportComment &comment, const Thread::Node &node) const
{
    const ExportLabels &labels = m_options.labels;
    const Thread::ThreadTree &tree = *m_snapshot.tree;
    if (node.link == Thread::LinkKind::Unknown) {
        comment.linkNote = labels.unsure;
    } else if (node.parent >= 0) {
        comment.replyTo = labels.replyTo.arg(numbered(node.parent));
        comment.parentName = nameInExport(node.parent);
        if (node.link == Thread::LinkKind::Inferred) {
            comment.linkNote = labels.inferred.arg(qRound(double(node.confidence) * 100));
        }
    }
    const Base::CommentId repeated = m_snapshot.repeats->repeatOf(node.comment);
    const qint32 repeatedNode = repeated.isValid() ? tree.indexOf(repeated) : -1;
    if (repeatedNode >= 0) {
        comment.repeatOf = labels.repeatOf.arg(numbered(repeatedNode));
        comment.repeatedName = nameInExport(repeatedNode);
    }
}

ExportText ExportModel::essayText(std::size_t essay, std::size_t block) const
{
    const EssayPlace place{quint32(essay), quint32(block)};
    return shown(essays()[essay].blocks[block].text, m_snapshot.concepts->passageOf(place.essay, place.block),
                 m_notes.inBlock(place));
}

ExportText ExportModel::shown(const QString &original, qint32 passage, std::vector<NoteMark> notes) const
{
    const ShownText shownText(original);
    ExportText result{shownText.text(), {}, std::move(notes)};
    for (NoteMark &note : result.notes) {
        note.mark = {shownText.shownOffset(note.mark.begin), shownText.shownOffset(note.mark.end)};
        note.isWhole = note.isWhole || note.mark.begin >= note.mark.end;
    }
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
