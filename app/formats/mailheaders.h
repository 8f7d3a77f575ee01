#pragma once

#include "documents/mailtext.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! The headers of one message that threading and reading need: views of the first of each name, as written, still
//! folded over lines and encoded.
struct MailHeaders
{
    QByteArrayView messageId;
    QByteArrayView references;
    QByteArrayView inReplyTo;
    QByteArrayView from;
    QByteArrayView sender;
    QByteArrayView date;
    QByteArrayView subject;
    QByteArrayView contentType;
    QByteArrayView transferEncoding;
    QByteArrayView contentLength;
    QByteArrayView control; //!< of news: "cancel <id>"
    qsizetype bodyBegin = 0; //!< offset in the message at which its body begins
};

//! Reads the headers from the beginning of a message: lines to the first blank one (RFC 5322, section 2.2). A line that
//! is none ends them too, as Python's email does; quoted envelope lines (">From ") among them are skipped. Lines end in
//! LF or CRLF.
[[nodiscard]] MailHeaders scanMailHeaders(QByteArrayView message);

//! A header's value on one line: folds become one space (RFC 5322, section 2.2.3), white space at the ends goes.
[[nodiscard]] QByteArray unfolded(QByteArrayView value);

//! The value of a parameter of Content-Type, without quotes: "charset" of "text/plain; charset=utf-8"; empty for none.
[[nodiscard]] QByteArray mailParameter(QByteArrayView value, QByteArrayView name);

//! Whether a text begins with (lower-case, ASCII) words, whatever its case.
[[nodiscard]] bool startsWithWords(QByteArrayView text, QByteArrayView words);

}
