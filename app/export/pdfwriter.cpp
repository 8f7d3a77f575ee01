#include "export/pdfwriter.h"

#include "export/pdfsyntax.h"

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr std::size_t objectsPerStream = 100;
constexpr std::size_t kidsPerNode = 64;

//! A zlib stream without the length that Qt puts before it.
QByteArray deflate(const QByteArray &data)
{
    return qCompress(data, 6).mid(4);
}

}

PdfWriter::PdfWriter(QIODevice &device) : m_device(device)
{
    put("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
}

int PdfWriter::allocate()
{
    m_entries.emplace_back();
    return int(m_entries.size()) - 1;
}

void PdfWriter::write(int object, const QByteArray &body, Lane lane)
{
    ObjectStream &stream = m_streams[std::size_t(lane)];
    Entry &entry = m_entries[std::size_t(object)];
    entry.type = 2;
    entry.index = quint16(stream.objects.size());
    stream.objects.push_back(object);
    stream.header += QByteArray::number(object) + ' ' + QByteArray::number(stream.bodies.size()) + ' ';
    stream.bodies += body + '\n';
    if (stream.objects.size() >= objectsPerStream) {
        flush(stream);
    }
}

int PdfWriter::add(const QByteArray &body)
{
    const int object = allocate();
    write(object, body);
    return object;
}

void PdfWriter::writeStream(int object, const QByteArray &dictionary, const QByteArray &data, Coding coding)
{
    const bool deflated = coding == Coding::Deflate;
    const QByteArray coded = deflated ? deflate(data) : data;
    Entry &entry = m_entries[std::size_t(object)];
    entry.type = 1;
    entry.place = m_position;
    put(QByteArray::number(object) + " 0 obj\n<<" + dictionary + (deflated ? "/Filter/FlateDecode" : "") + "/Length "
        + QByteArray::number(coded.size()) + ">>\nstream\n");
    put(coded);
    put("\nendstream\nendobj\n");
}

int PdfWriter::addStream(const QByteArray &dictionary, const QByteArray &data, Coding coding)
{
    const int object = allocate();
    writeStream(object, dictionary, data, coding);
    return object;
}

int PdfWriter::addTree(const QByteArray &leafKey, const std::vector<std::pair<QByteArray, QByteArray>> &entries)
{
    if (entries.empty()) {
        return add("<<" + leafKey + "[]>>");
    }
    struct Node
    {
        int object;
        QByteArray first;
        QByteArray last;
    };
    std::vector<Node> level;
    for (std::size_t begin = 0; begin < entries.size(); begin += kidsPerNode) {
        const std::size_t end = std::min(entries.size(), begin + kidsPerNode);
        QByteArray pairs;
        for (std::size_t i = begin; i < end; ++i) {
            pairs += entries[i].first + ' ' + entries[i].second + ' ';
        }
        const QByteArray limits = "]/Limits[" + entries[begin].first + ' ' + entries[end - 1].first + "]>>";
        level.push_back({add("<<" + leafKey + '[' + pairs + limits), entries[begin].first, entries[end - 1].first});
    }
    while (true) { // the root, which alone has no limits, comes last
        std::vector<Node> above;
        for (std::size_t begin = 0; begin < level.size(); begin += kidsPerNode) {
            const std::size_t end = std::min(level.size(), begin + kidsPerNode);
            QByteArray kids;
            for (std::size_t i = begin; i < end; ++i) {
                kids += pdfReference(level[i].object) + ' ';
            }
            if (level.size() <= kidsPerNode) {
                return add("<</Kids[" + kids + "]>>");
            }
            const QByteArray limits = "]/Limits[" + level[begin].first + ' ' + level[end - 1].last + "]>>";
            above.push_back({add("<</Kids[" + kids + limits), level[begin].first, level[end - 1].last});
        }
        level = std::move(above);
    }
}

void PdfWriter::flush(ObjectStream &stream)
{
    if (stream.objects.empty()) {
        return;
    }
    const ObjectStream full = std::exchange(stream, {});
    const int number = allocate();
    for (const int object : full.objects) {
        m_entries[std::size_t(object)].place = number;
    }
    writeStream(number,
                "/Type/ObjStm/N " + QByteArray::number(qulonglong(full.objects.size())) + "/First "
                    + QByteArray::number(full.header.size()),
                full.header + full.bodies);
}

void PdfWriter::finish(int catalog, int information)
{
    for (ObjectStream &stream : m_streams) {
        flush(stream);
    }
    const int table = allocate();
    m_entries[std::size_t(table)] = {1, 0, m_position};
    QByteArray rows;
    rows.reserve(qsizetype(m_entries.size()) * 7);
    for (const Entry &entry : m_entries) {
        rows += char(entry.type);
        for (int shift = 24; shift >= 0; shift -= 8) {
            rows += char(entry.place >> shift & 0xFF);
        }
        rows += char(entry.index >> 8);
        rows += char(entry.index & 0xFF);
    }
    rows[5] = char(0xFF); // object 0 heads the free list with generation 65535
    rows[6] = char(0xFF);
    const qint64 position = m_position;
    const QByteArray identifier = '<' + m_hash.result().toHex() + '>';
    writeStream(table,
                "/Type/XRef/Size " + QByteArray::number(qulonglong(m_entries.size())) + "/W[1 4 2]/Root "
                    + pdfReference(catalog) + "/Info " + pdfReference(information) + "/ID[" + identifier + identifier
                    + ']',
                rows);
    put("startxref\n" + QByteArray::number(position) + "\n%%EOF\n");
}

void PdfWriter::put(const QByteArray &bytes)
{
    m_failed = m_failed || m_device.write(bytes) != bytes.size();
    m_position += bytes.size();
    m_hash.addData(bytes);
}

}
