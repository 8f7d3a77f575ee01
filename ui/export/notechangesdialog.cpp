#include "ui/export/notechangesdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

namespace {

constexpr qsizetype shownUnits = 160; // of a text in a row

QString oneLine(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= shownUnits ? line : line.left(shownUnits).trimmed() + QChar(0x2026);
}

}

NoteChangesDialog::NoteChangesDialog(std::vector<Export::NoteChange> changes, QWidget *parent)
    : QDialog(parent), m_changes(std::move(changes)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("noteChangesDialog"));
    setWindowTitle(tr("Notes from a PDF"));
    resize(640, 460);
    auto *words =
        new QLabel(tr("These notes are not as they are here. Choose what is taken over; it can be undone."), this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("noteChangesList"));
    m_list->setAccessibleName(tr("Notes that differ"));
    m_list->setWordWrap(true);
    m_list->setAlternatingRowColors(true);
    for (const Export::NoteChange &change : m_changes) {
        auto *item = new QListWidgetItem(wordsOf(change), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        if (change.kind == Export::NoteChange::Kind::OthersDeleted) {
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable); // told, not to be chosen
            continue;
        }
        // What would go is chosen one by one.
        item->setCheckState(change.kind == Export::NoteChange::Kind::Deleted ? Qt::Unchecked : Qt::Checked);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *taking = buttons->addButton(tr("&Take Over"), QDialogButtonBox::ActionRole);
    taking->setObjectName(QStringLiteral("takeOverButton"));
    taking->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(taking, &QPushButton::clicked, this, &NoteChangesDialog::takeOver);
}

QString NoteChangesDialog::wordsOf(const Export::NoteChange &change) const
{
    const QString quote = oneLine(change.annotation.target.passage.exact);
    const QString text = oneLine(change.annotation.text);
    switch (change.kind) {
    case Export::NoteChange::Kind::Text:
        return tr("Other words: “%1” becomes “%2”").arg(oneLine(change.before), text);
    case Export::NoteChange::Kind::Colour:
        return tr("Another colour: “%1”").arg(quote.isEmpty() ? text : quote);
    case Export::NoteChange::Kind::Deleted:
        return tr("Deleted in the PDF: “%1”").arg(text.isEmpty() ? quote : text);
    case Export::NoteChange::Kind::Added:
        return quote.isEmpty() ? tr("New: %1").arg(text) : tr("New on “%1”: %2").arg(quote, text);
    case Export::NoteChange::Kind::OthersChanged:
        return tr("Another reader's, so a copy of your own: “%1” becomes “%2”").arg(oneLine(change.before), text);
    case Export::NoteChange::Kind::OthersDeleted:
        return tr("Another reader's, deleted in the PDF; it stays: “%1”").arg(text.isEmpty() ? quote : text);
    case Export::NoteChange::Kind::Unplaced:
        return tr("New, but its place is not found: “%1” %2").arg(quote, text);
    }
    Q_UNREACHABLE();
}

void NoteChangesDialog::takeOver()
{
    std::vector<Export::NoteChange> taken;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            taken.push_back(m_changes[std::size_t(row)]);
    }
    accept();
    emit chosen(taken);
}

}
