#include "formats/odtstyles.h"

#include "formats/xmlcursor.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr int mostParents = 32; //!< styles that a style is based on; a circle ends there
constexpr int headingLevels = 6;

//! The name for people that a style has where it states none: "Text_20_body" is "text body".
QString plainName(const QString &name)
{
    QString plain = name;
    return plain.replace(QLatin1String("_20_"), QLatin1String(" ")).toLower();
}

}

void OdtStyles::add(QByteArrayView part)
{
    XmlCursor xml(part);
    while (xml.next()) {
        if (!xml.isStart() || xml.name() != u"style" || xml.attribute(u"family") != u"paragraph")
            continue;
        const QString name = xml.attribute(u"name").toString();
        Style style;
        style.parent = xml.attribute(u"parent-style-name").toString();
        const QStringView shown = xml.attribute(u"display-name");
        style.name = shown.isEmpty() ? plainName(name) : shown.toString().toLower();
        style.outline = xml.attribute(u"default-outline-level").toInt();
        if (!m_styles.contains(name))
            m_styles.insert(name, style);
    }
}

ParagraphStyle OdtStyles::styleOf(const QString &name) const
{
    using Kind = EssayBlock::Kind;
    ParagraphStyle style;
    QString at = name;
    for (int parents = 0; parents < mostParents && !at.isEmpty(); ++parents) {
        Style said = m_styles.value(at);
        if (said.name.isEmpty())
            said.name = plainName(at);
        style.isTitle = style.isTitle || said.name == QLatin1String("title");
        if (style.kind == Kind::Paragraph && said.outline > 0) {
            style.kind = Kind::Heading;
            style.level = std::min(said.outline, headingLevels);
        } else if (style.kind == Kind::Paragraph && said.name.contains(QLatin1String("quot"))) {
            style.kind = Kind::Quote;
            style.level = 1;
        } else if (style.kind == Kind::Paragraph && said.name.contains(QLatin1String("preformatted"))) {
            style.kind = Kind::Code;
        }
        at = said.parent;
    }
    return style;
}

}
