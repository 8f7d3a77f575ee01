#include "ui/rolesdialog.h"

#include "ui/errortext.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Catena::Ui {

namespace {

constexpr int byContent = -2; // a QButtonGroup keeps -1 for itself
constexpr int pathRole = Qt::UserRole;
constexpr int roleRole = Qt::UserRole + 1;
constexpr int reasonRole = Qt::UserRole + 2;

}

RolesDialog::RolesDialog(QWidget *parent)
    : QDialog(parent), m_list(new QTreeWidget(this)), m_reason(new QLabel(this)), m_buttons(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("rolesDialog"));
    setWindowTitle(tr("Document Roles"));
    m_list->setObjectName(QStringLiteral("rolesList"));
    m_list->setAccessibleName(tr("Documents of the folder"));
    m_list->setHeaderLabels({tr("Document"), tr("Role")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);

    auto *group = new QGroupBox(tr("This document is"), this);
    auto *radios = new QVBoxLayout(group);
    const QPair<int, QString> rows[] = {{int(Documents::Role::Essay), tr("the &essay")},
                                        {int(Documents::Role::Discussion), tr("the &discussion")},
                                        {int(Documents::Role::Other), tr("&neither")},
                                        {byContent, tr("what i&ts content says")}};
    for (const auto &[id, text] : rows) {
        auto *radio = new QRadioButton(text, group);
        radio->setObjectName(QStringLiteral("role%1").arg(id));
        m_buttons->addButton(radio, id);
        radios->addWidget(radio);
    }
    auto *box = new QDialogButtonBox(this);
    box->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_reason);
    layout->addWidget(group);
    layout->addWidget(box);
    resize(QSize(460, 420).expandedTo({fontMetrics().averageCharWidth() * 46, fontMetrics().height() * 22}));
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RolesDialog::showSelected);
    connect(m_buttons, &QButtonGroup::idClicked, this, &RolesDialog::onButton);
}

void RolesDialog::setFolder(const Documents::DocumentFolder &folder, const QMap<QString, Documents::Role> &chosen)
{
    m_chosen = chosen;
    const QString before = m_list->currentItem() ? m_list->currentItem()->data(0, pathRole).toString() : QString();
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Documents::Document &document : folder.documents) {
        auto *item = new QTreeWidgetItem(m_list, {plainName(document.path), ErrorText::role(document.role)});
        item->setData(0, pathRole, document.path);
        item->setData(0, roleRole, int(document.role));
        item->setData(0, reasonRole, ErrorText::roleReason(document.roleReason));
        if (document.path == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    showSelected();
}

void RolesDialog::showSelected()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    for (QAbstractButton *button : m_buttons->buttons())
        button->setEnabled(item);
    if (!item)
        return m_reason->clear();
    m_reason->setText(item->data(0, reasonRole).toString());
    const bool isChosen = m_chosen.contains(item->data(0, pathRole).toString());
    m_buttons->button(isChosen ? item->data(0, roleRole).toInt() : byContent)->setChecked(true);
}

void RolesDialog::onButton(int id)
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const QString path = item->data(0, pathRole).toString();
    if (id == byContent)
        emit roleReset(path);
    else
        emit roleChosen(path, Documents::Role(id));
}

}
