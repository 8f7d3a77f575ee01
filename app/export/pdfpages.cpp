#include "export/pdfpages.h"

#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr std::size_t pagesPerGroup = 64;

}

PdfPages::PdfPages(PdfWriter &writer, PdfStructure &structure, const PageGeometry &geometry, int resources)
    : m_writer(writer), m_structure(structure), m_geometry(geometry), m_resources(resources), m_root(writer.allocate())
{
}

void PdfPages::begin()
{
    endBody();
    if (m_pages.size() % pagesPerGroup == 0) {
        m_groups.push_back(m_writer.allocate());
    }
    m_pages.push_back({m_writer.allocate(), m_writer.allocate(), m_sections.size() - 1});
    m_open.push_back({current(), 0, {}, {}, {}});
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

void PdfPages::sketchHighlight(int page, QRgb color, const QRectF &box)
{
    const auto open = std::find_if(m_open.begin(), m_open.end(), [page](const OpenPage &p) { return p.page == page; });
    if (m_watcher && open != m_open.end()) {
        open->sketch.highlights.emplace_back(color, box);
    }
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
        if (m_watcher) {
            m_open.back().sketch.content = m_content;
        }
        m_content.clear();
    }
}

void PdfPages::write(const OpenPage &page)
{
    if (m_watcher) {
        m_watcher(page.sketch);
    }
    const Page &known = m_pages[std::size_t(page.page)];
    QByteArray annotations;
    for (const int annotation : page.annotations) {
        annotations += pdfReference(annotation) + ' ';
    }
    const int key = m_structure.addPage(page.elements);
    m_writer.write(known.object,
                   "<</Type/Page/Parent " + pdfReference(group(page.page)) + "/MediaBox"
                       + pdfRectangle({0, 0, m_geometry.width, m_geometry.height}) + "/Resources "
                       + pdfReference(m_resources) + "/Contents[" + pdfReference(page.body) + ' '
                       + pdfReference(known.furniture) + "]/Tabs/S/StructParents " + QByteArray::number(key)
                       + (annotations.isEmpty() ? QByteArray() : "/Annots[" + annotations + ']') + ">>");
}

int PdfPages::group(int page) const
{
    return m_groups[std::size_t(page) / pagesPerGroup];
}

int PdfPages::finish(const Furniture &furniture)
{
    endBody();
    for (const OpenPage &page : m_open) {
        write(page);
    }
    m_open.clear();
    const int count = int(m_pages.size());
    for (int i = 0; i < count; ++i) {
        const Page &page = m_pages[std::size_t(i)];
        m_writer.writeStream(page.furniture, {}, furniture(i, count, m_sections[page.section]));
    }
    writeTree();
    return m_root;
}

//! The groups of pages, and groups of those, until one node is left: no node has more than pagesPerGroup kids.
void PdfPages::writeTree()
{
    struct Node
    {
        int object;
        int pages;
        QByteArray kids;
    };
    std::vector<Node> level;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (i % pagesPerGroup == 0) {
            level.push_back({group(int(i)), 0, {}});
        }
        level.back().kids += pdfReference(m_pages[i].object) + ' ';
        ++level.back().pages;
    }
    while (!level.empty()) {
        std::vector<Node> above;
        for (std::size_t i = 0; i < level.size(); ++i) {
            if (i % pagesPerGroup == 0) {
                above.push_back({level.size() <= pagesPerGroup ? m_root : m_writer.allocate(), 0, {}});
            }
            const Node &node = level[i];
            m_writer.write(node.object,
                           "<</Type/Pages/Parent " + pdfReference(above.back().object) + "/Count "
                               + QByteArray::number(node.pages) + "/Kids[" + node.kids + "]>>");
            above.back().kids += pdfReference(node.object) + ' ';
            above.back().pages += node.pages;
        }
        if (above.size() == 1) {
            m_writer.write(m_root,
                           "<</Type/Pages/Count " + QByteArray::number(above.front().pages) + "/Kids["
                               + above.front().kids + "]>>");
            return;
        }
        level = std::move(above);
    }
}

}
