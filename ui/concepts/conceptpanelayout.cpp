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

// What the pane is made of: the first half of ConceptPane.

void ConceptPane::buildControls(QWidget *page)
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
    m_sides = new QComboBox(page);
    m_sides->setObjectName(QStringLiteral("conceptSides"));
    m_sides->setAccessibleName(tr("Which concepts are shown"));
    m_sides->addItems({tr("All"), tr("In both"), tr("Only in the essay"), tr("Only in the discussion")});
    m_more = new QToolButton(page);
    m_more->setObjectName(QStringLiteral("conceptMore"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAccessibleName(tr("More about concepts"));
    m_more->setToolTip(tr("Matching, reports and the map"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setAutoRaise(true);
    m_notice = new QLabel(page);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setMargin(6);
    m_notice->hide();
    for (QComboBox *box : {m_order, m_sides}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(5);
    }
}

void ConceptPane::buildConceptList(QWidget *page)
{
    buildControls(page);
    buildConceptView(page);
    m_about = new QToolButton(page);
    m_about->setObjectName(QStringLiteral("conceptAbout"));
    m_about->setAutoRaise(true);
    m_about->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_about->hide();

    auto *search = new QHBoxLayout;
    search->setContentsMargins(6, 0, 6, 0);
    search->addWidget(m_filter);
    search->addWidget(m_more);
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(6, 0, 6, 0);
    controls->addWidget(m_order, 1);
    controls->addWidget(m_sides, 1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(search);
    layout->addLayout(controls);
    layout->addWidget(m_notice);
    layout->addWidget(m_conceptView);
    layout->addWidget(m_about);
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
    m_conceptView->header()->setSectionResizeMode(ConceptModel::Strip, QHeaderView::Interactive);
    m_conceptView->header()->resizeSection(ConceptModel::Strip, fontMetrics().averageCharWidth() * 12);
    m_conceptView->setContextMenuPolicy(Qt::CustomContextMenu);
    m_conceptView->setMinimumHeight(60);
}

void ConceptPane::connectConceptList()
{
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &Models::SortedConcepts::setSearch);
    connect(m_sides, &QComboBox::currentIndexChanged, this,
            [this](int row) { m_sorted->setSides(Models::SortedConcepts::Sides(row)); });
    connect(m_conceptView, &QTreeView::customContextMenuRequested, this, [this](QPoint at) {
        const QModelIndex index = m_sorted->mapToSource(m_conceptView->indexAt(at));
        if (const auto chosen = m_concepts->conceptAt(index))
            emit menuRequested(*chosen, m_conceptView->viewport()->mapToGlobal(at));
    });
    connect(m_conceptView, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        goToStrip(index, m_conceptView->viewport()->mapFromGlobal(QCursor::pos()));
    });
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
    m_details = new ConceptDetails(page);
    connect(m_details, &ConceptDetails::conceptRequested, this, &ConceptPane::chooseConcept);
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

    m_mentionOrder = new QComboBox(page);
    m_mentionOrder->setObjectName(QStringLiteral("mentionOrder"));
    m_mentionOrder->setAccessibleName(tr("Order of the mentions"));
    m_mentionOrder->addItems(
        {tr("In order"), tr("By what stands before"), tr("By what stands after"), tr("By author")});
    m_mentionOrder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mentionOrder->setMinimumContentsLength(6);
    connect(m_mentionOrder, &QComboBox::currentIndexChanged, this,
            [this](int row) { m_mentions->setOrder(Models::MentionModel::Order(row)); });

    auto *counts = new QHBoxLayout;
    counts->addWidget(m_count, 1);
    counts->addWidget(m_mentionOrder, 1);
    auto *words = new QVBoxLayout;
    words->setContentsMargins(8, 4, 8, 2);
    words->setSpacing(2);
    words->addWidget(m_details);
    words->addLayout(counts);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(words);
    layout->addWidget(m_mentionView, 1);
    connect(m_mentionView, &QListView::doubleClicked, this, &ConceptPane::goToSelected);
}

}
