#include "export/pdfoutline.h"

#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <algorithm>

namespace Catena::Export {

PdfOutline::PdfOutline(PdfWriter &writer) : m_writer(writer), m_path(1)
{
    m_path.front().object = writer.allocate();
}

void PdfOutline::add(int level, const QString &title, const QByteArray &destination, bool isOpen)
{
    const std::size_t place = std::size_t(std::clamp(level, 0, deepest)) + 1; // in m_path
    while (m_path.size() > place + 1) {
        closeLast(0);
    }
    Item item;
    item.object = m_writer.allocate();
    item.isOpen = isOpen;
    item.entries = "/Title" + pdfTextString(title) + "/Dest" + pdfByteString(destination);
    if (m_path.size() == place + 1) {
        item.previous = m_path.back().object;
        closeLast(item.object);
    }
    Item &parent = m_path.back();
    parent.first = parent.first ? parent.first : item.object;
    parent.last = item.object;
    m_path.push_back(std::move(item));
}

void PdfOutline::closeLast(int next)
{
    const Item item = std::move(m_path.back());
    m_path.pop_back();
    Item &parent = m_path.back();
    parent.shown += 1 + (item.isOpen ? item.shown : 0);
    QByteArray body = "<<" + item.entries + "/Parent " + pdfReference(parent.object);
    if (item.previous) {
        body += "/Prev " + pdfReference(item.previous);
    }
    if (next) {
        body += "/Next " + pdfReference(next);
    }
    if (item.first) {
        body += "/First " + pdfReference(item.first) + "/Last " + pdfReference(item.last) + "/Count "
            + QByteArray::number(item.isOpen ? item.shown : -item.shown);
    }
    m_writer.write(item.object, body + ">>", PdfWriter::Lane::Trees);
}

int PdfOutline::finish()
{
    while (m_path.size() > 1) {
        closeLast(0);
    }
    const Item &root = m_path.front();
    QByteArray body = "<</Type/Outlines";
    if (root.first) {
        body += "/First " + pdfReference(root.first) + "/Last " + pdfReference(root.last) + "/Count "
            + QByteArray::number(root.shown);
    }
    m_writer.write(root.object, body + ">>");
    return root.object;
}

}
