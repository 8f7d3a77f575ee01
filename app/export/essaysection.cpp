#include "export/essaysection.h"

#include "export/pagegeometry.h"

#include <algorithm>
#include <optional>

namespace Catena::Export {

namespace {

using Kind = Formats::EssayBlock::Kind;

constexpr const char *faint = "0.42 0.44 0.47";
constexpr double paragraphGap = 8;
constexpr double listIndent = 16;

TextBlock blockOf(const TextStyle &style, const char *type = "P")
{
    TextBlock block;
    block.style = style;
    block.left = PageGeometry::left;
    block.right = PageGeometry::right;
    block.type = type;
    return block;
}

void placePlain(PdfDocument &document, TextBlock block, const QString &text, StructureElement &parent)
{
    block.text = text;
    const std::vector<MarkBox> boxes = document.flow().place(block, parent);
    Q_ASSERT(boxes.empty());
}

void writeHead(PdfDocument &document, const QString &title, const QByteArray &name, StructureElement &section)
{
    document.flow().skip(36);
    TextBlock block = blockOf({21, 1.35, true, false, "0.07 0.07 0.08"}, "H1");
    block.keepWithNext = 90;
    document.flow().need(120);
    document.setSection(title);
    document.addDestination(name);
    document.outline().add(0, title, name, true);
    placePlain(document, block, title, section);
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
        writeHead(m_document, title, m_name, m_section);
        QStringList credits{shownLine(m_essay.byline), m_essay.date.toIso()};
        credits.removeAll(QString());
        if (!credits.isEmpty()) {
            m_document.flow().skip(4);
            placePlain(m_document, blockOf({9.2, 1.5, false, false, faint}), credits.join(QStringLiteral(" · ")),
                       m_section);
        }
        m_document.flow().skip(18);
    }

    void writeBlock(std::size_t number)
    {
        const Formats::EssayBlock &block = m_essay.blocks[number];
        const ExportText text = m_document.model().essayText(m_index, number);
        const QByteArray name = m_name + '.' + QByteArray::number(qulonglong(number) + 1);
        if (block.kind != Kind::ListItem) {
            closeList();
        }
        m_document.flow().setGuides(block.kind == Kind::Quote ? block.level : 0);
        switch (block.kind) {
        case Kind::Heading:
            writeHeading(block, text, name);
            return;
        case Kind::ListItem:
            writeListItem(block, text, name);
            return;
        case Kind::Quote:
            writeQuote(block, text, name);
            return;
        case Kind::Code: {
            TextBlock code = blockOf({8.8, 1.5, false, true, "0.15 0.15 0.17"});
            code.left += TextFlow::indent;
            m_document.placeText(code, text, name, m_section);
            break;
        }
        case Kind::Footnote:
            m_document.placeText(blockOf({8.4, 1.6, false, false, faint}), text, name, m_section);
            break;
        case Kind::Paragraph:
            m_document.placeText(blockOf({}), text, name, m_section);
            break;
        }
        m_document.flow().skip(paragraphGap);
    }

    void writeHeading(const Formats::EssayBlock &block, const ExportText &text, const QByteArray &name)
    {
        TextStyle style{14, 1.4, true, false, "0.07 0.07 0.08"};
        style.size = std::max(10.4, 15.5 - 1.5 * block.level);
        TextBlock heading = blockOf(style, headingType(block.level));
        heading.keepWithNext = 48;
        m_document.flow().skip(12);
        m_document.flow().need(style.size * style.leading + heading.keepWithNext);
        m_document.addDestination(name);
        m_document.outline().add(std::max(1, block.level), shownLine(block.text), name);
        m_document.placeText(heading, text, name, m_section);
        m_document.flow().skip(5);
    }

    void writeListItem(const Formats::EssayBlock &block, const ExportText &text, const QByteArray &name)
    {
        if (!m_list) {
            m_list = m_document.structure().open("L", &m_section);
        }
        StructureElement item = m_document.structure().open("LI", &*m_list);
        TextBlock body = blockOf({}, "LBody");
        body.left += listIndent * std::clamp(block.level, 1, TextFlow::deepestIndent);
        const bool isNumbered = !text.text.isEmpty() && text.text[0].isDigit();
        body.label = isNumbered ? QString() : QString(QChar(0x2022));
        m_document.placeText(body, text, name, item);
        m_document.structure().close(item);
        m_document.flow().skip(paragraphGap / 2);
    }

    void writeQuote(const Formats::EssayBlock &block, const ExportText &text, const QByteArray &name)
    {
        StructureElement quote = m_document.structure().open("BlockQuote", &m_section);
        TextBlock body = blockOf({});
        body.style.color = "0.28 0.28 0.3";
        body.left += TextFlow::indent * std::clamp(block.level, 1, TextFlow::deepestIndent);
        m_document.placeText(body, text, name, quote);
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
        m_document.flow().addRule(PageGeometry::left, PageGeometry::left + 90, "0.8 0.8 0.8");
        m_document.flow().skip(6);
        for (const QString &line : m_essay.rights) {
            placePlain(m_document, blockOf({7.8, 1.55, false, false, faint}), shownLine(line), m_section);
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
    StructureElement m_section;
    std::optional<StructureElement> m_list;
};

}

bool writeEssays(PdfDocument &document, ExportSteps &steps)
{
    const std::size_t count = document.model().essays().size();
    if (count == 0) {
        StructureElement section = document.structure().open("Sect", &document.root());
        writeHead(document, document.model().title(), "title", section);
        document.structure().close(section);
        document.flow().skip(18);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (!EssayWriter(document, i).write(steps)) {
            return false;
        }
    }
    return true;
}

}
