#include "ui/mainwindow.h"

#include "base/savedfile.h"
#include "concepts/essaylinks.h"
#include "concepts/reports.h"
#include "ui/actions.h"
#include "ui/concepts/conceptediting.h"
#include "ui/concepts/conceptlog.h"
#include "ui/concepts/conceptmapdialog.h"
#include "ui/concepts/conceptpane.h"
#include "ui/errortext.h"
#include "ui/essay/essaypane.h"
#include "ui/models/commenttext.h"
#include "ui/models/conceptmodel.h"
#include "ui/models/mentionmodel.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QMenu>
#include <QToolButton>

namespace Catena::Ui {

// What the reader does with concepts: the sixth part of MainWindow.

namespace {

// The names that the preferences have for rungs and uses, as in the report of "inspect".
constexpr const char *rungNames[Concepts::rungCount] = {"exact", "folded",     "particle",
                                                        "alias", "user-alias", "near-spelling"};

QStringList uncountedOf(const Concepts::Matching &matching)
{
    QStringList names;
    for (std::size_t rung = 0; rung < Concepts::rungCount; ++rung) {
        if (!matching.rungs[rung])
            names.append(QLatin1String(rungNames[rung]));
    }
    if (!matching.nested)
        names.append(QStringLiteral("nested"));
    if (!matching.verbal)
        names.append(QStringLiteral("verbal"));
    return names;
}

Concepts::Matching matchingWithout(const QStringList &names)
{
    Concepts::Matching matching;
    for (std::size_t rung = 0; rung < Concepts::rungCount; ++rung)
        matching.rungs[rung] = !names.contains(QLatin1String(rungNames[rung]));
    matching.nested = !names.contains(QLatin1String("nested"));
    matching.verbal = !names.contains(QLatin1String("verbal"));
    return matching;
}

}

void MainWindow::bindConceptActions()
{
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    m_editing = new ConceptEditing(m_reading->concepts(), m_conceptLog, this);
    on("concept.add", [this] { m_editing->addTerm(m_reading->essay()->selectedText()); });
    on("concept.accept", [this] { m_editing->answerFirst(true); });
    on("concept.reject", [this] { m_editing->answerFirst(false); });
    on("concept.pin", [this] { m_editing->pinChosen(); });
    on("concept.hide", [this] { m_editing->hideChosen(); });
    on("concept.merge", [this] { m_editing->mergeChosen(); });
    on("concept.speakers", [this] { m_reading->essay()->listSpeakers(); });
    on("concept.map", &MainWindow::showConceptMap);
    on("concept.report", [this] { saveConcepts(false); });
    on("concept.concordance", [this] { saveConcepts(true); });
    connect(m_editing, &ConceptEditing::done, this, &MainWindow::showConceptStep);
    connect(m_editing, &ConceptEditing::nothingToDo, this,
            [this](const QString &why) { m_notice->showNotice(tr("%1.").arg(why)); });
    connect(m_conceptLog, &ConceptLog::changed, this, &MainWindow::relinkConcepts);
    connect(m_conceptLog, &ConceptLog::notKept, this, [this](const Base::Error &error) {
        m_notice->showNotice(
            tr("What you said of a concept is in force here, but it is not saved. %1").arg(ErrorText::sentence(error)));
    });
    connect(m_reading->essay(), &EssayPane::speakersRequested, this, &MainWindow::listSpeakers);
    m_opening->setEditSource([this](const QString &) { return m_conceptLog->source(); });
    buildConceptMenu();
}

// The button of the pane has what is rarely wanted.
void MainWindow::buildConceptMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("menu.conceptMore"));
    QAction *copies = menu->addAction(tr("Count &Every Copy as Well"));
    copies->setCheckable(true);
    connect(copies, &QAction::toggled, m_reading->concepts()->concepts(), &Models::ConceptModel::setShowsCopies);
    QMenu *matching = menu->addMenu(tr("What &Counts as a Mention"));
    const auto addSwitch = [&](const QString &text, bool *state) {
        QAction *action = matching->addAction(text);
        action->setCheckable(true);
        action->setChecked(*state);
        connect(action, &QAction::triggered, this, [this, state](bool on) {
            *state = on;
            m_preferences.setValue(Settings::Preferences::uncounted, uncountedOf(m_matching));
            setMatching();
        });
        connect(matching, &QMenu::aboutToShow, action, [action, state] { action->setChecked(*state); });
    };
    const QString rungs[] = {tr("Letter for &Letter"),
                             tr("Another &Spacing, Hyphen, Quote or Case"),
                             tr("With a &Particle or Ending"),
                             tr("Names That the &Text States"),
                             tr("Names of &Yours"),
                             tr("&Near Spellings You Accepted")};
    for (std::size_t rung = 0; rung < Concepts::rungCount; ++rung)
        addSwitch(rungs[rung], &m_matching.rungs[rung]);
    matching->addSeparator();
    addSwitch(tr("Inside a Lon&ger Word"), &m_matching.nested);
    addSwitch(tr("As a &Verb"), &m_matching.verbal);
    QMenu *scopes = menu->addMenu(tr("&Keep Changes for"));
    auto *group = new QActionGroup(this);
    const QPair<QString, ConceptLog::Scope> choices[] = {{tr("This &Text"), ConceptLog::Scope::ThisText},
                                                         {tr("&All Texts"), ConceptLog::Scope::AllTexts}};
    for (const auto &[text, scope] : choices) {
        QAction *action = scopes->addAction(text);
        action->setCheckable(true);
        action->setChecked(scope == m_conceptLog->scope());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = scope] { m_conceptLog->setScope(chosen); });
    }
    QMenu *hidden = menu->addMenu(tr("&Hidden Concepts"));
    connect(hidden, &QMenu::aboutToShow, this, [this, hidden] { m_editing->fillHidden(hidden); });
    menu->addSeparator();
    for (const char *id : {"concept.map", "concept.report", "concept.concordance"})
        menu->addAction(m_actions->action(QLatin1String(id)));
    m_reading->concepts()->moreButton()->setMenu(menu);
}

void MainWindow::showConceptStep(const QString &what)
{
    constexpr int shortly = 8'000;
    m_lastStep.clear();
    m_notice->showNotice(tr("%1.").arg(what), tr("&Undo"), [this] { undo(); });
    m_notice->hideAfter(shortly);
}

// What is on the screen is linked at once; all of it takes a moment in a large discussion. While another folder is
// being read, the one still shown has to wait.
void MainWindow::relinkConcepts()
{
    m_areConceptsBehind = m_opening->path() != m_reading->snapshot()->folder->path;
    if (m_areConceptsBehind)
        return;
    const Concepts::ConceptEdits edits = m_conceptLog->inForce();
    m_opening->setConceptEdits(edits);
    const ConceptPane &pane = *m_reading->concepts();
    QString term = pane.awaitedTerm();
    if (term.isEmpty() && pane.chosenConcept()) // it may have a name more, or be hidden
        term = pane.snapshot()->concepts->concepts[*pane.chosenConcept()].term;
    if (term.isEmpty())
        return;
    const std::vector<Concepts::Passage> shown = m_reading->shownPassages();
    m_reading->markAtOnce(shown, m_opening->linkNow(term, edits, shown));
}

void MainWindow::setMatching()
{
    m_opening->setMatching(m_matching);
    relinkConcepts();
}

void MainWindow::applyMatching()
{
    m_matching = matchingWithout(m_preferences.value(Settings::Preferences::uncounted));
    setMatching();
}

// The comments that speak about a paragraph, in a menu: each leads to its place.
void MainWindow::listSpeakers(quint32 essay, quint32 block)
{
    constexpr std::size_t most = 30;
    constexpr qsizetype longest = 60;
    const Snapshot::Snapshot &snapshot = *m_reading->snapshot();
    const qint32 passage = snapshot.concepts->passageOf(essay, block);
    if (passage < 0)
        return;
    QMenu menu;
    const auto links = Concepts::linksTo(snapshot.concepts->essayLinks, quint32(passage));
    for (std::size_t i = 0; i < std::min(links.size(), most); ++i) {
        const Concepts::EssayLink &link = links[i];
        const Concepts::Passage &place = snapshot.concepts->passages[link.comment];
        const QString where = m_reading->concepts()->mentions()->where(place);
        const QString why = link.reason == Concepts::EssayLink::Reason::SharedTerms
            ? tr("shares %1").arg(snapshot.concepts->concepts[link.shared.front()].term)
            : link.reason == Concepts::EssayLink::Reason::Quote ? tr("quotes it")
                                                                : tr("repeats it");
        QString words = tr("%1 (%2): %3", "a comment, why it is listed, how it begins")
                            .arg(where, why, place.text.left(longest).simplified());
        menu.addAction(words.replace(QLatin1Char('&'), QLatin1String("&&")), this,
                       [this, comment = place.comment, span = link.inComment] {
                           m_actions->action(QLatin1String("view.comments"))->setChecked(true);
                           m_reading->thread()->showMention(comment, span.begin, span.end);
                       });
    }
    if (links.size() > most)
        menu.addAction(tr("and %n more", "", int(links.size() - most)))->setEnabled(false);
    if (!menu.isEmpty())
        menu.exec(QCursor::pos());
}

void MainWindow::showConceptMap()
{
    if (!m_map) {
        m_map = new ConceptMapDialog(this);
        m_map->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_map, &ConceptMapDialog::conceptChosen, m_reading->concepts(), &ConceptPane::chooseConcept);
    }
    m_map->setSnapshot(m_reading->snapshot());
    m_map->show();
    m_map->raise();
    m_map->activateWindow();
}

void MainWindow::saveConcepts(bool isConcordance)
{
    // Another snapshot may be shown while the dialog is open.
    const Snapshot::SnapshotPtr snapshot = m_reading->snapshot();
    const Concepts::ConceptIndex &index = *snapshot->concepts;
    const auto chosen = m_reading->concepts()->chosenConcept();
    if (isConcordance && !chosen)
        return m_notice->showNotice(tr("Choose a concept first."));
    const QString csv = tr("Tables (*.csv)");
    QString filter = csv;
    const QString path = QFileDialog::getSaveFileName(
        this, isConcordance ? tr("Save the Concordance") : tr("Save the List of Concepts"),
        QStringLiteral("concepts.csv"), csv + QLatin1String(";;") + tr("Markdown (*.md)"), &filter);
    if (path.isEmpty())
        return;
    if (Base::isInsideFolder(path, snapshot->folder->path))
        return m_notice->showNotice(tr("Catena never writes into the folder it reads. Choose another place."));
    const bool isMarkdown = path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive) || filter != csv;
    const Concepts::ReportWords words{
        tr("Concept"),
        tr("Essay"),
        tr("Discussion"),
        tr("With every copy"),
        tr("Spellings"),
        tr("Other names"),
        tr("Only in the essay"),
        tr("Only in the discussion"),
        tr("In both"),
        tr("Place"),
        tr("Before"),
        tr("Mention"),
        tr("After"),
        [&snapshot](const Concepts::Passage &passage) { return Models::MentionModel::where(passage, *snapshot); }};
    const QString text = isConcordance
        ? (isMarkdown ? Concepts::concordanceMarkdown(index, *chosen, words)
                      : Concepts::concordanceCsv(index, *chosen, words))
        : (isMarkdown ? Concepts::conceptsMarkdown(index, words) : Concepts::conceptsCsv(index, words));
    const Base::Result<Base::Done> written = Base::writeFile(path, text.toUtf8());
    if (!written)
        return m_notice->showNotice(ErrorText::sentence(written.error()));
    m_notice->showNotice(tr("Saved as “%1”.").arg(plainName(path)));
}

}
