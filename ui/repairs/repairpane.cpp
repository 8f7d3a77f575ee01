#include "ui/repairs/repairpane.h"

#include "ui/models/repairmodel.h"
#include "ui/models/weaklinkmodel.h"
#include "ui/repairs/repairdelegate.h"

#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

namespace Catena::Ui {

using Models::RepairModel;
using Models::WeakLinkModel;

namespace {

QLabel *plainLabel(QWidget *page, const char *name, bool isBold)
{
    auto *label = new QLabel(page);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setBold(isBold);
    label->setFont(font);
    return label;
}

QListView *listView(QWidget *page, const char *name, QAbstractItemModel *model)
{
    auto *view = new QListView(page);
    view->setObjectName(QLatin1String(name));
    view->setModel(model);
    view->setItemDelegate(new RepairDelegate(view));
    view->setUniformItemSizes(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setAttribute(Qt::WA_InputMethodEnabled, false);
    view->setMinimumHeight(60);
    return view;
}

}

RepairPane::RepairPane(QWidget *parent)
    : QWidget(parent), m_weak(new WeakLinkModel(this)), m_repairs(new RepairModel(this)),
      m_splitter(new QSplitter(Qt::Vertical, this))
{
    setObjectName(QStringLiteral("repairPane"));
    setAccessibleName(tr("Repairs"));
    auto *top = new QWidget(m_splitter);
    auto *bottom = new QWidget(m_splitter);
    buildWeakList(top);
    buildRepairList(bottom);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({300, 220});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setFocusProxy(m_weakView);
    showHeadings();
}

void RepairPane::buildWeakList(QWidget *page)
{
    m_weakHeading = plainLabel(page, "weakHeading", true);
    m_weakEmpty = plainLabel(page, "weakEmpty", false);
    m_limit = new QSpinBox(page);
    m_limit->setObjectName(QStringLiteral("weakLimit"));
    m_limit->setAccessibleName(tr("Links less sure than this are listed"));
    m_limit->setToolTip(m_limit->accessibleName());
    m_limit->setRange(5, 100);
    m_limit->setSingleStep(5);
    m_limit->setSuffix(tr(" %"));
    m_limit->setValue(int(WeakLinkModel::usualLimit * 100));
    m_weakView = listView(page, "weakList", m_weak);
    m_weakView->setAccessibleName(tr("Weak links"));
    m_accept = new QPushButton(tr("Accept"), page);
    m_accept->setObjectName(QStringLiteral("weakAccept"));
    m_accept->setToolTip(tr("It answers the comment named here (Enter)"));
    m_root = new QPushButton(tr("Answers Nobody"), page);
    m_root->setObjectName(QStringLiteral("weakRoot"));
    m_root->setToolTip(tr("It begins a discussion of its own (#)"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 6, 0);
    head->addWidget(m_weakHeading, 1);
    head->addWidget(m_limit);
    auto *foot = new QVBoxLayout; // beside each other they have no room in a narrow pane
    foot->setContentsMargins(4, 0, 4, 4);
    foot->setSpacing(4);
    foot->addWidget(m_accept);
    foot->addWidget(m_root);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_weakEmpty);
    layout->addWidget(m_weakView, 1);
    layout->addLayout(foot);
    m_weakEmpty->setContentsMargins(8, 0, 8, 0);
    m_weakEmpty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    connectWeakList();
}

void RepairPane::connectWeakList()
{
    connect(m_limit, &QSpinBox::valueChanged, this, [this](int percent) {
        m_isUpdating = true;
        m_weak->setLimit(percent / 100.0);
        m_isUpdating = false;
        setCurrentComment(m_current);
        showHeadings();
        emit limitChanged(percent);
    });
    connect(m_weakView->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        if (!m_isUpdating && index.isValid())
            emit commentChosen(m_weak->commentAt(index));
    });
    connect(m_weakView, &QListView::activated, this, &RepairPane::acceptCurrent);
    connect(m_accept, &QPushButton::clicked, this, &RepairPane::acceptCurrent);
    connect(m_root, &QPushButton::clicked, this, [this] {
        if (const QModelIndex index = m_weakView->currentIndex(); index.isValid())
            emit rootRequested(m_weak->commentAt(index));
    });
}

void RepairPane::buildRepairList(QWidget *page)
{
    m_repairHeading = plainLabel(page, "repairHeading", true);
    m_repairHeading->setContentsMargins(8, 0, 8, 0);
    m_repairEmpty = plainLabel(page, "repairEmpty", false);
    m_repairEmpty->setContentsMargins(8, 0, 8, 0);
    m_repairEmpty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_repairEmpty->setText(
        tr("You have repaired nothing here. What you set right is listed here and can be taken back."));
    m_repairView = listView(page, "repairList", m_repairs);
    m_repairView->setAccessibleName(tr("Repairs by you"));
    m_takeBack = new QPushButton(tr("Take Back"), page);
    m_takeBack->setObjectName(QStringLiteral("repairTakeBack"));
    m_takeBack->setToolTip(tr("Takes this repair out of force (Enter)"));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(6, 0, 6, 6);
    foot->addWidget(m_takeBack);
    foot->addStretch();
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_repairHeading);
    layout->addWidget(m_repairEmpty, 1);
    layout->addWidget(m_repairView, 1);
    layout->addLayout(foot);
    connect(m_repairView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                const auto id = index.data(RepairModel::IdRole).value<Base::CommentId>();
                if (!m_isUpdating && id.isValid())
                    emit commentChosen(id);
            });
    connect(m_repairView, &QListView::activated, this, &RepairPane::takeBackCurrent);
    connect(m_takeBack, &QPushButton::clicked, this, &RepairPane::takeBackCurrent);
}

void RepairPane::setLimit(int percent)
{
    m_limit->setValue(percent);
}

void RepairPane::focusRepairs()
{
    m_repairView->setFocus(Qt::OtherFocusReason);
    if (!m_repairView->currentIndex().isValid() && m_repairs->rowCount() > 0)
        m_repairView->setCurrentIndex(m_repairs->index(0, 0));
}

void RepairPane::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const int weakRow = m_weakView->currentIndex().row();
    const Base::CommentId weakComment = m_weak->commentAt(m_weakView->currentIndex());
    const int repairRow = m_repairView->currentIndex().row();
    m_isUpdating = true;
    m_weak->setSnapshot(snapshot);
    m_repairs->setSnapshot(snapshot);
    const QModelIndex same = m_weak->indexOf(weakComment);
    if (same.isValid())
        m_weakView->setCurrentIndex(same);
    restoreRow(m_repairView, repairRow);
    m_isUpdating = false;
    // Where a link was mended, the list goes on to the one that took its place.
    if (!same.isValid() && weakRow >= 0) {
        m_isUpdating = !m_weakView->hasFocus();
        restoreRow(m_weakView, weakRow);
        m_isUpdating = false;
    }
    showHeadings();
}

void RepairPane::restoreRow(QListView *view, int row)
{
    const int last = view->model()->rowCount() - 1;
    if (row >= 0 && last >= 0)
        view->setCurrentIndex(view->model()->index(qMin(row, last), 0));
}

void RepairPane::setCurrentComment(Base::CommentId id)
{
    m_current = id;
    const QModelIndex index = m_weak->indexOf(id);
    m_isUpdating = true;
    if (index.isValid()) {
        m_weakView->setCurrentIndex(index);
        m_weakView->scrollTo(index);
    } else if (!m_weakView->hasFocus()) {
        m_weakView->clearSelection();
        m_weakView->setCurrentIndex({});
    }
    m_isUpdating = false;
}

void RepairPane::showHeadings()
{
    const int weak = m_weak->rowCount();
    const QString limit = QLocale().toString(m_limit->value());
    m_weakHeading->setText(tr("%n link(s) under %1 %", "", weak).arg(limit));
    m_weakEmpty->setText(tr("Every link is at least this sure. Raise the limit to see more."));
    m_weakEmpty->setVisible(weak == 0);
    m_accept->setEnabled(weak > 0);
    m_root->setEnabled(weak > 0);
    const int made = m_repairs->rowCount();
    const int unplaced = m_repairs->unplacedCount();
    m_repairHeading->setText(unplaced > 0
                                 ? tr("%n repair(s) by you, %1 not placed", "", made).arg(QLocale().toString(unplaced))
                                 : tr("%n repair(s) by you", "", made));
    m_repairEmpty->setVisible(made == 0);
    m_repairView->setVisible(made > 0);
    m_takeBack->setEnabled(made > 0);
}

void RepairPane::acceptCurrent()
{
    if (const QModelIndex index = m_weakView->currentIndex(); index.isValid())
        emit acceptRequested(m_weak->commentAt(index));
}

void RepairPane::takeBackCurrent()
{
    if (const QModelIndex index = m_repairView->currentIndex(); index.isValid())
        emit takeBackRequested(index.data(RepairModel::RepairRole).toLongLong());
}

}
