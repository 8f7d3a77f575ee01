#include "store/annotationcode.h"

#include "captures/refcode.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Catena::Store {

namespace {

using Annotations::Annotation;
using Annotations::AnnotationKind;
using Annotations::Target;
using Annotations::Visibility;
using Captures::put;

constexpr char groupName[] = "group"; // resources/schema/postgresql looks for it

QJsonObject toJson(const Target &target)
{
    QJsonObject object;
    object.insert(QStringLiteral("on"), int(target.on));
    object.insert(QStringLiteral("whole"), target.isWhole);
    put(object, "document", target.document);
    put(object, "comment", Captures::toJson(target.comment));
    object.insert(QStringLiteral("hash"), QString::number(target.textHash, 16));
    object.insert(QStringLiteral("begin"), target.span.begin);
    object.insert(QStringLiteral("end"), target.span.end);
    object.insert(QStringLiteral("standing"), int(target.standing));
    put(object, "passage", Captures::toJson(target.passage));
    return object;
}

Target targetFrom(const QJsonObject &object)
{
    Target target;
    target.on =
        object.value(QStringLiteral("on")).toInt() == int(Target::On::Essay) ? Target::On::Essay : Target::On::Comment;
    target.isWhole = object.value(QStringLiteral("whole")).toBool();
    target.document = object.value(QStringLiteral("document")).toString();
    target.comment = Captures::refFrom(object.value(QStringLiteral("comment")).toObject());
    target.textHash = object.value(QStringLiteral("hash")).toString().toULongLong(nullptr, 16);
    target.span = {object.value(QStringLiteral("begin")).toInt(), object.value(QStringLiteral("end")).toInt()};
    target.standing = Target::Standing(std::clamp(object.value(QStringLiteral("standing")).toInt(), 0, 3));
    target.passage = Captures::anchorFrom(object.value(QStringLiteral("passage")).toObject());
    return target;
}

}

QString annotationToJson(const Annotation &annotation)
{
    QJsonObject object;
    object.insert(QStringLiteral("uuid"), annotation.uuid.toString(QUuid::WithoutBraces));
    object.insert(QStringLiteral("revision"), QString::number(annotation.revision));
    object.insert(QStringLiteral("kind"), int(annotation.kind));
    object.insert(QStringLiteral("colour"), Annotations::colourName(annotation.colour));
    object.insert(QStringLiteral("target"), toJson(annotation.target));
    put(object, "text", annotation.text);
    if (!annotation.tags.isEmpty())
        object.insert(QStringLiteral("tags"), QJsonArray::fromStringList(annotation.tags));
    put(object, "author", annotation.author);
    if (annotation.visibility == Visibility::Group)
        object.insert(QStringLiteral("visibility"), QLatin1String(groupName));
    object.insert(QStringLiteral("created"), annotation.created);
    object.insert(QStringLiteral("modified"), annotation.modified);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<Annotation> annotationFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Annotation annotation;
    annotation.uuid = QUuid::fromString(object.value(QStringLiteral("uuid")).toString());
    if (annotation.uuid.isNull())
        return {};
    const int kind = object.value(QStringLiteral("kind")).toInt();
    annotation.kind = kind >= 0 && kind <= int(AnnotationKind::Bookmark) ? AnnotationKind(kind) : AnnotationKind::Note;
    annotation.revision = object.value(QStringLiteral("revision")).toString().toLongLong();
    annotation.colour = Annotations::colourFromName(object.value(QStringLiteral("colour")).toString())
                            .value_or(Annotations::Colour::Yellow);
    annotation.target = targetFrom(object.value(QStringLiteral("target")).toObject());
    annotation.text = object.value(QStringLiteral("text")).toString();
    for (const QJsonValue &tag : object.value(QStringLiteral("tags")).toArray()) {
        if (!tag.toString().isEmpty())
            annotation.tags += tag.toString();
    }
    annotation.author = object.value(QStringLiteral("author")).toString();
    if (object.value(QStringLiteral("visibility")) == QLatin1String(groupName))
        annotation.visibility = Visibility::Group;
    annotation.created = object.value(QStringLiteral("created")).toInteger();
    annotation.modified = object.value(QStringLiteral("modified")).toInteger();
    return annotation;
}

}
