#include "formats/fieldmapfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

// A static library's resources are linked in by asking for them, and that only works outside every namespace.
static void initFormats()
{
    Q_INIT_RESOURCE(formats);
}

namespace Catena::Formats {

namespace {

constexpr qint64 mostBytes = 256 * 1024;

//! Reads one map; the first error ends it.
class MapParser
{
public:
    std::optional<FieldMap> parse(const QJsonObject &file)
    {
        FieldMap map;
        for (auto field = file.begin(); field != file.end(); ++field) {
            const QString key = field.key();
            const QJsonValue value = field.value();
            if (key == u"name")
                map.name = value.toString();
            else if (key == u"what")
                map.why = value.toString();
            else if (key == u"ids")
                map.idSpace = value.toString();
            else if (key == u"records")
                continue;
            else if (key == u"knownBy")
                readKnownBy(value.toArray(), map);
            else if (bool *const flag = flagOf(key, map))
                *flag = value.toBool();
            else
                fail(QStringLiteral("\"%1\" is no entry of a map").arg(key));
        }
        for (const QJsonValue &kind : file.value(QLatin1String("records")).toArray())
            readKind(kind.toObject(), map);
        if (map.name.isEmpty() || map.knownBy.empty() || map.records.empty())
            fail(QStringLiteral("it needs \"name\", \"knownBy\" and \"records\""));
        if (!error.isEmpty())
            return std::nullopt;
        m_paths->close();
        map.paths = m_paths;
        return map;
    }

    QString error;

private:
    static bool *flagOf(const QString &key, FieldMap &map)
    {
        const std::array<std::pair<QLatin1String, bool *>, 5> flags = {{
            {QLatin1String("tried"), &map.isTried},
            {QLatin1String("utc"), &map.isUtc},
            {QLatin1String("datesToTheDay"), &map.isToTheDay},
            {QLatin1String("dropMentions"), &map.dropsMentions},
            {QLatin1String("repairEncoding"), &map.repairsEncoding},
        }};
        for (const auto &[name, flag] : flags) {
            if (key == name)
                return flag;
        }
        return nullptr;
    }

    static void readKnownBy(const QJsonArray &lists, FieldMap &map)
    {
        for (const QJsonValue &list : lists) {
            const QByteArrayList keys = strings(list);
            if (!keys.isEmpty())
                map.knownBy.push_back(keys);
        }
    }

    void readKind(const QJsonObject &object, FieldMap &map)
    {
        if (map.records.size() == FieldMap::mostKinds)
            return fail(QStringLiteral("it has more than %1 kinds of records").arg(FieldMap::mostKinds));
        MappedRecord kind;
        for (auto field = object.begin(); field != object.end() && error.isEmpty(); ++field)
            readEntry(field.key(), field.value(), kind);
        if (kind.needs.empty())
            fail(QStringLiteral("a kind of record has no \"needs\""));
        map.records.push_back(std::move(kind));
    }

    void readEntry(const QString &key, const QJsonValue &value, MappedRecord &kind)
    {
        if (MappedRecord::Fields *const fields = fieldsOf(key, kind)) {
            for (const QByteArray &path : strings(value))
                fields->push_back(field(path));
        } else if (key == u"kind") {
            kind.isPost = value.toString() == u"post";
            kind.isCount = value.toString() == u"count";
            kind.isFrame = value.toString() == u"frame";
        } else if (key == u"in") {
            kind.isAnywhere = kind.isAtTop = false;
            for (const QByteArray &name : strings(value)) {
                if (name.isEmpty())
                    kind.isAtTop = true;
                else
                    kind.under.push_back(field(name));
            }
        } else if (key == u"needs" || key == u"lacks") {
            std::vector<MappedRecord::Need> &needs = key == u"needs" ? kind.needs : kind.lacks;
            for (const QByteArray &need : strings(value)) {
                const qsizetype sign = need.indexOf('=');
                needs.push_back(
                    {field(sign < 0 ? need : need.left(sign)), sign < 0 ? QByteArray() : need.mid(sign + 1)});
            }
        } else if (key == u"text") {
            for (const QJsonValue &one : value.isArray() ? value.toArray() : QJsonArray{value})
                readText(one, kind);
        } else if (key == u"noParent") {
            kind.noParent = strings(value);
        } else if (key == u"idPrefix") {
            kind.idPrefix = value.toString().toUtf8();
        } else if (key == u"aboutPrefix") {
            kind.aboutPrefix = value.toString().toUtf8();
        } else if (key == u"top") {
            kind.isTop = value.toBool();
        } else if (key == u"writerOutside") {
            kind.hasWriterOutside = value.toBool();
        } else if (key == u"once") {
            kind.isOnce = value.toBool();
        } else if (key == u"answersAreAll") {
            kind.answersAreAll = value.toBool();
        } else {
            fail(QStringLiteral("\"%1\" is no entry of a record").arg(key));
        }
    }

    static MappedRecord::Fields *fieldsOf(const QString &key, MappedRecord &kind)
    {
        const std::array<std::pair<QLatin1String, MappedRecord::Fields *>, 12> all = {{
            {QLatin1String("id"), &kind.id},
            {QLatin1String("alias"), &kind.alias},
            {QLatin1String("parent"), &kind.parent},
            {QLatin1String("path"), &kind.path},
            {QLatin1String("about"), &kind.about},
            {QLatin1String("author"), &kind.author},
            {QLatin1String("date"), &kind.date},
            {QLatin1String("score"), &kind.score},
            {QLatin1String("title"), &kind.title},
            {QLatin1String("deleted"), &kind.deleted},
            {QLatin1String("removed"), &kind.removed},
            {QLatin1String("answers"), &kind.answers},
        }};
        for (const auto &[name, fields] : all) {
            if (key == name)
                return fields;
        }
        return nullptr;
    }

    void readText(const QJsonValue &value, MappedRecord &kind)
    {
        MappedRecord::Text text;
        text.field = field((value.isObject() ? value[QLatin1String("field")] : value).toString().toUtf8());
        const QString markup = value.isObject() ? value[QLatin1String("markup")].toString() : QString();
        if (markup == u"html")
            text.markup = Markup::Html;
        else if (markup == u"slack")
            text.markup = Markup::Slack;
        else if (markup == u"parts")
            text.markup = Markup::Parts;
        else if (!markup.isEmpty() && markup != u"plain")
            fail(QStringLiteral("\"%1\" is no markup").arg(markup));
        kind.text.push_back(text);
    }

    int field(const QByteArray &path)
    {
        const int field = m_paths->fieldOf(path);
        if (field == FieldPaths::none)
            fail(path.isEmpty() ? QStringLiteral("an empty field")
                                : QStringLiteral("it names more than %1 keys and paths").arg(JsonKeys::most));
        return field;
    }

    static QByteArrayList strings(const QJsonValue &value)
    {
        QByteArrayList list;
        for (const QJsonValue &one : value.isArray() ? value.toArray() : QJsonArray{value})
            list += one.toString().toUtf8();
        return list;
    }

    void fail(const QString &why) { error = error.isEmpty() ? why : error; }

    std::shared_ptr<FieldPaths> m_paths = std::make_shared<FieldPaths>();
};

void readFolder(const QString &folder, FieldMaps &out)
{
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly) || file.size() > mostBytes) {
            const bool isLarge = file.isOpen();
            out.issues.append({isLarge ? Base::IssueKind::TooLarge : Base::IssueKind::Unreadable, name, 0, {}});
            continue;
        }
        std::optional<FieldMap> map = readFieldMap(file.readAll(), name, out.issues);
        if (map)
            out.maps.push_back(std::move(*map));
    }
}

}

std::optional<FieldMap> readFieldMap(const QByteArray &json, const QString &path, Base::Issues &issues)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    MapParser parser;
    std::optional<FieldMap> map;
    qint64 line = 0;
    if (parsed.error != QJsonParseError::NoError) {
        parser.error = parsed.errorString();
        line = json.left(parsed.offset).count('\n') + 1;
    } else {
        map = parser.parse(document.object());
    }
    if (!map)
        issues.append({Base::IssueKind::BrokenFieldMap, path, line, parser.error});
    return map;
}

const FieldMaps &builtInFieldMaps()
{
    static const FieldMaps maps = [] {
        initFormats();
        FieldMaps read;
        readFolder(QStringLiteral(":/catena/formats"), read);
        return read;
    }();
    return maps;
}

FieldMaps loadFieldMaps(const QString &folder)
{
    FieldMaps maps;
    if (!folder.isEmpty())
        readFolder(folder, maps);
    return maps;
}

}
