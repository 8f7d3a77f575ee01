#include "app/formats/recordsprinter.h"
#include "documents/documentfolder.h"
#include "documents/opendocument.h"
#include "formats/argdownlines.h"
#include "thread/buildthread.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>
#include <set>

using namespace Catena;
using namespace Catena::Formats;

namespace {

QString corpus(const QString &path)
{
    return QStringLiteral(CATENA_CORPUS_DIR "/") + path;
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

std::map<Captures::State, qsizetype> statesOf(const Captures::Comments &comments)
{
    std::map<Captures::State, qsizetype> states;
    for (const Captures::Comment &comment : comments.comments)
        ++states[comment.state];
    return states;
}

//! The pairs of lines that a log's gold links, later first, without the links of a line to itself.
std::set<std::pair<int, int>> goldLinks(const QString &path)
{
    std::set<std::pair<int, int>> links;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return links;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() >= 2 && fields[0] != fields[1])
            links.emplace(std::max(fields[0].toInt(), fields[1].toInt()),
                          std::min(fields[0].toInt(), fields[1].toInt()));
    }
    return links;
}

}

#define NEEDS(path)                                                                                                    \
    if (!QFile::exists(corpus(QStringLiteral(path))))                                                                  \
    QSKIP("the corpus is not here")

//! What real files of these formats must give.
class FormatsGoldTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldMergeThePagesOfYouTube()
    {
        NEEDS("youtube");
        const auto comments =
            TestLib::commentsOf(documentsOf({QStringLiteral("youtube/youtube_dataapi_commentThreads_227.json")}));
        const qsizetype tops =
            std::count_if(comments.comments.begin(), comments.comments.end(), [](const auto &comment) {
                return comment.isTop && comment.state == Captures::State::Present;
            });
        QCOMPARE(tops, 111);
        QCOMPARE(statesOf(comments)[Captures::State::Present], 121);
        QCOMPARE(statesOf(comments)[Captures::State::Missing], 0);
    }

    void shouldLeaveNoOrphanOfStackExchange()
    {
        NEEDS("stackexchange");
        const auto comments = TestLib::commentsOf(
            documentsOf({QStringLiteral("stackexchange/Posts.xml"), QStringLiteral("stackexchange/Comments.xml")}));
        qsizetype questions = 0;
        qsizetype orphans = 0;
        for (const Captures::Comment &comment : comments.comments) {
            questions += comment.isOpening;
            orphans += !comment.statedParent.isValid() && !comment.isOpening;
        }
        QCOMPARE(comments.size(), std::size_t(1657 + 3454));
        QCOMPARE(questions, 556);
        QCOMPARE(orphans, 6); // tag pages, which answer nothing
        QCOMPARE(statesOf(comments)[Captures::State::Missing], 0);
    }

    void shouldHangGitHubCommentsUnderTheirIssues()
    {
        NEEDS("github");
        const auto comments = TestLib::commentsOf(documentsOf({QStringLiteral("github/rats-eat_issues_archive.json")}));
        qsizetype posts = 0;
        qsizetype answers = 0;
        for (const Captures::Comment &comment : comments.comments) {
            posts += comment.isOpening;
            answers += comment.statedParent.isValid();
            QVERIFY(comment.isOpening || comment.statedParent.isValid());
            QVERIFY(comment.author != 0); // those of a review have its writer
        }
        QCOMPARE(posts, 63 + 52);
        QCOMPARE(answers, 208 + 6 + 123); // comments, reviews with words, and what they say of lines
    }

    void shouldRepairTheTextsOfFacebook()
    {
        NEEDS("facebook");
        const auto documents = documentsOf({QStringLiteral("facebook/SCHEMA_EXCERPT_comments.json"),
                                            QStringLiteral("facebook/SCHEMA_EXCERPT_your_posts_1.json")});
        QCOMPARE(documents.size(), std::size_t(2));
        const auto comments = TestLib::commentsOf(documents);
        QString all = comments.subjects.join(u' ');
        for (quint32 i = 0; i < comments.size(); ++i)
            all += u' ' + comments.text({i});
        for (const char16_t *words : {u"Tørsen's", u"kan næsten ikke", u"på søndag, så:", u"åbent hus – Holbæk"})
            QVERIFY2(all.contains(words), qPrintable(QString::fromUtf16(words)));
        QVERIFY(!all.contains(u'Ã'));
        QCOMPARE(comments.size(), std::size_t(8));
    }

    void shouldGiveTheAncestorsOfLemmy()
    {
        NEEDS("lemmy");
        const auto documents = documentsOf({QStringLiteral("lemmy/SCHEMA_EXCERPT_comment_list.json")});
        QCOMPARE(documents.size(), std::size_t(1));
        const Reading reading = TestLib::readText(documents[0]);
        QCOMPARE(reading.records.records.size(), std::size_t(3));
        QCOMPARE(reading.records.references.size(), std::size_t(5)); // two posts, and the ancestors that are missing
    }

    void shouldKeepEveryNodeOfArgumentMaps_data()
    {
        QTest::addColumn<QString>("name");
        if (!QFile::exists(corpus(QStringLiteral("argdown"))))
            QSKIP("the corpus is not here");
        for (const QString &name : QDir(corpus(QStringLiteral("argdown"))).entryList({QStringLiteral("*.argdown")}))
            QTest::newRow(qPrintable(name)) << name;
    }

    //! Nodes are the titles that stand in the text, found here in another way; each relation is one link.
    void shouldKeepEveryNodeOfArgumentMaps()
    {
        QFETCH(const QString, name);
        const auto documents = documentsOf({QStringLiteral("argdown/") + name});
        QCOMPARE(documents.size(), std::size_t(1));
        QString text = QString::fromUtf8(documents[0].utf8());
        text.remove(QRegularExpression(QStringLiteral("\\A===.*?===|/\\*.*?\\*/|<!--.*?-->"),
                                       QRegularExpression::DotMatchesEverythingOption));
        static const QRegularExpression title(
            QStringLiteral(R"(^\s*(?:(?:<?[-+_]>?|><)\s+|\(\d+\)\s*)?(\[[^\]\n]+\]|<[^>\n]+>)(?=:|\s*(?:[#{].*)?$))"),
            QRegularExpression::MultilineOption);
        std::set<QString> titles;
        for (auto matches = title.globalMatch(text); matches.hasNext();)
            titles.insert(matches.next().captured(1));
        static const QRegularExpression sign(QStringLiteral(R"(^[ \t]*(?:<?[-+_]>?|><)[ \t])"),
                                             QRegularExpression::MultilineOption);
        const auto relations = text.count(sign);
        const Reading reading = TestLib::readText(documents[0]);
        std::set<QString> ids;
        qsizetype links = 0;
        for (const Record &record : reading.records.records) {
            const QString id = TestLib::textOf(documents[0], reading, record.id);
            if (!id.startsWith(u'#'))
                ids.insert(id);
        }
        for (const ArgdownElement &element : argdownElements(documents[0]))
            links += element.kind == ArgdownElement::Kind::Relation;
        QCOMPARE(ids, titles);
        QCOMPARE(links, relations);
    }

    void shouldReadPagesAlsoInOneFile()
    {
        NEEDS("hn");
        QFile file(corpus(QStringLiteral("hn/item_6374031.html")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved =
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.test/\r\nContent-Type: "
            "multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: "
            "base64\r\n\r\n"
            + file.readAll().toBase64() + "\r\n--b--\r\n";
        const Documents::Document document = Documents::documentOf(saved, QStringLiteral("a.mhtml"));
        const Reader *reader = readerFor(document);
        QVERIFY(reader);
        QCOMPARE(reader->name(), QStringLiteral("hackernews-page"));
        QCOMPARE(reader->read(document, 0).records.records.size(), std::size_t(33));
    }

    //! Who addresses somebody by name in the log, by that name at the beginning of the line, is linked to one of that
    //! name's lines: as the gold does in nine of ten.
    void shouldLinkWhatIsAddressedInLogs()
    {
        NEEDS("irc/data/dev");
        qsizetype addressed = 0;
        qsizetype right = 0;
        const QDir dir(corpus(QStringLiteral("irc/data/dev")));
        for (const QString &name : dir.entryList({QStringLiteral("*.ascii.txt")})) {
            const auto documents = documentsOf({QStringLiteral("irc/data/dev/") + name});
            const auto gold =
                goldLinks(dir.filePath(QString(name).replace(QLatin1String(".ascii"), QLatin1String(".annotation"))));
            const auto comments = TestLib::commentsOf(documents);
            QVERIFY(comments.size() > 900);
            const Thread::ThreadTree tree = Thread::buildThread(comments, {});
            const auto lineOf = [&](Base::CommentId id) { return comments.placesOf(id)[0].first - 1; };
            for (const Thread::Node &node : tree.nodes()) {
                const QString text = comments.text(node.comment);
                if (node.parent < 0 || node.link != Thread::LinkKind::Inferred)
                    continue;
                const Base::CommentId parent = tree.node(node.parent).comment;
                const QString nick = comments.author(parent);
                if (!text.startsWith(nick + u':') && !text.startsWith(nick + u','))
                    continue;
                const int line = lineOf(node.comment);
                const bool isInGold =
                    gold.lower_bound({line, 0}) != gold.end() && gold.lower_bound({line, 0})->first == line;
                addressed += isInGold;
                right += gold.contains({line, lineOf(parent)});
            }
        }
        qInfo("%lld addressed links claimed, %lld as the gold", qlonglong(addressed), qlonglong(right));
        QVERIFY(addressed > 300);
        QVERIFY(double(right) >= 0.9 * double(addressed));
    }
};

QTEST_GUILESS_MAIN(FormatsGoldTest)
#include "formatsgoldtest.moc"
