#include "ui/diagnostics/reportdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

ReportDialog::ReportDialog(const QString &report, QWidget *parent)
    : QDialog(parent), m_text(new QPlainTextEdit(report, this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report of a Crash"));
    auto *words =
        new QLabel(tr("This names the place in the program where it ended. What you read is not in it, and it "
                      "is sent nowhere: copy it into a report of your own, or delete it."),
                   this);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(windowTitle());
    auto *box = new QDialogButtonBox(this);
    connect(box->addButton(tr("C&opy"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this,
            &ReportDialog::copy);
    connect(box->addButton(tr("&Delete"), QDialogButtonBox::ActionRole), &QPushButton::clicked, this, [this] {
        emit discardRequested();
        reject();
    });
    box->addButton(tr("&Keep"), QDialogButtonBox::RejectRole);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(words);
    layout->addWidget(m_text, 1);
    layout->addWidget(box);
    resize(640, 420);
}

void ReportDialog::copy() const
{
    QApplication::clipboard()->setText(m_text->toPlainText());
}

}
