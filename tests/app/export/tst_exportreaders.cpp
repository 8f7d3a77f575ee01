#include "acceptance.h"
#include "export/notechanges.h"
#include "exporttest.h"
#include "popplerfile.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Catena;
using namespace Qt::StringLiterals;
using Annotations::AnnotationList;
using Annotations::Colour;
using Export::Acceptance;
using Export::bare;
using Export::ExportTest;
using Export::NoteChange;
using Export::PdfFile;
using Export::PopplerFile;

// What a reader with poppler, Okular for one, makes of an export, and what comes back of its edits.
class TestExportReaders : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void shouldShowEveryHighlightOnItsWords_data();
    void shouldShowEveryHighlightOnItsWords();
    void shouldOfferExactlyWhatWasEdited();
    void shouldOfferNothingWhereTheFileWasOnlySaved();

private:
    void write(const Acceptance &input);
    [[nodiscard]] static QString nameOf(const Annotations::Annotation &note)
    {
        return note.uuid.toString(QUuid::WithoutBraces);
    }
    //! Of the file as it was edited, against the notes that the export was made of.
    [[nodiscard]] std::vector<NoteChange> changesIn(const QString &file, const Acceptance &input) const;
};

void TestExportReaders::write(const Acceptance &input)
{
    const auto done = Export::exportPdf(input.snapshot(), path(), input.options());
    QVERIFY2(done.ok(), qUtf8Printable(done.ok() ? QString() : done.error().detail));
}

void TestExportReaders::shouldShowEveryHighlightOnItsWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("the seeds") << u"seeds"_s;
    QTest::newRow("every script") << u"scripts"_s;
    QTest::newRow("a thousand comments with notes") << u"thousand"_s;
}

void TestExportReaders::shouldShowEveryHighlightOnItsWords()
{
    QFETCH(const QString, name);
    const std::optional<Acceptance> input = Acceptance::of(name);
    if (!input) {
        QSKIP("the folder of the seeds is not there");
    }
    write(*input);
    QMap<QString, QString> words; // a highlight that goes over a page break has two annotations
    QMap<QString, QString> contents;
    const PopplerFile file(path());
    QVERIFY(file.isOpen());
    for (const PopplerFile::Mark &mark : file.highlights()) {
        static const QRegularExpression part(u"-\\d+$"_s);
        const bool isNote = !mark.name.startsWith("concept:"_L1);
        const QString whole = isNote ? mark.name.left(36) : QString(mark.name).remove(part);
        words[whole] += mark.words;
        contents[whole] += mark.contents;
    }
    for (auto mark = words.begin(); mark != words.end(); ++mark) {
        QString found = bare(mark.value());
        QString expected = bare(input->wordsOf(mark.key()));
        if (expected.isRightToLeft()) { // poppler turns ligatures about
            std::sort(found.begin(), found.end());
            std::sort(expected.begin(), expected.end());
        }
        QCOMPARE(found, expected);
    }
    for (const Annotations::Annotation &note : input->options().annotations) {
        QCOMPARE(contents.value(nameOf(note)), note.text);
    }
    QVERIFY(qsizetype(words.size()) > qsizetype(input->options().annotations.size()));
}

std::vector<NoteChange> TestExportReaders::changesIn(const QString &file, const Acceptance &input) const
{
    const auto notes = Export::readPdfNotes(file);
    return notes.ok() ? Export::changesIn(notes.value(), input.options().annotations, input.snapshot())
                      : std::vector<NoteChange>(99);
}

void TestExportReaders::shouldOfferExactlyWhatWasEdited()
{
    const std::optional<Acceptance> input = Acceptance::of(u"thousand"_s);
    QVERIFY(input);
    write(*input);
    const AnnotationList &notes = input->options().annotations;
    PopplerFile file(path());
    QVERIFY(file.isOpen());
    QVERIFY(file.change(nameOf(notes[3]), u"이제 알겠다\n둘째 줄"_s));
    QVERIFY(file.change(nameOf(notes[40]), notes[40].text, QColor(255, 153, 191)));
    QVERIFY(file.remove(nameOf(notes[60])));
    QVERIFY(file.addOver(nameOf(notes[80]), u"새로 적은 말"_s));
    const QString edited = path(u"edited.pdf"_s);
    QVERIFY(file.save(edited));
    int exitCode = -1;
    const QByteArray said = PdfFile(edited).tool(u"qpdf"_s, {u"--check"_s}, {}, &exitCode);
    constexpr int onlyWarnings = 3; // poppler leaves odd table entries for what it deletes
    QVERIFY2((exitCode == 0 || exitCode == onlyWarnings) && !said.contains("damaged"), said.constData());

    std::map<NoteChange::Kind, NoteChange> changes;
    const std::vector<NoteChange> found = changesIn(edited, *input);
    for (const NoteChange &change : found) {
        changes[change.kind] = change;
    }
    QCOMPARE(found.size(), 4U);
    QCOMPARE(changes.size(), 4U);
    using Kind = NoteChange::Kind;
    QCOMPARE(changes[Kind::Text].annotation.uuid, notes[3].uuid);
    QCOMPARE(changes[Kind::Text].annotation.text, u"이제 알겠다\n둘째 줄"_s);
    QCOMPARE(changes[Kind::Text].annotation.target, notes[3].target);
    QCOMPARE(changes[Kind::Colour].annotation.uuid, notes[40].uuid);
    QCOMPARE(changes[Kind::Colour].annotation.colour, Colour::Pink);
    QCOMPARE(changes[Kind::Deleted].annotation.uuid, notes[60].uuid);
    QCOMPARE(changes[Kind::Added].annotation.text, u"새로 적은 말"_s);
    QCOMPARE(changes[Kind::Added].annotation.author, u"남"_s);
    QCOMPARE(changes[Kind::Added].annotation.target, notes[80].target);
}

void TestExportReaders::shouldOfferNothingWhereTheFileWasOnlySaved()
{
    const std::optional<Acceptance> input = Acceptance::of(u"scripts"_s);
    QVERIFY(input);
    write(*input);
    const QString saved = path(u"saved.pdf"_s);
    QVERIFY(PopplerFile(path()).save(saved));
    QVERIFY(changesIn(saved, *input).empty());
}

QTEST_MAIN(TestExportReaders)

#include "tst_exportreaders.moc"
