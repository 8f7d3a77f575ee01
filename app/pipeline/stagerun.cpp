#include "pipeline/stagerun.h"

#include "captures/applyrepairs.h"
#include "captures/capture.h"
#include "concepts/findterms.h"
#include "concepts/linkterms.h"
#include "formats/postessay.h"
#include "pipeline/readdocuments.h"
#include "pipeline/stages.h"
#include "thread/buildthread.h"
#include "thread/relink.h"

#include <QFile>

#include <algorithm>

namespace Catena::Pipeline {

using Snapshot::SnapshotPtr;
using Snapshot::Stage;

namespace {

constexpr std::size_t manyComments = 20'000; //!< more are shown before what the reader did to them is known

bool changesComments(const Captures::Repair &repair)
{
    using Kind = Captures::RepairKind;
    return repair.kind != Kind::Reparent && repair.kind != Kind::MakeRoot && repair.kind != Kind::MarkRepeat
        && repair.kind != Kind::UnmarkRepeat;
}

//! The repairs that change comments, without the numbers the store gives.
Captures::Repairs textRepairsOf(const Captures::Repairs &repairs)
{
    Captures::Repairs found;
    for (const Captures::Repair &repair : repairs) {
        if (!changesComments(repair))
            continue;
        found.push_back(repair);
        found.back().id = 0;
    }
    return found;
}

//! Whether concepts are found in the same passages in the same order.
bool hasSamePassages(const Snapshot::Snapshot &left, const Snapshot::Snapshot &right)
{
    const auto &nodes = left.tree->nodes();
    const auto &others = right.tree->nodes();
    return left.comments == right.comments && left.repeats->firstOf == right.repeats->firstOf
        && std::equal(nodes.begin(), nodes.end(), others.begin(), others.end(),
                      [](const Thread::Node &a, const Thread::Node &b) { return a.comment == b.comment; });
}

}

StageRun::StageRun(const OpenOptions &options, const Base::Cancellation &cancellation, const Publish &publish,
                   std::vector<StageTiming> *timings)
    : m_options(options), m_cancellation(cancellation), m_publish(publish), m_timings(timings)
{
    m_clock.start();
}

Base::Result<OpenStatePtr> StageRun::open(const QString &path)
{
    publishBeginning(path);
    Base::Result<Documents::DocumentFolder> opened =
        Documents::openDocumentFolder(path, m_options.folder, m_cancellation);
    if (!opened)
        return opened.error();
    openDictionary();
    Documents::DocumentFolder folder = std::move(opened).value();
    std::vector<Formats::Reading> readings = readDocuments(folder, m_options, m_cancellation);
    setFolder(std::move(folder), readings);
    finish(Stage::Documents);
    if (stopped())
        return cancelled();

    capture(readings);
    readings.clear();
    // To find the repairs of a discussion all of it is hashed: a large one is shown without them first.
    const bool isEarly = m_publish && m_options.repairsFor && m_state.captured->size() >= manyComments;
    if (isEarly)
        buildTree({});
    if (stopped())
        return cancelled();
    const Captures::Repairs repairs =
        m_options.repairsFor ? m_options.repairsFor(*m_state.captured) : Captures::Repairs();
    if (!isEarly || !repairs.empty())
        buildTree(repairs);
    if (stopped())
        return cancelled();

    markRepeats();
    finish(Stage::Repeats);
    if (stopped())
        return cancelled();
    return complete();
}

//! The comments as repairs leave them, and their tree.
void StageRun::buildTree(const Captures::Repairs &repairs)
{
    const std::vector<Thread::LinkRepair> links = applyRepairs(repairs, false);
    if (m_snapshot.stage < Stage::Comments)
        finish(Stage::Comments);
    if (stopped())
        return;
    inferTree();
    linkTree(links);
    finish(Stage::Tree);
}

Base::Result<OpenStatePtr> StageRun::repair(const OpenState &kept, const Captures::Repairs &repairs)
{
    m_state = kept;
    m_snapshot = *kept.snapshot;
    const bool keepsComments = textRepairsOf(repairs) == kept.textRepairs;
    const std::vector<Thread::LinkRepair> links = applyRepairs(repairs, keepsComments);
    if (!keepsComments || m_options.thresholds.links != m_state.linkThreshold)
        inferTree();
    linkTree(links);
    if (stopped())
        return cancelled();
    markRepeats();
    if (stopped())
        return cancelled();
    if (!keepsComments) {
        m_state.terms.reset();
        m_snapshot.concepts = std::make_shared<Concepts::ConceptIndex>();
        finish(Stage::Repeats);
        return complete();
    }
    // What is known of the concepts still holds for every comment; only their order may be another.
    finish(Stage::Complete);
    const bool isSame = hasSamePassages(m_snapshot, *kept.snapshot) && editsNow() == kept.conceptEdits
        && m_options.matching == kept.matching;
    if (isSame || stopped())
        return std::make_shared<const OpenState>(m_state);
    return complete();
}

Base::Result<OpenStatePtr> StageRun::relink(const OpenState &kept)
{
    m_state = kept;
    m_snapshot = *kept.snapshot;
    return complete();
}

Concepts::ConceptEdits StageRun::editsNow() const
{
    return m_options.conceptEditsFor ? m_options.conceptEditsFor(m_snapshot) : Concepts::ConceptEdits();
}

void StageRun::capture(const std::vector<Formats::Reading> &readings)
{
    Captures::Capture captured = Captures::capture(m_snapshot.folder->documents, readings);
    m_state.captured = std::make_shared<Captures::Comments>(std::move(captured.comments));
    m_state.capturedLedger = std::make_shared<Captures::Ledger>(std::move(captured.ledger));
    m_snapshot.comments = m_state.captured;
    m_snapshot.ledger = m_state.capturedLedger;
}

std::vector<Thread::LinkRepair> StageRun::applyRepairs(const Captures::Repairs &repairs, bool keepComments)
{
    Captures::Repaired repaired;
    if (!repairs.empty())
        repaired =
            Captures::applyRepairs(*m_state.captured, *m_state.capturedLedger, m_snapshot.folder->documents, repairs);
    m_state.textRepairs = textRepairsOf(repairs);
    if (m_state.textRepairs.empty()) {
        m_snapshot.comments = m_state.captured;
        m_snapshot.ledger = m_state.capturedLedger;
    } else if (!keepComments) {
        m_snapshot.comments = std::make_shared<Captures::Comments>(std::move(repaired.comments));
        m_snapshot.ledger = std::make_shared<Captures::Ledger>(std::move(repaired.ledger));
    }
    m_snapshot.repairs = std::make_shared<Captures::RepairState>(std::move(repaired.state));
    std::vector<Thread::LinkRepair> links;
    for (const Captures::RepairedPair &link : repaired.links)
        links.push_back({link.comment, link.other});
    return links;
}

void StageRun::inferTree()
{
    Thread::ThreadOptions options;
    options.dictionary = m_state.dictionary;
    options.threshold = m_options.thresholds.links;
    m_state.linkThreshold = options.threshold;
    m_state.inferredTree =
        std::make_shared<Thread::ThreadTree>(Thread::buildThread(*m_snapshot.comments, options, m_cancellation));
}

void StageRun::linkTree(const std::vector<Thread::LinkRepair> &links)
{
    m_snapshot.tree = links.empty() ? m_state.inferredTree
                                    : std::make_shared<const Thread::ThreadTree>(
                                        Thread::relink(*m_state.inferredTree, *m_snapshot.comments, links));
}

//! What says again what another says: in quotation marks, or as its own.
void StageRun::markRepeats()
{
    m_snapshot.quotes = std::make_shared<Thread::QuoteSet>(Thread::findQuotes(*m_snapshot.comments, *m_snapshot.tree));
    if (stopped())
        return;
    m_snapshot.repeats = std::make_shared<Repeats::RepeatSet>(
        Repeats::findRepeats(*m_snapshot.comments, *m_snapshot.tree,
                             repeatOptionsOf(*m_snapshot.repairs, m_options.thresholds.repeats), m_cancellation));
}

Base::Result<OpenStatePtr> StageRun::complete()
{
    std::vector<Concepts::Passage> passages = passagesOf(m_snapshot);
    if (!m_state.terms) {
        Concepts::TermOptions options;
        options.dictionary = m_state.dictionary;
        m_state.terms =
            std::make_shared<const Concepts::TermSet>(Concepts::findTerms(passages, options, m_cancellation));
    }
    if (stopped())
        return cancelled();
    m_state.conceptEdits = editsNow();
    m_state.matching = m_options.matching;
    Concepts::LinkOptions options;
    options.dictionary = m_state.dictionary;
    options.edits = m_state.conceptEdits;
    options.matching = m_state.matching;
    Base::Result<Concepts::ConceptIndex> index =
        Concepts::linkTerms(std::move(passages), *m_state.terms, options, m_cancellation);
    if (!index)
        return index.error();
    m_snapshot.concepts = std::make_shared<Concepts::ConceptIndex>(std::move(index).value());
    finish(Stage::Complete);
    return std::make_shared<const OpenState>(m_state);
}

void StageRun::openDictionary()
{
    if (!m_options.dictionaryPath.isEmpty() && QFile::exists(m_options.dictionaryPath)) {
        Base::Result<Text::Korean::Dictionary> dictionary = Text::Korean::Dictionary::open(m_options.dictionaryPath);
        if (dictionary) {
            m_state.dictionary = std::move(dictionary).value();
            return;
        }
    }
    m_snapshot.issues.append({Base::IssueKind::DictionaryMissing, {}, 0, {}});
}

//! A large discussion shows its first comments before all of it is read.
void StageRun::publishBeginning(const QString &path)
{
    if (!m_publish)
        return;
    std::optional<Documents::FolderBeginning> beginning =
        Documents::openBeginning(path, m_options.folder, m_cancellation);
    if (!beginning)
        return;
    const Documents::Document &cut = beginning->folder.documents[beginning->cut];
    const Formats::Reader *reader = Formats::readerFor(cut);
    const bool saysMessages = cut.roleReason.kind == Documents::RoleReason::Kind::Messages;
    if (!reader || !(reader->holdsMessages() || saysMessages) || stopped())
        return; // a paste is read by what stands in it twice: its beginning alone may be read otherwise
    std::vector<Formats::Reading> readings = readDocuments(beginning->folder, m_options, m_cancellation);
    bool isRead = false;
    for (Formats::Reading &reading : readings) {
        auto &records = reading.records.records;
        if (reading.document != beginning->cut || records.size() < 2)
            continue;
        records.pop_back(); // may be cut
        isRead = true;
    }
    if (!isRead)
        return;
    StageRun run(m_options, m_cancellation, m_publish);
    run.setFolder(std::move(beginning->folder), readings);
    run.m_snapshot.issues.clear();
    run.m_snapshot.isBeginning = true;
    run.capture(readings);
    const std::vector<Thread::LinkRepair> links = run.applyRepairs({}, false);
    run.inferTree();
    run.linkTree(links);
    run.finish(Stage::Documents);
    m_snapshot.number = run.m_snapshot.number;
    m_hasBeginning = true;
    m_clock.restart();
}

void StageRun::setFolder(Documents::DocumentFolder folder, std::vector<Formats::Reading> &readings)
{
    auto essays = std::make_shared<std::vector<Formats::Essay>>();
    bool hasDiscussion = false;
    for (const Formats::Reading &reading : readings) {
        if (reading.essay)
            essays->push_back(*reading.essay);
        hasDiscussion = hasDiscussion || !reading.essay || !reading.records.records.empty();
    }
    if (essays->empty())
        *essays = Formats::essaysOfPosts(folder.documents, readings);
    m_snapshot.issues.append(folder.issues);
    for (const Documents::Document &document : folder.documents)
        m_snapshot.issues.append(document.issues);
    if (essays->empty())
        m_snapshot.issues.append({Base::IssueKind::NoEssay, {}, 0, {}});
    if (!hasDiscussion)
        m_snapshot.issues.append({Base::IssueKind::NoDiscussion, {}, 0, {}});
    m_snapshot.essays = std::move(essays);
    m_snapshot.folder = std::make_shared<Documents::DocumentFolder>(std::move(folder));
}

void StageRun::finish(Stage stage)
{
    m_snapshot.stage = stage;
    ++m_snapshot.number;
    if (m_timings)
        m_timings->push_back({stage, m_clock.restart()});
    m_state.snapshot = std::make_shared<const Snapshot::Snapshot>(m_snapshot);
    const bool isLess = m_hasBeginning && stage < Stage::Tree;
    if (m_publish && !isLess && !stopped())
        m_publish(m_state.snapshot);
}

Base::Error StageRun::cancelled() const
{
    return {Base::ErrorKind::Cancelled, m_snapshot.folder->path, {}};
}

}
