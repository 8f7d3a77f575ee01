#pragma once

#include "formats/mailheaders.h"

#include <QByteArrayView>

#include <optional>

namespace Catena::Formats {

//! One message of a mailbox by its bytes.
struct MboxMessage
{
    QByteArrayView envelope; //!< the separator line
    qsizetype begin = 0; //!< of its headers
    qsizetype end = 0; //!< behind its body
    MailHeaders headers; //!< offsets from begin
    bool hasEscapedFrom = false; //!< a line of the body begins with ">From "
    bool isCounted = false; //!< a Content-Length told its end: nothing in it is escaped
};

//! Walks over the messages of a mailbox: mboxo, mboxrd, mboxcl and mboxcl2 as qmail's mbox(5) names them, and batches
//! of news ("#! rnews N"). A message ends before the next separator line. Where its Content-Length leads to one (or the
//! end) exactly, that is believed and a separator inside the body is none; where it leads elsewhere, it lies. The box
//! has to have lines that end in LF or CRLF. One pass, nothing is copied.
class MboxWalk
{
public:
    explicit MboxWalk(QByteArrayView box);

    //! The next message; nothing behind the last.
    [[nodiscard]] std::optional<MboxMessage> next();
    //! Where the first separator stands; what is before belongs to no message.
    [[nodiscard]] qsizetype firstSeparator() const { return m_first; }

private:
    [[nodiscard]] bool isSeparatorAt(qsizetype at) const;
    [[nodiscard]] qsizetype lineEnd(qsizetype at) const;
    [[nodiscard]] std::optional<qsizetype> countedEnd(QByteArrayView header, qsizetype body) const;
    [[nodiscard]] qsizetype searchedEnd(qsizetype from, bool &hasEscapedFrom) const;

    QByteArrayView m_box;
    qsizetype m_first = 0;
    qsizetype m_at = 0; //!< of the next separator
};

}
