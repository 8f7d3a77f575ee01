#define POINTERHOLDER_TRANSITION 4 // libqpdf asks for it: std::shared_ptr alone

#include "export/writtenpdf.h"

#include <QFileDevice>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFNumberTreeObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include <cstdio>
#include <exception>

#include <unistd.h>

namespace Catena::Export {

namespace {

constexpr int pagesAtATime = 96; //!< then what libqpdf keeps goes

QByteArray dataOf(QPDFObjectHandle stream)
{
    const std::shared_ptr<Buffer> buffer = stream.getStreamData(qpdf_dl_generalized);
    return {reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize())};
}

CodeTable readFont(QPDFObjectHandle font)
{
    CodeTable table;
    if (font.getKey("/ToUnicode").isStream()) {
        table.readToUnicode(dataOf(font.getKey("/ToUnicode")));
    }
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    if (descendant.getKey("/DW").isInteger()) {
        table.usualWidth = descendant.getKey("/DW").getIntValueAsInt();
    }
    QPDFObjectHandle widths = descendant.getKey("/W"); // "first [width width …]", again and again
    const int count = widths.isArray() ? widths.getArrayNItems() : 0;
    for (int i = 0; i + 1 < count; i += 2) {
        const int first = widths.getArrayItem(i).getIntValueAsInt();
        QPDFObjectHandle run = widths.getArrayItem(i + 1);
        for (int k = 0; k < run.getArrayNItems(); ++k) {
            table.widths.insert(quint16(first + k), run.getArrayItem(k).getIntValueAsInt());
        }
    }
    return table;
}

std::vector<QRectF> readQuads(QPDFObjectHandle annotation)
{
    std::vector<QRectF> quads;
    QPDFObjectHandle points = annotation.getKey("/QuadPoints");
    const int count = points.isArray() ? points.getArrayNItems() : 0;
    for (int i = 0; i + 7 < count; i += 8) { // upper left, upper right, lower left, lower right
        const double left = points.getArrayItem(i).getNumericValue();
        const double upper = points.getArrayItem(i + 1).getNumericValue();
        const double right = points.getArrayItem(i + 6).getNumericValue();
        const double lower = points.getArrayItem(i + 7).getNumericValue();
        quads.emplace_back(left, lower, right - left, upper - lower);
    }
    return quads;
}

}

WrittenPdf::WrittenPdf(const QFileDevice &file) : m_file(file) { }

WrittenPdf::~WrittenPdf() = default;

void WrittenPdf::open()
{
    m_pdf = std::make_unique<QPDF>();
    m_pdf->setSuppressWarnings(true);
    std::FILE *stream = ::fdopen(::dup(m_file.handle()), "rb");
    m_pdf->processFile("the written file", stream, true);
    m_pagesRead = 0;
}

std::optional<WrittenPage> WrittenPdf::page(int object)
{
    try {
        if (!m_pdf || m_pagesRead == pagesAtATime) {
            open();
        }
        ++m_pagesRead;
        return read(object);
    } catch (const std::exception &problem) {
        m_failure = QString::fromUtf8(problem.what());
        return std::nullopt;
    }
}

WrittenPage WrittenPdf::read(int object)
{
    QPDFObjectHandle page = m_pdf->getObjectByID(object, 0);
    QPDFObjectHandle resources = page.getKey("/Resources");
    if (m_resources != resources.getObjectID()) {
        readFonts(resources.getObjectID());
    }
    QByteArray content;
    QPDFObjectHandle contents = page.getKey("/Contents");
    for (int i = 0; i < contents.getArrayNItems(); ++i) {
        content += dataOf(contents.getArrayItem(i)) + '\n';
    }
    WrittenPage written;
    written.text = PageText::read(content, m_fonts);
    QPDFNumberTreeObjectHelper parents(m_pdf->getRoot().getKey("/StructTreeRoot").getKey("/ParentTree"), *m_pdf, false);
    QPDFObjectHandle elements;
    if (parents.findObject(page.getKey("/StructParents").getIntValue(), elements)) {
        for (int i = 0; i < elements.getArrayNItems(); ++i) {
            written.elements.push_back(elements.getArrayItem(i).getObjectID());
        }
    }
    QPDFObjectHandle annotations = page.getKey("/Annots");
    const int count = annotations.isArray() ? annotations.getArrayNItems() : 0;
    for (int i = 0; i < count; ++i) {
        QPDFObjectHandle annotation = annotations.getArrayItem(i);
        if (annotation.getKey("/Subtype").getName() == "/Highlight") {
            written.highlights.push_back(readQuads(annotation));
        }
    }
    return written;
}

void WrittenPdf::readFonts(int object)
{
    m_fonts.clear();
    QPDFObjectHandle fonts = m_pdf->getObjectByID(object, 0).getKey("/Font");
    for (const std::string &name : fonts.getKeys()) {
        m_fonts.insert(QByteArray::fromStdString(name.substr(1)), readFont(fonts.getKey(name)));
    }
    m_resources = object;
}

}
