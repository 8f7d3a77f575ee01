#include "testlib/snapshotbuilder.h"

#include "text/normalise.h"

#include <QHash>

#include <algorithm>

namespace Catena::Testlib {

namespace {

//! A text held in memory.
class HeldBytes : public Documents::Bytes
{
public:
    explicit HeldBytes(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    [[nodiscard]] QByteArrayView view() const override { return m_bytes; }

private:
    QByteArray m_bytes;
};

Documents::Document makeDocument(const QString &path, Documents::Role role, const QString &text)
{
    Documents::Document document;
    document.path = path;
    document.role = role;
    document.roleReason.kind = Documents::RoleReason::Kind::ChosenByUser;
    document.format = QStringLiteral("text");
    document.encoding = QStringLiteral("UTF-8");
    document.setBytes(std::make_shared<HeldBytes>(text.toUtf8()));
    return document;
}

Captures::DocumentLedger fullyPlaced(quint32 document, qint32 lines)
{
    Captures::DocumentLedger ledger;
    ledger.document = document;
    ledger.total = lines;
    ledger.placed = lines;
    return ledger;
}

//! Every place of the spellings in a text, leftmost first, the longest where two begin together, without overlaps.
std::vector<Text::Span> placesOf(const QStringList &spellings, const QString &text)
{
    std::vector<Text::Span> found;
    for (const QString &spelling : spellings) {
        for (qsizetype at = text.indexOf(spelling); at >= 0 && !spelling.isEmpty();
             at = text.indexOf(spelling, at + 1)) {
            found.push_back({qint32(at), qint32(at + spelling.size())});
        }
    }
    std::sort(found.begin(), found.end(), [](const Text::Span &left, const Text::Span &right) {
        return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    std::vector<Text::Span> kept;
    for (const Text::Span &span : found) {
        if (kept.empty() || span.begin >= kept.back().end) {
            kept.push_back(span);
        }
    }
    return kept;
}

}

SnapshotBuilder::SnapshotBuilder(const QString &folderName) : m_folderName(folderName) { }

SnapshotBuilder &SnapshotBuilder::essay(const QString &title, const QStringList &paragraphs)
{
    m_essays.emplace_back().title = title;
    for (const QString &paragraph : paragraphs) {
        block(Formats::EssayBlock::Kind::Paragraph, paragraph);
    }
    return *this;
}

SnapshotBuilder &SnapshotBuilder::block(Formats::EssayBlock::Kind kind, const QString &text, int level)
{
    Formats::EssayBlock block;
    block.kind = kind;
    block.level = level;
    block.text = text;
    currentEssay().blocks.push_back(std::move(block));
    return *this;
}

SnapshotBuilder &SnapshotBuilder::heading(const QString &text, int level)
{
    return block(Formats::EssayBlock::Kind::Heading, text, level);
}

SnapshotBuilder &SnapshotBuilder::byline(const QString &text, Base::Moment date)
{
    currentEssay().byline = text;
    currentEssay().date = date;
    return *this;
}

SnapshotBuilder &SnapshotBuilder::rights(const QString &line)
{
    currentEssay().rights.append(line);
    return *this;
}

SnapshotBuilder &SnapshotBuilder::comment(CommentSpec spec)
{
    Q_ASSERT(spec.parent < int(m_comments.size()) && spec.repeatOf < int(m_comments.size()) && spec.copies >= 1);
    m_comments.push_back(std::move(spec));
    return *this;
}

SnapshotBuilder &SnapshotBuilder::term(const QString &term, const QStringList &variants)
{
    m_terms.push_back({term, variants});
    return *this;
}

Snapshot::SnapshotPtr SnapshotBuilder::build() const
{
    auto snapshot = std::make_shared<Snapshot::Snapshot>();
    auto essays = std::make_shared<std::vector<Formats::Essay>>(m_essays);
    auto comments = std::make_shared<Captures::Comments>();
    auto ledger = std::make_shared<Captures::Ledger>();
    snapshot->number = 1;
    snapshot->stage = Snapshot::Stage::Complete;
    snapshot->folder = std::make_shared<Documents::DocumentFolder>(buildFolder(*essays, *comments, *ledger));
    snapshot->tree = std::make_shared<Thread::ThreadTree>(buildTree());
    snapshot->repeats = std::make_shared<Repeats::RepeatSet>(buildRepeats());
    snapshot->concepts = std::make_shared<Concepts::ConceptIndex>(buildConcepts(*essays, *snapshot->tree));
    snapshot->essays = std::move(essays);
    snapshot->comments = std::move(comments);
    snapshot->ledger = std::move(ledger);
    return snapshot;
}

Formats::Essay &SnapshotBuilder::currentEssay()
{
    return m_essays.empty() ? m_essays.emplace_back() : m_essays.back();
}

Documents::DocumentFolder SnapshotBuilder::buildFolder(std::vector<Formats::Essay> &essays,
                                                       Captures::Comments &comments, Captures::Ledger &ledger) const
{
    Documents::DocumentFolder folder;
    folder.path = QLatin1Char('/') + m_folderName;
    folder.name = m_folderName;
    const auto addDocument = [&](const QString &path, Documents::Role role, const DocumentText &document) {
        const auto index = quint32(folder.documents.size());
        folder.documents.push_back(makeDocument(path, role, document.text));
        ledger.push_back(fullyPlaced(index, document.lines));
        const quint32 buffer = comments.buffers.add(folder.documents.back().bytes());
        Q_ASSERT(buffer == index);
        Q_UNUSED(buffer)
    };
    if (!m_comments.empty()) {
        DocumentText discussion;
        placeComments(discussion, 0, comments);
        addDocument(QStringLiteral("discussion.txt"), Documents::Role::Discussion, discussion);
    }
    for (std::size_t i = 0; i < essays.size(); ++i) {
        DocumentText document;
        essays[i].document = quint32(folder.documents.size());
        for (Formats::EssayBlock &block : essays[i].blocks) {
            block.firstLine = document.lines + 1;
            document.lines += qint32(block.text.count(u'\n')) + 1;
            block.lastLine = document.lines;
            block.source = {{0, document.text.size()}};
            document.text += block.text + QLatin1Char('\n');
        }
        const QString number = i == 0 ? QString() : QString::number(i + 1);
        addDocument(QStringLiteral("essay%1.txt").arg(number), Documents::Role::Essay, document);
    }
    return folder;
}

void SnapshotBuilder::placeComments(DocumentText &document, quint32 index, Captures::Comments &comments) const
{
    QHash<QString, quint32> authors{{QString(), 0}};
    qint64 bytes = 0;
    for (const CommentSpec &spec : m_comments) {
        Captures::Comment comment;
        const QByteArray body = spec.text.toUtf8();
        comment.body = {index, quint32(body.size()), quint64(bytes)};
        if (!authors.contains(spec.author)) {
            authors.insert(spec.author, quint32(comments.authors.size()));
            comments.authors.append(spec.author);
        }
        comment.author = authors.value(spec.author);
        if (!spec.writtenDate.isEmpty()) {
            comment.writtenDate = quint32(comments.writtenDates.size());
            comments.writtenDates.append(spec.writtenDate);
        }
        comment.state = spec.state;
        comment.date = spec.date;
        if (spec.parent >= 0 && spec.link.value_or(Thread::LinkKind::Stated) == Thread::LinkKind::Stated) {
            comment.statedParent = Base::CommentId{quint32(spec.parent)};
        }
        comment.firstPlace = quint32(comments.places.size());
        comment.placeCount = quint32(spec.copies);
        for (int copy = 0; copy < spec.copies; ++copy) {
            const qint32 first = document.lines + 1;
            document.lines += qint32(spec.text.count(u'\n')) + 1;
            const auto kind = copy == 0 ? Captures::CopyKind::Original : Captures::CopyKind::Copy;
            comments.places.push_back({index, first, document.lines, kind, 0, quint32(body.size())});
            document.text += spec.text + QLatin1Char('\n');
            bytes += body.size() + 1;
        }
        comments.comments.push_back(comment);
    }
}

Thread::ThreadTree SnapshotBuilder::buildTree() const
{
    std::vector<Thread::ThreadTree::Link> links;
    for (std::size_t i = 0; i < m_comments.size(); ++i) {
        const CommentSpec &spec = m_comments[i];
        Thread::ThreadTree::Link link;
        link.comment = Base::CommentId{quint32(i)};
        link.parent = spec.parent < 0 ? Base::CommentId{} : Base::CommentId{quint32(spec.parent)};
        link.kind = spec.link.value_or(spec.parent < 0 ? Thread::LinkKind::Root : Thread::LinkKind::Stated);
        link.confidence = spec.confidence;
        link.evidence = spec.evidence;
        links.push_back(std::move(link));
    }
    return Thread::ThreadTree::fromLinks(links);
}

Repeats::RepeatSet SnapshotBuilder::buildRepeats() const
{
    Repeats::RepeatSet repeats;
    repeats.firstOf.resize(m_comments.size());
    for (std::size_t i = 0; i < m_comments.size(); ++i) {
        if (m_comments[i].repeatOf >= 0) {
            repeats.firstOf[i] = Base::CommentId{quint32(m_comments[i].repeatOf)};
            ++repeats.count;
        }
    }
    return repeats;
}

Concepts::ConceptIndex SnapshotBuilder::buildConcepts(const std::vector<Formats::Essay> &essays,
                                                      const Thread::ThreadTree &tree) const
{
    Concepts::ConceptIndex index;
    for (std::size_t essay = 0; essay < essays.size(); ++essay) {
        for (std::size_t block = 0; block < essays[essay].blocks.size(); ++block) {
            Concepts::Passage passage;
            passage.essay = quint32(essay);
            passage.block = quint32(block);
            passage.text = essays[essay].blocks[block].text;
            index.passages.push_back(std::move(passage));
        }
    }
    for (const Thread::Node &node : tree.nodes()) {
        Concepts::Passage passage;
        const CommentSpec &spec = m_comments[node.comment.index];
        passage.side = Concepts::Side::Discussion;
        passage.comment = node.comment;
        passage.text = spec.text;
        passage.isRepeat = spec.repeatOf >= 0;
        passage.copies.assign(std::size_t(spec.copies - 1), Text::Span{0, qint32(spec.text.size())});
        index.passages.push_back(std::move(passage));
    }
    for (const Term &term : m_terms) {
        Concepts::Concept entry;
        entry.term = term.term;
        entry.key = Text::foldKey(term.term);
        entry.score = double(m_terms.size() - index.concepts.size());
        for (std::size_t passage = 0; passage < index.passages.size(); ++passage) {
            for (const Text::Span &span :
                 placesOf(QStringList{term.term} + term.variants, index.passages[passage].text)) {
                index.mentions.push_back({quint32(index.concepts.size()),
                                          quint32(passage),
                                          span.begin,
                                          span.end,
                                          Concepts::Rung::Exact,
                                          {}});
            }
        }
        index.concepts.push_back(std::move(entry));
    }
    index.finish();
    return index;
}

}
