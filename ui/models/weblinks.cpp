#include "ui/models/weblinks.h"

#include <QRegularExpression>

namespace Catena::Models {

namespace {

constexpr char16_t closing[] = u".,;:!?'\"…。，、」』”’>";

// A bracket at the end belongs to the link only if it was opened in it.
qsizetype trimmedSize(QStringView link)
{
    const QPair<char16_t, char16_t> brackets[] = {{u'(', u')'}, {u'[', u']'}, {u'{', u'}'}};
    for (bool isTrimmed = true; isTrimmed && !link.isEmpty();) {
        const QChar last = link.back();
        isTrimmed = QStringView(closing).contains(last);
        for (const auto &[open, close] : brackets)
            isTrimmed = isTrimmed || (last == close && link.count(QChar(open)) < link.count(QChar(close)));
        if (isTrimmed)
            link.chop(1);
    }
    return link.size();
}

bool mayHave(const QString &text)
{
    return text.contains(QLatin1String("://")) || text.contains(QLatin1String("mailto:"), Qt::CaseInsensitive);
}

}

std::vector<WebLink> webLinks(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("(?<![A-Za-z0-9])(?:https?://|mailto:)[^\\s<>\"“”]{1,2000}"),
                                            QRegularExpression::CaseInsensitiveOption);
    std::vector<WebLink> links;
    if (!mayHave(text))
        return links;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString link = match.captured().left(trimmedSize(match.capturedView()));
        const QUrl url(link, QUrl::TolerantMode);
        const bool isMail = url.scheme() == QLatin1String("mailto");
        const bool leadsSomewhere = isMail ? url.path().contains(QLatin1Char('@')) : !url.host().isEmpty();
        if (url.isValid() && leadsSomewhere)
            links.push_back({qint32(match.capturedStart()), qint32(match.capturedStart() + link.size()), url});
    }
    return links;
}

QString realHost(const QUrl &url)
{
    if (url.scheme() == QLatin1String("mailto"))
        return url.path();
    const QByteArray ace = QUrl::toAce(url.host());
    return ace.isEmpty() ? url.host(QUrl::FullyEncoded) : QString::fromLatin1(ace);
}

}
