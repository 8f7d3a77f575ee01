#include "formats/paste.h"
#include "formats/pasteparts.h"
#include "formats/pasteprofilefile.h"

#include "testlib/cputimer.h"
#include "testlib/memorydocument.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::memoryDocument;

namespace {

Reading readPasteOf(const QString &text, const ReadOptions &options = {})
{
    Reading reading;
    readPaste(memoryDocument(text, Documents::Role::Discussion), options, reading);
    return reading;
}

QString textOf(const Documents::Document &document, const Fragment &fragment)
{
    const QByteArrayView line = document.lineUtf8(fragment.line);
    const qsizetype end = fragment.end < 0 ? line.size() : fragment.end;
    return QString::fromUtf8(line.sliced(fragment.begin, end - fragment.begin)).trimmed();
}

//! A comment a line: author | date, or "~" and the date as written | score | level | text, "//" between lines.
QStringList printed(const QString &text, const Reading &reading)
{
    const Documents::Document document = memoryDocument(text, Documents::Role::Discussion);
    // A blank line counts where text of the same comment stands on both sides.
    qint32 last = -1;
    bool isBlank = false;
    QList<QStringList> texts(qsizetype(reading.parts.size()));
    for (const Fragment &fragment : reading.fragments) {
        isBlank = isBlank || fragment.kind == Fragment::Kind::Blank;
        if (fragment.kind != Fragment::Kind::Text || fragment.part < 0)
            continue;
        if (isBlank && fragment.part == last)
            texts[fragment.part].append(QString());
        texts[fragment.part].append(textOf(document, fragment));
        last = fragment.part;
        isBlank = false;
    }
    QStringList lines;
    for (std::size_t i = 0; i < reading.parts.size(); ++i) {
        const PastePart &part = reading.parts[i];
        if (texts[qsizetype(i)].isEmpty())
            continue;
        const QString when = part.date.isValid() ? part.date.toIso()
            : part.when.isEmpty()                ? QString()
                                                 : QLatin1Char('~') + part.when;
        lines += QStringLiteral("%1 | %2 | %3| %4| %5")
                     .arg(part.author, when, part.score ? QString::number(*part.score) + u' ' : QString(),
                          part.depth < 0 ? QString() : QString::number(part.depth) + u' ',
                          texts[qsizetype(i)]
                              .join(QStringLiteral(" // "))
                              .replace(QStringLiteral("//  //"), QStringLiteral("// //")));
    }
    return lines;
}

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

const QString dataDir = QStringLiteral(CATENA_TEST_DATA "/formats/pasteprofiles");

//! Text that no site leaves, with words that sites use.
const QStringList &plainLines()
{
    static const QStringList lines = {
        QStringLiteral("I like it. Reply when you can, and share what you find."),
        QStringLiteral("Like"),
        QStringLiteral("좋아요"),
        QStringLiteral("답글을 기다립니다. 3시간 전에 썼습니다."),
        QStringLiteral("3시간"),
        QStringLiteral("더 이상은 모르겠습니다."),
        QStringLiteral("On level 2 of the building there is a door."),
        QStringLiteral("공감합니다."),
        QStringLiteral("12"),
        QStringLiteral("We met 3 years ago."),
        QStringLiteral("[1] The first note"),
        QStringLiteral("우물지기"),
        QStringLiteral("reply"),
        QString(),
        QStringLiteral("신고할 일은 아닙니다."),
        QStringLiteral("@reader 그 말은 맞습니다"),
        QStringLiteral("points and lines"),
    };
    return lines;
}

}

class PasteProfilesTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadTheBuiltInProfiles()
    {
        const PasteProfiles &profiles = builtInPasteProfiles();
        for (const Base::Issue &issue : profiles.issues)
            QFAIL(qPrintable(QStringLiteral("%1:%2 %3").arg(issue.path).arg(issue.line).arg(issue.detail)));
        QStringList names;
        for (const PasteProfile &profile : profiles.profiles)
            names += profile.name;
        QCOMPARE(names.join(u' '),
                 QStringLiteral("buttonlines buttons clock dated datedbelow disqus facebook hackernews kakaotalk line "
                                "linkedin mailcopy naver reddit speakers stackexchange whatsapp x xenforo youtube"));
        QVERIFY(QFile::exists(dataDir));
        for (const QString &name : names)
            QVERIFY2(QFile::exists(dataDir + u'/' + name), qPrintable(name));
    }

    void shouldTakeTheFurnitureOutOfAPaste_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("path");
        for (const QString &profile : QDir(dataDir).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QDir folder(dataDir + u'/' + profile);
            for (const QString &name : folder.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name))
                QTest::newRow(qPrintable(profile + u' ' + name.chopped(4)))
                    << profile << folder.filePath(name.chopped(4));
        }
    }

    void shouldTakeTheFurnitureOutOfAPaste()
    {
        QFETCH(QString, profile);
        QFETCH(QString, path);
        const QString text = contentOf(path + QStringLiteral(".txt"));
        const QString expected = contentOf(path + QStringLiteral(".expected"));
        QVERIFY2(!expected.isEmpty(), "no expectation beside it");
        const Reading reading = readPasteOf(text);
        QCOMPARE(reading.profile, profile);
        const QStringList lines = printed(text, reading);
        const QStringList wanted = expected.split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < std::min(lines.size(), wanted.size()); ++i)
            QCOMPARE(lines[i], wanted[i]);
        QVERIFY2(lines.size() == wanted.size(), qPrintable(lines.join(u'\n')));
        // The same with line ends of another system, and indented by a space that does not break.
        QString other = text;
        other.replace(u'\n', QStringLiteral("\r\n"));
        QCOMPARE(printed(other, readPasteOf(other)).size(), wanted.size());
        const QString decomposed = text.normalized(QString::NormalizationForm_D);
        QCOMPARE(readPasteOf(decomposed).profile, profile);
        QStringList composed;
        for (const QString &line : printed(decomposed, readPasteOf(decomposed)))
            composed += line.normalized(QString::NormalizationForm_C);
        QCOMPARE(composed, wanted);
    }

    void shouldLeaveATextWithoutFurnitureAsItIs()
    {
        QRandomGenerator random(11);
        for (int round = 0; round < 300; ++round) {
            QStringList lines;
            for (int i = random.bounded(1, 40); i > 0; --i)
                lines += plainLines()[random.bounded(int(plainLines().size()))];
            const Reading reading = readPasteOf(lines.join(u'\n'));
            QVERIFY2(reading.profile.isEmpty(), qPrintable(reading.profile + u'\n' + lines.join(u'\n')));
            QVERIFY(reading.parts.empty());
            for (const Fragment &fragment : reading.fragments)
                QVERIFY(fragment.kind != Fragment::Kind::Furniture);
        }
    }

    void shouldNotDeleteASentenceThatLooksLikeAButton()
    {
        const QString text = contentOf(dataDir + QStringLiteral("/facebook/en.txt"));
        // One of the signs alone says nothing.
        const QString one = QStringLiteral("The page had a line that read\nLike · Reply · 2h\nand nothing else.\n");
        QVERIFY(readPasteOf(one).profile.isEmpty());
        // In a paste of the site a word of its buttons inside a comment stays.
        QVERIFY(printed(text, readPasteOf(text)).join(u'\n').contains(QStringLiteral("Like a story, this")));
    }

    void shouldKnowEveryLineOfAPaste()
    {
        QRandomGenerator random(13);
        QStringList pool = plainLines();
        for (const QString &name : {QStringLiteral("facebook/ko-buttons-apart"), QStringLiteral("reddit/levels"),
                                    QStringLiteral("youtube/ko"), QStringLiteral("kakaotalk/desktop"),
                                    QStringLiteral("naver/news"), QStringLiteral("disqus/lines")})
            pool += contentOf(dataDir + u'/' + name + QStringLiteral(".txt")).split(u'\n');
        for (int round = 0; round < 400; ++round) {
            QStringList lines;
            for (int i = random.bounded(1, 60); i > 0; --i)
                lines += pool[random.bounded(int(pool.size()))];
            const QString text = lines.join(u'\n');
            const Reading reading = readPasteOf(text);
            const Documents::Document document = memoryDocument(text, Documents::Role::Discussion);
            QCOMPARE(qint32(reading.fragments.size()), document.lineCount());
            qint32 part = -1;
            for (const Fragment &fragment : reading.fragments) {
                if (reading.profile.isEmpty() || fragment.kind != Fragment::Kind::Text)
                    continue;
                QVERIFY(fragment.part >= part && fragment.part < qint32(reading.parts.size()));
                part = fragment.part;
            }
        }
    }

    void shouldReadAProfileOfTheUser()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("guestbook.profile")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# a guest book\nname guestbook\nsigns 2\nlet no (?:No\\.\\s?\\d+)\n"
                   "head sign with=No. ^{no}\\s(?<author>\\S+)\\s\\((?<date>{date})\\)$\nfoot prev=text ^\\*$\n");
        file.close();
        const PasteProfiles profiles = loadPasteProfiles(folder.path());
        QVERIFY(profiles.issues.isEmpty());
        QCOMPARE(profiles.profiles.front().name, QStringLiteral("guestbook"));
        QCOMPARE(profiles.profiles.size(), builtInPasteProfiles().profiles.size() + 1);
        ReadOptions options;
        options.profiles = &profiles;
        const QString text =
            QStringLiteral("No. 1 keeper (2024-03-05)\nfirst\n*\nNo. 2 reader (2024-03-06)\nsecond\n*\n");
        QCOMPARE(printed(text, readPasteOf(text, options)),
                 (QStringList{QStringLiteral("keeper | 2024-03-05 | | | first"),
                              QStringLiteral("reader | 2024-03-06 | | | second")}));
        QVERIFY(readPasteOf(text).profile.isEmpty());
    }

    void shouldPutAProfileOfTheUserInThePlaceOfABuiltInOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mine.profile")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name youtube\nhead sign ^never$\n");
        file.close();
        const PasteProfiles profiles = loadPasteProfiles(folder.path());
        QCOMPARE(profiles.profiles.size(), builtInPasteProfiles().profiles.size());
        ReadOptions options;
        options.profiles = &profiles;
        QVERIFY(readPasteOf(contentOf(dataDir + QStringLiteral("/youtube/en.txt")), options).profile != u"youtube");
    }

    void shouldNameFileAndLineOfABrokenProfile_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("line");
        const auto row = [](const char *name, const char *text, qint64 line) {
            QTest::newRow(name) << QByteArray(text) << line;
        };
        row("an expression that is none", "name a\nhead sign ^(a$\n", 2);
        row("a pattern that is not of the whole line", "name a\n\nhead sign a$\n", 3);
        row("an unknown kind", "name a\nhat sign ^a$\n", 2);
        row("an unknown condition", "name a\nhead sign near=b ^a$\n", 2);
        row("an unknown group", "name a\nhead sign ^(?<who>a)$\n", 2);
        row("no number", "name a\nsigns many\nhead sign ^a$\n", 2);
        row("no name", "head sign ^a$\n", 0);
        row("no sign", "name a\nhead ^a$\n", 0);
        row("too many rules", qPrintable(QStringLiteral("name a\n") + QStringLiteral("head sign ^a$\n").repeated(65)),
            66);
    }

    void shouldNameFileAndLineOfABrokenProfile()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, line);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("broken.profile")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const PasteProfiles profiles = loadPasteProfiles(folder.path());
        QCOMPARE(profiles.issues.size(), qsizetype(1));
        QCOMPARE(profiles.issues[0].kind, Base::IssueKind::BrokenPasteProfile);
        QCOMPARE(profiles.issues[0].path, QStringLiteral("broken.profile"));
        QCOMPARE(profiles.issues[0].line, line);
        QVERIFY(!profiles.issues[0].detail.isEmpty());
        QCOMPARE(profiles.profiles.size(), builtInPasteProfiles().profiles.size());
    }

    void shouldReadCounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("plain") << QStringLiteral("12") << 12;
        QTest::newRow("thousands apart") << QStringLiteral("1,234") << 1234;
        QTest::newRow("K") << QStringLiteral("1.2K") << 1200;
        QTest::newRow("Korean thousand") << QStringLiteral("1.2천") << 1200;
        QTest::newRow("Korean ten thousand") << QStringLiteral("3만") << 30000;
        QTest::newRow("minus") << QStringLiteral("-4") << -4;
        QTest::newRow("million") << QStringLiteral("2M") << 2000000;
        QTest::newRow("none") << QStringLiteral("Vote") << INT_MIN;
        QTest::newRow("too many") << QStringLiteral("99999999999") << INT_MIN;
    }

    void shouldReadCounts()
    {
        QFETCH(QString, text);
        QTEST(readCount(text).value_or(INT_MIN), "count");
    }

    // A pattern of one's own can be such that a line of 200 letters would take hours.
    void shouldGiveUpALineThatCanBePartedInTooManyWays()
    {
        const QString pattern = QStringLiteral("^(?:[a-z]+\\s?)+:$");
        Base::Issues issues;
        const auto profile =
            readPasteProfile(QStringLiteral("name own\nhead sign %1\n").arg(pattern), QStringLiteral("own"), issues);
        QVERIFY(profile.has_value());
        const auto timeOf = [](const QRegularExpression &expression) {
            const QString line = QString(200, u'a') + QStringLiteral(": x");
            (void)expression.match(line); // compiled
            TestLib::CpuTimer timer;
            const bool isFound = expression.match(line).hasMatch();
            return isFound ? -1.0 : double(timer.nsecsElapsed());
        };
        const QRegularExpression &bounded = profile->rules.front().pattern;
        QVERIFY(bounded.match(QStringLiteral("one two three:")).hasMatch());
        const double mine = timeOf(bounded);
        const double plain = timeOf(QRegularExpression(pattern));
        QVERIFY2(mine >= 0 && mine * 20 < plain, qPrintable(QStringLiteral("%1 %2").arg(mine).arg(plain)));
    }

    // A line that could be parted in many ways is looked at once all the same: none is given up.
    void shouldLookAtHostileLinesOnce_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QString>("line");
        QTest::newRow("white space between what a button row may have")
            << QStringLiteral("disqus") << QStringLiteral("2") + QString(200, u' ') + QStringLiteral("Share x");
    }
    void shouldLookAtHostileLinesOnce()
    {
        QFETCH(QString, profile);
        QFETCH(QString, line);
        int rules = 0;
        for (const PasteProfile &each : builtInPasteProfiles().profiles) {
            for (const PasteRule &rule : each.rules) {
                if (each.name != profile)
                    continue;
                ++rules;
                QVERIFY2(rule.pattern.match(line).isValid(), qPrintable(rule.pattern.pattern()));
            }
        }
        QVERIFY(rules > 0);
    }

    void shouldStayFastOnLongPastes()
    {
        const auto timeOf = [](const QString &unit, int lines) {
            const int unitLines = int(unit.count(u'\n'));
            const Documents::Document document =
                memoryDocument(unit.repeated(lines / unitLines), Documents::Role::Discussion);
            TestLib::CpuTimer timer;
            timer.start();
            Reading reading;
            readPaste(document, {}, reading);
            return double(timer.nsecsElapsed()) / 1e6;
        };
        const QString plain =
            QStringLiteral("A plain line of 12 words that a person wrote about wells, 3 years on.\n좋아요\n");
        const QString site = contentOf(dataDir + QStringLiteral("/youtube/ko.txt"));
        // Rows of buttons and counts that could be parted in many ways, and are none in the end.
        const QString rows = QStringLiteral("reader\n") + QStringLiteral("4 share ").repeated(20)
            + QStringLiteral("5x\n") + QStringLiteral("좋아요 ").repeated(18) + QStringLiteral("x\nReply\n");
        for (const QString &unit : {plain, site, rows}) {
            const double small = timeOf(unit, 20'000);
            const double large = timeOf(unit, 200'000);
            qInfo("200,000 lines: %.0f ms", large);
            QVERIFY2(large < 30 * small, qPrintable(QStringLiteral("%1 ms, %2 ms").arg(small).arg(large)));
        }
    }
};

QTEST_GUILESS_MAIN(PasteProfilesTest)
#include "pasteprofilestest.moc"
