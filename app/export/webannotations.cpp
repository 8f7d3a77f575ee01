#include "export/webannotations.h"

#include "captures/refcode.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace Catena::Export {

namespace {

using Annotations::Annotation;
using Annotations::AnnotationKind;
using Annotations::Target;

QString isoOf(qint64 msecs)
{
    return QDateTime::fromMSecsSinceEpoch(msecs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString motivationOf(AnnotationKind kind)
{
    switch (kind) {
    case AnnotationKind::Highlight:
        return QStringLiteral("highlighting");
    case AnnotationKind::Bookmark:
        return QStringLiteral("bookmarking");
    case AnnotationKind::Note:
        break;
    }
    return QStringLiteral("commenting");
}

//! An IRI of what is annotated: the path in the folder, or a name made of what the comment says.
QString sourceOf(const Target &target)
{
    if (target.on == Target::On::Essay)
        return QString::fromLatin1(QUrl::toPercentEncoding(target.document, "/"));
    return QStringLiteral("urn:catena:comment:%1").arg(target.comment.hash, 16, 16, QLatin1Char('0'));
}

QJsonObject targetJson(const Target &target, Annotations::Colour colour)
{
    const QJsonObject quote{{QStringLiteral("type"), QStringLiteral("TextQuoteSelector")},
                            {QStringLiteral("exact"), target.passage.exact},
                            {QStringLiteral("prefix"), target.passage.prefix},
                            {QStringLiteral("suffix"), target.passage.suffix},
                            {QStringLiteral("catena:share"), target.passage.position}};
    const QJsonObject position{{QStringLiteral("type"), QStringLiteral("TextPositionSelector")},
                               {QStringLiteral("start"), target.span.begin},
                               {QStringLiteral("end"), target.span.end}};
    QJsonObject object{{QStringLiteral("type"), QStringLiteral("SpecificResource")},
                       {QStringLiteral("source"), sourceOf(target)},
                       {QStringLiteral("styleClass"), Annotations::colourName(colour)},
                       {QStringLiteral("selector"), QJsonArray{quote, position}},
                       {QStringLiteral("catena:whole"), target.isWhole},
                       {QStringLiteral("catena:standing"), int(target.standing)},
                       {QStringLiteral("catena:textHash"), QString::number(target.textHash, 16)}};
    if (target.on == Target::On::Comment)
        object.insert(QStringLiteral("catena:comment"), Captures::toJson(target.comment));
    return object;
}

QJsonArray bodiesOf(const Annotation &annotation)
{
    QJsonArray bodies;
    if (!annotation.text.isEmpty()) {
        bodies.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                                  {QStringLiteral("purpose"), QStringLiteral("commenting")},
                                  {QStringLiteral("format"), QStringLiteral("text/plain")},
                                  {QStringLiteral("value"), annotation.text}});
    }
    for (const QString &tag : annotation.tags) {
        bodies.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("TextualBody")},
                                  {QStringLiteral("purpose"), QStringLiteral("tagging")},
                                  {QStringLiteral("value"), tag}});
    }
    return bodies;
}

QJsonObject annotationJson(const Annotation &annotation)
{
    QJsonObject object{
        {QStringLiteral("id"), QString(QLatin1String("urn:uuid:") + annotation.uuid.toString(QUuid::WithoutBraces))},
        {QStringLiteral("type"), QStringLiteral("Annotation")},
        {QStringLiteral("motivation"), motivationOf(annotation.kind)},
        {QStringLiteral("created"), isoOf(annotation.created)},
        {QStringLiteral("modified"), isoOf(annotation.modified)},
        {QStringLiteral("target"), targetJson(annotation.target, annotation.colour)}};
    if (const QJsonArray bodies = bodiesOf(annotation); !bodies.isEmpty())
        object.insert(QStringLiteral("body"), bodies);
    if (!annotation.author.isEmpty()) {
        object.insert(QStringLiteral("creator"),
                      QJsonObject{{QStringLiteral("type"), QStringLiteral("Person")},
                                  {QStringLiteral("name"), annotation.author}});
    }
    if (annotation.visibility == Annotations::Visibility::Group)
        object.insert(QStringLiteral("catena:visibility"), QStringLiteral("group"));
    return object;
}

}

QByteArray webAnnotations(const Annotations::AnnotationList &annotations)
{
    QJsonArray items;
    for (const Annotation &annotation : annotations)
        items.append(annotationJson(annotation));
    const QJsonObject own{{QStringLiteral("catena"), QLatin1String(ownTerms)}};
    const QJsonObject collection{
        {QStringLiteral("@context"), QJsonArray{QStringLiteral("http://www.w3.org/ns/anno.jsonld"), own}},
        {QStringLiteral("type"), QStringLiteral("AnnotationCollection")},
        {QStringLiteral("total"), qint64(annotations.size())},
        {QStringLiteral("first"),
         QJsonObject{{QStringLiteral("type"), QStringLiteral("AnnotationPage")},
                     {QStringLiteral("startIndex"), 0},
                     {QStringLiteral("items"), items}}}};
    return QJsonDocument(collection).toJson();
}

}
