#include "settings/preferences.h"
#include "settings/session.h"
#include "store/store.h"
#include "ui/commandline.h"
#include "ui/headless.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/programfiles.h"
#include "ui/theme.h"

#include <QApplication>
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

    Settings::Preferences preferences;
    Settings::Session session;
    Ui::Theme::apply(Ui::Theme::fromName(preferences.value(Settings::Preferences::theme)));
    Store::Store store(Ui::ProgramFiles::repairStore());
    Ui::WindowOptions options{Ui::ProgramFiles::dictionary(), Ui::ProgramFiles::sample(), &store,
                              Ui::ProgramFiles::conceptEdits()};
    options.otherSamplePath = Ui::ProgramFiles::otherSample();
    options.guideFolder = Ui::ProgramFiles::guide();
    Ui::MainWindow window(options, preferences, session);
    window.show();
    if (!command.path.isEmpty())
        window.openPath(command.path);
    else if (command.askForFolder)
        window.askForFolder();
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
