#pragma once

#include <QByteArray>

#include <vector>

namespace Catena::Export {

class PdfWriter;

//! A structure element that is still open: it may get kids. The owner closes it, children first.
struct StructureElement
{
    int object = 0;
    int parent = 0; //!< object
    int page = 0; //!< object of the page its first content is on
    const char *type = ""; //!< a standard structure type: "P", "Sect"
    QByteArray kids; //!< marked content ids, elements and object references in reading order
    QByteArray attributes; //!< further entries
};

//! The structure tree of a tagged PDF (ISO 32000-1:2008, 14.7): elements are written as they close, the parent tree at
//! the end. Keeps four bytes a page and an annotation.
class PdfStructure
{
public:
    explicit PdfStructure(PdfWriter &writer);

    //! A new element under parent (under the root when null), in reading order.
    [[nodiscard]] StructureElement open(const char *type, StructureElement *parent);
    void close(const StructureElement &element);

    //! Makes an annotation the content of an element; its /StructParent key.
    [[nodiscard]] int addAnnotation(StructureElement &element, int annotation, int page);
    //! The /StructParents key of a page whose marked contents belong to the elements given, by marked content id.
    [[nodiscard]] int addPage(const std::vector<int> &elements);

    //! Writes the root over the one element given; its object.
    int finish(const StructureElement &document);

private:
    PdfWriter &m_writer;
    int m_root;
    std::vector<int> m_parents; //!< by key: the object the parent tree leads to
};

}
