#include "formats/packageparts.h"

#include "formats/xmlcursor.h"

#include <QStringList>

namespace Catena::Formats {

namespace {

//! A target of a relationship as a name of a part: relative to the part that names it, or from the root.
QByteArray resolved(const QByteArray &from, QStringView target)
{
    if (target.startsWith(u'/'))
        return target.sliced(1).toUtf8();
    QStringList parts = QString::fromUtf8(from).split(QLatin1Char('/'));
    parts.removeLast();
    for (const QStringView part : target.split(u'/')) {
        if (part == u".." && !parts.isEmpty())
            parts.removeLast();
        else if (part != u"." && part != u"..")
            parts.append(part.toString());
    }
    return parts.join(QLatin1Char('/')).toUtf8();
}

}

QByteArray mainPart(const Documents::Container &container)
{
    XmlCursor xml(container.part("[Content_Types].xml"));
    while (xml.next()) {
        if (xml.isStart() && xml.name() == u"Override" && xml.attribute(u"ContentType").endsWith(u"main+xml"))
            return resolved({}, xml.attribute(u"PartName"));
    }
    return {};
}

QByteArray relatedPart(const Documents::Container &container, const QByteArray &from, QStringView type, QStringView id)
{
    const qsizetype slash = from.lastIndexOf('/');
    const QByteArray name = from.left(slash + 1) + "_rels/" + from.mid(slash + 1) + ".rels";
    XmlCursor xml(container.part(name));
    while (xml.next()) {
        if (!xml.isStart() || xml.name() != u"Relationship" || xml.attribute(u"TargetMode") == u"External")
            continue;
        if (xml.attribute(u"Type").endsWith(type) && (id.isNull() || xml.attribute(u"Id") == id))
            return resolved(from, xml.attribute(u"Target"));
    }
    return {};
}

FileProperties propertiesOf(QByteArrayView part)
{
    FileProperties properties;
    XmlCursor xml(part);
    while (xml.next()) {
        if (!xml.isStart())
            continue;
        if (xml.name() == u"title" && properties.title.isEmpty())
            properties.title = xml.words().simplified();
        else if (xml.name() == u"creator" && properties.creator.isEmpty())
            properties.creator = xml.words().simplified();
    }
    return properties;
}

}
