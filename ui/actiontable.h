#pragma once

#include <QKeySequence>
#include <QList>

#include <span>

namespace Catena::Ui {

//! The menus of the window, in their order; Show stands in View.
enum class MenuId : quint8 { File, Edit, View, Go, Annotate, Concept, Repair, Help, Show };

//! Where the keys of an action work. Text fields keep their letters in any case.
enum class KeyScope : quint8 {
    Window, //!< everywhere in the window
    Reading, //!< in the essay and the comments
    Comments, //!< in the comments alone
    Mentions, //!< in the concept list and its mentions
    Essay, //!< in the essay alone
    Notes, //!< in the list of notes
};

//! What an action is, apart from what it does. Ids never change: settings, tests and scripts name actions by them.
struct ActionRow
{
    const char *id;
    MenuId menu;
    const char *text; //!< in English, with its mnemonic; translated in the context "Catena::Ui::Actions"
    QList<QKeySequence> keys; //!< the first is the one shown
    KeyScope scope = KeyScope::Window;
    bool isCheckable = false;
    bool beginsGroup = false; //!< a separator stands before it
};

//! Every action of the program, menu by menu in the order shown.
[[nodiscard]] std::span<const ActionRow> actionTable();

//! Keys as readers of key lists know them: "zM" for Z, Shift+M; "J" for Shift+J; the platform's words else.
[[nodiscard]] QString keyText(const QKeySequence &keys);

}
