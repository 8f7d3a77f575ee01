#pragma once

#include "concepts/company.h"

#include <QByteArray>
#include <QPointF>

#include <vector>

namespace Catena::Concepts {

//! A map of concepts: who is used with whom. Places are in a square of side 1.
struct ConceptMap
{
    static constexpr std::size_t mostNodes = 200;

    struct Node
    {
        quint32 conceptIndex = 0;
        QPointF place;
        double size = 0; //!< 0..1, by how often it is used
    };
    struct Edge
    {
        quint32 left = 0; //!< in nodes
        quint32 right = 0;
        double strength = 0; //!< npmi, 0..1
    };
    std::vector<Node> nodes; //!< by rank
    std::vector<Edge> edges; //!< strongest first

    //! The nearest node in a direction (dx, dy of -1, 0 or 1) from another; the same one where there is none.
    [[nodiscard]] quint32 neighbour(quint32 node, int dx, int dy) const;
};

//! The map of the best concepts, at most mostNodes. Laid out by forces (Fruchterman, Reingold 1991) from places on a
//! spiral, without chance: the same concepts give the same map.
[[nodiscard]] ConceptMap mapOf(const ConceptIndex &index, std::size_t mostNodes = 60);

//! The colours of a drawing, as "#rrggbb".
struct MapColours
{
    QString ground, node, edge, text;
};
//! The map as an SVG document; texts are escaped.
[[nodiscard]] QByteArray svgOf(const ConceptMap &map, const ConceptIndex &index, const MapColours &colours);

}
