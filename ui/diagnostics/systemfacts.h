#pragma once

#include "snapshot/snapshot.h"

#include <QString>
#include <QStringList>

namespace Catena::Ui {

//! What a report of a fault needs to know, in English: versions, the system, which settings are not the usual ones, and
//! counts of what is open. No text, no name of a file or folder, nothing that was typed.
namespace SystemFacts {

//! Versions of the program and of what it is built on: "Catena 0.1.0", "Qt 6.4.2", one each.
[[nodiscard]] QStringList versions();
//! The system and the display.
[[nodiscard]] QStringList system();
//! Keys of a preferences file that have another value than usual; the values are nobody's business.
[[nodiscard]] QStringList changedPreferences(const QString &file);
//! What is open, in numbers; nothing for an empty snapshot.
[[nodiscard]] QStringList counts(const Snapshot::Snapshot &snapshot);

}

}
