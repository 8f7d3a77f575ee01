#include "export/essaysection.h"

#include "export/besidecomments.h"
#include "export/metaline.h"

#include <algorithm>
#include <optional>

namespace Catena::Export {

namespace {

using Kind = Formats::EssayBlock::Kind;

constexpr const char *faint = "0.42 0.44 0.47";
constexpr double paragraphGap = 8;
constexpr double listIndent = 16;

TextBlock blockOf(const PdfDocument &document, const TextStyle &style, const char *type = "P")
{
    TextBlock block;
    block.style = style;
    block.left = document.geometry().left;
    block.right = document.right();
    block.type = type;
    return block;
}

void writeHead(PdfDocument &document, const QString &title, const QByteArray &name, quint32 essay,
               StructureElement &section)
{
    document.flow().skip(36);
    TextBlock block = blockOf(document, {21, 1.35, true, false, "0.07 0.07 0.08"}, "H1");
    block.keepWithNext = 90;
    document.flow().need(120);
    document.setSection(title);
    document.addDestination(name);
    document.outline().add(0, title, name, true);
    document.placeTitle(block, title, essay, section);
}

//! What the discussion holds, on the first page.
void writeTotals(PdfDocument &document, StructureElement &section)
{
    const Totals totals = document.model().totals();
    if (totals.comments > 0) {
        const QString words =
            document.model().options().labels.totals.arg(totals.comments).arg(totals.copies).arg(totals.repeats);
        document.placePlain(blockOf(document, {9.2, 1.5, false, false, faint}), words, section);
    }
}

const char *headingType(int level)
{
    static constexpr const char *types[] = {"H2", "H3", "H4", "H5", "H6"};
    return types[std::clamp(level, 1, 5) - 1];
}

//! One essay in the writing.
class EssayWriter
{
public:
    EssayWriter(PdfDocument &document, std::size_t index)
        : m_document(document), m_essay(document.model().essays()[index]), m_index(index),
          m_name('e' + QByteArray::number(qulonglong(index) + 1)),
          m_section(document.structure().open("Sect", &document.root()))
    {
    }

    bool write(ExportSteps &steps)
    {
        writeTitle();
        for (std::size_t block = 0; block < m_essay.blocks.size(); ++block) {
            if (!steps.next(m_document)) {
                return false;
            }
            writeBlock(block);
            m_document.settle();
        }
        closeList();
        m_document.flow().setGuides(0);
        writeRights();
        m_document.structure().close(m_section);
        return true;
    }

private:
    void writeTitle()
    {
        QString title = shownLine(m_essay.title);
        if (title.isEmpty()) {
            title = m_index == 0 ? m_document.model().title() : m_document.model().options().labels.untitled;
        }
        writeHead(m_document, title, m_name, quint32(m_index), m_section);
        QStringList credits{shownLine(m_essay.byline), m_essay.date.toIso()};
        credits.removeAll(QString());
        const TextStyle small{9.2, 1.5, false, false, faint};
        m_document.flow().skip(4);
        m_document.placePlain(blockOf(m_document, small), credits.join(QStringLiteral(" · ")), m_section);
        if (m_index == 0) {
            writeTotals(m_document, m_section);
        }
        m_document.flow().skip(18);
    }

    void writeBlock(std::size_t number)
    {
        const Formats::EssayBlock &block = m_essay.blocks[number];
        m_place = {quint32(m_index), quint32(number)};
        if (block.kind != Kind::ListItem) {
            closeList();
        }
        m_document.flow().setGuides(block.kind == Kind::Quote ? block.level : 0);
        switch (block.kind) {
        case Kind::Heading:
            writeHeading(block);
            return;
        case Kind::ListItem:
            writeListItem(block);
            return;
        case Kind::Quote:
            writeQuote(block);
            return;
        case Kind::Code: {
            TextBlock code = blockOf(m_document, {8.8, 1.5, false, true, "0.15 0.15 0.17"});
            code.left += TextFlow::indent;
            place(code, m_section);
            break;
        }
        case Kind::Footnote:
            place(blockOf(m_document, {8.4, 1.6, false, false, faint}), m_section);
            break;
        case Kind::Paragraph:
            place(blockOf(m_document, {}), m_section);
            break;
        }
        m_document.flow().skip(paragraphGap);
    }

    void place(TextBlock block, StructureElement &parent)
    {
        const ExportModel &model = m_document.model();
        const ExportText text = model.essayText(m_place.essay, m_place.block);
        if (model.beside() == Beside::Comments) {
            block.beside = commentsBeside(model, m_place);
        }
        m_document.addDestination(m_place, m_document.placeText(block, text, m_place.name(), parent));
    }

    void writeHeading(const Formats::EssayBlock &block)
    {
        TextStyle style{14, 1.4, true, false, "0.07 0.07 0.08"};
        style.size = std::max(10.4, 15.5 - 1.5 * block.level);
        TextBlock heading = blockOf(m_document, style, headingType(block.level));
        heading.keepWithNext = 48;
        m_document.flow().skip(12);
        m_document.flow().need(style.size * style.leading + heading.keepWithNext);
        m_document.outline().add(std::max(1, block.level), shownLine(block.text), m_place.name());
        place(heading, m_section);
        m_document.flow().skip(5);
    }

    void writeListItem(const Formats::EssayBlock &block)
    {
        if (!m_list) {
            m_list = m_document.structure().open("L", &m_section);
        }
        StructureElement item = m_document.structure().open("LI", &*m_list);
        TextBlock body = blockOf(m_document, {}, "LBody");
        body.left += listIndent * std::clamp(block.level, 1, TextFlow::deepestIndent);
        const bool isNumbered = !block.text.isEmpty() && block.text[0].isDigit();
        body.label = isNumbered ? QString() : QString(QChar(0x2022));
        place(body, item);
        m_document.structure().close(item);
        m_document.flow().skip(paragraphGap / 2);
    }

    void writeQuote(const Formats::EssayBlock &block)
    {
        StructureElement quote = m_document.structure().open("BlockQuote", &m_section);
        TextBlock body = blockOf(m_document, {});
        body.style.color = "0.28 0.28 0.3";
        body.left += TextFlow::indent * std::clamp(block.level, 1, TextFlow::deepestIndent);
        place(body, quote);
        m_document.structure().close(quote);
        m_document.flow().setGuides(0);
        m_document.flow().skip(paragraphGap);
    }

    void writeRights()
    {
        if (m_essay.rights.isEmpty()) {
            return;
        }
        m_document.flow().skip(10);
        m_document.flow().need(24);
        const double left = m_document.geometry().left;
        m_document.flow().addRule(left, left + 90, "0.8 0.8 0.8");
        m_document.flow().skip(6);
        for (const QString &line : m_essay.rights) {
            m_document.placePlain(blockOf(m_document, {7.8, 1.55, false, false, faint}), shownLine(line), m_section);
        }
    }

    void closeList()
    {
        if (m_list) {
            m_document.structure().close(*m_list);
            m_list.reset();
            m_document.flow().skip(paragraphGap / 2);
        }
    }

    PdfDocument &m_document;
    const Formats::Essay &m_essay;
    std::size_t m_index;
    QByteArray m_name;
    EssayPlace m_place; //!< of the block being written
    StructureElement m_section;
    std::optional<StructureElement> m_list;
};

//! The comments that found no room beside the essay, across the page.
void writeRest(PdfDocument &document)
{
    if (document.model().beside() != Beside::Comments) {
        return;
    }
    document.flow().breakPage();
    document.settle();
    document.widen();
    std::vector<SideColumn::Waiting> waiting = document.side().takeWaiting();
    if (!waiting.empty()) {
        StructureElement section = document.structure().open("Sect", &document.root());
        document.placeHeading(document.model().options().labels.moreOnTheEssay, "more", 90, false, section);
        document.structure().close(section);
        document.flow().skip(8);
    }
    for (SideColumn::Waiting &rest : waiting) {
        document.flow().need(40);
        for (TextBlock &block : rest.item.blocks) {
            block.left = document.geometry().left;
            block.right = document.right();
            const Placed placed = document.flow().place(block, rest.element);
            Q_ASSERT(placed.boxes.empty());
        }
        document.structure().close(rest.element);
        document.flow().skip(7);
    }
}

}

bool writeEssays(PdfDocument &document, ExportSteps &steps)
{
    const std::size_t count = document.model().essays().size();
    if (count == 0) {
        StructureElement section = document.structure().open("Sect", &document.root());
        writeHead(document, document.model().title(), "title", 0, section);
        document.flow().skip(4);
        writeTotals(document, section);
        document.structure().close(section);
        document.flow().skip(18);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!EssayWriter(document, i).write(steps)) {
            return false;
        }
    }
    writeRest(document);
    return true;
}

}
