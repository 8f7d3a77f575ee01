#include "store/repaircode.h"

#include "captures/refcode.h"

#include <QJsonDocument>

namespace Catena::Store {

using Captures::anchorFrom;
using Captures::momentFrom;
using Captures::put;
using Captures::refFrom;
using Captures::toJson;

QString repairToJson(const Captures::Repair &repair)
{
    QJsonObject object;
    put(object, "target", toJson(repair.target));
    put(object, "other", toJson(repair.other));
    put(object, "position", toJson(repair.position));
    put(object, "document", repair.document);
    put(object, "author", repair.author);
    put(object, "date", toJson(repair.date));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Captures::Repair repairFromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    Captures::Repair repair;
    repair.target = refFrom(object.value(QStringLiteral("target")).toObject());
    repair.other = refFrom(object.value(QStringLiteral("other")).toObject());
    repair.position = anchorFrom(object.value(QStringLiteral("position")).toObject());
    repair.document = object.value(QStringLiteral("document")).toString();
    repair.author = object.value(QStringLiteral("author")).toString();
    repair.date = momentFrom(object.value(QStringLiteral("date")).toObject());
    return repair;
}

}
