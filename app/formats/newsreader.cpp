#include "formats/newsreader.h"

#include "documents/mailtext.h"
#include "formats/mailheaders.h"

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 64 * 1024;

//! Whether a message names the groups it was posted to and the hosts it went over, as copies by mail do not.
bool hasGroups(QByteArrayView message)
{
    bool isNamed = false;
    bool wentOver = false;
    for (qsizetype at = 0; at < message.size();) {
        const Documents::MailLine line = Documents::mailLineAt(message, at);
        if (line.text.isEmpty() && at > 0)
            return false;
        isNamed = isNamed || startsWithWords(line.text, "newsgroups:");
        wentOver = wentOver || startsWithWords(line.text, "path:");
        if (isNamed && wentOver)
            return true;
        at = line.next;
    }
    return false;
}

}

QString NewsReader::name() const
{
    return QStringLiteral("news");
}

Probe NewsReader::probe(const Documents::Document &document) const
{
    const QByteArrayView start = document.utf8().first(std::min(document.utf8().size(), probedBytes));
    switch (Documents::mailTextOf(start)) {
    case Documents::MailText::Box:
        return start.trimmed().startsWith("#! rnews ") ? Probe{96, QStringLiteral("a batch of news")} : Probe();
    case Documents::MailText::Message:
        return hasGroups(start) ? Probe{96, QStringLiteral("headers of news")} : Probe();
    case Documents::MailText::None:
        break;
    }
    return {};
}

}
