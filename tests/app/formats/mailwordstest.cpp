#include "formats/maildate.h"
#include "formats/mailheaders.h"
#include "formats/mailwords.h"
#include "formats/mbox.h"

#include <QTest>

using namespace Catena::Formats;

class MailWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindHeadersHoweverLongTheirNames()
    {
        constexpr int most = 40; // longer than what is looked at in one step
        const auto read = [](const QByteArray &text, QByteArrayView MailHeaders::*field) {
            return (scanMailHeaders(text).*field).toByteArray();
        };
        const auto subject = &MailHeaders::subject;
        for (int length = 1; length <= most; ++length) {
            const QByteArray name(length, 'X');
            QCOMPARE(read(name + ": <0@x>\nMESSAGE-ID : \t<1@x>\r\nsubject:b", subject), QByteArray("b"));
            QCOMPARE(read(name + ":\n <0@x>\nMESSAGE-ID : \t<1@x> \r\n", &MailHeaders::messageId), QByteArray("<1@x>"));
            // What is no name ends the headers.
            for (const char *other : {" X", "\xEA\xB0\x80", "\x7F"})
                QCOMPARE(read(name + other + ": a\nSubject: b\n", subject), QByteArray());
            QCOMPARE(read(name, subject), QByteArray());
        }
        const auto encoding = &MailHeaders::transferEncoding;
        QCOMPARE(read("Content-Transfer-Encodinh: 7bit", encoding), QByteArray());
        QCOMPARE(read("cOnTeNt-TrAnSfEr-EnCoDiNg:7bit", encoding), QByteArray("7bit"));
    }

    void shouldFindTheNextMessageWhereverItBegins()
    {
        constexpr int most = 40;
        const QByteArray line = "From a@w.test Mon Jun  3 09:05:06 2024\n";
        for (int length = 0; length <= most; ++length) {
            const QByteArray first = line + "Subject: a\n\n" + QByteArray(length, 'F') + "\nFrom here\n>From there\n\n";
            const QByteArray box = first + line + "Subject: b\n\n" + QByteArray(length, 'r') + "From";
            MboxWalk walk(box);
            const auto one = walk.next();
            const auto other = walk.next();
            QVERIFY(one && other && !walk.next());
            QVERIFY(one->hasEscapedFrom && !other->hasEscapedFrom);
            QCOMPARE(one->end, first.size());
            QCOMPARE(other->end, box.size());
            QCOMPARE(other->headers.subject.toByteArray(), QByteArray("b"));
        }
    }

    void shouldReadADateHoweverDirty_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *name, const char *text, const char *iso) {
            QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(iso);
        };
        row("as it should be", "Mon, 03 Jun 2024 09:05:06 +0900", "2024-06-03T09:05:06+09:00");
        row("with a zone in brackets", "Mon, 3 Jun 2024 09:05:06 -0500 (EST)", "2024-06-03T09:05:06-05:00");
        row("with a zone in brackets alone", "Mon, 3 Jun 2024 09:05:06 (MET)", "2024-06-03T09:05:06+01:00");
        row("with half a zone", "Mon, 3 Jun 2024 09:05:06 DST)", "2024-06-03T09:05:06");
        row("with a zone's name", "Sun, 11 Nov 2007 06:58:35 EET", "2007-11-11T06:58:35+02:00");
        row("without a zone", "Mon, 3 Jun 2024 09:05:06", "2024-06-03T09:05:06");
        row("without a weekday", "3 Jun 2024 09:05:06 +0000", "2024-06-03T09:05:06Z");
        row("without seconds", "Mon, 3 Jun 2024 09:05 GMT", "2024-06-03T09:05Z");
        row("without a time", "3 Jun 2024", "2024-06-03");
        row("two digits of this century", "Mon, 3 Jun 24 09:05:06 GMT", "2024-06-03T09:05:06Z");
        row("two digits of the last", "Thu, 3 Jun 99 09:05:06 GMT", "1999-06-03T09:05:06Z");
        row("three digits", "Sat, 3 Jun 100 09:05:06 GMT", "2000-06-03T09:05:06Z");
        row("dashes", "Monday, 3-Jun-24 09:05:06 GMT", "2024-06-03T09:05:06Z");
        row("as asctime() writes", "Mon Jun  3 09:05:06 2024", "2024-06-03T09:05:06");
        row("as asctime() with a zone", "Mon Jun  3 09:05:06 2024 -0400", "2024-06-03T09:05:06-04:00");
        row("a zone before the year", "Sat Sep  1 20:58 EDT 2001", "2001-09-01T20:58-04:00");
        row("the last second", "Tue, 31 Dec 2024 23:59:60 +0000", "2025-01-01T00:00:00Z");
        row("a day that is none", "Mon, 31 Feb 2024 09:05:06 +0000", "");
        row("an hour that is none", "Mon, 3 Jun 2024 25:05:06 +0000", "2024-06-03");
        row("words", "yesterday", "");
        row("nothing", "", "");
    }
    void shouldReadADateHoweverDirty()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, iso);
        QCOMPARE(readMailDate(text).toIso(), iso);
    }

    void shouldDecodeTheWordsOfAHeader_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("  Tea   for two ") << QStringLiteral("Tea for two");
        QTest::newRow("folded") << QByteArray("Tea\r\n\tfor two") << QStringLiteral("Tea for two");
        QTest::newRow("base64") << QByteArray("=?UTF-8?B?7LCo?=") << QStringLiteral("차");
        QTest::newRow("Q with spaces") << QByteArray("=?iso-8859-1?Q?th=E9_vert?=") << QStringLiteral("thé vert");
        QTest::newRow("a character cut in two")
            << QByteArray("=?UTF-8?B?7LCo66W8IOs=?=\n =?utf-8?B?p4g=?=") << QStringLiteral("차를 마");
        QTest::newRow("adjacent words of two encodings")
            << QByteArray("=?euc-kr?B?wvc=?= =?utf-8?Q?_and?=") << QStringLiteral("차 and");
        QTest::newRow("Korean by its old name")
            << QByteArray("=?ks_c_5601-1987?B?jGO55rCix88=?=") << QStringLiteral("똠방각하");
        QTest::newRow("Japanese") << QByteArray("=?ISO-2022-JP?B?GyRCJCpDYxsoQg==?=") << QStringLiteral("お茶");
        QTest::newRow("with a language") << QByteArray("=?utf-8*en?Q?tea?=") << QStringLiteral("tea");
        QTest::newRow("text around it") << QByteArray("Re: =?utf-8?Q?th=C3=A9?= (x)") << QStringLiteral("Re: thé (x)");
        QTest::newRow("never ended") << QByteArray("=?utf-8?Q?tea") << QStringLiteral("=?utf-8?Q?tea");
        QTest::newRow("no such coding") << QByteArray("=?utf-8?X?tea?=") << QStringLiteral("=?utf-8?X?tea?=");
        QTest::newRow("raw UTF-8") << QByteArray("차") << QStringLiteral("차");
    }
    void shouldDecodeTheWordsOfAHeader()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QString, text);
        QCOMPARE(decodeMailWords(raw, {}), text);
    }

    void shouldReadRawHeadersInTheEncodingOfTheBody()
    {
        QCOMPARE(decodeMailWords("\xC2\xF7", "euc-kr"), QStringLiteral("차"));
    }

    void shouldNameTheWriter_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QString>("author");
        QTest::newRow("name and address") << QByteArray("First Reader <a@b.example>") << QStringLiteral("First Reader");
        QTest::newRow("a name in quotation marks")
            << QByteArray("\"Reader, First\" <a@b.example>") << QStringLiteral("Reader, First");
        QTest::newRow("a quoted quote") << QByteArray("\"First \\\"Tea\\\" Reader\" <a@b.example>")
                                        << QStringLiteral("First \"Tea\" Reader");
        QTest::newRow("a hidden address")
            << QByteArray("a at b.example (First Reader)") << QStringLiteral("First Reader");
        QTest::newRow("a comment in a comment")
            << QByteArray("a@b.example (First (the) Reader)") << QStringLiteral("First (the) Reader");
        QTest::newRow("an encoded word in quotation marks")
            << QByteArray("\"=?utf-8?B?7LCo?=\" <a@b.example>") << QStringLiteral("차");
        QTest::newRow("an address in brackets") << QByteArray("<a@b.example>") << QStringLiteral("a@b.example");
        QTest::newRow("an address alone") << QByteArray("a@b.example") << QStringLiteral("a@b.example");
        QTest::newRow("an empty name") << QByteArray("\"\" <a@b.example>") << QStringLiteral("a@b.example");
        QTest::newRow("never closed") << QByteArray("First <a@b.example") << QStringLiteral("First");
        QTest::newRow("an open comment") << QByteArray("a@b.example )") << QStringLiteral("a@b.example )");
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void shouldNameTheWriter()
    {
        QFETCH(QByteArray, from);
        QFETCH(QString, author);
        QCOMPARE(mailAuthor(from, {}), author);
    }

    void shouldEndHeadersWhereTheyEnd()
    {
        const auto body = [](const QByteArray &message) { return message.sliced(scanMailHeaders(message).bodyBegin); };
        QCOMPARE(body("From: a\n\nwords"), QByteArray("words"));
        QCOMPARE(body("From: a\r\n\r\nwords"), QByteArray("words"));
        QCOMPARE(body("From: a\nno header\n\nwords"), QByteArray("no header\n\nwords"));
        QCOMPARE(body(">From b\nFrom: a\n\nwords"), QByteArray("words"));
        QCOMPARE(body("From: a\n folded\n\nwords"), QByteArray("words"));
        QCOMPARE(body("From: a"), QByteArray());
        QCOMPARE(scanMailHeaders("Subject: one\nSUBJECT: two\n\n").subject.toByteArray(), QByteArray("one"));
    }

    void shouldReadTheParametersOfAType()
    {
        QCOMPARE(mailParameter("text/plain; charset=utf-8", "charset"), QByteArray("utf-8"));
        QCOMPARE(mailParameter("text/plain;\n\tCHARSET = \"euc-kr\" ; x=y", "charset"), QByteArray("euc-kr"));
        QCOMPARE(mailParameter("text/plain; mycharset=a; charset=b;c", "charset"), QByteArray("b"));
        QCOMPARE(mailParameter("text/plain", "charset"), QByteArray());
        QCOMPARE(mailParameter("text/plain; charset", "charset"), QByteArray());
    }
};

QTEST_GUILESS_MAIN(MailWordsTest)
#include "mailwordstest.moc"
