#include "ui/search/finding.h"

#include "ui/search/findbar.h"

#include <QLineEdit>
#include <QLocale>

namespace Catena::Ui {

Finding::Finding(FindBar *bar, QObject *parent)
    : QObject(parent), m_bar(bar), m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
    connect(bar, &FindBar::typed, this, [this](const QString &text) { begin(text, false); });
    connect(bar, &FindBar::nextWanted, this, &Finding::next);
    connect(bar, &FindBar::previousWanted, this, &Finding::previous);
    connect(bar, &FindBar::closeWanted, this, &Finding::close);
    connect(&m_run, &SearchRun::found, this, &Finding::onFound);
    connect(&m_run, &SearchRun::finished, this, &Finding::onFinished);
}

bool Finding::isOpen() const
{
    return !m_bar->isHidden();
}

void Finding::open()
{
    const bool wasOpen = isOpen();
    m_bar->show();
    m_bar->field()->setFocus(Qt::ShortcutFocusReason);
    m_bar->field()->selectAll();
    if (!wasOpen)
        begin(m_bar->field()->text(), true);
}

void Finding::close()
{
    m_run.stop();
    m_bar->hide();
    m_hits.clear();
    m_comments.clear();
    m_current = -1;
    m_matcher = nullptr;
    emit marksChanged();
    emit closed();
}

void Finding::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr before = std::exchange(m_snapshot, snapshot);
    const bool isSame = before->essays == snapshot->essays && before->comments == snapshot->comments
        && before->tree == snapshot->tree && before->repeats == snapshot->repeats
        && before->concepts == snapshot->concepts;
    if (before->comments != snapshot->comments) { // both are told anew for other comments
        m_fresh.clear();
        m_notes.clear();
    }
    m_run.prepare(snapshot);
    if (isOpen() && !isSame)
        begin(m_bar->field()->text(), true);
}

void Finding::setNotes(const Search::Notes &notes)
{
    m_notes = notes;
    if (isOpen() && (m_query.hasNote || m_query.hasTag))
        begin(m_bar->field()->text(), true);
}

void Finding::setFresh(const std::vector<bool> &fresh)
{
    if (fresh == m_fresh)
        return;
    m_fresh = fresh;
    if (isOpen() && m_query.isNew)
        begin(m_bar->field()->text(), true);
}

void Finding::begin(const QString &typed, bool stays)
{
    m_query = Search::Query::parse(typed);
    m_hits.clear();
    m_comments.clear();
    m_current = -1;
    m_stays = stays;
    const bool isAsked = !m_query.isEmpty() && m_query.problem.isEmpty();
    m_matcher = isAsked ? std::make_shared<const Search::Matcher>(m_query) : nullptr;
    if (isAsked)
        m_run.start(m_snapshot, m_query, m_notes, m_fresh);
    else
        m_run.stop();
    emit marksChanged();
    showCount();
}

bool Finding::isFromStart(const Search::Hit &hit) const
{
    if (!m_start.isValid())
        return true;
    const Thread::ThreadTree &tree = *m_snapshot->tree;
    return !hit.isEssay && tree.indexOf(hit.comment) >= tree.indexOf(m_start);
}

void Finding::onFound(const Search::Hits &hits)
{
    const auto before = qsizetype(m_hits.size());
    m_hits.insert(m_hits.end(), hits.begin(), hits.end());
    for (const Search::Hit &hit : hits) {
        if (!hit.isEssay && (m_comments.empty() || m_comments.back() != hit.comment))
            m_comments.push_back(hit.comment);
    }
    for (auto i = before; m_current < 0 && !m_stays && i < qsizetype(m_hits.size()); ++i) {
        if (isFromStart(m_hits[std::size_t(i)]))
            goTo(i);
    }
    showCount();
}

void Finding::onFinished()
{
    if (m_current < 0 && !m_stays && !m_hits.empty())
        goTo(0);
    showCount();
    emit marksChanged(); // all places for the strip
}

void Finding::goTo(qsizetype hit)
{
    m_current = hit;
    showCount();
    emit marksChanged();
    emit wentTo();
}

const Search::Hit *Finding::current() const
{
    return m_current < 0 ? nullptr : &m_hits[std::size_t(m_current)];
}

void Finding::next()
{
    if (m_hits.empty())
        return;
    const auto count = qsizetype(m_hits.size());
    if (m_current >= 0)
        return goTo((m_current + 1) % count);
    m_stays = false;
    qsizetype first = 0;
    while (first < count && !isFromStart(m_hits[std::size_t(first)]))
        ++first;
    goTo(first % count);
}

void Finding::previous()
{
    const auto count = qsizetype(m_hits.size());
    if (count > 0)
        goTo(m_current > 0 ? m_current - 1 : count - 1);
}

void Finding::showCount()
{
    const QLocale locale;
    const QString count = locale.toString(qlonglong(m_hits.size()));
    m_bar->setCanStep(!m_hits.empty());
    if (!m_query.problem.isEmpty())
        m_bar->setCount(tr("Not understood: %1").arg(m_query.problem), true);
    else if (m_query.isEmpty())
        m_bar->setCount({});
    else if (m_run.isRunning())
        m_bar->setCount(m_hits.empty() ? tr("searching…") : tr("%1 so far…").arg(count));
    else if (m_hits.empty())
        m_bar->setCount(tr("nothing found"), true);
    else if (m_current < 0)
        m_bar->setCount(tr("%1 found").arg(count));
    else
        m_bar->setCount(tr("%1 of %2").arg(locale.toString(qlonglong(m_current) + 1), count));
}

}
