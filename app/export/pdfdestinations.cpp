#include "export/pdfdestinations.h"

#include "export/pagegeometry.h"
#include "export/pdfpages.h"
#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <algorithm>

namespace Catena::Export {

void PdfDestinations::add(const QByteArray &name, int page, double y)
{
    m_destinations.push_back({name, page, float(y)});
}

int PdfDestinations::write(PdfWriter &writer, const PdfPages &pages, const PageGeometry &geometry)
{
    constexpr double roomAbove = 6;
    constexpr double roomBefore = 24;
    std::stable_sort(m_destinations.begin(), m_destinations.end(),
                     [](const Destination &left, const Destination &right) { return left.name < right.name; });
    std::vector<std::pair<QByteArray, QByteArray>> entries;
    entries.reserve(m_destinations.size());
    for (const Destination &destination : m_destinations) {
        const double top = geometry.height - double(destination.y) + roomAbove;
        entries.emplace_back(pdfByteString(destination.name),
                             '[' + pdfReference(pages.object(destination.page)) + "/XYZ "
                                 + pdfNumber(geometry.left - roomBefore) + ' ' + pdfNumber(top) + " 0]");
    }
    return writer.addTree("/Names", entries);
}

}
