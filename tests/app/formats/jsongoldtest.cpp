#include "app/formats/recordsprinter.h"
#include "documents/documentfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <map>

using namespace Catena;
using namespace Catena::Formats;

namespace {

QString corpus(const QString &path)
{
    return QStringLiteral(CATENA_CORPUS_DIR "/") + path;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<Documents::Document> documentsOf(const QStringList &paths)
{
    std::vector<Documents::Document> documents;
    for (const QString &path : paths) {
        const auto folder = Documents::openDocumentFolder(corpus(path));
        if (folder)
            documents.insert(documents.end(), folder.value().documents.begin(), folder.value().documents.end());
    }
    return documents;
}

//! Parent ids by id, as the comments have them; empty = at the top.
std::map<QString, QString> parentsOf(const Captures::Comments &comments)
{
    std::map<QString, QString> parents;
    for (const Captures::Comment &comment : comments.comments) {
        if (comment.state == Captures::State::Missing)
            continue;
        const QString parent =
            comment.statedParent.isValid() ? comments.buffers.text(comments[comment.statedParent].sourceId) : QString();
        parents[comments.buffers.text(comment.sourceId)] = parent;
    }
    return parents;
}

}

#define NEEDS(path)                                                                                                    \
    if (!QFile::exists(corpus(QStringLiteral(path))))                                                                  \
    QSKIP("the corpus is not here")

class JsonGoldTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldGiveTheTreesOfHackerNewsPages_data()
    {
        QTest::addColumn<QStringList>("pages");
        QTest::addColumn<QString>("story");
        QTest::newRow("short") << QStringList{QStringLiteral("item_6115341")} << QStringLiteral("6115341");
        QTest::newRow("nested") << QStringList{QStringLiteral("item_6374031")} << QStringLiteral("6374031");
        QTest::newRow("several pages of one story")
            << QStringList{QStringLiteral("item_7324236"), QStringLiteral("item_7324236-2"),
                           QStringLiteral("item_7324236-3"), QStringLiteral("item_7324236-4"),
                           QStringLiteral("item_7324236-5")}
            << QStringLiteral("7324236");
    }

    void shouldGiveTheTreesOfHackerNewsPages()
    {
        NEEDS("hn");
        QFETCH(const QStringList, pages);
        QFETCH(const QString, story);
        QStringList paths;
        std::map<QString, QString> wanted{{story, QString()}};
        for (const QString &page : pages) {
            paths += QStringLiteral("hn/%1.html").arg(page);
            const QJsonArray gold =
                QJsonDocument::fromJson(contentOf(corpus(QStringLiteral("hn/%1.gold.json").arg(page)))).array();
            for (const QJsonValue &value : gold) {
                const qint64 parent = value[QLatin1String("parent")].toInteger();
                wanted[QString::number(value[QLatin1String("id")].toInteger())] =
                    parent == 0 ? story : QString::number(parent);
            }
        }
        const std::vector<Documents::Document> documents = documentsOf(paths);
        const Captures::Comments comments = commentsOf(documents);
        QCOMPARE(parentsOf(comments), wanted);
    }

    void shouldGiveOneTreeFromEveryShapeOfAHackerNewsThread()
    {
        NEEDS("hn");
        const auto page = parentsOf(commentsOf(documentsOf({QStringLiteral("hn/item_6374031.html")})));
        const auto algolia = parentsOf(commentsOf(documentsOf({QStringLiteral("hn/DERIVED_algolia_6374031.json")})));
        const auto firebase =
            parentsOf(commentsOf(documentsOf({QStringLiteral("hn/DERIVED_firebase_6374031.ndjson")})));
        QCOMPARE(page.size(), std::size_t(33));
        QCOMPARE(algolia, page);
        QCOMPARE(firebase, page);
        const auto jobs = commentsOf(documentsOf({QStringLiteral("hn/firebase_40846428_whoishiring_202407.json")}));
        QCOMPARE(jobs.size(), std::size_t(408));
        qsizetype deleted = 0;
        qsizetype dead = 0;
        for (const Captures::Comment &comment : jobs.comments) {
            deleted += comment.state == Captures::State::Deleted;
            dead += comment.state == Captures::State::Removed;
        }
        QCOMPARE(deleted, 12);
        QCOMPARE(dead, 13);
    }

    void shouldGiveTheTreeOfARedditListingAndCountItsStubs()
    {
        NEEDS("reddit");
        std::map<QString, QString> gold;
        const QList<QByteArray> lines =
            contentOf(corpus(QStringLiteral("reddit/announcements_were-back_1428_expanded_gold.ndjson"))).split('\n');
        for (const QByteArray &line : lines) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (!object.isEmpty())
                gold[object[QLatin1String("name")].toString()] = object[QLatin1String("parent_id")].toString();
        }
        QCOMPARE(gold.size(), std::size_t(1428));
        const auto comments =
            commentsOf(documentsOf({QStringLiteral("reddit/announcements_were-back_485of1412.json")}));
        qsizetype present = 0;
        qsizetype stubs = 0;
        quint32 hidden = 0;
        for (const auto &[id, parent] : parentsOf(comments)) {
            if (!id.startsWith(QLatin1String("t1_")))
                continue;
            ++present;
            QCOMPARE(parent, gold[id]);
        }
        for (const Captures::Comment &comment : comments.comments) {
            stubs += comment.state == Captures::State::Stub;
            hidden += comment.hiddenCount;
        }
        QCOMPARE(present, 485);
        QCOMPARE(stubs, 177);
        qInfo("%u comments are told to be hidden", hidden);
        const auto dump = parentsOf(commentsOf(documentsOf({QStringLiteral("reddit/DERIVED_pushshift_like.ndjson")})));
        for (const auto &[id, parent] : dump) {
            if (gold.count(id))
                QCOMPARE(parent.isEmpty() ? gold[id] : parent, gold[id]);
        }
    }

    void shouldGiveTheRepliesOfDiscoursePosts()
    {
        NEEDS("discourse/topics");
        qsizetype posts = 0;
        qsizetype replies = 0;
        for (const QString &topic :
             QDir(corpus(QStringLiteral("discourse/topics"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString path = QStringLiteral("discourse/topics/") + topic;
            std::map<QString, QString> byNumber;
            std::map<QString, QString> wanted;
            for (const QString &file : QDir(corpus(path)).entryList({QStringLiteral("*.json")}, QDir::Files)) {
                const QJsonObject post = QJsonDocument::fromJson(contentOf(corpus(path + u'/' + file))).object();
                const QString id = QString::number(post[QLatin1String("id")].toInteger());
                byNumber[QString::number(post[QLatin1String("post_number")].toInteger())] = id;
                if (post[QLatin1String("reply_to_post_number")].isDouble())
                    wanted[id] = QString::number(post[QLatin1String("reply_to_post_number")].toInteger());
            }
            const auto parents = parentsOf(commentsOf(documentsOf({path})));
            QCOMPARE(parents.size(), byNumber.size());
            posts += qsizetype(parents.size());
            for (const auto &[id, number] : wanted) {
                const auto parent = byNumber.find(number);
                if (parent == byNumber.end())
                    continue;
                QCOMPARE(parents.at(id), parent->second);
                ++replies;
            }
        }
        qInfo("%lld posts, %lld replies", qint64(posts), qint64(replies));
        QVERIFY(replies > 0);
    }

    void shouldGiveConflictCopiesOfADiscourseTopicOnce()
    {
        NEEDS("discourse/conflict_pairs");
        QDir folder(corpus(QStringLiteral("discourse/conflict_pairs")));
        for (const QString &copy : folder.entryList({QStringLiteral("*.sync-conflict*")})) {
            const QString first = copy.section(QLatin1String(".sync"), 0, 0) + QStringLiteral(".md");
            const QString path = QStringLiteral("discourse/conflict_pairs/");
            const auto one = commentsOf(documentsOf({path + first}));
            const auto other = commentsOf(documentsOf({path + copy}));
            const auto both = commentsOf(documentsOf({path + first, path + copy}));
            qInfo("%s: %zu, %zu, together %zu", qPrintable(first.left(40)), one.size(), other.size(), both.size());
            QVERIFY(one.size() > 1);
        }
    }

    void shouldGiveEveryRowOfATableOfNaverComments()
    {
        NEEDS("naver/comments_of_51.csv");
        const std::vector<Documents::Document> documents = documentsOf({QStringLiteral("naver/comments_of_51.csv")});
        const Reading reading = TestLib::readText(documents.front());
        const QStringList printed = TestLib::printedRecords(documents.front(), reading);
        QVERIFY(reading.issues.isEmpty());
        qInfo("%lld rows, first: %s", qint64(printed.size()), qPrintable(printed.first().left(80)));
        int nameless = 0;
        int dateless = 0;
        QCOMPARE(reading.records.total, reading.records.records.back().last);
        for (const Record &record : reading.records.records) {
            QVERIFY(record.isTop);
            dateless += !record.date.isValid();
            nameless += record.author == 0;
        }
        QCOMPARE(printed.size(), 3199);
        QCOMPARE(nameless, 4);
        QCOMPARE(dateless, 8);
    }

private:
    static Captures::Comments commentsOf(const std::vector<Documents::Document> &documents)
    {
        return TestLib::commentsOf(documents);
    }
};

QTEST_GUILESS_MAIN(JsonGoldTest)

#include "jsongoldtest.moc"
