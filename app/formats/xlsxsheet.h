#pragma once

#include "formats/xlsxbook.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! A sheet as comma separated values (RFC 4180), UTF-8, a row a row; rows without any text are left out.
struct SheetText
{
    QByteArray csv;
    QString damage; //!< why reading ended before the end: broken XML, or a limit
};

//! Reads a sheet up to so many bytes of text: one text may stand in a million cells.
[[nodiscard]] SheetText readSheet(QByteArrayView part, const XlsxBook &book, qsizetype mostBytes);

}
