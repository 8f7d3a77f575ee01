#include "export/readwebannotations.h"

#include "captures/refcode.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace Catena::Export {

namespace {

using Annotations::Annotation;
using Annotations::AnnotationKind;
using Annotations::Target;

const QString commentUrn = QStringLiteral("urn:catena:comment:");

//! A text no longer than allowed, never cut inside a surrogate pair.
QString bounded(const QJsonValue &value, qsizetype most = annotationTextUnits)
{
    QString text = value.toString();
    if (text.size() <= most)
        return text;
    text.truncate(most);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

//! JSON-LD says one thing or a list of them.
QJsonArray listOf(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray();
    return value.isUndefined() || value.isNull() ? QJsonArray() : QJsonArray{value};
}

QUuid uuidOf(const QString &name, const QJsonObject &object)
{
    const QString urn = QStringLiteral("urn:uuid:");
    const QUuid own = QUuid::fromString(name.startsWith(urn, Qt::CaseInsensitive) ? name.mid(urn.size()) : name);
    if (!own.isNull())
        return own;
    const QByteArray seed = name.isEmpty() ? QJsonDocument(object).toJson(QJsonDocument::Compact) : name.toUtf8();
    return QUuid::createUuidV5(QUuid(), QCryptographicHash::hash(seed, QCryptographicHash::Sha256));
}

//! Milliseconds since 1970; 0 where there is no such date.
qint64 msecsOf(const QJsonValue &value)
{
    const QDateTime date = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return date.isValid() ? date.toMSecsSinceEpoch() : 0;
}

qint32 offsetOf(const QJsonValue &value)
{
    constexpr double most = 2e9;
    return qint32(std::clamp(value.toDouble(), 0.0, most));
}

void readSelectors(const QJsonValue &selectors, Target &target)
{
    for (const QJsonValue &each : listOf(selectors)) {
        const QJsonObject selector = each.toObject();
        const QString type = selector.value(QStringLiteral("type")).toString();
        if (type == QLatin1String("TextQuoteSelector")) {
            target.passage.exact = bounded(selector.value(QStringLiteral("exact")));
            target.passage.prefix = bounded(selector.value(QStringLiteral("prefix")), annotationContextUnits);
            target.passage.suffix = bounded(selector.value(QStringLiteral("suffix")), annotationContextUnits);
            const double share = selector.value(QStringLiteral("catena:share")).toDouble();
            target.passage.position = share >= 0 && share <= 1 ? share : 0;
        } else if (type == QLatin1String("TextPositionSelector")) {
            target.span.begin = offsetOf(selector.value(QStringLiteral("start")));
            target.span.end = std::max(target.span.begin, offsetOf(selector.value(QStringLiteral("end"))));
        }
    }
}

//! A path inside a folder: what an IRI of another program ends in may be the name of the file.
QString documentOf(const QString &source)
{
    const QUrl url(source);
    const QString path = url.scheme().isEmpty() ? QUrl::fromPercentEncoding(source.toUtf8()) : url.fileName();
    return path.left(annotationContextUnits);
}

Target targetOf(const QJsonValue &value)
{
    Target target;
    target.on = Target::On::Essay;
    const QJsonObject object = value.toObject();
    const QJsonValue source = object.value(QStringLiteral("source"));
    const QString iri = value.isString() ? value.toString()
        : source.isString()              ? source.toString()
                                         : source.toObject().value(QStringLiteral("id")).toString();
    readSelectors(object.value(QStringLiteral("selector")), target);
    target.isWhole = object.value(QStringLiteral("catena:whole")).toBool(target.passage.exact.isEmpty());
    target.standing = Target::Standing(std::clamp(object.value(QStringLiteral("catena:standing")).toInt(), 0, 3));
    target.textHash = object.value(QStringLiteral("catena:textHash")).toString().toULongLong(nullptr, 16);
    if (iri.startsWith(commentUrn)) {
        target.on = Target::On::Comment;
        target.comment = Captures::refFrom(object.value(QStringLiteral("catena:comment")).toObject());
    } else {
        target.document = documentOf(iri);
    }
    return target;
}

void addTag(const QString &tag, Annotation &annotation)
{
    if (!tag.isEmpty() && annotation.tags.size() < annotationTags && !annotation.tags.contains(tag))
        annotation.tags += tag;
}

void readBodies(const QJsonObject &object, Annotation &annotation)
{
    QStringList texts;
    if (object.contains(QStringLiteral("bodyValue")))
        texts += bounded(object.value(QStringLiteral("bodyValue")));
    for (const QJsonValue &each : listOf(object.value(QStringLiteral("body")))) {
        const QJsonObject body = each.toObject();
        const QString value = bounded(body.value(QStringLiteral("value")));
        if (body.value(QStringLiteral("purpose")).toString() == QLatin1String("tagging"))
            addTag(value, annotation);
        else if (!value.isEmpty())
            texts += value;
        else if (each.isString())
            texts += bounded(each); // the IRI of a body that stands elsewhere
    }
    annotation.text = texts.join(QStringLiteral("\n\n")).left(annotationTextUnits);
}

QString creatorOf(const QJsonValue &value)
{
    const QJsonValue first = value.isArray() ? value.toArray().first() : value;
    const QJsonObject person = first.toObject();
    for (const char *key : {"name", "nickname", "id"}) {
        const QString name = bounded(person.value(QLatin1String(key)), annotationContextUnits);
        if (!name.isEmpty())
            return name;
    }
    return bounded(first, annotationContextUnits);
}

AnnotationKind kindOf(const QJsonObject &object, const Annotation &annotation)
{
    QStringList motivations;
    for (const QJsonValue &each : listOf(object.value(QStringLiteral("motivation"))))
        motivations += each.toString().section(QLatin1Char('#'), -1).section(QLatin1Char(':'), -1);
    if (motivations.contains(QLatin1String("bookmarking")))
        return AnnotationKind::Bookmark;
    if (motivations.contains(QLatin1String("highlighting")))
        return AnnotationKind::Highlight;
    const bool isKnown = motivations.contains(QLatin1String("commenting"));
    return isKnown || Annotations::hasNote(annotation) ? AnnotationKind::Note : AnnotationKind::Highlight;
}

//! One annotation of the W3C model; none where it has no target.
std::optional<Annotation> webAnnotation(const QJsonObject &object)
{
    const QJsonArray targets = listOf(object.value(QStringLiteral("target")));
    if (targets.isEmpty())
        return {};
    Annotation annotation;
    annotation.uuid = uuidOf(object.value(QStringLiteral("id")).toString(), object);
    annotation.target = targetOf(targets.first());
    const QString colour = targets.first().toObject().value(QStringLiteral("styleClass")).toString();
    annotation.colour = Annotations::colourFromName(colour).value_or(Annotations::Colour::Yellow);
    readBodies(object, annotation);
    annotation.author = creatorOf(object.value(QStringLiteral("creator")));
    if (object.value(QStringLiteral("catena:visibility")) == QLatin1String("group"))
        annotation.visibility = Annotations::Visibility::Group;
    annotation.created = msecsOf(object.value(QStringLiteral("created")));
    annotation.modified = object.contains(QStringLiteral("modified"))
        ? msecsOf(object.value(QStringLiteral("modified")))
        : annotation.created;
    annotation.kind = kindOf(object, annotation);
    return annotation;
}

//! One row of Hypothesis (h.readthedocs.io, API v1).
Annotation hypothesisAnnotation(const QJsonObject &object)
{
    Annotation annotation;
    annotation.uuid =
        uuidOf(QString(QLatin1String("hypothesis:") + object.value(QStringLiteral("id")).toString()), object);
    const QJsonArray targets = object.value(QStringLiteral("target")).toArray();
    annotation.target = targetOf(targets.isEmpty() ? object.value(QStringLiteral("uri")) : targets.first());
    annotation.text = bounded(object.value(QStringLiteral("text")));
    for (const QJsonValue &tag : object.value(QStringLiteral("tags")).toArray())
        addTag(bounded(tag, annotationContextUnits), annotation);
    const QString shown =
        object.value(QStringLiteral("user_info")).toObject().value(QStringLiteral("display_name")).toString();
    QString user = object.value(QStringLiteral("user")).toString();
    if (user.startsWith(QLatin1String("acct:")))
        user = user.mid(5).section(QLatin1Char('@'), 0, 0);
    annotation.author = (shown.isEmpty() ? user : shown).left(annotationContextUnits);
    annotation.created = msecsOf(object.value(QStringLiteral("created")));
    annotation.modified = msecsOf(object.value(QStringLiteral("updated")));
    annotation.kind = Annotations::hasNote(annotation) ? AnnotationKind::Note : AnnotationKind::Highlight;
    return annotation;
}

bool isHypothesis(const QJsonObject &object)
{
    return object.contains(QStringLiteral("uri")) && object.contains(QStringLiteral("user"));
}

QJsonArray itemsOf(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    const QJsonObject object = document.object();
    for (const char *key : {"items", "rows", "annotations"}) {
        if (object.value(QLatin1String(key)).isArray())
            return object.value(QLatin1String(key)).toArray();
    }
    const QJsonObject first = object.value(QStringLiteral("first")).toObject();
    if (first.value(QStringLiteral("items")).isArray())
        return first.value(QStringLiteral("items")).toArray();
    const bool isOne = object.contains(QStringLiteral("target"));
    return isOne ? QJsonArray{object} : QJsonArray();
}

}

Base::Result<ReadAnnotations> readWebAnnotations(const QByteArray &bytes)
{
    if (bytes.size() > annotationFileBytes)
        return Base::Error{Base::ErrorKind::TooLarge, {}, QString::number(bytes.size())};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isNull())
        return Base::Error{Base::ErrorKind::NoText, {}, error.errorString()};
    ReadAnnotations read;
    const QJsonArray items = itemsOf(document);
    for (qsizetype i = 0; i < std::min(items.size(), readAnnotationsMost); ++i) {
        const QJsonObject object = items[i].toObject();
        const std::optional<Annotation> annotation =
            isHypothesis(object) ? std::optional(hypothesisAnnotation(object)) : webAnnotation(object);
        if (annotation)
            read.annotations.push_back(*annotation);
        else
            read.issues += {Base::IssueKind::Broken, {}, i + 1, QStringLiteral("no target")};
    }
    if (items.size() > readAnnotationsMost)
        read.issues += {Base::IssueKind::TooMany, {}, 0, QString::number(items.size() - readAnnotationsMost)};
    return read;
}

}
