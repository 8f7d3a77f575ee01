#pragma once

#include "export/pagegeometry.h"
#include "export/pdfstructure.h"

#include <QRectF>
#include <QRgb>
#include <QString>

#include <functional>
#include <vector>

namespace Catena::Export {

class PdfWriter;

//! A page as it is set, for whoever looks on; without header and footer.
struct PageSketch
{
    QByteArray content; //!< its operators
    std::vector<std::pair<QRgb, QRectF>> highlights; //!< points from the lower left; top() the lower edge
};

//! The pages of the file, written as they fill up: of a finished page only a few numbers stay in memory.
class PdfPages
{
public:
    //! The operators of a page's header and footer.
    using Furniture = std::function<QByteArray(int number, int count, const QString &section)>;

    //! resources: the object of the dictionary that all pages share.
    PdfPages(PdfWriter &writer, PdfStructure &structure, const PageGeometry &geometry, int resources);

    [[nodiscard]] const PageGeometry &geometry() const { return m_geometry; }
    //! Ends the current page and starts the next.
    void begin();
    [[nodiscard]] bool isEmpty() const { return m_pages.empty(); }
    [[nodiscard]] int current() const { return int(m_pages.size()) - 1; } //!< from 0
    [[nodiscard]] int object(int page) const { return m_pages[std::size_t(page)].object; }
    //! The operators of the current page.
    [[nodiscard]] QByteArray &content() { return m_content; }
    //! What follows on the current page is content of the element, until the next mark() or unmark().
    void mark(StructureElement &element);
    void unmark();
    //! Who is shown every page once nothing is to be added to it.
    void watch(std::function<void(const PageSketch &)> watcher) { m_watcher = std::move(watcher); }
    //! Shows a highlight to who looks on.
    void sketchHighlight(int page, QRgb color, const QRectF &box);
    //! Adds operators that are no content: rules and guides.
    void addArtifact(const QByteArray &operators);
    //! Adds an annotation to a page that is not settled yet.
    void addAnnotation(int page, int annotation);
    //! The words in the header of pages begun from now on, and of the current page when it is.
    void setSection(const QString &section, bool forCurrent);
    //! No annotation is still to come for the pages before the current one.
    void settle();
    //! Writes what is left; the object of the page tree.
    int finish(const Furniture &furniture);

private:
    struct Page
    {
        int object = 0;
        int furniture = 0; //!< the stream with header and footer
        std::size_t section = 0;
    };
    struct OpenPage //!< not settled
    {
        int page = 0;
        int body = 0;
        std::vector<int> annotations;
        std::vector<int> elements; //!< by marked content id
        PageSketch sketch; //!< empty where nobody looks on
    };

    void endBody();
    void write(const OpenPage &page);
    [[nodiscard]] int group(int page) const;
    void writeTree();

    PdfWriter &m_writer;
    PdfStructure &m_structure;
    PageGeometry m_geometry;
    int m_resources;
    int m_root;
    std::vector<int> m_groups; //!< lowest page tree nodes
    std::vector<Page> m_pages;
    std::vector<OpenPage> m_open; //!< the last is the current one
    std::vector<QString> m_sections{QString()};
    std::function<void(const PageSketch &)> m_watcher;
    QByteArray m_content;
    int m_marked = 0; //!< element whose content is open
};

}
