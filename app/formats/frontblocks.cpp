#include "formats/frontblocks.h"

#include "formats/lines.h"

namespace Catena::Formats {

namespace {

constexpr int headBlocks = 3; //!< author and date stand within the first blocks
constexpr int tailBlocks = 3;

}

void takeFrontBlocks(Essay &essay)
{
    std::vector<EssayBlock> kept;
    const std::size_t count = essay.blocks.size();
    bool inHead = true;
    int paragraphs = 0;
    for (std::size_t i = 0; i < count; ++i) {
        EssayBlock &block = essay.blocks[i];
        const bool isHeading = block.kind == EssayBlock::Kind::Heading;
        const bool isParagraph = block.kind == EssayBlock::Kind::Paragraph;
        const Byline byline = isParagraph ? readByline(block.text) : Byline();
        const bool isBy =
            isParagraph && block.text.size() < 80 && block.text.startsWith(QLatin1String("by "), Qt::CaseInsensitive);
        if (inHead && isHeading && block.level <= 1 && essay.title.isEmpty() && paragraphs == 0) {
            essay.title = block.text;
        } else if (inHead && i < headBlocks && (byline.isByline || isBy)) {
            essay.date = byline.date.isValid() ? byline.date : essay.date;
            if (isBy || !byline.author.isEmpty())
                essay.byline = block.text;
        } else if (isParagraph && isRightsLine(block.text, i + tailBlocks >= count)) {
            essay.rights.append(block.text);
        } else {
            inHead = inHead && isHeading;
            ++paragraphs;
            kept.push_back(std::move(block));
        }
    }
    essay.blocks = std::move(kept);
}

}
