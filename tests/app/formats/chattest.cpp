#include "app/formats/recordsprinter.h"
#include "formats/chatreader.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Formats;

namespace {

//! "15T12:18 ann words" of each message: day and time, writer, text.
QStringList messagesOf(const QString &text, const QString &path = QStringLiteral("a.log"))
{
    const Documents::Document document = TestLib::memoryDocument(text, Documents::Role::Discussion, path);
    const Reading reading = TestLib::readText(document);
    QStringList lines;
    for (const Record &record : reading.records.records)
        lines += QStringList{record.date.toIso(), reading.records.authors[qsizetype(record.author)],
                             TestLib::textOf(document, reading, record.body)}
                     .join(u' ')
                     .replace(u'\n', u'/');
    return lines;
}

}

class ChatTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadTheLogsOfManyClients_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QStringList>("messages");
        const auto row = [](const char *name, const char *path, const char *text,
                            std::initializer_list<const char *> messages) {
            QStringList lines;
            for (const char *line : messages)
                lines += QString::fromUtf8(line);
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(path) << lines;
        };
        row("on the web, day in the name of the file", "2004-11-15_03.txt",
            "[23:58] <|a|> deep?\n=== ben [~b@h.test] has joined #wells\n[23:59] <ben> a: yes\n[00:01]  * a digs\n",
            {"2004-11-15T23:58 |a| deep?", "2004-11-15T23:59 ben a: yes", "2004-11-16T00:01 a digs"});
        row("no day anywhere", "a.txt", "[12:18] <a> deep?\n[12:18] <b> yes\n[12:19] <a> so\n",
            {" a deep?", " b yes", " a so"});
        row("irssi", "a.log",
            "--- Log opened Mon Nov 15 23:50:23 2004\n23:51 <@ann> deep?\n23:52 -!- ben [~b@h] has joined "
            "#wells\n23:53 < ben> yes\n"
            "--- Day changed Tue Nov 16 2004\n00:04  * ann digs\n00:05 <ann> so\n",
            {"2004-11-15T23:51 ann deep?", "2004-11-15T23:53 ben yes", "2004-11-16T00:04 ann digs",
             "2004-11-16T00:05 ann so"});
        row("WeeChat", "a.weechatlog",
            "2004-11-15 12:18:23\t-->\tben (~b@h) has joined #wells\n2004-11-15 12:18:24\t@ann\tdeep?\n2004-11-15 "
            "12:18:25\tben\tyes\n"
            "2004-11-15 12:18:26\t *\tann digs\n",
            {"2004-11-15T12:18:24 ann deep?", "2004-11-15T12:18:25 ben yes", "2004-11-15T12:18:26 ann digs"});
        row("HexChat", "a-2004-11-15.log",
            "**** BEGIN LOGGING AT Mon Nov 15 12:18:00 2004\n\nNov 15 12:18:23 <ann>\tdeep?\nNov 15 12:18:24 *\tben "
            "has joined\n"
            "Nov 15 12:18:25 <ben>\tyes\nNov 15 12:18:26 *\tann digs\n",
            {"2004-11-15T12:18:23 ann deep?", "2004-11-15T12:18:25 ben yes", "2004-11-15T12:18:26 ann digs"});
        row("mIRC, coloured", "a.log",
            "Session Start: Mon Nov 15 12:18:00 2004\n[12:18] <ann> \x03"
            "04,01deep\x03? \x02so\x02\n[12:18] * ben has joined #wells\n"
            "[12:19] <ben> yes\n[12:20] * ann digs\n",
            {"2004-11-15T12:18 ann deep? so", "2004-11-15T12:19 ben yes", "2004-11-15T12:20 ann digs"});
        row("ZNC", "20041115.log",
            "[12:18:23] *** Joins: ben (~b@h)\n[12:18:24] <ann> deep?\n[12:18:25] <ben> yes\n[12:18:26] <ann> so\n",
            {"2004-11-15T12:18:24 ann deep?", "2004-11-15T12:18:25 ben yes", "2004-11-15T12:18:26 ann so"});
        row("ISO dates", "a.log",
            "2004-11-15T12:18:24+0000 <ann> deep?\n2004-11-15T12:18:25+0000 <ben> yes\n2004-11-15T12:18:26Z <ann> so\n",
            {"2004-11-15T12:18:24 ann deep?", "2004-11-15T12:18:25 ben yes", "2004-11-15T12:18:26 ann so"});
        row("ISO dates with zones and tabs", "a.log",
            "2004-11-15 12:18:24 EDT/-0400 <ann> deep?\n2004-11-15T12:18:25.123456Z\tben\tyes\n2004-11-15 12:18:26 UTC "
            "* ann "
            "digs\n",
            {"2004-11-15T12:18:24 ann deep?", "2004-11-15T12:18:25 ben yes", "2004-11-15T12:18:26 ann digs"});
        row("KakaoTalk on a computer", "a.txt",
            "저장한 날짜 : 2023년 5월 2일 오전 10:00\n\n우물 12 님과 카카오톡 대화\n--------------- 2023년 5월 1일 "
            "월요일 "
            "---------------\n"
            "[가 나] [오전 12:04] 깊나요?\n둘째 줄\n\n넷째 줄\n[나] [오후 3:05] 네\n나님이 나갔습니다.\n[가 나] [오후 "
            "3:06] 이모티콘\n",
            {"2023-05-01T00:04 가 나 깊나요?/둘째 줄//넷째 줄", "2023-05-01T15:05 나 네",
             "2023-05-01T15:06 가 나 이모티콘"});
        row("KakaoTalk on Android", "a.txt",
            "2023년 5월 1일 오후 3:03\n2023년 5월 1일 오후 3:04, 가 : 깊나요? 12 : 1\n2023년 5월 1일 오후 3:05, 나님이 "
            "들어왔습니다.\n"
            "2023년 5월 1일 오후 12:06, 나 : 네\n2023년 5월 2일 오전 9:00, 가 : 그래요\n",
            {"2023-05-01T15:04 가 깊나요? 12 : 1", "2023-05-01T12:06 나 네", "2023-05-02T09:00 가 그래요"});
        row("KakaoTalk on iOS", "a.txt",
            "2023년 5월 1일 월요일\n2023. 5. 1. 오후 3:04, 가 : 깊나요?\n2023. 5. 1. 15:05, 나 : 네\n2023. 5. 1. 오후 "
            "3:06, 가 : 그래요\n",
            {"2023-05-01T15:04 가 깊나요?", "2023-05-01T15:05 나 네", "2023-05-01T15:06 가 그래요"});
        row("KakaoTalk in English", "a.txt",
            "May 1, 2023, 3:04 PM, ann : deep?\nMay 1, 2023, 3:05 PM, ben : yes\nMay 2, 2023, 12:06 AM, ann : so\n",
            {"2023-05-01T15:04 ann deep?", "2023-05-01T15:05 ben yes", "2023-05-02T00:06 ann so"});
    }

    void shouldReadTheLogsOfManyClients()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, path);
        QFETCH(const QStringList, messages);
        QCOMPARE(messagesOf(text, path), messages);
    }

    void shouldLeaveWhatIsNoLog_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a list of times") << QStringLiteral("12:18 leave\n12:30 arrive\n13:00 eat\n14:00 leave\n");
        QTest::newRow("code") << QStringLiteral("<p> a\n<b> b\n<i> c\n<u> d\n");
        QTest::newRow("lines copied from KakaoTalk")
            << QStringLiteral("[가] [오전 12:04] 깊나요?\n[나] [오후 3:05] 네\n[가] [오후 3:06] 그래요\n");
        QTest::newRow("one line among many")
            << QStringLiteral("[12:18] <a> b\n") + QStringLiteral("A line of a letter.\n").repeated(20);
    }

    void shouldLeaveWhatIsNoLog()
    {
        QFETCH(const QString, text);
        const Documents::Document document = TestLib::memoryDocument(text, Documents::Role::Discussion);
        QCOMPARE(IrcReader().probe(document).certainty, 0);
        QCOMPARE(KakaoReader().probe(document).certainty, 0);
    }

    void shouldKeepWhatIsSaidTwiceInOneMinute()
    {
        const QString text = QStringLiteral("[12:18] <a> yes\n[12:18] <a> yes\n[12:18] <b> no\n");
        const auto day = [&] {
            return TestLib::memoryDocument(text, Documents::Role::Discussion, QStringLiteral("2004-11-15.log"));
        };
        QCOMPARE(TestLib::commentsOf({day()}).size(), std::size_t(3));
        // The same log twice says nothing twice.
        QCOMPARE(TestLib::commentsOf({day(), day()}).size(), std::size_t(3));
    }

    void shouldClaimEveryLine()
    {
        const Documents::Document document = TestLib::memoryDocument(
            QStringLiteral("\nodd\n=== x joined\n[12:18] <a> b\ngoes on\n\n\n[12:18] <c> d\n[12:19] <a> e\n"),
            Documents::Role::Discussion);
        const Reading reading = IrcReader().read(document, 0);
        std::vector<int> claims(std::size_t(document.lineCount()) + 1, 0);
        for (const Record &record : reading.records.records) {
            for (qint32 line = record.first; line <= record.last; ++line)
                ++claims[std::size_t(line)];
        }
        for (const RecordSet::Range &range : reading.records.furniture) {
            for (qint32 line = range.first; line <= range.last; ++line)
                ++claims[std::size_t(line)];
        }
        QCOMPARE(std::count(claims.begin() + 1, claims.end(), 1), document.lineCount());
    }
};

QTEST_GUILESS_MAIN(ChatTest)
#include "chattest.moc"
