#include "settings/preferences.h"
#include "settings/readingstates.h"
#include "settings/session.h"
#include "store/store.h"
#include "ui/commandline.h"
#include "ui/diagnostics/crashhandler.h"
#include "ui/diagnostics/crashreports.h"
#include "ui/diagnostics/systemfacts.h"
#include "ui/headless.h"
#include "ui/instance.h"
#include "ui/language.h"
#include "ui/programfiles.h"
#include "ui/theme.h"
#include "ui/windows.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLoggingCategory>

using namespace Catena;
using Ui::Command;

namespace {

void describeProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("catena"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CATENA_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("catena"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Catena"));
    QGuiApplication::setDesktopFileName(QStringLiteral(CATENA_APP_ID));
}

// The arguments as they are before an application object takes its own out.
QStringList rawArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// On stderr stands what concerns the user; the libraries' own remarks only when asked for by QT_LOGGING_RULES.
template <class Application>
int runWithoutWindow(int argc, char **argv)
{
    QLoggingCategory::setFilterRules(QStringLiteral("*.debug=false\n*.info=false\n*.warning=false"));
    Application application(argc, argv);
    Ui::installLanguage(application);
    return Ui::runHeadless(Ui::parseCommand(application.arguments()));
}

// Qt ends the program with a message for programmers where it finds no display.
bool hasDisplay([[maybe_unused]] const QStringList &arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || arguments.contains(QStringLiteral("-platform"));
#else
    return true;
#endif
}

int runWindow(int argc, char **argv)
{
    QApplication application(argc, argv);
    Ui::installLanguage(application);
    const Command command = Ui::parseCommand(application.arguments());
    if (command.verb != Command::Verb::Window)
        return Ui::runHeadless(command);
    application.setWindowIcon(
        QIcon::fromTheme(QStringLiteral(CATENA_APP_ID), QIcon(QStringLiteral(":/icons/catena.svg"))));

    // One program a session: another one started with a folder hands it over. One that is to ask for a folder asks.
    Ui::Instance instance(QStringLiteral(CATENA_APP_ID));
    const QStringList wanted = command.path.isEmpty() ? QStringList() : QStringList{command.path};
    if (!instance.claim() && !command.askForFolder && instance.forward(wanted))
        return 0;

    Settings::Preferences preferences;
    Settings::Session session;
    Ui::Theme::apply(Ui::Theme::fromName(preferences.value(Settings::Preferences::theme)));
    Ui::installCrashHandler(Ui::CrashReports(QFileInfo(session.file().path()).absolutePath()).pathForThisRun(),
                            (Ui::SystemFacts::versions() + Ui::SystemFacts::system()).join(QLatin1Char('\n')).toUtf8());
    const QString place = preferences.value(Settings::Preferences::notesPlace);
    Store::Store store(place.isEmpty() ? Ui::ProgramFiles::repairStore() : place);
    Ui::WindowOptions options{Ui::ProgramFiles::dictionary(), Ui::ProgramFiles::sample(), &store,
                              Ui::ProgramFiles::conceptEdits()};
    options.otherSamplePath = Ui::ProgramFiles::otherSample();
    options.guideFolder = Ui::ProgramFiles::guide();
    options.readingFolder = Settings::ReadingStates::defaultPath();
    Ui::Windows windows(options, preferences, session);
    QObject::connect(&instance, &Ui::Instance::openRequested, &windows, [&windows](const QStringList &paths) {
        for (const QString &path : paths)
            windows.open(path);
    });
    QObject::connect(&instance, &Ui::Instance::activateRequested, &windows, &Ui::Windows::activate);
    QObject::connect(&instance, &Ui::Instance::actionRequested, &windows, [&windows](const QString &name) {
        if (name == QLatin1String("new-window"))
            windows.add();
        else if (name == QLatin1String("open-folder"))
            windows.add()->askForFolder();
    });
    if (!command.path.isEmpty())
        windows.open(command.path);
    else if (command.askForFolder)
        windows.add()->askForFolder();
    else if (!windows.restore())
        windows.add();
    return application.exec();
}

}

int main(int argc, char **argv)
{
    describeProgram();
    const QStringList arguments = rawArguments(argc, argv);
    switch (Ui::verbOf(arguments)) {
    case Command::Verb::Inspect:
    case Command::Verb::Help:
    case Command::Verb::Version:
        return runWithoutWindow<QCoreApplication>(argc, argv);
    case Command::Verb::Export:
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return runWithoutWindow<QGuiApplication>(argc, argv);
    case Command::Verb::Window:
    case Command::Verb::Wrong:
        break;
    }
    return hasDisplay(arguments) ? runWindow(argc, argv) : runWithoutWindow<QCoreApplication>(argc, argv);
}
