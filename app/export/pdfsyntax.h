#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QRectF>
#include <QString>

//! PDF objects as bytes (ISO 32000-1:2008, 7.3).
namespace Catena::Export {

[[nodiscard]] QByteArray pdfNumber(double value); //!< at most three decimals, in no locale
[[nodiscard]] QByteArray pdfReference(int object);
[[nodiscard]] QByteArray pdfByteString(const QByteArray &bytes);
[[nodiscard]] QByteArray pdfTextString(QStringView text); //!< ASCII as it is, else UTF-16BE with a byte order mark
[[nodiscard]] QByteArray pdfHex(QStringView text); //!< the UTF-16 units as hexadecimal digits, without brackets
[[nodiscard]] QByteArray pdfHex(quint16 unit);
[[nodiscard]] QByteArray pdfDate(const QDateTime &moment); //!< in UTC
//! From left and lower edge to right and upper one; rect in points from the lower left, top() the lower edge.
[[nodiscard]] QByteArray pdfRectangle(const QRectF &rect);

}
