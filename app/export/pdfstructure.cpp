#include "export/pdfstructure.h"

#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

namespace Catena::Export {

PdfStructure::PdfStructure(PdfWriter &writer) : m_writer(writer), m_root(writer.allocate()) { }

StructureElement PdfStructure::open(const char *type, StructureElement *parent)
{
    StructureElement element;
    element.object = m_writer.allocate();
    element.parent = parent ? parent->object : m_root;
    element.type = type;
    if (parent) {
        parent->kids += pdfReference(element.object) + ' ';
    }
    return element;
}

void PdfStructure::close(const StructureElement &element)
{
    QByteArray body = QByteArray("<</Type/StructElem/S/") + element.type + "/P " + pdfReference(element.parent);
    if (element.page) {
        body += "/Pg " + pdfReference(element.page);
    }
    body += element.attributes;
    if (!element.kids.isEmpty()) {
        body += "/K[" + element.kids + ']';
    }
    m_writer.write(element.object, body + ">>", PdfWriter::Lane::Trees);
}

int PdfStructure::addAnnotation(StructureElement &element, int annotation, int page)
{
    element.kids += "<</Type/OBJR/Obj " + pdfReference(annotation) + "/Pg " + pdfReference(page) + ">> ";
    m_parents.push_back(element.object);
    return int(m_parents.size()) - 1;
}

int PdfStructure::addPage(const std::vector<int> &elements)
{
    QByteArray references;
    for (const int element : elements) {
        references += pdfReference(element) + ' ';
    }
    m_parents.push_back(m_writer.add('[' + references + ']'));
    return int(m_parents.size()) - 1;
}

int PdfStructure::finish(const StructureElement &document)
{
    std::vector<std::pair<QByteArray, QByteArray>> entries;
    entries.reserve(m_parents.size());
    for (std::size_t key = 0; key < m_parents.size(); ++key) {
        entries.emplace_back(QByteArray::number(qulonglong(key)), pdfReference(m_parents[key]));
    }
    const int parentTree = m_writer.addTree("/Nums", entries);
    m_writer.write(m_root,
                   "<</Type/StructTreeRoot/K " + pdfReference(document.object) + "/ParentTree "
                       + pdfReference(parentTree) + "/ParentTreeNextKey "
                       + QByteArray::number(qulonglong(entries.size())) + ">>");
    return m_root;
}

}
