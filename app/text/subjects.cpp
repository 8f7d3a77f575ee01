#include "text/subjects.h"

#include "text/normalise.h"

#include <QRegularExpression>

namespace Catena::Text {

namespace {

const QRegularExpression &replyPrefix()
{
    static const QRegularExpression prefix(
        QStringLiteral(
            "^\\s*(?:re|aw|antw|sv|vs|tr|r|res|odp|ynt|회신|답장|답글|回复|回覆|返信)\\s*(?:\\[\\d+\\])?\\s*[:：]\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    return prefix;
}

const QRegularExpression &otherPrefix()
{
    static const QRegularExpression prefix(
        QStringLiteral("^\\s*(?:(?:fwd?|wg|전달|转发)\\s*[:：]|\\[[^\\]\\s]{1,20}\\])\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    return prefix;
}

}

QString baseSubject(const QString &subject)
{
    QString rest = subject;
    for (qsizetype before = -1; before != rest.size();) {
        before = rest.size();
        rest.remove(replyPrefix());
        rest.remove(otherPrefix());
    }
    return foldKey(rest);
}

bool isReplySubject(const QString &subject)
{
    QString rest = subject;
    rest.remove(otherPrefix());
    return replyPrefix().match(rest).hasMatch();
}

}
