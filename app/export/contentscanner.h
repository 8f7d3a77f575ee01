#pragma once

#include <QByteArrayView>

#include <vector>

namespace Catena::Export {

//! Reads the operators of a content stream one after the other (ISO 32000-1:2008, 7.8.2), as far as this program writes
//! them: no inline images. Views into the bytes, which must outlive it.
class ContentScanner
{
public:
    //! An operand, or a part of one: arrays and dictionaries come piece by piece.
    struct Operand
    {
        enum class Kind : quint8 { Number, Name, Hex, Text, Open, Close };
        Kind kind = Kind::Number;
        QByteArrayView bytes; //!< a name without its slash; a string without its brackets
        double number = 0;
    };

    explicit ContentScanner(QByteArrayView content) : m_content(content) { }

    //! Goes on to the next operator; false at the end.
    [[nodiscard]] bool next();
    [[nodiscard]] QByteArrayView op() const { return m_op; }
    [[nodiscard]] const std::vector<Operand> &operands() const { return m_operands; }
    [[nodiscard]] double number(std::size_t index) const
    {
        return index < m_operands.size() ? m_operands[index].number : 0;
    }

private:
    void readString();
    [[nodiscard]] QByteArrayView readWord();

    QByteArrayView m_content;
    QByteArrayView m_op;
    std::vector<Operand> m_operands;
    qsizetype m_at = 0;
};

}
