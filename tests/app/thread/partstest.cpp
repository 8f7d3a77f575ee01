#include "thread/authornames.h"
#include "thread/messageparts.h"
#include "thread/quotevotes.h"
#include "testlib/cputimer.h"
#include "text/subjects.h"

#include <QTest>

using namespace Catena::Thread;

class PartsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTellOwnWordsFromQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("quoted");
        QTest::addColumn<QString>("deeper");
        QTest::addColumn<QString>("introduction");

        QTest::newRow("mail with an introduction")
            << QStringLiteral("On Mon, the writer wrote:\n> first\n>> older\nI think so.\n-- \nsignature")
            << QStringLiteral("I think so.") << QStringLiteral("first\n") << QStringLiteral("older\n")
            << QStringLiteral("On Mon, the writer wrote:");
        QTest::newRow("marks apart") << QStringLiteral("> > older\n> once\nown") << QStringLiteral("own")
                                     << QStringLiteral("once\n") << QStringLiteral("older\n") << QString();
        QTest::newRow("quote in brackets")
            << QStringLiteral("[quote=\"reader\"]\nfirst\n[/quote]\nown") << QStringLiteral("own")
            << QStringLiteral("first") << QString() << QStringLiteral("=\"reader\"");
        QTest::newRow("no quote") << QStringLiteral("a > b\nand so on") << QStringLiteral("a > b\nand so on")
                                  << QString() << QString() << QString();
        QTest::newRow("Korean introduction")
            << QStringLiteral("글쓴이 님이 쓴 글:\n> 첫 문장입니다\n동의합니다") << QStringLiteral("동의합니다")
            << QStringLiteral("첫 문장입니다\n") << QString() << QStringLiteral("글쓴이 님이 쓴 글:");
        QTest::newRow("bracket never closed")
            << QStringLiteral("[quote=\"reader\"]\nfirst\nlast") << QString() << QStringLiteral("first\nlast")
            << QString() << QStringLiteral("=\"reader\"");
    }
    void shouldTellOwnWordsFromQuotes()
    {
        QFETCH(QString, text);
        const MessageParts parts = partsOf(text);
        QTEST(parts.own.trimmed(), "own");
        QFETCH(QString, quoted);
        QCOMPARE(parts.quoted.trimmed(), quoted.trimmed());
        QTEST(parts.deeper, "deeper");
        QTEST(parts.introductions.value(0), "introduction");
    }

    void shouldFindTheBaseOfASubject_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("base");
        QTest::addColumn<bool>("isReply");
        QTest::newRow("plain") << QStringLiteral("On links") << QStringLiteral("onlinks") << false;
        QTest::newRow("reply") << QStringLiteral("Re: On links") << QStringLiteral("onlinks") << true;
        QTest::newRow("counted reply") << QStringLiteral("Re[2]: On links") << QStringLiteral("onlinks") << true;
        QTest::newRow("list tag between")
            << QStringLiteral("[list] AW: Re: On links") << QStringLiteral("onlinks") << true;
        QTest::newRow("Korean reply") << QStringLiteral("회신: 링크에 대하여") << QStringLiteral("링크에대하여")
                                      << true;
        QTest::newRow("forwarded") << QStringLiteral("Fwd: On links") << QStringLiteral("onlinks") << false;
        QTest::newRow("word that begins like a prefix")
            << QStringLiteral("Rest: a question") << QStringLiteral("rest:aquestion") << false;
    }
    void shouldFindTheBaseOfASubject()
    {
        QFETCH(QString, subject);
        QFETCH(QString, base);
        QCOMPARE(Catena::Text::baseSubject(subject).remove(QLatin1Char(':')), base.remove(QLatin1Char(':')));
        QTEST(Catena::Text::isReplySubject(subject), "isReply");
    }

    void shouldReadASubjectOfManyPrefixes()
    {
        const auto timeOf = [](int prefixes) {
            const QString subject = QStringLiteral("Re: ").repeated(prefixes) + QStringLiteral("On links");
            Catena::TestLib::CpuTimer timer;
            for (int i = 0; i < 20; ++i) {
                if (Catena::Text::baseSubject(subject) != QStringLiteral("onlinks"))
                    return -1.0;
            }
            return double(timer.nsecsElapsed());
        };
        const double small = timeOf(1'000);
        const double large = timeOf(16'000);
        QVERIFY2(small > 0 && large > 0 && large < 60 * small, qPrintable(QString::number(large / small)));
    }

    void shouldFindWhoIsNamed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("named"); // "author:strength" each
        QTest::newRow("nickname and colon") << QStringLiteral("lantern: try again") << QStringLiteral("1:2");
        QTest::newRow("nickname and comma") << QStringLiteral("lantern, why not?") << QStringLiteral("1:2");
        QTest::newRow("at sign") << QStringLiteral("I agree with @lantern here") << QStringLiteral("1:1");
        QTest::newRow("greeting with a first name") << QStringLiteral("Hi Grey,\nthank you") << QStringLiteral("2:2");
        QTest::newRow("mention") << QStringLiteral("what lantern said is true") << QStringLiteral("1:0");
        QTest::newRow("full name") << QStringLiteral("as Grey Heron noted") << QStringLiteral("2:0");
        QTest::newRow("Korean with honorific") << QStringLiteral("나그네 님, 맞습니다") << QStringLiteral("3:2");
        QTest::newRow("Korean with a particle") << QStringLiteral("앞에서 나그네님이 말한 것") << QStringLiteral("3:1");
        QTest::newRow("part of another word") << QStringLiteral("lanterns are bright") << QString();
        QTest::newRow("many signs") << QStringLiteral("@@ lantern") << QStringLiteral("1:0");
    }
    void shouldFindWhoIsNamed()
    {
        QFETCH(QString, text);
        const AuthorNames names(
            {QString(), QStringLiteral("lantern"), QStringLiteral("Grey Heron"), QStringLiteral("나그네")});
        QStringList found;
        for (const Naming &naming : names.namedIn(text))
            found.append(QStringLiteral("%1:%2").arg(naming.author).arg(int(naming.strength)));
        QTEST(found.join(QLatin1Char(' ')), "named");
    }

    void shouldVoteForTheWriterOfWhatIsQuotedOnce()
    {
        const QString first = QStringLiteral("The first message says that trees can be rebuilt from text alone.");
        const QString second = QStringLiteral("The second one doubts it for chats with many voices.");
        // Broken anew, as mail programs do; the grandparent's words stand behind two marks.
        const std::vector<QuoteText> texts = {
            {first, {}, {}},
            {second, first, {}},
            {QStringLiteral("Third."), QStringLiteral("The second one doubts it\nfor chats with many voices."), first},
        };
        const auto votes = quoteVotes(texts);
        QVERIFY(votes[0].empty());
        QCOMPARE(votes[1].size(), std::size_t(1));
        QCOMPARE(votes[1][0].writer, 0U);
        QCOMPARE(votes[1][0].once, 1.F);
        QVERIFY(votes[1][0].isOnly);
        float once = 0;
        float deeper = 0;
        for (const QuoteVote &vote : votes[2]) {
            once = vote.writer == 1 ? vote.once : once;
            deeper = vote.writer == 0 ? vote.deeper : deeper;
            QVERIFY(vote.writer == 1 || vote.once == 0);
        }
        QCOMPARE(once, 1.F);
        QVERIFY(deeper > 0.9F);
    }
};

QTEST_GUILESS_MAIN(PartsTest)
#include "partstest.moc"
