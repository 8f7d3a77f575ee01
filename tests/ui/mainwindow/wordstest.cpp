#include "ui/commandline.h"
#include "ui/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Catena;
using namespace Catena::Ui;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations;
    QString state; //!< "unfinished", "vanished", "obsolete" or nothing
    bool isNumerus = false;
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == QLatin1String("name"))
            context = xml.readElementText();
        else if (name == QLatin1String("message"))
            messages.append(
                {context, {}, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        else if (name == QLatin1String("source"))
            messages.last().source = xml.readElementText();
        else if (name == QLatin1String("translation")) {
            messages.last().state = xml.attributes().value(QLatin1String("type")).toString();
            if (!messages.constLast().isNumerus)
                messages.last().translations.append(xml.readElementText());
        } else if (name == QLatin1String("numerusform"))
            messages.last().translations.append(xml.readElementText());
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QSet<QString> places(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(\\d|n)"));
    QSet<QString> found;
    for (auto it = place.globalMatch(text); it.hasNext();)
        found.insert(it.next().captured());
    return found;
}

QString ending(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)"));
    const QString plain = QString(text).remove(mnemonic);
    return plain.endsWith(QChar(0x2026)) ? QStringLiteral("…") : QString();
}

constexpr Base::ErrorKind errorKinds[] = {
    Base::ErrorKind::NotFound, Base::ErrorKind::NotReadable, Base::ErrorKind::NotADocument,  Base::ErrorKind::Empty,
    Base::ErrorKind::NoText,   Base::ErrorKind::TooLarge,    Base::ErrorKind::NotWritable,   Base::ErrorKind::Cancelled,
    Base::ErrorKind::Internal, Base::ErrorKind::DiskFull,    Base::ErrorKind::Damaged,       Base::ErrorKind::Busy,
    Base::ErrorKind::TooNew,   Base::ErrorKind::Unreachable, Base::ErrorKind::DriverMissing,
};

}

class WordsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTranslateEverything_data();
    void shouldTranslateEverything();
    void shouldTranslateTheSameMessagesIntoEachLanguage();
    void shouldSayWhatHappenedAndWhatToDo_data();
    void shouldSayWhatHappenedAndWhatToDo();
    void shouldNeverShowTheSystemsWords();
    void shouldHaveASentenceForEveryIssue();
    void shouldHaveAReasonForEveryRole();
    void shouldCountInPlurals();
    void shouldMakeNamesPlain();
    void shouldReplaceNothingInsideForeignNames();
    void shouldReadTheCommandLine_data();
    void shouldReadTheCommandLine();
    void shouldRefuseWrongUsage_data();
    void shouldRefuseWrongUsage();
};

void WordsTest::shouldTranslateEverything_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("Korean") << QStringLiteral("ko");
}

void WordsTest::shouldTranslateEverything()
{
    QFETCH(QString, language);
    const QList<Message> messages =
        readMessages(QStringLiteral(CATENA_SOURCE_DIR "/translations/catena_%1.ts").arg(language));
    QVERIFY(messages.size() > 200);
    const bool isKorean = language == QLatin1String("ko");
    static const QRegularExpression particle(
        QStringLiteral("\\((?:\uc774|\uac00|\uc740|\ub294|\uc744|\ub97c|\uacfc|\uc640|\uc73c)\\)"));
    for (const Message &message : messages) {
        const QByteArray what = (message.context + QLatin1String(": ") + message.source).toUtf8();
        QVERIFY2(message.state.isEmpty(), what.constData());
        QCOMPARE(message.translations.size(), message.isNumerus && !isKorean ? 2 : 1);
        for (const QString &translation : message.translations) {
            QVERIFY2(!translation.isEmpty(), what.constData());
            QVERIFY2(places(translation) == places(message.source), what.constData());
            QVERIFY2(ending(translation) == ending(message.source), what.constData());
            QVERIFY2(translation.contains(QLatin1Char('&')) == message.source.contains(QLatin1Char('&')),
                     what.constData());
            QVERIFY2(!translation.contains(particle), what.constData());
        }
    }
}

void WordsTest::shouldTranslateTheSameMessagesIntoEachLanguage()
{
    QSet<QString> sources[2];
    int i = 0;
    for (const char *language : {"en", "ko"}) {
        const QList<Message> messages =
            readMessages(QStringLiteral(CATENA_SOURCE_DIR "/translations/catena_%1.ts").arg(QLatin1String(language)));
        for (const Message &message : messages)
            sources[i].insert(message.context + QLatin1Char('\n') + message.source);
        ++i;
    }
    QCOMPARE(sources[0], sources[1]);
}

void WordsTest::shouldSayWhatHappenedAndWhatToDo_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("kind");
    for (const char *language : {"en", "ko"}) {
        for (const Base::ErrorKind kind : errorKinds)
            QTest::addRow("%s, error %d", language, int(kind)) << QString::fromLatin1(language) << int(kind);
    }
}

void WordsTest::shouldSayWhatHappenedAndWhatToDo()
{
    QFETCH(QString, language);
    QFETCH(int, kind);
    QTranslator translator;
    QVERIFY(
        translator.load(QLocale(language), QStringLiteral("catena"), QStringLiteral("_"), QStringLiteral(":/i18n")));
    QCoreApplication::installTranslator(&translator);
    const Base::Error error{Base::ErrorKind(kind), QStringLiteral("/a/b"), QStringLiteral("errno 13")};
    const QString happened = ErrorText::happened(error);
    const QString remedy = ErrorText::remedy(error);
    const QString sentence = ErrorText::sentence(error);
    QVERIFY(happened.size() > 8);
    QVERIFY(remedy.size() > 8);
    QVERIFY(remedy.endsWith(QLatin1Char('.')));
    QVERIFY(!happened.endsWith(QLatin1Char('.')));
    QVERIFY(sentence.contains(happened));
    QVERIFY(sentence.contains(remedy.mid(1)));
    QVERIFY(!sentence.contains(QLatin1Char('\n')));
    const bool hasHangul = remedy.contains(QRegularExpression(QStringLiteral("[\uac00-\ud7a3]")));
    QCOMPARE(hasHangul, language == QLatin1String("ko"));
    QCoreApplication::removeTranslator(&translator);
}

void WordsTest::shouldNeverShowTheSystemsWords()
{
    for (const Base::ErrorKind kind : errorKinds) {
        const Base::Error error{kind, QStringLiteral("/a"), QStringLiteral("EACCES(13)")};
        QVERIFY(!ErrorText::sentence(error).contains(QStringLiteral("EACCES")));
    }
}

void WordsTest::shouldHaveASentenceForEveryIssue()
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= int(Base::IssueKind::DictionaryMissing); ++kind) {
        const QString sentence =
            ErrorText::sentence(Base::Issue{Base::IssueKind(kind), QStringLiteral("x.txt"), 3, QStringLiteral("2")});
        QVERIFY(sentence.startsWith(QStringLiteral("x.txt, line 3: ")));
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
        QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
    }
}

void WordsTest::shouldHaveAReasonForEveryRole()
{
    QSet<QString> sentences;
    for (int kind = 0; kind <= int(Documents::RoleReason::Kind::ChosenByUser); ++kind) {
        Documents::RoleReason reason;
        reason.kind = Documents::RoleReason::Kind(kind);
        const QString sentence = ErrorText::roleReason(reason);
        QVERIFY(sentence.endsWith(QLatin1Char('.')));
        QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
    }
}

void WordsTest::shouldCountInPlurals()
{
    QTranslator translator;
    QVERIFY(translator.load(QStringLiteral(":/i18n/catena_en.qm")));
    QCoreApplication::installTranslator(&translator);
    Base::Issue issue{Base::IssueKind::NulBytes, QString(), 0, QStringLiteral("1")};
    QVERIFY(ErrorText::sentence(issue).startsWith(QStringLiteral("1 NUL character stands")));
    issue.detail = QStringLiteral("2");
    QVERIFY(ErrorText::sentence(issue).startsWith(QStringLiteral("2 NUL characters stand")));
    QCoreApplication::removeTranslator(&translator);
}

void WordsTest::shouldMakeNamesPlain()
{
    QCOMPARE(plainName(QStringLiteral("a\x1b[31m\nb\u202ec\u2066")), QStringLiteral("a\ufffd[31m\ufffdb\ufffdc\ufffd"));
    QCOMPARE(plainName(QStringLiteral("\uae00 a.txt")), QStringLiteral("\uae00 a.txt"));
}

void WordsTest::shouldReplaceNothingInsideForeignNames()
{
    const Base::Issue issue{Base::IssueKind::GuessedEncoding, QStringLiteral("%1%2%3.txt"), 4, QStringLiteral("%1")};
    QVERIFY(ErrorText::sentence(issue).startsWith(QStringLiteral("%1%2%3.txt, line 4: ")));
    const Base::Error error{Base::ErrorKind::NotFound, QStringLiteral("/%1/%2"), QString()};
    QVERIFY(ErrorText::sentence(error).contains(QStringLiteral("“/%1/%2”")));
}

void WordsTest::shouldReadTheCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("verb");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const QString &line, Command::Verb verb, const QString &path = {}) {
        QTest::newRow(name) << QString(QLatin1String("catena ") + line).split(u' ', Qt::SkipEmptyParts) << int(verb)
                            << path;
    };
    row("nothing", QString(), Command::Verb::Window);
    row("a folder", QStringLiteral("/f"), Command::Verb::Window, QStringLiteral("/f"));
    row("a URL of a file manager", QStringLiteral("file:///f%20g"), Command::Verb::Window, QStringLiteral("/f g"));
    row("a name with percent signs", QStringLiteral("/f%20g"), Command::Verb::Window, QStringLiteral("/f%20g"));
    row("the dialog", QStringLiteral("--open-folder"), Command::Verb::Window);
    row("inspect", QStringLiteral("inspect /f --json --no-text"), Command::Verb::Inspect, QStringLiteral("/f"));
    row("inspect, options first", QStringLiteral("inspect --timings /f"), Command::Verb::Inspect, QStringLiteral("/f"));
    row("export", QStringLiteral("export /f -o /x.pdf --concept a --concept b"), Command::Verb::Export,
        QStringLiteral("/f"));
    row("help", QStringLiteral("inspect --help"), Command::Verb::Help);
    row("version", QStringLiteral("--version"), Command::Verb::Version);
    row("a folder named inspect", QStringLiteral("./inspect"), Command::Verb::Window, QStringLiteral("./inspect"));
}

void WordsTest::shouldReadTheCommandLine()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, verb);
    QFETCH(QString, path);
    const Command command = parseCommand(arguments);
    QCOMPARE(int(command.verb), verb);
    QCOMPARE(command.path, path);
    QCOMPARE(command.json, arguments.contains(QStringLiteral("--json")));
    QCOMPARE(command.withText, !arguments.contains(QStringLiteral("--no-text")));
    QCOMPARE(command.withTimings, arguments.contains(QStringLiteral("--timings")));
    QCOMPARE(command.askForFolder, arguments.contains(QStringLiteral("--open-folder")));
    if (command.verb == Command::Verb::Export) {
        QCOMPARE(command.target, QStringLiteral("/x.pdf"));
        QCOMPARE(command.exportOptions.chosenConcepts, QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    }
    if (command.verb == Command::Verb::Help) {
        for (const char *word : {"inspect", "export", "--json", "--no-text", "--timings", "--concept", "--open-folder"})
            QVERIFY2(command.text.contains(QLatin1String(word)), word);
    }
}

void WordsTest::shouldRefuseWrongUsage_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("inspect without a path") << QStringLiteral("inspect");
    QTest::newRow("inspect of two") << QStringLiteral("inspect a b");
    QTest::newRow("export without a path") << QStringLiteral("export -o x.pdf");
    QTest::newRow("export without a target") << QStringLiteral("export a");
    QTest::newRow("export to another format") << QStringLiteral("export a -o x.odt");
    QTest::newRow("an option nobody knows") << QStringLiteral("inspect a --frobnicate");
    QTest::newRow("an option of another verb") << QStringLiteral("export a -o x.pdf --json");
    QTest::newRow("two folders") << QStringLiteral("a b");
}

void WordsTest::shouldRefuseWrongUsage()
{
    QFETCH(QString, line);
    const Command command = parseCommand(QString(QLatin1String("catena ") + line).split(u' '));
    QCOMPARE(command.verb, Command::Verb::Wrong);
    QVERIFY(command.text.endsWith(QLatin1Char('.')));
}

QTEST_GUILESS_MAIN(WordsTest)

#include "wordstest.moc"
