#include "text/normalise.h"

#include "text/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

namespace Catena::Text {

namespace {

const icu::Normalizer2 *nfcNormalizer()
{
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
}

const icu::Normalizer2 *foldNormalizer()
{
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCCasefoldInstance(status);
}

//! One unit of a folded text that stands for [begin, end) of the original.
void append(Folded &folded, char16_t unit, qint32 begin, qint32 end)
{
    folded.text += QChar(unit);
    folded.offsets.push_back(begin);
    folded.ends.push_back(end);
}

//! The end of the piece of text that normalises by itself, beginning at an index.
qint32 pieceEnd(const icu::Normalizer2 &normalizer, QStringView text, qint32 begin)
{
    const char16_t *units = text.utf16();
    const qint32 size = qint32(text.size());
    qint32 end = begin;
    UChar32 c = 0;
    U16_NEXT(units, end, size, c);
    while (end < size) {
        qint32 next = end;
        U16_NEXT(units, next, size, c);
        if (normalizer.hasBoundaryBefore(c))
            break;
        end = next;
    }
    return end;
}

//! Whether a unit normalises to itself whatever follows it, unless a combining character does.
bool isPlainSyllable(QStringView text, qint32 index)
{
    if (!isHangulSyllable(text[index].unicode()))
        return false;
    if (index + 1 >= text.size())
        return true;
    const char16_t next = text[index + 1].unicode();
    return next < 0x300 || isHangulSyllable(next) || (next >= 0x2000 && next < 0x2100)
        || (next >= 0x3001 && next < 0x3020);
}

bool isKept(char32_t c)
{
    return c == U'\n' || !(isSpace(c) || isQuote(c) || isDash(c) || isInvisible(c));
}

}

QString nfc(QStringView text)
{
    const icu::Normalizer2 *normalizer = nfcNormalizer();
    const icu::UnicodeString source(false, text.utf16(), int32_t(text.size()));
    UErrorCode status = U_ZERO_ERROR;
    if (!normalizer || normalizer->isNormalized(source, status) || U_FAILURE(status))
        return text.toString();
    const icu::UnicodeString result = normalizer->normalize(source, status);
    return U_FAILURE(status) ? text.toString()
                             : QString(reinterpret_cast<const QChar *>(result.getBuffer()), result.length());
}

Folded nfcWithOffsets(QStringView text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.offsets.reserve(std::size_t(text.size()) + 1);
    folded.ends.reserve(std::size_t(text.size()));
    const icu::Normalizer2 *normalizer = nfcNormalizer();
    const qint32 size = qint32(text.size());
    for (qint32 begin = 0; begin < size;) {
        if (!normalizer || text[begin].unicode() < 0x80 || isPlainSyllable(text, begin)) {
            const bool combines =
                normalizer && begin + 1 < size && text[begin].unicode() < 0x80 && text[begin + 1].unicode() >= 0x300;
            if (!combines) {
                append(folded, text[begin].unicode(), begin, begin + 1);
                ++begin;
                continue;
            }
        }
        const qint32 end = pieceEnd(*normalizer, text, begin);
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString source(false, text.utf16() + begin, end - begin);
        const icu::UnicodeString result = normalizer->normalize(source, status);
        if (U_FAILURE(status) || result == source) {
            for (qint32 i = begin; i < end; ++i)
                append(folded, text[i].unicode(), i, i + 1);
        } else {
            for (qint32 i = 0; i < result.length(); ++i)
                append(folded, result[i], begin, end);
        }
        begin = end;
    }
    folded.offsets.push_back(size);
    return folded;
}

Folded fold(QStringView text)
{
    Folded folded;
    folded.text.reserve(text.size());
    folded.offsets.reserve(std::size_t(text.size()) + 1);
    folded.ends.reserve(std::size_t(text.size()));
    const icu::Normalizer2 *normalizer = foldNormalizer();
    const qint32 size = qint32(text.size());
    for (qint32 begin = 0; begin < size;) {
        const char16_t unit = text[begin].unicode();
        const bool nextIsAscii = begin + 1 >= size || text[begin + 1].unicode() < 0x80;
        if (unit < 0x80 && (nextIsAscii || !normalizer)) {
            if (isKept(unit))
                append(folded, unit >= u'A' && unit <= u'Z' ? char16_t(unit + 32) : unit, begin, begin + 1);
            ++begin;
            continue;
        }
        if (!normalizer || isPlainSyllable(text, begin)) {
            append(folded, unit, begin, begin + 1);
            ++begin;
            continue;
        }
        const qint32 end = pieceEnd(*normalizer, text, begin);
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString result =
            normalizer->normalize(icu::UnicodeString(false, text.utf16() + begin, end - begin), status);
        for (qint32 i = 0; U_SUCCESS(status) && i < result.length();) {
            const UChar32 c = result.char32At(i);
            for (const qint32 next = i + U16_LENGTH(c); i < next; ++i) {
                if (isKept(char32_t(c)))
                    append(folded, result[i], begin, end);
            }
        }
        begin = end;
    }
    folded.offsets.push_back(size);
    return folded;
}

QString foldKey(QStringView text)
{
    return fold(text).text;
}

QString lineKey(QStringView text)
{
    const QString normal = nfc(text);
    QString key;
    key.reserve(normal.size());
    bool gap = false;
    for (const QChar c : normal) {
        if (isInvisible(c.unicode()) && c.unicode() != 0x200D)
            continue;
        if (isSpace(c.unicode())) {
            gap = !key.isEmpty();
            continue;
        }
        if (gap)
            key += QLatin1Char(' ');
        gap = false;
        key += c;
    }
    return key;
}

}
