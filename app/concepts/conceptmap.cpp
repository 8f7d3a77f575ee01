#include "concepts/conceptmap.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace Catena::Concepts {

namespace {

constexpr int rounds = 300;
constexpr double svgSide = 1000;
constexpr double svgMargin = 80;

double length(QPointF vector)
{
    return std::hypot(vector.x(), vector.y());
}

//! Even places to begin with: a sunflower's spiral (Vogel 1979).
void placeOnSpiral(std::vector<ConceptMap::Node> &nodes)
{
    const double golden = std::numbers::pi * (3 - std::sqrt(5.0));
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const double radius = 0.5 * std::sqrt((double(i) + 0.5) / double(nodes.size()));
        const double angle = golden * double(i);
        nodes[i].place = {0.5 + radius * std::cos(angle), 0.5 + radius * std::sin(angle)};
    }
}

void pushApart(const std::vector<ConceptMap::Node> &nodes, double distance, std::vector<QPointF> &moves)
{
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        for (std::size_t j = i + 1; j < nodes.size(); ++j) {
            QPointF apart = nodes[i].place - nodes[j].place;
            const double far = std::max(length(apart), 1e-4);
            apart *= distance * distance / (far * far);
            moves[i] += apart;
            moves[j] -= apart;
        }
    }
}

//! A node of many bonds must not draw all of them onto itself: its pull is shared among them.
void pullTogether(const ConceptMap &map, double distance, const std::vector<int> &bonds, std::vector<QPointF> &moves)
{
    for (const ConceptMap::Edge &edge : map.edges) {
        QPointF apart = map.nodes[edge.left].place - map.nodes[edge.right].place;
        apart *= length(apart) / distance * (0.3 + edge.strength);
        moves[edge.left] -= apart / double(bonds[edge.left]);
        moves[edge.right] += apart / double(bonds[edge.right]);
    }
}

//! Moves places half way to where they would be evenly spread along an axis: what is dense can be read as well.
void spread(std::vector<ConceptMap::Node> &nodes, bool isAcross)
{
    if (nodes.size() < 2)
        return;
    const auto along = [isAcross](QPointF &place) -> qreal & { return isAcross ? place.rx() : place.ry(); };
    std::vector<std::size_t> order(nodes.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
        return along(nodes[left].place) < along(nodes[right].place);
    });
    for (std::size_t i = 0; i < order.size(); ++i) {
        qreal &at = along(nodes[order[i]].place);
        at = 0.5 * at + 0.5 * double(i) / double(nodes.size() - 1);
    }
}

void layOut(ConceptMap &map)
{
    if (map.nodes.size() < 2)
        return;
    const double distance = 0.7 / std::sqrt(double(map.nodes.size()));
    std::vector<int> bonds(map.nodes.size(), 0);
    for (const ConceptMap::Edge &edge : map.edges) {
        ++bonds[edge.left];
        ++bonds[edge.right];
    }
    std::vector<QPointF> moves(map.nodes.size());
    for (int round = 0; round < rounds; ++round) {
        std::fill(moves.begin(), moves.end(), QPointF());
        pushApart(map.nodes, distance, moves);
        pullTogether(map, distance, bonds, moves);
        const double most = 0.1 * (1 - double(round) / rounds) + 0.001;
        for (std::size_t i = 0; i < map.nodes.size(); ++i) {
            moves[i] += (QPointF(0.5, 0.5) - map.nodes[i].place) * 0.05; // what has no bonds stays near
            const double far = length(moves[i]);
            if (far > most)
                moves[i] *= most / far;
            const QPointF next = map.nodes[i].place + moves[i];
            map.nodes[i].place = {std::clamp(next.x(), 0.0, 1.0), std::clamp(next.y(), 0.0, 1.0)}; // within the frame
        }
    }
}

//! Stretches the places to fill the square.
void fill(std::vector<ConceptMap::Node> &nodes)
{
    double left = 1e9;
    double right = -1e9;
    double top = 1e9;
    double bottom = -1e9;
    for (const ConceptMap::Node &node : nodes) {
        left = std::min(left, node.place.x());
        right = std::max(right, node.place.x());
        top = std::min(top, node.place.y());
        bottom = std::max(bottom, node.place.y());
    }
    const double width = std::max(right - left, 1e-6);
    const double height = std::max(bottom - top, 1e-6);
    for (ConceptMap::Node &node : nodes)
        node.place = nodes.size() < 2 ? QPointF(0.5, 0.5)
                                      : QPointF((node.place.x() - left) / width, (node.place.y() - top) / height);
}

QString number(double value)
{
    return QString::number(value, 'f', 1);
}

}

quint32 ConceptMap::neighbour(quint32 node, int dx, int dy) const
{
    quint32 best = node;
    double least = 1e9;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const QPointF way = nodes[i].place - nodes[node].place;
        const double along = way.x() * dx + way.y() * dy;
        const double aside = std::abs(way.x() * dy) + std::abs(way.y() * dx);
        if (i == node || along <= 0 || aside > along * 1.5)
            continue;
        if (const double cost = along + 2 * aside; cost < least) {
            least = cost;
            best = quint32(i);
        }
    }
    return best;
}

ConceptMap mapOf(const ConceptIndex &index, std::size_t mostNodes)
{
    ConceptMap map;
    std::vector<quint32> chosen;
    std::vector<qint32> nodeOf(index.concepts.size(), -1);
    quint32 most = 1;
    for (std::size_t i = 0; i < index.concepts.size() && chosen.size() < std::min(mostNodes, ConceptMap::mostNodes);
         ++i) {
        if (index.concepts[i].mentionCount == 0)
            continue;
        nodeOf[i] = qint32(chosen.size());
        chosen.push_back(quint32(i));
        most = std::max(most, index.concepts[i].mentionCount);
    }
    for (const quint32 each : chosen)
        map.nodes.push_back({each, {}, std::sqrt(double(index.concepts[each].mentionCount) / double(most))});
    for (const Bond &bond : bondsAmong(index, chosen, 4))
        map.edges.push_back({quint32(nodeOf[bond.left]), quint32(nodeOf[bond.right]), bond.npmi});
    placeOnSpiral(map.nodes);
    layOut(map);
    fill(map.nodes);
    spread(map.nodes, true);
    spread(map.nodes, false);
    return map;
}

QByteArray svgOf(const ConceptMap &map, const ConceptIndex &index, const MapColours &colours)
{
    const auto x = [](QPointF place) { return number(svgMargin + place.x() * (svgSide - 2 * svgMargin)); };
    const auto y = [](QPointF place) { return number(svgMargin + place.y() * (svgSide - 2 * svgMargin)); };
    QString svg =
        QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                       "viewBox=\"0 0 %1 %1\" font-family=\"sans-serif\" font-size=\"14\">\n"
                       "<rect width=\"%1\" height=\"%1\" fill=\"%2\"/>\n")
            .arg(QString::number(svgSide), colours.ground);
    for (const ConceptMap::Edge &edge : map.edges) {
        const QPointF from = map.nodes[edge.left].place;
        const QPointF to = map.nodes[edge.right].place;
        svg += QStringLiteral("<line x1=\"%1\" y1=\"%2\" x2=\"%3\" y2=\"%4\" stroke=\"%5\" stroke-width=\"%6\"/>\n")
                   .arg(x(from), y(from), x(to), y(to), colours.edge, number(0.5 + 2.5 * edge.strength));
    }
    for (const ConceptMap::Node &node : map.nodes) {
        const Concept &entry = index.concepts[node.conceptIndex];
        const double radius = 4 + 14 * node.size;
        svg += QStringLiteral("<circle cx=\"%1\" cy=\"%2\" r=\"%3\" fill=\"%4\"/>\n")
                   .arg(x(node.place), y(node.place), number(radius),
                        entry.colour.isEmpty() ? colours.node : entry.colour.toHtmlEscaped());
        svg += QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"middle\" fill=\"%3\">")
                   .arg(x(node.place), number(svgMargin + node.place.y() * (svgSide - 2 * svgMargin) + radius + 15),
                        colours.text)
            + entry.term.toHtmlEscaped() + QStringLiteral("</text>\n");
    }
    return (svg + QStringLiteral("</svg>\n")).toUtf8();
}

}
