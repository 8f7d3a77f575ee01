#include "commands/inspectjson.h"

#include "commands/jsonwriter.h"

#include <algorithm>

namespace Catena::Commands {

namespace {

QString copyKindName(Captures::CopyKind kind)
{
    switch (kind) {
    case Captures::CopyKind::Original:
        return QStringLiteral("original");
    case Captures::CopyKind::Copy:
        return QStringLiteral("copy");
    case Captures::CopyKind::Preview:
        return QStringLiteral("preview");
    }
    Q_UNREACHABLE();
}

QString stateName(Captures::State state)
{
    switch (state) {
    case Captures::State::Present:
        return QStringLiteral("present");
    case Captures::State::Deleted:
        return QStringLiteral("deleted");
    case Captures::State::Removed:
        return QStringLiteral("removed");
    case Captures::State::Stub:
        return QStringLiteral("stub");
    case Captures::State::Missing:
        return QStringLiteral("missing");
    }
    Q_UNREACHABLE();
}

QString rungName(Concepts::Rung rung)
{
    switch (rung) {
    case Concepts::Rung::Exact:
        return QStringLiteral("exact");
    case Concepts::Rung::Folded:
        return QStringLiteral("folded");
    case Concepts::Rung::Particle:
        return QStringLiteral("particle");
    case Concepts::Rung::Alias:
        return QStringLiteral("alias");
    case Concepts::Rung::UserAlias:
        return QStringLiteral("user-alias");
    case Concepts::Rung::NearSpelling:
        return QStringLiteral("near");
    }
    Q_UNREACHABLE();
}

QString stageName(Snapshot::Stage stage)
{
    switch (stage) {
    case Snapshot::Stage::Documents:
        return QStringLiteral("documents");
    case Snapshot::Stage::Comments:
        return QStringLiteral("comments");
    case Snapshot::Stage::Tree:
        return QStringLiteral("tree");
    case Snapshot::Stage::Repeats:
        return QStringLiteral("repeats");
    case Snapshot::Stage::Complete:
        return QStringLiteral("concepts");
    }
    Q_UNREACHABLE();
}

//! Writes one snapshot; each part of the contract is one function.
class Inspection
{
public:
    Inspection(const Snapshot::Snapshot &snapshot, const InspectOptions &options)
        : m_snapshot(snapshot), m_options(options)
    {
    }

    QByteArray write(const Measured &measured)
    {
        m_json.beginObject();
        m_json.value("schema", QStringLiteral("catena.inspect/1"));
        m_json.value("folder", m_snapshot.folder->path);
        writeDocuments();
        writeEssays();
        writeLedger();
        writeThread();
        writeConcepts();
        if (m_options.withTimings)
            writeTimings(measured);
        m_json.endObject();
        return m_json.bytes() + '\n';
    }

private:
    [[nodiscard]] const Documents::Document &document(quint32 index) const
    {
        return m_snapshot.folder->documents[index];
    }

    void textOrNull(const char *key, const QString &text)
    {
        if (text.isEmpty())
            m_json.null(key);
        else
            m_json.value(key, text);
    }

    void writeIssue(const Base::Issue &issue)
    {
        m_json.beginObject();
        m_json.value("kind", Base::issueName(issue.kind));
        m_json.value("line", issue.line);
        m_json.value("detail", issue.detail);
        m_json.endObject();
    }

    void writeDocuments()
    {
        m_json.beginArray("documents");
        for (const Documents::Document &document : m_snapshot.folder->documents) {
            m_json.beginObject();
            m_json.value("path", document.path);
            m_json.value("role", Documents::roleName(document.role));
            m_json.value("roleReason", Documents::roleReasonText(document.roleReason));
            textOrNull("format", document.format);
            textOrNull("encoding", document.encoding);
            m_json.value("lines", qint64(document.lineCount()));
            m_json.beginArray("issues");
            for (const Base::Issue &issue : document.issues)
                writeIssue(issue);
            m_json.endArray();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeEssays()
    {
        m_json.beginArray("essays");
        for (const Formats::Essay &essay : *m_snapshot.essays) {
            m_json.beginObject();
            m_json.value("document", document(essay.document).path);
            textOrNull("title", essay.title);
            m_json.beginArray("paragraphs");
            for (const Formats::EssayBlock &block : essay.blocks) {
                if (block.kind == Formats::EssayBlock::Kind::Heading)
                    continue;
                m_json.beginObject();
                m_json.value("line", qint64(block.firstLine));
                if (m_options.withText)
                    m_json.value("text", block.text);
                m_json.endObject();
            }
            m_json.endArray();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeLedger()
    {
        m_json.beginArray("ledger");
        for (const Captures::DocumentLedger &ledger : *m_snapshot.ledger) {
            m_json.beginObject();
            m_json.value("document", document(ledger.document).path);
            m_json.value("unit",
                         ledger.unit == Captures::DocumentLedger::Unit::Line ? QStringLiteral("line")
                                                                             : QStringLiteral("record"));
            m_json.value("total", qint64(ledger.total));
            m_json.value("placed", qint64(ledger.placed));
            m_json.beginArray("unclaimed");
            for (const Captures::DocumentLedger::Range &range : ledger.unclaimed) {
                m_json.beginObject();
                m_json.value("first", qint64(range.first));
                m_json.value("last", qint64(range.last));
                m_json.endObject();
            }
            m_json.endArray();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeThread()
    {
        const Captures::Comments &comments = *m_snapshot.comments;
        const Thread::ThreadTree &tree = *m_snapshot.tree;
        m_json.beginObject("thread");
        // Messages that no file has are nodes, but no comments.
        const qint64 there = std::count_if(tree.nodes().begin(), tree.nodes().end(), [&](const Thread::Node &node) {
            return comments[node.comment].placeCount > 0;
        });
        m_json.value("comments", there);
        m_json.value("occurrences", qint64(comments.places.size()));
        m_json.value("copies", qint64(comments.places.size()) - there);
        m_json.value("repeats", qint64(m_snapshot.repeats->count));
        m_json.value("roots", qint64(tree.rootCount()));
        m_json.value("maxDepth", qint64(tree.maxDepth()));
        m_json.beginArray("nodes");
        for (const Thread::Node &node : tree.nodes())
            writeNode(node);
        m_json.endArray();
        m_json.endObject();
    }

    void writeNode(const Thread::Node &node)
    {
        const Captures::Comments &comments = *m_snapshot.comments;
        const Captures::Comment &comment = comments[node.comment];
        const Thread::ThreadTree &tree = *m_snapshot.tree;
        m_json.beginObject();
        m_json.value("id", node.comment.toString());
        const bool hasParent = node.parent >= 0 && node.link != Thread::LinkKind::Unknown;
        textOrNull("parent", hasParent ? tree.node(node.parent).comment.toString() : QString());
        m_json.value("depth", qint64(node.depth));
        textOrNull("author", comments.author(node.comment));
        textOrNull("date", comment.date.toIso());
        textOrNull("sourceId", comments.sourceId(node.comment));
        m_json.value("state", stateName(comment.state));
        if (m_options.withText)
            m_json.value("text", comments.text(node.comment));
        m_json.beginArray("occurrences");
        for (const Captures::Place &place : comments.placesOf(node.comment)) {
            m_json.beginObject();
            m_json.value("document", document(place.document).path);
            m_json.value("first", qint64(place.first));
            m_json.value("last", qint64(place.last));
            m_json.value("kind", copyKindName(place.kind));
            m_json.endObject();
        }
        m_json.endArray();
        m_json.beginArray("quotes");
        for (const Thread::Quote &quote : m_snapshot.quotes->quotesBy(node.comment)) {
            m_json.beginObject();
            m_json.value("start", qint64(quote.begin));
            m_json.value("end", qint64(quote.end));
            m_json.value("node", quote.of.toString());
            m_json.endObject();
        }
        m_json.endArray();
        const Base::CommentId repeated = m_snapshot.repeats->repeatOf(node.comment);
        textOrNull("repeatOf", repeated.isValid() ? repeated.toString() : QString());
        m_json.beginObject("link");
        m_json.value("reason", Thread::linkReasonText(tree, node));
        m_json.value("confidence", double(node.confidence));
        m_json.endObject();
        m_json.endObject();
    }

    void writeConcepts()
    {
        m_json.beginArray("concepts");
        const Concepts::ConceptIndex &index = *m_snapshot.concepts;
        for (std::size_t i = 0; i < index.concepts.size(); ++i)
            writeConcept(index.concepts[i], index.mentionsOf(quint32(i)));
        m_json.endArray();
    }

    void writeConcept(const Concepts::Concept &term, std::span<const Concepts::Mention> mentions)
    {
        m_json.beginObject();
        m_json.value("term", term.term);
        m_json.beginArray("variants");
        for (const Concepts::Variant &variant : term.variants)
            m_json.element(variant.text);
        m_json.endArray();
        m_json.beginArray("aliases");
        for (const QString &alias : term.aliases)
            m_json.element(alias);
        m_json.endArray();
        m_json.beginArray("suggested");
        for (const Concepts::Suggestion &suggestion : term.suggested) {
            m_json.beginObject();
            m_json.value("text", suggestion.text);
            m_json.value("why",
                         suggestion.why == Concepts::Suggestion::Why::StatedAlias
                             ? QStringLiteral("stated: ") + suggestion.detail
                             : QStringLiteral("near spelling"));
            m_json.endObject();
        }
        m_json.endArray();
        m_json.value("essay", qint64(term.essay));
        m_json.value("discussionRaw", qint64(term.discussionRaw));
        m_json.value("discussion", qint64(term.discussion));
        if (m_options.withText) {
            m_json.beginArray("mentions");
            for (const Concepts::Mention &mention : mentions)
                writeMention(mention);
            m_json.endArray();
        }
        m_json.endObject();
    }

    void writeMention(const Concepts::Mention &mention)
    {
        const Concepts::Passage &passage = m_snapshot.concepts->passages[mention.passage];
        m_json.beginObject();
        if (passage.side == Concepts::Side::Essay) {
            const Formats::Essay &essay = (*m_snapshot.essays)[passage.essay];
            const Formats::EssayBlock &block = essay.blocks[passage.block];
            m_json.value("where", document(essay.document).path);
            m_json.value("start", block.sourceOffset(mention.begin));
            m_json.value("end", block.sourceOffset(mention.end - 1) + 1);
        } else {
            m_json.value("where", passage.comment.toString());
            m_json.value("start", qint64(mention.begin));
            m_json.value("end", qint64(mention.end));
        }
        m_json.value("rung", rungName(mention.rung));
        m_json.beginArray("flags");
        if (mention.flags.testFlag(Concepts::MentionFlag::Nested))
            m_json.element(QStringLiteral("nested"));
        if (mention.flags.testFlag(Concepts::MentionFlag::Verbal))
            m_json.element(QStringLiteral("verbal"));
        m_json.endArray();
        m_json.endObject();
    }

    void writeTimings(const Measured &measured)
    {
        m_json.beginObject("timings");
        for (const Pipeline::StageTiming &timing : measured.timings)
            m_json.value(stageName(timing.stage).toLatin1().constData(), timing.msecs);
        m_json.endObject();
        m_json.value("peakRssKiB", measured.peakRssKiB);
    }

    const Snapshot::Snapshot &m_snapshot;
    const InspectOptions &m_options;
    JsonWriter m_json;
};

}

QByteArray inspectJson(const Snapshot::Snapshot &snapshot, const InspectOptions &options, const Measured &measured)
{
    return Inspection(snapshot, options).write(measured);
}

}
