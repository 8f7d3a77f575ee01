#pragma once

#include <QByteArray>
#include <QString>

namespace Catena::Formats {

//! A topic's title as Discourse puts it into addresses: lower case, with "-" for what is neither letter nor digit.
//! What the JSON of a post and the rendered text of its topic both know of the topic.
[[nodiscard]] inline QByteArray topicSlug(const QString &title)
{
    QString slug;
    for (const QChar c : title.toLower()) {
        if (c.isLetterOrNumber())
            slug += c;
        else if (c != u'\'' && !slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.endsWith(u'-'))
        slug.chop(1);
    return slug.toUtf8();
}

}
