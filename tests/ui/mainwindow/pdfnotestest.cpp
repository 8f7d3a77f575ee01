#define POINTERHOLDER_TRANSITION 4 // libqpdf asks for it: std::shared_ptr alone

#include "annotations/placeannotations.h"
#include "store/store.h"
#include "ui/annotations/annotationlog.h"
#include "ui/export/notechangesdialog.h"
#include "ui/readingview.h"
#include "windowfixture.h"

#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Catena;
using namespace Catena::Ui;

//! Notes that leave as a PDF, are edited there, and come back through the dialog.
class PdfNotesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_fixture;
    std::unique_ptr<Store::Store> m_store;
    std::unique_ptr<MainWindow> m_window;

    [[nodiscard]] AnnotationLog &log() const { return *m_window->annotationLog(); }
    [[nodiscard]] QString pdf() const { return m_fixture->at("out.pdf"); }
    [[nodiscard]] QString textOf(QUuid uuid) const
    {
        for (const AnnotationLog::Entry &entry : log().entries()) {
            if (entry.annotation.uuid == uuid)
                return entry.annotation.text;
        }
        return {};
    }
    Annotations::Annotation noteOn(quint32 comment) const
    {
        Annotations::Annotation note;
        note.uuid = QUuid::createUuid();
        note.kind = Annotations::AnnotationKind::Note;
        note.target = Annotations::wholeOf(*m_window->reading()->snapshot()->comments, {comment});
        note.text = QStringLiteral("note %1").arg(comment);
        note.created = note.modified = 1'700'000'000'000;
        return note;
    }
    //! As another reader does: gives one note other words and drops the other.
    void edit(QUuid changed, QUuid deleted) const
    {
        const QByteArray edited = QFile::encodeName(m_fixture->at("edited.pdf")); // the writer keeps the pointer
        QPDF file;
        file.processFile(QFile::encodeName(pdf()).constData());
        for (QPDFPageObjectHelper &page : QPDFPageDocumentHelper(file).getAllPages()) {
            QPDFObjectHandle annotations = page.getObjectHandle().getKey("/Annots");
            for (int i = annotations.isArray() ? annotations.getArrayNItems() : 0; i-- > 0;) {
                QPDFObjectHandle annotation = annotations.getArrayItem(i);
                QPDFObjectHandle key = annotation.getKey("/NM");
                const QUuid name(key.isString() ? QString::fromStdString(key.getStringValue()) : QString());
                if (name == changed)
                    annotation.replaceKey("/Contents", QPDFObjectHandle::newString("other words"));
                else if (name == deleted)
                    annotations.eraseItem(i);
            }
        }
        QPDFWriter writer(file, edited.constData());
        writer.write();
    }

private slots:
    void init()
    {
        m_fixture = std::make_unique<WindowFixture>();
        m_fixture->makeFolder();
        m_store = std::make_unique<Store::Store>(m_fixture->at("catena.sqlite"));
        m_window = m_fixture->makeWindow(m_store.get());
        m_window->openPath(m_fixture->at("folder"));
        QTRY_COMPARE(m_window->reading()->snapshot()->stage, Snapshot::Stage::Complete);
        QTRY_VERIFY(!log().essays().empty());
    }
    void cleanup()
    {
        m_window.reset();
        m_store.reset();
        m_fixture.reset();
    }

    void shouldTakeOverWhatIsChosenOfTheChanges()
    {
        const Annotations::Annotation first = noteOn(0);
        const Annotations::Annotation second = noteOn(1);
        QCOMPARE(log().addAsTheyAre({first, second}, QStringLiteral("two")), 2);
        m_window->exportTo(pdf());
        constexpr int patience = 60'000; // fonts are read for the first time
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pdf()), patience);
        edit(first.uuid, second.uuid);
        m_window->importNotes(m_fixture->at("edited.pdf"));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<NoteChangesDialog *>(), patience);
        auto *dialog = m_window->findChild<NoteChangesDialog *>();
        QCOMPARE(dialog->list()->count(), 2);
        QCOMPARE(dialog->list()->item(0)->text(), QStringLiteral("Other words: “note 0” becomes “other words”"));
        QCOMPARE(dialog->list()->item(0)->checkState(), Qt::Checked);
        QCOMPARE(dialog->list()->item(1)->text(), QStringLiteral("Deleted in the PDF: “note 1”"));
        QCOMPARE(dialog->list()->item(1)->checkState(), Qt::Unchecked); // what would go is chosen by hand
        dialog->list()->item(1)->setCheckState(Qt::Checked);
        dialog->findChild<QPushButton *>(QStringLiteral("takeOverButton"))->click();
        QCOMPARE(log().entries().size(), std::size_t(1));
        QCOMPARE(textOf(first.uuid), QStringLiteral("other words"));
        WindowFixture::trigger(*m_window, "edit.undo");
        QCOMPARE(textOf(second.uuid), second.text);
        WindowFixture::trigger(*m_window, "edit.undo");
        QCOMPARE(textOf(first.uuid), first.text);
    }

    void shouldTakeOverNothingInAnotherFolder()
    {
        const Annotations::Annotation first = noteOn(0);
        QCOMPARE(log().addAsTheyAre({first}, QStringLiteral("one")), 1);
        m_window->exportTo(pdf());
        constexpr int patience = 60'000; // fonts are read for the first time
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pdf()), patience);
        m_window->annotationLog()->remove(first.uuid, QStringLiteral("gone")); // so that the PDF has one more
        m_window->importNotes(pdf());
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<NoteChangesDialog *>(), patience);
        auto *dialog = m_window->findChild<NoteChangesDialog *>();
        m_fixture->write("other/essay.txt", WindowFixture::essay());
        m_window->openPath(m_fixture->at("other"));
        QVERIFY(WindowFixture::waitUntilRead(*m_window));
        QTRY_VERIFY(!log().essays().empty());
        dialog->findChild<QPushButton *>(QStringLiteral("takeOverButton"))->click();
        QVERIFY(log().entries().empty());
    }
};

QTEST_MAIN(PdfNotesTest)

#include "pdfnotestest.moc"
