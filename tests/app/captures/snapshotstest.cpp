#include "captures/capture.h"
#include "captures/discussions.h"

#include "testlib/memorydocument.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Captures;

namespace {

//! A comment of a thread of which pastes are written.
struct Said
{
    const char *author;
    const char *when;
    int depth;
    const char *text;
};

const std::vector<Said> discussion = {
    {"keeper", "2024-03-05 14:05", 0, "The old ferry ran until the bridge was built, as the harbour book says."},
    {"reader", "2024-03-05 15:00", 1, "동의합니다"},
    {"gardener", "2024-03-05 15:30", 2,
     "Which harbour book is that, the one in the town hall?\n\nI only know that one."},
    {"reader", "2024-03-06 09:10", 1, "A second question: who paid the ferryman in winter?"},
    {"archivist", "2024-03-07 10:00", 2, "The parish paid him, in firewood and in grain."},
    {"keeper", "2024-03-08 11:00", 3, "동의합니다"},
};

//! The first comments of the thread, in an order, as a paste.
enum class Style { Headed, HeadedAndIndented, Indented, Blocks };

QString paste(Style style, const std::vector<int> &which)
{
    QString text;
    for (const int i : which) {
        const Said &said = discussion[std::size_t(i)];
        const bool isIndented = style == Style::Indented || style == Style::HeadedAndIndented;
        const QString indent(isIndented ? said.depth * 4 : 0, u' ');
        if (style == Style::Headed || style == Style::HeadedAndIndented)
            text += indent + QStringLiteral("%1 · %2\n").arg(QLatin1String(said.author), QLatin1String(said.when));
        for (const QString &line : QString::fromUtf8(said.text).split(u'\n')) {
            if (style == Style::Headed || style == Style::HeadedAndIndented || !line.isEmpty())
                text += (line.isEmpty() ? QString() : indent) + line + u'\n';
        }
        text += u'\n';
    }
    return text;
}

Capture captureOf(const QStringList &texts)
{
    std::vector<Documents::Document> documents;
    std::vector<Formats::Reading> readings;
    for (const QString &text : texts)
        documents.push_back(TestLib::memoryDocument(text, Documents::Role::Discussion));
    for (quint32 i = 0; i < quint32(documents.size()); ++i)
        readings.push_back(Formats::readerFor(documents[i])->read(documents[i], i));
    return capture(documents, readings);
}

//! Which comment of the thread a captured one is, by text and the order in it; -1 for none.
std::vector<int> identify(const Comments &comments)
{
    std::vector<int> ids;
    std::vector<bool> used(discussion.size(), false);
    for (quint32 c = 0; c < comments.size(); ++c) {
        int found = -1;
        for (int i = 0; i < int(discussion.size()) && found < 0; ++i) {
            QString text = QString::fromUtf8(discussion[std::size_t(i)].text);
            const QString own = comments.text({c});
            const bool isSame = own == text || own == text.replace(QStringLiteral("\n\n"), QStringLiteral("\n"));
            const QString author = comments.author({c});
            if (isSame && !used[std::size_t(i)]
                && (author.isEmpty() || author == QLatin1String(discussion[std::size_t(i)].author)))
                found = i;
        }
        if (found >= 0)
            used[std::size_t(found)] = true;
        ids.push_back(found);
    }
    return ids;
}

}

class SnapshotsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldMergeTwoSnapshotsOfAPaste_data()
    {
        QTest::addColumn<int>("style");
        QTest::addColumn<std::vector<int>>("older");
        QTest::addColumn<std::vector<int>>("newer");
        QTest::addColumn<bool>("newerFirst");
        const std::vector<int> before = {0, 1, 2, 3};
        const std::vector<int> after = {0, 1, 2, 3, 4, 5};
        const std::vector<int> between = {0, 3, 4, 5, 1, 2}; // answers are pasted newest first
        const auto row = [](const char *name, Style style, const std::vector<int> &older,
                            const std::vector<int> &newer) {
            QTest::newRow(name) << int(style) << older << newer << false;
            QTest::newRow(qPrintable(QLatin1String(name) + QStringLiteral(", the newer file first")))
                << int(style) << older << newer << true;
        };
        row("with headings", Style::Headed, before, after);
        row("with headings and indentation", Style::HeadedAndIndented, before, after);
        row("with indentation alone", Style::Indented, before, after);
        row("blocks alone", Style::Blocks, before, after);
        row("with headings, in another order", Style::Headed, before, between);
        row("with headings and indentation, in another order", Style::HeadedAndIndented, before, between);
        row("with headings, one gone", Style::Headed, {0, 1, 2, 3}, {0, 2, 3, 4, 5});
    }

    void shouldMergeTwoSnapshotsOfAPaste()
    {
        QFETCH(int, style);
        QFETCH(std::vector<int>, older);
        QFETCH(std::vector<int>, newer);
        QFETCH(bool, newerFirst);
        QStringList texts{paste(Style(style), older), paste(Style(style), newer)};
        if (newerFirst)
            std::reverse(texts.begin(), texts.end());
        const Capture capture = captureOf(texts);
        const Comments &comments = capture.comments;
        const std::vector<int> ids = identify(comments);
        QVERIFY2(std::find(ids.begin(), ids.end(), -1) == ids.end(), "a comment that nobody wrote");
        // The two short ones of a paste without names cannot be told apart.
        QCOMPARE(comments.size(), discussion.size());
        const auto has = [](const std::vector<int> &list, int i) {
            return std::find(list.begin(), list.end(), i) != list.end();
        };
        const bool hasDepth = Style(style) == Style::Indented || Style(style) == Style::HeadedAndIndented;
        const std::vector<int> parents = {-1, 0, 1, 0, 3, 4};
        for (quint32 c = 0; c < comments.size(); ++c) {
            const int i = ids[c];
            const QByteArray name = discussion[std::size_t(i)].text;
            QVERIFY2(comments[{c}].isNew == !has(older, i), name.constData());
            QCOMPARE(comments.placesOf({c}).size(), std::size_t(has(older, i)) + std::size_t(has(newer, i)));
            const Base::CommentId parent = comments[{c}].statedParent;
            if (hasDepth)
                QCOMPARE(parent.isValid() ? ids[parent.index] : -1, parents[std::size_t(i)]);
        }
        QCOMPARE(discussionOf(comments), std::vector<quint32>(comments.size(), 0));
        for (const DocumentLedger &ledger : capture.ledger)
            QCOMPARE(ledger.placed, ledger.total);
    }

    void shouldKeepTwoDiscussionsApart()
    {
        const Capture capture = captureOf({paste(Style::Headed, {0, 1, 2}), paste(Style::Headed, {3, 4, 5})});
        QCOMPARE(discussionOf(capture.comments), (std::vector<quint32>{0, 0, 0, 1, 1, 1}));
        for (const Comment &comment : capture.comments.comments)
            QVERIFY(!comment.isNew);
    }

    void shouldNotTakeTheFirstNewCommentOfASecondSnapshotForThePost()
    {
        const QString post(400, u'가');
        const QString first =
            post + QStringLiteral("\n\nan answer that is long enough to be one\n\nanother such answer, as long\n");
        const QString second =
            post + QStringLiteral("\n\nan answer that is long enough to be one\n\n") + QString(500, u'나') + u'\n';
        const Capture capture = captureOf({first, second});
        QVERIFY(capture.comments[{0}].isOpening);
        for (quint32 c = 1; c < capture.comments.size(); ++c)
            QVERIFY(!capture.comments[{c}].isOpening);
    }
};

QTEST_GUILESS_MAIN(SnapshotsTest)
#include "snapshotstest.moc"
