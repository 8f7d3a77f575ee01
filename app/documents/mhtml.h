#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace Catena::Documents {

//! Whether a file is a page saved as one file with all it shows (MHTML, RFC 2557; ".mht", ".mhtml"): headers of mail
//! with "multipart/related", from a browser.
[[nodiscard]] bool isMhtml(QByteArrayView bytes);

//! The page itself, out of such a file.
struct SavedPage
{
    QByteArray html; //!< as it was sent; empty where there is none
    QByteArray encoding; //!< as stated; empty where not
    QString damage; //!< why not all of it was read; empty where it was
};

//! Takes the page out: the first part of HTML, its transfer encoding (RFC 2045) undone. Pictures, styles and the pages
//! inside of it are left out. Of more parts than Limits::mailParts the first are looked at.
[[nodiscard]] SavedPage pageOfMhtml(QByteArrayView bytes);

}
