#pragma once

#include <QFont>
#include <QRect>

namespace Catena::Ui {

//! Where the parts of a row stand, in pixels from its left and top edge. Rows move in with depth up to a number of
//! columns that leaves the text room; deeper ones stand flat below one another and name whom they answer.
class RowGeometry
{
public:
    static constexpr int mostColumns = 5;

    RowGeometry(const QFont &font, int rowWidth, int depth);

    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] bool isFlat() const { return m_isFlat; } //!< deeper than its column says
    [[nodiscard]] bool isLastColumn() const { return m_isLastColumn; } //!< its replies stand flat
    [[nodiscard]] int guideX(int column) const; //!< of the line that replies in the next column hang on
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int left() const { return m_left; } //!< of text
    [[nodiscard]] int textWidth() const { return m_textWidth; }
    [[nodiscard]] int metaTop() const { return m_padding; }
    [[nodiscard]] int metaHeight() const { return m_metaHeight; }
    [[nodiscard]] int metaCentre() const { return m_padding + m_metaHeight / 2; }
    [[nodiscard]] int bodyTop() const { return m_padding + m_metaHeight + m_padding / 3; }
    [[nodiscard]] int rowHeight(qreal bodyHeight) const;
    [[nodiscard]] QRect foldMark() const; //!< what can be clicked to fold
    [[nodiscard]] QRect metaLine() const;
    [[nodiscard]] QRect content(int rowHeight) const; //!< the ground of the comment, without its guides

    //! The font of the meta line: a little smaller than the text.
    [[nodiscard]] static QFont metaFont(const QFont &font);

private:
    int m_rowWidth;
    int m_column;
    bool m_isFlat;
    bool m_isLastColumn;
    int m_step;
    int m_padding;
    int m_left;
    int m_textWidth;
    int m_metaHeight;
};

}
