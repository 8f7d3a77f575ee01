#include "export/pdfsyntax.h"

#include <algorithm>

namespace Catena::Export {

QByteArray pdfNumber(double value)
{
    QByteArray digits = QByteArray::number(value, 'f', 3);
    while (digits.endsWith('0')) {
        digits.chop(1);
    }
    if (digits.endsWith('.')) {
        digits.chop(1);
    }
    return digits == "-0" ? QByteArray("0") : digits;
}

QByteArray pdfReference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

QByteArray pdfByteString(const QByteArray &bytes)
{
    QByteArray result = "(";
    for (const char c : bytes) {
        if (c == '(' || c == ')' || c == '\\') {
            result += '\\';
        }
        result += c;
    }
    return result + ')';
}

QByteArray pdfTextString(QStringView text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
    return ascii ? pdfByteString(text.toLatin1()) : "<FEFF" + pdfHex(text) + '>';
}

QByteArray pdfHex(quint16 unit)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const char bytes[] = {digits[unit >> 12 & 15], digits[unit >> 8 & 15], digits[unit >> 4 & 15], digits[unit & 15]};
    return {bytes, 4};
}

QByteArray pdfHex(QStringView text)
{
    QByteArray result;
    result.reserve(text.size() * 4);
    for (const QChar c : text) {
        result += pdfHex(c.unicode());
    }
    return result;
}

QByteArray pdfDate(const QDateTime &moment)
{
    return pdfByteString(moment.toUTC().toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toLatin1());
}

QByteArray pdfRectangle(const QRectF &rect)
{
    return '[' + pdfNumber(rect.left()) + ' ' + pdfNumber(rect.top()) + ' ' + pdfNumber(rect.right()) + ' '
        + pdfNumber(rect.bottom()) + ']';
}

}
