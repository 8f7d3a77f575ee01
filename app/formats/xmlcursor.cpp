#include "formats/xmlcursor.h"

#include "base/limits.h"

namespace Catena::Formats {

XmlCursor::XmlCursor(QByteArrayView bytes) : m_xml(QByteArray::fromRawData(bytes.data(), bytes.size())) { }

bool XmlCursor::next()
{
    while (!m_xml.atEnd()) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --m_depth;
            return true;
        }
        if (token == QXmlStreamReader::Characters)
            return true;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (m_depth >= Base::Limits::xmlDepth) {
            m_xml.skipCurrentElement();
            continue;
        }
        ++m_depth;
        m_attributes = m_xml.attributes();
        return true;
    }
    return false;
}

QStringView XmlCursor::attribute(QStringView name) const
{
    for (const QXmlStreamAttribute &each : m_attributes) {
        if (each.name() == name)
            return each.value();
    }
    return {};
}

void XmlCursor::skip()
{
    m_xml.skipCurrentElement();
    --m_depth;
}

QString XmlCursor::words()
{
    QString words;
    const int end = m_depth - 1;
    while (m_depth > end && next()) {
        if (isText())
            words += text();
    }
    return words;
}

QString XmlCursor::damage() const
{
    if (!m_xml.hasError())
        return {};
    return QStringLiteral("line %1: %2").arg(m_xml.lineNumber()).arg(m_xml.errorString());
}

}
