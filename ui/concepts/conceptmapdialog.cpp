#include "ui/concepts/conceptmapdialog.h"

#include "base/savedfile.h"
#include "ui/concepts/conceptmapview.h"
#include "ui/models/readingcolours.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace Catena::Ui {

ConceptMapDialog::ConceptMapDialog(QWidget *parent)
    : QDialog(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>()), m_view(new ConceptMapView(this)),
      m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("conceptMapDialog"));
    setWindowTitle(tr("Map of Concepts"));
    resize(900, 640);
    m_list->setObjectName(QStringLiteral("conceptMapList"));
    m_list->setAccessibleName(tr("Concepts of the map and who they are used with"));
    m_list->setWordWrap(true);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_view);
    splitter->addWidget(m_list);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *saving = buttons->addButton(tr("&Save as SVG…"), QDialogButtonBox::ActionRole);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(splitter, 1);
    layout->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(saving, &QPushButton::clicked, this, &ConceptMapDialog::save);
    connect(m_view, &ConceptMapView::currentChanged, this, [this](quint32 node) { m_list->setCurrentRow(int(node)); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_view->setCurrent(quint32(row));
    });
    connect(m_view, &ConceptMapView::activated, this, &ConceptMapDialog::choose);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { choose(quint32(m_list->row(item))); });
}

void ConceptMapDialog::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    if (snapshot->concepts == m_snapshot->concepts)
        return;
    m_snapshot = snapshot;
    const Concepts::ConceptMap map = Concepts::mapOf(*m_snapshot->concepts);
    QStringList names;
    for (const Concepts::ConceptMap::Node &node : map.nodes)
        names += m_snapshot->concepts->concepts[node.conceptIndex].term;
    m_view->setMap(map, names);
    fillList();
}

//! The map in words: every concept, and those it is bound to.
void ConceptMapDialog::fillList()
{
    m_list->clear();
    const Concepts::ConceptMap &map = m_view->map();
    const auto term = [&](quint32 node) { return m_snapshot->concepts->concepts[map.nodes[node].conceptIndex].term; };
    for (quint32 node = 0; node < map.nodes.size(); ++node) {
        QStringList with;
        for (const Concepts::ConceptMap::Edge &edge : map.edges) {
            if (edge.left == node || edge.right == node)
                with += term(edge.left == node ? edge.right : edge.left);
        }
        m_list->addItem(with.isEmpty() ? term(node)
                                       : tr("%1, with %2").arg(term(node), with.join(QLatin1String(", "))));
    }
}

void ConceptMapDialog::choose(quint32 node)
{
    if (node < m_view->map().nodes.size())
        emit conceptChosen(m_view->map().nodes[node].conceptIndex);
}

void ConceptMapDialog::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the Map"), QStringLiteral("concepts.svg"),
                                                      tr("SVG drawings (*.svg)"));
    if (path.isEmpty())
        return;
    if (Base::isInsideFolder(path, m_snapshot->folder->path)) {
        QMessageBox::warning(this, windowTitle(),
                             tr("Catena never writes into the folder it reads. Choose another place."));
        return;
    }
    const Models::ReadingColours colours = Models::ReadingColours::from(palette());
    const QByteArray svg =
        Concepts::svgOf(m_view->map(), *m_snapshot->concepts,
                        {colours.base.name(), colours.line.name(), colours.guide.name(), colours.text.name()});
    if (!Base::writeFile(path, svg))
        QMessageBox::warning(this, windowTitle(), tr("The map could not be written. Choose another place for it."));
}

}
