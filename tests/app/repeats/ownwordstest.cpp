#include "repeats/negation.h"
#include "repeats/ownwords.h"

#include <QTest>

using namespace Catena::Repeats;

namespace {

//! Ranges as text, joined; line ends as spaces.
QString joined(const QByteArray &body, const std::vector<ByteRange> &ranges)
{
    QString text;
    for (const ByteRange &range : ranges)
        text += QString::fromUtf8(body.mid(range.begin, range.end - range.begin));
    return text.simplified();
}

}

class OwnWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTellOwnWordsFromOthers_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("quoted");
        const auto row = [](const char *name, const char *body, const char *own, const char *quoted) {
            QTest::newRow(name) << QString::fromUtf8(body) << QString::fromUtf8(own) << QString::fromUtf8(quoted);
        };
        row("nothing quoted", "One line.", "One line.", "");
        row("a quote by marks", "> > deep\n> the gauge\nIt froze.", "It froze.", "deep the gauge");
        row("who is quoted", "On 3 May, a reader wrote:\n> the gauge\nIt froze.", "It froze.", "the gauge");
        row("who is quoted, in two lines",
            "On Monday, 3 May 2021 at 10:14 a reader\n<r@example.org> wrote:\n\n> gauge\nYes.", "Yes.", "gauge");
        row("a greeting is no announcement", "Dear all:\n> the gauge\nIt froze.", "Dear all: It froze.", "the gauge");
        row("initials", "AB> the gauge\nAB> in winter\nIt froze.", "It froze.", "the gauge in winter");
        row("one pair of initials is no quote", "x> y holds\nhere.", "x> y holds here.", "");
        row("colons", ": the gauge\n: in winter\nIt froze.", "It froze.", "the gauge in winter");
        row("a table", "| a | b |\n| c | d |\ntext", "| a | b | | c | d | text", "");
        row("a pasted mail", "Thanks.\n-----Original Message-----\nFrom: reader\nIt froze.", "Thanks.",
            "-----Original Message----- From: reader It froze.");
        row("a pasted header", "Thanks.\nFrom: a reader\nSent: Monday\nTo: all\nSubject: gauge\n\nIt froze.", "Thanks.",
            "From: a reader Sent: Monday To: all Subject: gauge It froze.");
        row("a mail passed on", "From: a reader\nSent: Monday\nTo: all\nIt froze.",
            "From: a reader Sent: Monday To: all It froze.", "");
        row("a signature", "It froze.\n-- \nA. Reader\nSmall Town Library", "It froze.", "");
        row("two footers",
            "It froze.\n________________\nfirst mailing list\nlist@example.org\n"
            "________________\nsecond mailing list\n",
            "It froze.", "");
        row("a signature above a footer",
            "It froze.\n-- \nA. Reader\n_______________\nsome mailing list\nline\nline\nline\nline", "It froze.", "");
        row("a ruler in a text", "One.\n----------------\nTwo.", "One. ---------------- Two.", "");
        row("notes of an archive",
            "It froze.\n-------------- next part --------------\nAn HTML attachment was scrubbed...\n"
            "URL: <https://lists.example.org/attachments/1/a.html>\n",
            "It froze.", "");
        row("notes alone", "-------------- next part --------------\nName: plot.png\n",
            "-------------- next part -------------- Name: plot.png", "");
        row("a quote alone", "> the gauge", "", "the gauge");
        row("marks and line ends of another system", "> the gauge\r\nIt froze.\r\n", "It froze.", "the gauge");
    }

    void shouldTellOwnWordsFromOthers()
    {
        QFETCH(QString, body);
        const QByteArray utf8 = body.toUtf8();
        const OwnWords words = ownWords(utf8);
        QTEST(joined(utf8, words.own), "own");
        QTEST(joined(utf8, words.quoted), "quoted");
    }

    void shouldKnowNegations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("negates");
        const auto row = [](const char *name, const char *text, bool negates) {
            QTest::newRow(name) << QString::fromUtf8(text) << negates;
        };
        row("안 alone", "오늘은 안 갑니다", true);
        row("안 with its verb", "그렇게는 안됩니다", true);
        row("못 with its verb", "아직 못했어요", true);
        row("않", "그렇지 않습니다", true);
        row("없, decomposed", "의견이 \u110B\u1165\u11B9\u1109\u1173\u11B8\u1102\u1175\u1103\u1161", true);
        row("아니", "사실이 아니다", true);
        row("안내 is none", "안내 방송이 좋다", false);
        row("못 before a full-width stop", "저는 못。", true);
        row("not", "It is Not so", true);
        row("n't", "It doesn't fit", true);
        row("n’t with a typographic apostrophe", "It doesn’t fit", true);
        row("dont", "i dont know", true);
        row("note is none", "A note on knots", false);
        row("nothing at all", "", false);
    }

    void shouldKnowNegations()
    {
        QFETCH(QString, text);
        QTEST(hasNegation(text.toUtf8()), "negates");
    }
};

QTEST_GUILESS_MAIN(OwnWordsTest)
#include "ownwordstest.moc"
