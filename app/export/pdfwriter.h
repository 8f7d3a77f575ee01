#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>

#include <array>
#include <utility>
#include <vector>

namespace Catena::Export {

//! Writes the objects of a PDF 1.7 file as they come: object streams and a cross-reference stream (ISO 32000-1:2008,
//! 7.5.7 and 7.5.8). Keeps twelve bytes an object and two object streams. A failed write is remembered, not thrown.
class PdfWriter
{
public:
    enum class Coding : quint8 { Deflate, Plain };
    //! Which object streams an object goes into. Who reads a page needs what is on it, and not the structure tree and
    //! the outline, which are as large: apart they need not be read with it, and become smaller too.
    enum class Lane : quint8 { Pages, Trees };

    explicit PdfWriter(QIODevice &device);

    //! The number of an object to be written later; every number taken must be written.
    [[nodiscard]] int allocate();
    void write(int object, const QByteArray &body, Lane lane = Lane::Pages);
    int add(const QByteArray &body);
    //! dictionary: the entries besides /Length and /Filter.
    void writeStream(int object, const QByteArray &dictionary, const QByteArray &data, Coding coding = Coding::Deflate);
    int addStream(const QByteArray &dictionary, const QByteArray &data, Coding coding = Coding::Deflate);
    //! A number tree or name tree (7.9.6, 7.9.7) of entries sorted by key; leafKey is "/Nums" or "/Names".
    int addTree(const QByteArray &leafKey, const std::vector<std::pair<QByteArray, QByteArray>> &entries);
    //! The end of the file. Nothing is written after it.
    void finish(int catalog, int information);
    [[nodiscard]] bool hasFailed() const { return m_failed; }

private:
    struct Entry
    {
        quint8 type = 0; //!< 0 free, 1 at an offset, 2 in an object stream
        quint16 index = 0;
        qint64 place = 0; //!< offset, or number of the object stream
    };

    struct ObjectStream //!< being filled
    {
        std::vector<int> objects;
        QByteArray header;
        QByteArray bodies;
    };

    void put(const QByteArray &bytes);
    void flush(ObjectStream &stream);

    QIODevice &m_device;
    QCryptographicHash m_hash{QCryptographicHash::Md5}; //!< of all that is written: the file identifier
    std::vector<Entry> m_entries{Entry{}};
    std::array<ObjectStream, 2> m_streams; //!< by lane
    qint64 m_position = 0;
    bool m_failed = false;
};

}
