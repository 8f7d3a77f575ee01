#include "ui/headless.h"

#include "base/savedfile.h"
#include "commands/exportannotations.h"
#include "commands/exportfolder.h"
#include "commands/inspect.h"
#include "ui/errortext.h"
#include "ui/exportlabels.h"
#include "ui/programfiles.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

namespace Catena::Ui {

namespace {

enum ExitStatus { Done = 0, CouldNot = 1, WrongUsage = 2 };

void complain(const QString &sentence)
{
    const QByteArray line = "catena: " + sentence.toUtf8() + '\n';
    std::fputs(line.constData(), stderr);
}

int fail(const Base::Error &error)
{
    complain(ErrorText::sentence(error));
    return CouldNot;
}

int print(const QByteArray &bytes)
{
    const bool isWritten =
        std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) == std::size_t(bytes.size())
        && std::fflush(stdout) == 0;
    return isWritten ? Done : fail({Base::ErrorKind::NotWritable, QStringLiteral("stdout"), {}});
}

Pipeline::OpenOptions openOptions()
{
    Pipeline::OpenOptions options;
    options.dictionaryPath = ProgramFiles::dictionary();
    return options;
}

int inspect(const Command &command)
{
    Commands::InspectOptions options;
    options.json = command.json;
    options.withText = command.withText;
    options.withTimings = command.withTimings;
    options.open = openOptions();
    const Base::Result<QByteArray> report = Commands::inspect(command.path, options);
    return report.ok() ? print(report.value()) : fail(report.error());
}

int exportFolder(const Command &command)
{
    if (Base::isInsideFolder(command.target, command.path)) {
        complain(QCoreApplication::translate(
            "Catena::Ui::Headless",
            "Catena never writes into the folder it reads: choose another place for the file."));
        return CouldNot;
    }
    if (command.target.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        const Base::Result<Base::Done> written =
            Commands::exportAnnotations(command.path, command.annotations, command.target, openOptions());
        return written.ok() ? Done : fail(written.error());
    }
    Export::ExportOptions options = command.exportOptions;
    options.labels = exportLabels();
    // Without a stated date the file carries none, so that the same folder gives the same bytes
    // (reproducible-builds.org/specs/source-date-epoch).
    bool isStated = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isStated);
    if (isStated)
        options.created = QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC);
    const Base::Result<Base::Done> done =
        Commands::exportFolder(command.path, command.target, openOptions(), options, command.annotations);
    return done.ok() ? Done : fail(done.error());
}

}

int runHeadless(const Command &command)
{
    switch (command.verb) {
    case Command::Verb::Inspect:
        return inspect(command);
    case Command::Verb::Export:
        return exportFolder(command);
    case Command::Verb::Help:
        return print(command.text.toUtf8());
    case Command::Verb::Version:
        return print("catena " + QCoreApplication::applicationVersion().toUtf8() + '\n');
    case Command::Verb::Wrong:
        complain(QCoreApplication::translate("Catena::Ui::Headless", "%1 See “catena --help”.").arg(command.text));
        return WrongUsage;
    case Command::Verb::Window:
        complain(QCoreApplication::translate(
            "Catena::Ui::Headless",
            "There is no display to open a window on: use “catena inspect” or “catena export”, or start a desktop."));
        return CouldNot;
    }
    Q_UNREACHABLE();
}

}
