#include "ui/annotations/annotationlog.h"

#include "store/store.h"
#include "ui/annotations/annotationcommand.h"
#include "ui/repairs/whendone.h"

#include <QDateTime>
#include <QEventLoop>
#include <QRandomGenerator>

#include <algorithm>
#include <set>
#include <utility>

namespace Catena::Ui {

using Annotations::Annotation;
using Annotations::AnnotationStep;
using Annotations::Place;
using Base::Result;

namespace {

constexpr int lookMsecs = 2'000;

qint64 newRevision()
{
    return qint64(QRandomGenerator::global()->generate64() >> 1);
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

}

AnnotationLog::AnnotationLog(Store::Store *store, QUndoStack *steps, QObject *parent)
    : QObject(parent), m_store(store), m_steps(steps), m_snapshot(std::make_shared<Snapshot::Snapshot>()),
      m_essays(std::make_shared<std::vector<Annotations::EssayText>>()),
      m_home(std::make_shared<std::optional<Store::AnnotationHome>>())
{
    connect(&m_looking, &QTimer::timeout, this, &AnnotationLog::lookElsewhere);
    if (!m_store)
        return;
    m_looking.start(lookMsecs);
    whenDone(this, m_store->state(), [this](const Store::StoreState &state) { m_isShared = state.isShared; });
}

AnnotationLog::~AnnotationLog() = default;

void AnnotationLog::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const bool isOther = snapshot->folder->path != m_snapshot->folder->path;
    if (isOther)
        forgetFolder();
    if (snapshot->stage < Snapshot::Stage::Tree) {
        if (isOther)
            m_snapshot = snapshot;
        return;
    }
    const bool isSame = snapshot->comments == m_snapshot->comments && snapshot->essays == m_snapshot->essays;
    if (snapshot->essays != m_snapshot->essays) // what is selected from now on is not in those
        m_essays = std::make_shared<std::vector<Annotations::EssayText>>();
    m_snapshot = snapshot;
    if (!isSame || !m_isGroundAsked)
        askForGround();
}

// A folder that is left meanwhile has to be known all the same: something of it may wait to be kept.
void AnnotationLog::askForGround()
{
    m_isGroundAsked = true;
    whenDone(this, Pipeline::annotationGround(m_snapshot),
             [this, job = ++m_job, home = m_home,
              name = m_snapshot->folder->name](const Pipeline::AnnotationGround &ground) {
                 *home = Store::AnnotationHome{ground.commentPrint, ground.essayPrint, name};
                 if (job == m_job) {
                     m_essays = ground.essays;
                     m_set.forgetPlaces();
                     read();
                 }
                 send();
             });
}

void AnnotationLog::close()
{
    forgetFolder();
    m_snapshot = std::make_shared<Snapshot::Snapshot>();
}

// What was made of a folder that nobody asked to be known cannot be kept.
void AnnotationLog::forgetFolder()
{
    ++m_job;
    if (!m_isGroundAsked)
        std::erase_if(m_waiting, [this](const Waiting &waiting) { return waiting.home == m_home; });
    m_isGroundAsked = false;
    m_areStepsRead = false;
    m_essays = std::make_shared<std::vector<Annotations::EssayText>>();
    m_home = std::make_shared<std::optional<Store::AnnotationHome>>();
    m_set.clear();
    emit changed();
}

void AnnotationLog::read()
{
    if (!m_store || !isHomeKnown())
        return placeAll();
    // Asked first: what is written between the two is read again.
    whenDone(this, m_store->version(), [this](const Result<QString> &version) {
        if (version)
            m_version = version.value();
    });
    whenDone(this, m_store->annotations(**m_home), [this, job = m_job](const Result<Store::AnnotationBook> &book) {
        if (job != m_job)
            return;
        if (book)
            return onBook(book.value());
        emit notRead(book.error());
        placeAll();
    });
}

// What the store has, and on top of it what it does not have yet.
void AnnotationLog::onBook(const Store::AnnotationBook &book)
{
    m_set.setBook(book);
    for (const Waiting &waiting : m_waiting) {
        if (waiting.home == m_home)
            m_set.apply(waiting.step);
    }
    if (!std::exchange(m_areStepsRead, true))
        restoreSteps(book.steps);
    placeAll();
}

// Steps of before the restart come under nothing: where the reader was quicker, they stay away.
void AnnotationLog::restoreSteps(const Annotations::AnnotationSteps &steps)
{
    if (m_steps->count() > 0)
        return;
    m_isRestoring = true;
    for (const AnnotationStep &step : steps)
        m_steps->push(new AnnotationCommand(this, step, 0, tr("Change of a Note")));
    for (auto step = steps.rbegin(); step != steps.rend() && step->isUndone; ++step)
        m_steps->undo();
    m_isRestoring = false;
}

void AnnotationLog::placeAll()
{
    const Annotations::AnnotationList missing = m_set.withoutPlace();
    if (missing.empty()) {
        m_set.showPlaces();
        emit changed();
        return;
    }
    whenDone(this, Pipeline::annotationPlaces(m_snapshot, m_essays, missing),
             [this, job = m_job, missing](const std::vector<Place> &places) {
                 if (job != m_job)
                     return;
                 for (std::size_t i = 0; i < missing.size(); ++i)
                     m_set.setPlace(missing[i].uuid, missing[i].target, places[i]);
                 m_set.showPlaces();
                 emit changed();
             });
}

const AnnotationLog::Entry *AnnotationLog::findOwn(QUuid uuid) const
{
    const Entry *entry = find(uuid);
    return entry && !entry->annotation.isOthers ? entry : nullptr;
}

QUuid AnnotationLog::add(Annotation annotation, const Place &place, const QString &stepText)
{
    annotation.uuid = QUuid::createUuid();
    annotation.created = annotation.modified = now();
    annotation.revision = newRevision();
    annotation.author = m_author;
    m_set.setPlace(annotation.uuid, annotation.target, place);
    AnnotationStep step;
    step.after = annotation;
    push(std::move(step), stepText, 0);
    return annotation.uuid;
}

int AnnotationLog::addAsTheyAre(const Annotations::AnnotationList &annotations, const QString &stepText)
{
    std::set<QUuid> known;
    for (const Entry &entry : m_set.entries())
        known.insert(entry.annotation.uuid);
    int added = 0;
    m_isAdding = true;
    m_steps->beginMacro(stepText);
    for (const Annotation &annotation : annotations) {
        if (annotation.uuid.isNull() || !known.insert(annotation.uuid).second)
            continue;
        AnnotationStep step;
        step.after = annotation;
        step.after->revision = newRevision();
        push(std::move(step), stepText, 0);
        ++added;
    }
    m_steps->endMacro();
    m_isAdding = false;
    placeAll();
    emit keepingChanged();
    return added;
}

void AnnotationLog::change(const Annotation &changed, const QString &stepText, quint64 session)
{
    const Entry *entry = findOwn(changed.uuid);
    if (!entry)
        return;
    AnnotationStep step;
    step.before = entry->annotation;
    step.after = entry->annotation;
    step.after->text = changed.text;
    step.after->kind = changed.kind;
    step.after->colour = changed.colour;
    step.after->tags = changed.tags;
    step.after->visibility = changed.visibility;
    if (*step.after == *step.before)
        return;
    step.after->modified = now();
    step.after->revision = newRevision();
    push(std::move(step), stepText, session);
}

void AnnotationLog::attach(QUuid uuid, const Annotations::Target &target, const Place &place, const QString &stepText)
{
    const Entry *entry = findOwn(uuid);
    if (!entry)
        return;
    AnnotationStep step;
    step.before = entry->annotation;
    step.after = entry->annotation;
    step.after->target = target;
    step.after->modified = now();
    step.after->revision = newRevision();
    m_set.setPlace(uuid, target, place);
    push(std::move(step), stepText, 0);
}

void AnnotationLog::remove(QUuid uuid, const QString &stepText)
{
    const Entry *entry = findOwn(uuid);
    if (!entry)
        return;
    AnnotationStep step;
    step.before = entry->annotation;
    push(std::move(step), stepText, 0);
}

void AnnotationLog::restore(QUuid uuid, const QString &stepText)
{
    const Store::BinnedAnnotation *binned = m_set.findBinned(uuid);
    if (!binned)
        return;
    AnnotationStep step;
    step.after = binned->annotation;
    push(std::move(step), stepText, 0);
}

void AnnotationLog::push(AnnotationStep step, const QString &stepText, quint64 session)
{
    step.key = QUuid::createUuid();
    if (session != 0 && m_steps->index() > 0 && m_steps->index() == m_steps->count()) {
        const auto *last = dynamic_cast<const AnnotationCommand *>(m_steps->command(m_steps->index() - 1));
        if (last && last->session() == session && last->step().uuid() == step.uuid()) {
            step.key = last->step().key; // the same step goes on
            step.before = last->step().before;
        }
    }
    m_steps->push(new AnnotationCommand(this, std::move(step), session, stepText));
}

void AnnotationLog::apply(const AnnotationStep &step)
{
    if (m_isRestoring)
        return;
    m_set.apply(step);
    if (m_store) {
        const bool isUnderWay = m_isSending && m_waiting.size() == 1;
        // Of a text that is being typed only what is the latest has to be kept.
        const bool goesOn = !m_waiting.empty() && !isUnderWay && !step.isUndone && m_waiting.back().step.key == step.key
            && !m_waiting.back().step.isUndone;
        if (goesOn)
            m_waiting.back().step = step;
        else
            m_waiting.push_back({m_home, step});
        send();
    }
    if (m_isAdding)
        return;
    placeAll();
    emit keepingChanged();
}

void AnnotationLog::send()
{
    if (m_isSending || m_hasFailed || !m_store)
        return;
    const auto next =
        std::find_if(m_waiting.begin(), m_waiting.end(), [](const Waiting &each) { return each.home->has_value(); });
    if (next == m_waiting.end())
        return;
    std::rotate(m_waiting.begin(), next, next + 1); // each folder's in their order
    m_isSending = true;
    const Waiting &first = m_waiting.front();
    whenDone(this, m_store->keepStep(**first.home, first.step), [this](const Result<Store::KeptStep> &kept) {
        m_isSending = false;
        if (!kept) {
            m_hasFailed = true;
            m_error = kept.error();
            emit keepingChanged();
            return;
        }
        onKept(kept.value());
    });
}

void AnnotationLog::onKept(const Store::KeptStep &kept)
{
    m_waiting.pop_front();
    if (kept.isConflict) {
        emit bothKept(kept.copy);
        read();
    }
    send();
    emit keepingChanged();
}

AnnotationLog::Keeping AnnotationLog::keeping() const
{
    if (!m_store)
        return Keeping::Nowhere;
    if (m_hasFailed)
        return Keeping::Failed;
    return m_waiting.empty() ? Keeping::Kept : Keeping::Under;
}

void AnnotationLog::retry()
{
    m_hasFailed = false;
    send();
    emit keepingChanged();
}

bool AnnotationLog::waitUntilKept(int msecs)
{
    const auto isDone = [this] { return m_waiting.empty() || m_hasFailed; };
    if (isDone())
        return m_waiting.empty();
    QEventLoop loop;
    QTimer::singleShot(msecs, &loop, &QEventLoop::quit);
    connect(this, &AnnotationLog::keepingChanged, &loop, [&loop, isDone] {
        if (isDone())
            loop.quit();
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return m_waiting.empty();
}

// One question at a time: a server that does not answer would have them pile up before what is to be saved.
void AnnotationLog::lookElsewhere()
{
    if (!m_store || !isHomeKnown() || !m_waiting.empty() || m_isLooking)
        return;
    m_isLooking = true;
    whenDone(this, m_store->version(), [this](const Result<QString> &version) {
        m_isLooking = false;
        if (version && version.value() != m_version && m_waiting.empty())
            read();
    });
}

}
