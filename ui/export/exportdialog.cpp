#include "ui/export/exportdialog.h"

#include "ui/export/pagepreview.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace Catena::Ui {

using Export::Format;

ExportDialog::ExportDialog(const Snapshot::SnapshotPtr &snapshot, const ExportChoices &choices, QWidget *parent)
    : QDialog(parent), m_snapshot(snapshot), m_form(new ExportForm(choices, this)), m_preview(new PagePreview(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export"));
    resize(QSize(1080, 720).boundedTo(screen()->availableSize() * 0.9));
    auto *area = new QScrollArea(this);
    area->setWidget(m_form);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setMinimumWidth(m_form->minimumSizeHint().width() + 24);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *writing = buttons->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    writing->setObjectName(QStringLiteral("exportButton"));
    writing->setDefault(true);
    auto *columns = new QHBoxLayout;
    columns->addWidget(area);
    columns->addWidget(m_preview, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(buttons);
    connect(m_form, &ExportForm::changed, this, &ExportDialog::updatePreview);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(writing, &QPushButton::clicked, this, &ExportDialog::askForFile);
    updatePreview();
}

void ExportDialog::updatePreview()
{
    if (m_form->format() == Format::Pdf)
        m_preview->show(m_snapshot, m_form->options());
    else
        m_preview->showNothing(tr("This format has no pages."));
}

void ExportDialog::askForFile()
{
    const Format format = m_form->format();
    const QString suffix = format == Format::Pdf ? QStringLiteral("pdf")
        : format == Format::Html                 ? QStringLiteral("html")
                                                 : QStringLiteral("md");
    auto *dialog = new QFileDialog(this, tr("Export"));
    dialog->setObjectName(QStringLiteral("exportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters({format == Format::Pdf        ? tr("PDF documents (*.pdf)")
                                : format == Format::Html ? tr("Web pages (*.html)")
                                                         : tr("Markdown (*.md)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(m_snapshot->folder->name + QLatin1Char('.') + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::chosen);
    dialog->open();
}

}
