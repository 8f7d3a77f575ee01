#include "text/subjects.h"

#include "text/normalise.h"

#include <QRegularExpression>

namespace Catena::Text {

namespace {

// No white space is given back, or many of it would be tried in every way.
const QString replyPrefix = QStringLiteral(
    "\\s*+(?:re|aw|antw|sv|vs|tr|r|res|odp|ynt|회신|답장|답글|回复|回覆|返信)\\s*+(?:\\[\\d+\\])?\\s*+[:：]");
const QString otherPrefix = QStringLiteral("\\s*+(?:(?:fwd?|wg|전달|转发)\\s*+[:：]|\\[[^\\]\\s]{1,20}\\])");

}

QString baseSubject(const QString &subject)
{
    static const QRegularExpression prefixes(QStringLiteral("^(?:%1|%2)++").arg(replyPrefix, otherPrefix),
                                             QRegularExpression::CaseInsensitiveOption);
    return foldKey(subject.sliced(prefixes.match(subject).capturedLength()));
}

bool isReplySubject(const QString &subject)
{
    static const QRegularExpression reply(QStringLiteral("^(?:%1)?+%2").arg(otherPrefix, replyPrefix),
                                          QRegularExpression::CaseInsensitiveOption);
    return reply.match(subject).hasMatch();
}

}
