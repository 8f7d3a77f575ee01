#include "formats/textsheet.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

class SheetBytes : public Documents::Bytes
{
public:
    explicit SheetBytes(QByteArray bytes) : m_bytes(std::move(bytes)) { }
    [[nodiscard]] QByteArrayView view() const override { return m_bytes; }

private:
    QByteArray m_bytes;
};

}

TextSheet::Piece TextSheet::add(QStringView text)
{
    QString clean = text.toString();
    clean.replace(QLatin1Char('\r'), QLatin1Char('\n')); // unit by unit: offsets stay
    const QByteArray utf8 = clean.toUtf8();
    Piece piece;
    piece.first = m_lines + 1;
    m_lines += qint32(utf8.count('\n')) + 1;
    piece.last = m_lines;
    piece.slice = {0, quint32(utf8.size()), quint64(m_text.size())};
    m_text += utf8;
    m_text += '\n';
    m_units += clean.size() + 1;
    return piece;
}

void TextSheet::add(EssayBlock &block)
{
    block.text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    block.source = {{0, m_units}};
    const Piece piece = add(QStringView(block.text));
    block.firstLine = piece.first;
    block.lastLine = piece.last;
}

void TextSheet::addBlankLine()
{
    m_text += '\n';
    ++m_units;
    ++m_lines;
}

std::shared_ptr<const Documents::Bytes> TextSheet::take()
{
    m_text.squeeze();
    m_units = 0;
    m_lines = 0;
    return std::make_shared<SheetBytes>(std::move(m_text));
}

std::vector<qint32> linesOutside(const std::vector<EssayBlock> &blocks, QByteArrayView text)
{
    std::vector<bool> held(std::size_t(text.count('\n')) + 2, false);
    for (const EssayBlock &block : blocks)
        std::fill(held.begin() + block.firstLine, held.begin() + block.lastLine + 1, true);
    std::vector<qint32> outside;
    qint32 number = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end;
        ++number;
        if (!held[std::size_t(number)] && !text.sliced(begin, end - begin).trimmed().isEmpty())
            outside.push_back(number);
        begin = end + 1;
    }
    return outside;
}

}
