#include "formats/officeflow.h"

#include "text/characters.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qsizetype anchorChars = 400; //!< of a longer passage the beginning is quoted

void trim(QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && Text::isSpace(text[end - 1].unicode()))
        --end;
    text.truncate(end);
    qsizetype begin = 0;
    while (begin < text.size() && Text::isSpace(text[begin].unicode()))
        ++begin;
    text.remove(0, begin);
}

}

void OfficeFlow::openParagraph()
{
    m_open.push_back({{}, std::exchange(m_carried, {})});
    if (!m_flow.isEmpty() && !m_flow.endsWith(QLatin1Char('\n')))
        m_flow += QLatin1Char('\n');
}

void OfficeFlow::setStyle(const ParagraphStyle &style)
{
    if (!m_open.empty())
        m_open.back().style = style;
}

void OfficeFlow::text(QStringView words)
{
    if (m_open.empty())
        return;
    m_open.back().text += words;
    m_flow += words;
}

void OfficeFlow::closeParagraph()
{
    if (m_open.empty())
        return;
    Open own = std::move(m_open.back());
    m_open.pop_back();
    if (own.style.joinsNext) {
        m_carried = std::move(own.text);
        return;
    }
    trim(own.text);
    if (own.text.isEmpty() || own.style.isLeftOut)
        return;
    if (own.style.isTitle && m_title.isEmpty())
        m_title = own.text;
    EssayBlock block;
    block.kind = own.style.isTitle ? EssayBlock::Kind::Heading : own.style.kind;
    block.level = own.style.isTitle ? 1 : own.style.level;
    block.text = std::move(own.text);
    put(std::move(block));
}

void OfficeFlow::put(EssayBlock block)
{
    if (m_rowDepth == 0) {
        m_blocks.push_back(std::move(block));
        return;
    }
    if (!m_cellIsOpen)
        m_cells.emplace_back();
    m_cellIsOpen = true;
    m_cells.back().push_back(std::move(block));
}

void OfficeFlow::closeCell()
{
    if (m_rowDepth > 1)
        return;
    if (!m_cellIsOpen)
        m_cells.emplace_back();
    m_cellIsOpen = false;
}

//! A row of data is one block, its cells parted by tabs; a row that lays out a page gives its paragraphs one by one.
void OfficeFlow::closeRow()
{
    if (m_rowDepth == 0 || --m_rowDepth > 0)
        return;
    std::size_t filled = 0;
    bool isData = true;
    for (const std::vector<EssayBlock> &cell : m_cells) {
        filled += !cell.empty();
        isData = isData && cell.size() <= 1;
    }
    if (isData && filled > 1) {
        EssayBlock row;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (i > 0)
                row.text += QLatin1Char('\t');
            if (!m_cells[i].empty())
                row.text += QString(m_cells[i].front().text).replace(QLatin1Char('\n'), QLatin1Char(' '));
        }
        m_blocks.push_back(std::move(row));
    } else {
        for (std::vector<EssayBlock> &cell : m_cells)
            std::move(cell.begin(), cell.end(), std::back_inserter(m_blocks));
    }
    m_cells.clear();
    m_cellIsOpen = false;
}

void OfficeFlow::beginAnchor(const QString &comment)
{
    if (!m_anchors.contains(comment))
        m_anchors.insert(comment, {m_flow.size(), -1});
}

void OfficeFlow::endAnchor(const QString &comment)
{
    const auto at = m_anchors.find(comment);
    if (at != m_anchors.end() && at->end < 0)
        at->end = m_flow.size();
}

QString OfficeFlow::anchor(const QString &comment) const
{
    const auto at = m_anchors.constFind(comment);
    if (at == m_anchors.cend() || at->end <= at->begin)
        return {};
    const qsizetype length = at->end - at->begin;
    QString words = m_flow.sliced(at->begin, std::min(length, anchorChars));
    if (words.back().isHighSurrogate())
        words.chop(1);
    trim(words);
    if (length > anchorChars)
        words += QChar(0x2026);
    return words;
}

void OfficeFlow::refer(const QString &note)
{
    m_notes.push_back(note);
    text(QStringLiteral("[%1]").arg(m_notes.size()));
}

std::vector<EssayBlock> OfficeFlow::takeBlocks()
{
    while (!m_open.empty()) // a file that breaks off
        closeParagraph();
    m_rowDepth = std::min(m_rowDepth, 1);
    closeRow();
    return std::exchange(m_blocks, {});
}

QString OfficeFlow::takePlainText()
{
    QString text;
    for (const EssayBlock &block : takeBlocks()) {
        if (!text.isEmpty())
            text += QLatin1Char('\n');
        text += block.text;
    }
    return text;
}

}
