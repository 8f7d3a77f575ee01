#include "annotations/placeannotations.h"
#include "exporttest.h"

#include <QJsonArray>
#include <QTest>

using namespace Catena;
using namespace Qt::StringLiterals;
using Annotations::Annotation;
using Annotations::AnnotationKind;
using Export::ExportTest;
using Export::PdfFile;
using Testlib::SnapshotBuilder;

namespace {

Annotation noteOn(const Annotations::Target &target, const QString &text, int number)
{
    Annotation annotation;
    annotation.uuid = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
    annotation.kind = text.isEmpty() ? AnnotationKind::Highlight : AnnotationKind::Note;
    annotation.colour = Annotations::Colour::Green;
    annotation.target = target;
    annotation.text = text;
    annotation.created = 1'700'000'000'000;
    annotation.modified = 1'700'000'100'000;
    return annotation;
}

Annotations::Target onWords(const Snapshot::Snapshot &snapshot, int comment, const QString &words)
{
    const Base::CommentId id{quint32(comment)};
    const auto begin = qint32(snapshot.comments->text(id).indexOf(words));
    return Annotations::passageOf(*snapshot.comments, id, {begin, begin + qint32(words.size())});
}

Annotations::Target onEssay(const Snapshot::Snapshot &snapshot, const QString &from, const QString &to)
{
    const auto texts = Annotations::essayTexts(*snapshot.folder, *snapshot.essays);
    const auto begin = qint32(texts[0].text.indexOf(from));
    return Annotations::passageOf(texts[0], {begin, qint32(texts[0].text.indexOf(to) + to.size())});
}

}

class TestExportNotes : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void shouldWriteAHighlightWithEverythingAReaderShows();
    void shouldHighlightWholeCharacters_data();
    void shouldHighlightWholeCharacters();
    void shouldSetTheWordsBesideTheText();
    void shouldHighlightOverTwoBlocksAsPartsOfOne();
    void shouldPutAnIconOnWhatIsWhole();
    void shouldListWhatFindsNoRoomBesideTheText();
    void shouldListWhatHasNoPlace();
    void shouldLeaveOutNotesOnWhatIsNotExported();
};

void TestExportNotes::shouldWriteAHighlightWithEverythingAReaderShows()
{
    const SnapshotBuilder builder = sample();
    const auto snapshot = builder.build();
    Export::ExportOptions options = optionsOf();
    options.annotations = {noteOn(onWords(*snapshot, 0, u"찬성합니다"_s), u"왜? 둘째 줄까지"_s, 1)};
    options.annotations[0].author = u"고치는 이"_s;
    writeAndCheck(builder, options);
    const QJsonObject objects = PdfFile(path()).objects();
    const auto highlights = annotations(objects, u"/Highlight"_s);
    QCOMPARE(highlights.size(), 1U);
    const QJsonObject &highlight = highlights.front();
    QCOMPARE(stringOf(highlight.value("/NM"_L1)), options.annotations[0].uuid.toString(QUuid::WithoutBraces));
    QCOMPARE(stringOf(highlight.value("/Contents"_L1)), u"왜? 둘째 줄까지"_s);
    QCOMPARE(stringOf(highlight.value("/T"_L1)), u"고치는 이"_s);
    QCOMPARE(stringOf(highlight.value("/CreationDate"_L1)), u"D:20231114221320Z"_s);
    QCOMPARE(stringOf(highlight.value("/M"_L1)), u"D:20231114221500Z"_s);
    QCOMPARE(highlight.value("/QuadPoints"_L1).toArray().size(), 8);
    QVERIFY(highlight.value("/AP"_L1).toObject().contains("/N"_L1));
    const QJsonObject popup = objects.value(highlight.value("/Popup"_L1).toString()).toObject();
    QCOMPARE(popup.value("/Subtype"_L1).toString(), u"/Popup"_s);
    QVERIFY(!popup.value("/Open"_L1).toBool());
}

void TestExportNotes::shouldHighlightWholeCharacters_data()
{
    QTest::addColumn<QString>("character");
    QTest::newRow("old Hangul") << u"ᄒᆞᆫ"_s;
    QTest::newRow("decomposed Hangul") << u"한"_s.normalized(QString::NormalizationForm_D);
    QTest::newRow("a joined emoji") << u"👩‍👩‍👧"_s;
    QTest::newRow("a letter with a mark") << u"e\u0301"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷"_s;
}

void TestExportNotes::shouldHighlightWholeCharacters()
{
    QFETCH(const QString, character);
    SnapshotBuilder builder;
    builder.comment({.text = u"앞 "_s + character + u" 뒤"_s});
    const auto snapshot = builder.build();
    const auto quads = [&](int begin, int end) {
        Export::ExportOptions options = optionsOf();
        options.annotations = {
            noteOn(Annotations::passageOf(*snapshot->comments, {0}, {2 + begin, 2 + end}), QString(), 1)};
        writeAndCheck(builder, options);
        const auto highlights = annotations(PdfFile(path()).objects(), u"/Highlight"_s);
        return highlights.size() == 1 ? highlights.front().value("/QuadPoints"_L1).toArray() : QJsonArray();
    };
    const auto size = int(character.size());
    const QJsonArray whole = quads(0, size);
    QCOMPARE(whole.size(), 8);
    QVERIFY(whole[2].toDouble() > whole[0].toDouble() + 2);
    QCOMPARE(quads(0, 1), whole);
    QCOMPARE(quads(size - 1, size), whole);
}

void TestExportNotes::shouldSetTheWordsBesideTheText()
{
    const SnapshotBuilder builder = sample();
    const auto snapshot = builder.build();
    Export::ExportOptions options = optionsOf();
    options.annotations = {noteOn(onWords(*snapshot, 0, u"찬성"_s), u"곁에 서는 말"_s, 1)};
    options.annotations[0].tags = {u"값"_s};
    writeAndCheck(builder, options);
    // Right of the text, which ends at two thirds of the page.
    const QString beside = PdfFile(path()).textIn(0, 410, 60, 180, 720) + PdfFile(path()).textIn(1, 410, 60, 180, 720);
    QVERIFY2(beside.contains(u"곁에 서는 말"_s) && beside.contains(u"#값"_s), qUtf8Printable(beside));
    const QByteArray structure = PdfFile(path()).tool(u"pdfinfo"_s, {u"-struct-text"_s});
    const qsizetype body = structure.indexOf("찬성합니다");
    const qsizetype note = structure.indexOf("Note", body);
    QVERIFY(body > 0 && note > body);
    QVERIFY(structure.indexOf("사서의 수당이", body) > note); // before the next comment
}

void TestExportNotes::shouldHighlightOverTwoBlocksAsPartsOfOne()
{
    const SnapshotBuilder builder = sample();
    const auto snapshot = builder.build();
    Export::ExportOptions options = optionsOf();
    options.annotations = {noteOn(onEssay(*snapshot, u"전기료는"_s, u"밤은 길다."_s), u"둘"_s, 1)};
    writeAndCheck(builder, options);
    const auto highlights = annotations(PdfFile(path()).objects(), u"/Highlight"_s);
    QCOMPARE(highlights.size(), 2U);
    QStringList names;
    QStringList contents;
    for (const QJsonObject &highlight : highlights) {
        names.append(stringOf(highlight.value("/NM"_L1)));
        contents.append(stringOf(highlight.value("/Contents"_L1)));
    }
    names.sort();
    contents.sort();
    QCOMPARE(names[1], names[0] + u"-2"_s);
    QCOMPARE(contents, (QStringList{QString(), u"둘"_s}));
}

void TestExportNotes::shouldPutAnIconOnWhatIsWhole()
{
    const SnapshotBuilder builder = sample();
    const auto snapshot = builder.build();
    const auto essays = Annotations::essayTexts(*snapshot->folder, *snapshot->essays);
    Export::ExportOptions options = optionsOf();
    options.annotations = {noteOn(Annotations::wholeOf(*snapshot->comments, {2}), u"출처를 찾자"_s, 1),
                           noteOn(Annotations::wholeOf(essays[0]), u"글 전체에"_s, 2)};
    writeAndCheck(builder, options);
    const auto icons = annotations(PdfFile(path()).objects(), u"/Text"_s);
    QCOMPARE(icons.size(), 2U);
    for (const QJsonObject &icon : icons) {
        QVERIFY(icon.value("/Rect"_L1).toArray()[0].toDouble() > 0);
        QVERIFY(icon.contains("/Popup"_L1) && icon.contains("/AP"_L1));
    }
}

void TestExportNotes::shouldListWhatFindsNoRoomBesideTheText()
{
    const SnapshotBuilder builder = sample();
    const auto snapshot = builder.build();
    Export::ExportOptions options = optionsOf();
    const QString words = u"여백보다 긴 말이다. "_s.repeated(140).trimmed();
    options.annotations = {noteOn(onWords(*snapshot, 0, u"찬성"_s), words, 1),
                           noteOn(onWords(*snapshot, 0, u"사서"_s), u"짧은 말"_s, 2)};
    writeAndCheck(builder, options);
    const QString text = PdfFile(path()).text();
    const QString list = squeezed(text.mid(text.lastIndexOf(u"Notes"_s)));
    QVERIFY2(list.contains(squeezed(u"“찬성”"_s)) && list.contains(squeezed(words)), qUtf8Printable(list));
    QVERIFY(!list.contains(squeezed(u"짧은 말"_s)));
    QVERIFY(squeezed(text).contains(squeezed(u"짧은 말"_s)));
}

void TestExportNotes::shouldListWhatHasNoPlace()
{
    const SnapshotBuilder builder = sample();
    const auto other = SnapshotBuilder().comment({.text = u"여기에는 없는 아주 다른 이야기입니다."_s}).build();
    Export::ExportOptions options = optionsOf();
    options.annotations = {noteOn(onWords(*other, 0, u"아주 다른 이야기"_s), u"어디 갔나"_s, 1)};
    writeAndCheck(builder, options);
    const PdfFile file(path());
    QVERIFY(annotations(file.objects(), u"/Highlight"_s).empty());
    const QString list = squeezed(file.text());
    QVERIFY(list.contains(squeezed(u"Notes without a place"_s)) && list.contains(squeezed(u"“아주 다른 이야기”"_s))
            && list.contains(squeezed(u"어디 갔나"_s)));
}

void TestExportNotes::shouldLeaveOutNotesOnWhatIsNotExported()
{
    const SnapshotBuilder builder = sample();
    const auto snapshot = builder.build();
    Export::ExportOptions options = optionsOf();
    options.branch = {3};
    options.annotations = {noteOn(onWords(*snapshot, 0, u"찬성"_s), u"다른 가지"_s, 1),
                           noteOn(onWords(*snapshot, 3, u"마을"_s), u"이 가지"_s, 2)};
    writeAndCheck(builder, options);
    const QString text = squeezed(PdfFile(path()).text());
    QVERIFY(text.contains(squeezed(u"이 가지"_s)) && !text.contains(squeezed(u"다른 가지"_s)));
}

QTEST_MAIN(TestExportNotes)

#include "tst_exportnotes.moc"
