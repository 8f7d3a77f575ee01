#include "pipeline/openfolder.h"

#include "captures/capture.h"
#include "concepts/findconcepts.h"
#include "formats/reader.h"
#include "pipeline/stages.h"
#include "thread/buildthread.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFutureWatcher>
#include <QPointer>
#include <QtConcurrent>

#include <algorithm>

namespace Catena::Pipeline {

namespace {

using Snapshot::SnapshotPtr;
using Snapshot::Stage;
using Publish = std::function<void(const SnapshotPtr &)>;

//! One run over all stages; each step makes the next snapshot from the last.
class Run
{
public:
    Run(const OpenOptions &options, const Base::Cancellation &cancellation, const Publish &publish,
        std::vector<StageTiming> *timings)
        : m_options(options), m_cancellation(cancellation), m_publish(publish), m_timings(timings)
    {
    }

    Base::Result<SnapshotPtr> open(const QString &path)
    {
        m_clock.start();
        Base::Result<Documents::DocumentFolder> opened =
            Documents::openDocumentFolder(path, m_options.folder, m_cancellation);
        if (!opened)
            return opened.error();
        openDictionary();
        Documents::DocumentFolder folder = std::move(opened).value();
        std::vector<Formats::Reading> readings = readDocuments(folder);
        publishFolder(std::move(folder), readings);
        if (stopped())
            return cancelled(path);

        const Documents::DocumentFolder &documents = *m_snapshot.folder;
        Captures::Capture capture = Captures::capture(documents.documents, readings);
        m_snapshot.comments = std::make_shared<Captures::Comments>(std::move(capture.comments));
        m_snapshot.ledger = std::make_shared<Captures::Ledger>(std::move(capture.ledger));
        finish(Stage::Comments);
        if (stopped())
            return cancelled(path);

        Thread::ThreadOptions thread;
        thread.dictionary = m_dictionary;
        m_snapshot.tree =
            std::make_shared<Thread::ThreadTree>(Thread::buildThread(*m_snapshot.comments, thread, m_cancellation));
        m_snapshot.quotes =
            std::make_shared<Thread::QuoteSet>(Thread::findQuotes(*m_snapshot.comments, *m_snapshot.tree));
        finish(Stage::Tree);
        if (stopped())
            return cancelled(path);

        m_snapshot.repeats =
            std::make_shared<Repeats::RepeatSet>(Repeats::findRepeats(*m_snapshot.comments, *m_snapshot.tree));
        finish(Stage::Repeats);
        if (stopped())
            return cancelled(path);

        Concepts::ConceptOptions concepts;
        concepts.dictionary = m_dictionary;
        Base::Result<Concepts::ConceptIndex> index =
            Concepts::findConcepts(passagesOf(m_snapshot), concepts, m_cancellation);
        if (!index)
            return index.error();
        m_snapshot.concepts = std::make_shared<Concepts::ConceptIndex>(std::move(index).value());
        return finish(Stage::Complete);
    }

private:
    void openDictionary()
    {
        if (!m_options.dictionaryPath.isEmpty() && QFile::exists(m_options.dictionaryPath)) {
            Base::Result<Text::Korean::Dictionary> dictionary =
                Text::Korean::Dictionary::open(m_options.dictionaryPath);
            if (dictionary) {
                m_dictionary = std::move(dictionary).value();
                return;
            }
        }
        m_snapshot.issues.append({Base::IssueKind::DictionaryMissing, {}, 0, {}});
    }

    std::vector<Formats::Reading> readDocuments(Documents::DocumentFolder &folder) const
    {
        std::vector<Formats::Reading> readings;
        for (std::size_t i = 0; i < folder.documents.size(); ++i) {
            Documents::Document &document = folder.documents[i];
            if (document.lineCount() == 0 || m_cancellation.isCancelled())
                continue;
            const Formats::Reader *reader = Formats::readerFor(document);
            if (!reader) {
                document.role = Documents::Role::Other;
                document.roleReason = {Documents::RoleReason::Kind::NotText, 0, 0, 0, 0};
                document.issues.append({Base::IssueKind::UnknownFormat, document.path, 0, {}});
                continue;
            }
            document.format = reader->name();
            if (document.role == Documents::Role::Other)
                continue;
            readings.push_back(reader->read(document, quint32(i)));
            document.issues.append(readings.back().issues);
        }
        return readings;
    }

    void publishFolder(Documents::DocumentFolder folder, std::vector<Formats::Reading> &readings)
    {
        auto essays = std::make_shared<std::vector<Formats::Essay>>();
        bool hasDiscussion = false;
        for (const Formats::Reading &reading : readings) {
            if (reading.essay)
                essays->push_back(*reading.essay);
            else
                hasDiscussion = true;
        }
        m_snapshot.issues.append(folder.issues);
        for (const Documents::Document &document : folder.documents)
            m_snapshot.issues.append(document.issues);
        if (essays->empty())
            m_snapshot.issues.append({Base::IssueKind::NoEssay, {}, 0, {}});
        if (!hasDiscussion)
            m_snapshot.issues.append({Base::IssueKind::NoDiscussion, {}, 0, {}});
        m_snapshot.essays = std::move(essays);
        m_snapshot.folder = std::make_shared<Documents::DocumentFolder>(std::move(folder));
        finish(Stage::Documents);
    }

    SnapshotPtr finish(Stage stage)
    {
        m_snapshot.stage = stage;
        ++m_snapshot.number;
        if (m_timings)
            m_timings->push_back({stage, m_clock.restart()});
        auto shared = std::make_shared<const Snapshot::Snapshot>(m_snapshot);
        if (m_publish && !stopped())
            m_publish(shared);
        return shared;
    }

    [[nodiscard]] bool stopped() const { return m_cancellation.isCancelled(); }
    static Base::Error cancelled(const QString &path) { return {Base::ErrorKind::Cancelled, path, {}}; }

    const OpenOptions &m_options;
    const Base::Cancellation &m_cancellation;
    const Publish &m_publish;
    std::vector<StageTiming> *m_timings;
    QElapsedTimer m_clock;
    std::optional<Text::Korean::Dictionary> m_dictionary;
    Snapshot::Snapshot m_snapshot;
};

constexpr int stageCount = int(Stage::Complete) + 1;

}

Base::Result<SnapshotPtr> openFolderNow(const QString &path, const OpenOptions &options,
                                        const Base::Cancellation &cancellation, const Publish &publish,
                                        std::vector<StageTiming> *timings)
{
    return Run(options, cancellation, publish, timings).open(path);
}

struct OpenFolder::Private
{
    quint64 job = 0; //!< results of earlier jobs are dropped
    Base::Cancellation cancellation;
    bool isRunning = false;
    quint64 lastNumber = 0; //!< numbers go on over folders, so that a later snapshot is always the newer
    QThreadPool pool;
};

OpenFolder::OpenFolder(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    d->pool.setThreadPriority(QThread::LowPriority);
}

OpenFolder::~OpenFolder()
{
    d->cancellation.cancel();
    d->pool.waitForDone();
}

void OpenFolder::open(const QString &path, const OpenOptions &options)
{
    d->cancellation.cancel();
    d->cancellation = Base::Cancellation();
    d->isRunning = true;
    const quint64 job = ++d->job;
    emit progressed(0, stageCount);

    // The worker knows nothing of this object: results travel through the promise and are read on this thread.
    using Step = std::variant<SnapshotPtr, Base::Error>;
    auto *watcher = new QFutureWatcher<Step>(this);
    connect(watcher, &QFutureWatcher<Step>::resultReadyAt, this, [this, watcher, job](int at) {
        if (job != d->job)
            return;
        const Step step = watcher->resultAt(at);
        if (const auto *error = std::get_if<Base::Error>(&step)) {
            d->isRunning = false;
            emit failed(*error);
            return;
        }
        auto snapshot = std::make_shared<Snapshot::Snapshot>(*std::get<SnapshotPtr>(step));
        snapshot->number = ++d->lastNumber;
        emit progressed(int(snapshot->stage) + 1, stageCount);
        emit published(snapshot);
    });
    connect(watcher, &QFutureWatcher<Step>::finished, this, [this, watcher, job] {
        watcher->deleteLater();
        if (job != d->job || !d->isRunning)
            return;
        d->isRunning = false;
        emit finished();
    });
    const Base::Cancellation cancellation = d->cancellation;
    watcher->setFuture(QtConcurrent::run(&d->pool, [path, options, cancellation](QPromise<Step> &promise) {
        const Base::Result<SnapshotPtr> result =
            openFolderNow(path, options, cancellation,
                          [&promise](const SnapshotPtr &snapshot) { promise.addResult(Step(snapshot)); });
        if (!result && !cancellation.isCancelled())
            promise.addResult(Step(result.error()));
    }));
}

void OpenFolder::cancel()
{
    if (!d->isRunning)
        return;
    d->cancellation.cancel();
    ++d->job;
    d->isRunning = false;
    emit failed(Base::Error{Base::ErrorKind::Cancelled, {}, {}});
}

bool OpenFolder::isRunning() const
{
    return d->isRunning;
}

}
