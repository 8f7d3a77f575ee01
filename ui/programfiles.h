#pragma once

#include <QString>

//! Where the files that come with the program are: beside the binary (../share/catena), else in the data directories.
namespace Catena::Ui::ProgramFiles {

//! The packed Korean dictionary; empty when it is not installed.
[[nodiscard]] QString dictionary();
//! The sample folder, in the language of the user where there is one; empty when it is not installed.
[[nodiscard]] QString sample();

}
