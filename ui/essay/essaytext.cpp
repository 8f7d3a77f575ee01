#include "ui/essay/essaytext.h"

#include "base/limits.h"

#include <QLocale>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

namespace Catena::Ui {

namespace {

// Unit for unit the same length; what a text document takes for structure of its own becomes U+FFFD or a space.
QString documentSafe(QStringView text)
{
    QString safe = text.toString();
    for (QChar &c : safe) {
        const char16_t u = c.unicode();
        if (u == u'\r')
            c = u' ';
        else if (u == 0 || u == 0xFDD0 || u == 0xFDD1 || u == QChar::ObjectReplacementCharacter)
            c = QChar::ReplacementCharacter;
    }
    return safe;
}

// Where a piece that begins at begin ends: never inside a surrogate pair or before a combining mark.
qsizetype pieceEnd(QStringView text, qsizetype begin)
{
    const qsizetype most = Base::Limits::paragraphChars;
    if (text.size() - begin <= most)
        return text.size();
    qsizetype end = begin + most;
    const qsizetype least = end - most / 8;
    while (end > least && (text.at(end).isLowSurrogate() || text.at(end).isMark()))
        --end;
    if (text.at(end).isLowSurrogate())
        --end;
    return end;
}

QTextBlockFormat spaced(qreal above, qreal below)
{
    QTextBlockFormat format;
    format.setLineHeight(148, QTextBlockFormat::ProportionalHeight);
    format.setTopMargin(above);
    format.setBottomMargin(below);
    return format;
}

// Sizes as steps from the document's font, so that zooming scales them.
QTextCharFormat sized(int step, bool isBold = false)
{
    QTextCharFormat format;
    if (step != 0)
        format.setProperty(QTextFormat::FontSizeAdjustment, step);
    if (isBold)
        format.setFontWeight(QFont::DemiBold);
    return format;
}

QTextBlockFormat blockFormat(const Formats::EssayBlock &block)
{
    using Kind = Formats::EssayBlock::Kind;
    QTextBlockFormat format = spaced(0, 12);
    switch (block.kind) {
    case Kind::Heading:
        format = spaced(block.level <= 2 ? 18 : 10, 8);
        format.setHeadingLevel(std::clamp(block.level, 1, 6));
        format.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        break;
    case Kind::ListItem:
        format.setBottomMargin(5);
        format.setLeftMargin(20.0 * std::clamp(block.level, 1, 6));
        break;
    case Kind::Quote:
        format.setLeftMargin(22.0 * std::clamp(block.level, 1, 6));
        format.setRightMargin(22);
        break;
    case Kind::Code:
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        format.setLeftMargin(14);
        break;
    case Kind::Footnote:
        format.setLineHeight(140, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(6);
        break;
    case Kind::Paragraph:
        break;
    }
    return format;
}

QTextCharFormat charFormat(const Formats::EssayBlock &block, const Models::ReadingColours &colours)
{
    using Kind = Formats::EssayBlock::Kind;
    switch (block.kind) {
    case Kind::Heading:
        return sized(block.level <= 1 ? 2 : block.level == 2 ? 1 : 0, true);
    case Kind::Quote: {
        QTextCharFormat format;
        format.setForeground(colours.dim);
        return format;
    }
    case Kind::Code: {
        QTextCharFormat format;
        format.setFontFixedPitch(true);
        format.setFontFamilies({QStringLiteral("monospace")});
        return format;
    }
    case Kind::Footnote:
        return sized(-1);
    case Kind::Paragraph:
    case Kind::ListItem:
        break;
    }
    return {};
}

}

void EssayText::write(QTextDocument &document, const std::vector<Formats::Essay> &essays,
                      const Models::ReadingColours &colours)
{
    m_places.clear();
    m_isEmpty = true;
    document.clear();
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (const Formats::Essay &essay : essays)
        writeEssay(cursor, essay, colours);
    cursor.endEditBlock();
}

void EssayText::writeEssay(QTextCursor &cursor, const Formats::Essay &essay, const Models::ReadingColours &colours)
{
    m_places.emplace_back();
    const auto begin = [this, &cursor](const QTextBlockFormat &block, const QTextCharFormat &text) {
        if (m_isEmpty) {
            cursor.setBlockFormat(block);
            cursor.setBlockCharFormat(text);
        } else {
            cursor.insertBlock(block, text);
        }
        m_isEmpty = false;
    };
    QTextCharFormat dim;
    dim.setForeground(colours.dim);
    if (m_places.size() > 1) {
        QTextBlockFormat between = spaced(24, 24);
        between.setAlignment(Qt::AlignHCenter);
        begin(between, dim);
        cursor.insertText(QStringLiteral("* * *"), dim);
    }
    if (!essay.title.isEmpty()) {
        QTextBlockFormat title = spaced(8, 10);
        title.setHeadingLevel(1);
        title.setLineHeight(130, QTextBlockFormat::ProportionalHeight);
        begin(title, sized(2, true));
        cursor.insertText(documentSafe(essay.title), sized(2, true));
    }
    QStringList origin;
    if (!essay.byline.isEmpty())
        origin.append(documentSafe(essay.byline));
    if (const QString date = essay.date.toIso(); !date.isEmpty() && !essay.byline.contains(date))
        origin.append(date);
    if (!origin.isEmpty()) {
        begin(spaced(0, 16), dim);
        cursor.insertText(origin.join(QStringLiteral(" · ")), dim);
    }
    for (const Formats::EssayBlock &block : essay.blocks) {
        begin(blockFormat(block), charFormat(block, colours));
        writeBlock(cursor, block, colours);
    }
    dim.setProperty(QTextFormat::FontSizeAdjustment, -1);
    qreal above = 16;
    for (const QString &line : essay.rights) {
        begin(spaced(above, 2), dim);
        cursor.insertText(documentSafe(line), dim);
        above = 0;
    }
}

void EssayText::writeBlock(QTextCursor &cursor, const Formats::EssayBlock &block, const Models::ReadingColours &colours)
{
    const QTextCharFormat format = charFormat(block, colours);
    if (block.kind == Formats::EssayBlock::Kind::ListItem)
        cursor.insertText(QStringLiteral("• "), format);
    BlockPlace place;
    place.length = qint32(block.text.size());
    const QStringView text(block.text);
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = pieceEnd(text, begin);
        if (begin > 0)
            cursor.insertBlock();
        place.pieces.push_back({qint32(begin), cursor.position()});
        cursor.insertText(documentSafe(text.sliced(begin, end - begin)), format);
        begin = end;
    }
    if (place.pieces.empty())
        place.pieces.push_back({0, cursor.position()});
    m_places.back().push_back(std::move(place));
}

int EssayText::position(quint32 essay, quint32 block, qint32 offset) const
{
    if (essay >= m_places.size() || block >= m_places[essay].size())
        return -1;
    const BlockPlace &place = m_places[essay][block];
    if (offset < 0 || offset > place.length)
        return -1;
    const auto after = std::upper_bound(place.pieces.cbegin(), place.pieces.cend(), offset,
                                        [](qint32 wanted, const Piece &piece) { return wanted < piece.offset; });
    const Piece &piece = *std::prev(after);
    return piece.position + offset - piece.offset;
}

std::optional<EssayText::Place> EssayText::placeAt(int position) const
{
    std::optional<Place> found;
    for (quint32 essay = 0; essay < m_places.size(); ++essay) {
        for (quint32 block = 0; block < m_places[essay].size(); ++block) {
            const BlockPlace &place = m_places[essay][block];
            for (const Piece &piece : place.pieces) {
                if (piece.position > position)
                    return found;
                found = {essay, block, qMin(place.length, piece.offset + position - piece.position)};
            }
        }
    }
    return found;
}

}
