#define POINTERHOLDER_TRANSITION 4 // libqpdf asks for it: std::shared_ptr alone

#include "export/pdfnotes.h"

#include "export/pdfclaims.h"
#include "export/writtenpdf.h"

#include <QFile>
#include <QUuid>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr qsizetype mostUnits = 1'000'000; //!< of one note's words
constexpr qsizetype contextUnits = 64;

QString textOf(QPDFObjectHandle value)
{
    if (!value.isString()) {
        return {};
    }
    QString text = QString::fromStdString(value.getUTF8Value()).left(mostUnits);
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
}

//! "D:20260102030405+09'00'" (ISO 32000-1:2008, 7.9.4).
QDateTime momentOf(QPDFObjectHandle value)
{
    QString text = textOf(value);
    text.remove(u'\'');
    const QDateTime local = QDateTime::fromString(text.mid(2, 14), QStringLiteral("yyyyMMddHHmmss"));
    if (!text.startsWith(QLatin1String("D:")) || !local.isValid()) {
        return {};
    }
    const QChar sign = text.size() > 16 ? text[16] : u'Z';
    const int offset = text.mid(17, 2).toInt() * 3600 + text.mid(19, 2).toInt() * 60;
    const qint64 seconds = sign == u'+' ? -offset : sign == u'-' ? offset : 0;
    return QDateTime(local.date(), local.time(), Qt::UTC).addSecs(seconds);
}

std::optional<quint32> rgbOf(QPDFObjectHandle color)
{
    if (!color.isArray() || color.getArrayNItems() != 3) {
        return std::nullopt;
    }
    quint32 rgb = 0;
    for (int i = 0; i < 3; ++i) {
        rgb = rgb << 8 | quint32(std::clamp(qRound(color.getArrayItem(i).getNumericValue() * 255), 0, 255));
    }
    return rgb;
}

PdfNote noteOf(QPDFObjectHandle annotation, int page)
{
    PdfNote note;
    note.page = page;
    note.isText = annotation.getKey("/Subtype").getName() == "/Text";
    note.name = textOf(annotation.getKey("/NM")).toLatin1();
    note.contents = textOf(annotation.getKey("/Contents")).trimmed();
    note.author = textOf(annotation.getKey("/T")).trimmed();
    note.rgb = rgbOf(annotation.getKey("/C"));
    note.modified = momentOf(annotation.getKey("/M"));
    return note;
}

//! The areas whose words a note is about: its quads, or for an icon the line at its height.
std::vector<QRectF> areasOf(QPDFObjectHandle annotation, bool isText)
{
    std::vector<QRectF> areas;
    QPDFObjectHandle points = annotation.getKey("/QuadPoints");
    const int count = points.isArray() && !isText ? points.getArrayNItems() : 0;
    for (int i = 0; i + 7 < count; i += 8) { // in whatever order a reader wrote the corners
        double x[4];
        double y[4];
        for (int k = 0; k < 4; ++k) {
            x[k] = points.getArrayItem(i + 2 * k).getNumericValue();
            y[k] = points.getArrayItem(i + 2 * k + 1).getNumericValue();
        }
        const auto [left, right] = std::minmax_element(x, x + 4);
        const auto [lower, upper] = std::minmax_element(y, y + 4);
        areas.emplace_back(*left, *lower, *right - *left, *upper - *lower);
    }
    QPDFObjectHandle rect = annotation.getKey("/Rect");
    if (areas.empty() && rect.isRectangle()) {
        const QPDFObjectHandle::Rectangle box = rect.getArrayAsRectangle();
        areas.emplace_back(0, box.lly, 100'000, box.ury - box.lly);
    }
    return areas;
}

QString withoutSpaces(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace(); });
}

void addWords(PdfNote &note, const std::vector<QRectF> &areas, const PageText &page)
{
    QString before;
    QString after;
    for (const TextPiece &piece : page.pieces) {
        if (piece.contentId < 0) {
            continue;
        }
        const double middle = (piece.left + piece.right) / 2;
        const bool isUnder = std::any_of(areas.begin(), areas.end(), [&](const QRectF &area) {
            return middle >= area.left() && middle <= area.right() && piece.baseline >= area.top()
                && piece.baseline <= area.bottom();
        });
        (isUnder ? note.words : note.words.isEmpty() ? before : after) += piece.text;
    }
    note.words = note.words.trimmed();
    note.before = withoutSpaces(before).right(contextUnits);
    note.after = withoutSpaces(after).left(contextUnits);
}

//! Parts behind a page break, and what an export itself marks.
bool isNoNote(const QByteArray &name)
{
    const qsizetype part = QUuid(QString::fromLatin1(name.left(36))).isNull() ? -1 : name.indexOf('-', 36);
    return name.startsWith(conceptPrefix) || part == 36;
}

//! The names that PdfDocument leaves in the catalog: readers keep what they do not know there.
std::vector<QByteArray> writtenNames(QPDF &pdf)
{
    std::vector<QByteArray> names;
    QPDFObjectHandle entry = pdf.getRoot();
    for (const char *key : {"/PieceInfo", "/Catena", "/Private", "/Notes"}) {
        if (!entry.isDictionary()) {
            return names;
        }
        entry = entry.getKey(key);
    }
    const int count = entry.isArray() ? entry.getArrayNItems() : 0;
    for (int i = 0; i < count; ++i) {
        names.push_back(textOf(entry.getArrayItem(i)).toLatin1());
    }
    return names;
}

}

Base::Result<PdfNotes> readPdfNotes(const QString &path)
{
    const auto notReadable = [&path](const QString &why) {
        return Base::Error{Base::ErrorKind::NotReadable, path, why};
    };
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return notReadable(file.errorString());
    }
    if (file.size() > pdfNotesBytes) {
        return Base::Error{Base::ErrorKind::TooLarge, path, {}};
    }
    PdfNotes found;
    std::vector<PdfNote> &notes = found.notes;
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processFile(QFile::encodeName(path).constData());
        found.written = writtenNames(pdf);
        WrittenPdf texts(file);
        int number = 0;
        for (QPDFPageObjectHelper &helper : QPDFPageDocumentHelper(pdf).getAllPages()) {
            QPDFObjectHandle page = helper.getObjectHandle();
            QPDFObjectHandle annotations = page.getKey("/Annots");
            const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
            std::optional<WrittenPage> written;
            for (int i = 0; i < count && notes.size() < pdfNotesMost; ++i) {
                QPDFObjectHandle annotation = annotations.getArrayItem(i);
                QPDFObjectHandle subtype = annotation.isDictionary() ? annotation.getKey("/Subtype") : annotation;
                const bool isMarkup =
                    subtype.isName() && (subtype.getName() == "/Highlight" || subtype.getName() == "/Text");
                if (!isMarkup || annotation.hasKey("/IRT")) { // an answer to another note
                    continue;
                }
                PdfNote note = noteOf(annotation, number);
                if (isNoNote(note.name)) {
                    continue;
                }
                written = written ? std::move(written) : texts.page(page.getObjectID());
                if (written) {
                    addWords(note, areasOf(annotation, note.isText), written->text);
                }
                notes.push_back(std::move(note));
            }
            ++number;
        }
    } catch (const std::exception &problem) {
        return notReadable(QString::fromUtf8(problem.what()));
    }
    if (notes.size() >= pdfNotesMost) {
        found.written.clear(); // what was not looked at is not gone
    }
    return found;
}

}
