#include "formats/plainblocks.h"

#include "text/characters.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qsizetype codeIndent = 4;
constexpr qsizetype mostNumberDigits = 3; //!< of a list item: "1984." begins a sentence

qsizetype spacesOf(QStringView line)
{
    qsizetype at = 0;
    while (at < line.size() && Text::isSpace(line[at].unicode()))
        ++at;
    return at;
}

//! Length of the mark of a list item at the beginning of a line: "- ", "* ", "• ", "12. ", "3) "; 0 = none.
qsizetype listMark(QStringView line)
{
    if (line.size() > 1 && line[1] == u' ' && QStringView(u"-*+•·").contains(line[0]))
        return 2;
    qsizetype digits = 0;
    while (digits < line.size() && line[digits] >= u'0' && line[digits] <= u'9')
        ++digits;
    const bool isNumber = digits > 0 && digits <= mostNumberDigits && digits + 1 < line.size()
        && (line[digits] == u'.' || line[digits] == u')') && line[digits + 1] == u' ';
    return isNumber ? digits + 2 : 0;
}

//! Reads the mark at the beginning of a line into a block; gives where its text begins.
qsizetype takeMark(QStringView line, EssayBlock &block)
{
    const qsizetype indent = spacesOf(line);
    if (line.startsWith(u"    ")) {
        block.kind = EssayBlock::Kind::Code;
        return codeIndent;
    }
    qsizetype at = indent;
    while (at < line.size() && line[at] == u'>') {
        block.kind = EssayBlock::Kind::Quote;
        ++block.level;
        ++at;
        at += spacesOf(line.sliced(at));
    }
    if (block.kind == EssayBlock::Kind::Quote)
        return at;
    qsizetype hashes = 0;
    while (at + hashes < line.size() && line[at + hashes] == u'#')
        ++hashes;
    if (hashes > 0 && hashes <= 6 && at + hashes < line.size() && line[at + hashes] == u' ') {
        block.kind = EssayBlock::Kind::Heading;
        block.level = int(hashes);
        return at + hashes + 1;
    }
    if (const qsizetype mark = listMark(line.sliced(at))) {
        block.kind = EssayBlock::Kind::ListItem;
        block.level = 1;
        return at + mark;
    }
    return at;
}

}

std::vector<EssayBlock> plainBlocks(QStringView text, qint64 source, qint32 firstLine, qint32 lastLine)
{
    std::vector<EssayBlock> blocks;
    qint32 number = firstLine;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        end = end < 0 ? text.size() : end;
        const QStringView line = text.sliced(begin, end - begin);
        EssayBlock block;
        const qsizetype skip = takeMark(line, block);
        QStringView words = line.sliced(skip);
        while (!words.isEmpty() && Text::isSpace(words.back().unicode()))
            words.chop(1);
        if (!words.isEmpty()) {
            block.text = words.toString();
            block.firstLine = block.lastLine = number;
            block.source = {{0, source + begin + skip}};
            blocks.push_back(std::move(block));
        }
        number = std::min(number + 1, lastLine);
        begin = end + 1;
    }
    return blocks;
}

}
