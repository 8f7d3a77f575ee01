#include "export/weblinks.h"

#include <QUrl>

#include <algorithm>

namespace Catena::Export {

namespace {

bool endsAddress(QChar c)
{
    return c.isSpace() || c.unicode() < 0x20 || QStringView(u"<>\"`|\\^{}“”‘’").contains(c);
}

qsizetype addressEnd(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    int open = 0;
    while (end < text.size() && !endsAddress(text[end])) {
        open += text[end] == u'(' ? 1 : text[end] == u')' ? -1 : 0;
        if (open < 0) {
            break;
        }
        ++end;
    }
    while (end > begin && QStringView(u".,;:!?'…。，)]").contains(text[end - 1])
           && (text[end - 1] != u')' || !text.mid(begin, end - begin).contains(u'('))) {
        --end;
    }
    return end;
}

QString hostOf(const QUrl &url)
{
    if (url.scheme() == QLatin1String("mailto")) {
        return url.path();
    }
    const QByteArray ace = QUrl::toAce(url.host());
    return ace.isEmpty() ? url.host(QUrl::FullyEncoded) : QString::fromLatin1(ace);
}

//! Not so where a name before "@" or a letter from elsewhere makes it look like another.
bool startsWithHost(QStringView written, const QString &host)
{
    while (written.startsWith(u'/')) {
        written = written.mid(1);
    }
    return written.startsWith(host, Qt::CaseInsensitive)
        && (written.size() == host.size() || QStringView(u"/?#:").contains(written[host.size()]))
        && !written.left(written.indexOf(u'/', host.size())).mid(host.size()).contains(u'@');
}

}

std::vector<WebLink> webLinksIn(const QString &text)
{
    std::vector<WebLink> links;
    for (qsizetype at = 0; (at = text.indexOf(u':', at)) >= 0; ++at) {
        for (const QStringView scheme : {QStringView(u"https"), QStringView(u"http"), QStringView(u"mailto")}) {
            const qsizetype begin = at - scheme.size();
            const bool isThere = begin >= 0
                && QStringView(text).mid(begin, scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0
                && (begin == 0 || !text[begin - 1].isLetterOrNumber() || text[begin - 1].unicode() > 0x7F);
            if (!isThere || (!links.empty() && begin < links.back().end)) {
                continue;
            }
            const qsizetype end = addressEnd(text, begin);
            const QUrl url(text.mid(begin, end - begin), QUrl::TolerantMode);
            const bool isMail = scheme == u"mailto";
            if (end > at + 1 && url.isValid() && url.scheme() == scheme
                && (isMail ? url.path().contains(u'@') : !url.host().isEmpty())) {
                const QString host = hostOf(url);
                links.push_back({begin, end, url.toEncoded(QUrl::FullyEncoded).replace('\'', "%27"), host,
                                 startsWithHost(QStringView(text).mid(at + 1, end - at - 1), host)});
                at = end - 1;
            }
            break;
        }
    }
    return links;
}

}
