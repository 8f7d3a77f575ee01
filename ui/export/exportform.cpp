#include "ui/export/exportform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontComboBox>
#include <QFormLayout>
#include <QSpinBox>

namespace Catena::Ui {

using Export::Format;
using Export::Naming;
using Export::Paper;

ExportForm::ExportForm(ExportChoices choices, QWidget *parent) : QWidget(parent), m_choices(std::move(choices))
{
    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_format = addCombo(layout, tr("&Format:"), QStringLiteral("exportFormat"));
    m_format->addItem(tr("PDF with notes, links and outline"), int(Format::Pdf));
    m_format->addItem(tr("HTML, one file"), int(Format::Html));
    m_format->addItem(tr("Markdown"), int(Format::Markdown));
    addWhat(layout);
    addHow(layout);
    showWhatConcerns();
}

void ExportForm::addWhat(QFormLayout *layout)
{
    m_part = addCombo(layout, tr("&Comments:"), QStringLiteral("exportPart"));
    m_part->addItem(tr("All of them"), int(Part::Whole));
    if (!m_choices.collapsed.empty())
        m_part->addItem(tr("What is unfolded in the window"), int(Part::Expanded));
    if (m_choices.current.isValid())
        m_part->addItem(tr("The branch of %1").arg(m_choices.currentTitle), int(Part::Branch));
    m_naming = addCombo(layout, tr("&Writers:"), QStringLiteral("exportNaming"));
    m_naming->addItem(tr("By name"), int(Naming::AsWritten));
    m_naming->addItem(tr("By number, always the same"), int(Naming::Pseudonyms));
    m_naming->addItem(tr("Not named"), int(Naming::None));
    m_naming->setToolTip(tr("Names inside the texts stay as they are."));
    m_repeats = addCheck(layout, tr("Leave out the text of &repeats"), QStringLiteral("exportRepeats"),
                         m_choices.foldsRepeats, true);
    const bool hasNotes = !m_choices.annotations.empty();
    m_notes = addCheck(layout, tr("Highlights and &notes"), QStringLiteral("exportNotes"), hasNotes, hasNotes);
    m_notesList =
        addCheck(layout, tr("&List of all notes at the end"), QStringLiteral("exportNotesList"), false, hasNotes);
    m_sources =
        addCheck(layout, tr("Where each line of the folder &went"), QStringLiteral("exportSources"), false, true);
    m_concept = addCheck(
        layout,
        m_choices.chosenConcept.isEmpty() ? tr("Highlight the chosen concep&t")
                                          : tr("Highlight the concep&t “%1”").arg(m_choices.chosenConcept),
        QStringLiteral("exportConcept"), !m_choices.chosenConcept.isEmpty(), !m_choices.chosenConcept.isEmpty());
}

void ExportForm::addHow(QFormLayout *layout)
{
    m_paper = addCombo(layout, tr("&Paper:"), QStringLiteral("exportPaper"));
    const QPair<const char *, Paper> papers[] = {
        {"A4", Paper::A4}, {"A5", Paper::A5}, {"B5", Paper::B5}, {"Letter", Paper::Letter}, {"Legal", Paper::Legal}};
    for (const auto &[name, paper] : papers)
        m_paper->addItem(QLatin1String(name), int(paper));
    m_columns = addCombo(layout, tr("C&olumns:"), QStringLiteral("exportColumns"));
    m_columns->addItem(tr("One"), false);
    m_columns->addItem(tr("Two: comments beside the essay"), true);
    m_size = new QSpinBox(this);
    m_size->setObjectName(QStringLiteral("exportSize"));
    m_size->setRange(7, 18);
    m_size->setValue(10);
    m_size->setSuffix(tr(" pt", "typographic points"));
    layout->addRow(tr("Text &size:"), m_size);
    connect(m_size, &QSpinBox::valueChanged, this, &ExportForm::changed);
    m_ownFont = addCheck(layout, tr("Another fo&nt:"), QStringLiteral("exportOwnFont"), false, true);
    m_font = new QFontComboBox(this);
    m_font->setObjectName(QStringLiteral("exportFont"));
    m_font->setAccessibleName(tr("Font"));
    m_font->setEditable(false);
    m_font->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_font->setMinimumContentsLength(16);
    layout->addRow(m_font);
    m_archive = addCheck(layout, tr("For arc&hives (PDF/A)"), QStringLiteral("exportArchive"), false, true);
    m_archive->setToolTip(tr("The file says that it is PDF/A-2u, unless it shows a character that no font here has."));
    connect(m_ownFont, &QCheckBox::toggled, this, &ExportForm::showWhatConcerns);
    connect(m_font, &QFontComboBox::currentFontChanged, this, &ExportForm::changed);
}

QCheckBox *ExportForm::addCheck(QFormLayout *layout, const QString &text, const QString &name, bool isOn,
                                bool isEnabled)
{
    auto *box = new QCheckBox(text, this);
    box->setObjectName(name);
    box->setChecked(isOn);
    box->setEnabled(isEnabled);
    layout->addRow(box);
    connect(box, &QCheckBox::toggled, this, &ExportForm::changed);
    return box;
}

QComboBox *ExportForm::addCombo(QFormLayout *layout, const QString &label, const QString &name)
{
    auto *combo = new QComboBox(this);
    combo->setObjectName(name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(16);
    layout->addRow(label, combo);
    connect(combo, &QComboBox::currentIndexChanged, this, [this] {
        showWhatConcerns();
        emit changed();
    });
    return combo;
}

void ExportForm::showWhatConcerns()
{
    if (!m_concept || !m_archive)
        return; // still being built
    const bool isPdf = format() == Format::Pdf;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_paper), static_cast<QWidget *>(m_columns), static_cast<QWidget *>(m_size),
          static_cast<QWidget *>(m_ownFont), static_cast<QWidget *>(m_archive), static_cast<QWidget *>(m_sources)})
        widget->setEnabled(isPdf);
    m_font->setEnabled(isPdf && m_ownFont->isChecked());
    m_notesList->setEnabled(isPdf && !m_choices.annotations.empty());
}

Format ExportForm::format() const
{
    return Format(m_format->currentData().toInt());
}

Export::ExportOptions ExportForm::options() const
{
    Export::ExportOptions options;
    options.labels = m_choices.labels;
    const auto part = Part(m_part->currentData().toInt());
    if (part == Part::Branch)
        options.branch = m_choices.current;
    if (part == Part::Expanded)
        options.collapsed = m_choices.collapsed;
    options.naming = Naming(m_naming->currentData().toInt());
    options.foldsRepeats = m_repeats->isChecked();
    if (m_notes->isChecked())
        options.annotations = m_choices.annotations;
    options.listsNotes = m_notesList->isChecked();
    options.listsSources = m_sources->isChecked();
    if (m_concept->isChecked())
        options.chosenConcepts.append(m_choices.chosenConcept);
    options.paper = Paper(m_paper->currentData().toInt());
    options.isTwoColumned = m_columns->currentData().toBool();
    options.isArchival = m_archive->isChecked();
    options.textSize = m_size->value() == 10 ? options.textSize : m_size->value();
    if (m_ownFont->isChecked())
        options.fontFamilies.append(m_font->currentFont().family());
    return options;
}

}
