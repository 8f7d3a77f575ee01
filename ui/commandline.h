#pragma once

#include "export/exportoptions.h"

#include <QCommandLineParser>
#include <QString>
#include <QStringList>

namespace Catena::Ui {

//! What the program was called to do. Read once by main().
struct Command
{
    enum class Verb : quint8 { Window, Inspect, Export, Help, Version, Wrong };

    Verb verb = Verb::Window;
    QString path; //!< of the folder or file; empty for a window without one
    bool askForFolder = false;
    bool json = false;
    bool withText = true;
    bool withTimings = false;
    QString target; //!< of an export
    QString annotations; //!< of an export: the file they are read from; empty: none
    Export::ExportOptions exportOptions; //!< as far as the command line says
    QString text; //!< of Help; of Wrong: what is wrong, a whole sentence
};

//! The verb alone, from the raw arguments: decides which kind of application object is made.
[[nodiscard]] Command::Verb verbOf(const QStringList &arguments);
//! The whole command line; messages are translated, so an application object with its language must be there.
[[nodiscard]] Command parseCommand(const QStringList &arguments);

}
