#include "ui/commandline.h"

#include "ui/errortext.h"
#include "ui/exportcommand.h"

#include <QCoreApplication>
#include <QUrl>

namespace Catena::Ui {

namespace {

// Gives the messages their context for translators.
class CommandLine
{
    Q_DECLARE_TR_FUNCTIONS(Catena::Ui::CommandLine)
};

Command inspectCommand(const QStringList &positional, const QCommandLineParser &parser)
{
    if (positional.size() != 1)
        return wrongCommand(CommandLine::tr("“inspect” takes one folder or file."));
    Command command;
    command.verb = Command::Verb::Inspect;
    command.path = positional.constFirst();
    command.json = parser.isSet(QStringLiteral("json"));
    command.withText = !parser.isSet(QStringLiteral("no-text"));
    command.withTimings = parser.isSet(QStringLiteral("timings"));
    return command;
}

Command windowCommand(const QStringList &positional, const QCommandLineParser &parser)
{
    if (positional.size() > 1)
        return wrongCommand(CommandLine::tr("A window opens one folder or file."));
    Command command;
    command.path = positional.value(0);
    // A file manager may hand over a URL (%U of the desktop entry).
    if (const QUrl url(command.path); url.isLocalFile())
        command.path = url.toLocalFile();
    command.askForFolder = parser.isSet(QStringLiteral("open-folder"));
    return command;
}

}

Command::Verb verbOf(const QStringList &arguments)
{
    for (const QString &argument : arguments.mid(1)) {
        if (argument == QLatin1String("--help") || argument == QLatin1String("-h"))
            return Command::Verb::Help;
        if (argument == QLatin1String("--version") || argument == QLatin1String("-v"))
            return Command::Verb::Version;
    }
    const QString first = arguments.value(1);
    if (first == QLatin1String("inspect"))
        return Command::Verb::Inspect;
    return first == QLatin1String("export") ? Command::Verb::Export : Command::Verb::Window;
}

Command parseCommand(const QStringList &arguments)
{
    const Command::Verb verb = verbOf(arguments);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        CommandLine::tr("A reader for an essay and the discussion about it.\n\n"
                        "  catena [FOLDER|FILE]                    opens a window\n"
                        "  catena inspect FOLDER|FILE              prints what was read\n"
                        "  catena export FOLDER|FILE -o OUT.pdf    writes a PDF, OUT.html or OUT.md\n"
                        "  catena export FOLDER|FILE -o OUT.json   writes annotations\n\n"
                        "Exit status: 0 done, 1 could not, 2 wrong usage."));
    const bool isWindow = verb == Command::Verb::Window;
    const bool isForHelp = verb == Command::Verb::Help || verb == Command::Verb::Version;
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, CommandLine::tr("Shows this text.")});
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, CommandLine::tr("Shows the version.")});
    if (isWindow || isForHelp)
        parser.addOption(
            {QStringLiteral("open-folder"), CommandLine::tr("Opens the window with the dialog to choose a folder.")});
    if (verb == Command::Verb::Inspect || isForHelp) {
        parser.addOption({QStringLiteral("json"), CommandLine::tr("inspect: prints JSON (catena.inspect/1).")});
        parser.addOption({QStringLiteral("no-text"), CommandLine::tr("inspect: leaves out texts and mentions.")});
        parser.addOption({QStringLiteral("timings"), CommandLine::tr("inspect: adds times and memory.")});
    }
    if (verb == Command::Verb::Export || isForHelp)
        addExportOptions(parser);
    parser.addPositionalArgument(QStringLiteral("path"), CommandLine::tr("The folder or file to read."),
                                 QStringLiteral("[inspect|export] [path]"));
    const bool isParsed = parser.parse(arguments);
    Command command;
    command.verb = verb;
    if (verb == Command::Verb::Help)
        command.text = parser.helpText();
    if (isForHelp)
        return command;
    if (!isParsed)
        return wrongCommand(plainName(parser.errorText()));
    const QStringList positional = parser.positionalArguments();
    if (verb == Command::Verb::Inspect)
        return inspectCommand(positional.mid(1), parser);
    return verb == Command::Verb::Export ? exportCommand(positional.mid(1), parser) : windowCommand(positional, parser);
}

}
