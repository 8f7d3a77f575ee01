#include "captures/referenceforest.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <map>

using namespace Catena::Captures;

namespace {

constexpr quint32 none = ReferenceInput::none;

//! Messages as "4:1,2 <3 5!": message 4 refers to 1 and 2 and answers 3 by its parent id; 5 says it is at the top. Ids
//! are numbers; what no message bears is missing.
struct Written
{
    ReferenceInput input;
    QList<int> ids; //!< by message
    QList<int> idOf; //!< by number of an id
};

quint32 numberOf(Written &written, int id)
{
    const qsizetype at = written.idOf.indexOf(id);
    if (at >= 0)
        return quint32(at);
    written.idOf.append(id);
    written.input.holders.push_back(none);
    return quint32(written.idOf.size() - 1);
}

Written read(const QString &text)
{
    Written written;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith(u'<')) {
            written.input.messages.back().parent = numberOf(written, word.mid(1).toInt());
            continue;
        }
        ReferenceInput::Message message;
        message.isTop = word.endsWith(u'!');
        const int id = word.section(u':', 0, 0).remove(u'!').toInt();
        const QStringList references = word.section(u':', 1).split(u',', Qt::SkipEmptyParts);
        message.firstReference = quint32(written.input.references.size());
        message.referenceCount = quint32(references.size());
        for (const QString &reference : references)
            written.input.references.push_back(numberOf(written, reference.toInt()));
        written.input.holders[numberOf(written, id)] = quint32(written.input.messages.size());
        written.input.messages.push_back(message);
        written.ids.append(id);
    }
    return written;
}

//! The forest as RFC 5256 writes it: an answer after what it answers, several in brackets. "[9]" is missing.
QString printed(const Written &written, const ReferenceForest &forest)
{
    std::map<quint32, std::vector<quint32>> answers;
    const quint32 count = quint32(forest.parents.size());
    std::vector<quint32> tops;
    for (quint32 i = 0; i < count; ++i) {
        const quint32 parent = forest.parents[i];
        if (parent == none || (parent >= count && answers[parent].empty()))
            tops.push_back(parent == none ? i : parent);
        if (parent != none)
            answers[parent].push_back(i);
    }
    const std::function<QString(quint32)> tree = [&](quint32 at) -> QString {
        QString text = at < count ? QString::number(written.ids[at])
                                  : QStringLiteral("[%1]").arg(written.idOf[qsizetype(forest.ghosts[at - count])]);
        const std::vector<quint32> own = answers[at];
        if (own.size() == 1)
            return text + u' ' + tree(own.front());
        for (const quint32 child : own)
            text += (child == own.front() ? QStringLiteral(" (") : QStringLiteral("(")) + tree(child) + u')';
        return text;
    };
    QString text;
    for (const quint32 top : tops)
        text += u'(' + tree(top) + u')';
    return text;
}

//! Whether every message reaches a top: no loops. Walks each once.
bool isForest(const ReferenceForest &forest)
{
    std::vector<quint8> seen(forest.parents.size(), 0); // 1 on the way, 2 done
    for (quint32 start = 0; start < quint32(forest.parents.size()); ++start) {
        std::vector<quint32> path;
        quint32 at = start;
        while (at < quint32(forest.parents.size()) && seen[at] == 0) {
            seen[at] = 1;
            path.push_back(at);
            at = forest.parents[at];
        }
        if (at < quint32(forest.parents.size()) && seen[at] == 1)
            return false;
        for (const quint32 passed : path)
            seen[passed] = 2;
    }
    return true;
}

}

class ReferenceForestTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldThreadByReferences_data()
    {
        QTest::addColumn<QString>("messages");
        QTest::addColumn<QString>("tree");
        const auto row = [](const char *name, const char *messages, const char *tree) {
            QTest::newRow(name) << QString::fromLatin1(messages) << QString::fromLatin1(tree);
        };
        row("nothing", "", "");
        row("one alone", "1", "(1)");
        row("two of the example of RFC 5256", "2 3 6:3 4:3,6 23:3,6,4 44:3,6 7:3,6,44 96:3,6,44,7",
            "(2)(3 6 (4 23)(44 7 96))");
        row("two answers, each answered", "1 2:1 3:1,2 4:1 5:1,4", "(1 (2 3)(4 5))");
        row("an answer before what it answers", "3:1,2 2:1 1", "(1 2 3)");
        row("a parent id alone", "1 2 <1 3 <2", "(1 2 3)");
        row("references go before the parent id", "1 2:1 3:1,2 <1", "(1 2 3)");
        row("a missing one in the middle", "1 3:1,2 4:1,2,3", "(1 3 4)");
        row("two missing ones in the middle", "1 4:1,2,3 5:1,2,3", "(1 (4)(5))");
        row("a missing one at the top with one answer goes", "2:1 3:1,2", "(2 3)");
        row("a missing one at the top with two answers stays", "2:1 3:1 4:1,3", "([1] (2)(3 4))");
        row("a row of missing ones: the topmost stays", "4:1,2,3 5:1,2", "([1] (4)(5))");
        row("two missing ones, one answer each", "3:1 4:2", "(3)(4)");
        row("others say where a missing one belongs", "1 3:2 4:1,2,3", "(1 3 4)");
        row("what others say of one who says nothing", "1 2 3:1,2", "(1 2 3)");
        row("one at the top by its own word stays there", "1 2! 3:1,2", "(1)(2 3)");
        row("what it says itself goes before what others say", "1 2 3:1 4:2,3", "(1 3 4)(2)");
        row("it names itself", "1:1 2:1", "(1 2)");
        row("it answers itself", "1 <1 2 <1", "(1 2)");
        row("its last reference is itself", "1 2:1,2", "(1 2)");
        row("two name each other", "1:2 2:1", "(2 1)");
        row("two answer each other", "1 <2 2 <1", "(2 1)");
        row("a loop of three is broken at the latest", "1:3 2:1 3:2 4:3", "(3 (1 2)(4))");
        row("a loop with a tail", "5:1 1:2 2:1 6:5", "(2 1 5 6)");
        row("what others say gives way before a loop", "1 2:1 3:2,1", "(1 (2)(3))");
        row("a ticket that nobody has in the references, the parent id is here", "1 2:9 <1 3:9", "(1 2)(3)");
        row("the parent id is newer than the references", "1 2:8 <1 3:2,1 <2", "(1 (2)(3))");
        row("a long quarrel over a missing parent", "3:2,1 4:1,2", "([1] (3)(4))");
    }

    void shouldThreadByReferences()
    {
        QFETCH(QString, messages);
        const Written written = read(messages);
        QTEST(printed(written, threadByReferences(written.input)), "tree");
    }

    void shouldKeepEveryMessageOnceInAnyGraph()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 3'000; ++round) {
            const quint32 ids = quint32(random.bounded(1, 14));
            const quint32 count = quint32(random.bounded(1, 12));
            ReferenceInput input;
            input.holders.assign(ids, none);
            for (quint32 i = 0; i < count; ++i) {
                const quint32 id = quint32(random.bounded(ids));
                if (input.holders[id] == none)
                    input.holders[id] = i; // else the id is used twice
                ReferenceInput::Message message;
                message.firstReference = quint32(input.references.size());
                message.referenceCount = quint32(random.bounded(4));
                for (quint32 k = 0; k < message.referenceCount; ++k)
                    input.references.push_back(quint32(random.bounded(ids)));
                if (random.bounded(3) == 0)
                    message.parent = quint32(random.bounded(ids));
                input.messages.push_back(message);
            }
            const ReferenceForest forest = threadByReferences(input);
            QCOMPARE(forest.parents.size(), std::size_t(count));
            QVERIFY(isForest(forest));
            std::vector<int> answers(forest.ghosts.size(), 0);
            for (const quint32 parent : forest.parents) {
                QVERIFY(parent == none || parent < count + forest.ghosts.size());
                if (parent != none && parent >= count)
                    ++answers[parent - count];
            }
            for (std::size_t g = 0; g < forest.ghosts.size(); ++g) {
                QCOMPARE(input.holders[forest.ghosts[g]], none);
                QVERIFY(answers[g] >= 2);
            }
        }
    }

    void shouldNotDependOnTheOrderWhereThereIsNoLoop()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            // A random tree with full references, then in another order.
            const int count = random.bounded(1, 15);
            QList<QStringList> paths;
            QStringList messages;
            for (int i = 0; i < count; ++i) {
                QStringList path;
                if (i > 0 && random.bounded(4) > 0) {
                    const int parent = random.bounded(i);
                    path = paths[parent] + QStringList(QString::number(parent + 1));
                }
                paths.append(path);
                messages.append(QStringLiteral("%1:%2").arg(i + 1).arg(path.join(u',')));
            }
            const auto parentsById = [](const QStringList &order) {
                const Written written = read(order.join(u' '));
                const ReferenceForest forest = threadByReferences(written.input);
                std::map<int, int> parents;
                for (qsizetype i = 0; i < written.ids.size(); ++i) {
                    const quint32 parent = forest.parents[std::size_t(i)];
                    parents[written.ids[i]] = parent == none ? 0 : written.ids[qsizetype(parent)];
                }
                return parents;
            };
            const std::map<int, int> before = parentsById(messages);
            std::shuffle(messages.begin(), messages.end(), random);
            QCOMPARE(parentsById(messages), before);
        }
    }

    void shouldThreadAMillion_data()
    {
        QTest::addColumn<int>("shape");
        QTest::newRow("a chain") << 0;
        QTest::newRow("a chain in the file's reverse") << 1;
        QTest::newRow("all answer the first") << 2;
        QTest::newRow("all answer a missing one") << 3;
        QTest::newRow("one loop") << 4;
        QTest::newRow("a chain of missing ones") << 5;
    }

    void shouldThreadAMillion()
    {
        QFETCH(int, shape);
        constexpr quint32 count = 1'000'000;
        ReferenceInput input;
        input.messages.resize(count);
        input.holders.assign(count + 2, none);
        for (quint32 i = 0; i < count; ++i) {
            const bool hasNoId = shape == 5 && i + 1 != count && i > 0;
            if (!hasNoId)
                input.holders[i] = i;
            quint32 parent = i == 0 ? none : i - 1;
            if (shape == 1)
                parent = i + 1 == count ? none : i + 1;
            else if (shape == 2)
                parent = i == 0 ? none : 0;
            else if (shape == 3)
                parent = count;
            else if (shape == 4)
                parent = i == 0 ? count - 1 : i - 1;
            if (parent != none) {
                // A chain of missing ones is said by what refers to two of them.
                input.messages[i].firstReference = quint32(input.references.size());
                input.references.push_back(parent);
                if (shape == 5)
                    input.references.push_back(i);
                input.messages[i].referenceCount = shape == 5 ? 2 : 1;
            }
        }
        QElapsedTimer timer;
        timer.start();
        const ReferenceForest forest = threadByReferences(input);
        const qint64 msecs = timer.elapsed();
        QVERIFY(isForest(forest));
        const auto tops = std::count(forest.parents.begin(), forest.parents.end(), none);
        if (shape == 3)
            QCOMPARE(tops, 0);
        else
            QCOMPARE(tops, 1);
        QVERIFY2(msecs < 5'000, qPrintable(QString::number(msecs))); // a hundredth of it when optimised
    }
};

QTEST_GUILESS_MAIN(ReferenceForestTest)
#include "referenceforesttest.moc"
