#include "export/pagepainter.h"

#include "export/contentscanner.h"
#include "export/fontset.h"

#include <QPainter>

namespace Catena::Export {

namespace {

using Operand = ContentScanner::Operand;

QColor colorOf(const ContentScanner &scanner)
{
    return QColor::fromRgbF(float(scanner.number(0)), float(scanner.number(1)), float(scanner.number(2)));
}

//! Runs the operators of a page on a painter whose units are points from the lower left.
class Brush
{
public:
    Brush(QPainter &painter, const FontSet &fonts, QHash<quint64, QPainterPath> &outlines)
        : m_painter(painter), m_fonts(fonts), m_outlines(outlines)
    {
    }

    void run(const ContentScanner &scanner)
    {
        const QByteArrayView op = scanner.op();
        if (op == QByteArrayView("TJ")) {
            show(scanner.operands());
        } else if (op == QByteArrayView("Tm")) {
            m_at = {scanner.number(4), scanner.number(5)};
        } else if (op == QByteArrayView("Tf") && !scanner.operands().empty()) {
            m_font = m_fonts.named(scanner.operands().front().bytes);
            m_size = scanner.number(1);
        } else if (op == QByteArrayView("rg")) {
            m_fill = colorOf(scanner);
        } else if (op == QByteArrayView("RG")) {
            m_stroke = colorOf(scanner);
        } else if (op == QByteArrayView("w")) {
            m_width = scanner.number(0);
        } else if (op == QByteArrayView("m")) {
            m_path.moveTo(scanner.number(0), scanner.number(1));
        } else if (op == QByteArrayView("l")) {
            m_path.lineTo(scanner.number(0), scanner.number(1));
        } else if (op == QByteArrayView("S")) {
            m_painter.strokePath(m_path, QPen(m_stroke, m_width));
            m_path = {};
        } else if (op == QByteArrayView("cm")) { // of a picture
            m_painter.fillRect(QRectF(scanner.number(4), scanner.number(5), scanner.number(0), scanner.number(3))
                                   .adjusted(1, 1, -1, -1),
                               QColor(0xC8, 0xCA, 0xCE));
        }
    }

private:
    void show(const std::vector<Operand> &operands)
    {
        for (const Operand &operand : operands) {
            if (operand.kind == Operand::Kind::Number) {
                m_at.rx() -= operand.number * m_size / 1000;
            } else if (operand.kind == Operand::Kind::Hex) {
                for (qsizetype at = 0; at + 3 < operand.bytes.size(); at += 4) {
                    showCode(quint16(operand.bytes.sliced(at, 4).toByteArray().toUInt(nullptr, 16)));
                }
            }
        }
    }

    void showCode(quint16 code)
    {
        if (!m_font) {
            return;
        }
        const quint32 glyph = m_font->glyphOf(code);
        const quint64 key = quint64(m_font->number()) << 32 | code;
        auto outline = m_outlines.find(key);
        if (outline == m_outlines.end()) {
            outline = m_outlines.insert(key, m_font->outline(glyph));
        }
        const double scale = m_size / m_font->outlineSize();
        m_painter.save();
        m_painter.translate(m_at);
        m_painter.scale(scale, -scale);
        m_painter.fillPath(*outline, m_fill);
        m_painter.restore();
        m_at.rx() += m_font->width(glyph) * m_size / 1000;
    }

    QPainter &m_painter;
    const FontSet &m_fonts;
    QHash<quint64, QPainterPath> &m_outlines;
    const PdfFont *m_font = nullptr;
    double m_size = 0;
    double m_width = 1;
    QPointF m_at;
    QColor m_fill = Qt::black;
    QColor m_stroke = Qt::black;
    QPainterPath m_path;
};

}

QImage PagePainter::paint(const PageSketch &page, int width)
{
    const double scale = width / m_geometry.width;
    QImage image(width, qRound(m_geometry.height * scale), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, -scale);
    painter.translate(0, -m_geometry.height);
    for (const auto &[rgb, rect] : page.highlights) {
        painter.fillRect(rect, QColor(rgb));
    }
    Brush brush(painter, m_fonts, m_outlines);
    ContentScanner scanner(page.content);
    while (scanner.next()) {
        brush.run(scanner);
    }
    return image;
}

}
