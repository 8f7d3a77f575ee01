#include "captures/records.h"
#include "documents/documentfolder.h"
#include "documents/mailtext.h"
#include "formats/mailreader.h"
#include "formats/mbox.h"
#include "testlib/maillinks.h"
#include "testlib/memorydocument.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <random>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::expectedLinks;
using TestLib::linksOf;

namespace {

//! What is read of one file or folder of the corpus.
struct Box
{
    Documents::DocumentFolder folder;
    std::vector<Reading> readings;
    Captures::Comments comments;

    [[nodiscard]] qsizetype records() const
    {
        qsizetype count = 0;
        for (const Reading &reading : readings)
            count += qsizetype(reading.records.records.size());
        return count;
    }
};

QString corpus(const QString &path)
{
    return QStringLiteral(CATENA_CORPUS_DIR "/mbox/") + path;
}

void threadBox(Box &box)
{
    for (const Documents::Document &document : box.folder.documents)
        (void)box.comments.buffers.add(document.bytes());
    Captures::addRecords(box.readings, box.comments);
}

Box readBox(const QString &path)
{
    Box box;
    Base::Result<Documents::DocumentFolder> folder = Documents::openDocumentFolder(corpus(path));
    if (!folder)
        return box;
    box.folder = std::move(folder).value();
    for (std::size_t i = 0; i < box.folder.documents.size(); ++i) {
        const Reader *reader = readerFor(box.folder.documents[i]);
        if (reader && reader->name() == QLatin1String("mail"))
            box.readings.push_back(reader->read(box.folder.documents[i], quint32(i)));
    }
    threadBox(box);
    return box;
}

Box threadText(const QByteArray &text)
{
    Box box;
    box.folder.documents.push_back(TestLib::bytesDocument(text));
    box.readings.push_back(MailReader().read(box.folder.documents[0], 0));
    threadBox(box);
    return box;
}

//! A box in which each message answers an earlier one, some of them missing, with References as mail programs write
//! them: all ancestors, or the first and the last few. Where they are folded in many ways, none begins like another.
QByteArray boxOf(quint32 seed, bool isFoldedAlike)
{
    constexpr quint32 count = 60;
    std::mt19937 random(seed);
    const auto id = [](quint32 number) -> QByteArray { return "<m" + QByteArray::number(number) + "@a.example>"; };
    std::vector<std::vector<quint32>> ancestors(count);
    QByteArray box;
    for (quint32 i = 0; i < count; ++i) {
        if (i > 0 && random() % 8 != 0) {
            const quint32 parent = i - 1 - quint32(random()) % std::min(i, 6U);
            ancestors[i] = ancestors[parent];
            ancestors[i].push_back(parent);
            if (const std::size_t most = 2 + random() % 8; ancestors[i].size() > most)
                ancestors[i].erase(ancestors[i].begin() + 1, ancestors[i].end() - std::ptrdiff_t(most - 1));
        }
        QByteArray references;
        for (std::size_t k = 0; k < ancestors[i].size(); ++k)
            references += (k == 0              ? QByteArray(" ")
                               : isFoldedAlike ? QByteArray("\n ")
                                               : "\n" + QByteArray(int(1 + (i + k) % 5), ' '))
                + id(ancestors[i][k]);
        if (random() % 5 == 0)
            continue; // not in the box
        box += "From a@a.example Mon Jan  1 00:00:00 2024\nMessage-ID: " + id(i) + "\nFrom: a@a.example\n";
        box += "Date: Mon, 1 Jan 2024 00:00:" + QByteArray::number(i).rightJustified(2, '0') + " +0000\n";
        box += references.isEmpty() ? QByteArray("Subject: first\n")
                                    : "Subject: Re: first\nReferences:" + references + '\n';
        if (!ancestors[i].empty() && random() % 2 == 0)
            box += "In-Reply-To: " + id(ancestors[i].back()) + '\n';
        box += "\ntext " + QByteArray::number(i) + "\n\n";
    }
    return box;
}

QString sourceId(const Box &box, quint32 comment)
{
    return box.comments.buffers.text(box.comments.comments[comment].sourceId);
}

//! The messages of one year of a mailbox, by the archive's own dates.
QByteArray yearOf(QByteArrayView box, const char *year)
{
    QByteArray out;
    MboxWalk walk(box);
    while (const auto message = walk.next()) {
        if (message->envelope.endsWith(year))
            out += QByteArrayView(message->envelope).toByteArray() + '\n'
                + box.sliced(message->begin, message->end - message->begin).toByteArray() + '\n';
    }
    return out;
}

}

class MailGoldTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(QStringLiteral(CATENA_CORPUS_DIR "/mbox")).exists())
            QSKIP("The corpus of mailboxes is not beside the project.");
    }

    void shouldFindEveryMessage_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("messages");
        const auto row = [](const char *path, int messages) {
            QTest::newRow(path) << QString::fromLatin1(path) << messages;
        };
        row("mail-thread/testbox", 10);
        row("mail-thread/testbox-2", 3);
        row("mail-thread/testbox-3", 3);
        row("mail-thread/testbox-4", 7);
        row("mail-thread/testbox-6", 6);
        row("mail-thread/testbox-7", 1);
        row("email-folder/mboxes/testmbox", 10);
        row("email-folder/mboxes/testmbox.dos", 10);
        row("email-folder/mboxes/testmbox.mac", 10);
        row("email-folder/mboxes/mboxcl2", 3);
        row("email-folder/mboxes/mboxcl2.lies", 3);
        row("email-folder/mboxes/mboxcl3", 2);
        row("email-folder/testmaildir", 10);
        row("messageparser/newlines_at_beginning.txt", 1);
        row("messageparser/mailarc-1.txt", 16);
        row("messageparser/mailarc-1-dos.txt", 16);
        row("messageparser/mailarc-2.txt", 5);
        row("messageparser/mailarc-2.txt.gz", 5);
        row("messageparser/mailarc-2.txt.bz2", 5);
        row("messageparser/mailarc-2.txt.xz", 5);
        row("messageparser/mailarc-2.txt.lz", 5);
        row("messageparser/mailarc-3.txt", 17);
        row("messageparser/mailseparators.txt", 3);
        row("messageparser/separators1.sep", 4);
        row("messageparser/separators2.sep", 2);
        row("messageparser/malformed.txt", 54);
        row("messageparser/invalid-boundaries.txt", 8);
        row("messageparser/binary_body.txt", 1);
        row("messageparser/hessbug.txt", 1);
        row("messageparser/vm-emacs.txt", 1);
        row("messageparser/non-mailbox.txt.gz", 0);
        row("months/r-devel-2003-February-euckr-spam.txt", 140);
        row("months/r-devel-2010-March.txt", 284);
        row("months/r-help-2007-March-iso2022jp.txt", 2204);
        row("months/r-sig-finance-2011q3-euckr-headers.txt", 500);
        row("notmuch/lkml", 210);
        row("notmuch/default", 53);
        row("public-inbox", 15);
        row("r-package-devel.mbox.gz", 11'114);
        if (qEnvironmentVariableIsSet("CATENA_LONG"))
            row("r-devel-1997-2014.mbox.xz", 66'742);
    }
    void shouldFindEveryMessage()
    {
        QFETCH(QString, path);
        QFETCH(int, messages);
        const Box box = readBox(path);
        QCOMPARE(int(box.records()), messages);
        for (const Reading &reading : box.readings)
            QCOMPARE(reading.records.total, qint32(reading.records.records.size()));
    }

    void shouldThreadAsExpected_data()
    {
        QTest::addColumn<QString>("box");
        for (const char *box : {"testbox", "testbox-2", "testbox-3", "testbox-4"})
            QTest::newRow(box) << QStringLiteral("mail-thread/") + QString::fromLatin1(box);
    }
    void shouldThreadAsExpected()
    {
        QFETCH(QString, box);
        const QStringList expected = expectedLinks(corpus(box) + QStringLiteral(".expected.tsv"));
        QVERIFY(!expected.isEmpty());
        QCOMPARE(linksOf(readBox(box).comments), expected);
    }

    void shouldKeepBothMessagesOfALoop()
    {
        const Box box = readBox(QStringLiteral("notmuch/broken/loop"));
        QCOMPARE(box.comments.size(), std::size_t(2));
        const bool first = box.comments.comments[0].statedParent.isValid();
        const bool second = box.comments.comments[1].statedParent.isValid();
        QVERIFY(first != second);
    }

    void shouldKeepAGhostThatSeveralAnswer()
    {
        const Box box = readBox(QStringLiteral("notmuch/threading/ghost-root"));
        QStringList ticket;
        for (quint32 c = 0; c < quint32(box.comments.size()); ++c) {
            const Base::CommentId parent = box.comments.comments[c].statedParent;
            if (parent.isValid() && box.comments[parent].state == Captures::State::Missing)
                ticket.append(sourceId(box, parent.index).section(u'@', 0, 0));
        }
        // One of the two names no ancestor itself: that the ticket is its is said in an answer to it.
        QCOMPARE(ticket, QStringList({QStringLiteral("RT-Ticket-33575"), QStringLiteral("RT-Ticket-33575")}));
    }

    void shouldTellTextsApartThatShareAnId()
    {
        const Box box = readBox(QStringLiteral("notmuch/duplicate"));
        QCOMPARE(box.records(), qsizetype(9));
        QVERIFY(box.comments.size() >= 3);
        QVERIFY(box.comments.size() <= 9);
    }

    void shouldDecodeWithoutAReplacementCharacter_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("script");
        QTest::newRow("Hangul, raw") << QStringLiteral("months/r-devel-2003-February-euckr-spam.txt")
                                     << QStringLiteral("[가-힣]{2}");
        QTest::newRow("Japanese, raw") << QStringLiteral("months/r-help-2007-March-iso2022jp.txt")
                                       << QStringLiteral("[ぁ-ヿ]{2}");
        QTest::newRow("Hangul in headers")
            << QStringLiteral("months/r-sig-finance-2011q3-euckr-headers.txt") << QStringLiteral("[가-힣]{2}");
    }
    void shouldDecodeWithoutAReplacementCharacter()
    {
        QFETCH(QString, path);
        QFETCH(QString, script);
        const Box box = readBox(path);
        const QRegularExpression pattern(script);
        int written = 0;
        int replaced = 0;
        for (quint32 c = 0; c < quint32(box.comments.size()); ++c) {
            const Captures::Comment &comment = box.comments.comments[c];
            const QString all = box.comments.text({c}) + u'\n' + box.comments.subjects[qsizetype(comment.subject)]
                + u'\n' + box.comments.authors[qsizetype(comment.author)];
            written += pattern.match(all).hasMatch();
            replaced += int(all.count(QChar::ReplacementCharacter));
        }
        QVERIFY(written > 0);
        // One that a sender's program wrote into a name is in the file.
        const QByteArrayView file = box.folder.documents[0].utf8();
        const QByteArray whole = QByteArray::fromRawData(file.data(), file.size());
        QCOMPARE(replaced, int(whole.count("\xEF\xBF\xBD") + whole.count("=EF=BF=BD")));
    }

    void shouldThreadAlikeHoweverReferencesAreFolded()
    {
        qsizetype links = 0;
        for (quint32 seed = 0; seed < 300; ++seed) {
            const QStringList alike = linksOf(threadText(boxOf(seed, true)).comments);
            QCOMPARE(alike, linksOf(threadText(boxOf(seed, false)).comments));
            links += alike.size();
        }
        QVERIFY(links > 10'000);
    }

    void shouldFindTheRepliesOfAYear()
    {
        if (!qEnvironmentVariableIsSet("CATENA_LONG"))
            QSKIP("seventeen years are read in long runs");
        const Box whole = readBox(QStringLiteral("r-devel-1997-2014.mbox.xz"));
        QCOMPARE(whole.readings.size(), std::size_t(1));
        Box box;
        box.folder.documents.push_back(TestLib::bytesDocument(yearOf(whole.folder.documents[0].utf8(), "2010")));
        box.readings.push_back(MailReader().read(box.folder.documents[0], 0));
        const RecordSet &set = box.readings[0].records;
        const QByteArrayView text = box.folder.documents[0].utf8();
        const auto idAt = [&](Base::Slice slice) {
            return text.sliced(qsizetype(slice.offset), qsizetype(slice.size)).toByteArray();
        };
        QHash<QByteArray, QByteArray> parents; // by id, each once
        for (const Record &record : set.records) {
            const QByteArray parent = record.referenceCount > 0
                ? set.ids->id(set.references[record.firstReference + record.referenceCount - 1]).toByteArray()
                : idAt(record.parent);
            if (!record.id.isEmpty() && !parents.contains(idAt(record.id)))
                parents.insert(idAt(record.id), parent);
        }
        const auto replies =
            std::count_if(parents.cbegin(), parents.cend(), [&](const QByteArray &id) { return parents.contains(id); });
        QCOMPARE(int(replies), 2302);
    }
};

QTEST_GUILESS_MAIN(MailGoldTest)
#include "mailgoldtest.moc"
