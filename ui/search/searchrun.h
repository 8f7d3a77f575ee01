#pragma once

#include "search/search.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>

namespace Catena::Ui {

//! One search at a time on a worker thread; the GUI thread gets what it finds in batches. Another search drops the one
//! before at once, wherever that is.
class SearchRun : public QObject
{
    Q_OBJECT

public:
    //! Fewer are read in the time between two frames.
    static constexpr std::size_t manyComments = 50'000;

    explicit SearchRun(QObject *parent = nullptr);
    ~SearchRun() override;

    //! What is searched from now on: of many comments an index is made in the background. Until that is there, searches
    //! read all of them.
    void prepare(const Snapshot::SnapshotPtr &snapshot);
    [[nodiscard]] bool hasIndex() const { return m_index != nullptr; }

    //! fresh: see Search::search().
    void start(const Snapshot::SnapshotPtr &snapshot, const Search::Query &query, const Search::Notes &notes = {},
               const std::vector<bool> &fresh = {});
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void found(const Catena::Search::Hits &hits);
    void finished();

private:
    QFutureWatcher<Search::Hits> *m_watcher = nullptr; //!< of the search under way
    Base::Cancellation m_cancellation;
    std::shared_ptr<const Captures::Comments> m_comments; //!< that the index is of, or is being made of
    std::shared_ptr<const Search::LetterIndex> m_index;
    Base::Cancellation m_indexing;
    QThreadPool m_pool; //!< for the index alone: no search waits for it
    bool m_isRunning = false;
};

}
