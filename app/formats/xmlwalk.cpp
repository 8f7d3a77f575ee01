#include "formats/xmlwalk.h"

#include "base/limits.h"
#include "formats/htmltext.h"

#include <algorithm>
#include <utility>

namespace Catena::Formats {

namespace {

constexpr qsizetype pieceBytes = 64 * 1024;
constexpr std::size_t toldBreaks = 8;

//! The references that HTML knows and XML does not; any other stays as it is written.
class HtmlEntities : public QXmlStreamEntityResolver
{
public:
    QString resolveUndeclaredEntity(const QString &name) override
    {
        const QByteArray reference = QByteArray('&' + name.toUtf8() + ';');
        // What is given here is parsed again: a reference that nobody knows must not come back as itself.
        const QByteArray text = decodeEntities(reference);
        return QString::fromUtf8(text == reference ? htmlText(reference) : text).toHtmlEscaped();
    }
};

//! A piece without the characters that XML 1.0 forbids (section 2.2).
QByteArray withoutControls(QByteArrayView piece)
{
    QByteArray clean(piece.data(), piece.size());
    const auto isForbidden = [](char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t';
    };
    if (std::ranges::any_of(clean, isForbidden))
        clean.removeIf(isForbidden);
    // U+FFFE and U+FFFF are no characters either.
    clean.replace("\xEF\xBF\xBE", "");
    clean.replace("\xEF\xBF\xBF", "");
    return clean;
}

}

XmlWalk::XmlWalk(QByteArrayView xml, QByteArrayList restarts) : m_xml(xml)
{
    for (const QByteArray &name : restarts)
        m_restarts += '<' + name;
    start(0);
}

void XmlWalk::start(qsizetype at)
{
    static HtmlEntities entities;
    m_reader.clear();
    m_reader.setNamespaceProcessing(false);
    m_reader.setEntityResolver(&entities);
    m_begun = m_fed = at;
    // The document is UTF-8 by now, whatever its first line says; so that line is left out.
    if (at == 0) {
        while (m_fed < m_xml.size() && static_cast<unsigned char>(m_xml[m_fed]) <= ' ')
            ++m_fed;
        const QByteArrayView rest = m_xml.sliced(m_fed);
        const qsizetype end = rest.startsWith("<?xml") ? rest.indexOf("?>") : -1;
        m_fed += end < 0 ? 0 : end + 2;
    } else {
        m_reader.addData(QByteArray("<rest>"));
        m_isOutside = true;
    }
    m_begun = m_fed;
    m_place = at - 1;
}

void XmlWalk::feed()
{
    qsizetype end = std::min(m_fed + pieceBytes, m_xml.size());
    // A character is not parted.
    while (end < m_xml.size() && (static_cast<unsigned char>(m_xml[end]) & 0xC0) == 0x80)
        ++end;
    m_reader.addData(withoutControls(m_xml.sliced(m_fed, end - m_fed)));
    m_fed = end;
}

bool XmlWalk::next()
{
    m_text.clear();
    for (;;) {
        switch (m_reader.readNext()) {
        case QXmlStreamReader::StartElement:
            if (std::exchange(m_isOutside, false)) // put around what is left, by start()
                break;
            [[fallthrough]];
        case QXmlStreamReader::EndElement:
            m_isBegin = m_reader.isStartElement();
            m_name = m_reader.qualifiedName().toString();
            takePlace();
            return true;
        case QXmlStreamReader::Characters:
            m_text += m_reader.text();
            break;
        case QXmlStreamReader::EntityReference:
            m_text += u'&' + m_reader.name().toString() + u';';
            break;
        case QXmlStreamReader::EndDocument:
            return false;
        case QXmlStreamReader::Invalid:
            if (m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError && m_fed < m_xml.size())
                feed();
            else if (!recover())
                return false;
            break;
        default:
            break;
        }
    }
}

bool XmlWalk::recover()
{
    const bool isEnd = m_reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
    const qint64 line = m_xml.first(m_begun).count('\n') + m_reader.lineNumber();
    const qsizetype at = isEnd ? -1 : nextRestart();
    m_text.clear();
    // Behind a restart, the ends of what was open before it are no error.
    if (!isEnd && at < 0 && !m_breaks.empty() && line > m_xml.first(endTags()).count('\n'))
        return false;
    const QString why = isEnd ? QStringLiteral("it breaks off") : m_reader.errorString();
    const bool isSame = !m_breaks.empty() && m_breaks.back().line == line && m_breaks.back().why == why;
    ++m_breakCount;
    if (m_breaks.size() < toldBreaks && !isSame)
        m_breaks.push_back({line, why});
    m_wasBroken = true;
    if (m_breakCount > Base::Limits::xmlBreaks)
        return false;
    if (at < 0)
        return false;
    start(at);
    return true;
}

qsizetype XmlWalk::endTags() const
{
    QByteArrayView rest = m_xml.trimmed();
    for (;;) {
        const qsizetype tag = rest.endsWith('>') ? rest.lastIndexOf('<') : -1;
        if (tag < 0 || !rest.sliced(tag).startsWith("</"))
            return rest.data() - m_xml.data() + rest.size();
        rest = rest.first(tag).trimmed();
    }
}

void XmlWalk::takePlace()
{
    if (!m_isBegin)
        return;
    const QByteArray name = QByteArray('<' + m_name.toUtf8());
    if (m_restarts.contains(name))
        m_place = std::max(m_place, placeOf(name, m_place + 1));
}

qsizetype XmlWalk::placeOf(const QByteArray &name, qsizetype from) const
{
    qsizetype at = from - 1;
    while ((at = m_xml.indexOf(name, at + 1)) >= 0) {
        const qsizetype end = at + name.size();
        if (end < m_xml.size() && (m_xml[end] == '>' || static_cast<unsigned char>(m_xml[end]) <= ' '))
            break;
    }
    return at;
}

qsizetype XmlWalk::nextRestart() const
{
    qsizetype next = -1;
    for (const QByteArray &name : m_restarts) {
        const qsizetype at = placeOf(name, std::max(m_place, m_begun) + 1);
        if (at >= 0 && (next < 0 || at < next))
            next = at;
    }
    return next;
}

QString XmlWalk::attribute(QLatin1String name) const
{
    return m_reader.attributes().value(name).toString();
}

bool XmlWalk::wasBroken()
{
    return std::exchange(m_wasBroken, false);
}

Base::Issues XmlWalk::issues(const QString &path) const
{
    Base::Issues issues;
    for (const Break &at : m_breaks)
        issues.append({Base::IssueKind::Broken, path, at.line, at.why});
    return issues;
}

}
