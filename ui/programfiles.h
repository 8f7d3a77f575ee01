#pragma once

#include <QString>

//! Where the files that come with the program are: beside the binary (../share/catena), else in the data directories.
namespace Catena::Ui::ProgramFiles {

//! The packed Korean dictionary; empty when it is not installed.
[[nodiscard]] QString dictionary();
//! The folder of the user's paste profiles (~/.config/catena/pasteprofiles); it need not be there.
[[nodiscard]] QString pasteProfiles();
//! The folder of the user's descriptions of formats of JSON (~/.config/catena/formats); it need not be there.
[[nodiscard]] QString fieldMaps();
//! Where what the reader makes is kept, unless the preferences name another place: in XDG_DATA_HOME (~/.local/share
//! where unset or not absolute).
[[nodiscard]] QString repairStore();
//! The folder of what the reader says of concepts, concepts.tsv and concepts/: beside the store.
[[nodiscard]] QString conceptEdits();
//! The sample folder, in the language of the user where there is one; empty when it is not installed.
[[nodiscard]] QString sample();
//! The sample folder in the other language; empty when it is not installed.
[[nodiscard]] QString otherSample();
//! The pages of the user guide, in the language of the user where there are some; empty when they are not installed.
[[nodiscard]] QString guide();

}
