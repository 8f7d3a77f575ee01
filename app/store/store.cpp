#include "store/store.h"

#include "store/annotationrows.h"
#include "store/backup.h"
#include "store/dialect.h"
#include "store/discussionrows.h"
#include "store/openstore.h"
#include "store/repairrows.h"
#include "store/serverplace.h"
#include "store/workqueue.h"

#include <QDateTime>
#include <QPromise>

#include <atomic>

namespace Catena::Store {

namespace {

QString backupTime()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
}

//! Everything the store's thread works on; nobody else touches it, but for the number of the last call.
struct Connection
{
    QString path;
    OpenedStore store;
    QVariant dataVersion;
    std::atomic<quint64> lastCall = 0; //!< that was asked for
    quint64 call = 0; //!< that is being answered
    quint64 lastInVain = 0; //!< up to this one they waited behind an attempt to connect that failed

    void open()
    {
        store = openStore(path, backupTime());
        dataVersion = {};
        if (!store.database)
            lastInVain = lastCall;
    }

    //! Connects again to a server that was lost or not reached. Who waited while that failed gets its answer: else as
    //! many calls as wait would each wait for a server that is not there.
    void reopenLost()
    {
        if (!store.database && isServerPlace(path) && call > lastInVain)
            open();
    }

    //! Error where nothing can be read, or, to write, where nothing can be written.
    [[nodiscard]] Base::Result<Base::Done> usable(bool toWrite)
    {
        reopenLost();
        const bool isUsable = store.database && (!toWrite || store.state.access == StoreState::Access::Writable);
        if (isUsable)
            return Base::Done{};
        return store.state.error.value_or(Base::Error{Base::ErrorKind::NotWritable, path, {}});
    }

    //! A connection that broke is of no more use; said again, the call connects again.
    void noticeLoss(const Base::Error &error)
    {
        if (error.kind != Base::ErrorKind::Unreachable)
            return;
        store.database.reset();
        store.state.access = StoreState::Access::Closed;
        store.state.error = error;
    }
    template <class T>
    void noticeLossIn(const Base::Result<T> &answer)
    {
        if (!answer)
            noticeLoss(answer.error());
    }
    void noticeLossIn(const StoreState &) { }
};

}

struct Store::Private
{
    std::shared_ptr<Connection> connection = std::make_shared<Connection>();
    WorkQueue queue; //!< a connection must stay on the thread that opened it

    //! Does work on the store's thread; the future has what it gives.
    template <class Work>
    auto run(Work work)
    {
        using Answer = decltype(work(*connection));
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        queue.add([work, promise, shared = connection, call = ++connection->lastCall] {
            shared->call = call;
            const Answer answer = work(*shared);
            shared->noticeLossIn(answer);
            promise->addResult(answer);
            promise->finish();
        });
        return promise->future();
    }
};

Store::Store(const QString &path) : d(std::make_unique<Private>())
{
    d->connection->path = isServerPlace(path) ? withoutPassword(path) : path; // it would not be used
    d->queue.add([shared = d->connection] { shared->open(); });
}

Store::~Store()
{
    d->queue.add([shared = d->connection] { shared->store = {}; });
}

QFuture<StoreState> Store::state()
{
    return d->run([](Connection &connection) {
        connection.reopenLost();
        return connection.store.state;
    });
}

QFuture<Base::Result<std::optional<DiscussionId>>> Store::findDiscussion(const Captures::Fingerprint &fingerprint)
{
    using Found = Base::Result<std::optional<DiscussionId>>;
    return d->run([fingerprint](Connection &connection) -> Found {
        const Base::Result<Base::Done> usable = connection.usable(false);
        return usable ? Catena::Store::findDiscussion(*connection.store.database, fingerprint) : Found(usable.error());
    });
}

QFuture<Base::Result<DiscussionId>> Store::discussionFor(const Captures::Fingerprint &fingerprint, const QString &name)
{
    using Found = Base::Result<DiscussionId>;
    return d->run([fingerprint, name](Connection &connection) -> Found {
        const Base::Result<Base::Done> usable = connection.usable(true);
        return usable ? Catena::Store::discussionFor(*connection.store.database, fingerprint, name)
                      : Found(usable.error());
    });
}

QFuture<Base::Result<Captures::Repairs>> Store::repairs(DiscussionId discussion)
{
    using Found = Base::Result<Captures::Repairs>;
    return d->run([discussion](Connection &connection) -> Found {
        const Base::Result<Base::Done> usable = connection.usable(false);
        return usable ? repairsOf(*connection.store.database, discussion) : Found(usable.error());
    });
}

QFuture<Base::Result<qint64>> Store::addRepair(DiscussionId discussion, const Captures::Repair &repair)
{
    using Added = Base::Result<qint64>;
    return d->run([discussion, repair](Connection &connection) -> Added {
        const Base::Result<Base::Done> usable = connection.usable(true);
        return usable ? Catena::Store::addRepair(*connection.store.database, discussion, repair)
                      : Added(usable.error());
    });
}

QFuture<Base::Result<Base::Done>> Store::removeRepair(qint64 repair)
{
    return d->run([repair](Connection &connection) -> Base::Result<Base::Done> {
        const Base::Result<Base::Done> usable = connection.usable(true);
        return usable ? setUndone(*connection.store.database, repair, true) : usable;
    });
}

QFuture<Base::Result<Base::Done>> Store::restoreRepair(qint64 repair)
{
    return d->run([repair](Connection &connection) -> Base::Result<Base::Done> {
        const Base::Result<Base::Done> usable = connection.usable(true);
        return usable ? setUndone(*connection.store.database, repair, false) : usable;
    });
}

QFuture<Base::Result<AnnotationBook>> Store::annotations(const AnnotationHome &home)
{
    using Found = Base::Result<AnnotationBook>;
    return d->run([home](Connection &connection) -> Found {
        const Base::Result<Base::Done> usable = connection.usable(false);
        if (!usable)
            return usable.error();
        const Base::Result<HomeRows> rows = findHome(*connection.store.database, home);
        return rows ? bookOf(*connection.store.database, rows.value()) : Found(rows.error());
    });
}

QFuture<Base::Result<KeptStep>> Store::keepStep(const AnnotationHome &home, const Annotations::AnnotationStep &step)
{
    using Kept = Base::Result<KeptStep>;
    return d->run([home, step](Connection &connection) -> Kept {
        const Base::Result<Base::Done> usable = connection.usable(true);
        if (!usable)
            return usable.error();
        const Base::Result<HomeRows> rows = homeFor(*connection.store.database, home);
        return rows ? Catena::Store::keepStep(*connection.store.database, rows.value(), step) : Kept(rows.error());
    });
}

QFuture<Base::Result<QString>> Store::version()
{
    return d->run([](Connection &connection) -> Base::Result<QString> {
        const Base::Result<Base::Done> usable = connection.usable(false);
        if (!usable)
            return usable.error();
        return contentName(*connection.store.database);
    });
}

QFuture<Base::Result<bool>> Store::changedElsewhere()
{
    return d->run([](Connection &connection) -> Base::Result<bool> {
        const Base::Result<Base::Done> usable = connection.usable(false);
        if (!usable)
            return usable.error();
        const Base::Result<QVariant> version = changesOfOthers(*connection.store.database);
        if (!version)
            return version.error();
        const bool isFirst = !connection.dataVersion.isValid();
        const bool isChanged = !isFirst && version.value() != connection.dataVersion;
        connection.dataVersion = version.value();
        return isChanged;
    });
}

QFuture<StoreState> Store::restoreBackup()
{
    return d->run([](Connection &connection) {
        const QString backup = isServerPlace(connection.path) ? QString() : newestBackup(connection.path);
        if (backup.isEmpty())
            return connection.store.state;
        connection.store = {};
        connection.store = restoreStore(connection.path, backup, backupTime());
        connection.dataVersion = {};
        return connection.store.state;
    });
}

}
