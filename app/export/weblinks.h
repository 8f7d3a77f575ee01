#pragma once

#include <QString>

#include <vector>

namespace Catena::Export {

//! An address that stands in a text.
struct WebLink
{
    qsizetype begin = 0; //!< UTF-16
    qsizetype end = 0;
    QByteArray url; //!< encoded: ASCII without spaces, quotes or angle brackets
    QString host; //!< where it really leads, as computers spell it: a name of other letters as "xn--" (RFC 3492), in
                  //!< which no letter passes for another; of mailto the address
    bool showsHost = false; //!< the text has this very host at its place
};

//! The http, https and mailto addresses in a text, in order; nothing else ever becomes a link. Punctuation at the end
//! of an address, and a bracket it does not open, belong to the sentence.
[[nodiscard]] std::vector<WebLink> webLinksIn(const QString &text);

}
