#include "architecture/rules.h"

#include "architecture/sourcetext.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace Catena::Architecture {

namespace {

//! A file of the project: where it is and what room it belongs to ("" outside app/, "ui" in ui/).
struct SourceFile
{
    QString path; //!< relative to the project
    QString room;
};

//! The room a path relative to the project is in: one of roomOrder(), "settings", "ui", or empty.
QString roomOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    if (parts.first() == u"ui")
        return parts.first();
    if (parts.first() == u"app" && parts.size() > 2)
        return parts[1];
    return {};
}

bool isRoom(const QString &name)
{
    return name == u"ui" || name == u"settings" || roomOrder().contains(name);
}

//! What an include names, relative to the project, as the compiler finds it: beside the file, in app/, in the project.
QString resolve(const QString &projectDir, const QString &file, const Include &include)
{
    const QString beside = QDir::cleanPath(file.section(u'/', 0, -2) + u'/' + include.path);
    const QString inApp = QDir::cleanPath(u"app/" + include.path);
    const QString inProject = QDir::cleanPath(include.path);
    QStringList places{inApp, inProject};
    if (!include.isAngled)
        places.prepend(beside);
    for (const QString &place : std::as_const(places)) {
        if (QFile::exists(projectDir + u'/' + place))
            return place;
    }
    return inProject.startsWith(u"app/") || inProject.startsWith(u"ui/") ? inProject : inApp;
}

//! Why a room may not include a file of another; empty where it may.
QString directionBreach(const QString &from, const QString &to)
{
    if (from == to || from == u"ui" || from.isEmpty())
        return {};
    if (to == u"ui")
        return QStringLiteral("app never includes ui");
    if (to == u"settings")
        return QStringLiteral("nothing in app includes settings");
    if (from == u"settings")
        return to == u"base" ? QString() : QStringLiteral("settings includes base only");
    if ((from == u"store" && to == u"export") || (from == u"export" && to == u"store"))
        return QStringLiteral("store and export never meet");
    if (roomOrder().indexOf(to) > roomOrder().indexOf(from))
        return QStringLiteral("%1 comes after %2").arg(to, from);
    return {};
}

bool belongsTo(const QString &include, const QString &module, const QSet<QString> &headers)
{
    return include.startsWith(module + u'/') || headers.contains(include);
}

bool isWidgets(const QString &include, const QtHeaders &qt)
{
    static const QStringList modules{QStringLiteral("QtWidgets"), QStringLiteral("QtPrintSupport"),
                                     QStringLiteral("QtSvgWidgets"), QStringLiteral("QtOpenGLWidgets")};
    for (const QString &module : modules) {
        if (belongsTo(include, module, qt.widgets))
            return true;
    }
    return false;
}

//! Whether an include is a header of POSIX or Linux, which other systems do not have.
bool isOfUnix(const QString &include)
{
    static const QStringList headers{
        QStringLiteral("unistd.h"),     QStringLiteral("fcntl.h"), QStringLiteral("execinfo.h"),
        QStringLiteral("dlfcn.h"),      QStringLiteral("pwd.h"),   QStringLiteral("poll.h"),
        QStringLiteral("pthread.h"),    QStringLiteral("sched.h"), QStringLiteral("spawn.h"),
        QStringLiteral("termios.h"),    QStringLiteral("glob.h"),  QStringLiteral("dirent.h"),
        QStringLiteral("sys/syscall.h")};
    return headers.contains(include) || include.startsWith(u"sys/") || include.startsWith(u"linux/")
        || include.startsWith(u"netinet/");
}

//! The files that may ask the system directly: what is to run elsewhere is ported by looking at them alone.
const QStringList &systemFiles()
{
    static const QStringList files{
        QStringLiteral("app/export/writtenpdf.cpp"),       QStringLiteral("app/formats/pdftext.cpp"),
        QStringLiteral("app/repeats/largearray.h"),        QStringLiteral("app/base/durablefile.cpp"),
        QStringLiteral("ui/diagnostics/crashhandler.cpp"), QStringLiteral("app/documents/regularfile.cpp")};
    return files;
}

void checkInclude(const QString &projectDir, const SourceFile &file, const Include &include, const QtHeaders &qt,
                  Findings &findings)
{
    const auto found = [&](const QString &what) { findings.append({file.path, include.line, what}); };
    if (include.path.startsWith(u"unicode/") && !file.path.startsWith(u"app/text/"))
        found(QStringLiteral("<%1> belongs in app/text/ only").arg(include.path));
    const bool withoutWidgets = file.path.startsWith(u"app/") || file.path.startsWith(u"ui/models/");
    if (withoutWidgets && isWidgets(include.path, qt))
        found(QStringLiteral("<%1> is of QtWidgets, which begins in ui/ above its models").arg(include.path));
    if (belongsTo(include.path, QStringLiteral("QtNetwork"), qt.network))
        found(QStringLiteral("<%1> is of QtNetwork; the program has no network").arg(include.path));

    if (isOfUnix(include.path) && !systemFiles().contains(file.path))
        found(QStringLiteral("<%1> is of Unix, which belongs in the files that ask the system").arg(include.path));

    const QString target = resolve(projectDir, file.path, include);
    const QString room = roomOf(target);
    if (!isRoom(room))
        return;
    const QString breach = directionBreach(file.room, room);
    if (!breach.isEmpty())
        found(QStringLiteral("%1 includes \"%2\", but %3").arg(file.room, include.path, breach));
}

void checkRichText(const SourceFile &file, const QString &code, Findings &findings)
{
    static const QRegularExpression parser(
        QStringLiteral("\\b(setHtml|insertHtml|appendHtml|fromHtml|setMarkdown|insertMarkdown|fromMarkdown"
                       "|RichText|AutoText|MarkdownText)\\b"));
    const QStringList lines = code.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const auto match = parser.match(lines[i]);
        if (match.hasMatch())
            findings.append({file.path, i + 1, QStringLiteral("%1 parses rich text").arg(match.captured(1))});
    }
}

//! The files that the CMakeLists.txt of a folder names, relative to the project.
QSet<QString> listedFiles(const QString &projectDir, const QString &folder)
{
    QFile list(projectDir + u'/' + folder + QStringLiteral("/CMakeLists.txt"));
    QSet<QString> files;
    if (!list.open(QIODevice::ReadOnly))
        return files;
    static const QRegularExpression comment(QStringLiteral("#[^\n]*"));
    static const QRegularExpression separators(QStringLiteral("[\\s()\";]+"));
    const QString text = QString::fromUtf8(list.readAll()).remove(comment);
    for (QString word : text.split(separators, Qt::SkipEmptyParts)) {
        word.remove(QStringLiteral("${CMAKE_CURRENT_SOURCE_DIR}/"));
        files.insert(QDir::cleanPath(folder + u'/' + word));
    }
    return files;
}

void checkListed(const QString &projectDir, const SourceFile &file, Findings &findings)
{
    for (QString folder = file.path.section(u'/', 0, -2); !folder.isEmpty(); folder = folder.section(u'/', 0, -2)) {
        if (listedFiles(projectDir, folder).contains(file.path))
            return;
    }
    findings.append({file.path, 0, QStringLiteral("stands in no CMakeLists.txt")});
}

QList<SourceFile> sourceFiles(const QString &projectDir)
{
    QStringList paths;
    const QDir project(projectDir);
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        QDirIterator files(projectDir + u'/' + top,
                           {QStringLiteral("*.h"), QStringLiteral("*.hpp"), QStringLiteral("*.cpp"),
                            QStringLiteral("*.cc"), QStringLiteral("*.inc")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths.append(project.relativeFilePath(files.next()));
    }
    paths.sort();
    QList<SourceFile> sources;
    for (const QString &path : std::as_const(paths))
        sources.append({path, roomOf(path)});
    return sources;
}

QSet<QString> headersOf(const QString &module)
{
    const QDir folder(QLibraryInfo::path(QLibraryInfo::HeadersPath) + u'/' + module);
    const QStringList names = folder.entryList(QDir::Files);
    return {names.begin(), names.end()};
}

}

QString Finding::toString() const
{
    return line > 0 ? QStringLiteral("%1:%2: %3").arg(file, QString::number(line), what)
                    : QStringLiteral("%1: %2").arg(file, what);
}

QtHeaders QtHeaders::installed()
{
    QSet<QString> below = headersOf(QStringLiteral("QtCore"));
    below.unite(headersOf(QStringLiteral("QtGui")));
    QtHeaders qt;
    for (const QString &module : {QStringLiteral("QtWidgets"), QStringLiteral("QtPrintSupport"),
                                  QStringLiteral("QtSvgWidgets"), QStringLiteral("QtOpenGLWidgets")})
        qt.widgets.unite(headersOf(module));
    qt.widgets.subtract(below);
    qt.network = headersOf(QStringLiteral("QtNetwork")).subtract(below);
    return qt;
}

const QStringList &roomOrder()
{
    static const QStringList order = QStringLiteral("base text documents formats captures thread repeats concepts "
                                                    "annotations snapshot search store export pipeline commands")
                                         .split(u' ');
    return order;
}

Findings checkProject(const QString &projectDir, const QtHeaders &qt)
{
    Findings findings;
    for (const SourceFile &file : sourceFiles(projectDir)) {
        QFile source(projectDir + u'/' + file.path);
        if (!source.open(QIODevice::ReadOnly)) {
            findings.append({file.path, 0, QStringLiteral("cannot be read")});
            continue;
        }
        const SourceText text = readSource(QString::fromUtf8(source.readAll()));
        if (file.path.startsWith(u"app/") && !isRoom(file.room))
            findings.append({file.path, 0, QStringLiteral("is in no room of app/")});
        for (const Include &include : text.includes)
            checkInclude(projectDir, file, include, qt, findings);
        checkRichText(file, text.code, findings);
        checkListed(projectDir, file, findings);
    }
    return findings;
}

}
