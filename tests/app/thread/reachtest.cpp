#include "captures/heldtext.h"
#include "thread/pairfeatures.h"
#include "thread/reach.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Catena;
using namespace Catena::Thread;

namespace {

struct Message
{
    QByteArray body;
    QString author;
    QString subject;
    int parent = -1; //!< stated; -1: not said
};

quint32 numberOf(QStringList &list, const QString &word)
{
    if (!list.contains(word))
        list.append(word);
    return quint32(list.indexOf(word));
}

//! Messages a minute apart.
Captures::Comments commentsOf(const std::vector<Message> &messages)
{
    Captures::Comments comments;
    const auto text = std::make_shared<Captures::HeldText>();
    const quint32 buffer = comments.buffers.add(text);
    for (const Message &message : messages) {
        Captures::Comment comment;
        comment.body = {buffer, quint32(message.body.size()), text->append(message.body)};
        comment.author = numberOf(comments.authors, message.author);
        comment.subject = numberOf(comments.subjects, message.subject);
        comment.date = {qint64(comments.size()) * 60'000, 0, Base::Moment::Precision::Second, true};
        if (message.parent >= 0)
            comment.statedParent = {quint32(message.parent)};
        comment.firstPlace = quint32(comments.places.size());
        comment.placeCount = 1;
        const qint32 record = qint32(comments.places.size()) + 1;
        comments.places.push_back({0, record, record, Captures::CopyKind::Original, 0, 0});
        comments.comments.push_back(comment);
    }
    return comments;
}

Discussion discussionOf(const Captures::Comments &comments)
{
    Discussion discussion;
    for (quint32 i = 0; i < comments.size(); ++i)
        discussion.comments.push_back({i});
    return discussion;
}

//! A mailbox of ten subjects, in which one in `openEvery` does not say whom it answers.
std::vector<Message> mailbox(int count, int openEvery, QRandomGenerator &random)
{
    std::vector<Message> messages;
    std::vector<int> lastOf(10, -1);
    for (int i = 0; i < count; ++i) {
        const int topic = random.bounded(10);
        int &last = lastOf[std::size_t(topic)];
        const int answered = last;
        Message message{"some words about it", QStringLiteral("writer%1").arg(random.bounded(30)),
                        (answered < 0 ? QStringLiteral("Subject %1") : QStringLiteral("Re: Subject %1")).arg(topic),
                        answered};
        message.body += " number" + QByteArray::number(i);
        if (answered >= 0 && random.bounded(openEvery) == 0) {
            message.body = "> " + messages[std::size_t(answered)].body + "\nI see it so, writer3, and say why.";
            message.parent = -1;
        }
        last = i;
        messages.push_back(message);
    }
    return messages;
}

}

class ReachTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadWhatAnOpenCommentCouldAnswerAlone()
    {
        QRandomGenerator random(3);
        std::vector<Message> messages = mailbox(20'000, 1'000'000, random);
        messages[15'000].parent = -1;
        const Captures::Comments comments = commentsOf(messages);
        std::vector<bool> isRead(comments.size(), false);
        markReach(comments, discussionOf(comments), isRead);
        QVERIFY(isRead[15'000]);
        QVERIFY(isRead[14'999]);
        QVERIFY(std::count(isRead.begin(), isRead.end(), true) < 60);
    }

    void shouldReadNothingWhereAllIsStated()
    {
        QRandomGenerator random(4);
        const Captures::Comments comments = commentsOf(mailbox(500, 1'000'000, random));
        std::vector<bool> isRead(comments.size(), false);
        markReach(comments, discussionOf(comments), isRead);
        QCOMPARE(std::count(isRead.begin(), isRead.end(), true), 0);
    }

    void shouldReachEveryCandidate()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 20; ++round) {
            const Captures::Comments comments = commentsOf(mailbox(300, 12, random));
            const Discussion discussion = discussionOf(comments);
            std::vector<bool> isRead(comments.size(), false);
            markReach(comments, discussion, isRead);
            const CommentTerms all = termsOf(comments, std::nullopt);
            const CommentTerms some = termsOf(comments, std::nullopt, isRead);
            const DiscussionFacts whole(comments, discussion, all);
            const DiscussionFacts part(comments, discussion, some, isRead);
            for (quint32 child = 0; child < whole.size(); ++child) {
                QCOMPARE(part.isOpen(child), whole.isOpen(child));
                if (!whole.isOpen(child))
                    continue;
                const std::vector<quint32> candidates = candidatesFor(whole, child, {});
                QCOMPARE(candidatesFor(part, child, {}), candidates);
                for (const quint32 candidate : candidates)
                    QVERIFY(candidate == DiscussionFacts::none || isRead[candidate]);
            }
        }
    }

    void shouldTellABeginningByItsHeading_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("new subject") << QStringLiteral("Another matter") << QByteArray("words") << false;
        QTest::newRow("answer to a subject") << QStringLiteral("Re: First matter") << QByteArray("words") << true;
        QTest::newRow("answer nobody has") << QStringLiteral("Re: Another matter") << QByteArray("words") << true;
        QTest::newRow("subject seen") << QStringLiteral("First matter") << QByteArray("words") << true;
        QTest::newRow("new subject that quotes")
            << QStringLiteral("Another matter") << QByteArray("See:\n> first words") << true;
    }
    void shouldTellABeginningByItsHeading()
    {
        QFETCH(QString, subject);
        QFETCH(QByteArray, body);
        const Captures::Comments comments = commentsOf({
            {"first words", QStringLiteral("one"), QStringLiteral("First matter"), -1},
            {"second words", QStringLiteral("two"), QStringLiteral("Second matter"), -1},
            {body, QStringLiteral("three"), subject, -1},
        });
        const Discussion discussion = discussionOf(comments);
        const CommentTerms noTerms;
        const DiscussionFacts facts(comments, discussion, noTerms);
        QCOMPARE(facts.genre, Genre::Mail);
        QVERIFY(!facts.isOpen(0));
        QTEST(facts.isOpen(2), "isOpen");
    }

    void shouldKnowWhoAnsweredWhom()
    {
        const Captures::Comments comments = commentsOf({
            {"the matter", QStringLiteral("host"), {}, -1},
            {"a question about it?", QStringLiteral("guest"), {}, -1},
            {"an answer", QStringLiteral("host"), {}, -1},
            {"thanks", QStringLiteral("guest"), {}, -1},
        });
        const Discussion discussion = discussionOf(comments);
        const CommentTerms noTerms;
        const DiscussionFacts facts(comments, discussion, noTerms);
        ReplyHistory history(4);
        history.add(1, 0);
        history.add(2, 1);
        const std::vector<quint32> candidates{0, 1, 2};
        const auto features = featuresOf(facts, 3, candidates, {}, &history);
        const auto at = [&](std::size_t candidate, Feature feature) {
            return features[candidate][std::size_t(feature)];
        };
        QCOMPARE(at(2, Feature::AnswersWriter), 1.F);
        QCOMPARE(at(1, Feature::AnswersOther), 1.F);
        QCOMPARE(at(0, Feature::AnsweredByWriter), 1.F);
        QCOMPARE(at(1, Feature::Answered), 1.F);
        QCOMPARE(at(1, Feature::AnsweredByWriter), 0.F);
        QCOMPARE(at(2, Feature::Answered), 0.F);
    }
};

QTEST_GUILESS_MAIN(ReachTest)
#include "reachtest.moc"
