#include "captures/commentref.h"
#include "pipeline/openfolder.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Pipeline;
using Snapshot::SnapshotPtr;
using Snapshot::Stage;

namespace {

const QString sample = QStringLiteral(CATENA_SAMPLE_DIR "/ko");

void write(const QTemporaryDir &dir, const char *name, const QByteArray &bytes)
{
    QFile file(dir.filePath(QString::fromLatin1(name)));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

OpenOptions options()
{
    OpenOptions result;
    result.dictionaryPath = QStringLiteral(CATENA_DICTIONARY);
    return result;
}

}

class PipelineTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldPublishSnapshotsOfGrowingCompleteness()
    {
        std::vector<SnapshotPtr> published;
        std::vector<StageTiming> timings;
        const auto result = openFolderNow(
            sample, options(), {}, [&](const SnapshotPtr &s) { published.push_back(s); }, &timings);
        QVERIFY(result.ok());
        QCOMPARE(published.size(), std::size_t(5));
        QCOMPARE(timings.size(), std::size_t(5));
        for (std::size_t i = 0; i < published.size(); ++i) {
            QCOMPARE(int(published[i]->stage), int(i));
            QCOMPARE(published[i]->number, quint64(i + 1));
        }
        // What a stage gave, later ones share.
        QCOMPARE(published[1]->comments.get(), published[4]->comments.get());
        QCOMPARE(published[2]->tree.get(), published[4]->tree.get());
        QVERIFY(published[1]->tree->nodes().empty());
        QVERIFY(published[3]->concepts->concepts.empty());
        QVERIFY(!published[4]->concepts->concepts.empty());
    }

    void shouldGiveTheSameOnAWorkerAsAtOnce()
    {
        const auto now = openFolderNow(sample, options());
        QVERIFY(now.ok());
        OpenFolder opener;
        SnapshotPtr last;
        connect(&opener, &OpenFolder::published, this, [&](const SnapshotPtr &snapshot) { last = snapshot; });
        QSignalSpy finished(&opener, &OpenFolder::finished);
        opener.open(sample, options());
        QVERIFY(opener.isRunning());
        QVERIFY(finished.wait(60'000));
        QVERIFY(!opener.isRunning());
        QVERIFY(last);
        QCOMPARE(last->stage, Stage::Complete);
        QCOMPARE(last->tree->size(), now.value()->tree->size());
        QCOMPARE(last->concepts->mentions.size(), now.value()->concepts->mentions.size());
        for (qint32 i = 0; i < last->tree->size(); ++i)
            QCOMPARE(last->tree->node(i).comment, now.value()->tree->node(i).comment);
    }

    void shouldRepairWithoutReadingTheDiskAgain()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("talk.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a · 2024-03-05 10:00\nThe ferry ran until the bridge was built.\nNobody missed it.\n\n"
                   "b · 2024-03-05 11:00\nMy uncle missed it, every day of the week.\n\n"
                   "c · 2024-03-05 12:00\nThe bridge has a plate with the names on it.\n");
        file.close();
        OpenFolder opener;
        std::vector<SnapshotPtr> published;
        connect(&opener, &OpenFolder::published, this, [&](const SnapshotPtr &s) { published.push_back(s); });
        QSignalSpy finished(&opener, &OpenFolder::finished);
        opener.open(dir.path(), options());
        QVERIFY(finished.wait(60'000));
        const SnapshotPtr before = published.back();
        QCOMPARE(before->comments->size(), std::size_t(3));
        QVERIFY(file.remove());

        const auto wait = [&] {
            published.clear();
            return QTest::qWaitFor([&] { return !published.empty() && published.back()->stage == Stage::Complete; },
                                   60'000);
        };
        Captures::Repair link;
        link.kind = Captures::RepairKind::Reparent;
        link.target = Captures::refTo(*before->comments, {2});
        link.other = Captures::refTo(*before->comments, {1});
        Captures::Repairs repairs{link};
        opener.setRepairs(repairs);
        QVERIFY(wait());
        const SnapshotPtr linked = published.back();
        QVERIFY(linked->number > before->number);
        QCOMPARE(linked->comments, before->comments); // shared, not made again
        const Thread::Node node = linked->tree->node(linked->tree->indexOf({2}));
        QCOMPARE(node.link, Thread::LinkKind::Repaired);
        QCOMPARE(linked->tree->node(node.parent).comment, Base::CommentId{1});
        QVERIFY(linked->repairs->flagsOf({2}).testFlag(Captures::ByYou::Link));

        Captures::Repair split;
        split.kind = Captures::RepairKind::Split;
        split.target = Captures::refTo(*linked->comments, {0});
        const QString text = linked->comments->text({0});
        const qint32 cut = qint32(text.indexOf(QStringLiteral("Nobody")));
        split.position = Text::Anchor::of(text, cut, cut);
        repairs.push_back(split);
        opener.setRepairs(repairs);
        QVERIFY(wait());
        const SnapshotPtr parted = published.back();
        QCOMPARE(parted->comments->size(), std::size_t(4));
        QCOMPARE(parted->tree->size(), 4);
        QCOMPARE(parted->tree->node(parted->tree->indexOf({2})).link, Thread::LinkKind::Repaired);

        opener.setRepairs({});
        QVERIFY(wait());
        QCOMPARE(published.back()->comments, before->comments);
        QVERIFY(published.back()->repairs->entries.empty());
        QCOMPARE(published.back()->tree->node(published.back()->tree->indexOf({2})).link,
                 before->tree->node(before->tree->indexOf({2})).link);
    }

    void shouldLinkConceptsAgainByOtherEdits()
    {
        const QTemporaryDir dir;
        write(dir, "essay.md", "# On wetlands\n\nA wetland is wet. The alder carr is a wetland too.\n");
        write(dir, "discussion.txt", "Is the alder carr a wetland?\n\nYes, the marsh as well.\n");
        OpenFolder opener;
        QSignalSpy finished(&opener, &OpenFolder::finished);
        QList<Snapshot::SnapshotPtr> published;
        connect(&opener, &OpenFolder::published, this,
                [&](const Snapshot::SnapshotPtr &snapshot) { published.append(snapshot); });
        opener.open(dir.path(), {});
        QTRY_COMPARE(finished.size(), 1);
        const Snapshot::SnapshotPtr before = published.last();
        QCOMPARE(before->concepts->find(u"marsh"), -1);

        published.clear();
        Concepts::ConceptEdits edits = Concepts::withTerm({}, QStringLiteral("marsh"));
        opener.setConceptEdits(edits, {});
        const auto atOnce = opener.linkNow(QStringLiteral("marsh"), edits, before->concepts->passages);
        QTRY_COMPARE(published.size(), 1);
        QVERIFY(published.last()->concepts->find(u"marsh") >= 0);
        const auto later = published.last()->concepts->mentionsOf(quint32(published.last()->concepts->find(u"marsh")));
        QVERIFY2(!atOnce.empty(), "while the whole is still being linked");
        QCOMPARE(atOnce.size(), later.size());
        for (std::size_t i = 0; i < atOnce.size(); ++i)
            QVERIFY(atOnce[i].passage == later[i].passage && atOnce[i].begin == later[i].begin);
        QVERIFY(published.last()->number > before->number);
        QCOMPARE(published.last()->comments, before->comments); // nothing else was done again
        QCOMPARE(published.last()->tree, before->tree);

        published.clear();
        Concepts::Matching matching;
        matching.rungs[std::size_t(Concepts::Rung::Exact)] = false;
        opener.setConceptEdits(edits, matching);
        QTRY_COMPARE(published.size(), 1);
        const auto &index = *published.last()->concepts;
        QCOMPARE(index.concepts[std::size_t(index.find(u"marsh"))].mentionCount, 0U);

        published.clear(); // repairs keep the edits
        opener.setRepairs({});
        QTRY_VERIFY(!published.isEmpty());
        QVERIFY(published.last()->concepts->find(u"marsh") >= 0);
    }

    void shouldApplyTheRepairsOfTheStoreWhileOpening()
    {
        Captures::Repairs repairs;
        OpenOptions own = options();
        own.repairsFor = [&repairs](const Captures::Comments &comments) {
            Captures::Repair root;
            root.kind = Captures::RepairKind::MakeRoot;
            root.target = Captures::refTo(comments, {1});
            repairs = {root};
            return repairs;
        };
        const auto result = openFolderNow(sample, own);
        QVERIFY(result.ok());
        const auto &tree = *result.value()->tree;
        QCOMPARE(tree.node(tree.indexOf({1})).link, Thread::LinkKind::Repaired);
        QCOMPARE(tree.node(tree.indexOf({1})).parent, -1);
        QCOMPARE(result.value()->repairs->entries.front().placement, Captures::Placement::Placed);
    }

    void shouldDropLateResultsOfTheFolderBefore()
    {
        OpenFolder opener;
        QStringList folders;
        connect(&opener, &OpenFolder::published, this,
                [&](const SnapshotPtr &snapshot) { folders += snapshot->folder->name; });
        QSignalSpy finished(&opener, &OpenFolder::finished);
        opener.open(sample, options());
        opener.open(QStringLiteral(CATENA_SAMPLE_DIR "/en"), options());
        QVERIFY(finished.wait(60'000));
        QVERIFY(!folders.isEmpty());
        QVERIFY(!folders.contains(QStringLiteral("ko")));
        QCOMPARE(finished.count(), 1);
    }

    void shouldStopWhenCancelledAndSayNothingMore()
    {
        OpenFolder opener;
        QSignalSpy finished(&opener, &OpenFolder::finished);
        QSignalSpy published(&opener, &OpenFolder::published);
        ErrorSpy errors(opener);
        opener.open(sample, options());
        opener.cancel();
        QVERIFY(!opener.isRunning());
        QCOMPARE(errors.kinds, std::vector<Base::ErrorKind>{Base::ErrorKind::Cancelled});
        QTest::qWait(200);
        QCOMPARE(published.count(), 0);
        QCOMPARE(finished.count(), 0);
    }

    void shouldFailWithTheReason()
    {
        OpenFolder opener;
        ErrorSpy errors(opener);
        QTemporaryDir dir;
        opener.open(dir.filePath(QStringLiteral("missing")), options());
        QTRY_COMPARE_WITH_TIMEOUT(errors.kinds.size(), std::size_t(1), 60'000);
        QCOMPARE(errors.kinds.front(), Base::ErrorKind::NotFound);
        QVERIFY(!opener.isRunning());
    }

    void shouldOpenEveryOddFolderToSomething_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("issue");
        QTest::newRow("an essay alone")
            << QStringLiteral(
                   "하나의 긴 문단이 여기에 있고 이것은 글이다. 문장이 이어지고 또 이어져서 댓글로는 보이지 않는다.")
                   .repeated(6)
                   .toUtf8()
            << QStringLiteral("no-discussion");
        QTest::newRow("a discussion alone")
            << QByteArray("a · 2024-03-05 10:00\nx\n\nb · 2024-03-05 11:00\ny\n\nc · 2024-03-05 12:00\nz\n")
            << QStringLiteral("no-essay");
        QTest::newRow("a web page without words")
            << QByteArray("<!doctype html><p></p>") << QStringLiteral("unknown-format");
        QTest::newRow("one character") << QByteArray("x") << QStringLiteral("no-discussion");
        QTest::newRow("one very long line")
            << QStringLiteral("가").repeated(100'000).toUtf8() << QStringLiteral("no-discussion");
        QTest::newRow("NULs among text")
            << (QByteArray("a\0b ", 4) + QByteArray("line of words, long enough to be read as text\n").repeated(9))
            << QStringLiteral("nul-bytes");
    }

    void shouldOpenEveryOddFolderToSomething()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, issue);
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("a")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto result = openFolderNow(dir.path(), options());
        QVERIFY(result.ok());
        QStringList names;
        for (const Base::Issue &found : result.value()->issues)
            names += Base::issueName(found.kind);
        QVERIFY2(names.contains(issue), qPrintable(names.join(QLatin1Char(' '))));
    }

    void shouldSayThatTheDictionaryIsMissing()
    {
        const auto result = openFolderNow(sample, {});
        QVERIFY(result.ok());
        QVERIFY(result.value()->concepts->byRulesOnly);
        bool said = false;
        for (const Base::Issue &issue : result.value()->issues)
            said = said || issue.kind == Base::IssueKind::DictionaryMissing;
        QVERIFY(said);
    }

    void shouldLeaveTheFolderAsItWas()
    {
        const auto state = [] {
            QStringList lines;
            for (const QFileInfo &info : QDir(sample).entryInfoList(QDir::Files | QDir::Hidden))
                lines +=
                    info.fileName() + QString::number(info.size()) + info.lastModified().toString(Qt::ISODateWithMs);
            return lines;
        };
        const QStringList before = state();
        QVERIFY(openFolderNow(sample, options()).ok());
        QCOMPARE(state(), before);
    }

private:
    struct ErrorSpy
    {
        explicit ErrorSpy(OpenFolder &opener)
        {
            QObject::connect(&opener, &OpenFolder::failed, &opener,
                             [this](const Base::Error &error) { kinds.push_back(error.kind); });
        }
        std::vector<Base::ErrorKind> kinds;
    };
};

QTEST_GUILESS_MAIN(PipelineTest)
#include "pipelinetest.moc"
