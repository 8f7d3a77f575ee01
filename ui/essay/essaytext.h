#pragma once

#include "formats/essay.h"
#include "ui/models/readingcolours.h"

#include <QString>

#include <optional>
#include <vector>

class QTextCursor;
class QTextDocument;

namespace Catena::Ui {

//! Lays essays out in a text document, one after the other, and knows where every block of them stands in it. Inserts
//! plain text only, never markup. A block longer than Limits::paragraphChars is laid out in pieces, since the time to
//! lay out one paragraph grows with the square of its length.
class EssayText
{
public:
    //! Replaces what the document holds.
    void write(QTextDocument &document, const std::vector<Formats::Essay> &essays,
               const Models::ReadingColours &colours);

    //! Position in the document of a UTF-16 offset in a block's text; -1 when there is no such place.
    [[nodiscard]] int position(quint32 essay, quint32 block, qint32 offset) const;

    //! A place in a block.
    struct Place
    {
        quint32 essay = 0;
        quint32 block = 0;
        qint32 offset = 0;
    };
    //! The way back: the place at a position of the document, or the nearest one before it; none before the first.
    [[nodiscard]] std::optional<Place> placeAt(int position) const;

private:
    //! From this offset of the block's text on it stands at this position, up to the next piece.
    struct Piece
    {
        qint32 offset = 0;
        int position = 0;
    };
    struct BlockPlace
    {
        qint32 length = 0;
        std::vector<Piece> pieces;
    };

    void writeEssay(QTextCursor &cursor, const Formats::Essay &essay, const Models::ReadingColours &colours);
    void writeBlock(QTextCursor &cursor, const Formats::EssayBlock &block, const Models::ReadingColours &colours);

    std::vector<std::vector<BlockPlace>> m_places; //!< by essay and block
    bool m_isEmpty = true;
};

}
