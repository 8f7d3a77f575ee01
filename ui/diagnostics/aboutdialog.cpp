#include "ui/diagnostics/aboutdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Catena::Ui {

AboutDialog::AboutDialog(const QStringList &versions, const QStringList &diagnostics, QWidget *parent)
    : QDialog(parent), m_diagnostics(diagnostics)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About Catena"));
    auto *icon = new QLabel(this);
    icon->setPixmap(QApplication::windowIcon().pixmap(64));
    auto *name = new QLabel(versions.value(0), this);
    QFont large = name->font();
    large.setBold(true);
    large.setPointSizeF(large.pointSizeF() * 1.4);
    name->setFont(large);
    name->setTextFormat(Qt::PlainText);
    auto *words = new QLabel(tr("A reader for an essay and the discussion about it.\n\n"
                                "It never writes to the folder you read and uses no network.\n\n"
                                "Licence: MIT"),
                             this);
    auto *built = new QLabel(versions.mid(1).join(QLatin1Char('\n')), this);
    built->setForegroundRole(QPalette::PlaceholderText);
    built->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {words, built}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *box = new QDialogButtonBox(this);
    auto *copying = box->addButton(tr("Copy &Diagnostics"), QDialogButtonBox::ActionRole);
    copying->setObjectName(QStringLiteral("copyDiagnostics"));
    copying->setToolTip(tr("Versions, system and counts for a report of a fault: no text and no names of files"));
    box->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(copying, &QPushButton::clicked, this, &AboutDialog::copy);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *beside = new QHBoxLayout;
    beside->addWidget(icon, 0, Qt::AlignTop);
    beside->addSpacing(8);
    auto *column = new QVBoxLayout;
    for (QWidget *each : {name, words, built})
        column->addWidget(each);
    beside->addLayout(column, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(beside);
    layout->addWidget(box);
}

void AboutDialog::copy() const
{
    QApplication::clipboard()->setText(m_diagnostics.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

}
