#include "concepts/essaylinks.h"
#include "exporttest.h"

#include <QRegularExpression>
#include <QTest>

using namespace Catena;
using namespace Qt::StringLiterals;
using Export::ExportOptions;
using Export::ExportTest;
using Export::Paper;
using Export::PdfFile;
using Testlib::SnapshotBuilder;

namespace {

//! What a snapshot of the builder lacks: which paragraph a comment speaks about.
Snapshot::SnapshotPtr withLinks(const Snapshot::SnapshotPtr &snapshot)
{
    auto concepts = std::make_shared<Concepts::ConceptIndex>(*snapshot->concepts);
    concepts->essayLinks = Concepts::findEssayLinks(*concepts);
    auto linked = std::make_shared<Snapshot::Snapshot>(*snapshot);
    linked->concepts = concepts;
    return linked;
}

//! Every word of a file with its box on its page, points from the upper left.
std::vector<std::pair<QString, QRectF>> wordBoxes(const PdfFile &file)
{
    static const QRegularExpression word(
        u"<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">(.*)</word>"_s);
    std::vector<std::pair<QString, QRectF>> words;
    const QString boxes = QString::fromUtf8(file.tool(u"pdftotext"_s, {u"-bbox"_s}, {u"-"_s}));
    for (auto match = word.globalMatch(boxes); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const auto number = [&found](int group) { return found.captured(group).toDouble(); };
        words.emplace_back(found.captured(5), QRectF(QPointF(number(1), number(2)), QPointF(number(3), number(4))));
    }
    return words;
}

}

class TestExportOptions : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void shouldFillThePaperAskedFor_data();
    void shouldFillThePaperAskedFor();
    void shouldSetTheTextInTheSizeAskedFor();
    void shouldSetCommentsBesideWhatTheySpeakAbout();
    void shouldSetWhatFindsNoRoomBesideTheEssayBehindIt();
    void shouldHoldOnlyABranch();
    void shouldCountWhatItLeavesOut_data();
    void shouldCountWhatItLeavesOut();
    void shouldNameNobodyWhenAsked();
    void shouldLeaveOutTheTextOfRepeatsWhenAsked();
    void shouldTellWhereEveryLineWent();
    void shouldListEveryPageOfAConcept();

private:
    [[nodiscard]] QString write(const Snapshot::Snapshot &snapshot, const ExportOptions &options);
    //! The names its links lead to, sorted.
    [[nodiscard]] QStringList targets() const;
};

//! The file's text, without white space.
QString TestExportOptions::write(const Snapshot::Snapshot &snapshot, const ExportOptions &options)
{
    const auto done = Export::exportPdf(snapshot, path(), options);
    return done.ok() ? squeezed(PdfFile(path()).text()) : done.error().detail;
}

QStringList TestExportOptions::targets() const
{
    QStringList targets;
    for (const QJsonObject &link : annotations(PdfFile(path()).objects(), u"/Link"_s)) {
        targets.append(stringOf(link.value("/A"_L1).toObject().value("/D"_L1)));
    }
    targets.sort();
    return targets;
}

void TestExportOptions::shouldFillThePaperAskedFor_data()
{
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<bool>("isTwoColumned");
    QTest::addColumn<QSizeF>("size");
    const std::pair<const char *, std::pair<Paper, QSizeF>> papers[] = {{"A4", {Paper::A4, {595.28, 841.89}}},
                                                                        {"A5", {Paper::A5, {419.53, 595.28}}},
                                                                        {"B5", {Paper::B5, {498.9, 708.66}}},
                                                                        {"Letter", {Paper::Letter, {612, 792}}},
                                                                        {"Legal", {Paper::Legal, {612, 1008}}}};
    for (const auto &[name, paper] : papers) {
        QTest::newRow(name) << paper.first << false << paper.second;
        QTest::newRow(qPrintable(QLatin1String(name) + u", two columns"_s)) << paper.first << true << paper.second;
    }
}

void TestExportOptions::shouldFillThePaperAskedFor()
{
    QFETCH(const Paper, paper);
    QFETCH(const bool, isTwoColumned);
    QFETCH(const QSizeF, size);
    ExportOptions options = optionsOf();
    options.paper = paper;
    options.isTwoColumned = isTwoColumned;
    SnapshotBuilder builder = sample();
    for (int i = 0; i < 40; ++i) {
        builder.comment({.parent = i + 4, .text = u"도서관은 밤에도 열려야 한다는 말을 다시 적는다. "_s.repeated(3)});
    }
    QVERIFY(write(*withLinks(builder.build()), options).contains(u"밤에도여는도서관"_s));
    const PdfFile file(path());
    const QStringList told = file.information(u"Page size"_s).split(u' ');
    QVERIFY(qAbs(told.value(0).toDouble() - size.width()) < 0.01);
    QVERIFY(qAbs(told.value(2).toDouble() - size.height()) < 0.01);
    const QRectF printable(18, 18, size.width() - 36, size.height() - 36); // what any printer reaches
    const auto words = wordBoxes(file);
    QVERIFY(words.size() > 300);
    for (const auto &[word, box] : words) {
        QVERIFY2(printable.contains(box), qUtf8Printable(word));
    }
}

void TestExportOptions::shouldSetTheTextInTheSizeAskedFor()
{
    const auto lineHeight = [this](double size) {
        ExportOptions options = optionsOf();
        options.textSize = size;
        if (write(*sample().build(), options).isEmpty()) {
            return 0.0;
        }
        const auto words = wordBoxes(PdfFile(path()));
        const auto found = std::find_if(words.begin(), words.end(), [](const auto &w) { return w.first == u"불은"_s; });
        return found == words.end() ? 0.0 : found->second.height();
    };
    const double usual = lineHeight(10.2);
    QVERIFY(usual > 0);
    QVERIFY(qAbs(lineHeight(15.3) / usual - 1.5) < 0.02);
}

void TestExportOptions::shouldSetCommentsBesideWhatTheySpeakAbout()
{
    SnapshotBuilder builder;
    builder.essay(u"글"_s,
                  {u"첫 문단은 다리가 놓인 강가의 아침 이야기를 길게 적는다."_s,
                   u"둘째 문단은 오래된 방앗간의 물레가 멈춘 까닭을 길게 적는다."_s});
    builder.comment({.text = u"‘오래된 방앗간의 물레가 멈춘 까닭을 길게 적는다.’ 이 말이 맞다."_s, .author = u"ann"_s});
    builder.comment({.text = u"다른 이야기."_s});
    ExportOptions options = optionsOf();
    options.isTwoColumned = true;
    QVERIFY(!write(*withLinks(builder.build()), options).isEmpty());
    const PdfFile file(path());
    double second = 0; // where the second paragraph stands, and the comment beside it
    double beside = 0;
    for (const auto &[word, box] : wordBoxes(file)) {
        second = second == 0 && word == u"둘째"_s ? box.top() : second;
        beside = beside == 0 && word == u"ann"_s && box.left() > 350 ? box.top() : beside;
    }
    QVERIFY2(second > 0 && qAbs(second - beside) < 12, qPrintable(u"%1 %2"_s.arg(second).arg(beside)));
    QVERIFY(file.text().count(u"이 말이 맞다."_s) == 2); // there, and at its place in the tree
    QVERIFY(targets().contains(u"c1"_s)); // from beside to its place,
    QVERIFY(targets().contains(u"e1.2"_s)); // and back
}

void TestExportOptions::shouldSetWhatFindsNoRoomBesideTheEssayBehindIt()
{
    const QString sentence = u"오래된 방앗간의 물레가 멈춘 까닭을 길게 적는다."_s;
    SnapshotBuilder builder;
    builder.essay(u"글"_s, {sentence});
    for (int i = 0; i < 12; ++i) {
        builder.comment({.text = sentence + u" 답글%1은 "_s.arg(i) + u"저마다 할 말이 많다. "_s.repeated(24)});
    }
    ExportOptions options = optionsOf();
    options.isTwoColumned = true;
    const QString text = write(*withLinks(builder.build()), options);
    const qsizetype more = text.indexOf(u"Moreontheessay"_s);
    const qsizetype discussion = text.lastIndexOf(u"Discussion#1"_s);
    QVERIFY2(more > 0 && discussion > more, qUtf8Printable(text));
    for (int i = 0; i < 12; ++i) {
        QCOMPARE(text.count(u"답글%1은"_s.arg(i)), 2); // beside the essay or behind it, and in the tree
    }
    QVERIFY(text.indexOf(u"답글11은"_s) > more && text.indexOf(u"답글11은"_s) < discussion);
}

void TestExportOptions::shouldHoldOnlyABranch()
{
    ExportOptions options = optionsOf();
    options.branch = {3};
    const QString text = write(*sample().build(), options);
    QVERIFY2(text.contains(u"#4cho"_s) && text.contains(u"#5ann·↑#4·=#2"_s), qUtf8Printable(text));
    QVERIFY(!text.contains(u"출처가어디인가요?"_s) && !text.contains(u"#1ann"_s));
    QVERIFY(text.contains(squeezed(paragraphs()[1]))); // the essay stays
    QVERIFY(targets().contains(u"c4"_s) && !targets().contains(u"c2"_s)); // what it repeats is not there
    const QByteArray names = PdfFile(path()).tool(u"pdfinfo"_s, {u"-dests"_s});
    QVERIFY(names.contains("\"c4\"") && names.contains("\"c5\"") && !names.contains("\"c1\""));
}

void TestExportOptions::shouldCountWhatItLeavesOut_data()
{
    QTest::addColumn<int>("deepest");
    QTest::addColumn<QList<int>>("collapsed");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("gone");
    QTest::newRow("roots alone") << 0 << QList<int>() << u"#1ann·×2·repliesleftout:2"_s << u"#2·"_s;
    QTest::newRow("one level of replies") << 1 << QList<int>() << u"#5ann"_s << u"leftout"_s;
    QTest::newRow("collapsed") << -1 << QList<int>{0} << u"#1ann·×2·repliesleftout:2"_s << u"#3ben"_s;
    QTest::newRow("collapsed, but without replies") << -1 << QList<int>{2} << u"#3ben"_s << u"leftout"_s;
}

void TestExportOptions::shouldCountWhatItLeavesOut()
{
    QFETCH(const int, deepest);
    QFETCH(const QList<int>, collapsed);
    QFETCH(const QString, there);
    QFETCH(const QString, gone);
    ExportOptions options = optionsOf();
    options.deepest = deepest;
    for (const int comment : collapsed) {
        options.collapsed.push_back({quint32(comment)});
    }
    const QString text = write(*sample().build(), options);
    QVERIFY2(text.contains(there), qUtf8Printable(text));
    QVERIFY2(!text.contains(gone), qUtf8Printable(text));
}

void TestExportOptions::shouldNameNobodyWhenAsked()
{
    const auto said = [this]() -> QString { // all that the file says: text, outline, annotations
        const QByteArray all = PdfFile(path()).tool(u"qpdf"_s, {u"--json"_s, u"--json-key=qpdf"_s});
        return QString::fromUtf8(all) + squeezed(PdfFile(path()).text());
    };
    ExportOptions options = optionsOf();
    options.naming = Export::Naming::Pseudonyms;
    const QString whole = write(*sample().build(), options);
    QVERIFY2(whole.contains(u"#1Writer1"_s) && whole.contains(u"#3Writer2"_s) && whole.contains(u"#5Writer1"_s),
             qUtf8Printable(whole));
    QVERIFY(!said().contains(u"cho"_s) && !said().contains(u" ann"_s));
    options.branch = {3};
    const QString branch = write(*sample().build(), options);
    QVERIFY(branch.contains(u"#4Writer3"_s) && branch.contains(u"#5Writer1"_s)); // the same names in a part
    options.naming = Export::Naming::None;
    QVERIFY(!write(*sample().build(), options).contains(u"Writer"_s) && !said().contains(u"cho"_s));
}

void TestExportOptions::shouldLeaveOutTheTextOfRepeatsWhenAsked()
{
    ExportOptions options = optionsOf();
    const QString words = u"사서의수당이먼저입니다."_s;
    const auto countInDiscussion = [&] { return write(*sample().build(), options).count(words); };
    QCOMPARE(countInDiscussion(), 2);
    options.foldsRepeats = true;
    QCOMPARE(countInDiscussion(), 1);
    QVERIFY(write(*sample().build(), options).contains(u"#5ann·↑#4·=#2"_s)); // it still says whom it repeats
    QVERIFY(targets().contains(u"c2"_s));
}

void TestExportOptions::shouldTellWhereEveryLineWent()
{
    ExportOptions options = optionsOf();
    QVERIFY(!write(*sample().build(), options).contains(u"Sources"_s));
    options.listsSources = true;
    const QString text = write(*sample().build(), options);
    const QString list = text.mid(text.lastIndexOf(u"Sources"_s));
    QVERIFY2(list.contains(u"essay.txt·lines"_s) && list.contains(u"discussion.txt·lines"_s), qUtf8Printable(list));
    QVERIFY2(list.contains(QRegularExpression(u"#1·discussion\\.txt\\d+–\\d+·discussion\\.txt\\d+–\\d+\\(copy\\)"_s)),
             qUtf8Printable(list));
    QVERIFY(targets().contains(u"s-c1"_s)); // from the count of copies to the places
}

void TestExportOptions::shouldListEveryPageOfAConcept()
{
    SnapshotBuilder builder;
    QStringList paragraphs;
    for (int i = 0; i < 230; ++i) {
        paragraphs.append(u"다리 "_s + u"물이 깊고 길이 멀다. "_s.repeated(27));
    }
    builder.essay(u"글"_s, paragraphs).term(u"다리"_s);
    ExportOptions options = optionsOf();
    options.paper = Paper::A5;
    options.textSize = 18;
    QVERIFY(!write(*builder.build(), options).isEmpty());
    const PdfFile file(path());
    const QList<QByteArray> pages = file.tool(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s}, {u"-"_s}).split('\f');
    const auto withTerm =
        std::count_if(pages.begin(), pages.end(), [](const QByteArray &page) { return page.contains("다리 물이"); });
    QStringList found = targets().filter(QRegularExpression(u"^m1\\."_s));
    found.removeDuplicates(); // the words of a link may stand on two lines
    QVERIFY2(withTerm > 200, qPrintable(QString::number(withTerm)));
    QCOMPARE(found.size(), withTerm);
}

QTEST_MAIN(TestExportOptions)

#include "tst_exportoptions.moc"
