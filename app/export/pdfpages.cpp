#include "export/pdfpages.h"

#include "export/pagegeometry.h"
#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr int pagesPerGroup = 64;

}

PdfPages::PdfPages(PdfWriter &writer, PdfStructure &structure, int resources)
    : m_writer(writer), m_structure(structure), m_resources(resources), m_root(writer.allocate())
{
}

void PdfPages::begin()
{
    endBody();
    if (int(m_pages.size()) % pagesPerGroup == 0) {
        m_groups.push_back(m_writer.allocate());
    }
    m_pages.push_back({m_writer.allocate(), m_writer.allocate(), m_sections.size() - 1});
    m_open.push_back({current(), 0, {}, {}});
}

void PdfPages::mark(StructureElement &element)
{
    if (m_marked == element.object) {
        return;
    }
    unmark();
    OpenPage &page = m_open.back();
    const QByteArray id = QByteArray::number(qulonglong(page.elements.size()));
    const int pageObject = object(page.page);
    page.elements.push_back(element.object);
    m_content += QByteArray("/") + element.type + " <</MCID " + id + ">> BDC\n";
    m_marked = element.object;
    element.page = element.page ? element.page : pageObject;
    if (element.page == pageObject) {
        element.kids += id + ' ';
    } else {
        element.kids += "<</Type/MCR/Pg " + pdfReference(pageObject) + "/MCID " + id + ">> ";
    }
}

void PdfPages::unmark()
{
    if (m_marked) {
        m_content += "EMC\n";
        m_marked = 0;
    }
}

void PdfPages::addArtifact(const QByteArray &operators)
{
    unmark();
    m_content += "/Artifact BMC\n" + operators + "EMC\n";
}

void PdfPages::addAnnotation(int page, int annotation)
{
    const auto open = std::find_if(m_open.begin(), m_open.end(), [page](const OpenPage &p) { return p.page == page; });
    Q_ASSERT(open != m_open.end());
    open->annotations.push_back(annotation);
}

void PdfPages::setSection(const QString &section, bool forCurrent)
{
    m_sections.push_back(section);
    if (forCurrent && !m_pages.empty()) {
        m_pages.back().section = m_sections.size() - 1;
    }
}

void PdfPages::settle()
{
    while (m_open.size() > 1) {
        write(m_open.front());
        m_open.erase(m_open.begin());
    }
}

void PdfPages::endBody()
{
    unmark();
    if (!m_open.empty()) {
        m_open.back().body = m_writer.addStream({}, m_content);
        m_content.clear();
    }
}

void PdfPages::write(const OpenPage &page)
{
    const Page &known = m_pages[std::size_t(page.page)];
    QByteArray annotations;
    for (const int annotation : page.annotations) {
        annotations += pdfReference(annotation) + ' ';
    }
    const int key = m_structure.addPage(page.elements);
    m_writer.write(known.object,
                   "<</Type/Page/Parent " + pdfReference(group(page.page)) + "/MediaBox"
                       + pdfRectangle({0, 0, PageGeometry::width, PageGeometry::height}) + "/Resources "
                       + pdfReference(m_resources) + "/Contents[" + pdfReference(page.body) + ' '
                       + pdfReference(known.furniture) + "]/Tabs/S/StructParents " + QByteArray::number(key)
                       + (annotations.isEmpty() ? QByteArray() : "/Annots[" + annotations + ']') + ">>");
}

int PdfPages::group(int page) const
{
    return m_groups[std::size_t(page / pagesPerGroup)];
}

int PdfPages::finish(const Furniture &furniture)
{
    endBody();
    for (const OpenPage &page : m_open) {
        write(page);
    }
    m_open.clear();
    const int count = int(m_pages.size());
    QByteArray groups;
    for (int first = 0; first < count; first += pagesPerGroup) {
        const int last = std::min(count, first + pagesPerGroup);
        QByteArray kids;
        for (int i = first; i < last; ++i) {
            const Page &page = m_pages[std::size_t(i)];
            m_writer.writeStream(page.furniture, {}, furniture(i, count, m_sections[page.section]));
            kids += pdfReference(page.object) + ' ';
        }
        m_writer.write(group(first),
                       "<</Type/Pages/Parent " + pdfReference(m_root) + "/Count " + QByteArray::number(last - first)
                           + "/Kids[" + kids + "]>>");
        groups += pdfReference(group(first)) + ' ';
    }
    m_writer.write(m_root, "<</Type/Pages/Count " + QByteArray::number(count) + "/Kids[" + groups + "]>>");
    return m_root;
}

}
