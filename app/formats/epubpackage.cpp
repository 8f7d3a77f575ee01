#include "formats/epubpackage.h"

#include "formats/xmlcursor.h"

#include <QDir>
#include <QHash>
#include <QUrl>

namespace Catena::Formats {

namespace {

QString packagePath(QByteArrayView container)
{
    XmlCursor xml(container);
    while (xml.next()) {
        if (xml.isStart() && xml.name() == u"rootfile")
            return xml.attribute(u"full-path").toString();
    }
    return {};
}

//! The name of the part that an address in the package document means.
QByteArray partAt(const QString &package, QStringView href)
{
    const qsizetype slash = package.lastIndexOf(u'/');
    const QString path = QUrl::fromPercentEncoding(href.toUtf8());
    return QDir::cleanPath(package.left(slash + 1) + path.section(u'#', 0, 0)).toUtf8();
}

struct Item
{
    QByteArray part;
    bool isText = false; //!< XHTML, and no table of contents
};

}

EpubPackage epubPackageOf(const Documents::Container &book)
{
    EpubPackage package;
    const QString path = packagePath(book.part("META-INF/container.xml"));
    QHash<QString, Item> items;
    QByteArrayList aside;
    XmlCursor xml(book.part(path.toUtf8()));
    while (xml.next()) {
        if (!xml.isStart())
            continue;
        const QString name = xml.name().toString();
        if (name == u"title" && package.title.isEmpty()) {
            package.title = xml.words().simplified();
        } else if (name == u"creator") {
            const QString creator = xml.words().simplified();
            package.creator += package.creator.isEmpty() ? creator : QStringLiteral(", ") + creator;
        } else if (name == u"date" && package.date.isEmpty()) {
            package.date = xml.words().simplified();
        } else if (name == u"item") {
            const bool isNav = xml.attribute(u"properties").toString().split(u' ').contains(QLatin1String("nav"));
            const bool isPage = xml.attribute(u"media-type").contains(u"html");
            items.insert(xml.attribute(u"id").toString(), {partAt(path, xml.attribute(u"href")), isPage && !isNav});
        } else if (name == u"itemref") {
            const Item item = items.value(xml.attribute(u"idref").toString());
            const bool isAside = xml.attribute(u"linear") == u"no";
            if (item.isText)
                (isAside ? aside : package.chapters) += item.part;
        }
    }
    package.chapters += aside;
    package.damage = xml.damage();
    return package;
}

}
