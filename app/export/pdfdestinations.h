#pragma once

#include <QByteArray>

#include <vector>

namespace Catena::Export {

class PdfPages;
class PdfWriter;
struct PageGeometry;

//! The named destinations of the file: links may name one before it is placed, and `file.pdf#nameddest=c12` opens it.
class PdfDestinations
{
public:
    //! y: points below the upper edge of the page.
    void add(const QByteArray &name, int page, double y);
    //! Writes the name tree; its object.
    int write(PdfWriter &writer, const PdfPages &pages, const PageGeometry &geometry);

private:
    struct Destination
    {
        QByteArray name;
        int page = 0;
        float y = 0;
    };

    std::vector<Destination> m_destinations;
};

}
