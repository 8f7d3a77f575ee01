#include "ui/repairs/repairlog.h"

#include "store/store.h"
#include "ui/repairs/repairstep.h"
#include "ui/repairs/whendone.h"

#include <QEventLoop>
#include <QFuture>
#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <optional>
#include <utility>

namespace Catena::Ui {

using Base::Result;
using Captures::Repair;
using Captures::Repairs;
using Store::DiscussionId;

//! One repair, what the reader wants of it and what the store has of it.
struct RepairLog::Entry
{
    quint64 key = 0;
    Repair repair; //!< id: of the store, or -key
    bool inForce = true;
    bool isKeptInForce = false;
    bool isBusy = false;
    bool hasFailed = false;
    quint64 answer = 0; //!< number of the store's last answer about it

    [[nodiscard]] bool isInStore() const { return repair.id > 0; }
    [[nodiscard]] bool isKept() const { return inForce == isKeptInForce; }
};

//! The repairs of one discussion. Answers of the store hold it, so that what was made of a folder is kept also after
//! another was opened.
struct RepairLog::Discussion
{
    QString path;
    QString name;
    std::optional<Captures::Fingerprint> fingerprint; //!< none before the comments are captured
    DiscussionId row;
    bool isAsking = false; //!< for the row
    std::vector<Entry> entries; //!< in the order they were made

    [[nodiscard]] Entry *find(quint64 key)
    {
        const auto found = std::find_if(entries.begin(), entries.end(), [key](const Entry &e) { return e.key == key; });
        return found == entries.end() ? nullptr : &*found;
    }
    [[nodiscard]] bool isKept() const
    {
        return std::all_of(entries.begin(), entries.end(), [](const Entry &entry) { return entry.isKept(); });
    }
};

//! What the worker read from the store.
struct RepairLog::Loaded
{
    Captures::Fingerprint fingerprint;
    DiscussionId row;
    Repairs repairs;
    Repairs applied; //!< what it gave to be applied
    quint64 answers = 0; //!< of the store about repairs, when reading began
    std::optional<Base::Error> error;
};

RepairLog::RepairLog(Store::Store *store, QObject *parent)
    : QObject(parent), m_store(store), m_discussion(std::make_shared<Discussion>())
{
    constexpr int mostSteps = 1'000;
    m_undo.setUndoLimit(mostSteps);
}

RepairLog::~RepairLog() = default;

RepairLog::RepairsFor RepairLog::begin(const QString &path, const QString &name)
{
    DiscussionPtr begun;
    for (const DiscussionPtr &each : all()) {
        if (!begun && each->path == path && !path.isEmpty())
            begun = each;
    }
    if (!begun) {
        begun = std::make_shared<Discussion>();
        begun->path = path;
        begun->name = name;
    }
    m_coming = begun == m_discussion ? nullptr : begun;
    Repairs own; // what the store does not have
    std::vector<qint64> takenBack; // what it still has
    for (const Entry &entry : begun->entries) {
        if (entry.inForce && !entry.isInStore())
            own.push_back(entry.repair);
        else if (!entry.inForce && entry.isInStore())
            takenBack.push_back(entry.repair.id);
    }
    auto promise = std::make_shared<QPromise<Loaded>>();
    promise->start();
    whenDone(this, promise->future(), [this, begun](const Loaded &loaded) { onLoaded(begun, loaded); });
    return [store = m_store, own, takenBack, promise, answers = m_answers](const Captures::Comments &comments) {
        Loaded loaded;
        loaded.answers = answers;
        loaded.fingerprint = Captures::fingerprintOf(comments);
        if (store) {
            const auto found = store->findDiscussion(loaded.fingerprint).result();
            if (!found)
                loaded.error = found.error();
            else if (found.value())
                loaded.row = *found.value();
        }
        if (loaded.row.isValid()) {
            const Result<Repairs> kept = store->repairs(loaded.row).result();
            if (kept)
                loaded.repairs = kept.value();
            else
                loaded.error = kept.error();
        }
        Repairs all;
        for (const Repair &repair : loaded.repairs) {
            if (std::find(takenBack.begin(), takenBack.end(), repair.id) == takenBack.end())
                all.push_back(repair);
        }
        all.insert(all.end(), own.begin(), own.end());
        loaded.applied = all;
        promise->addResult(loaded);
        promise->finish();
        return all;
    };
}

void RepairLog::enter()
{
    if (!m_coming)
        return;
    leave();
    m_discussion = std::exchange(m_coming, nullptr);
    std::erase(m_left, m_discussion);
    emit keepingChanged();
}

void RepairLog::stay()
{
    m_coming.reset();
}

void RepairLog::close()
{
    m_coming.reset();
    leave();
    m_discussion = std::make_shared<Discussion>();
    emit keepingChanged();
}

void RepairLog::startOver()
{
    m_undo.clear();
    std::vector<DiscussionPtr> known = all();
    if (m_coming)
        known.push_back(m_coming);
    for (const DiscussionPtr &discussion : known) {
        discussion->row = {};
        std::erase_if(discussion->entries, [](const Entry &entry) { return entry.isInStore(); });
    }
    retry();
}

void RepairLog::leave()
{
    m_undo.clear();
    std::erase_if(m_left, [](const DiscussionPtr &left) { return left->isKept(); });
    if (m_store && !m_discussion->isKept())
        m_left.push_back(m_discussion);
}

std::vector<RepairLog::DiscussionPtr> RepairLog::all() const
{
    std::vector<DiscussionPtr> all{m_discussion};
    all.insert(all.end(), m_left.begin(), m_left.end());
    return all;
}

// What the store has comes first, in its order; then what only the reader has.
void RepairLog::onLoaded(const DiscussionPtr &discussion, const Loaded &read)
{
    const bool isOpen = discussion == m_discussion;
    if (!isOpen && discussion != m_coming)
        return;
    discussion->fingerprint = read.fingerprint;
    if (read.row.isValid())
        discussion->row = read.row;
    if (read.error) {
        emit notRead(*read.error);
    } else {
        std::vector<Entry> merged;
        std::vector<Entry> &had = discussion->entries;
        for (const Repair &repair : read.repairs) {
            const auto same =
                std::find_if(had.begin(), had.end(), [&repair](const Entry &e) { return e.repair.id == repair.id; });
            if (same != had.end()) {
                merged.push_back(*same);
                had.erase(same);
            } else {
                merged.push_back({++m_lastKey, repair, true, true, false, false, m_answers});
            }
        }
        // Those out of force stay, for redo; one that another window took back is out of force here as well. One that
        // was kept after reading began may only have come too late to be read.
        for (Entry &entry : had) {
            if (entry.isInStore() && !entry.isBusy && entry.isKept() && entry.answer <= read.answers)
                entry.inForce = entry.isKeptInForce = false;
            merged.push_back(entry);
        }
        had = std::move(merged);
    }
    for (const Entry &entry : std::vector<Entry>(discussion->entries))
        keep(discussion, entry.key);
    emit loaded();
    if (!isOpen)
        return;
    const Repairs now = inForce();
    const bool isApplied = std::equal(now.begin(), now.end(), read.applied.begin(), read.applied.end(),
                                      [](const Repair &one, const Repair &other) { return one.id == other.id; });
    if (!isApplied)
        emit changed();
}

Repairs RepairLog::inForce() const
{
    Repairs repairs;
    for (const Entry &entry : m_discussion->entries) {
        if (entry.inForce)
            repairs.push_back(entry.repair);
    }
    return repairs;
}

void RepairLog::make(const Repair &repair, const QString &stepText)
{
    Entry entry;
    entry.key = ++m_lastKey;
    entry.repair = repair;
    entry.repair.id = -qint64(entry.key);
    entry.inForce = false; // until the step is done
    m_discussion->entries.push_back(entry);
    m_undo.push(new RepairStep(this, entry.key, true, stepText));
}

bool RepairLog::takeBack(qint64 id, const QString &stepText)
{
    for (const Entry &entry : m_discussion->entries) {
        const bool isMeant = entry.repair.id == id || -qint64(entry.key) == id;
        if (!isMeant || !entry.inForce)
            continue;
        m_undo.push(new RepairStep(this, entry.key, false, stepText));
        return true;
    }
    return false;
}

void RepairLog::setInForce(quint64 key, bool inForce)
{
    Entry *entry = m_discussion->find(key);
    if (!entry || entry->inForce == inForce)
        return;
    entry->inForce = inForce;
    keep(m_discussion, key);
    emit changed();
    emit keepingChanged();
}

void RepairLog::keep(const DiscussionPtr &discussion, quint64 key)
{
    const Entry *entry = discussion->find(key);
    if (!m_store || !entry || entry->isBusy || entry->hasFailed || entry->isKept() || !discussion->fingerprint)
        return;
    if (entry->isInStore() || discussion->row.isValid())
        send(discussion, key);
    else if (!discussion->isAsking)
        askForRow(discussion);
}

void RepairLog::askForRow(const DiscussionPtr &discussion)
{
    discussion->isAsking = true;
    ++m_underWay;
    whenDone(this, m_store->discussionFor(*discussion->fingerprint, discussion->name),
             [this, discussion](const Result<DiscussionId> &row) {
                 --m_underWay;
                 discussion->isAsking = false;
                 if (!row)
                     return fail(discussion, row.error());
                 discussion->row = row.value();
                 for (const Entry &each : std::vector<Entry>(discussion->entries))
                     keep(discussion, each.key);
                 emit keepingChanged();
             });
}

void RepairLog::send(const DiscussionPtr &discussion, quint64 key)
{
    Entry *entry = discussion->find(key);
    if (!entry)
        return;
    entry->isBusy = true;
    ++m_underWay;
    const bool wanted = entry->inForce;
    if (!entry->isInStore()) {
        whenDone(this, m_store->addRepair(discussion->row, entry->repair),
                 [this, discussion, key](const Result<qint64> &row) {
                     onAnswer(discussion, key, row ? row.value() : 0, true, row ? nullptr : &row.error());
                 });
        return;
    }
    auto done = wanted ? m_store->restoreRepair(entry->repair.id) : m_store->removeRepair(entry->repair.id);
    whenDone(this, done, [this, discussion, key, wanted](const Result<Base::Done> &result) {
        onAnswer(discussion, key, 0, wanted, result ? nullptr : &result.error());
    });
}

void RepairLog::onAnswer(const DiscussionPtr &discussion, quint64 key, qint64 row, bool inForce,
                         const Base::Error *error)
{
    --m_underWay;
    Entry *entry = discussion->find(key);
    if (!entry)
        return;
    entry->isBusy = false;
    entry->answer = ++m_answers;
    if (error) {
        entry->hasFailed = true;
        return fail(discussion, *error);
    }
    if (row > 0)
        entry->repair.id = row;
    entry->isKeptInForce = inForce;
    keep(discussion, key); // the reader may have changed his mind meanwhile
    emit keepingChanged();
}

void RepairLog::fail(const DiscussionPtr &discussion, const Base::Error &error)
{
    for (Entry &entry : discussion->entries) {
        if (!entry.isKept() && !entry.isBusy)
            entry.hasFailed = true;
    }
    m_error = error;
    emit keepingChanged();
}

RepairLog::Keeping RepairLog::keeping() const
{
    if (!m_store)
        return Keeping::Nowhere;
    bool isUnder = false;
    for (const DiscussionPtr &discussion : all()) {
        isUnder = isUnder || discussion->isAsking;
        for (const Entry &entry : discussion->entries) {
            if (entry.hasFailed && !entry.isKept())
                return Keeping::Failed;
            isUnder = isUnder || entry.isBusy || !entry.isKept();
        }
    }
    return isUnder ? Keeping::Under : Keeping::Kept;
}

void RepairLog::retry()
{
    for (const DiscussionPtr &discussion : all()) {
        for (Entry &entry : discussion->entries)
            entry.hasFailed = false;
        for (const Entry &entry : std::vector<Entry>(discussion->entries))
            keep(discussion, entry.key);
    }
    emit keepingChanged();
}

bool RepairLog::waitUntilKept(int msecs)
{
    if (m_underWay == 0)
        return true;
    QEventLoop loop;
    QTimer::singleShot(msecs, &loop, &QEventLoop::quit);
    connect(this, &RepairLog::keepingChanged, &loop, [this, &loop] {
        if (m_underWay == 0)
            loop.quit();
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return m_underWay == 0;
}

}
