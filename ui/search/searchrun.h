#pragma once

#include "search/search.h"

#include <QFutureWatcher>
#include <QObject>

namespace Catena::Ui {

//! One search at a time on a worker thread; the GUI thread gets what it finds in batches. Another search drops the one
//! before at once, wherever that is.
class SearchRun : public QObject
{
    Q_OBJECT

public:
    explicit SearchRun(QObject *parent = nullptr);
    ~SearchRun() override;

    void start(const Snapshot::SnapshotPtr &snapshot, const Search::Query &query, const Search::Notes &notes = {});
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void found(const Catena::Search::Hits &hits);
    void finished();

private:
    QFutureWatcher<Search::Hits> *m_watcher = nullptr; //!< of the search under way
    Base::Cancellation m_cancellation;
    bool m_isRunning = false;
};

}
