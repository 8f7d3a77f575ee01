#include "base/limits.h"
#include "documents/documentfolder.h"
#include "documents/opendocument.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Catena;
using namespace Catena::Documents;
using namespace std::chrono_literals;

namespace {

class Bytes8 : public Bytes
{
public:
    explicit Bytes8(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    [[nodiscard]] QByteArrayView view() const override { return m_bytes; }

private:
    QByteArray m_bytes;
};

Document documentOf(const QByteArray &text)
{
    Document document;
    document.setBytes(std::make_shared<Bytes8>(text));
    return document;
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), qint64(bytes.size()));
}

const QString essayText = QStringLiteral(
    "마을 한가운데에는 오래된 우물이 하나 있다. 우물은 더 이상 물을 길어 올리지 않지만, 사람들은 여전히 그 앞에서 "
    "만나고 헤어지며 소식을 나눈다. "
    "우물 옆의 돌에는 누가 새겼는지 모를 글자들이 남아 있어서 지나는 사람의 발길을 붙든다.\n\n"
    "처음 우물을 판 사람들은 물길을 찾기 위해 여러 해를 보냈다고 한다. 그들은 땅의 빛깔과 풀의 키를 살피고, 새벽의 "
    "안개가 어디에서 먼저 걷히는지를 "
    "적어 두었다. 그 기록은 지금 도서관의 서고에 남아 있으며, 가뭄이 들 때마다 누군가 다시 펼쳐 본다.\n\n"
    "기록을 다시 읽는 일은 우물을 다시 파는 일과 닮았다. 한 줄의 메모가 다른 메모를 부르고, 서로 다른 시대의 사람들이 "
    "같은 물길을 두고 이야기를 나눈다. "
    "그렇게 마을은 물보다 오래 남는 것을 길어 올린다.\n");

const QString doubledText = QStringLiteral("우물의 기록을 처음 보았는데 참 반가운 글이었습니다.\n저는 물길을 찾는 "
                                           "방법이 더 궁금합니다.\n안개 이야기는 우리 동네에도 있습니다.\n"
                                           "저는 물길을 찾는 방법이 더 궁금합니다.\n우물의 기록을 처음 보았는데 참 "
                                           "반가운 글이었습니다.\n안개 이야기는 우리 동네에도 있습니다.\n");

}

class DocumentsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldIndexLinesWhateverEndsThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("lines");
        const QStringList two = {QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("empty") << QByteArray() << QStringList();
        QTest::newRow("LF") << QByteArray("a\nb\n") << two;
        QTest::newRow("no last line end") << QByteArray("a\nb") << two;
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << two;
        QTest::newRow("CR") << QByteArray("a\rb") << two;
        QTest::newRow("blank lines") << QByteArray("\n\na") << QStringList{QString(), QString(), QStringLiteral("a")};
        QTest::newRow("a lone line end") << QByteArray("\n") << QStringList{QString()};
    }

    void shouldIndexLinesWhateverEndsThem()
    {
        QFETCH(QByteArray, text);
        const Document document = documentOf(text);
        QStringList lines;
        for (qint32 number = 1; number <= document.lineCount(); ++number)
            lines += document.lineText(number);
        QTEST(lines, "lines");
    }

    void shouldCountOffsetsInUtf16()
    {
        const QString text = QStringLiteral("a가") + QString::fromUcs4(U"𝐀", 1) + QStringLiteral("b");
        const Document document = documentOf(text.toUtf8());
        QCOMPARE(document.utf16Offset(0), 0);
        QCOMPARE(document.utf16Offset(1), 1);
        QCOMPARE(document.utf16Offset(4), 2);
        QCOMPARE(document.utf16Offset(8), 4);
        QCOMPARE(document.utf16Offset(9), 5);
        QCOMPARE(document.utf16Offset(900), 5);
    }

    void shouldTellEssayFromDiscussionByContentNotByName()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("comments.txt")), essayText.toUtf8());
        write(dir.filePath(QStringLiteral("essay.txt")), doubledText.toUtf8());
        const auto folder = openDocumentFolder(dir.path());
        QVERIFY(folder.ok());
        QCOMPARE(folder.value().documents.size(), std::size_t(2));
        QCOMPARE(folder.value().documents[0].role, Role::Essay);
        QCOMPARE(folder.value().documents[0].roleReason.kind, RoleReason::Kind::RunningText);
        QCOMPARE(folder.value().documents[1].role, Role::Discussion);
        QCOMPARE(folder.value().documents[1].roleReason.kind, RoleReason::Kind::Repeats);
    }

    void shouldTellADiscussionByItsSigns_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QString headed;
        QString quoted;
        QString shortOnes;
        for (int i = 1; i <= 6; ++i) {
            headed += QStringLiteral("reader_%1 · 2024-03-0%1 10:0%1\nThis is what the reader number %1 has to say "
                                     "about the matter.\n\n")
                          .arg(i);
            quoted += QStringLiteral("> a line of somebody else, number %1\nand what is said to it, in words of one's "
                                     "own, number %1\n\n")
                          .arg(i);
            shortOnes += QStringLiteral("%1번째 사람이 남긴 짧은 의견이다\n").arg(i);
        }
        QTest::newRow("names and dates") << headed << int(RoleReason::Kind::NamesAndDates);
        QString aged;
        for (int i = 1; i <= 4; ++i)
            aged +=
                QStringLiteral("Deck Hand · %1h\nThere is no crew for Sundays, the council said so in May, and nobody "
                               "asked for one in the year %1.\n\n")
                    .arg(i);
        QTest::newRow("names and ages") << aged << int(RoleReason::Kind::NamesAndDates);
        QTest::newRow("quotes") << quoted << int(RoleReason::Kind::QuotedReplies);
        QTest::newRow("short lines") << shortOnes << int(RoleReason::Kind::ShortBlocks);
    }

    void shouldTellADiscussionByItsSigns()
    {
        QFETCH(QString, text);
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("a.txt")), essayText.toUtf8());
        write(dir.filePath(QStringLiteral("b.txt")), text.toUtf8());
        const auto folder = openDocumentFolder(dir.path());
        QVERIFY(folder.ok());
        QCOMPARE(folder.value().documents[0].role, Role::Essay);
        QCOMPARE(folder.value().documents[1].role, Role::Discussion);
        QTEST(int(folder.value().documents[1].roleReason.kind), "kind");
    }

    void shouldTakeAShortEssayForOneBesideItsDiscussion()
    {
        // Three short paragraphs, as a column has them: alone they could be comments.
        const QString column = QStringLiteral(
            "강가의 벤치\n\n강가의 벤치가 하나씩 사라진다. 시청은 낡아서 치웠다고 말하지만 새 벤치를 놓겠다는 약속은 "
            "없다. 벤치가 없는 강은 지나가는 길일 뿐이다.\n\n머무를 자리가 있어야 사람은 서로의 얼굴을 본다. 나는 그런 "
            "자리를 '쉼터'라고 부르고 싶다. 쉼터는 돈을 내지 않아도 된다.\n\n올해 예산에는 '스마트 강변'이라는 이름만 "
            "있다. 스마트 강변이 쉼터를 대신할 수 있는지 묻고 싶다.\n");
        const QString comments =
            QStringLiteral("산책하는 사람\n벤치는 수리 중이래요.\n좋아요 답글 달기 3시간\n이웃\n저도 들었어요.\n"
                           "좋아요 답글 달기 2시간\n산책하는 사람\n벤치는 수리 중이래요.\n좋아요 답글 달기 3시간\n");
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("a.txt")), column.toUtf8());
        write(dir.filePath(QStringLiteral("b.txt")), comments.toUtf8());
        const auto folder = openDocumentFolder(dir.path());
        QVERIFY(folder.ok());
        QCOMPARE(folder.value().documents[0].role, Role::Essay);
        QCOMPARE(folder.value().documents[1].role, Role::Discussion);
        // Beside another of its kind nobody can tell.
        write(dir.filePath(QStringLiteral("b.txt")), column.toUtf8());
        const auto twice = openDocumentFolder(dir.path());
        QVERIFY(twice.ok());
        QCOMPARE(twice.value().documents[0].role, twice.value().documents[1].role);
    }

    void shouldLetTheUserChooseARole()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("a.txt")), essayText.toUtf8());
        FolderOptions options;
        options.roles.insert(QStringLiteral("a.txt"), Role::Discussion);
        const auto folder = openDocumentFolder(dir.path(), options);
        QVERIFY(folder.ok());
        QCOMPARE(folder.value().documents[0].role, Role::Discussion);
        QCOMPARE(folder.value().documents[0].roleReason.kind, RoleReason::Kind::ChosenByUser);
    }

    void shouldOpenASingleFile()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("a.txt")), essayText.toUtf8());
        write(dir.filePath(QStringLiteral("b.txt")), doubledText.toUtf8());
        const auto folder = openDocumentFolder(dir.filePath(QStringLiteral("a.txt")));
        QVERIFY(folder.ok());
        QCOMPARE(folder.value().documents.size(), std::size_t(1));
        QCOMPARE(folder.value().documents[0].path, QStringLiteral("a.txt"));
    }

    void shouldSayWhyThereIsNothingToRead_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("kind");
        QTest::newRow("a missing folder") << QStringLiteral("missing") << int(Base::ErrorKind::NotFound);
        QTest::newRow("an empty folder") << QStringLiteral("empty") << int(Base::ErrorKind::Empty);
        QTest::newRow("empty files") << QStringLiteral("emptyfile") << int(Base::ErrorKind::Empty);
        QTest::newRow("binary files") << QStringLiteral("binary") << int(Base::ErrorKind::NoText);
    }

    void shouldSayWhyThereIsNothingToRead()
    {
        QFETCH(QString, what);
        QTemporaryDir dir;
        const QString path = dir.filePath(what);
        if (what != QLatin1String("missing"))
            QDir().mkpath(path);
        if (what == QLatin1String("emptyfile"))
            write(path + QStringLiteral("/a.txt"), {});
        if (what == QLatin1String("binary"))
            write(path + QStringLiteral("/a.bin"), QByteArray(500, '\0'));
        const auto folder = openDocumentFolder(path);
        QVERIFY(!folder.ok());
        QTEST(int(folder.error().kind), "kind");
    }

#ifdef Q_OS_UNIX
    void shouldNotFollowLinksOutOrOpenWhatIsNoFile()
    {
        QTemporaryDir dir;
        const QString root = dir.filePath(QStringLiteral("folder"));
        write(dir.filePath(QStringLiteral("secret.txt")), "a secret outside");
        write(root + QStringLiteral("/a.txt"), essayText.toUtf8());
        write(root + QStringLiteral("/sub/b.txt"), doubledText.toUtf8());
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("secret.txt")), root + QStringLiteral("/link.txt")));
        QVERIFY(QFile::link(dir.path(), root + QStringLiteral("/up")));
        QVERIFY(QFile::link(root + QStringLiteral("/a.txt"), root + QStringLiteral("/inside.txt")));
        QCOMPARE(mkfifo(QFile::encodeName(root + QStringLiteral("/pipe")).constData(), 0600), 0);
        const auto folder = openDocumentFolder(root);
        QVERIFY(folder.ok());
        QStringList paths;
        for (const Document &document : folder.value().documents)
            paths += document.path;
        QCOMPARE(paths,
                 (QStringList{QStringLiteral("a.txt"), QStringLiteral("inside.txt"), QStringLiteral("sub/b.txt")}));
        int outside = 0;
        for (const Base::Issue &issue : folder.value().issues)
            outside += issue.kind == Base::IssueKind::OutsideFolder;
        QCOMPARE(outside, 2);
    }

    void shouldRefuseAPipeAsADocument()
    {
        QTemporaryDir dir;
        const QString pipe = dir.filePath(QStringLiteral("pipe"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto folder = openDocumentFolder(pipe);
        QVERIFY(!folder.ok());
        QCOMPARE(folder.error().kind, Base::ErrorKind::NotADocument);
    }

    // Between listing and opening a folder, another program may put a pipe where a file was.
    void shouldNotWaitForAPipeThatTookThePlaceOfAFile()
    {
        QTemporaryDir dir;
        const QString pipe = dir.filePath(QStringLiteral("a.txt"));
        QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        std::future<Opened> opened = std::async(std::launch::async, [&pipe] {
            return openDocument(pipe, QStringLiteral("a.txt"), QStringLiteral("a.txt"));
        });
        const bool isDone = opened.wait_for(10s) == std::future_status::ready;
        if (!isDone) { // lets go of who waits
            QFile writer(pipe);
            QVERIFY(writer.open(QIODevice::ReadWrite));
            writer.close();
        }
        const Opened given = opened.get();
        QVERIFY(isDone);
        QCOMPARE(given.documents.at(0).issues.at(0).kind, Base::IssueKind::Unreadable);
        QVERIFY(!given.documents.at(0).issues.at(0).detail.isEmpty());
    }

    // The same with a link that leads out of the folder, in the place of the file or of a folder above it.
    void shouldNotFollowALinkThatTookThePlaceOfAFile()
    {
        QTemporaryDir dir;
        const QString root = dir.filePath(QStringLiteral("folder"));
        write(dir.filePath(QStringLiteral("outside/secret.txt")), "a secret outside");
        write(root + QStringLiteral("/a.txt"), essayText.toUtf8());
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("outside/secret.txt")), root + QStringLiteral("/b.txt")));
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("outside")), root + QStringLiteral("/sub")));
        QVERIFY(QFile::link(root + QStringLiteral("/a.txt"), root + QStringLiteral("/inside.txt")));
        const auto opened = [&root](const QString &relative) {
            return openDocument(root + QLatin1Char('/') + relative, relative, relative).documents.at(0);
        };
        for (const QString &relative : {QStringLiteral("b.txt"), QStringLiteral("sub/secret.txt")}) {
            const Document document = opened(relative);
            QVERIFY(document.utf8().isEmpty());
            QCOMPARE(document.issues.at(0).kind, Base::IssueKind::OutsideFolder);
        }
        QVERIFY(!opened(QStringLiteral("inside.txt")).utf8().isEmpty());
        // A file that the reader chose is read wherever a link leads.
        const auto chosen = openDocumentFolder(root + QStringLiteral("/b.txt"));
        QVERIFY(chosen.ok() && !chosen.value().documents.at(0).utf8().isEmpty());
    }
#endif

    void shouldReadAFileTheSameWhetherCopiedOrMapped()
    {
        const QByteArray bytes = "\xEF\xBB\xBF" + QStringLiteral("모두 같은 줄이다\n").toUtf8().repeated(1'000);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.txt"));
        write(path, bytes);
        for (const qint64 most : {bytes.size() + 1, bytes.size(), bytes.size() - 1}) {
            const Opened opened = openDocument(path, QStringLiteral("a.txt"), {}, {}, most);
            QVERIFY(QByteArrayView(bytes).sliced(3) == opened.documents[0].utf8());
            QCOMPARE(opened.documents[0].lineText(1), QStringLiteral("모두 같은 줄이다"));
        }
    }

    // A mail program shortens its box where it stands; reading on in a map of it would end this program.
    void shouldReadOnInALargeFileThatBecomesShorter()
    {
        const qint64 size = 2 * Base::Limits::copiedFileBytes;
        const QByteArray line("the old ferry leaves at dawn\n");
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.txt"));
        write(path, line.repeated(size / line.size()));
        if (copiedBytes() < size)
            QSKIP("This machine has too little memory.");
        const Opened opened = openDocument(path, QStringLiteral("a.txt"), {});
        QVERIFY(QFile::resize(path, 10));
        QCOMPARE(opened.documents[0].utf8().count('\n'), size / line.size());
    }

    void shouldStopAtTheLimitOfFiles()
    {
        QTemporaryDir dir;
        for (int i = 0; i <= Base::Limits::folderFiles; ++i)
            write(dir.filePath(QStringLiteral("%1.txt").arg(i, 6, 10, QLatin1Char('0'))), "x");
        const auto folder = openDocumentFolder(dir.path());
        QVERIFY(folder.ok());
        QCOMPARE(folder.value().documents.size(), std::size_t(Base::Limits::folderFiles));
        QCOMPARE(folder.value().issues.size(), 1);
        QCOMPARE(folder.value().issues.first().kind, Base::IssueKind::TooMany);
        QCOMPARE(folder.value().issues.first().detail, QStringLiteral("1"));
    }

    void shouldLeaveMailAsItIs()
    {
        // Two messages, each in an encoding of its own: decoding them as one would break one of them.
        const QByteArray box("From a@b.example Mon Jun  3 09:00:00 2024\nFrom: a\n\n\xC2\xF7\n\n"
                             "From a@b.example Mon Jun  3 09:00:01 2024\nFrom: a\n\n\xEC\xB0\xA8\n");
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("box")), box);
        const auto folder = openDocumentFolder(dir.path());
        QVERIFY(folder.ok());
        const Document &document = folder.value().documents.front();
        QCOMPARE(document.utf8().toByteArray(), box);
        QCOMPARE(document.role, Role::Discussion);
        QCOMPARE(document.roleReason.kind, RoleReason::Kind::Messages);
        QVERIFY(document.issues.isEmpty());
    }

    void shouldLeaveOutWhatAMaildirHasNotDelivered()
    {
        QTemporaryDir dir;
        for (const char *name : {"cur", "new", "tmp"}) {
            QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("box/") + QLatin1String(name)));
            write(dir.filePath(QStringLiteral("box/") + QLatin1String(name) + QStringLiteral("/1")), "words");
        }
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("tmp")));
        write(dir.filePath(QStringLiteral("tmp/kept")), "words");
        const auto folder = openDocumentFolder(dir.path());
        QVERIFY(folder.ok());
        QStringList paths;
        for (const Document &document : folder.value().documents)
            paths.append(document.path);
        QCOMPARE(paths,
                 QStringList({QStringLiteral("box/cur/1"), QStringLiteral("box/new/1"), QStringLiteral("tmp/kept")}));
    }

    void shouldStopWhenCancelled()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("a.txt")), "x");
        const Base::Cancellation cancellation;
        cancellation.cancel();
        const auto folder = openDocumentFolder(dir.path(), {}, cancellation);
        QVERIFY(!folder.ok());
    }
};

QTEST_GUILESS_MAIN(DocumentsTest)
#include "documentstest.moc"
