#pragma once

#include "ui/commandline.h"

class QCommandLineParser;

namespace Catena::Ui {

//! Adds the options of `catena export`; they say the same as the dialog.
void addExportOptions(QCommandLineParser &parser);

//! What `catena export` was asked for. positional: without the verb.
[[nodiscard]] Command exportCommand(const QStringList &positional, const QCommandLineParser &parser);

//! A command line that cannot be followed, and why.
[[nodiscard]] Command wrongCommand(const QString &sentence);

}
