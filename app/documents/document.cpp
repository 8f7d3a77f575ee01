#include "documents/document.h"

#include <algorithm>
#include <mutex>

namespace Catena::Documents {

//! The lines of a text, found once. Copies of a document and threads share it.
class Document::LineIndex
{
public:
    [[nodiscard]] const std::vector<Line> &of(QByteArrayView text) const
    {
        std::call_once(m_once, [&] { find(text); });
        return m_lines;
    }

private:
    void find(QByteArrayView text) const
    {
        qint64 begin = 0;
        for (qint64 i = 0; i < text.size(); ++i) {
            if (text[i] != '\n' && text[i] != '\r')
                continue;
            m_lines.push_back({begin, i});
            if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
                ++i;
            begin = i + 1;
        }
        if (begin < text.size())
            m_lines.push_back({begin, qint64(text.size())});
    }

    mutable std::once_flag m_once;
    mutable std::vector<Line> m_lines;
};

namespace {

//! UTF-16 units of a run of UTF-8: one a lead byte, and one more for a character outside the BMP.
qint64 utf16Length(QByteArrayView utf8)
{
    qint64 units = 0;
    for (const char c : utf8)
        units += ((quint8(c) & 0xC0) != 0x80) + (quint8(c) >= 0xF0);
    return units;
}

}

QByteArrayView Document::utf8() const
{
    return m_bytes ? m_bytes->view() : QByteArrayView();
}

qint32 Document::lineCount() const
{
    return m_lines ? qint32(m_lines->of(utf8()).size()) : 0;
}

Line Document::line(qint32 number) const
{
    Q_ASSERT(number >= 1 && number <= lineCount());
    return m_lines->of(utf8())[std::size_t(number - 1)];
}

QByteArrayView Document::lineUtf8(qint32 number) const
{
    const Line range = line(number);
    return utf8().sliced(range.begin, range.end - range.begin);
}

QString Document::lineText(qint32 number) const
{
    return QString::fromUtf8(lineUtf8(number));
}

qint64 Document::utf16Offset(qint64 byte) const
{
    return utf16Length(utf8().first(std::clamp(byte, qint64(0), qint64(utf8().size()))));
}

void Document::setBytes(std::shared_ptr<const Bytes> bytes)
{
    m_bytes = std::move(bytes);
    m_lines = std::make_shared<const LineIndex>();
}

quint32 TextBuffers::add(std::shared_ptr<const Bytes> bytes)
{
    m_buffers.push_back(std::move(bytes));
    return quint32(m_buffers.size() - 1);
}

QByteArrayView TextBuffers::view(Base::Slice slice) const
{
    if (slice.isEmpty())
        return {};
    Q_ASSERT(slice.buffer < m_buffers.size());
    return m_buffers[slice.buffer]->view().sliced(qsizetype(slice.offset), slice.size);
}

QString TextBuffers::text(Base::Slice slice) const
{
    QString text = QString::fromUtf8(view(slice));
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    text.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    return text;
}

}
