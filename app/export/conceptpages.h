#pragma once

#include "export/pdfdestinations.h"

#include <vector>

namespace Catena::Export {

//! On which pages the listed concepts are mentioned: what the links of the concept list rest on.
class ConceptPages
{
public:
    struct Place
    {
        int page = 0;
        QByteArray destination; //!< the first mention on that page
    };

    ConceptPages(quint32 listed, PdfDestinations &destinations);

    //! A mention of a concept, in the order of the pages; y: points below the upper edge.
    void add(quint32 conceptIndex, int page, double y);
    [[nodiscard]] const std::vector<Place> &placesOf(quint32 conceptIndex) const { return m_places[conceptIndex]; }

private:
    PdfDestinations &m_destinations;
    std::vector<std::vector<Place>> m_places; //!< by concept
};

}
