#pragma once

#include <QByteArray>
#include <QCryptographicHash>
#include <QIODevice>

#include <utility>
#include <vector>

namespace Catena::Export {

//! Writes the objects of a PDF 1.7 file as they come: object streams and a cross-reference stream (ISO 32000-1:2008,
//! 7.5.7 and 7.5.8). Keeps twelve bytes an object and one object stream. A failed write is remembered, not thrown.
class PdfWriter
{
public:
    enum class Coding : quint8 { Deflate, Plain };

    explicit PdfWriter(QIODevice &device);

    //! The number of an object to be written later; every number taken must be written.
    [[nodiscard]] int allocate();
    void write(int object, const QByteArray &body);
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

    void put(const QByteArray &bytes);
    void flush();

    QIODevice &m_device;
    QCryptographicHash m_hash{QCryptographicHash::Md5}; //!< of all that is written: the file identifier
    std::vector<Entry> m_entries{Entry{}};
    std::vector<int> m_pending; //!< objects of the object stream being filled
    QByteArray m_pendingHeader;
    QByteArray m_pendingBodies;
    qint64 m_position = 0;
    bool m_failed = false;
};

}
