#include "ui/search/searchrun.h"

#include <QPromise>
#include <QtConcurrentRun>

namespace Catena::Ui {

SearchRun::SearchRun(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setThreadPriority(QThread::LowPriority);
}

SearchRun::~SearchRun()
{
    stop();
    m_indexing.cancel();
}

void SearchRun::prepare(const Snapshot::SnapshotPtr &snapshot)
{
    if (snapshot->comments == m_comments)
        return;
    m_indexing.cancel();
    m_index.reset();
    m_comments.reset();
    if (snapshot->comments->size() < manyComments || snapshot->stage < Snapshot::Stage::Tree)
        return;
    m_indexing = {};
    m_comments = snapshot->comments;
    using IndexPtr = std::shared_ptr<const Search::LetterIndex>;
    const auto build = [comments = m_comments, cancellation = m_indexing] {
        return Search::LetterIndex::build(comments, cancellation);
    };
    QtConcurrent::run(&m_pool, build).then(this, [this, of = m_comments](const IndexPtr &index) {
        if (of == m_comments)
            m_index = index;
    });
}

void SearchRun::stop()
{
    m_cancellation.cancel();
    m_isRunning = false;
    if (!m_watcher)
        return;
    m_watcher->disconnect(this);
    m_watcher->deleteLater();
    m_watcher = nullptr;
}

void SearchRun::start(const Snapshot::SnapshotPtr &snapshot, const Search::Query &query, const Search::Notes &notes,
                      const std::vector<bool> &fresh)
{
    stop();
    m_cancellation = {};
    m_isRunning = true;
    m_watcher = new QFutureWatcher<Search::Hits>(this);
    connect(m_watcher, &QFutureWatcherBase::resultsReadyAt, this, [this](int begin, int end) {
        QFutureWatcher<Search::Hits> *watcher = m_watcher;
        // What is told of one batch may begin another search.
        for (int i = begin; i < end && watcher == m_watcher; ++i)
            emit found(watcher->resultAt(i));
    });
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_isRunning = false;
        emit finished();
    });
    m_watcher->setFuture(QtConcurrent::run([snapshot, query, notes, fresh, index = m_index,
                                            cancellation = m_cancellation](QPromise<Search::Hits> &promise) {
        Search::search(
            *snapshot, query, cancellation, [&promise](Search::Hits hits) { promise.addResult(std::move(hits)); },
            notes, index.get(), fresh);
    }));
}

}
