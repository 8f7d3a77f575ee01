#include "formats/docxstyles.h"

#include "formats/xmlcursor.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr int mostBases = 32; //!< styles that a style is based on; a circle ends there
constexpr int quoteIndent = 300; //!< a paragraph set in further than its style by this is a quote (pandoc's rule)
constexpr int headingLevels = 6;

int numberOf(QStringView value, int otherwise)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber ? number : otherwise;
}

//! The level of a built-in heading style by its name, "heading 2" or "Heading2"; 0 = none.
int headingOf(const QString &name)
{
    if (!name.startsWith(QLatin1String("heading")))
        return 0;
    return numberOf(QStringView(name).sliced(7).trimmed(), 0);
}

bool isQuoteName(const QString &name)
{
    return name.contains(QLatin1String("quote")) || name.contains(QLatin1String("quotation"))
        || name == QLatin1String("block text");
}

bool isCodeName(const QString &name)
{
    return name.contains(QLatin1String("code")) || name.contains(QLatin1String("html preformatted"))
        || name == QLatin1String("plain text");
}

}

DocxFormat readDocxFormat(XmlCursor &xml, QString *style)
{
    DocxFormat format;
    int depth = 1;
    while (depth > 0 && xml.next()) {
        if (xml.isEnd()) {
            --depth;
            continue;
        }
        if (!xml.isStart())
            continue;
        ++depth;
        const QStringView name = xml.name();
        const QStringView value = xml.attribute(u"val");
        if (name == u"pStyle" && style)
            *style = value.toString();
        else if (name == u"outlineLvl")
            format.outline = numberOf(value, -1);
        else if (name == u"ilvl")
            format.listLevel = numberOf(value, 0);
        else if (name == u"numId")
            format.listId = numberOf(value, -1);
        else if (name == u"del")
            format.joinsNext = true;
        else if (name == u"ind") {
            const QStringView left = xml.attribute(u"left");
            format.indent = numberOf(left.isNull() ? xml.attribute(u"start") : left, -1);
            format.hanging = numberOf(xml.attribute(u"hanging"), 0);
        } else if (name == u"pPrChange") { // what it was before a tracked change
            xml.skip();
            --depth;
        }
    }
    return format;
}

DocxStyles::DocxStyles(QByteArrayView part)
{
    XmlCursor xml(part);
    QString id;
    DocxFormat format;
    while (xml.next()) {
        const QStringView name = xml.name();
        if (xml.isStart() && name == u"style") {
            id = xml.attribute(u"styleId").toString();
            format = {};
        } else if (xml.isStart() && name == u"name") {
            format.name = xml.attribute(u"val").toString().toLower();
        } else if (xml.isStart() && name == u"basedOn") {
            format.base = xml.attribute(u"val").toString();
        } else if (xml.isStart() && name == u"pPr") {
            const DocxFormat said = readDocxFormat(xml, nullptr);
            format.outline = said.outline;
            format.listLevel = said.listLevel;
            format.listId = said.listId;
            format.indent = said.indent;
            format.hanging = said.hanging;
        } else if (xml.isEnd() && name == u"style" && !id.isEmpty()) {
            m_styles.insert(id, format);
        }
    }
}

ParagraphStyle DocxStyles::styleOf(const QString &id, const DocxFormat &own) const
{
    ParagraphStyle style;
    style.joinsNext = own.joinsNext;
    DocxFormat all = own;
    DocxFormat inherited;
    bool isQuote = false;
    bool isCode = false;
    QString at = id;
    for (int bases = 0; bases < mostBases && !at.isEmpty(); ++bases) {
        const DocxFormat said = m_styles.value(at);
        const int heading = headingOf(said.name);
        all.outline = all.outline >= 0 ? all.outline : heading > 0 ? heading - 1 : said.outline;
        all.listLevel = all.listLevel >= 0 ? all.listLevel : said.listLevel;
        all.listId = all.listId >= 0 ? all.listId : said.listId;
        if (inherited.indent < 0 && said.indent >= 0) {
            inherited.indent = said.indent;
            inherited.hanging = said.hanging;
        }
        isQuote = isQuote || isQuoteName(said.name);
        isCode = isCode || isCodeName(said.name);
        style.isTitle = style.isTitle || said.name == QLatin1String("title");
        style.isLeftOut = style.isLeftOut || said.name.startsWith(QLatin1String("toc "));
        at = said.base;
    }
    using Kind = EssayBlock::Kind;
    const int further = own.indent - own.hanging - std::max(inherited.indent - inherited.hanging, 0);
    if (all.outline >= 0 && all.outline < 9) {
        style.kind = Kind::Heading;
        style.level = std::min(all.outline + 1, headingLevels);
    } else if (isCode) {
        style.kind = Kind::Code;
    } else if (all.listId > 0) {
        style.kind = Kind::ListItem;
        style.level = std::clamp(all.listLevel, 0, 8) + 1;
    } else if (isQuote || further >= quoteIndent) {
        style.kind = Kind::Quote;
        style.level = 1;
    }
    return style;
}

}
