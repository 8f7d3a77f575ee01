#include "export/glyphclusters.h"

#include <QGlyphRun>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Catena::Export {

namespace {

struct UnitRange
{
    char16_t first;
    char16_t last;
};

//! Blocks without combining, joining or reordering characters: Latin, Greek, Cyrillic, punctuation, symbols, kana, Han,
//! Hangul syllables, full-width forms.
constexpr UnitRange simpleRanges[] = {{0x20, 0xAC},     {0xAE, 0x2FF},    {0x370, 0x482},   {0x1E00, 0x1FFF},
                                      {0x2010, 0x2027}, {0x2030, 0x205F}, {0x20A0, 0x20CF}, {0x2100, 0x2E7F},
                                      {0x3000, 0x3029}, {0x3030, 0x3098}, {0x309B, 0x9FFF}, {0xAC00, 0xD7A3},
                                      {0xFF00, 0xFF9D}, {0xFFA1, 0xFFE7}};

}

bool GlyphClusters::isSimple(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return std::any_of(std::begin(simpleRanges), std::end(simpleRanges), [c](const UnitRange &range) {
            return c.unicode() >= range.first && c.unicode() <= range.last;
        });
    });
}

void GlyphClusters::read(const QString &text, const QTextLine &line, qsizetype begin, qsizetype end, double pixelSize,
                         FontSet &fonts)
{
    m_pixelSize = pixelSize;
    m_clusters.clear();
    m_glyphs.clear();
    m_positions.clear();
    qsizetype inked = end; // glyphRuns() leaves out the spaces at the end of a line
    while (inked > begin && text[inked - 1].isSpace()) {
        --inked;
    }
    if (inked > begin) {
        const QList<QGlyphRun> runs = line.glyphRuns(int(begin), int(inked - begin));
        qsizetype glyphs = 0;
        bool isPlain = true;
        for (const QGlyphRun &run : runs) {
            glyphs += run.glyphIndexes().size();
            isPlain = isPlain && !run.isRightToLeft() && fonts.fontFor(run.rawFont());
        }
        if (!isPlain || glyphs != inked - begin || !isSimple(QStringView(text).mid(begin, inked - begin))) {
            readGraphemes(text, line, begin, inked, fonts);
        } else {
            qsizetype at = begin;
            for (const QGlyphRun &run : runs) {
                const QRawFont raw = run.rawFont();
                PdfFont *font = fonts.fontFor(raw);
                const QList<QPointF> positions = run.positions();
                const QList<quint32> indexes = run.glyphIndexes();
                for (qsizetype i = 0; i < indexes.size(); ++i, ++at) {
                    m_clusters.push_back({font, raw.pixelSize(), m_glyphs.size(), 1, at, at + 1});
                    m_glyphs.push_back(indexes[i]);
                    m_positions.push_back(positions[i]);
                }
            }
        }
    }
    if (inked < end) {
        addSpace(line, inked, end, fonts);
    }
}

void GlyphClusters::readGraphemes(const QString &text, const QTextLine &line, qsizetype begin, qsizetype end,
                                  FontSet &fonts)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.constData() + begin, end - begin);
    qsizetype at = begin;
    while (at < end) {
        const qsizetype boundary = finder.toNextBoundary();
        const qsizetype next = boundary <= 0 ? end : begin + boundary;
        readGrapheme(line, at, next, fonts);
        at = next;
    }
}

void GlyphClusters::readGrapheme(const QTextLine &line, qsizetype begin, qsizetype end, FontSet &fonts)
{
    bool isFirst = true;
    const QList<QGlyphRun> runs = line.glyphRuns(int(begin), int(end - begin));
    for (const QGlyphRun &run : runs) {
        const QList<quint32> indexes = run.glyphIndexes();
        const QList<QPointF> positions = run.positions();
        if (indexes.isEmpty()) {
            continue;
        }
        const QRawFont raw = run.rawFont();
        PdfFont *font = fonts.fontFor(raw);
        if (!font) {
            addBox(positions.first(), begin, isFirst ? end : begin, fonts);
            isFirst = false;
            continue;
        }
        if (isFirst && (run.flags() & QGlyphRun::SplitLigature) && !m_clusters.empty()) {
            GlyphCluster &previous = m_clusters.back();
            if (previous.glyphCount == std::size_t(indexes.size()) && m_glyphs[previous.firstGlyph] == indexes[0]
                && std::abs(m_positions[previous.firstGlyph].x() - positions[0].x()) < 0.01) {
                previous.textEnd = end; // another character of the ligature that is there already
                return;
            }
        }
        GlyphCluster cluster{font, raw.pixelSize(), m_glyphs.size(), 0, begin, isFirst ? end : begin};
        for (qsizetype i = 0; i < indexes.size(); ++i) {
            // Joiners and variation selectors leave glyphs without ink behind, which would carry wrong text.
            if ((!isFirst || i > 0) && font->isEmbeddable() && !font->hasOutline(indexes[i])) {
                continue;
            }
            m_glyphs.push_back(indexes[i]);
            m_positions.push_back(positions[i]);
            ++cluster.glyphCount;
        }
        if (cluster.glyphCount > 0) {
            m_clusters.push_back(cluster);
            isFirst = false;
        }
    }
}

void GlyphClusters::addSpace(const QTextLine &line, qsizetype at, qsizetype end, FontSet &fonts)
{
    const bool isAlone = m_clusters.empty() || m_clusters.back().font->spaceGlyph() == 0;
    PdfFont *font = isAlone ? fonts.fontWithSpace() : m_clusters.back().font;
    if (!font || !font->isEmbeddable()) {
        return;
    }
    const double y = m_positions.empty() ? line.y() + line.ascent() : m_positions.back().y();
    m_clusters.push_back({font, isAlone ? m_pixelSize : m_clusters.back().pixelSize, m_glyphs.size(), 1, at, end});
    m_glyphs.push_back(font->spaceGlyph());
    m_positions.emplace_back(line.cursorToX(int(at)), y);
}

void GlyphClusters::addBox(QPointF position, qsizetype begin, qsizetype end, FontSet &fonts)
{
    if (PdfFont *font = fonts.fontWithSpace()) {
        m_clusters.push_back({font, m_pixelSize, m_glyphs.size(), 1, begin, end});
        m_glyphs.push_back(0);
        m_positions.push_back(position);
    }
}

}
