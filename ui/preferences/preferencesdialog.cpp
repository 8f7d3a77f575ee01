#include "ui/preferences/preferencesdialog.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Catena::Ui {

namespace {

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

}

PreferencesDialog::PreferencesDialog(Settings::Preferences &preferences, const PreferenceContext &context,
                                     QWidget *parent)
    : QDialog(parent), m_editors(preferences, this,
                                 [this](const QString &key) {
                                     refresh();
                                     emit changed(key);
                                 }),
      m_search(new QLineEdit(this)), m_area(new QScrollArea(this)),
      m_none(plainLabel(tr("No preference has these words."), this))
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    for (PreferenceRow &row : allPreferences(m_editors, context))
        m_shown.append({std::move(row)});
    m_search->setObjectName(QStringLiteral("preferencesSearch"));
    m_search->setPlaceholderText(tr("Search the preferences"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(buildList());
    m_none->hide();
    auto *box = new QDialogButtonBox(this);
    box->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesDialog::filter);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_none);
    layout->addWidget(m_area, 1);
    layout->addWidget(box);
    m_search->setFocus();
    resize(QSize(qMax(640, 30 * fontMetrics().height()), 620).boundedTo(screen()->availableSize() * 0.9));
    refresh();
}

QWidget *PreferencesDialog::buildList()
{
    auto *list = new QWidget(m_area);
    auto *layout = new QVBoxLayout(list);
    layout->setSpacing(10);
    QLabel *heading = nullptr;
    for (Shown &shown : m_shown) {
        if (!heading || heading->text() != shown.row.section) {
            heading = plainLabel(shown.row.section, list);
            QFont large = heading->font();
            large.setBold(true);
            large.setPointSizeF(large.pointSizeF() * 1.15);
            heading->setFont(large);
            heading->setContentsMargins(0, 8, 0, 0);
            layout->addWidget(heading);
        }
        shown.heading = heading;
        shown.frame = buildRow(shown.row, &shown.reset);
        layout->addWidget(shown.frame);
    }
    layout->addStretch(1);
    return list;
}

QWidget *PreferencesDialog::buildRow(PreferenceRow &row, QToolButton **reset)
{
    auto *frame = new QWidget(m_area);
    auto *label = plainLabel(row.label, frame);
    auto *doc = plainLabel(row.doc, frame);
    doc->setForegroundRole(QPalette::PlaceholderText);
    QWidget *target = row.editor->focusProxy() ? row.editor->focusProxy() : row.editor;
    label->setBuddy(target);
    row.editor->setAccessibleName(row.label);
    row.editor->setAccessibleDescription(row.doc);
    if (target->accessibleName().isEmpty())
        target->setAccessibleDescription(row.label);
    auto *usual = new QToolButton(frame);
    usual->setText(tr("Usual"));
    usual->setToolTip(tr("Back to the usual value"));
    usual->setAccessibleName(tr("%1: back to the usual value").arg(row.label));
    QSizePolicy keepsPlace = usual->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    usual->setSizePolicy(keepsPlace);
    usual->hide();
    if (row.reset)
        connect(usual, &QToolButton::clicked, this, row.reset);
    *reset = usual;

    auto *grid = new QGridLayout(frame);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnMinimumWidth(0, fontMetrics().averageCharWidth() * 22);
    grid->setColumnStretch(1, 1);
    grid->addWidget(label, 0, 0, Qt::AlignTop);
    grid->addWidget(row.editor, 0, 1);
    grid->addWidget(usual, 0, 2, Qt::AlignTop);
    grid->addWidget(doc, 1, 1, 1, 2);
    return frame;
}

void PreferencesDialog::refresh()
{
    for (const Shown &shown : std::as_const(m_shown)) {
        if (shown.row.refresh)
            shown.row.refresh();
        if (shown.row.isUsual)
            shown.reset->setVisible(!shown.row.isUsual());
    }
}

QStringList PreferencesDialog::shownLabels() const
{
    QStringList labels;
    for (const Shown &shown : m_shown) {
        if (!shown.frame->isHidden())
            labels.append(shown.row.label);
    }
    return labels;
}

// Every word that was typed has to stand somewhere in the row.
void PreferencesDialog::filter(const QString &typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const Shown &shown : std::as_const(m_shown))
        shown.heading->hide();
    bool isAny = false;
    for (const Shown &shown : std::as_const(m_shown)) {
        const QString text = shown.row.section + QLatin1Char('\n') + shown.row.label + QLatin1Char('\n') + shown.row.doc
            + QLatin1Char('\n') + shown.row.words;
        const bool isHit = std::all_of(words.begin(), words.end(), [&text](const QString &word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        shown.frame->setVisible(isHit);
        if (isHit)
            shown.heading->show();
        isAny = isAny || isHit;
    }
    m_none->setVisible(!isAny);
}

void PreferencesDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        refresh();
}

}
