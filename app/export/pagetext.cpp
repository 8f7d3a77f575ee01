#include "export/pagetext.h"

#include "export/contentscanner.h"

#include <optional>

namespace Catena::Export {

namespace {

using Operand = ContentScanner::Operand;

int hexDigit(char c)
{
    return c >= '0' && c <= '9' ? c - '0'
        : c >= 'A' && c <= 'F'  ? c - 'A' + 10
        : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                : 0;
}

quint16 unitAt(QByteArrayView hex, qsizetype at)
{
    quint16 unit = 0;
    for (qsizetype i = at; i < at + 4 && i < hex.size(); ++i) {
        unit = quint16(unit << 4 | hexDigit(hex[i]));
    }
    return unit;
}

QString textOf(QByteArrayView hex)
{
    QString text;
    for (qsizetype at = 0; at + 3 < hex.size(); at += 4) {
        text += QChar(unitAt(hex, at));
    }
    return text;
}

//! Runs the operators of a page as far as they concern text.
class PageReader
{
public:
    PageReader(const CodeTables &fonts, PageText &page) : m_fonts(fonts), m_page(page) { }

    void run(const ContentScanner &scanner)
    {
        const QByteArrayView op = scanner.op();
        if (op == QByteArrayView("TJ") || op == QByteArrayView("Tj")) {
            show(scanner.operands());
        } else if (op == QByteArrayView("Tm")) {
            m_x = scanner.number(4);
            m_y = scanner.number(5);
        } else if (op == QByteArrayView("Tf")) {
            const auto found = scanner.operands().empty()
                ? m_fonts.end()
                : m_fonts.find(scanner.operands().front().bytes.toByteArray());
            m_font = found == m_fonts.end() ? nullptr : &*found;
            m_size = scanner.number(1);
        } else if (op == QByteArrayView("BDC") || op == QByteArrayView("BMC")) {
            open(scanner.operands());
        } else if (op == QByteArrayView("EMC")) {
            close();
        } else if (op == QByteArrayView("cm") && m_actual) { // a picture that stands for a text
            widen(scanner.number(4), scanner.number(4) + scanner.number(0));
        }
    }

private:
    struct Level
    {
        int contentId = -1;
        bool isActual = false;
    };

    void open(const std::vector<Operand> &operands)
    {
        Level level{m_contentId, false};
        bool isArtifact = !operands.empty() && operands.front().bytes == QByteArrayView("Artifact");
        for (std::size_t i = 0; i + 1 < operands.size(); ++i) {
            if (operands[i].kind == Operand::Kind::Name && operands[i].bytes == QByteArrayView("MCID")) {
                m_contentId = int(operands[i + 1].number);
            } else if (operands[i].kind == Operand::Kind::Name && operands[i].bytes == QByteArrayView("ActualText")) {
                level.isActual = true;
                m_actual = TextPiece{textOf(operands[i + 1].bytes).remove(QChar(0xFEFF)), m_contentId, m_x, m_x, m_y};
                m_hasInk = false;
            }
        }
        m_contentId = isArtifact ? -1 : m_contentId;
        m_levels.push_back(level);
    }

    void close()
    {
        if (m_levels.empty()) {
            return;
        }
        if (m_levels.back().isActual && m_actual) {
            m_page.pieces.push_back(*m_actual);
            m_actual.reset();
        }
        m_contentId = m_levels.back().contentId;
        m_levels.pop_back();
    }

    void show(const std::vector<Operand> &operands)
    {
        for (const Operand &operand : operands) {
            if (operand.kind == Operand::Kind::Number) {
                m_x -= operand.number * m_size / 1000;
            } else if (operand.kind == Operand::Kind::Hex) {
                for (qsizetype at = 0; at + 3 < operand.bytes.size(); at += 4) {
                    showCode(unitAt(operand.bytes, at));
                }
            }
        }
    }

    void showCode(quint16 code)
    {
        const double width = m_font ? m_font->widths.value(code, m_font->usualWidth) * m_size / 1000 : 0;
        if (m_actual) {
            widen(m_x, m_x + width);
            m_actual->baseline = m_y;
        } else {
            const QString text = m_font ? m_font->texts.value(code) : QString();
            m_page.unknownCodes += text.isEmpty() ? 1 : 0;
            m_page.pieces.push_back({text, m_contentId, m_x, m_x + width, m_y});
        }
        m_x += width;
    }

    void widen(double left, double right)
    {
        m_actual->left = m_hasInk ? qMin(m_actual->left, left) : left;
        m_actual->right = m_hasInk ? qMax(m_actual->right, right) : right;
        m_hasInk = true;
    }

    const CodeTables &m_fonts;
    PageText &m_page;
    const CodeTable *m_font = nullptr;
    double m_size = 0;
    double m_x = 0;
    double m_y = 0;
    int m_contentId = -1;
    bool m_hasInk = false;
    std::optional<TextPiece> m_actual;
    std::vector<Level> m_levels;
};

}

void CodeTable::readToUnicode(const QByteArray &map)
{
    ContentScanner scanner(map);
    while (scanner.next()) {
        if (scanner.op() != QByteArrayView("endbfchar")) {
            continue;
        }
        const std::vector<Operand> &operands = scanner.operands();
        for (std::size_t i = 0; i + 1 < operands.size(); i += 2) {
            texts.insert(unitAt(operands[i].bytes, 0), textOf(operands[i + 1].bytes));
        }
    }
}

PageText PageText::read(QByteArrayView content, const CodeTables &fonts)
{
    PageText page;
    PageReader reader(fonts, page);
    ContentScanner scanner(content);
    while (scanner.next()) {
        reader.run(scanner);
    }
    return page;
}

}
