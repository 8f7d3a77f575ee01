#include "ui/resuming.h"

#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/models/contentkeys.h"
#include "ui/repairs/whendone.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QScrollBar>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace Catena::Ui {

namespace {

constexpr std::size_t fewComments = 4'000; // named at once
constexpr int noticeMsecs = 400;

}

Resuming::Resuming(ThreadPane *thread, EssayPane *essay, const Settings::ReadingStates &states, QObject *parent)
    : QObject(parent), m_thread(thread), m_essay(essay), m_states(states)
{
    m_noticing.setSingleShot(true);
    m_noticing.setInterval(noticeMsecs);
    connect(&m_noticing, &QTimer::timeout, this, &Resuming::notice);
    connect(thread->view()->verticalScrollBar(), &QScrollBar::valueChanged, &m_noticing, qOverload<>(&QTimer::start));
    connect(thread, &ThreadPane::currentCommentChanged, this, [this](Base::CommentId id) {
        if (id.index < m_read.size())
            m_read[id.index] = true;
        m_noticing.start();
        if (!m_isApplying)
            m_wanted.reset(); // the reader is elsewhere by now
    });
}

// What is kept of the same folder is carried over to its new comments, which may have other ids.
void Resuming::prepare(const QString &path, const Snapshot::Snapshot &next)
{
    m_isApplying = true; // the panes move by themselves now
    if (path != m_path || !m_comments || m_comments == next.comments || m_keys.empty())
        return;
    const std::vector<quint64> known = m_known;
    m_wanted = state();
    m_known = known;
    for (std::size_t i = 0; i < m_read.size(); ++i) {
        if (m_fresh[i] && m_read[i])
            m_known.push_back(m_keys[i]);
    }
    std::sort(m_known.begin(), m_known.end());
}

void Resuming::setSnapshot(const QString &path, const Snapshot::SnapshotPtr &snapshot)
{
    m_isApplying = false;
    if (path != m_path) {
        m_path = path;
        m_comments.reset();
        m_keys.clear();
        m_wanted.reset();
        m_isAsked = false;
        m_isKnown = false;
        m_known.clear();
        m_fresh.clear();
        m_read.clear();
    }
    if (path.isEmpty() || snapshot->tree->size() == 0) {
        ++m_job;
        m_isNaming = false;
        return;
    }
    if (snapshot->comments != m_comments || (!m_isKnown && snapshot->stage == Snapshot::Stage::Complete))
        name(snapshot);
}

// At the first visit all there is counts as known; what comes later is new.
Resuming::Named Resuming::named(const Captures::Comments &comments, const Asked &asked)
{
    Named named;
    named.keys = Models::contentKeys(comments);
    for (quint32 i = 0; i < named.keys.size(); ++i) {
        if (named.keys[i] != 0)
            named.byKey.emplace_back(named.keys[i], i);
    }
    std::sort(named.byKey.begin(), named.byKey.end());
    for (const auto &[key, id] : named.byKey) {
        if (named.sorted.empty() || named.sorted.back() != key)
            named.sorted.push_back(key);
    }
    named.known = asked.known;
    named.isKnown = asked.isKnown;
    if (asked.asks)
        named.kept = asked.states.find(asked.path, named.sorted);
    constexpr double enough = 0.5;
    if (named.kept && Settings::shareOf(Settings::sketchOf(named.kept->known), named.sorted) >= enough) {
        named.known = named.kept->known;
        named.isKnown = true;
    }
    if (!named.isKnown && asked.isComplete) {
        named.known = named.sorted;
        named.isKnown = true;
    }
    named.fresh.assign(named.keys.size(), false);
    for (std::size_t i = 0; named.isKnown && i < named.keys.size(); ++i) {
        named.fresh[i] =
            named.keys[i] != 0 && !std::binary_search(named.known.begin(), named.known.end(), named.keys[i]);
    }
    return named;
}

void Resuming::name(const Snapshot::SnapshotPtr &snapshot)
{
    const auto work = [comments = snapshot->comments,
                       asked = Asked{m_states, m_path, m_known, m_isKnown, !m_isAsked,
                                     snapshot->stage == Snapshot::Stage::Complete}] { return named(*comments, asked); };
    const quint64 job = ++m_job;
    m_isNaming = true;
    if (snapshot->comments->size() <= fewComments)
        return apply(work(), snapshot);
    auto worked = [work] { return std::make_shared<Named>(work()); };
    whenDone(this, QtConcurrent::run(worked), [this, job, snapshot](const std::shared_ptr<Named> &done) {
        if (job == m_job)
            apply(std::move(*done), snapshot);
    });
}

void Resuming::apply(Named named, const Snapshot::SnapshotPtr &snapshot)
{
    m_isNaming = false;
    m_comments = snapshot->comments;
    m_keys = std::move(named.keys);
    m_byKey = std::move(named.byKey);
    m_known = std::move(named.known);
    m_isKnown = named.isKnown;
    if (!m_isAsked) {
        m_isAsked = true;
        // Where the reader went somewhere before all this was known, the reader stays.
        const Base::CommentId here = m_thread->currentComment();
        const bool isAtBegin = snapshot->tree->indexOf(here) <= 0;
        if (named.kept && isAtBegin)
            m_wanted = named.kept;
    }
    m_isApplying = true;
    if (m_wanted) {
        applyMarks(*m_wanted);
        applyPlace(*m_wanted);
    }
    const bool isComplete = snapshot->stage == Snapshot::Stage::Complete;
    if (isComplete)
        m_wanted.reset();
    if (m_isKnown)
        showFresh(std::move(named.fresh));
    m_isApplying = false;
    emit resumed();
}

void Resuming::applyMarks(const Settings::ReadingState &state)
{
    std::vector<Base::CommentId> folded;
    for (const quint64 key : state.folded) {
        if (const Base::CommentId id = commentOf(key); id.isValid())
            folded.push_back(id);
    }
    if (!state.folded.empty()) // also where none of them is left: other comments may have their numbers
        m_thread->setFolds(folded);
    m_thread->model()->setMarked(commentOf(state.mark));
    for (auto each = state.letters.cbegin(); each != state.letters.cend(); ++each) {
        if (each.key().size() == 1)
            m_thread->model()->setLetter(each.key().front(), commentOf(each.value()));
    }
}

void Resuming::applyPlace(const Settings::ReadingState &state)
{
    using Order = Models::Arrangement::Order;
    if (state.order <= quint8(Order::Author))
        m_thread->setOrder(Order(state.order));
    m_thread->setSummary(state.isSummary);
    const Base::CommentId current = commentOf(state.current);
    const ThreadView::Line top{commentOf(state.top), state.topOffset};
    m_thread->whenArranged([this, current, top] {
        const bool wasApplying = std::exchange(m_isApplying, true);
        if (current.isValid())
            m_thread->setCurrentComment(current);
        if (top.comment.isValid())
            m_thread->view()->showAtTop(top);
        m_isApplying = wasApplying;
    });
    m_essay->view()->showAtTop(state.essayPosition);
}

void Resuming::showFresh(std::vector<bool> fresh)
{
    m_fresh = std::move(fresh);
    m_read.assign(m_keys.size(), false);
    m_thread->setFresh(m_fresh);
    m_noticing.start();
}

void Resuming::notice()
{
    if (!m_thread->view()->isVisible())
        return;
    for (const Base::CommentId id : m_thread->view()->wholeOnScreen()) {
        if (id.index < m_read.size())
            m_read[id.index] = true;
    }
}

quint64 Resuming::keyOf(Base::CommentId id) const
{
    return id.index < m_keys.size() ? m_keys[id.index] : 0;
}

Base::CommentId Resuming::commentOf(quint64 key) const
{
    const auto found = std::lower_bound(m_byKey.begin(), m_byKey.end(), std::pair{key, quint32(0)});
    return key != 0 && found != m_byKey.end() && found->first == key ? Base::CommentId{found->second}
                                                                     : Base::CommentId();
}

Settings::ReadingState Resuming::state() const
{
    Settings::ReadingState state;
    const ThreadView::Line top = m_thread->view()->topLine();
    state.current = keyOf(m_thread->currentComment());
    state.top = keyOf(top.comment);
    state.topOffset = top.offset;
    state.essayPosition = m_essay->view()->topPosition();
    state.order = quint8(m_thread->arrangement().order);
    state.isSummary = m_thread->model()->isSummary();
    state.mark = keyOf(m_thread->markedComment());
    const QMap<QChar, Base::CommentId> &letters = m_thread->model()->letters();
    for (auto each = letters.cbegin(); each != letters.cend(); ++each)
        state.letters.insert(QString(each.key()), keyOf(each.value()));
    for (const Base::CommentId id : m_thread->folds())
        state.folded.push_back(keyOf(id));
    std::sort(state.folded.begin(), state.folded.end());
    return state;
}

void Resuming::keep(bool records)
{
    if (m_path.isEmpty() || m_keys.empty() || !m_isKnown || !records
        || m_comments != m_thread->model()->snapshot()->comments)
        return;
    notice();
    Settings::ReadingState now = state();
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (m_keys[i] != 0 && (!m_fresh[i] || m_read[i]))
            now.known.push_back(m_keys[i]);
    }
    std::sort(now.known.begin(), now.known.end());
    now.known.erase(std::unique(now.known.begin(), now.known.end()), now.known.end());
    // What cannot be kept must not keep the window from going on.
    (void)m_states.keep(m_path, now);
}

}
