#include "formats/mailreader.h"

#include "base/limits.h"
#include "testlib/memorydocument.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Catena;
using namespace Catena::Formats;

namespace {

QByteArray fixture(const char *name)
{
    QFile file(QStringLiteral(CATENA_TEST_DATA "/formats/mail/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! A document read, with what is needed to look into its slices.
struct Read
{
    Documents::Document document;
    Reading reading;

    [[nodiscard]] const std::vector<Record> &records() const { return reading.records.records; }
    [[nodiscard]] QByteArray bytes(Base::Slice slice) const
    {
        if (slice.isEmpty())
            return {};
        const QByteArrayView buffer =
            slice.buffer == RecordSet::inArena ? reading.records.arena->view() : document.utf8();
        return buffer.sliced(qsizetype(slice.offset), qsizetype(slice.size)).toByteArray();
    }
    [[nodiscard]] QString body(std::size_t i) const { return QString::fromUtf8(bytes(records()[i].body)); }
    [[nodiscard]] QString author(std::size_t i) const
    {
        return reading.records.authors[qsizetype(records()[i].author)];
    }
    [[nodiscard]] QString subject(std::size_t i) const
    {
        return reading.records.subjects[qsizetype(records()[i].subject)];
    }
};

Read readBytes(QByteArray bytes)
{
    Read read;
    read.document = TestLib::bytesDocument(std::move(bytes));
    read.reading = MailReader().read(read.document, 0);
    return read;
}

//! One message with headers of its own before a body.
QByteArray message(const QByteArray &headers, const QByteArray &body)
{
    return "From: Reader One <one@readers.example>\nMessage-ID: <m1@readers.example>\n" + headers + "\n" + body;
}

const char *const separator = "From one@readers.example  Mon Jun  3 09:00:00 2024\n";

}

class MailTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldKnowMailFromOtherText_data();
    void shouldKnowMailFromOtherText();
    void shouldPartABoxWhateverItsKind_data();
    void shouldPartABoxWhateverItsKind();
    void shouldReadWhoWhenAndWhat();
    void shouldStateParentsAndTops();
    void shouldTakeBackOneMarkFromEscapedLines();
    void shouldBelieveALengthOnlyWhereItLeadsToAMessage_data();
    void shouldBelieveALengthOnlyWhereItLeadsToAMessage();
    void shouldTakeOnlyIdsFromInReplyTo_data();
    void shouldTakeOnlyIdsFromInReplyTo();
    void shouldJoinAnIdFoldedOverLines();
    void shouldKeepPlainBodiesInTheDocument();
    void shouldDecodeBodies_data();
    void shouldDecodeBodies();
    void shouldReadTheWordsOfParts();
    void shouldTakeOfAlternativesThePlainOne();
    void shouldNotTakeTooManyPartsApart_data();
    void shouldNotTakeTooManyPartsApart();
    void shouldLeaveOutPartsNestedTooDeep_data();
    void shouldLeaveOutPartsNestedTooDeep();
    void shouldMarkACancelledMessage();
    void shouldReadABatchOfNews();
    void shouldReadWhatIsThereOfABrokenBox();
    void shouldGiveTheSameForTheSameBytes();
};

void MailTest::shouldKnowMailFromOtherText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isMail");
    QTest::newRow("a mailbox") << QByteArray(separator) + message("", "Words.\n") << true;
    QTest::newRow("a mailbox behind blank lines") << "\n\n" + QByteArray(separator) + message("", "Words.\n") << true;
    QTest::newRow("a mailbox with CR alone")
        << QByteArray(QByteArray(separator) + message("", "Words.\n")).replace('\n', '\r') << true;
    QTest::newRow("a message") << message("", "Words.\n") << true;
    QTest::newRow("a message of news") << QByteArray("Path: here\nFrom: a@b\nNewsgroups: talk\n\nWords.\n") << true;
    QTest::newRow("what people paste") << QByteArray("From: Reader\nDate: Monday\nSubject: Tea\n\nWords.\n") << false;
    QTest::newRow("a sentence") << QByteArray("From this it follows that\ntea is warm.\n") << false;
    QTest::newRow("a sentence with a weekday") << QByteArray("From Mon to Fri in Jun we met.\n") << false;
    QTest::newRow("front matter") << QByteArray("title: Tea\nauthor: me\n\nWords.\n") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void MailTest::shouldKnowMailFromOtherText()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isMail);
    const Documents::Document document = TestLib::bytesDocument(text);
    QCOMPARE(MailReader().probe(document).certainty > 0, isMail);
}

void MailTest::shouldPartABoxWhateverItsKind_data()
{
    QTest::addColumn<QByteArray>("box");
    const QByteArray box = fixture("three.mbox");
    QVERIFY(!box.isEmpty());
    QTest::newRow("LF") << box;
    QTest::newRow("CRLF") << QByteArray(box).replace("\n", "\r\n");
    QTest::newRow("CR") << QByteArray(box).replace('\n', '\r');
    QTest::newRow("blank lines first") << "\n\n\n" + box;
    QTest::newRow("a byte order mark is not there any more, and no line end last") << box.trimmed();
}

void MailTest::shouldPartABoxWhateverItsKind()
{
    QFETCH(QByteArray, box);
    const Read read = readBytes(box);
    QCOMPARE(read.records().size(), std::size_t(3));
    QCOMPARE(read.reading.records.total, 3);
    QCOMPARE(read.bytes(read.records()[0].id), QByteArray("first@readers.example"));
    QCOMPARE(read.author(1), QStringLiteral("두 번째 독자"));
    QCOMPARE(read.subject(2), QStringLiteral("Re: 차를 마시는 법"));
    QString last = read.body(2);
    last.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    QCOMPARE(last, QStringLiteral("> 물이 먼저입니다.\n\nFrom here on I agree.\n\n-- \nthird"));
    QCOMPARE(read.records()[2].first, 3);
    QCOMPARE(read.records()[2].last, 3);
}

void MailTest::shouldReadWhoWhenAndWhat()
{
    const Read read = readBytes(fixture("three.mbox"));
    QCOMPARE(read.author(0), QStringLiteral("First Reader"));
    QCOMPARE(read.author(2), QStringLiteral("Third, Reader"));
    QCOMPARE(read.subject(0), QStringLiteral("차를 마시는 법"));
    QCOMPARE(read.records()[0].date.toIso(), QStringLiteral("2024-06-03T09:00:05+09:00"));
    // No Date header: the separator's, which names no zone.
    QCOMPARE(read.records()[2].date.toIso(), QStringLiteral("2024-06-03T11:30:00"));
    QCOMPARE(read.reading.records.idSpace, QStringLiteral("mail"));
}

void MailTest::shouldStateParentsAndTops()
{
    const Read read = readBytes(fixture("three.mbox"));
    QVERIFY(read.records()[0].isTop);
    QVERIFY(!read.records()[1].isTop);
    QCOMPARE(read.bytes(read.records()[1].parent), QByteArray("first@readers.example"));
    QCOMPARE(read.records()[2].referenceCount, 2u);
    const auto &references = read.reading.records.references;
    QCOMPARE(read.reading.records.ids->id(references[read.records()[2].firstReference + 1]),
             QByteArrayView("second@readers.example"));

    const auto isTop = [](const QByteArray &subjects) {
        QByteArray box;
        for (const QByteArray &subject : subjects.split('|'))
            box += QByteArray(separator) + message("Subject: " + subject + "\n", "Words.\n") + "\n";
        const Read each = readBytes(box);
        return each.records().back().isTop;
    };
    QVERIFY(isTop("Tea"));
    QVERIFY(isTop("Tea|Coffee"));
    QVERIFY2(!isTop("Re: Tea"), "a reply that lost its references");
    QVERIFY2(!isTop("Tea|Tea"), "an archive that dropped the prefix");
    QVERIFY2(!isTop("[list] Tea|Tea"), "with the tag of a list");
    QVERIFY2(!isTop(""), "no subject says nothing");
}

void MailTest::shouldTakeBackOneMarkFromEscapedLines()
{
    const QByteArray head = QByteArray(separator) + message("", "");
    QCOMPARE(readBytes(head + "One.\n>From here\n>>From there\n> From a quote\n").body(0),
             QStringLiteral("One.\nFrom here\n>From there\n> From a quote"));
    // A message on its own was never in a box.
    QCOMPARE(readBytes(message("", "One.\n>From here\n")).body(0), QStringLiteral("One.\n>From here"));
}

void MailTest::shouldBelieveALengthOnlyWhereItLeadsToAMessage_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("messages");
    const int right = int(qstrlen("Quoted:\n") + qstrlen(separator) + qstrlen("Words.\n"));
    QTest::newRow("right") << right << 2;
    QTest::newRow("too short") << right - 3 << 3;
    QTest::newRow("too long") << right + 10 << 3;
    QTest::newRow("beyond the file") << 1'000'000 << 3;
    QTest::newRow("none") << -1 << 3;
}

void MailTest::shouldBelieveALengthOnlyWhereItLeadsToAMessage()
{
    QFETCH(int, length);
    QFETCH(int, messages);
    const QByteArray header = "Content-Length: " + QByteArray::number(length) + "\n";
    const QByteArray box = QByteArray(separator) + message(header, "") + "Quoted:\n" + separator + "Words.\n\n"
        + separator + message("", "The other.\n");
    const Read read = readBytes(box);
    QCOMPARE(int(read.records().size()), messages);
    QCOMPARE(read.body(read.records().size() - 1), QStringLiteral("The other."));
}

void MailTest::shouldTakeOnlyIdsFromInReplyTo_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("parent");
    QTest::newRow("an id") << QByteArray("<a@b>") << QByteArray("a@b");
    QTest::newRow("prose before it") << QByteArray("Your message of Monday. <a@b>") << QByteArray("a@b");
    QTest::newRow("prose behind it") << QByteArray("<a@b>; from someone on Monday") << QByteArray("a@b");
    QTest::newRow("prose alone") << QByteArray("\"A Reader\"'s message of \"Mon, 3 Jun\"") << QByteArray();
    QTest::newRow("two") << QByteArray("<a@b> <c@d>") << QByteArray("a@b");
    QTest::newRow("brackets twice") << QByteArray("<<a@b>>") << QByteArray("a@b");
    QTest::newRow("never closed") << QByteArray("<a@b") << QByteArray();
    QTest::newRow("empty brackets first") << QByteArray("<> <a@b>") << QByteArray("a@b");
}

void MailTest::shouldTakeOnlyIdsFromInReplyTo()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, parent);
    const Read read = readBytes(message("In-Reply-To: " + header + "\n", "Words.\n"));
    QCOMPARE(read.bytes(read.records()[0].parent), parent);
}

void MailTest::shouldJoinAnIdFoldedOverLines()
{
    const Read read = readBytes(message("References: <one@\n readers.example>\n\t<two@readers.example>\n", "Words.\n"));
    QCOMPARE(read.records()[0].referenceCount, 2u);
    const Formats::RecordSet &set = read.reading.records;
    const auto idAt = [&set](std::size_t reference) { return set.ids->id(set.references[reference]); };
    QCOMPARE(idAt(0), QByteArrayView("one@readers.example"));
    QCOMPARE(idAt(1), QByteArrayView("two@readers.example"));
}

void MailTest::shouldKeepPlainBodiesInTheDocument()
{
    const QByteArray plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n";
    const Read read = readBytes(message(plain, "\n그대로 둡니다.\n\n"));
    QCOMPARE(read.records()[0].body.buffer, RecordSet::inDocument);
    QCOMPARE(read.body(0), QStringLiteral("그대로 둡니다."));
    QVERIFY(!read.reading.records.arena);
}

void MailTest::shouldDecodeBodies_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("text");
    const auto type = [](const char *charset) {
        return QByteArray(QByteArray("Content-Type: text/plain; charset=") + charset + '\n');
    };
    QTest::newRow("EUC-KR that is CP949") << type("\"ks_c_5601-1987\"")
                                          << QByteArray("\xC2\xF7 \xB8\xB6\xBD\xC3\xB4\xC2 \x8C"
                                                        "c\xB9\xE6\xB0\xA2\xC7\xCF")
                                          << QStringLiteral("차 마시는 똠방각하");
    QTest::newRow("ISO-2022-KR") << type("ISO-2022-KR")
                                 << QByteArray("\x1B$)C\x0E"
                                               "Bw\x0F tea")
                                 << QStringLiteral("차 tea");
    QTest::newRow("ISO-2022-JP") << type("iso-2022-jp") << QByteArray("\x1B$B$*Cc\x1B(B tea")
                                 << QStringLiteral("お茶 tea");
    QTest::newRow("ISO-2022-JP unlabelled")
        << QByteArray() << QByteArray("\x1B$B$*Cc\x1B(B tea") << QStringLiteral("お茶 tea");
    QTest::newRow("CP949 unlabelled")
        << QByteArray()
        << QByteArray("\xC2\xF7\xB8\xA6 \xB8\xB6\xBD\xC3\xB4\xC2 \xB9\xFD\xC0\xBB \xB9\xE8\xBF\xEE\xB4\xD9")
        << QStringLiteral("차를 마시는 법을 배운다");
    QTest::newRow("CP949 said to be ASCII")
        << type("us-ascii")
        << QByteArray("\xC2\xF7\xB8\xA6 \xB8\xB6\xBD\xC3\xB4\xC2 \xB9\xFD\xC0\xBB \xB9\xE8\xBF\xEE\xB4\xD9")
        << QStringLiteral("차를 마시는 법을 배운다");
    QTest::newRow("Latin-1") << type("iso-8859-1") << QByteArray("th\xE9 \x80") << QStringLiteral("thé €");
    QTest::newRow("UTF-8 said to be Latin-1")
        << type("iso-8859-1") << QByteArray("th\xC3\xA9") << QStringLiteral("thé");
    QTest::newRow("an encoding nobody knows") << type("x-tea") << QByteArray("tea") << QStringLiteral("tea");
    QTest::newRow("quoted-printable") << QByteArray(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n")
                                      << QByteArray("th=C3=A9 goes=20=\n on  \nnow = here=3D\n")
                                      << QStringLiteral("thé goes  on\nnow = here=");
    QTest::newRow("base64") << QByteArray(
        "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n")
                            << QByteArray("dGjD\nqSE=\n") << QStringLiteral("thé!");
    QTest::newRow("format=flowed") << QByteArray("Content-Type: text/plain; format=flowed\n")
                                   << QByteArray("One \nline.\n>> Two \n>> too.\n> not this\n stuffed\n-- \nsig\n")
                                   << QStringLiteral("One line.\n>> Two too.\n> not this\nstuffed\n-- \nsig");
    QTest::newRow("DelSp") << QByteArray("Content-Type: text/plain; format=flowed; delsp=yes\n")
                           << QByteArray("차를 마시 \n는 법\n") << QStringLiteral("차를 마시는 법");
    QTest::newRow("HTML") << QByteArray("Content-Type: text/html; charset=utf-8\n")
                          << QByteArray("<p>One &amp; <b>two</b><p>Three") << QStringLiteral("One & two\n\nThree");
    QTest::newRow("parts that an archive made flat") << QByteArray("Content-Type: multipart/mixed; boundary=\"gone\"\n")
                                                     << QByteArray("Only words.\n") << QStringLiteral("Only words.");
}

void MailTest::shouldDecodeBodies()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(QString, text);
    QCOMPARE(readBytes(message(headers, body)).body(0), text);
}

void MailTest::shouldReadTheWordsOfParts()
{
    const Read read = readBytes(fixture("parts.eml"));
    QCOMPARE(read.records().size(), std::size_t(1));
    QCOMPARE(read.body(0), QString::fromUtf8(fixture("parts.txt")).trimmed());
    QVERIFY(read.reading.issues.isEmpty());
}

void MailTest::shouldTakeOfAlternativesThePlainOne()
{
    const auto parts = [](const QByteArray &first, const QByteArray &second) {
        return message("MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=cut\n",
                       "--cut\nContent-Type: " + first + "\n--cut\nContent-Type: " + second + "\n--cut--\n");
    };
    QCOMPARE(readBytes(parts("text/plain\n\nplain", "text/html\n\n<i>html</i>")).body(0), QStringLiteral("plain"));
    QCOMPARE(readBytes(parts("text/html\n\n<i>html</i>", "image/png; name=a.png\n\nAAAA")).body(0),
             QStringLiteral("html"));
}

void MailTest::shouldNotTakeTooManyPartsApart_data()
{
    QTest::addColumn<int>("parts");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("one less") << Base::Limits::mailParts - 2 << true;
    QTest::newRow("as many as may be") << Base::Limits::mailParts - 1 << true;
    QTest::newRow("one more") << Base::Limits::mailParts << false;
}

void MailTest::shouldNotTakeTooManyPartsApart()
{
    QFETCH(int, parts);
    QFETCH(bool, isRead);
    QByteArray body;
    for (int i = 0; i < parts; ++i)
        body += "--cut\nContent-Type: text/plain\n\nword\n";
    const Read read = readBytes(message("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut\n", body));
    QCOMPARE(read.reading.issues.isEmpty(), isRead);
    QCOMPARE(read.body(0).contains(QStringLiteral("--cut")), !isRead);
    QCOMPARE(read.body(0).count(QStringLiteral("word")), parts);
}

void MailTest::shouldLeaveOutPartsNestedTooDeep_data()
{
    QTest::addColumn<int>("depth");
    QTest::addColumn<bool>("isRead");
    QTest::newRow("one less") << Base::Limits::mailPartDepth - 1 << true;
    QTest::newRow("as deep as may be") << Base::Limits::mailPartDepth << true;
    QTest::newRow("one deeper") << Base::Limits::mailPartDepth + 1 << false;
}

void MailTest::shouldLeaveOutPartsNestedTooDeep()
{
    QFETCH(int, depth);
    QFETCH(bool, isRead);
    QByteArray body;
    for (int i = 0; i < depth; ++i) {
        const QByteArray cut = "cut" + QByteArray::number(i);
        body += (i == 0 ? QByteArray() : "Content-Type: multipart/mixed; boundary=" + cut + "\n\n") + "--" + cut + "\n";
    }
    body += "Content-Type: text/plain\n\nthe innermost\n";
    const Read read = readBytes(message("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=cut0\n", body));
    QCOMPARE(read.body(0) == QStringLiteral("the innermost"), isRead);
    QCOMPARE(read.reading.issues.isEmpty(), isRead);
}

void MailTest::shouldMarkACancelledMessage()
{
    const QByteArray other = "From: Reader Two <two@readers.example>\nMessage-ID: <m2@readers.example>\n";
    const auto cancel = [](const QByteArray &id) {
        return QByteArray("From: Reader One <one@readers.example>\nControl: cancel <" + id + ">\n\nNo more.\n");
    };
    const Read read =
        readBytes(QByteArray(separator) + message("", "One.\n\n") + separator + other + "\nTwo.\n\n" + separator
                  + "From: Reader One <one@readers.example>\n" + cancel("m1@readers.example") + separator
                  + "From: Reader One <one@readers.example>\n" + cancel("m2@readers.example"));
    QCOMPARE(read.records().size(), std::size_t(2));
    QCOMPARE(read.reading.records.total, 4);
    QCOMPARE(read.reading.records.furniture.size(), std::size_t(2));
    QCOMPARE(read.records()[0].state, RecordState::Deleted);
    QVERIFY2(read.records()[1].state == RecordState::Present, "only its writer takes a message back");
}

void MailTest::shouldReadABatchOfNews()
{
    const QByteArray first = message("Newsgroups: talk.tea\n", "One.\n#! rnews 5\nis how a batch begins.\n");
    const QByteArray second = message("Newsgroups: talk.tea\n", "Two.\n");
    const Read read = readBytes("#! rnews " + QByteArray::number(first.size()) + '\n' + first + "#! rnews "
                                + QByteArray::number(second.size()) + '\n' + second);
    QCOMPARE(read.records().size(), std::size_t(2));
    QCOMPARE(read.body(1), QStringLiteral("Two."));
}

void MailTest::shouldReadWhatIsThereOfABrokenBox()
{
    const QByteArray box = fixture("three.mbox");
    for (qsizetype size = 0; size < box.size(); ++size) {
        const Read read = readBytes(box.first(size));
        QVERIFY(read.records().size() <= 3);
        for (const Record &record : read.records())
            (void)read.bytes(record.body);
    }
    const qsizetype third = box.lastIndexOf("From third");
    QCOMPARE(readBytes(box.first(third)).records().size(), std::size_t(2));
}

void MailTest::shouldGiveTheSameForTheSameBytes()
{
    const Read first = readBytes(fixture("three.mbox"));
    const Read second = readBytes(fixture("three.mbox"));
    QCOMPARE(first.reading.records.authors, second.reading.records.authors);
    QCOMPARE(first.reading.records.subjects, second.reading.records.subjects);
    for (std::size_t i = 0; i < first.records().size(); ++i)
        QCOMPARE(first.records()[i].body, second.records()[i].body);
}

QTEST_GUILESS_MAIN(MailTest)
#include "mailtest.moc"
