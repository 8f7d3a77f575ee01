#include "formats/docxbody.h"

#include "formats/xmlcursor.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr QChar unbrokenHyphen(0x2011);

bool isOneOf(QStringView name, std::initializer_list<const char16_t *> names)
{
    return std::any_of(names.begin(), names.end(), [&](const char16_t *each) { return name == QStringView(each); });
}

//! Elements whose words are not read: deleted text, codes of fields, the second form of a drawing, properties.
bool isLeftOut(QStringView name)
{
    return isOneOf(name,
                   {u"del", u"moveFrom", u"delText", u"instrText", u"delInstrText", u"Fallback", u"rt", u"sdtPr",
                    u"sectPr", u"tblPr", u"tblGrid", u"tcPr", u"trPr", u"annotationRef", u"altChunk"});
}

class DocxReading
{
public:
    DocxReading(QByteArrayView part, const DocxStyles &styles) : m_xml(part), m_styles(styles), m_flow(&m_part.flow) { }

    DocxPart read()
    {
        while (m_xml.next()) {
            if (m_xml.isText() && m_inText)
                m_flow->text(m_xml.text());
            else if (m_xml.isStart())
                start(m_xml.name());
            else if (m_xml.isEnd())
                end(m_xml.name());
        }
        m_part.damage = m_xml.damage();
        return std::move(m_part);
    }

private:
    void start(QStringView name)
    {
        if (isLeftOut(name)) {
            m_xml.skip();
        } else if (name == u"p") {
            m_flow->openParagraph();
            if (!m_part.entries.empty())
                m_part.entries.back().paragraphs.append(m_xml.attribute(u"paraId").toString());
        } else if (name == u"pPr") {
            QString style;
            const DocxFormat own = readDocxFormat(m_xml, &style);
            m_flow->setStyle(m_styles.styleOf(style, own));
        } else if (name == u"rPr") {
            readRunProperties();
        } else if (name == u"t") {
            m_inText = !m_isHidden;
        } else if (name == u"tr") {
            m_flow->openRow();
        } else if (isOneOf(name, {u"comment", u"footnote", u"endnote"})) {
            beginEntry();
        } else {
            startInRun(name);
        }
    }

    void startInRun(QStringView name)
    {
        if (name == u"tab" || name == u"ptab") {
            m_flow->text(u"\t");
        } else if (name == u"br" || name == u"cr") {
            const QStringView type = m_xml.attribute(u"type");
            if (type != u"page" && type != u"column")
                m_flow->text(u"\n");
        } else if (name == u"noBreakHyphen") {
            m_flow->text(QStringView(&unbrokenHyphen, 1));
        } else if (name == u"footnoteReference" || name == u"endnoteReference") {
            m_flow->refer(name.first(1).toString() + m_xml.attribute(u"id"));
        } else if (name == u"commentRangeStart") {
            m_flow->beginAnchor(m_xml.attribute(u"id").toString());
        } else if (name == u"commentRangeEnd") {
            m_flow->endAnchor(m_xml.attribute(u"id").toString());
        }
    }

    void end(QStringView name)
    {
        if (name == u"p") {
            m_flow->closeParagraph();
        } else if (name == u"t") {
            m_inText = false;
        } else if (name == u"r") {
            m_isHidden = false;
        } else if (name == u"tc") {
            m_flow->closeCell();
        } else if (name == u"tr") {
            m_flow->closeRow();
        } else if (isOneOf(name, {u"comment", u"footnote", u"endnote"})) {
            m_flow = &m_part.flow;
        }
    }

    void beginEntry()
    {
        DocxEntry entry;
        entry.id = m_xml.attribute(u"id").toString();
        entry.author = m_xml.attribute(u"author").toString();
        entry.date = m_xml.attribute(u"date").toString();
        entry.type = m_xml.attribute(u"type").toString();
        m_part.entries.push_back(std::move(entry));
        m_flow = &m_part.entries.back().flow;
    }

    void readRunProperties()
    {
        int depth = 1;
        while (depth > 0 && m_xml.next()) {
            depth += m_xml.isStart() ? 1 : m_xml.isEnd() ? -1 : 0;
            const QStringView value = m_xml.attribute(u"val");
            if (m_xml.isStart() && m_xml.name() == u"vanish" && value != u"0" && value != u"false")
                m_isHidden = true;
        }
    }

    XmlCursor m_xml;
    const DocxStyles &m_styles;
    DocxPart m_part;
    OfficeFlow *m_flow;
    bool m_inText = false;
    bool m_isHidden = false; //!< the run that is being read is not shown
};

}

DocxPart readDocxPart(QByteArrayView part, const DocxStyles &styles)
{
    return DocxReading(part, styles).read();
}

}
