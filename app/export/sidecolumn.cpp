#include "export/sidecolumn.h"

#include "export/pdfsyntax.h"

#include <algorithm>
#include <utility>

namespace Catena::Export {

namespace {

constexpr double gap = 7; // between two items
constexpr double barRoom = 6; // from the bar to the text
constexpr const char *guideColor = "0.72 0.74 0.78";

}

SideColumn::SideColumn(LineSetter &lines, PdfPages &pages, PdfStructure &structure)
    : m_lines(lines), m_pages(pages), m_structure(structure)
{
}

void SideColumn::add(const SideItem &item, double y, StructureElement &parent)
{
    Entry entry;
    entry.waiting = {item, m_structure.open("Note", &parent)};
    entry.anchor = y;
    const PageGeometry &page = m_lines.geometry();
    if (page.hasSide()) {
        layOut(entry);
    }
    if (!page.hasSide() || (!item.waits && entry.height > page.bottom - page.top)) {
        overflow(entry);
        return;
    }
    m_entries.push_back(std::move(entry));
}

void SideColumn::layOut(Entry &entry)
{
    const PageGeometry &page = m_lines.geometry();
    for (const TextBlock &block : entry.waiting.item.blocks) {
        for (qsizetype begin = 0; begin <= block.text.size();) {
            const qsizetype feed = block.text.indexOf(u'\n', begin);
            const qsizetype end = feed < 0 ? block.text.size() : feed;
            if (!QStringView(block.text).mid(begin, end - begin).trimmed().isEmpty()) {
                entry.paragraphs.push_back(m_lines.layOut(block, begin, end, page.sideRight - page.sideLeft));
                entry.height += entry.paragraphs.back().height();
            }
            begin = end + 1;
        }
    }
}

//! Finds tops for the first so many entries: downwards from where each would stand, then upwards from the lower edge.
bool SideColumn::spread(std::size_t count)
{
    const PageGeometry &page = m_lines.geometry();
    double free = page.top;
    for (std::size_t i = 0; i < count; ++i) {
        m_entries[i].top = std::max(m_entries[i].anchor, free);
        free = m_entries[i].top + m_entries[i].height + gap;
    }
    double limit = page.bottom;
    for (std::size_t i = count; i-- > 0;) {
        m_entries[i].top = std::min(m_entries[i].top, limit - m_entries[i].height);
        limit = m_entries[i].top - gap;
    }
    return count == 0 || m_entries.front().top >= page.top - 0.01;
}

void SideColumn::finishPage()
{
    std::size_t count = m_entries.size();
    while (count > 0 && !spread(count)) {
        --count;
    }
    for (std::size_t i = 0; i < count; ++i) {
        set(m_entries[i]);
    }
    std::vector<Entry> left;
    for (std::size_t i = count; i < m_entries.size(); ++i) {
        Entry &entry = m_entries[i];
        if (entry.waiting.item.waits) {
            entry.anchor = m_lines.geometry().top;
            left.push_back(std::move(entry));
        } else {
            overflow(entry);
        }
    }
    m_entries = std::move(left);
}

void SideColumn::set(Entry &entry)
{
    const PageGeometry &page = m_lines.geometry();
    const QByteArray &color = entry.waiting.item.color;
    const auto y = [&page](double below) { return pdfNumber(page.height - below); };
    const double bar = page.sideLeft - barRoom;
    m_pages.addArtifact(QByteArray("q ") + guideColor + " RG 0.4 w " + pdfNumber(page.right + 3) + ' '
                        + y(entry.anchor + 8) + " m " + pdfNumber(bar) + ' ' + y(entry.top + 8) + " l S Q\n");
    if (!color.isEmpty()) {
        m_pages.addArtifact("q " + color + " RG 1.6 w " + pdfNumber(bar) + ' ' + y(entry.top + 1) + " m "
                            + pdfNumber(bar) + ' ' + y(entry.top + entry.height) + " l S Q\n");
    }
    double top = entry.top;
    for (LaidParagraph &paragraph : entry.paragraphs) {
        StructureElement element = m_structure.open("P", &entry.waiting.element);
        for (int line = 0; line < paragraph.lineCount(); ++line) {
            m_lines.set(paragraph, line, page.sideLeft, top, element);
            top += paragraph.leading();
        }
        m_lines.finish(paragraph);
        m_structure.close(element);
    }
    m_structure.close(entry.waiting.element);
}

//! Its element keeps the words for who listens, at their place beside the paragraph.
void SideColumn::overflow(Entry &entry)
{
    QString words;
    for (const TextBlock &block : entry.waiting.item.blocks) {
        words += (words.isEmpty() ? QString() : QStringLiteral("\n")) + block.text;
    }
    entry.waiting.element.attributes = "/Alt" + pdfTextString(words);
    m_structure.close(entry.waiting.element);
    m_overflow.push_back(entry.waiting.item.number);
}

std::vector<quint32> SideColumn::takeOverflow()
{
    return std::exchange(m_overflow, {});
}

std::vector<SideColumn::Waiting> SideColumn::takeWaiting()
{
    std::vector<Waiting> waiting;
    std::vector<Entry> kept;
    for (Entry &entry : m_entries) {
        if (entry.waiting.item.waits) {
            waiting.push_back(std::move(entry.waiting));
        } else {
            kept.push_back(std::move(entry));
        }
    }
    m_entries = std::move(kept);
    return waiting;
}

}
