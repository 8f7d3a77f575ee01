#include "ui/repairs/linesdialog.h"

#include "ui/models/commenttext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

LinesDialog::LinesDialog(const QString &title, const Snapshot::Snapshot &snapshot,
                         std::vector<NewRepair::FreeLine> lines, QWidget *parent)
    : QDialog(parent), m_lines(std::move(lines)), m_list(new QListWidget(this))
{
    constexpr qsizetype most = 200;
    setObjectName(QStringLiteral("linesDialog"));
    setWindowTitle(tr("Lines That Are Text"));
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    auto *hint =
        new QLabel(m_lines.empty() ? tr("Every line around this comment belongs to a comment already.")
                                   : tr("No comment has these lines. Choose the one that is text of this comment."),
                   this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    m_list->setObjectName(QStringLiteral("freeLines"));
    m_list->setAccessibleName(tr("Lines that no comment has"));
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    for (const NewRepair::FreeLine &line : m_lines) {
        m_list->addItem(tr("%1, line %2: %3")
                            .arg(snapshot.folder->documents[line.document].path, QLocale().toString(line.number),
                                 Models::CommentText::firstWords(line.text, most)));
    }
    m_list->setCurrentRow(0);
    heading->setBuddy(m_list);
    auto *box = new QDialogButtonBox(this);
    box->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    QPushButton *take = box->addButton(tr("&Take In"), QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    take->setEnabled(!m_lines.empty());
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(heading);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(box);
    resize(560, 320);
    m_list->setFocus(Qt::OtherFocusReason);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(box, &QDialogButtonBox::accepted, this, &LinesDialog::choose);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &LinesDialog::choose);
}

void LinesDialog::choose()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= int(m_lines.size()))
        return;
    emit lineChosen(m_lines[std::size_t(row)].document, m_lines[std::size_t(row)].number);
    accept();
}

}
