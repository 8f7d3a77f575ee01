#pragma once

#include <QString>
#include <QUrl>

#include <vector>

namespace Catena::Models {

//! A link written out in a text: UTF-16 offsets, and where it leads.
struct WebLink
{
    qint32 begin = 0;
    qint32 end = 0;
    QUrl url;
};

//! The links of a text that may be opened: http, https and mailto, each written with its scheme. Punctuation that ends
//! the sentence around one is not part of it.
[[nodiscard]] std::vector<WebLink> webLinks(const QString &text);

//! The host a link really leads to, as computers spell it: an international name in its "xn--" form (RFC 3492), in
//! which no letter passes for another. Of mailto the address.
[[nodiscard]] QString realHost(const QUrl &url);

}
