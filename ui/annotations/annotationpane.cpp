#include "ui/annotations/annotationpane.h"

#include "ui/annotations/annotationdelegate.h"
#include "ui/annotations/annotationmodel.h"
#include "ui/annotations/noteeditor.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace Catena::Ui {

AnnotationPane::AnnotationPane(AnnotationLog *log, QWidget *parent)
    : QWidget(parent), m_log(log), m_snapshot(std::make_shared<Snapshot::Snapshot>()),
      m_model(new AnnotationModel(this)), m_heading(new QLabel(this)), m_filter(new QLineEdit(this)),
      m_order(new QComboBox(this)), m_bin(new QPushButton(tr("Bin"), this)), m_view(new QListView(this)),
      m_empty(new QLabel(this)), m_remove(new QPushButton(this)), m_attach(new QPushButton(tr("Attach Here"), this)),
      m_editor(new NoteEditor(log, this))
{
    build();
    connect(m_log, &AnnotationLog::changed, this, &AnnotationPane::update);
    connect(m_log, &AnnotationLog::bothKept, this, [this](QUuid own) { m_wanted = own; });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isUpdating = true;
        m_model->setFilter(text);
        m_isUpdating = false;
        update();
    });
    connect(m_order, &QComboBox::activated, this, [this](int order) {
        m_isUpdating = true;
        m_model->setOrder(AnnotationModel::Order(order));
        m_isUpdating = false;
        update();
    });
    connect(m_bin, &QPushButton::toggled, this, [this](bool on) {
        m_isUpdating = true;
        m_model->setShowsBin(on);
        m_isUpdating = false;
        update();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AnnotationPane::onCurrentChanged);
    connect(m_view, &QListView::activated, this, [this] { m_editor->text()->setFocus(Qt::OtherFocusReason); });
    connect(m_remove, &QPushButton::clicked, this, &AnnotationPane::removeChosen);
    connect(m_attach, &QPushButton::clicked, this, [this] { emit attachRequested(chosen()); });
    connect(m_editor, &NoteEditor::leaveRequested, this, &AnnotationPane::leaveRequested);
    update();
}

void AnnotationPane::build()
{
    setObjectName(QStringLiteral("annotationPane"));
    setAccessibleName(tr("Notes"));
    QFont bold = m_heading->font();
    bold.setBold(true);
    m_heading->setFont(bold);
    for (QLabel *label : {m_heading, m_empty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(8, 0, 8, 0);
    }
    m_heading->setObjectName(QStringLiteral("annotationHeading"));
    m_empty->setObjectName(QStringLiteral("annotationEmpty"));
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_filter->setObjectName(QStringLiteral("annotationFilter"));
    m_filter->setPlaceholderText(tr("Filter: words, #tag"));
    m_filter->setAccessibleName(tr("Filter the notes"));
    m_filter->setClearButtonEnabled(true);
    m_order->setObjectName(QStringLiteral("annotationOrder"));
    m_order->setAccessibleName(tr("Order of the notes"));
    m_order->addItems({tr("In reading order"), tr("Newest first"), tr("By colour"), tr("By tag")});
    m_bin->setObjectName(QStringLiteral("annotationBin"));
    m_bin->setCheckable(true);
    m_bin->setToolTip(tr("What was deleted in the last 30 days"));
    m_view->setObjectName(QStringLiteral("annotationList"));
    m_view->setAccessibleName(tr("Notes"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AnnotationDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_view->setMinimumHeight(60);
    m_remove->setObjectName(QStringLiteral("annotationRemove"));
    m_attach->setObjectName(QStringLiteral("annotationAttach"));
    m_attach->setToolTip(tr("Attaches the note to what is selected, or to the current comment"));
    auto *top = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(6, 0, 6, 0);
    head->addWidget(m_filter, 1);
    head->addWidget(m_bin);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(6, 0, 6, 4);
    foot->addWidget(m_order, 1);
    foot->addWidget(m_attach);
    foot->addWidget(m_remove);
    auto *list = new QVBoxLayout(top);
    list->setContentsMargins(0, 6, 0, 0);
    list->setSpacing(4);
    list->addWidget(m_heading);
    list->addLayout(head);
    list->addWidget(m_empty, 1);
    list->addWidget(m_view, 1);
    list->addLayout(foot);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(top);
    splitter->addWidget(m_editor);
    splitter->setSizes({320, 200});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_view);
}

QUuid AnnotationPane::chosen() const
{
    return m_view->currentIndex().data(AnnotationModel::UuidRole).toUuid();
}

void AnnotationPane::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    update();
}

void AnnotationPane::update()
{
    const QUuid before = m_wanted.isNull() ? m_editor->annotation() : m_wanted;
    const int row = m_view->currentIndex().row();
    m_isUpdating = true;
    m_model->setLog(*m_log, m_snapshot);
    QModelIndex index = m_model->indexOf(before);
    if (index.isValid() && m_wanted == before)
        m_wanted = {};
    if (!index.isValid() && row >= 0 && m_model->rowCount() > 0)
        index = m_model->index(qMin(row, m_model->rowCount() - 1), 0); // the one that took its place
    m_view->setCurrentIndex(index);
    m_isUpdating = false;
    const QUuid now = chosen();
    // What is being written stays in the editor even where the filter hides it.
    if (!now.isNull() || !m_log->find(m_editor->annotation()))
        m_editor->setAnnotation(now);
    else
        m_editor->refresh();
    showHeading();
}

void AnnotationPane::choose(QUuid uuid)
{
    m_wanted = uuid;
    if (m_bin->isChecked())
        m_bin->setChecked(false);
    if (!uuid.isNull() && !m_model->indexOf(uuid).isValid())
        m_filter->clear();
    update();
    m_view->scrollTo(m_view->currentIndex());
}

void AnnotationPane::focusList()
{
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0, 0));
    m_view->setFocus(Qt::OtherFocusReason);
}

void AnnotationPane::onCurrentChanged()
{
    if (m_isUpdating)
        return;
    m_editor->setAnnotation(chosen());
    showHeading();
    if (!chosen().isNull())
        emit chosenByReader(chosen());
}

void AnnotationPane::showHeading()
{
    const QLocale locale;
    const int total = m_model->totalCount();
    const int shown = m_model->rowCount();
    const int unplaced = m_model->unplacedCount();
    const int others = m_model->showsBin() ? 0 : m_model->othersCount();
    QString heading =
        m_model->showsBin() ? tr("%n note(s) in the bin", "", total) : tr("%n note(s) of yours", "", total - others);
    if (others > 0)
        heading = tr("%1, %n of others", "", others).arg(heading);
    if (shown < total)
        heading = tr("%1, %2 shown").arg(heading, locale.toString(shown));
    else if (unplaced > 0 && !m_model->showsBin())
        heading = tr("%1, %2 not placed").arg(heading, locale.toString(unplaced));
    m_heading->setText(heading);
    m_empty->setText(m_model->showsBin() ? tr("What you delete rests here for 30 days.")
                         : total > 0     ? tr("No note has these words.")
                                     : tr("Select a passage with V, then highlight it with H or write a note with A. "
                                          "Without a passage, the note is about the whole comment."));
    m_empty->setVisible(shown == 0);
    m_view->setVisible(shown > 0);
    m_editor->setVisible(!m_model->showsBin());
    const QModelIndex index = m_view->currentIndex();
    m_remove->setText(m_model->showsBin() ? tr("Restore") : tr("Delete"));
    const AnnotationLog::Entry *entry = m_model->entryAt(index);
    m_remove->setEnabled(entry && !entry->annotation.isOthers);
    m_attach->setVisible(m_remove->isEnabled() && !index.data(AnnotationModel::PlacedRole).toBool());
}

void AnnotationPane::removeChosen()
{
    const QUuid uuid = chosen();
    if (m_model->showsBin())
        m_log->restore(uuid, tr("Restore a Note"));
    else
        m_log->remove(uuid, tr("Delete a Note"));
}

}
