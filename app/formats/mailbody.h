#pragma once

#include "formats/mailheaders.h"

#include <QByteArray>
#include <QString>

namespace Catena::Formats {

//! What Content-Type and Content-Transfer-Encoding say, as far as reading text needs it (RFC 2045).
struct MailContent
{
    enum class Kind : quint8 { Plain, Html, Parts };
    enum class Transfer : quint8 { AsIs, QuotedPrintable, Base64 };

    Kind kind = Kind::Plain;
    Transfer transfer = Transfer::AsIs;
    bool isFlowed = false;
    bool delSp = false;
    bool mayBeUtf8 = true; //!< no other encoding is stated
    QByteArray encoding; //!< as stated; empty where not
};
[[nodiscard]] MailContent mailContentOf(QByteArrayView contentType, QByteArrayView transferEncoding);

//! The words of a message. Where they stand in it as they are (UTF-8, nothing encoded), begin and end tell where; else
//! they are in text.
struct MailBody
{
    bool isAsIs = false;
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text; //!< UTF-8, LF
    QByteArray encoding; //!< stated or found; for headers that do not say theirs
    QString problem; //!< what could not be read, in a few English words; empty where all was
};

//! The body of a message (headers and body); blank lines at its ends are left out. Where isEscaped is set one ">" goes
//! from the lines that begin with ">From " (mboxo and mboxrd write the same for one level).
[[nodiscard]] MailBody mailBodyOf(QByteArrayView message, const MailHeaders &headers, const MailContent &content,
                                  bool isEscaped);

}
