#include "export/xmp.h"

namespace Catena::Export {

QByteArray xmpPacket(const QString &title, const ExportOptions &options, bool isArchival)
{
    QString dates;
    if (options.created.isValid()) {
        const QString iso = options.created.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        dates = QStringLiteral("<xmp:CreateDate>%1</xmp:CreateDate><xmp:ModifyDate>%1</xmp:ModifyDate>").arg(iso);
    }
    const QString claim = isArchival
        ? QStringLiteral("<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\">"
                         "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"
                         "</rdf:Description>")
        : QString();
    const QString packet = QStringLiteral(
        "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
        "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
        "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">"
        "<dc:format>application/pdf</dc:format>"
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%1</rdf:li></rdf:Alt></dc:title>"
        "<dc:language><rdf:Bag><rdf:li>%2</rdf:li></rdf:Bag></dc:language>%3"
        "<xmp:CreatorTool>Catena</xmp:CreatorTool><pdf:Producer>Catena</pdf:Producer>"
        "</rdf:Description>%4</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>");
    return packet.arg(title.toHtmlEscaped(), options.labels.language.toHtmlEscaped(), dates, claim).toUtf8();
}

}
