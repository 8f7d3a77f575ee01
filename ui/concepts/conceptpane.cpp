#include "ui/concepts/conceptpane.h"

#include "ui/concepts/conceptdelegate.h"
#include "ui/concepts/mentiondelegate.h"
#include "ui/models/conceptmodel.h"
#include "ui/models/mentionmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

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

void ConceptPane::buildConceptList(QWidget *page)
{
    m_filter = new QLineEdit(page);
    m_filter->setObjectName(QStringLiteral("conceptFilter"));
    m_filter->setPlaceholderText(tr("Filter concepts"));
    m_filter->setAccessibleName(tr("Filter concepts"));
    m_filter->setClearButtonEnabled(true);
    m_order = new QComboBox(page);
    m_order->setObjectName(QStringLiteral("conceptOrder"));
    m_order->setAccessibleName(tr("Order of the concepts"));
    m_order->addItems({tr("By weight"), tr("By count"), tr("By name")});
    m_twoSided = new QCheckBox(tr("In both"), page);
    m_twoSided->setObjectName(QStringLiteral("conceptTwoSided"));
    m_twoSided->setToolTip(tr("Only concepts that both the essay and the discussion use"));
    m_notice = new QLabel(tr("Found by rules alone: the Korean dictionary is not installed."), page);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->hide();

    buildConceptView(page);

    auto *search = new QHBoxLayout;
    search->setContentsMargins(6, 0, 6, 0);
    search->addWidget(m_filter);
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(6, 0, 6, 0);
    controls->addWidget(m_order);
    controls->addWidget(m_twoSided);
    controls->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(search);
    layout->addLayout(controls);
    layout->addWidget(m_notice);
    layout->addWidget(m_conceptView);
    connectConceptList();
}

void ConceptPane::buildConceptView(QWidget *page)
{
    m_conceptView = new QTreeView(page);
    m_conceptView->setObjectName(QStringLiteral("conceptList"));
    m_conceptView->setAccessibleName(tr("Concepts"));
    m_conceptView->setModel(m_sorted);
    m_conceptView->setItemDelegate(new ConceptDelegate(m_conceptView));
    m_conceptView->setRootIsDecorated(false);
    m_conceptView->setUniformRowHeights(true);
    m_conceptView->setAllColumnsShowFocus(true);
    m_conceptView->setFrameShape(QFrame::NoFrame);
    m_conceptView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_conceptView->header()->setStretchLastSection(false);
    m_conceptView->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_conceptView->header()->setSectionResizeMode(ConceptModel::Term, QHeaderView::Stretch);
    m_conceptView->setMinimumHeight(60);
}

void ConceptPane::connectConceptList()
{
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &Models::SortedConcepts::setSearch);
    connect(m_twoSided, &QCheckBox::toggled, m_sorted, &Models::SortedConcepts::setTwoSidedOnly);
    connect(m_order, &QComboBox::currentIndexChanged, this,
            [this](int row) { m_sorted->setOrder(Models::SortedConcepts::Order(row)); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (!m_conceptView->currentIndex().isValid() && m_sorted->rowCount() > 0)
            m_conceptView->setCurrentIndex(m_sorted->index(0, 0));
        m_conceptView->setFocus(Qt::OtherFocusReason);
    });
    connect(m_conceptView->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ConceptPane::onCurrentConceptChanged);
    connect(m_conceptView, &QTreeView::doubleClicked, this, &ConceptPane::goToSelected);
}

void ConceptPane::buildMentionList(QWidget *page)
{
    m_details = new QLabel(page);
    m_details->setObjectName(QStringLiteral("conceptDetails"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_count = new QLabel(page);
    m_count->setObjectName(QStringLiteral("mentionCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    m_mentionView = new QListView(page);
    m_mentionView->setObjectName(QStringLiteral("mentionList"));
    m_mentionView->setAccessibleName(tr("Mentions"));
    m_mentionView->setModel(m_mentions);
    m_mentionView->setItemDelegate(new MentionDelegate(m_mentionView));
    m_mentionView->setUniformItemSizes(true);
    m_mentionView->setFrameShape(QFrame::NoFrame);
    m_mentionView->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_mentionView->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_mentionView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_mentionView->setMinimumHeight(MentionDelegate::rowHeight(m_mentionView->fontMetrics()) * 2);

    auto *words = new QVBoxLayout;
    words->setContentsMargins(8, 4, 8, 2);
    words->setSpacing(2);
    words->addWidget(m_details);
    words->addWidget(m_count);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(words);
    layout->addWidget(m_mentionView, 1);
    connect(m_mentionView, &QListView::doubleClicked, this, &ConceptPane::goToSelected);
}

void ConceptPane::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const bool isOtherFolder = snapshot && snapshot->folder->path != m_snapshot->folder->path;
    m_snapshot = snapshot ? snapshot : std::make_shared<Snapshot::Snapshot>();
    const QString key = isOtherFolder ? QString() : m_chosenKey;
    const int row = m_mentionRow;
    m_isUpdating = true;
    m_concepts->setSnapshot(m_snapshot);
    m_mentions->setSnapshot(m_snapshot);
    const QModelIndex again = key.isEmpty() ? QModelIndex() : m_concepts->indexOfTerm(key);
    m_conceptView->setCurrentIndex(m_sorted->mapFromSource(again));
    m_isUpdating = false;
    m_chosen.reset();
    setChoice(m_concepts->conceptAt(again));
    m_mentionRow = m_chosen && row < m_mentions->rowCount() ? row : -1;
    m_notice->setVisible(m_snapshot->stage == Snapshot::Stage::Complete && m_snapshot->concepts->byRulesOnly);
    showDetails();
}

void ConceptPane::setCurrentComment(Base::CommentId id)
{
    m_concepts->setCurrentComment(id);
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
    m_mentionRow = -1;
    m_mentions->setConcept(conceptIndex);
    showDetails();
    emit choiceChanged();
}

void ConceptPane::showDetails()
{
    constexpr qsizetype most = 5; // spellings and suggestions named; the tooltip of the concept has all
    QStringList lines;
    if (m_chosen) {
        const QModelIndex index = m_concepts->indexOfConcept(*m_chosen);
        const QStringList spellings = index.data(ConceptModel::VariantsRole).toStringList();
        const QStringList aliases = index.data(ConceptModel::AliasesRole).toStringList();
        const QStringList others = index.data(ConceptModel::SuggestionsRole).toStringList();
        if (spellings.size() > 1)
            lines += tr("Spellings: %1").arg(QStringList(spellings.first(qMin(most, spellings.size()))).join(u", "));
        if (!aliases.isEmpty())
            lines += tr("Also: %1").arg(QStringList(aliases.first(qMin(most, aliases.size()))).join(u", "));
        if (!others.isEmpty())
            lines += tr("Perhaps the same: %1").arg(QStringList(others.first(qMin(most, others.size()))).join(u", "));
    }
    m_details->setText(lines.join(QLatin1Char('\n')));
    m_details->setVisible(!lines.isEmpty());
    const int total = m_mentions->rowCount();
    if (m_mentionRow < 0)
        m_count->setText(tr("%n mention(s)", "", total));
    else
        m_count->setText(tr("Mention %1 of %2").arg(QLocale().toString(m_mentionRow + 1), QLocale().toString(total)));
    m_splitter->widget(1)->setVisible(m_chosen.has_value());
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
    if (m_mentionRow < 0)
        activate(by > 0 ? 0 : total - 1);
    else
        activate((m_mentionRow + by + total) % total);
}

void ConceptPane::goToSelected()
{
    if (m_mentionView->hasFocus() && m_mentionView->currentIndex().isValid())
        activate(m_mentionView->currentIndex().row());
    else if (m_mentions->rowCount() > 0)
        activate(0);
}

void ConceptPane::activate(int row)
{
    m_mentionRow = row;
    const QModelIndex index = m_mentions->index(row, 0);
    m_mentionView->setCurrentIndex(index);
    m_mentionView->scrollTo(index);
    showDetails();
    if (const Concepts::Mention *mention = m_mentions->mentionAt(index))
        emit mentionActivated(*mention);
}

std::optional<Concepts::Mention> ConceptPane::currentMention() const
{
    if (m_mentionRow < 0)
        return std::nullopt;
    const Concepts::Mention *mention = m_mentions->mentionAt(m_mentions->index(m_mentionRow, 0));
    return mention ? std::optional(*mention) : std::nullopt;
}

}
