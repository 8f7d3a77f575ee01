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
                links.push_back({begin, end, url.toEncoded(QUrl::FullyEncoded).replace('\'', "%27")});
                at = end - 1;
            }
            break;
        }
    }
    return links;
}

}
