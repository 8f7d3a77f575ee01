#include "captures/refcode.h"

#include <algorithm>

namespace Catena::Captures {

using Base::Moment;
using Text::Anchor;

void put(QJsonObject &object, const char *key, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

void put(QJsonObject &object, const char *key, const QJsonObject &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(key), value);
}

QJsonObject toJson(const Moment &moment)
{
    if (!moment.isValid())
        return {};
    QJsonObject object;
    object.insert(QStringLiteral("msecs"), moment.msecs);
    object.insert(QStringLiteral("precision"), int(moment.precision));
    if (moment.hasOffset)
        object.insert(QStringLiteral("offset"), moment.offsetMinutes);
    return object;
}

// A date without a precision is none, whatever else is said of it.
Moment momentFrom(const QJsonObject &object)
{
    constexpr int mostMinutes = 24 * 60;
    const int precision = object.value(QStringLiteral("precision")).toInt();
    if (precision <= int(Moment::Precision::None) || precision > int(Moment::Precision::Second))
        return {};
    Moment moment;
    moment.precision = Moment::Precision(precision);
    moment.msecs = object.value(QStringLiteral("msecs")).toInteger();
    const int offset = object.value(QStringLiteral("offset")).toInt(mostMinutes);
    moment.hasOffset = offset > -mostMinutes && offset < mostMinutes;
    moment.offsetMinutes = qint16(moment.hasOffset ? offset : 0);
    return moment;
}

QJsonObject toJson(const CommentRef &ref)
{
    if (ref == CommentRef())
        return {};
    QJsonObject object;
    put(object, "id", ref.sourceId);
    put(object, "author", ref.author);
    put(object, "date", toJson(ref.date));
    put(object, "opening", ref.opening);
    put(object, "context", ref.context);
    object.insert(QStringLiteral("hash"), QString::number(ref.hash, 16));
    object.insert(QStringLiteral("length"), ref.length);
    object.insert(QStringLiteral("ordinal"), ref.ordinal);
    object.insert(QStringLiteral("equals"), ref.equals);
    return object;
}

// It may come from anybody: out of a file of notes, or from the notes of a group.
CommentRef refFrom(const QJsonObject &object)
{
    const auto number = [&object](const char *name, qint32 least) {
        constexpr qint32 most = 1 << 29;
        return std::clamp(object.value(QLatin1String(name)).toInt(least), least, most);
    };
    CommentRef ref;
    ref.sourceId = object.value(QStringLiteral("id")).toString();
    ref.author = object.value(QStringLiteral("author")).toString();
    ref.date = momentFrom(object.value(QStringLiteral("date")).toObject());
    ref.opening = object.value(QStringLiteral("opening")).toString();
    ref.context = object.value(QStringLiteral("context")).toString();
    ref.hash = object.value(QStringLiteral("hash")).toString().toULongLong(nullptr, 16);
    ref.length = number("length", 0);
    ref.ordinal = number("ordinal", 0);
    ref.equals = number("equals", 1);
    return ref;
}

QJsonObject toJson(const Anchor &anchor)
{
    if (anchor == Anchor())
        return {};
    QJsonObject object;
    put(object, "exact", anchor.exact);
    put(object, "prefix", anchor.prefix);
    put(object, "suffix", anchor.suffix);
    object.insert(QStringLiteral("position"), anchor.position);
    return object;
}

Anchor anchorFrom(const QJsonObject &object)
{
    return {object.value(QStringLiteral("exact")).toString(), object.value(QStringLiteral("prefix")).toString(),
            object.value(QStringLiteral("suffix")).toString(), object.value(QStringLiteral("position")).toDouble()};
}

}
