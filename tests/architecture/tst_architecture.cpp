#include "architecture/rules.h"
#include "architecture/sourcetext.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena::Architecture;

namespace {

//! The files of a small project: path → text.
using Files = QMap<QString, QString>;

//! Writes the files, and lists all sources in the CMakeLists.txt of app/ and ui/ unless a test brings its own.
bool write(const QString &folder, Files files)
{
    for (const QString &top : {QStringLiteral("app"), QStringLiteral("ui")}) {
        QString list;
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (file.key().startsWith(top + u'/'))
                list += file.key().mid(top.size() + 1) + u'\n';
        }
        const QString name = top + QStringLiteral("/CMakeLists.txt");
        if (!files.contains(name))
            files[name] = list;
    }
    for (auto file = files.cbegin(); file != files.cend(); ++file) {
        const QString path = folder + u'/' + file.key();
        QFile out(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !out.open(QIODevice::WriteOnly)
            || out.write(file.value().toUtf8()) < 0)
            return false;
    }
    return true;
}

QStringList toStrings(const Findings &findings)
{
    QStringList lines;
    for (const Finding &finding : findings)
        lines.append(finding.toString());
    return lines;
}

QString included(const QString &what)
{
    return QStringLiteral("#pragma once\n#include ") + what + u'\n';
}

}

class ArchitectureTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldHoldInThisProject();
    void shouldKnowEveryRoomThatCMakeBuilds();
    void shouldKnowTheHeadersOfQt();
    void shouldFindABreach_data();
    void shouldFindABreach();
    void shouldAllow_data();
    void shouldAllow();
    void shouldReadIncludes_data();
    void shouldReadIncludes();
    void shouldReportInTheOrderOfTheFiles();
};

void ArchitectureTest::shouldHoldInThisProject()
{
    const QString project = QStringLiteral(CATENA_SOURCE_DIR);
    QVERIFY2(QFile::exists(project + QStringLiteral("/app/base/result.h")), "The project is not where it was built");
    const QStringList findings = toStrings(checkProject(project, QtHeaders::installed()));
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

void ArchitectureTest::shouldKnowEveryRoomThatCMakeBuilds()
{
    QFile list(QStringLiteral(CATENA_SOURCE_DIR "/app/CMakeLists.txt"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    static const QRegularExpression set(QStringLiteral("set\\(rooms ([^)]*)\\)"));
    const auto match = set.match(QString::fromUtf8(list.readAll()));
    QVERIFY(match.hasMatch());
    int last = -1;
    for (const QString &room : match.captured(1).simplified().split(u' ')) {
        if (room == u"settings")
            continue;
        const int place = int(roomOrder().indexOf(room));
        QVERIFY2(place > last, qPrintable(room + QStringLiteral(" is out of order")));
        last = place;
    }
}

void ArchitectureTest::shouldKnowTheHeadersOfQt()
{
    const QtHeaders qt = QtHeaders::installed();
    QVERIFY(qt.widgets.contains(QStringLiteral("QWidget")));
    QVERIFY(qt.widgets.contains(QStringLiteral("qapplication.h")));
    QVERIFY(qt.widgets.contains(QStringLiteral("QTreeView")));
    QVERIFY(!qt.widgets.contains(QStringLiteral("QAction"))); // in QtGui since Qt 6
    QVERIFY(!qt.widgets.contains(QStringLiteral("QGuiApplication")));
    QVERIFY(qt.network.contains(QStringLiteral("QNetworkAccessManager")));
}

void ArchitectureTest::shouldFindABreach_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<QString>("finding");

    const auto row = [](const char *name, const QString &file, const QString &what, const QString &finding) {
        QTest::newRow(name) << Files{{file, included(what)}} << file + QStringLiteral(":2: ") + finding;
    };
    row("a room includes a later one", QStringLiteral("app/text/a.h"), QStringLiteral("\"thread/b.h\""),
        QStringLiteral("text includes \"thread/b.h\", but thread comes after text"));
    row("a later room in angle brackets", QStringLiteral("app/base/a.h"), QStringLiteral("<text/b.h>"),
        QStringLiteral("base includes \"text/b.h\", but text comes after base"));
    row("a later room through the project folder", QStringLiteral("app/base/a.h"), QStringLiteral("\"app/text/b.h\""),
        QStringLiteral("base includes \"app/text/b.h\", but text comes after base"));
    row("a later room from a subfolder", QStringLiteral("app/text/korean/a.h"), QStringLiteral("\"concepts/b.h\""),
        QStringLiteral("text includes \"concepts/b.h\", but concepts comes after text"));
    row("export includes store", QStringLiteral("app/export/a.h"), QStringLiteral("\"store/b.h\""),
        QStringLiteral("export includes \"store/b.h\", but store and export never meet"));
    row("store includes export", QStringLiteral("app/store/a.h"), QStringLiteral("\"export/b.h\""),
        QStringLiteral("store includes \"export/b.h\", but store and export never meet"));
    row("settings includes text", QStringLiteral("app/settings/a.h"), QStringLiteral("\"text/b.h\""),
        QStringLiteral("settings includes \"text/b.h\", but settings includes base only"));
    row("commands include settings", QStringLiteral("app/commands/a.h"), QStringLiteral("\"settings/b.h\""),
        QStringLiteral("commands includes \"settings/b.h\", but nothing in app includes settings"));
    row("app includes ui", QStringLiteral("app/commands/a.h"), QStringLiteral("\"ui/b.h\""),
        QStringLiteral("commands includes \"ui/b.h\", but app never includes ui"));
    row("a header of Unix anywhere", QStringLiteral("ui/a.h"), QStringLiteral("<unistd.h>"),
        QStringLiteral("<unistd.h> is of Unix, which belongs in the files that ask the system"));
    row("a header of Linux anywhere", QStringLiteral("app/text/a.h"), QStringLiteral("<sys/mman.h>"),
        QStringLiteral("<sys/mman.h> is of Unix, which belongs in the files that ask the system"));
    row("a widget below ui", QStringLiteral("app/export/a.h"), QStringLiteral("<QLabel>"),
        QStringLiteral("<QLabel> is of QtWidgets, which begins in ui/ above its models"));
    row("a widget by its module", QStringLiteral("app/base/a.h"), QStringLiteral("<QtWidgets/QWidget>"),
        QStringLiteral("<QtWidgets/QWidget> is of QtWidgets, which begins in ui/ above its models"));
    row("a widget by its file name", QStringLiteral("app/base/a.h"), QStringLiteral("<qwidget.h>"),
        QStringLiteral("<qwidget.h> is of QtWidgets, which begins in ui/ above its models"));
    row("a printer", QStringLiteral("app/export/a.h"), QStringLiteral("<QPrinter>"),
        QStringLiteral("<QPrinter> is of QtWidgets, which begins in ui/ above its models"));
    row("a widget in a model", QStringLiteral("ui/models/a.h"), QStringLiteral("<QApplication>"),
        QStringLiteral("<QApplication> is of QtWidgets, which begins in ui/ above its models"));
    row("ICU outside text", QStringLiteral("app/concepts/a.h"), QStringLiteral("<unicode/uchar.h>"),
        QStringLiteral("<unicode/uchar.h> belongs in app/text/ only"));
    row("ICU in ui", QStringLiteral("ui/a.h"), QStringLiteral("<unicode/coll.h>"),
        QStringLiteral("<unicode/coll.h> belongs in app/text/ only"));
    row("the network", QStringLiteral("ui/a.h"), QStringLiteral("<QNetworkAccessManager>"),
        QStringLiteral("<QNetworkAccessManager> is of QtNetwork; the program has no network"));

    QTest::newRow("a later room by a relative path")
        << Files{{QStringLiteral("app/base/a.h"), included(QStringLiteral("\"../text/b.h\""))},
                 {QStringLiteral("app/text/b.h"), QString()}}
        << QStringLiteral("app/base/a.h:2: base includes \"../text/b.h\", but text comes after base");
    QTest::newRow("a space before the name")
        << Files{{QStringLiteral("app/base/a.h"), QStringLiteral("  #  include   \"text/b.h\"\n")}}
        << QStringLiteral("app/base/a.h:1: base includes \"text/b.h\", but text comes after base");
    QTest::newRow("an include after a block comment")
        << Files{{QStringLiteral("app/base/a.h"), QStringLiteral("/* why\n */ #include \"text/b.h\"\n")}}
        << QStringLiteral("app/base/a.h:2: base includes \"text/b.h\", but text comes after base");
    QTest::newRow("HTML is set") << Files{{QStringLiteral("ui/a.cpp"), QStringLiteral("\nview->setHtml(text);\n")}}
                                 << QStringLiteral("ui/a.cpp:2: setHtml parses rich text");
    QTest::newRow("Markdown is set") << Files{{QStringLiteral("ui/a.cpp"),
                                               QStringLiteral("document.setMarkdown(text);")}}
                                     << QStringLiteral("ui/a.cpp:1: setMarkdown parses rich text");
    QTest::newRow("a rich label") << Files{{QStringLiteral("ui/a.cpp"),
                                            QStringLiteral("label->setTextFormat(Qt::RichText);")}}
                                  << QStringLiteral("ui/a.cpp:1: RichText parses rich text");
    QTest::newRow("a file no list names")
        << Files{{QStringLiteral("app/base/a.cpp"), QString()},
                 {QStringLiteral("app/base/CMakeLists.txt"), QStringLiteral("catena_room(base SOURCES b.cpp)")},
                 {QStringLiteral("app/CMakeLists.txt"), QString()}}
        << QStringLiteral("app/base/a.cpp: stands in no CMakeLists.txt");
    QTest::newRow("a file named in a comment of the list only")
        << Files{{QStringLiteral("app/base/a.cpp"), QString()},
                 {QStringLiteral("app/base/CMakeLists.txt"), QStringLiteral("catena_room(base) # a.cpp\n")},
                 {QStringLiteral("app/CMakeLists.txt"), QString()}}
        << QStringLiteral("app/base/a.cpp: stands in no CMakeLists.txt");
    QTest::newRow("a file of the same name elsewhere is listed")
        << Files{{QStringLiteral("app/base/a.cpp"), QString()},
                 {QStringLiteral("app/CMakeLists.txt"), QStringLiteral("add_library(x text/a.cpp)")}}
        << QStringLiteral("app/base/a.cpp: stands in no CMakeLists.txt");
    QTest::newRow("a folder that is no room")
        << Files{{QStringLiteral("app/misc/a.h"), QString()}} << QStringLiteral("app/misc/a.h: is in no room of app/");
}

void ArchitectureTest::shouldFindABreach()
{
    QFETCH(Files, files);
    QFETCH(QString, finding);
    QTemporaryDir folder;
    QVERIFY(folder.isValid() && write(folder.path(), files));
    QCOMPARE(toStrings(checkProject(folder.path(), QtHeaders::installed())), QStringList{finding});
}

void ArchitectureTest::shouldAllow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");

    const auto row = [](const char *name, const char *file, const char *text) {
        QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(text);
    };
    row("itself", "app/thread/a.h", "#include \"thread/b.h\"\n");
    row("an earlier room", "app/thread/a.h", "#include \"base/b.h\"\n");
    row("base in settings", "app/settings/a.h", "#include \"base/b.h\"\n");
    row("settings in itself", "app/settings/a.h", "#include \"settings/b.h\"\n");
    row("app in ui", "ui/a.h", "#include \"commands/b.h\"\n#include \"settings/c.h\"\n");
    row("a widget in ui", "ui/essay/a.h", "#include <QTextBrowser>\n");
    row("a system header named like a room", "app/base/a.h", "#include <text>\n");
    row("ICU in text", "app/text/a.cpp", "#include <unicode/uchar.h>\n");
    row("a header of Unix where the system is asked", "app/base/durablefile.cpp", "#include <unistd.h>\n");
    row("QAction below ui", "ui/models/a.h", "#include <QAction>\n");
    row("a later room in a line comment", "app/base/a.h", "// #include \"thread/b.h\"\n");
    row("a later room in a block comment", "app/base/a.h", "/*\n#include \"thread/b.h\"\n*/\n");
    row("a later room in a string", "app/base/a.h", "auto s = \"\\\n#include\"; auto t = \"#include <QWidget>\";\n");
    row("a later room in a raw string", "app/base/a.h", "auto s = R\"x(\n#include \"thread/b.h\"\n)\" )x\";\n");
    row("HTML in a comment and a string", "ui/a.cpp", "// never setHtml()\nauto s = \"setHtml\";\n");
    row("a quote as a character", "ui/a.cpp", "char c = '\"'; // setHtml(\"\nchar d = '\\'';\n");
    row("a digit separator", "ui/a.cpp", "int n = 1'000; // setHtml '\n");
    row("a name that only begins like the word", "ui/a.cpp", "setHtmlExport(true);\n");
}

void ArchitectureTest::shouldAllow()
{
    QFETCH(QString, file);
    QFETCH(QString, text);
    QTemporaryDir folder;
    QVERIFY(folder.isValid() && write(folder.path(), {{file, text}}));
    QCOMPARE(toStrings(checkProject(folder.path(), QtHeaders::installed())), QStringList());
}

void ArchitectureTest::shouldReadIncludes_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QStringList>("includes");

    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("quotes and brackets") << QStringLiteral("#include \"a/b.h\"\n#include <c>\n")
                                         << QStringList{QStringLiteral("1 a/b.h"), QStringLiteral("2 c")};
    QTest::newRow("no line end at the end") << QStringLiteral("#include <c>") << QStringList{QStringLiteral("1 c")};
    QTest::newRow("windows line ends") << QStringLiteral("\r\n#include <c>\r\n") << QStringList{QStringLiteral("2 c")};
    QTest::newRow("a comment behind it") << QStringLiteral("#include \"a.h\" // \"b.h\"\n")
                                         << QStringList{QStringLiteral("1 a.h")};
    QTest::newRow("a comment that never ends") << QStringLiteral("/* #include <c>\n#include <d>\n") << QStringList();
    QTest::newRow("a string that never ends")
        << QStringLiteral("auto s = \"abc\n#include <d>\n") << QStringList{QStringLiteral("2 d")};
    QTest::newRow("behind a raw string") << QStringLiteral("auto s = R\"(\"\n)\";\n#include <d>\n")
                                         << QStringList{QStringLiteral("3 d")};
    QTest::newRow("a slash in a string") << QStringLiteral("auto s = \"/*\";\n#include <d>\n")
                                         << QStringList{QStringLiteral("2 d")};
}

void ArchitectureTest::shouldReadIncludes()
{
    QFETCH(QString, source);
    QFETCH(QStringList, includes);
    QStringList read;
    for (const Include &include : readSource(source).includes)
        read.append(QString::number(include.line) + u' ' + include.path);
    QCOMPARE(read, includes);
}

void ArchitectureTest::shouldReportInTheOrderOfTheFiles()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.path(),
                  {{QStringLiteral("ui/a.cpp"), QStringLiteral("x.setHtml(y);\n")},
                   {QStringLiteral("app/text/b.h"), QStringLiteral("#include \"ui/a.h\"\n")},
                   {QStringLiteral("app/base/c.h"), QStringLiteral("#include <QWidget>\n#include \"text/b.h\"\n")}}));
    QStringList files;
    for (const Finding &finding : checkProject(folder.path(), QtHeaders::installed()))
        files.append(finding.file + u':' + QString::number(finding.line));
    QCOMPARE(files,
             (QStringList{QStringLiteral("app/base/c.h:1"), QStringLiteral("app/base/c.h:2"),
                          QStringLiteral("app/text/b.h:1"), QStringLiteral("ui/a.cpp:1")}));
}

QTEST_GUILESS_MAIN(ArchitectureTest)
#include "tst_architecture.moc"
