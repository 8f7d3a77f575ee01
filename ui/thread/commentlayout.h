#pragma once

#include <QFont>
#include <QList>
#include <QRectF>
#include <QString>
#include <QTextLayout>

#include <memory>
#include <vector>

class QPainter;

namespace Catena::Ui {

//! The body of one comment laid out at one width in one font. Each line of the text is a paragraph of its own with its
//! own direction; one longer than Limits::paragraphChars is laid out in pieces, for the time of one layout grows with
//! the square of its length. Offsets are UTF-16 in the text given.
class CommentLayout
{
public:
    CommentLayout(const QString &text, const QFont &font, qreal width);

    [[nodiscard]] qreal height() const { return m_height; }
    //! Draws what meets the clip in the pen of the painter; marks outside the text are left out.
    void draw(QPainter *painter, QPointF at, const QList<QTextLayout::FormatRange> &marks, const QRectF &clip) const;
    //! Offset of the character at a point; -1 where there is none.
    [[nodiscard]] int offsetAt(QPointF point) const;
    //! Offset where the line at a height begins; that of the last line below all of them, 0 above.
    [[nodiscard]] int lineAt(qreal y) const;
    //! Around the lines that a passage stands on; empty outside the text.
    [[nodiscard]] QRectF rectOf(int begin, int end) const;

    //! What is shown of a text: combining marks beyond Limits::combiningRun on one character are replaced by
    //! zero-width spaces, unit by unit, so that offsets stay.
    [[nodiscard]] static QString shown(const QString &text);

private:
    struct Piece
    {
        std::unique_ptr<QTextLayout> layout;
        int begin = 0; //!< in the text
        int length = 0;
        qreal top = 0;
        qreal height = 0;
    };
    void addParagraph(const QString &text, int begin, int end, const QFont &font, qreal width);
    void addPiece(const QString &piece, int begin, const QFont &font, qreal width);

    std::vector<Piece> m_pieces;
    qreal m_height = 0;
};

}
