#pragma once

#include <QByteArrayView>
#include <QXmlStreamReader>

namespace Catena::Formats {

//! Walks over an XML text element by element. Nothing outside the text is opened: a text with a document type is read
//! without it, an entity of its own ends the reading. Elements nested deeper than the limit are left out. Names are
//! local ones: the same element has two namespaces in the strict and the usual form of Office Open XML.
class XmlCursor
{
public:
    //! The bytes have to live as long.
    explicit XmlCursor(QByteArrayView bytes);

    //! Goes to the next start, end or text; false at the end, or where the text breaks off.
    [[nodiscard]] bool next();
    [[nodiscard]] bool isStart() const { return m_xml.isStartElement(); }
    [[nodiscard]] bool isEnd() const { return m_xml.isEndElement(); }
    [[nodiscard]] bool isText() const { return m_xml.isCharacters(); }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    //! The value of an attribute by its local name; null where it has none.
    [[nodiscard]] QStringView attribute(QStringView name) const;
    //! Leaves out the element that begins here, up to its end.
    void skip();
    //! All words in the element that begins here, up to its end.
    [[nodiscard]] QString words();
    //! Why reading ended before the end, with the line; empty where it did not.
    [[nodiscard]] QString damage() const;

private:
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    int m_depth = 0;
};

}
