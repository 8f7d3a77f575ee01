#pragma once

#include <QByteArrayView>

namespace Catena::Documents {

//! What kind of mail file the bytes begin as.
enum class MailText : quint8 {
    None,
    Box, //!< a mailbox: "From ", who, and a date that begins with a weekday; or a batch of news, "#! rnews"
    Message, //!< one message: its headers
};

//! Looks at the beginning of a file. A message has to name its sender and to bear a header that programs write
//! (Message-ID, Received, ...): "From: a, Date: b" over a text is what people paste. Messages of one file may be in
//! different encodings, so a mail file must not be decoded as a whole.
[[nodiscard]] MailText mailTextOf(QByteArrayView bytes);

//! Whether a line, without its end, parts two messages of a mailbox: "From ", a weekday, a month and a time (RFC 4155,
//! appendix A, with the dates found in the wild). Only "From " is a line of text that begins so.
[[nodiscard]] bool isMailboxSeparator(QByteArrayView line);

//! The bytes of the line at an offset, without its end (LF, CRLF or CR), and where the next begins.
struct MailLine
{
    QByteArrayView text;
    qsizetype next = 0;
};
[[nodiscard]] MailLine mailLineAt(QByteArrayView bytes, qsizetype offset);

}
