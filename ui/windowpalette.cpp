#include "ui/actions.h"
#include "ui/concepts/conceptpane.h"
#include "ui/mainwindow.h"
#include "ui/palette/palettepopup.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"

#include <QCoreApplication>

#include <algorithm>

// The command palette of the window: a further part of MainWindow.
namespace Catena::Ui {

namespace {

constexpr std::size_t mostConcepts = 2'000;

void addConcepts(const Snapshot::Snapshot &snapshot, QList<PaletteEntry> &entries)
{
    const std::vector<Concepts::Concept> &concepts = snapshot.concepts->concepts;
    for (std::size_t i = 0; i < std::min(concepts.size(), mostConcepts); ++i) {
        entries.append({PaletteEntry::Kind::Concept,
                        concepts[i].term,
                        QCoreApplication::translate("Catena::Ui::MainWindow", "concept, %1 | %2")
                            .arg(concepts[i].essay)
                            .arg(concepts[i].discussion),
                        {},
                        quint32(i),
                        true});
    }
}

//! Each author once, at the first comment of the tree that is theirs.
void addAuthors(const Snapshot::Snapshot &snapshot, QList<PaletteEntry> &entries)
{
    const Captures::Comments &comments = *snapshot.comments;
    std::vector<quint32> count(std::size_t(comments.authors.size()), 0);
    std::vector<quint32> first(count.size(), 0);
    for (const Thread::Node &node : snapshot.tree->nodes()) {
        const quint32 author = comments[node.comment].author;
        if (count[author]++ == 0)
            first[author] = node.comment.index;
    }
    for (qsizetype i = 1; i < comments.authors.size(); ++i) {
        const int said = int(count[std::size_t(i)]); // lupdate 6.4 never ends with brackets in the count
        if (said == 0)
            continue;
        const QString detail = QCoreApplication::translate("Catena::Ui::MainWindow", "author, %n comment(s)", "", said);
        entries.append({PaletteEntry::Kind::Author, comments.authors[i], detail, {}, first[std::size_t(i)], true});
    }
}

}

void MainWindow::bindPalette()
{
    m_palette = new PalettePopup(this);
    connect(m_actions->action(QLatin1String("view.palette")), &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_palette, &PalettePopup::chosen, this, &MainWindow::doChosen);
}

void MainWindow::openPalette()
{
    QList<PaletteEntry> entries;
    for (const QAction *action : m_actions->all()) {
        if (action == m_actions->action(QLatin1String("view.palette")))
            continue;
        const QString key = action->shortcut().isEmpty() ? QString() : keyText(action->shortcut());
        entries.append({PaletteEntry::Kind::Action, withoutMnemonic(action->text()), key, action->objectName(), 0,
                        action->isEnabled()});
    }
    const Snapshot::Snapshot &snapshot = *m_reading->snapshot();
    addConcepts(snapshot, entries);
    addAuthors(snapshot, entries);
    m_palette->model()->setCommentCount(quint32(snapshot.tree->size()));
    m_palette->open(entries, m_usedActions);
}

void MainWindow::doChosen(const PaletteEntry &entry)
{
    switch (entry.kind) {
    case PaletteEntry::Kind::Action:
        m_usedActions.removeAll(entry.id);
        m_usedActions.prepend(entry.id);
        return m_actions->action(QLatin1String(entry.id.toLatin1().constData()))->trigger();
    case PaletteEntry::Kind::Concept:
        m_actions->action(QLatin1String("view.concepts"))->setChecked(true);
        return m_reading->concepts()->chooseConcept(entry.number);
    case PaletteEntry::Kind::Author:
    case PaletteEntry::Kind::Comment:
        m_actions->action(QLatin1String("view.comments"))->setChecked(true);
        const Thread::ThreadTree &tree = *m_reading->snapshot()->tree;
        if (entry.kind == PaletteEntry::Kind::Author)
            m_reading->thread()->showComment(Base::CommentId{entry.number});
        else if (qint32(entry.number) < tree.size())
            m_reading->thread()->showComment(tree.node(qint32(entry.number)).comment);
        m_reading->thread()->setFocus(Qt::OtherFocusReason);
    }
}

}
