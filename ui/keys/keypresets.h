#pragma once

#include "ui/keys/keybindings.h"

namespace Catena::Ui {

//! The sets of keys that come with the program, by id: "catena" (the action table itself) first.
[[nodiscard]] QStringList keyPresets();
//! Those of a set; of an unknown one the usual keys.
[[nodiscard]] KeyBindings keyPreset(const QString &id);
//! The set that bindings are; empty where they are the reader's own.
[[nodiscard]] QString keyPresetOf(const KeyBindings &bindings);

}
