#include "pipeline/openfolder.h"
#include "testlib/officefiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Pipeline;

namespace {

const QString sample = QStringLiteral(CATENA_SAMPLE_DIR "/ko");

const QByteArray essayText =
    "A ferry is a bridge that has to be paid for every time it is crossed, and so it is talked about more than any "
    "bridge, in every house along the bank and in all that is printed in the town behind it.\n"
    "Whoever waits for it learns the names of those who wait, and what they carry, and whom they carry it to; nobody "
    "learned a name on a bridge, where each is alone with the wind and in a hurry to be over.\n";

void write(const QTemporaryDir &dir, const char *name, const QByteArray &bytes)
{
    QFile file(dir.filePath(QString::fromLatin1(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

//! The lines of a text as paragraphs of a Word file.
QByteArray paragraphs(const QByteArray &text)
{
    QByteArray body;
    for (const QByteArray &line : text.trimmed().split('\n'))
        body += "<w:p><w:r><w:t>" + line + "</w:t></w:r></w:p>";
    return body;
}

OpenOptions options()
{
    OpenOptions result;
    result.dictionaryPath = QStringLiteral(CATENA_DICTIONARY);
    return result;
}

}

//! Folders, archives and files in which the essay and its discussions come in many formats.
class MixedFoldersTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldSayThatItKnowsNoFormatWhereNoMessageIsFound()
    {
        const QTemporaryDir dir;
        write(dir, "essay.txt", essayText);
        write(
            dir, "c.json",
            R"({"a":{"author":{"name":"x"},"date":"2024-03-05","content":{"p":"One."}},"b":{"content":{"p":"Two."}}})");
        const auto opened = openFolderNow(dir.path(), options());
        QVERIFY(opened.ok());
        const Documents::Document *table = nullptr;
        for (const Documents::Document &each : opened.value()->folder->documents)
            table = each.path == u"c.json" ? &each : table;
        QVERIFY(table);
        QCOMPARE(table->role, Documents::Role::Other);
        QVERIFY(std::any_of(table->issues.begin(), table->issues.end(),
                            [](const Base::Issue &each) { return each.kind == Base::IssueKind::UnknownFormat; }));
    }

    void shouldOpenAnEssayWithDiscussionsOfManyFormatsAsOne()
    {
        const QTemporaryDir dir;
        write(
            dir, "essay.docx",
            TestLib::docxOf(paragraphs(essayText)
                                + "<w:p><w:commentRangeStart w:id=\"7\"/><w:r><w:t>It is never late.</w:t></w:r>"
                                  "<w:commentRangeEnd w:id=\"7\"/></w:p>",
                            {{"comments",
                              TestLib::word("comments",
                                            "<w:comment w:id=\"7\" w:author=\"r\" w:date=\"2024-03-05T14:00:00Z\"><w:p>"
                                            "<w:r><w:t>It was on Mondays, all of last winter.</w:t></w:r></w:p>"
                                            "</w:comment>")}}));
        write(dir, "forum.csv",
              "id,parent,author,date,text\n1,0,a,2024-03-05 10:00,The ferryman is the best thing about it\n"
              "2,1,b,2024-03-05 11:00,\"He is, and was, and nobody pays him\"\n");
        write(dir, "news.json",
              "[{\"commentNo\":5,\"parentCommentNo\":5,\"contents\":\"The ferryman is the best thing about it\","
              "\"userName\":\"c\",\"regTime\":\"2024-03-06T10:00:00+0900\"}]");
        write(dir, "talk.zip",
              TestLib::packed({{"chat.txt",
                                "d · 2024-03-07 10:00\nWhere does one buy a ticket now?\n\ne · 2024-03-07 11:00\n"
                                "At the landing, from the dog.\n\nd · 2024-03-07 12:00\nFrom the dog, of course.\n"}}));
        const auto result = openFolderNow(dir.path(), options());
        QVERIFY(result.ok());
        const Snapshot::Snapshot &snapshot = *result.value();
        QStringList roles;
        for (const Documents::Document &document : snapshot.folder->documents)
            roles += document.path + u' ' + Documents::roleName(document.role) + u' ' + document.format;
        QCOMPARE(roles,
                 QStringList({QStringLiteral("essay.docx essay docx"), QStringLiteral("forum.csv discussion table"),
                              QStringLiteral("news.json discussion comments"),
                              QStringLiteral("talk.zip/chat.txt discussion text")}));
        QCOMPARE(snapshot.essays->size(), std::size_t(1));
        QCOMPARE(snapshot.comments->size(), std::size_t(7));
        // Every comment is in the one forest, and what two sites say alike is found.
        QCOMPARE(snapshot.tree->size(), 7);
        int repeats = 0;
        for (quint32 i = 0; i < 7; ++i)
            repeats += snapshot.repeats->repeatOf({i}).isValid();
        QCOMPARE(repeats, 1);
        for (const Captures::DocumentLedger &ledger : *snapshot.ledger) {
            QCOMPARE(ledger.placed, ledger.total);
            QVERIFY(ledger.unclaimed.empty());
        }
        // The text of the Word file is what was taken from it.
        QVERIFY(!snapshot.folder->documents[0].container);
        QVERIFY(snapshot.folder->documents[0].lineText(1).startsWith(QLatin1String("A ferry is a bridge")));
    }

    void shouldReadTheArticleAboveTheCommentsOfAPage()
    {
        const QTemporaryDir dir;
        const QByteArray article =
            "<article><h1>Of ferries</h1><h2>The old one</h2><p>" + essayText.simplified() + "</p></article>";
        const auto comment = [](const QByteArray &who, const QByteArray &words) -> QByteArray {
            return "<div class=comment id=c" + who + "><span class=author>" + who
                + "</span> <time datetime=2024-03-05T10:00:00Z>5 March</time><div class=comment-body><p>" + words
                + "</p></div></div>";
        };
        write(dir, "page.html",
              "<!doctype html><html><head><title>Of ferries</title></head><body>" + article + "<div id=comments>"
                  + comment("ann", "It was never late when I took it, and I took it daily.")
                  + comment("bob", "It was late on Mondays, as anybody can tell you who worked.")
                  + comment("cid", "Mondays are late wherever one is, with or without a river.")
                  + "</div></body></html>");
        const auto result = openFolderNow(dir.path(), options());
        QVERIFY(result.ok());
        QCOMPARE(result.value()->essays->size(), std::size_t(1));
        const Formats::Essay &essay = result.value()->essays->front();
        QCOMPARE(essay.title, QStringLiteral("Of ferries"));
        QCOMPARE(essay.blocks.size(), std::size_t(2));
        QCOMPARE(essay.blocks[0].kind, Formats::EssayBlock::Kind::Heading);
        QVERIFY(essay.blocks[1].text.startsWith(QLatin1String("A ferry is a bridge")));
        QVERIFY(result.value()->comments->size() >= 3);
    }

    void shouldShowThePostOfADiscussionAsTheEssay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("essayToo");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<QStringList>("blocks");
        const QByteArray story = "{\"id\":1,\"type\":\"story\",\"author\":\"a\",\"title\":\"Ask: "
                                 "ferries\",\"story_id\":1,\"created_at_i\":1700000000,"
                                 "\"text\":\"How do they run?<p>And "
                                 "why?\",\"children\":[{\"id\":2,\"parent_id\":1,\"story_id\":1,\"author\":\"b\","
                                 "\"text\":\"By water.\",\"created_at_i\":1700000100,\"children\":[]}]}";
        const QStringList both{QStringLiteral("How do they run?"), QStringLiteral("And why?")};
        QTest::newRow("a story with text")
            << story << QByteArray() << QStringList{QStringLiteral("Ask: ferries")} << both;
        QTest::newRow("beside an essay") << story << essayText << QStringList{QString()} << QStringList();
        QTest::newRow("a story that is a link") << QByteArray(story).replace("How do they run?<p>And why?", "")
                                                << QByteArray() << QStringList() << QStringList();
    }
    void shouldShowThePostOfADiscussionAsTheEssay()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, essayToo);
        QFETCH(QStringList, titles);
        QFETCH(QStringList, blocks);
        const QTemporaryDir dir;
        write(dir, "thread.json", bytes);
        if (!essayToo.isEmpty())
            write(dir, "essay.txt", essayToo);
        const auto result = openFolderNow(dir.path(), options());
        QVERIFY(result.ok());
        QStringList found;
        QStringList texts;
        for (const Formats::Essay &essay : *result.value()->essays) {
            found += essay.title;
            for (const Formats::EssayBlock &block : essay.blocks)
                texts += block.text;
        }
        QCOMPARE(found, titles);
        if (essayToo.isEmpty())
            QCOMPARE(texts, blocks);
        QCOMPARE(result.value()->comments->size(), std::size_t(2)); // it is a comment all the same
    }

    void shouldGiveTheSameForAnArchiveAsForItsFolder()
    {
        const QTemporaryDir dir;
        std::vector<TestLib::PackedFile> files;
        for (const QFileInfo &info : QDir(sample).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            files.push_back({info.fileName().toUtf8(), file.readAll()});
        }
        write(dir, "ko.zip", TestLib::packed(files));
        const auto plain = openFolderNow(sample, options());
        const auto packed = openFolderNow(dir.filePath(QStringLiteral("ko.zip")), options());
        QVERIFY(plain.ok() && packed.ok());
        QCOMPARE(packed.value()->essays->size(), plain.value()->essays->size());
        QCOMPARE(packed.value()->comments->size(), plain.value()->comments->size());
        QCOMPARE(packed.value()->concepts->mentions.size(), plain.value()->concepts->mentions.size());
        for (std::size_t i = 0; i < plain.value()->folder->documents.size(); ++i)
            QCOMPARE(packed.value()->folder->documents[i].path, plain.value()->folder->documents[i].path);
    }

    void shouldReadAWordFileOfAPastedDiscussionAsOne()
    {
        const QTemporaryDir dir;
        write(dir, "talk.docx",
              TestLib::docxOf(paragraphs("a · 2024-03-05 10:00\nThe ferry is late again today.\nb · 2024-03-05 11:00\n"
                                         "It is not late at all.\nc · 2024-03-05 12:00\nIt is a ferry, after all.\n")));
        const auto result = openFolderNow(dir.path(), options());
        QVERIFY(result.ok());
        QCOMPARE(result.value()->folder->documents[0].role, Documents::Role::Discussion);
        QCOMPARE(result.value()->comments->size(), std::size_t(3));
        QVERIFY(result.value()->essays->empty());
    }

    void shouldSayWhichFormatsWereNeverTried()
    {
        const QTemporaryDir dir;
        write(dir, "essay.odt", TestLib::odtOf("<text:p>" + essayText + "</text:p>"));
        const auto result = openFolderNow(dir.path(), options());
        QVERIFY(result.ok());
        QStringList details;
        for (const Base::Issue &issue : result.value()->issues) {
            if (issue.kind == Base::IssueKind::UntriedFormat)
                details += issue.path + u' ' + issue.detail;
        }
        QCOMPARE(details, QStringList{QStringLiteral("essay.odt odt")});
    }
};

QTEST_GUILESS_MAIN(MixedFoldersTest)
#include "mixedfolderstest.moc"
