#include "text/normalise.h"

#include "text/characters.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <array>
#include <atomic>
#include <memory>
#include <mutex>

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

//! What a UTF-16 unit folds to when what follows it begins a new piece.
struct FoldEntry
{
    enum class Kind : quint8 { Nothing, One, Several };

    char16_t unit = 0; //!< of One
    Kind kind = Kind::Several; //!< Several: the normaliser has to be asked, as for surrogates
    bool hasBoundaryBefore = false; //!< surely begins a new piece
};
using FoldBlock = std::array<FoldEntry, 256>;

FoldEntry makeFoldEntry(const icu::Normalizer2 &normalizer, char16_t unit)
{
    FoldEntry entry;
    if (U16_IS_SURROGATE(unit))
        return entry;
    entry.hasBoundaryBefore = normalizer.hasBoundaryBefore(unit);
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString result = normalizer.normalize(icu::UnicodeString(unit), status);
    if (U_FAILURE(status) || result.length() > 1)
        return entry;
    const bool isNothing = result.isEmpty() || !isKept(result[0]);
    entry.kind = isNothing ? FoldEntry::Kind::Nothing : FoldEntry::Kind::One;
    entry.unit = isNothing ? u'\0' : result[0];
    return entry;
}

//! Blocks of 256 entries are made when first asked for, once, and stay.
std::array<std::atomic<const FoldBlock *>, 256> foldBlocks{};

const FoldBlock *makeFoldBlock(std::size_t number)
{
    static std::array<std::once_flag, 256> made;
    static std::array<std::unique_ptr<FoldBlock>, 256> owned;
    std::call_once(made[number], [number] {
        owned[number] = std::make_unique<FoldBlock>();
        if (const icu::Normalizer2 *normalizer = foldNormalizer()) {
            for (std::size_t i = 0; i < 256; ++i)
                (*owned[number])[i] = makeFoldEntry(*normalizer, char16_t(number << 8U | i));
        }
        foldBlocks[number].store(owned[number].get(), std::memory_order_release);
    });
    return foldBlocks[number].load(std::memory_order_acquire);
}

inline FoldEntry foldEntry(char16_t unit)
{
    const FoldBlock *block = foldBlocks[unit >> 8U].load(std::memory_order_acquire);
    if (!block) [[unlikely]]
        block = makeFoldBlock(unit >> 8U);
    return (*block)[unit & 0xFFU];
}

//! Writes a folded text into buffers that are kept from text to text: growing them unit by unit would take longer
//! than folding.
class FoldWriter
{
public:
    FoldWriter(Folded &folded, qint32 size) : m_folded(folded) { reserve(size); }

    void write(char16_t unit, qint32 begin, qint32 end)
    {
        if (m_count == m_room)
            reserve(m_room + m_room / 2 + 16);
        m_text[m_count] = QChar(unit);
        m_offsets[m_count] = begin;
        m_ends[m_count] = end;
        ++m_count;
    }
    //! The end of the folded text stands for the end of the original.
    void finish(qint32 size)
    {
        m_folded.text.resize(m_count);
        m_folded.offsets.resize(std::size_t(m_count));
        m_folded.ends.resize(std::size_t(m_count));
        m_folded.offsets.push_back(size);
    }

private:
    void reserve(qint32 room)
    {
        m_room = room;
        m_folded.text.resize(room);
        m_folded.offsets.resize(std::size_t(room));
        m_folded.ends.resize(std::size_t(room));
        m_text = m_folded.text.data();
        m_offsets = m_folded.offsets.data();
        m_ends = m_folded.ends.data();
    }

    Folded &m_folded;
    QChar *m_text = nullptr;
    qint32 *m_offsets = nullptr;
    qint32 *m_ends = nullptr;
    qint32 m_count = 0;
    qint32 m_room = 0;
};

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

void foldInto(QStringView text, Folded &folded)
{
    const icu::Normalizer2 *normalizer = foldNormalizer();
    const qint32 size = qint32(text.size());
    FoldWriter writer(folded, size);
    FoldEntry next = size > 0 ? foldEntry(text[0].unicode()) : FoldEntry();
    for (qint32 begin = 0; begin < size;) {
        const FoldEntry entry = next;
        const bool isLast = begin + 1 >= size;
        if (!isLast)
            next = foldEntry(text[begin + 1].unicode());
        if (entry.kind != FoldEntry::Kind::Several && (isLast || next.hasBoundaryBefore)) {
            if (entry.kind == FoldEntry::Kind::One)
                writer.write(entry.unit, begin, begin + 1);
            ++begin;
            continue;
        }
        if (!normalizer) { // a broken ICU: better found in part than not at all
            writer.write(text[begin].unicode(), begin, begin + 1);
            ++begin;
            continue;
        }
        const qint32 end = pieceEnd(*normalizer, text, begin);
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString result =
            normalizer->normalize(icu::UnicodeString(false, text.utf16() + begin, end - begin), status);
        for (qint32 i = 0; U_SUCCESS(status) && i < result.length();) {
            const UChar32 c = result.char32At(i);
            for (const qint32 after = i + U16_LENGTH(c); i < after; ++i) {
                if (isKept(char32_t(c)))
                    writer.write(result[i], begin, end);
            }
        }
        begin = end;
        next = begin < size ? foldEntry(text[begin].unicode()) : FoldEntry();
    }
    writer.finish(size);
}

bool foldsApartByTable(QStringView text, qsizetype index)
{
    const FoldEntry entry = foldEntry(text[index].unicode());
    if (entry.hasBoundaryBefore || !text[index].isHighSurrogate() || index + 1 >= text.size())
        return entry.hasBoundaryBefore;
    const icu::Normalizer2 *normalizer = foldNormalizer();
    return normalizer
        && normalizer->hasBoundaryBefore(
            UChar32(QChar::surrogateToUcs4(text[index].unicode(), text[index + 1].unicode())));
}

Folded fold(QStringView text)
{
    Folded folded;
    foldInto(text, folded);
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
