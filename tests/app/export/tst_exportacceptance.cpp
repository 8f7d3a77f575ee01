#include "acceptance.h"
#include "exporttest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <map>

using namespace Catena;
using namespace Qt::StringLiterals;
using Export::Acceptance;
using Export::bare;
using Export::ExportTest;
using Export::PdfFile;

namespace {

bool isThere(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

//! What poppler gives back otherwise than it was written: a line that reads from right to left, and soft hyphens.
bool isGivenBackOtherwise(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c == QChar(QChar::SoftHyphen);
    });
}

}

// The exports of the seeds, of every script and of a thousand comments with notes, looked at with the programs of
// others.
class TestExportAcceptance : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void shouldBeReadWithoutAWord_data() { addInputs(); }
    void shouldBeReadWithoutAWord();
    void shouldTellReadersWhatItIs_data() { addInputs(); }
    void shouldTellReadersWhatItIs();
    void shouldEmbedAPartOfEveryFont_data() { addInputs(); }
    void shouldEmbedAPartOfEveryFont();
    void shouldHaveEveryCommentInTheOutline_data() { addInputs(); }
    void shouldHaveEveryCommentInTheOutline();
    void shouldGiveBackTheTextOfTheFolder_data() { addInputs(); }
    void shouldGiveBackTheTextOfTheFolder();
    void shouldBeTaggedAllThrough_data() { addInputs(); }
    void shouldBeTaggedAllThrough();

private:
    static void addInputs();
    [[nodiscard]] const Acceptance &input() const { return m_inputs.at(m_name); }
    [[nodiscard]] PdfFile file() const { return PdfFile(path(m_name + u".pdf"_s)); }
    //! Of the text column alone, so that header, footer and what stands beside do not come between.
    [[nodiscard]] QString columnText() const;

    std::map<QString, Acceptance> m_inputs;
    QString m_name; //!< of the current row
};

void TestExportAcceptance::addInputs()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the seeds") << u"seeds"_s;
    QTest::newRow("every script") << u"scripts"_s;
    QTest::newRow("a thousand comments with notes") << u"thousand"_s;
}

void TestExportAcceptance::initTestCase()
{
    begin();
    for (const QString &name : {u"seeds"_s, u"scripts"_s, u"thousand"_s}) {
        if (const std::optional<Acceptance> found = Acceptance::of(name)) {
            const auto done = Export::exportPdf(found->snapshot(), path(name + u".pdf"_s), found->options());
            QVERIFY2(done.ok(), qUtf8Printable(done.ok() ? QString() : done.error().detail));
            m_inputs.emplace(name, *found);
        }
    }
}

void TestExportAcceptance::init()
{
    QFETCH(const QString, name);
    m_name = name;
    if (m_inputs.find(name) == m_inputs.end()) {
        QSKIP("the folder of the seeds is not there");
    }
}

void TestExportAcceptance::shouldBeReadWithoutAWord()
{
    int exitCode = -1;
    const QByteArray checked = file().tool(u"qpdf"_s, {u"--check"_s}, {}, &exitCode);
    QVERIFY2(exitCode == 0 && !checked.contains("WARNING"), checked.constData());
    if (!isThere(u"gs"_s)) {
        QSKIP("needs ghostscript");
    }
    const QByteArray said = file().tool(
        u"gs"_s, {u"-q"_s, u"-dNOPAUSE"_s, u"-dBATCH"_s, u"-dSAFER"_s, u"-sDEVICE=nullpage"_s}, {}, &exitCode);
    QVERIFY2(exitCode == 0 && said.trimmed().isEmpty(), said.constData());
}

void TestExportAcceptance::shouldTellReadersWhatItIs()
{
    QCOMPARE(file().information(u"Tagged"_s), u"yes"_s);
    QCOMPARE(file().information(u"Metadata Stream"_s), u"yes"_s);
    QVERIFY(!file().information(u"Title"_s).isEmpty());
    QVERIFY(!file().tool(u"pdfinfo"_s, {u"-struct-text"_s}).isEmpty());
}

void TestExportAcceptance::shouldEmbedAPartOfEveryFont()
{
    const std::vector<PdfFile::Font> fonts = file().fonts();
    QVERIFY(!fonts.empty());
    for (const PdfFile::Font &font : fonts) {
        QVERIFY(font.embedded && font.subset && font.unicode);
        QVERIFY2(font.type.startsWith("CID"_L1), qUtf8Printable(font.type));
    }
}

void TestExportAcceptance::shouldHaveEveryCommentInTheOutline()
{
    const int count = input().snapshot().tree->size();
    QCOMPARE(file().tool(u"pdfinfo"_s, {u"-dests"_s}).count("\"c"), count + 1); // and the list of concepts
    if (!isThere(u"mutool"_s)) {
        QSKIP("needs mupdf-tools");
    }
    QCOMPARE(file().tool(u"mutool"_s, {u"show"_s}, {u"trailer/Root/Lang"_s}).trimmed(), QByteArray("(ko)"));
    const QByteArray outline = file().tool(u"mutool"_s, {u"show"_s}, {u"outline"_s});
    static const QRegularExpression entry(u"\"#\\d"_s);
    QCOMPARE(QString::fromUtf8(outline).count(entry), count);
}

QString TestExportAcceptance::columnText() const
{
    const auto beside = input().options().annotations.empty() ? Export::Beside::Nothing : Export::Beside::Notes;
    const Export::PageGeometry page = Export::PageGeometry::of(input().options().paper, beside);
    const auto whole = [](double points) { return QString::number(qRound(points)); };
    const QByteArray bytes = file().tool(u"pdftotext"_s,
                                         {u"-enc"_s, u"UTF-8"_s, u"-r"_s, u"72"_s, u"-x"_s, whole(page.left - 24),
                                          u"-y"_s, whole(page.top - 2), u"-W"_s, whole(page.sideLeft - page.left + 18),
                                          u"-H"_s, whole(page.bottom - page.top + 4)},
                                         {u"-"_s});
    return QString::fromUtf8(bytes);
}

void TestExportAcceptance::shouldGiveBackTheTextOfTheFolder()
{
    const QString text = bare(columnText());
    static const QRegularExpression confusable(u"[\\x{2E80}-\\x{2FDF}\\x{02BB}\\x{FB00}-\\x{FB06}]"_s);
    const QRegularExpressionMatch other = confusable.match(text);
    QVERIFY2(!other.hasMatch(), qUtf8Printable(other.captured()));
    qsizetype at = 0;
    for (const QString &paragraph : input().paragraphs()) {
        if (isGivenBackOtherwise(paragraph)) {
            continue;
        }
        const qsizetype found = text.indexOf(bare(paragraph), at);
        QVERIFY2(found >= 0, qUtf8Printable(paragraph + u" — not in: "_s + text.mid(at, 400)));
        at = found + bare(paragraph).size();
    }
    QVERIFY(at > 0);
}

void TestExportAcceptance::shouldBeTaggedAllThrough()
{
    const QString python = isThere(u"/usr/bin/python3"_s) ? u"/usr/bin/python3"_s : u"python3"_s;
    QFile source(path(u"source.json"_s));
    QVERIFY(source.open(QIODevice::WriteOnly));
    const QJsonObject expected{{u"paragraphs"_s, QJsonArray::fromStringList(input().paragraphs())},
                               {u"comments"_s, input().snapshot().tree->size()}};
    source.write(QJsonDocument(expected).toJson());
    source.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(python,
                  {QStringLiteral(CATENA_SOURCE_DIR "/tests/app/export/checkpdf.py"), path(m_name + u".pdf"_s),
                   source.fileName()});
    if (!process.waitForStarted()) {
        QSKIP("needs python3");
    }
    constexpr int patience = 120'000;
    QVERIFY(process.waitForFinished(patience));
    constexpr int withoutPikepdf = 77;
    if (process.exitCode() == withoutPikepdf) {
        QSKIP("needs python3-pikepdf");
    }
    const QByteArray said = process.readAll();
    QVERIFY2(process.exitCode() == 0, said.constData());
}

QTEST_MAIN(TestExportAcceptance)

#include "tst_exportacceptance.moc"
