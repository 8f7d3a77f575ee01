#define POINTERHOLDER_TRANSITION 4 // libqpdf asks for it: std::shared_ptr alone

#include "annotations/placeannotations.h"
#include "export/exportpdf.h"
#include "export/notechanges.h"
#include "exporttest.h"

#include <QFile>
#include <QTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Catena;
using namespace Qt::StringLiterals;
using Annotations::Annotation;
using Annotations::AnnotationKind;
using Annotations::AnnotationList;
using Annotations::Colour;
using Export::ExportTest;
using Export::NoteChange;
using Testlib::SnapshotBuilder;

namespace {

std::string utf16(const QString &text)
{
    std::string bytes = "\xFE\xFF";
    for (const QChar c : text) {
        bytes += char(c.unicode() >> 8);
        bytes += char(c.unicode() & 0xFF);
    }
    return bytes;
}

//! The annotation of a name, on whatever page.
QPDFObjectHandle annotationNamed(QPDF &pdf, const QByteArray &name)
{
    for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots");
        for (int i = 0; annotations.isArray() && i < annotations.getArrayNItems(); ++i) {
            QPDFObjectHandle annotation = annotations.getArrayItem(i);
            if (annotation.getKey("/NM").isString()
                && annotation.getKey("/NM").getStringValue() == name.toStdString()) {
                return annotation;
            }
        }
    }
    return QPDFObjectHandle::newNull();
}

}

class TestExportPdfNotes : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init();
    void shouldFindNoChangeInAFileThatNobodyEdited();
    void shouldFindWordsAndColourThatAnotherReaderChanged();
    void shouldFindWhatAnotherReaderDeleted();
    void shouldLeaveToOthersWhatIsTheirs();
    void shouldNotTakeAYoungerNoteForDeleted();
    void shouldPlaceAHighlightThatAnotherReaderMade();
    void shouldSayWhereAPlaceIsNotSure();
    void shouldStopLookingForPlaces();
    void shouldTakeTheSameFileOnlyOnce();
    void shouldRefuseWhatIsNoPdf_data();
    void shouldRefuseWhatIsNoPdf();

private:
    [[nodiscard]] std::vector<NoteChange> changes(const AnnotationList &known) const;
    //! Edits the file the way poppler does when it saves: appearances go, names stay.
    void edit(const std::function<void(QPDF &)> &change);
    void addHighlight(QPDF &pdf, const QByteArray &over, const std::string &name, const QString &contents);
    static void removeNote(QPDF &pdf, const Annotation &note);

    Snapshot::SnapshotPtr m_snapshot;
    AnnotationList m_notes;
};

void TestExportPdfNotes::init()
{
    begin();
    const SnapshotBuilder builder = sample();
    m_snapshot = builder.build();
    const auto onWords = [this](int comment, const QString &words) {
        const Base::CommentId id{quint32(comment)};
        const auto begin = qint32(m_snapshot->comments->text(id).indexOf(words));
        return Annotations::passageOf(*m_snapshot->comments, id, {begin, begin + qint32(words.size())});
    };
    Annotation first;
    first.uuid = QUuid::createUuidV5(QUuid(), QByteArray("1"));
    first.kind = AnnotationKind::Note;
    first.colour = Colour::Green;
    first.target = onWords(0, u"찬성합니다"_s);
    first.text = u"왜 그런가\n둘째 줄"_s;
    first.created = first.modified = 1'700'000'000'000;
    Annotation second = first;
    second.uuid = QUuid::createUuidV5(QUuid(), QByteArray("2"));
    second.target = Annotations::wholeOf(*m_snapshot->comments, {3});
    second.text = u"좋은 물음"_s;
    m_notes = {first, second};
    Export::ExportOptions options = optionsOf({u"사서"_s});
    options.annotations = m_notes;
    QVERIFY(Export::exportPdf(*m_snapshot, path(), options).ok());
}

std::vector<NoteChange> TestExportPdfNotes::changes(const AnnotationList &known) const
{
    const auto notes = Export::readPdfNotes(path());
    return notes.ok() ? Export::changesIn(notes.value(), known, *m_snapshot) : std::vector<NoteChange>(1);
}

void TestExportPdfNotes::edit(const std::function<void(QPDF &)> &change)
{
    QPDF pdf;
    pdf.processFile(QFile::encodeName(path()).constData());
    for (const Annotation &note : m_notes) {
        annotationNamed(pdf, note.uuid.toByteArray(QUuid::WithoutBraces)).removeKey("/AP");
    }
    change(pdf);
    const QByteArray edited = QFile::encodeName(path(u"edited.pdf"_s)); // the writer keeps the pointer
    QPDFWriter writer(pdf, edited.constData());
    writer.write();
    QVERIFY(QFile::remove(path()) && QFile::rename(path(u"edited.pdf"_s), path()));
}

void TestExportPdfNotes::addHighlight(QPDF &pdf, const QByteArray &over, const std::string &name,
                                      const QString &contents)
{
    QPDFObjectHandle model = annotationNamed(pdf, over);
    QVERIFY(model.isDictionary());
    QPDFObjectHandle made =
        QPDFObjectHandle::parse("<</Type/Annot/Subtype/Highlight/C[1 1 0]/F 4/M(D:20260304050607+09'00')>>");
    made.replaceKey("/Rect", model.getKey("/Rect").shallowCopy());
    // Other readers write the corners in another order.
    QPDFObjectHandle quads = model.getKey("/QuadPoints").shallowCopy();
    std::vector<QPDFObjectHandle> corners = quads.getArrayAsVector();
    std::swap(corners[4], corners[6]);
    std::swap(corners[5], corners[7]);
    made.replaceKey("/QuadPoints", QPDFObjectHandle::newArray(corners));
    made.replaceKey("/Contents", QPDFObjectHandle::newString(utf16(contents)));
    made.replaceKey("/T", QPDFObjectHandle::newString(utf16(u"남"_s)));
    if (!name.empty()) {
        made.replaceKey("/NM", QPDFObjectHandle::newString(name));
    }
    model.getKey("/P").getKey("/Annots").appendItem(pdf.makeIndirectObject(made));
}

void TestExportPdfNotes::removeNote(QPDF &pdf, const Annotation &note)
{
    const QByteArray name = note.uuid.toByteArray(QUuid::WithoutBraces);
    QPDFObjectHandle annotations = annotationNamed(pdf, name).getKey("/P").getKey("/Annots");
    for (int i = annotations.getArrayNItems(); i-- > 0;) {
        QPDFObjectHandle own = annotations.getArrayItem(i).getKey("/NM");
        if (own.isString() && own.getStringValue() == name.toStdString())
            annotations.eraseItem(i);
    }
}

void TestExportPdfNotes::shouldFindNoChangeInAFileThatNobodyEdited()
{
    const auto notes = Export::readPdfNotes(path());
    QVERIFY(notes.ok());
    QCOMPARE(notes.value().notes.size(), 2U); // the mentions of the concept are none
    QCOMPARE(notes.value().notes[0].words, u"찬성합니다"_s);
    QCOMPARE(notes.value().written.size(), 2U);
    QVERIFY(changes(m_notes).empty());
    edit([](QPDF &) {});
    QVERIFY(changes(m_notes).empty());
}

void TestExportPdfNotes::shouldFindWordsAndColourThatAnotherReaderChanged()
{
    edit([this](QPDF &pdf) {
        QPDFObjectHandle first = annotationNamed(pdf, m_notes[0].uuid.toByteArray(QUuid::WithoutBraces));
        first.replaceKey("/Contents", QPDFObjectHandle::newString(utf16(u"이제 알겠다\r셋째"_s)));
        first.replaceKey("/M", QPDFObjectHandle::newString("D:20260304050607+09'00'"));
        QPDFObjectHandle second = annotationNamed(pdf, m_notes[1].uuid.toByteArray(QUuid::WithoutBraces));
        second.replaceKey("/C", QPDFObjectHandle::parse("[1 0.6 0.75]"));
    });
    const std::vector<NoteChange> found = changes(m_notes);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].kind, NoteChange::Kind::Text);
    QCOMPARE(found[0].annotation.text, u"이제 알겠다\n셋째"_s);
    QCOMPARE(found[0].before, m_notes[0].text);
    QCOMPARE(found[0].annotation.uuid, m_notes[0].uuid);
    QCOMPARE(found[0].annotation.target, m_notes[0].target);
    QCOMPARE(found[0].annotation.modified, QDateTime(QDate(2026, 3, 3), QTime(20, 6, 7), Qt::UTC).toMSecsSinceEpoch());
    QCOMPARE(found[1].kind, NoteChange::Kind::Colour);
    QCOMPARE(found[1].annotation.colour, Colour::Pink);
    QCOMPARE(found[1].annotation.text, m_notes[1].text);
}

void TestExportPdfNotes::shouldLeaveToOthersWhatIsTheirs()
{
    edit([this](QPDF &pdf) {
        QPDFObjectHandle first = annotationNamed(pdf, m_notes[0].uuid.toByteArray(QUuid::WithoutBraces));
        first.replaceKey("/Contents", QPDFObjectHandle::newString(utf16(u"이제 알겠다"_s)));
        removeNote(pdf, m_notes[1]);
    });
    AnnotationList shown = m_notes;
    shown[0].isOthers = shown[1].isOthers = true;
    shown[0].visibility = shown[1].visibility = Annotations::Visibility::Group;
    const std::vector<NoteChange> found = changes(shown);
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].kind, NoteChange::Kind::OthersChanged);
    QCOMPARE(found[0].before, m_notes[0].text);
    const Annotation copy = found[0].annotation;
    QVERIFY(copy.uuid != m_notes[0].uuid && !copy.isOthers);
    QCOMPARE(copy.visibility, Annotations::Visibility::Mine);
    QCOMPARE(copy.text, u"이제 알겠다"_s);
    QCOMPARE(copy.target, m_notes[0].target);
    QCOMPARE(found[1].kind, NoteChange::Kind::OthersDeleted);

    shown.push_back(copy); // taken over: not offered again
    QCOMPARE(changes(shown).size(), 1U);
}

void TestExportPdfNotes::shouldFindWhatAnotherReaderDeleted()
{
    edit([this](QPDF &pdf) { removeNote(pdf, m_notes[1]); });
    const std::vector<NoteChange> found = changes(m_notes);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].kind, NoteChange::Kind::Deleted);
    QCOMPARE(found[0].annotation.uuid, m_notes[1].uuid);
    QVERIFY(changes({m_notes[0]}).empty()); // here it is gone as well
}

void TestExportPdfNotes::shouldNotTakeAYoungerNoteForDeleted()
{
    AnnotationList known = m_notes;
    known.push_back(m_notes[0]);
    known.back().uuid = QUuid::createUuidV5(QUuid(), QByteArray("3"));
    QVERIFY(changes(known).empty());
    edit([](QPDF &pdf) { pdf.getRoot().removeKey("/PieceInfo"); });
    QVERIFY(changes(known).empty()); // nor where the file does not tell
}

void TestExportPdfNotes::shouldPlaceAHighlightThatAnotherReaderMade()
{
    edit([this](QPDF &pdf) {
        addHighlight(pdf, m_notes[0].uuid.toByteArray(QUuid::WithoutBraces), "okular-{1}", u"새로 적은 말"_s);
    });
    const std::vector<NoteChange> found = changes(m_notes);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].kind, NoteChange::Kind::Added);
    QCOMPARE(found[0].annotation.text, u"새로 적은 말"_s);
    QCOMPARE(found[0].annotation.author, u"남"_s);
    QCOMPARE(found[0].annotation.colour, Colour::Yellow);
    QCOMPARE(found[0].annotation.target, m_notes[0].target);
    QVERIFY(!found[0].annotation.uuid.isNull());
}

void TestExportPdfNotes::shouldSayWhereAPlaceIsNotSure()
{
    // The same words in two comments that nothing tells apart, so far as a page shows it.
    SnapshotBuilder twins;
    twins.comment({.text = u"물이 깊다."_s});
    twins.comment({.text = u"물이 깊다."_s});
    const auto snapshot = twins.build();
    Export::PdfNote note;
    note.words = u"물이"_s;
    note.after = u"깊다."_s;
    const std::vector<NoteChange> found = Export::changesIn({{note}, {}}, {}, *snapshot);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].kind, NoteChange::Kind::Unplaced);
    QCOMPARE(found[0].annotation.target.passage.exact, u"물이"_s);
}

void TestExportPdfNotes::shouldStopLookingForPlaces()
{
    SnapshotBuilder one;
    one.comment({.text = u"The keeper counts the boats twice."_s});
    const auto snapshot = one.build();
    Export::PdfNote note;
    note.words = u"counts the boats"_s;
    QCOMPARE(Export::changesIn({{note}, {}}, {}, *snapshot)[0].kind, NoteChange::Kind::Added);
    Base::Cancellation cancellation;
    cancellation.cancel();
    QCOMPARE(Export::changesIn({{note}, {}}, {}, *snapshot, cancellation)[0].kind, NoteChange::Kind::Unplaced);
}

void TestExportPdfNotes::shouldTakeTheSameFileOnlyOnce()
{
    edit([this](QPDF &pdf) {
        addHighlight(pdf, m_notes[0].uuid.toByteArray(QUuid::WithoutBraces), "", u"이름 없는 것"_s);
    });
    const std::vector<NoteChange> found = changes(m_notes);
    QCOMPARE(found.size(), 1U);
    AnnotationList known = m_notes;
    known.push_back(found[0].annotation);
    QVERIFY(changes(known).empty());
}

void TestExportPdfNotes::shouldRefuseWhatIsNoPdf_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray("no PDF at all");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a header alone") << QByteArray("%PDF-1.7\n%%EOF\n");
}

void TestExportPdfNotes::shouldRefuseWhatIsNoPdf()
{
    QFETCH(const QByteArray, bytes);
    QFile file(path(u"bad.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto notes = Export::readPdfNotes(file.fileName());
    QVERIFY(!notes.ok());
    QCOMPARE(notes.error().kind, Base::ErrorKind::NotReadable);
    QVERIFY(!Export::readPdfNotes(path(u"nowhere.pdf"_s)).ok());
}

QTEST_MAIN(TestExportPdfNotes)

#include "tst_exportpdfnotes.moc"
