#include "store/serverplace.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace Catena::Store {

namespace {

constexpr const char *schemes[] = {"postgresql://", "postgres://"};

//! What may be said behind the question mark. A password may not; "options" could change how the store is used.
constexpr const char *knownParameters[] = {
    "host",
    "hostaddr",
    "port",
    "dbname",
    "user",
    "service",
    "sslmode",
    "sslcert",
    "sslkey",
    "sslrootcert",
    "sslcrl",
    "passfile",
    "gssencmode",
    "channel_binding",
    "krbsrvname",
    "application_name",
    "connect_timeout",
    "target_session_attrs",
};

QString schemeOf(const QString &place)
{
    for (const char *scheme : schemes) {
        if (place.startsWith(QLatin1String(scheme), Qt::CaseInsensitive))
            return QLatin1String(scheme);
    }
    return {};
}

QString decoded(const QString &part)
{
    return QUrl::fromPercentEncoding(part.toUtf8());
}

bool readHost(const QString &part, ServerPlace &place)
{
    // An address of IPv6 stands in brackets.
    static const QRegularExpression form(QStringLiteral("\\A(\\[[0-9A-Fa-f:.%]+\\]|[^:,\\[\\]]*)(?::(\\d{1,5})?)?\\z"));
    const QRegularExpressionMatch match = form.match(part);
    if (!match.hasMatch())
        return false;
    place.host = decoded(match.captured(1));
    if (place.host.startsWith(QLatin1Char('[')))
        place.host = place.host.mid(1).chopped(1);
    if (!match.captured(2).isEmpty())
        place.port = match.captured(2).toInt();
    return place.port != 0 && place.port <= 65'535;
}

bool readParameters(const QString &query, ServerPlace &place)
{
    for (const QString &each : query.split(QLatin1Char('&'), Qt::SkipEmptyParts)) {
        const QString name = each.section(QLatin1Char('='), 0, 0);
        const QString value = decoded(each.section(QLatin1Char('='), 1));
        if (name == QLatin1String("password"))
            continue;
        const bool isKnown = std::any_of(std::begin(knownParameters), std::end(knownParameters),
                                         [&](const char *known) { return name == QLatin1String(known); });
        // Qt parts the parameters by semicolons.
        if (!isKnown || value.contains(QLatin1Char(';')) || value.contains(QChar(0)))
            return false;
        place.parameters.append({name, value});
    }
    return true;
}

}

std::optional<ServerPlace> ServerPlace::parse(const QString &place)
{
    const QString scheme = schemeOf(place);
    if (scheme.isEmpty())
        return {};
    const QString rest = place.mid(scheme.size());
    const qsizetype question = rest.indexOf(QLatin1Char('?'));
    const QString way = question < 0 ? rest : rest.first(question);
    const QString authority = way.section(QLatin1Char('/'), 0, 0);
    const qsizetype at = authority.lastIndexOf(QLatin1Char('@'));
    ServerPlace parsed;
    parsed.database = decoded(way.section(QLatin1Char('/'), 1));
    if (at >= 0)
        parsed.user = decoded(authority.first(at).section(QLatin1Char(':'), 0, 0));
    if (!readHost(authority.mid(at + 1), parsed))
        return {};
    if (question >= 0 && !readParameters(rest.mid(question + 1), parsed))
        return {};
    return parsed;
}

bool isServerPlace(const QString &place)
{
    return !schemeOf(place).isEmpty();
}

QString withoutPassword(const QString &place)
{
    static const QRegularExpression inAuthority(QStringLiteral("\\A(\\w+://[^:/?]*):[^/?]*@"));
    static const QRegularExpression inQuery(QStringLiteral("([?&])password=[^&]*&?"),
                                            QRegularExpression::CaseInsensitiveOption);
    QString plain = place;
    plain.replace(inAuthority, QStringLiteral("\\1@"));
    plain.replace(inQuery, QStringLiteral("\\1"));
    while (plain.endsWith(QLatin1Char('&')) || plain.endsWith(QLatin1Char('?')))
        plain.chop(1);
    return plain;
}

}
