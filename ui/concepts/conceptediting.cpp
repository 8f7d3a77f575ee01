#include "ui/concepts/conceptediting.h"

#include "text/normalise.h"
#include "ui/concepts/conceptdetails.h"
#include "ui/concepts/conceptlog.h"
#include "ui/concepts/conceptpane.h"

#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPixmap>

namespace Catena::Ui {

using Concepts::Concept;
using Concepts::ConceptEdit;
using Concepts::ConceptEdits;

namespace {

//! A menu entry's text is no place for a mnemonic somebody else wrote, nor for much of it.
QString menuText(const QString &text)
{
    constexpr qsizetype longest = 40;
    QString shown = text.simplified();
    if (shown.size() > longest)
        shown = shown.left(longest) + QChar(0x2026);
    return shown.replace(QLatin1Char('&'), QLatin1String("&&"));
}

}

ConceptEditing::ConceptEditing(ConceptPane *pane, ConceptLog *log, QObject *parent)
    : QObject(parent), m_pane(pane), m_log(log)
{
    connect(pane, &ConceptPane::menuRequested, this, &ConceptEditing::showMenu);
    connect(pane->details(), &ConceptDetails::answered, this, [this](const QString &other, bool isAccepted) {
        if (const Concept *entry = chosen())
            answer(entry->term, other, isAccepted);
    });
}

const Concept *ConceptEditing::chosen() const
{
    const auto index = m_pane->chosenConcept();
    const auto &concepts = m_pane->snapshot()->concepts->concepts;
    return index && *index < concepts.size() ? &concepts[*index] : nullptr;
}

void ConceptEditing::addTerm(const QString &text)
{
    constexpr qsizetype longest = 60;
    QString term = text.simplified();
    if (term.isEmpty() || term.size() > longest) {
        bool isGiven = false;
        term = QInputDialog::getText(m_pane, tr("Add a Concept"), tr("Term:"), QLineEdit::Normal, term.left(longest),
                                     &isGiven)
                   .simplified();
        if (!isGiven)
            return;
    }
    if (Text::foldKey(term).isEmpty())
        return emit nothingToDo(tr("A concept needs a letter or a digit"));
    m_pane->chooseWhenThere(term);
    m_log->changeBoth([term](ConceptEdits edits) { return Concepts::withHidden(std::move(edits), term, false); },
                      tr("Add Concept"));
    m_log->change([term](ConceptEdits edits) { return Concepts::withTerm(std::move(edits), term); }, tr("Add Concept"));
    emit done(tr("“%1” is a concept").arg(term));
}

void ConceptEditing::answer(const QString &term, const QString &other, bool isAccepted)
{
    m_log->change([=](ConceptEdits edits) { return Concepts::withAnswer(std::move(edits), term, other, isAccepted); },
                  isAccepted ? tr("Accept Suggestion") : tr("Reject Suggestion"));
    emit done(isAccepted ? tr("“%1” is “%2” as well").arg(term, other) : tr("“%1” is not “%2”").arg(term, other));
}

void ConceptEditing::answerFirst(bool isAccepted)
{
    const Concept *entry = chosen();
    if (!entry || entry->suggested.empty())
        return emit nothingToDo(tr("Nothing is suggested for the chosen concept"));
    answer(entry->term, entry->suggested.front().text, isAccepted);
}

void ConceptEditing::hide(const QString &term)
{
    m_log->change([term](ConceptEdits edits) { return Concepts::withHidden(std::move(edits), term, true); },
                  tr("Hide Concept"));
    emit done(tr("“%1” is hidden").arg(term));
}

void ConceptEditing::hideChosen()
{
    if (const Concept *entry = chosen())
        hide(entry->term);
    else
        emit nothingToDo(tr("No concept is chosen"));
}

void ConceptEditing::pin(const QString &term, bool isPinned)
{
    const auto change = [=](ConceptEdits edits) {
        if (!isPinned && !edits.find(ConceptEdit::Kind::Term, term))
            return edits;
        return Concepts::withPin(std::move(edits), term, isPinned);
    };
    if (isPinned)
        m_log->change(change, tr("Pin Concept"));
    else
        m_log->changeBoth(change, tr("Unpin Concept"));
    emit done(isPinned ? tr("“%1” is pinned").arg(term) : tr("“%1” is not pinned any more").arg(term));
}

void ConceptEditing::pinChosen()
{
    if (const Concept *entry = chosen())
        pin(entry->term, !entry->isPinned);
    else
        emit nothingToDo(tr("No concept is chosen"));
}

void ConceptEditing::mergeChosen()
{
    if (const Concept *entry = chosen())
        merge(entry->term);
    else
        emit nothingToDo(tr("No concept is chosen"));
}

void ConceptEditing::merge(const QString &term)
{
    QStringList others;
    for (const Concept &each : m_pane->snapshot()->concepts->concepts) {
        if (each.term != term)
            others += each.term;
    }
    bool isGiven = false;
    const QString into = QInputDialog::getItem(m_pane, tr("Merge Concepts"), tr("“%1” is another name of:").arg(term),
                                               others, 0, true, &isGiven)
                             .simplified();
    if (!isGiven || Text::foldKey(into).isEmpty() || Text::foldKey(into) == Text::foldKey(term))
        return;
    m_pane->chooseWhenThere(into);
    m_log->change([=](ConceptEdits edits) { return Concepts::withAlias(std::move(edits), into, term); },
                  tr("Merge Concepts"));
    emit done(tr("“%1” is another name of “%2”").arg(term, into));
}

void ConceptEditing::showMenu(quint32 conceptIndex, QPoint at)
{
    m_pane->chooseConcept(conceptIndex);
    const Concept *found = chosen();
    if (!found)
        return;
    const Concept entry = *found;
    const QString term = entry.term;
    QMenu menu;
    QAction *pinned = menu.addAction(tr("&Pin"), this, [=, this] { pin(term, !entry.isPinned); });
    pinned->setCheckable(true);
    pinned->setChecked(entry.isPinned);
    menu.addAction(tr("&Hide"), this, [=, this] { hide(term); });
    menu.addAction(tr("&Merge into…"), this, [=, this] { merge(term); });
    addAnswers(&menu, entry);
    menu.addSeparator();
    addSpellings(menu.addMenu(tr("&Spellings")), entry);
    addColours(menu.addMenu(tr("&Colour")), entry);
    addUses(menu.addMenu(tr("&Uses That Count")), entry);
    menu.exec(at);
}

void ConceptEditing::addAnswers(QMenu *menu, const Concept &entry)
{
    for (const Concepts::Suggestion &each : entry.suggested) {
        menu->addAction(tr("The Same as “%1”").arg(menuText(each.text)), this,
                        [this, term = entry.term, other = each.text] { answer(term, other, true); });
        menu->addAction(tr("Not the Same as “%1”").arg(menuText(each.text)), this,
                        [this, term = entry.term, other = each.text] { answer(term, other, false); });
    }
}

//! A spelling of the term itself can be split off; another name can be taken away.
void ConceptEditing::addSpellings(QMenu *menu, const Concept &entry)
{
    for (const Concepts::Variant &variant : entry.variants) {
        if (variant.text == entry.term)
            continue;
        const QString text = variant.text;
        const QString term = entry.term;
        const bool isOwnName =
            variant.rung == Concepts::Rung::UserAlias || variant.rung == Concepts::Rung::NearSpelling;
        if (isOwnName) {
            menu->addAction(tr("Take Away “%1”").arg(menuText(text)), this, [=, this] {
                m_log->changeBoth(
                    [=](ConceptEdits edits) { return Concepts::withoutAlias(std::move(edits), term, text); },
                    tr("Take Away Name"));
                emit done(tr("“%1” is no name of “%2” any more").arg(text, term));
            });
        } else {
            menu->addAction(tr("Make “%1” a Concept of Its Own").arg(menuText(text)), this, [=, this] {
                m_log->change([=](ConceptEdits edits) { return Concepts::withSplit(std::move(edits), text); },
                              tr("Split Spelling"));
                emit done(tr("“%1” is a concept of its own").arg(text));
            });
        }
    }
    menu->setEnabled(!menu->isEmpty());
}

void ConceptEditing::addColours(QMenu *menu, const Concept &entry)
{
    // Told apart by readers who do not see all colours (Okabe, Ito 2008).
    const QPair<QString, QString> colours[] = {
        {tr("&None"), QString()},
        {tr("&Orange"), QStringLiteral("#e69f00")},
        {tr("&Sky Blue"), QStringLiteral("#56b4e9")},
        {tr("&Green"), QStringLiteral("#009e73")},
        {tr("&Blue"), QStringLiteral("#0072b2")},
        {tr("&Red"), QStringLiteral("#d55e00")},
        {tr("&Purple"), QStringLiteral("#cc79a7")},
    };
    for (const auto &[name, colour] : colours) {
        QPixmap sample(12, 12);
        sample.fill(colour.isEmpty() ? QColor(Qt::transparent) : QColor(colour));
        QAction *action = menu->addAction(QIcon(sample), name, this, [this, term = entry.term, chosenColour = colour] {
            m_log->change(
                [=](ConceptEdits edits) { return Concepts::withColour(std::move(edits), term, chosenColour); },
                tr("Colour Concept"));
        });
        action->setCheckable(true);
        action->setChecked(entry.colour == colour);
    }
}

void ConceptEditing::addUses(QMenu *menu, const Concept &entry)
{
    const QString term = entry.term;
    const ConceptEdits inForce = m_log->inForce();
    const ConceptEdit *uses = inForce.find(ConceptEdit::Kind::Uses, term);
    const bool skipsVerbal = uses && uses->skipsVerbal;
    const bool skipsNested = uses && uses->skipsNested;
    const auto set = [=, this](bool verbal, bool nested) {
        m_log->change([=](ConceptEdits edits) { return Concepts::withUses(std::move(edits), term, verbal, nested); },
                      tr("Choose Uses"));
    };
    QAction *verbal = menu->addAction(tr("As a &Verb"), this, [=] { set(!skipsVerbal, skipsNested); });
    QAction *nested = menu->addAction(tr("Inside a &Longer Word"), this, [=] { set(skipsVerbal, !skipsNested); });
    verbal->setCheckable(true);
    verbal->setChecked(!skipsVerbal);
    nested->setCheckable(true);
    nested->setChecked(!skipsNested);
}

void ConceptEditing::fillHidden(QMenu *menu)
{
    menu->clear();
    for (const ConceptEdit &edit : m_log->inForce().lines) {
        if (edit.kind != ConceptEdit::Kind::Stop)
            continue;
        menu->addAction(menuText(edit.subject), this, [this, term = edit.subject] {
            m_log->changeBoth(
                [term](ConceptEdits edits) { return Concepts::withHidden(std::move(edits), term, false); },
                tr("Show Concept"));
            emit done(tr("“%1” is shown again").arg(term));
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("Nothing Is Hidden"))->setEnabled(false);
}

}
