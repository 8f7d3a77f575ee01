#include "export/discussionsection.h"
#include "export/essaysection.h"
#include "export/provepdf.h"
#include "exporttest.h"

#include <QFile>
#include <QTest>

using namespace Catena;
using namespace Qt::StringLiterals;
using Export::ExportTest;
using Testlib::SnapshotBuilder;

class TestExportProof : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void shouldFindEverythingInAFileThatIsRight();
    void shouldRefuseAFileWithAnotherText_data();
    void shouldRefuseAFileWithAnotherText();
    void shouldRefuseAHighlightThatStandsOnOtherWords();
    void shouldRefuseAFileThatBreaksOff();
    void shouldBelieveOddCharacters_data();
    void shouldBelieveOddCharacters();

private:
    //! Writes a snapshot's texts; what the file claims to hold.
    Export::PdfClaims write(const Snapshot::Snapshot &snapshot, const Export::ExportOptions &options, QFile &file);
};

Export::PdfClaims TestExportProof::write(const Snapshot::Snapshot &snapshot, const Export::ExportOptions &options,
                                         QFile &file)
{
    const Export::ExportModel model(snapshot, options);
    Export::PdfDocument document(file, model);
    Export::ExportSteps steps(model.blockCount(), {}, {});
    const bool ok = Export::writeEssays(document, steps) && Export::writeDiscussion(document, steps);
    Q_ASSERT(ok);
    Q_UNUSED(ok)
    document.finish();
    file.flush();
    return document.claims();
}

void TestExportProof::shouldFindEverythingInAFileThatIsRight()
{
    const auto snapshot = sample().build();
    const Export::ExportOptions options = optionsOf({u"도서관"_s, u"사서"_s});
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const Export::PdfClaims claims = write(*snapshot, options, file);
    const auto proof = Export::provePdf(file, Export::ExportModel(*snapshot, options), claims);
    QVERIFY2(proof.ok(), qUtf8Printable(proof.ok() ? QString() : proof.error().detail));
    QCOMPARE(proof.value().paragraphs, 17); // ten blocks and five comments, two of them with a line feed in them
    QCOMPARE(proof.value().highlights, 7);
}

void TestExportProof::shouldRefuseAFileWithAnotherText_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("meant");
    QTest::newRow("another letter") << u"물이 깊다."_s << u"물이 짙다."_s;
    QTest::newRow("a space too many") << u"한 번"_s << u"한번"_s;
    QTest::newRow("a space missing") << u"한번"_s << u"한 번"_s;
    QTest::newRow("another quotation mark") << u"‘말’"_s << u"'말'"_s;
    QTest::newRow("a line missing") << u"하나"_s << u"하나\n둘"_s;
    QTest::newRow("a line too many") << u"하나\n둘"_s << u"하나"_s;
}

void TestExportProof::shouldRefuseAFileWithAnotherText()
{
    QFETCH(const QString, written);
    QFETCH(const QString, meant);
    const auto snapshotOf = [](const QString &text) {
        return SnapshotBuilder().essay(u"글"_s, {u"처음"_s}).comment({.text = text}).comment({.text = u"끝"_s}).build();
    };
    const Export::ExportOptions options = optionsOf();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const Export::PdfClaims claims = write(*snapshotOf(written), options, file);
    const auto other = snapshotOf(meant);
    const auto proof = Export::provePdf(file, Export::ExportModel(*other, options), claims);
    QVERIFY(!proof.ok());
    QCOMPARE(proof.error().kind, Base::ErrorKind::NotFaithful);
    QVERIFY(!proof.error().detail.isEmpty());
}

void TestExportProof::shouldRefuseAHighlightThatStandsOnOtherWords()
{
    const auto snapshot = sample().build();
    const Export::ExportOptions options = optionsOf({u"도서관"_s});
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    Export::PdfClaims claims = write(*snapshot, options, file);
    ++claims.highlights[1].begin;
    const auto proof = Export::provePdf(file, Export::ExportModel(*snapshot, options), claims);
    QVERIFY(!proof.ok());
    QVERIFY2(proof.error().detail.contains(u"“서관”"_s), qUtf8Printable(proof.error().detail));
}

void TestExportProof::shouldRefuseAFileThatBreaksOff()
{
    const auto snapshot = sample().build();
    const Export::ExportOptions options = optionsOf();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const Export::PdfClaims claims = write(*snapshot, options, file);
    QVERIFY(file.resize(file.size() / 3));
    const auto proof = Export::provePdf(file, Export::ExportModel(*snapshot, options), claims);
    QVERIFY(!proof.ok());
    QCOMPARE(proof.error().kind, Base::ErrorKind::NotFaithful);
}

void TestExportProof::shouldBelieveOddCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("spaces at both ends") << u"  앞뒤  "_s;
    QTest::newRow("many kinds of spaces") << u"a\u2003b\u00A0c\u3000d\u202Fe"_s;
    QTest::newRow("what has no width") << u"a\u200Bb\u200Dc\u2060d\uFE0F"_s;
    QTest::newRow("a soft hyphen") << u"soft\u00ADhyphen"_s;
    QTest::newRow("half a pair") << QString(u"x"_s + QChar(0xD83D) + u"y"_s);
    QTest::newRow("a mark without a letter") << u"\u0301 \u20DD"_s;
    QTest::newRow("private use") << u"\uE000\uF8FF"_s;
    QTest::newRow("every direction") << u"one العربية two עברית 3 (لا) four"_s;
    QTest::newRow("Indic and Thai") << u"हिन्दी क्षेत्र நன்றி ภาษาไทย น้ำ ខ្មែរ"_s;
    QTest::newRow("emoji") << u"👩‍👩‍👧 🇰🇷 ❤️ 👍🏽 ☀"_s;
    QTest::newRow("half-width and squared") << u"ｶﾞ ㎏ ㈜ ﷺ ﬁ"_s;
    QTest::newRow("controls and tabs") << u"a\tb\u0001c\u0085d"_s;
}

void TestExportProof::shouldBelieveOddCharacters()
{
    QFETCH(const QString, text);
    SnapshotBuilder builder;
    builder.essay(u"글"_s, {text, text + u' ' + text}).comment({.text = text.repeated(40)}).term(text.mid(1, 3));
    const auto result = Export::exportPdf(*builder.build(), path(), optionsOf({text.mid(1, 3)}));
    QVERIFY2(result.ok(), qUtf8Printable(result.ok() ? QString() : result.error().detail));
}

QTEST_MAIN(TestExportProof)

#include "tst_exportproof.moc"
