#include "ui/issuesdialog.h"

#include "ui/errortext.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QVBoxLayout>

namespace Catena::Ui {

IssuesDialog::IssuesDialog(QWidget *parent) : QDialog(parent), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("issuesDialog"));
    setWindowTitle(tr("Notes About This Folder"));
    m_list->setObjectName(QStringLiteral("issuesList"));
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(3);
    auto *box = new QDialogButtonBox(this);
    box->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(box);
    resize(520, 320);
}

void IssuesDialog::setIssues(const Base::Issues &issues)
{
    constexpr qsizetype most = 1'000;
    m_list->clear();
    for (const Base::Issue &issue : issues.first(qMin(most, issues.size())))
        m_list->addItem(ErrorText::sentence(issue));
    if (issues.size() > most)
        m_list->addItem(tr("… and %n more.", "", int(issues.size() - most)));
    if (issues.isEmpty())
        m_list->addItem(tr("Nothing odd was found."));
}

}
