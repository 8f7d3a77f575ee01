#include "ui/exportcommand.h"

#include "export/exportfile.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace Catena::Ui {

namespace {

using Export::Naming;
using Export::Paper;

// Gives the messages their context for translators.
class ExportCommand
{
    Q_DECLARE_TR_FUNCTIONS(Catena::Ui::ExportCommand)
};

template <class Value>
struct Choice
{
    const char *name;
    Value value;
};

constexpr Choice<Paper> papers[] = {
    {"a4", Paper::A4}, {"a5", Paper::A5}, {"b5", Paper::B5}, {"letter", Paper::Letter}, {"legal", Paper::Legal}};
constexpr Choice<Naming> namings[] = {
    {"names", Naming::AsWritten}, {"pseudonyms", Naming::Pseudonyms}, {"none", Naming::None}};

template <class Value, std::size_t count>
std::optional<Value> choiceOf(const Choice<Value> (&choices)[count], const QString &name)
{
    for (const Choice<Value> &choice : choices) {
        if (name.compare(QLatin1String(choice.name), Qt::CaseInsensitive) == 0)
            return choice.value;
    }
    return std::nullopt;
}

// A whole number from a to b; the fallback where the option is not given, none where it says something else.
std::optional<int> numberOf(const QCommandLineParser &parser, const QString &option, int fallback, int a, int b)
{
    if (!parser.isSet(option))
        return fallback;
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    return isNumber && number >= a && number <= b ? std::optional<int>(number) : std::nullopt;
}

// The comment that `inspect` calls so: "c12".
Base::CommentId commentOf(const QString &name)
{
    bool isNumber = false;
    const uint number = name.mid(1).toUInt(&isNumber);
    const bool isName = name.startsWith(QLatin1Char('c')) && isNumber && number > 0;
    return isName ? Base::CommentId{number - 1} : Base::CommentId();
}

// Fills in the options; what is wrong with them, or nothing.
QString readOptions(const QCommandLineParser &parser, Export::ExportOptions &options)
{
    const auto paper = choiceOf(papers, parser.value(QStringLiteral("paper")));
    if (!paper)
        return ExportCommand::tr("“--paper” takes A4, A5, B5, Letter or Legal.");
    const auto naming = choiceOf(namings, parser.value(QStringLiteral("authors")));
    if (!naming)
        return ExportCommand::tr("“--authors” takes names, pseudonyms or none.");
    const auto columns = numberOf(parser, QStringLiteral("columns"), 1, 1, 2);
    if (!columns)
        return ExportCommand::tr("“--columns” takes 1 or 2.");
    const auto size = numberOf(parser, QStringLiteral("text-size"), 0, 6, 24);
    if (!size)
        return ExportCommand::tr("“--text-size” takes points from 6 to 24.");
    const auto depth = numberOf(parser, QStringLiteral("depth"), -1, 0, 1'000'000);
    if (!depth)
        return ExportCommand::tr("“--depth” takes a number of levels, 0 for the first comments alone.");
    if (parser.isSet(QStringLiteral("branch"))) {
        options.branch = commentOf(parser.value(QStringLiteral("branch")));
        if (!options.branch.isValid())
            return ExportCommand::tr("“--branch” takes the name of a comment as “inspect” prints it, such as c12.");
    }
    options.paper = *paper;
    options.naming = *naming;
    options.isTwoColumned = *columns == 2;
    options.textSize = *size > 0 ? *size : options.textSize;
    options.deepest = *depth;
    options.foldsRepeats = parser.isSet(QStringLiteral("fold-repeats"));
    options.listsNotes = parser.isSet(QStringLiteral("list-notes"));
    options.listsSources = parser.isSet(QStringLiteral("sources"));
    options.isArchival = parser.isSet(QStringLiteral("archive"));
    options.checksItself = !parser.isSet(QStringLiteral("unchecked"));
    options.fontFamilies = parser.values(QStringLiteral("font"));
    options.chosenConcepts = parser.values(QStringLiteral("concept"));
    return {};
}

}

Command wrongCommand(const QString &sentence)
{
    Command command;
    command.verb = Command::Verb::Wrong;
    command.text = sentence;
    return command;
}

void addExportOptions(QCommandLineParser &parser)
{
    const QString list = ExportCommand::tr("choice", "placeholder of an option's value");
    const QString number = ExportCommand::tr("number");
    parser.addOptions({
        {{QStringLiteral("o"), QStringLiteral("output")},
         ExportCommand::tr("export: the file to write: .pdf, .html, .md or .json."),
         ExportCommand::tr("file")},
        {QStringLiteral("concept"),
         ExportCommand::tr("export: highlights the mentions of this term; may be given again."),
         ExportCommand::tr("term")},
        {QStringLiteral("annotations"),
         ExportCommand::tr(
             "export: Web Annotations to find in the folder, and to show in the file or write to a .json."),
         ExportCommand::tr("file")},
        {QStringLiteral("branch"), ExportCommand::tr("export: only this comment and the answers to it."),
         ExportCommand::tr("comment")},
        {QStringLiteral("depth"), ExportCommand::tr("export: leaves out answers deeper than so many levels."), number},
        {QStringLiteral("authors"), ExportCommand::tr("export: names, pseudonyms or none."), list,
         QStringLiteral("names")},
        {QStringLiteral("fold-repeats"), ExportCommand::tr("export: leaves out the text of repeats.")},
        {QStringLiteral("sources"), ExportCommand::tr("export: adds where every line of the folder went (PDF).")},
        {QStringLiteral("list-notes"), ExportCommand::tr("export: adds a list of all notes (PDF).")},
        {QStringLiteral("paper"), ExportCommand::tr("export: A4, A5, B5, Letter or Legal (PDF)."), list,
         QStringLiteral("A4")},
        {QStringLiteral("columns"),
         ExportCommand::tr("export: 2 sets comments beside the paragraph they speak of (PDF)."), number},
        {QStringLiteral("font"), ExportCommand::tr("export: a font family; may be given again (PDF)."),
         ExportCommand::tr("family")},
        {QStringLiteral("text-size"), ExportCommand::tr("export: size of the essay's text in points (PDF)."), number},
        {QStringLiteral("archive"),
         ExportCommand::tr("export: says that the file is PDF/A-2u, if every character has a glyph (PDF).")},
        {QStringLiteral("unchecked"), ExportCommand::tr("export: does not read the PDF back to compare its text.")},
    });
}

Command exportCommand(const QStringList &positional, const QCommandLineParser &parser)
{
    if (positional.size() != 1)
        return wrongCommand(ExportCommand::tr("“export” takes one folder or file."));
    Command command;
    command.verb = Command::Verb::Export;
    command.path = positional.constFirst();
    command.target = parser.value(QStringLiteral("output"));
    if (command.target.isEmpty())
        return wrongCommand(ExportCommand::tr("Name the file to write with -o, as in “-o discussion.pdf”."));
    command.annotations = parser.value(QStringLiteral("annotations"));
    const bool isNotes = command.target.endsWith(QLatin1String(".json"), Qt::CaseInsensitive);
    if (!isNotes && !Export::formatOfName(command.target))
        return wrongCommand(
            ExportCommand::tr("PDF, HTML, Markdown and annotations can be written; end the name after -o with .pdf, "
                              ".html, .md or .json."));
    const QString problem = readOptions(parser, command.exportOptions);
    return problem.isEmpty() ? command : wrongCommand(problem);
}

}
