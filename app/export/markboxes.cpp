#include "export/markboxes.h"

#include "export/glyphclusters.h"

#include <QGlyphRun>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <limits>

namespace Catena::Export {

namespace {

using Extents = std::vector<std::pair<double, double>>;

constexpr double slack = 12; // parts closer than this, in the layout's units, are one

Extents merged(Extents extents)
{
    std::sort(extents.begin(), extents.end());
    Extents result;
    for (const auto &extent : extents) {
        if (!result.empty() && extent.first < result.back().second + slack) {
            result.back().second = std::max(result.back().second, extent.second);
        } else {
            result.push_back(extent);
        }
    }
    return result;
}

//! cursorToX() alone is wrong where directions mix: takes the glyphs' own places, grapheme by grapheme.
Extents extentsOfGlyphs(const QTextLine &line, QTextBoundaryFinder &finder, qsizetype begin, qsizetype end)
{
    Extents extents;
    for (qsizetype at = begin; at < end;) {
        finder.setPosition(at);
        const qsizetype boundary = finder.toNextBoundary();
        const qsizetype next = boundary <= at ? end : std::min(end, boundary);
        double left = std::numeric_limits<double>::max();
        double right = std::numeric_limits<double>::lowest();
        for (const QGlyphRun &run : line.glyphRuns(int(at), int(next - at))) {
            const QList<QPointF> positions = run.positions();
            const QList<QPointF> advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes());
            for (qsizetype i = 0; i < positions.size() && i < advances.size(); ++i) {
                left = std::min(left, positions[i].x());
                right = std::max(right, positions[i].x() + advances[i].x());
            }
        }
        if (right > left) {
            extents.emplace_back(left, right);
        }
        at = next;
    }
    return merged(std::move(extents));
}

}

Extents markExtents(const QString &text, const QTextLine &line, qsizetype begin, qsizetype end)
{
    const qsizetype from = std::max<qsizetype>(line.textStart(), begin - 1);
    const qsizetype to = std::min<qsizetype>(line.textStart() + line.textLength(), end + 1);
    if (!GlyphClusters::isSimple(QStringView(text).mid(from, to - from))) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        const auto snap = [&](qsizetype at, bool forwards) -> qsizetype {
            finder.setPosition(at);
            if (finder.isAtBoundary()) {
                return at;
            }
            return forwards ? finder.toNextBoundary() : finder.toPreviousBoundary();
        };
        begin = std::max<qsizetype>(line.textStart(), snap(begin, false));
        end = snap(end, true);
        const QList<QGlyphRun> runs = line.glyphRuns(int(begin), int(end - begin));
        if (std::any_of(runs.begin(), runs.end(), [](const QGlyphRun &run) { return run.isRightToLeft(); })) {
            return extentsOfGlyphs(line, finder, begin, end);
        }
    }
    const double left = line.cursorToX(int(begin));
    const double right = line.cursorToX(int(end));
    return right > left ? Extents{{left, right}} : Extents{};
}

}
