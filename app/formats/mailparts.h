#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Catena::Formats {

//! The words of a message that consists of parts.
struct MailParts
{
    QByteArray text; //!< UTF-8, LF; empty where it has none
    QByteArray encoding; //!< of the first part with text
    QString problem; //!< why it was not taken apart, in a few English words
};

//! Takes a message apart with GMime (RFC 2045, 2046): all parts of text in their order, of alternatives the plain one,
//! else the HTML one as text; a forwarded message with who wrote it and its subject before it; what is no text as a
//! line with its type and name, "[image/png: plan.png]"; signatures not at all. A message with more parts than
//! Limits::mailParts is not taken apart, nor is a part nested deeper than Limits::mailPartDepth.
[[nodiscard]] MailParts readMailParts(QByteArrayView headers, QByteArrayView body);

}
