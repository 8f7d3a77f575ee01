#include "ui/concepts/conceptpane.h"

#include "ui/concepts/conceptdelegate.h"
#include "ui/concepts/conceptdetails.h"
#include "ui/concepts/mentiondelegate.h"
#include "ui/models/conceptmodel.h"
#include "ui/models/mentionmodel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace Catena::Ui {

using Models::ConceptModel;

ConceptPane::ConceptPane(QWidget *parent)
    : QWidget(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>()), m_concepts(new ConceptModel(this)),
      m_sorted(new Models::SortedConcepts(this)), m_mentions(new Models::MentionModel(this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("conceptPane"));
    m_sorted->setSourceModel(m_concepts);
    auto *top = new QWidget(m_splitter);
    auto *bottom = new QWidget(m_splitter);
    buildConceptList(top);
    buildMentionList(bottom);
    m_splitter->setObjectName(QStringLiteral("conceptSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({300, 240});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setFocusProxy(m_conceptView);
    showDetails();
}

void ConceptPane::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const bool isOtherFolder = snapshot && snapshot->folder->path != m_snapshot->folder->path;
    m_snapshot = snapshot ? snapshot : std::make_shared<Snapshot::Snapshot>();
    const QString key = isOtherFolder ? QString() : m_chosenKey;
    const int number = m_mention;
    m_isUpdating = true;
    m_concepts->setSnapshot(m_snapshot);
    m_mentions->setSnapshot(m_snapshot);
    const QModelIndex again = key.isEmpty() ? QModelIndex() : m_concepts->indexOfTerm(key);
    m_conceptView->setCurrentIndex(m_sorted->mapFromSource(again));
    m_isUpdating = false;
    m_chosen.reset();
    setChoice(m_concepts->conceptAt(again));
    m_mention = m_chosen && number < m_mentions->rowCount() ? number : -1;
    const Concepts::ConceptIndex &index = *m_snapshot->concepts;
    const bool isPart = index.readBytes < index.textBytes;
    m_notice->setText(index.byRulesOnly ? tr("Found by rules alone: the Korean dictionary is not installed.")
                                        : tr("Terms were looked for in %1 of %2; mentions stand for all of it.")
                                              .arg(QLocale().formattedDataSize(index.readBytes),
                                                   QLocale().formattedDataSize(index.textBytes)));
    m_notice->setVisible(m_snapshot->stage == Snapshot::Stage::Complete && (index.byRulesOnly || isPart));
    showDetails();
    showAbout();
    if (const qint32 awaited = m_awaited.isEmpty() ? -1 : index.find(m_awaited); awaited >= 0) {
        m_awaited.clear();
        chooseConcept(quint32(awaited));
    }
}

void ConceptPane::setCurrentComment(Base::CommentId id)
{
    m_comment = id;
    m_concepts->setCurrentComment(id);
    showAbout();
}

// What the current comment speaks about in the essay, and why that is thought.
void ConceptPane::showAbout()
{
    const Concepts::ConceptIndex &index = *m_snapshot->concepts;
    const qint32 passage = m_comment.isValid() ? index.passageOf(m_comment) : -1;
    const auto link =
        std::lower_bound(index.essayLinks.begin(), index.essayLinks.end(), passage,
                         [](const Concepts::EssayLink &each, qint32 wanted) { return qint32(each.comment) < wanted; });
    const bool isThere = passage >= 0 && link != index.essayLinks.end() && qint32(link->comment) == passage;
    m_about->setVisible(isThere);
    m_about->disconnect(this);
    if (!isThere)
        return;
    const Concepts::Passage &essay = index.passages[link->essay];
    const QString sentence =
        essay.text.mid(link->sentence.begin, link->sentence.end - link->sentence.begin).simplified();
    QString why;
    switch (link->reason) {
    case Concepts::EssayLink::Reason::Quote:
        why = tr("This comment quotes: “%1”").arg(sentence);
        break;
    case Concepts::EssayLink::Reason::Closely:
        why = tr("This comment repeats: “%1”").arg(sentence);
        break;
    case Concepts::EssayLink::Reason::SharedTerms:
        why = tr("This comment shares %1 with: “%2”").arg(index.concepts[link->shared.front()].term, sentence);
        break;
    }
    m_about->setText(m_about->fontMetrics()
                         .elidedText(why, Qt::ElideRight, std::max(80, width() - 24))
                         .replace(QLatin1Char('&'), QLatin1String("&&")));
    m_about->setAccessibleName(why);
    m_about->setToolTip(tr("Show it in the essay"));
    connect(m_about, &QToolButton::clicked, this,
            [this, block = essay.block, number = essay.essay, begin = link->sentence.begin] {
                emit passageRequested(number, block, begin);
            });
}

void ConceptPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
    showAbout();
}

//! Terms go before the strip where there is no room for both.
void ConceptPane::fitColumns()
{
    const QHeaderView *header = m_conceptView->header();
    const int letter = fontMetrics().averageCharWidth();
    const int counts =
        header->sectionSizeHint(ConceptModel::EssayCount) + header->sectionSizeHint(ConceptModel::DiscussionCount);
    m_conceptView->setColumnHidden(ConceptModel::Strip, width() - counts < letter * (12 + 14));
}

//! A click on the strip of a concept goes to what stands there.
void ConceptPane::goToStrip(const QModelIndex &index, QPoint at)
{
    if (index.column() != ConceptModel::Strip || !m_chosen)
        return;
    const QRect strip = ConceptDelegate::stripRect(m_conceptView->visualRect(index));
    const int step = std::clamp(at.x() - strip.left(), 0, std::max(0, strip.width() - 1));
    const int number = m_concepts->mentionNear(*m_chosen, step, strip.width());
    if (number >= 0)
        activate(number);
}

void ConceptPane::onCurrentConceptChanged(const QModelIndex &index)
{
    if (!m_isUpdating)
        setChoice(m_concepts->conceptAt(m_sorted->mapToSource(index)));
}

void ConceptPane::chooseConcept(quint32 conceptIndex)
{
    const QModelIndex source = m_concepts->indexOfConcept(conceptIndex);
    const QModelIndex shown = m_sorted->mapFromSource(source);
    if (shown.isValid()) {
        m_conceptView->setCurrentIndex(shown);
        m_conceptView->scrollTo(shown);
    } else {
        m_isUpdating = true;
        m_conceptView->setCurrentIndex({});
        m_isUpdating = false;
    }
    setChoice(m_concepts->conceptAt(source));
}

void ConceptPane::clearChoice()
{
    m_isUpdating = true;
    m_conceptView->clearSelection();
    m_conceptView->setCurrentIndex({});
    m_isUpdating = false;
    setChoice(std::nullopt);
}

void ConceptPane::setChoice(std::optional<quint32> conceptIndex)
{
    const QString key = conceptIndex ? m_snapshot->concepts->concepts[*conceptIndex].key : QString();
    if (conceptIndex == m_chosen && key == m_chosenKey)
        return;
    m_chosen = conceptIndex;
    m_chosenKey = key;
    m_mention = -1;
    m_mentions->setConcept(conceptIndex);
    showDetails();
    emit choiceChanged();
}

void ConceptPane::showDetails()
{
    m_details->show(m_snapshot, m_chosen);
    m_splitter->widget(1)->setVisible(m_chosen.has_value());
    showCount();
}

void ConceptPane::showCount()
{
    const int total = m_mentions->rowCount();
    if (m_mention < 0)
        m_count->setText(tr("%n mention(s)", "", total));
    else
        m_count->setText(tr("Mention %1 of %2").arg(QLocale().toString(m_mention + 1), QLocale().toString(total)));
}

void ConceptPane::chooseSomething()
{
    if (m_chosen || m_sorted->rowCount() == 0)
        return;
    QModelIndex choice = m_sorted->index(0, 0);
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        const QModelIndex index = m_sorted->index(row, 0);
        if (index.data(ConceptModel::HereRole).toBool()) {
            choice = index;
            break;
        }
    }
    m_conceptView->setCurrentIndex(choice);
}

void ConceptPane::nextMention()
{
    step(1);
}

void ConceptPane::previousMention()
{
    step(-1);
}

void ConceptPane::step(int by)
{
    chooseSomething();
    const int total = m_mentions->rowCount();
    if (total == 0)
        return;
    if (m_mention < 0)
        activate(by > 0 ? 0 : total - 1);
    else
        activate((m_mention + by + total) % total);
}

void ConceptPane::goToSelected()
{
    if (m_mentionView->hasFocus() && m_mentionView->currentIndex().isValid())
        activate(m_mentions->numberOf(m_mentionView->currentIndex().row()));
    else if (m_mentions->rowCount() > 0)
        activate(0);
}

void ConceptPane::activate(int number)
{
    m_mention = number;
    const QModelIndex index = m_mentions->index(m_mentions->rowOf(number), 0);
    m_mentionView->setCurrentIndex(index);
    m_mentionView->scrollTo(index);
    showCount();
    if (const Concepts::Mention *mention = m_mentions->mentionAt(index))
        emit mentionActivated(*mention);
}

std::optional<Concepts::Mention> ConceptPane::currentMention() const
{
    if (m_mention < 0 || m_mention >= m_mentions->rowCount())
        return std::nullopt;
    const Concepts::Mention *mention = m_mentions->mentionAt(m_mentions->index(m_mentions->rowOf(m_mention), 0));
    return mention ? std::optional(*mention) : std::nullopt;
}

}
