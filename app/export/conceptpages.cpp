#include "export/conceptpages.h"

#include <QString>

namespace Catena::Export {

ConceptPages::ConceptPages(quint32 listed, PdfDestinations &destinations)
    : m_destinations(destinations), m_places(listed)
{
}

void ConceptPages::add(quint32 conceptIndex, int page, double y)
{
    if (conceptIndex >= m_places.size()) {
        return;
    }
    std::vector<Place> &places = m_places[conceptIndex];
    if (!places.empty() && places.back().page == page) {
        return;
    }
    const QByteArray name = QByteArray("m") + QByteArray::number(conceptIndex + 1) + '.' + QByteArray::number(page + 1);
    m_destinations.add(name, page, y);
    places.push_back({page, name});
}

}
