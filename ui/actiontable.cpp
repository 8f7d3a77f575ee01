#include "ui/actiontable.h"

#include <QCoreApplication>

#include <vector>

namespace Catena::Ui {

namespace {

using Keys = QList<QKeySequence>;

void addFile(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::File;
    t.push_back({"file.newWindow", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "New &Window"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_N)}});
    t.push_back({"file.openFolder", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Open Folder…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_O)}});
    t.push_back({"file.openFile", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Open &File…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)}});
    t.push_back({"file.openSample", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Open the &Sample"), Keys{}});
    t.push_back({"file.reload", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Read Again"),
                 Keys{QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R)}, KeyScope::Window, false, true});
    t.push_back({"file.exportPdf", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Export…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_E)}});
    t.push_back({"file.pack", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Pack Folder…"), Keys{}});
    t.push_back({"file.saveNotes", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Save &Notes…"), Keys{}});
    t.push_back({"file.importNotes", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Import Notes…"), Keys{}});
    t.push_back({"file.close", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Close"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_W)}, KeyScope::Window, false, true});
    t.push_back(
        {"file.quit", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Quit"), Keys{QKeySequence(Qt::CTRL | Qt::Key_Q)}});
}

void addEdit(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Edit;
    t.push_back(
        {"edit.undo", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Undo"), Keys{QKeySequence(Qt::CTRL | Qt::Key_Z)}});
    t.push_back({"edit.redo", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Redo"),
                 Keys{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)}});
    t.push_back({"edit.copy", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Copy"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_C)}, KeyScope::Window, false, true});
    t.push_back({"edit.copyWithPath", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Copy Comment with Its &Path"),
                 Keys{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}});
    t.push_back({"edit.find", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "F&ind…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_F), QKeySequence(Qt::Key_Slash)}, KeyScope::Window, false, true});
    t.push_back({"edit.findNext", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Find &Next"),
                 Keys{QKeySequence(Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::Key_G)}});
    t.push_back({"edit.findPrevious", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Find Pre&vious"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_F3), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)}});
    t.push_back({"edit.filterConcepts", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Filter Concepts"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_L)}, KeyScope::Window, false, true});
    t.push_back({"go.link", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Where a Lin&k Leads…"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_O)}});
    t.push_back({"edit.clearMarks", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "C&lear Marks"),
                 Keys{QKeySequence(Qt::Key_Escape)}});
    t.push_back({"edit.preferences", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Pr&eferences…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_Comma)}, KeyScope::Window, false, true});
}

void addView(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::View;
    t.push_back({"view.essay", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Essay"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_1)}, KeyScope::Window, true});
    t.push_back({"view.comments", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Comments"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_2)}, KeyScope::Window, true});
    t.push_back({"view.concepts", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "C&oncepts"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_3)}, KeyScope::Window, true});
    t.push_back({"view.repairs", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Re&pairs"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_4)}, KeyScope::Window, true});
    t.push_back({"view.annotations", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "M&y Notes"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_5)}, KeyScope::Window, true});
    t.push_back({"view.palette", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Co&mmand Palette…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_K)}, KeyScope::Window, false, true});
    t.push_back({"view.zoomIn", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Zoom &In"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)}, KeyScope::Window,
                 false, true});
    t.push_back({"view.zoomOut", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Zoom Out"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_Minus)}});
    t.push_back({"view.zoomReset", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Normal Size"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_0)}});
    t.push_back({"view.toggleFold", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Fold or Unfold"),
                 Keys{QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_O)},
                 KeyScope::Comments, false, true});
    t.push_back({"view.foldAll", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Fold &All"),
                 Keys{QKeySequence(Qt::Key_Z, Qt::SHIFT | Qt::Key_M)}});
    t.push_back({"view.unfoldAll", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Unfold All"),
                 Keys{QKeySequence(Qt::Key_Z, Qt::SHIFT | Qt::Key_R)}});
    t.push_back({"view.roles", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Document &Roles…"), Keys{},
                 KeyScope::Window, false, true});
}

void addShow(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Show;
    const auto w = [](QKeyCombination key) { return Keys{QKeySequence(Qt::Key_W, key)}; };
    t.push_back(
        {"show.tree", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Tree"), w(Qt::Key_T), KeyScope::Window, true});
    t.push_back(
        {"show.time", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "By Ti&me"), w(Qt::Key_D), KeyScope::Window, true});
    t.push_back({"show.author", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "By &Author"), w(Qt::Key_A),
                 KeyScope::Window, true});
    t.push_back({"show.summary", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&One Line Each"), w(Qt::Key_S),
                 KeyScope::Window, true, true});
    t.push_back({"show.ancestors", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Whom It Answers, above"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_P)}, KeyScope::Window, true});
    t.push_back({"show.all", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "A&ll Comments"), w(Qt::Key_W),
                 KeyScope::Window, true, true});
    t.push_back({"show.found", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Only What Is &Found"), w(Qt::Key_F),
                 KeyScope::Window, true});
    t.push_back({"show.new", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Only &New Ones"), w(Qt::Key_N),
                 KeyScope::Window, true});
    t.push_back({"show.concept", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Only the Chosen &Concept"), w(Qt::Key_C),
                 KeyScope::Window, true});
    t.push_back({"show.branch", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "This &Branch Alone"),
                 Keys{QKeySequence(Qt::Key_F)}, KeyScope::Window, false, true});
    t.push_back({"show.leaveBranch", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Bac&k out of the Branch"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_F)}});
}

void addGoByStructure(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Go;
    t.push_back(
        {"go.next", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Next Comment"), Keys{QKeySequence(Qt::Key_J)}});
    t.push_back({"go.previous", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Previous Comment"),
                 Keys{QKeySequence(Qt::Key_K)}});
    t.push_back({"go.nextSibling", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Next &Sibling"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_J)}});
    t.push_back({"go.previousSibling", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Previous Siblin&g"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_K)}});
    t.push_back(
        {"go.into", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Into the Replies"), Keys{QKeySequence(Qt::Key_L)}});
    t.push_back(
        {"go.out", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Out of the Replies"), Keys{QKeySequence(Qt::Key_H)}});
    t.push_back({"go.parent", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "P&arent"),
                 Keys{QKeySequence(Qt::Key_U), QKeySequence(Qt::Key_AsciiCircum)}});
    t.push_back({"go.root", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Root"), Keys{QKeySequence(Qt::Key_T)}});
    t.push_back({"go.nextThread", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Next &Thread"),
                 Keys{QKeySequence(Qt::Key_N)}, KeyScope::Window, false, true});
    t.push_back({"go.previousThread", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Previous T&hread"),
                 Keys{QKeySequence(Qt::Key_P)}});
    t.push_back(
        {"go.first", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&First Comment"), Keys{QKeySequence(Qt::Key_G)}});
    t.push_back({"go.last", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Last Comment"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_G)}});
    t.push_back({"go.readOn", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Rea&d On"),
                 Keys{QKeySequence(Qt::Key_Space), QKeySequence(Qt::Key_PageDown)}, KeyScope::Reading, false, true});
    t.push_back({"go.readBack", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "R&ead Back"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_Space), QKeySequence(Qt::Key_PageUp)}, KeyScope::Reading});
}

void addGoByJump(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Go;
    t.push_back({"go.jumpBack", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Jump Bac&k"),
                 Keys{QKeySequence(Qt::Key_Backspace)}, KeyScope::Window, false, true});
    t.push_back({"go.jumpForward", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Jump For&ward"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_Backspace)}});
    t.push_back({"go.nextPlace", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Next Place of This &Copy"),
                 Keys{QKeySequence(Qt::Key_Percent)}});
    t.push_back({"go.nextNew", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Next Newl&y Added Comment"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_N)}});
    t.push_back({"go.nextMention", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Next &Mention"),
                 Keys{QKeySequence(Qt::Key_BracketRight)}, KeyScope::Window, false, true});
    t.push_back({"go.previousMention", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Pre&vious Mention"),
                 Keys{QKeySequence(Qt::Key_BracketLeft)}});
    t.push_back({"go.toMention", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Jump to the Chosen Mention"),
                 Keys{QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_Return)}, KeyScope::Mentions});
    t.push_back({"go.nextPane", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Ne&xt Pane"),
                 Keys{QKeySequence(Qt::Key_F6)}, KeyScope::Window, false, true});
    t.push_back({"go.previousPane", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Previo&us Pane"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_F6)}});
    t.push_back(
        {"go.border", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Pane Si&zes"), Keys{QKeySequence(Qt::Key_F8)}});
    t.push_back(
        {"go.menuBar", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Menu &Bar"), Keys{QKeySequence(Qt::Key_F10)}});
}

void addAnnotate(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Annotate;
    t.push_back({"annotate.select", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Select a Passage"),
                 Keys{QKeySequence(Qt::Key_V)}});
    t.push_back({"annotate.highlight", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Highlight"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_H)}, KeyScope::Window, false, true});
    t.push_back(
        {"annotate.note", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Write &Note"), Keys{QKeySequence(Qt::Key_A)}});
    t.push_back(
        {"annotate.bookmark", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Bookmark"), Keys{QKeySequence(Qt::Key_B)}});
    t.push_back({"annotate.tag", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Tag"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_T)}});
    t.push_back({"annotate.colour", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Next &Colour"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_C)}});
    t.push_back({"annotate.share", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Show to the &Group or Not"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_S)}});
    t.push_back({"annotate.edit", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Edit Note"),
                 Keys{QKeySequence(Qt::Key_E)}, KeyScope::Window, false, true});
    t.push_back({"annotate.remove", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Delete Note"),
                 Keys{QKeySequence(Qt::Key_Delete)}, KeyScope::Notes});
    t.push_back({"annotate.attach", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Attach Chosen Note Here"), Keys{}});
    t.push_back({"annotate.next", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Ne&xt Note"),
                 Keys{QKeySequence(Qt::Key_BraceRight)}, KeyScope::Window, false, true});
    t.push_back({"annotate.previous", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Previous Note"),
                 Keys{QKeySequence(Qt::Key_BraceLeft)}});
    t.push_back({"annotate.list", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&List Notes"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_B)}});
}

void addConcept(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Concept;
    t.push_back({"concept.add", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Add Selection as Concept"),
                 Keys{QKeySequence(Qt::Key_C)}});
    t.push_back({"concept.accept", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Accept &Suggestion"),
                 Keys{QKeySequence(Qt::Key_Y)}, KeyScope::Window, false, true});
    t.push_back({"concept.reject", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Re&ject Suggestion"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_Y)}});
    t.push_back({"concept.pin", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Pin Concept"),
                 Keys{QKeySequence(Qt::Key_Asterisk)}, KeyScope::Window, false, true});
    t.push_back({"concept.hide", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Hide Concept"),
                 Keys{QKeySequence(Qt::Key_Delete)}, KeyScope::Mentions});
    t.push_back({"concept.merge", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Merge Concept into…"), Keys{}});
    t.push_back({"concept.speakers", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Comments on This Pa&ragraph…"),
                 Keys{QKeySequence(Qt::Key_Enter), QKeySequence(Qt::Key_Return)}, KeyScope::Essay, false, true});
    t.push_back({"concept.map", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Map of Concep&ts…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)}, KeyScope::Window, false, true});
    t.push_back({"concept.report", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Save &List…"), Keys{}});
    t.push_back({"concept.concordance", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Save C&oncordance…"), Keys{}});
}

void addRepairLinks(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Repair;
    t.push_back(
        {"repair.mark", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Mark Comment"), Keys{QKeySequence(Qt::Key_M)}});
    t.push_back({"repair.goToMark", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Go to the Mark"),
                 Keys{QKeySequence(Qt::Key_Apostrophe)}});
    t.push_back({"go.setMark", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Mar&k with a Letter…"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_M)}});
    t.push_back({"go.toMark", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "To the Mark of a L&etter…"),
                 Keys{QKeySequence(Qt::Key_QuoteLeft)}});
    t.push_back({"repair.accept", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Accept the Link"),
                 Keys{QKeySequence(Qt::Key_Plus)}, KeyScope::Window, false, true});
    t.push_back({"repair.makeChild", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Make &Child of the Marked Comment"),
                 Keys{QKeySequence(Qt::Key_Ampersand)}});
    t.push_back({"repair.makeRoot", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Make &Root"),
                 Keys{QKeySequence(Qt::Key_NumberSign)}});
    t.push_back({"repair.nextWeak", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Next Weak Link"),
                 Keys{QKeySequence(Qt::Key_Greater)}});
    t.push_back({"repair.previousWeak", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Previous &Weak Link"),
                 Keys{QKeySequence(Qt::Key_Less)}});
}

void addRepairTexts(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Repair;
    t.push_back({"repair.split", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Split at Cursor…"),
                 Keys{QKeySequence(Qt::Key_S)}, KeyScope::Window, false, true});
    t.push_back({"repair.join", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Join with Next"),
                 Keys{QKeySequence(Qt::CTRL | Qt::Key_J)}});
    t.push_back({"repair.author", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Set Aut&hor…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A)}});
    t.push_back({"repair.date", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Set &Date…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}});
    t.push_back({"repair.lineOut", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "This Line Is &Furniture…"),
                 Keys{QKeySequence(Qt::Key_X)}});
    t.push_back({"repair.lineIn", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "This Line Is &Text…"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_X)}});
    t.push_back({"repair.markRepeat", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Mark as Re&peat"),
                 Keys{QKeySequence(Qt::Key_R)}, KeyScope::Window, false, true});
    t.push_back({"repair.unmarkRepeat", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Unmark Repeat"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_R)}});
    t.push_back({"repair.compare", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "C&ompare…"),
                 Keys{QKeySequence(Qt::Key_Equal)}});
    t.push_back({"repair.list", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&List Repairs"),
                 Keys{QKeySequence(Qt::SHIFT | Qt::Key_L)}, KeyScope::Window, false, true});
}

void addHelp(std::vector<ActionRow> &t)
{
    const MenuId m = MenuId::Help;
    t.push_back(
        {"help.guide", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "User &Guide"), Keys{QKeySequence(Qt::Key_F1)}});
    t.push_back({"help.tour", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "Keyboard &Tour"), Keys{}});
    t.push_back({"help.keys", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Keyboard Shortcuts"),
                 Keys{QKeySequence(Qt::Key_Question)}});
    t.push_back({"help.editKeys", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Change Shortcuts…"),
                 Keys{QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K)}});
    t.push_back({"help.issues", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&Notes About This Folder"), Keys{}});
    t.push_back({"help.about", m, QT_TRANSLATE_NOOP("Catena::Ui::Actions", "&About Catena"), Keys{}, KeyScope::Window,
                 false, true});
}

std::vector<ActionRow> buildTable()
{
    std::vector<ActionRow> table;
    addFile(table);
    addEdit(table);
    addView(table);
    addShow(table);
    addGoByStructure(table);
    addGoByJump(table);
    addAnnotate(table);
    addConcept(table);
    addRepairLinks(table);
    addRepairTexts(table);
    addHelp(table);
    return table;
}

}

std::span<const ActionRow> actionTable()
{
    static const std::vector<ActionRow> table = buildTable();
    return table;
}

QString keyText(const QKeySequence &keys)
{
    if (keys == QKeySequence(Qt::Key_Return))
        return keyText(QKeySequence(Qt::Key_Enter)); // one key to readers
    QString plain;
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination key = keys[uint(i)];
        const bool isLetter = key.key() >= Qt::Key_A && key.key() <= Qt::Key_Z;
        const bool isSign = key.key() > Qt::Key_Space && key.key() <= Qt::Key_AsciiTilde;
        if (isLetter && key.keyboardModifiers() == Qt::ShiftModifier)
            plain += QChar(char16_t(key.key()));
        else if (isLetter && key.keyboardModifiers() == Qt::NoModifier)
            plain += QChar(char16_t(key.key())).toLower();
        else if (isSign && key.keyboardModifiers() == Qt::NoModifier)
            plain += QChar(char16_t(key.key()));
        else
            return keys.toString(QKeySequence::NativeText);
    }
    return plain;
}

}
