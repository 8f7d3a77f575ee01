#include "formats/wikilink.h"

#include "formats/wikinamespaces.h"

#include <QUrl>

#include <algorithm>
#include <map>

namespace Catena::Formats {

namespace {

//! The part of an address that names the page.
QByteArray pageOf(QByteArrayView address)
{
    const qsizetype query = address.indexOf('?');
    if (query >= 0) {
        const QByteArrayView rest = address.sliced(query);
        for (const char *key : {"?title=", "&title="}) {
            const qsizetype at = rest.indexOf(key);
            if (at < 0)
                continue;
            const QByteArrayView value = rest.sliced(at + 7);
            const qsizetype end = value.indexOf('&');
            return value.first(end < 0 ? value.size() : end).toByteArray();
        }
    }
    QByteArrayView path = address.first(query < 0 ? address.size() : query);
    for (const char *root : {"/wiki/", "/index.php/"}) {
        const qsizetype at = path.indexOf(root);
        if (at >= 0)
            return path.sliced(at + qsizetype(qstrlen(root))).toByteArray();
    }
    if (path.startsWith("./"))
        return path.sliced(2).toByteArray();
    // A wiki at the root of its site: "/User:Some_One".
    if (path.startsWith('/') && !path.startsWith("//"))
        return path.sliced(1).toByteArray();
    return {};
}

bool isAddressOfHost(const QString &name)
{
    const auto isPart = [](QChar c) { return c.isDigit() || c == u'.'; };
    if (name.count(u'.') == 3 && std::ranges::all_of(name, isPart))
        return true;
    const auto isSixth = [](QChar c) {
        const char16_t lower = c.toLower().unicode();
        return c == u':' || (c >= u'0' && c <= u'9') || (lower >= u'a' && lower <= u'f');
    };
    return name.count(u':') >= 2 && std::ranges::all_of(name, isSixth);
}

//! A user's name as MediaWiki has it; IPv6 addresses are written in capitals.
QString userName(QString name)
{
    return isAddressOfHost(name) ? name.toUpper() : name;
}

QString capitalised(QString name)
{
    if (!name.isEmpty() && name[0].isLower())
        name[0] = name[0].toUpper();
    return name;
}

}

WikiTitle titleOfAddress(QByteArrayView address)
{
    const qsizetype fragment = address.indexOf('#');
    const QByteArray page = pageOf(address.first(fragment < 0 ? address.size() : fragment));
    QString text = QUrl::fromPercentEncoding(page);
    text.replace(u'_', u' ');
    text = text.simplified();
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0)
        return {};
    return {text.first(colon).trimmed().toLower(), capitalised(text.sliced(colon + 1).trimmed())};
}

WikiUsers::WikiUsers(const std::vector<std::vector<WikiTitle>> &signatures, WikiTitle page) : m_page(std::move(page))
{
    qsizetype unknown = 0;
    for (const std::vector<WikiTitle> &titles : signatures)
        unknown += std::ranges::none_of(titles, [this](const WikiTitle &t) { return !userOf(t).isEmpty(); });
    if (unknown * 2 > qsizetype(signatures.size()))
        learn(signatures);
}

void WikiUsers::learn(const std::vector<std::vector<WikiTitle>> &signatures)
{
    // A user's page and the page of talk with the user have one name in two namespaces, right before a date.
    std::map<QString, qsizetype> votes;
    for (const std::vector<WikiTitle> &titles : signatures) {
        if (titles.empty())
            continue;
        const WikiTitle &nearest = titles.front();
        ++votes[nearest.space];
        const auto twin = std::ranges::find_if(
            titles, [&](const WikiTitle &title) { return title.name == nearest.name && title.space != nearest.space; });
        if (twin != titles.end())
            ++votes[twin->space];
    }
    for (const auto &[space, count] : votes) {
        if (count * 5 >= qsizetype(signatures.size()))
            m_learned += space;
    }
}

QString WikiUsers::userOf(const WikiTitle &title) const
{
    if (title.isEmpty())
        return {};
    const qsizetype slash = title.name.indexOf(u'/');
    if (isUserSpace(title.space) || m_learned.contains(title.space))
        return slash < 0 ? userName(title.name) : QString();
    if (slash < 0 || title.name.indexOf(u'/', slash + 1) >= 0)
        return {};
    const QString user = capitalised(title.name.sliced(slash + 1).trimmed());
    const bool isContributions = isContributionsPage(title.space, title.name.first(slash).toLower());
    return isContributions || isAddressOfHost(user) ? userName(user) : QString();
}

QString WikiUsers::userOf(const HtmlNode *link) const
{
    const bool isSelf = hasClass(link, "mw-selflink") || hasClass(link, "selflink");
    return userOf(isSelf ? m_page : titleOfAddress(attributeOf(link, "href")));
}

}
