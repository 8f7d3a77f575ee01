#include "text/decode.h"

#include "text/wellformed.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>

namespace Catena::Text {

namespace {

struct Bom
{
    QByteArrayView bytes;
    const char *encoding;
};

//! Longest first: the mark of UTF-32LE begins with that of UTF-16LE.
const std::array<Bom, 5> boms = {{
    {QByteArrayView("\xFF\xFE\0\0", 4), "UTF-32LE"},
    {QByteArrayView("\0\0\xFE\xFF", 4), "UTF-32BE"},
    {QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"},
    {QByteArrayView("\xFF\xFE", 2), "UTF-16LE"},
    {QByteArrayView("\xFE\xFF", 2), "UTF-16BE"},
}};

//! ICU's converter for all that mail calls ISO-2022-JP, half-width katakana and JIS X 0212 too.
constexpr const char *japaneseEscapes = "ISO_2022,locale=ja,version=4";

constexpr qsizetype sampleBytes = 256 * 1024;

//! Number of bytes that belong to no well-formed UTF-8 sequence, counting no further than limit.
qint64 illFormedBytes(QByteArrayView bytes, qint64 limit)
{
    qint64 bad = 0;
    for (qsizetype i = 0; i < bytes.size() && bad < limit;) {
        const int length = wellFormed(bytes, i);
        bad += length == 0;
        i += std::max(length, 1);
    }
    return bad;
}

qint64 countReplacements(QByteArrayView utf8)
{
    qint64 count = 0;
    for (qsizetype at = utf8.indexOf("\xEF\xBF\xBD"); at >= 0; at = utf8.indexOf("\xEF\xBF\xBD", at + 3))
        ++count;
    return count;
}

QByteArray convert(QByteArrayView bytes, const char *encoding)
{
    struct Close
    {
        void operator()(UConverter *c) const { ucnv_close(c); }
    };
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Close> from(ucnv_open(encoding, &status));
    const std::unique_ptr<UConverter, Close> to(ucnv_open("UTF-8", &status));
    QByteArray out;
    if (U_FAILURE(status))
        return out;
    std::array<UChar, 8192> pivot;
    UChar *pivotSource = pivot.data();
    UChar *pivotTarget = pivot.data();
    const char *source = bytes.data();
    const char *sourceEnd = bytes.data() + bytes.size();
    std::array<char, 16384> chunk;
    for (bool first = true;; first = false) {
        char *target = chunk.data();
        status = U_ZERO_ERROR;
        ucnv_convertEx(to.get(), from.get(), &target, chunk.data() + chunk.size(), &source, sourceEnd, pivot.data(),
                       &pivotSource, &pivotTarget, pivot.data() + pivot.size(), first, true, &status);
        out.append(chunk.data(), target - chunk.data());
        if (status != U_BUFFER_OVERFLOW_ERROR)
            return out;
    }
}

//! ICU's name for an encoding as used by people who write it: EUC-KR is CP949 in practice.
QByteArray superset(QByteArray name)
{
    if (name == "EUC-KR" || name == "ISO-2022-KR-1" || name.startsWith("KS_C_5601") || name == "KSC5601"
        || name == "CP949" || name == "UHC")
        return QByteArrayLiteral("windows-949");
    if (name == "GB2312")
        return QByteArrayLiteral("GB18030");
    if (name.startsWith("ISO-2022-JP"))
        return QByteArray(japaneseEscapes);
    if (name == "SHIFT_JIS" || name == "SHIFT-JIS" || name == "X-SJIS")
        return QByteArrayLiteral("windows-31j");
    if (name == "ISO-8859-1" || name == "LATIN1")
        return QByteArrayLiteral("windows-1252");
    return name;
}

//! How plausible bytes are as CP949: the share of non-ASCII text that is Hangul syllables; -1 where they are invalid.
double hangulShare(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(convert(bytes, "windows-949"));
    qint64 hangul = 0;
    qint64 other = 0;
    qint64 bad = 0;
    for (const QChar c : text) {
        if (c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3)
            ++hangul;
        else if (c.unicode() == 0xFFFD)
            ++bad;
        else if (c.unicode() >= 0x80)
            ++other;
    }
    if (bad > 0 && bad * 200 > hangul + other)
        return -1;
    return hangul + other == 0 ? 0 : double(hangul) / double(hangul + other);
}

QByteArray detect(QByteArrayView sample)
{
    struct Close
    {
        void operator()(UCharsetDetector *d) const { ucsdet_close(d); }
    };
    if (hangulShare(sample) > 0.8)
        return QByteArrayLiteral("windows-949");
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), sample.data(), int32_t(sample.size()), &status);
    const UCharsetMatch *match = ucsdet_detect(detector.get(), &status);
    const char *name = match ? ucsdet_getName(match, &status) : nullptr;
    return U_FAILURE(status) || !name ? QByteArrayLiteral("windows-1252") : superset(name);
}

//! The first bytes, cut before a sequence that the end would cut in two.
QByteArrayView sampleOf(QByteArrayView bytes)
{
    qsizetype size = std::min(bytes.size(), sampleBytes);
    const qsizetype lineEnd = size < bytes.size() ? bytes.first(size).lastIndexOf('\n') : -1;
    return bytes.first(lineEnd > size / 2 ? lineEnd + 1 : size);
}

}

Decoded decode(QByteArrayView bytes)
{
    Decoded decoded;
    for (const Bom &bom : boms) {
        if (!bytes.startsWith(bom.bytes))
            continue;
        decoded.certainty = Decoded::Certainty::Bom;
        decoded.encoding = QLatin1String(bom.encoding);
        decoded.skip = int(bom.bytes.size());
        if (decoded.encoding == QLatin1String("UTF-8") && illFormedBytes(bytes.sliced(decoded.skip), 1) == 0)
            return decoded;
        decoded.converted = convert(bytes.sliced(decoded.skip), bom.encoding);
        decoded.isConverted = true;
        decoded.replaced = countReplacements(decoded.converted);
        return decoded;
    }
    decoded.encoding = QStringLiteral("UTF-8");
    if (isValidUtf8(bytes))
        return decoded;
    const qint64 nonAscii = std::count_if(bytes.begin(), bytes.end(), [](char c) { return quint8(c) >= 0x80; });
    const qint64 bad = illFormedBytes(bytes, nonAscii / 50 + 2);
    decoded.isConverted = true;
    // A UTF-8 file with a few damaged bytes is still UTF-8: under 2 % of what is not ASCII.
    const bool damagedUtf8 = bad * 50 <= nonAscii;
    const QByteArray encoding = damagedUtf8 ? QByteArrayLiteral("UTF-8") : detect(sampleOf(bytes));
    decoded.encoding = QString::fromLatin1(encoding);
    decoded.certainty = damagedUtf8 ? Decoded::Certainty::ValidUtf8 : Decoded::Certainty::Guessed;
    decoded.converted = convert(bytes, encoding.constData());
    decoded.replaced = countReplacements(decoded.converted);
    return decoded;
}

const char *escapedEncoding(QByteArrayView bytes)
{
    for (qsizetype at = bytes.indexOf('\x1B'); at >= 0; at = bytes.indexOf('\x1B', at + 1)) {
        const QByteArrayView escape = bytes.sliced(at);
        if (escape.startsWith("\x1B$)C"))
            return "ISO-2022-KR";
        if (escape.startsWith("\x1B$B") || escape.startsWith("\x1B$@") || escape.startsWith("\x1B(J")
            || escape.startsWith("\x1B(I") || escape.startsWith("\x1B$(D"))
            return japaneseEscapes;
    }
    return nullptr;
}

namespace {

bool isSingleByte(const QByteArray &name)
{
    return name.startsWith("ISO-8859-") || name.startsWith("WINDOWS-12") || name.startsWith("KOI8") || name == "LATIN1";
}

}

Decoded decodeAs(QByteArrayView bytes, QByteArrayView stated)
{
    QByteArray name = stated.toByteArray().trimmed().toUpper();
    const bool isAscii = std::all_of(bytes.begin(), bytes.end(), [](char c) { return quint8(c) < 0x80; });
    const bool isUnsaid = name.isEmpty() || name.contains("ASCII") || name == "UTF-8" || name == "UTF8"
        || name == "UNKNOWN-8BIT" || name == "8BIT" || name.startsWith("X-UNKNOWN");
    const char *escaped = isAscii ? escapedEncoding(bytes) : nullptr;
    if (escaped)
        name = escaped;
    else if (isUnsaid || (!isAscii && isSingleByte(name) && bytes.isValidUtf8()))
        return decode(bytes); // valid UTF-8 by chance is rare, a wrong "iso-8859-1" is not
    UErrorCode status = U_ZERO_ERROR;
    const QByteArray encoding = escaped ? name : superset(name);
    ucnv_close(ucnv_open(encoding.constData(), &status));
    if (U_FAILURE(status))
        return decode(bytes);
    Decoded decoded;
    decoded.encoding = QString::fromLatin1(encoding);
    decoded.isConverted = true;
    decoded.converted = convert(bytes, encoding.constData());
    decoded.replaced = countReplacements(decoded.converted);
    if (decoded.replaced == 0)
        return decoded;
    Decoded found = decode(bytes);
    if (found.replaced < decoded.replaced)
        return found;
    return decoded;
}

bool looksBinary(QByteArrayView bytes)
{
    for (const Bom &bom : boms) {
        if (bytes.startsWith(bom.bytes))
            return false;
    }
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), qsizetype(8192)));
    const qint64 nul = std::count(sample.begin(), sample.end(), '\0');
    const qint64 control = std::count_if(sample.begin(), sample.end(), [](char c) {
        const quint8 b = quint8(c);
        return b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B && b != 0x0E && b != 0x0F;
    });
    return nul * 100 > sample.size() || control * 20 > sample.size() || sample.startsWith(QByteArrayView("%PDF-"))
        || sample.startsWith(QByteArrayView("PK\x03\x04", 4));
}

}
