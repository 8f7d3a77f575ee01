#include "formats/jsonscanner.h"

#include "formats/simplehtml.h"

#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Catena::Formats {

namespace {

//! The first '"', '\\' or line end from here on, or end. Notes whether '<' or '&' stands before it.
const char *stringStop(const char *at, const char *end, bool &hasMarkup)
{
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i slash = _mm_set1_epi8('\\');
    const __m128i line = _mm_set1_epi8('\n');
    const __m128i less = _mm_set1_epi8('<');
    const __m128i ampersand = _mm_set1_epi8('&');
    while (end - at >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i either = _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, slash));
        const auto stops = unsigned(_mm_movemask_epi8(_mm_or_si128(either, _mm_cmpeq_epi8(bytes, line))));
        const __m128i marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, less), _mm_cmpeq_epi8(bytes, ampersand));
        const unsigned before = (stops & -stops) - 1; // all, where there is no stop
        hasMarkup = hasMarkup || (unsigned(_mm_movemask_epi8(marks)) & before) != 0;
        if (stops != 0)
            return at + __builtin_ctz(stops);
        at += 16;
    }
#endif
    for (; at != end && *at != '"' && *at != '\\' && *at != '\n'; ++at)
        hasMarkup = hasMarkup || *at == '<' || *at == '&';
    return at;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

int hexDigits(QByteArrayView text, int count)
{
    if (text.size() < count)
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char c = text[i];
        const int digit = c >= '0' && c <= '9'       ? c - '0'
            : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                     : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

//! Decodes "\uXXXX" at the beginning of raw, with the second half of a pair; gives the bytes it took.
qsizetype appendUnicode(QByteArrayView raw, QByteArray &out)
{
    const int first = hexDigits(raw.sliced(2), 4);
    if (first < 0) {
        appendCodePoint(0xFFFD, out);
        return 2;
    }
    const bool isHigh = first >= 0xD800 && first < 0xDC00;
    if (isHigh && raw.size() >= 12 && raw[6] == '\\' && raw[7] == 'u') {
        const int second = hexDigits(raw.sliced(8), 4);
        if (second >= 0xDC00 && second < 0xE000) {
            appendCodePoint(char32_t(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)), out);
            return 12;
        }
    }
    appendCodePoint(char32_t(first), out); // a lone half is no character
    return 6;
}

//! Decodes the escape at the beginning of raw; gives the bytes it took.
qsizetype appendEscape(QByteArrayView raw, QByteArray &out)
{
    if (raw.size() < 2) {
        appendCodePoint(0xFFFD, out);
        return raw.size();
    }
    switch (raw[1]) {
    case 'n':
        out.append('\n');
        return 2;
    case 't':
        out.append('\t');
        return 2;
    case 'r':
        out.append('\r');
        return 2;
    case 'b':
    case 'f':
        out.append(' ');
        return 2;
    case 'u':
        return appendUnicode(raw, out);
    case 'x': {
        const int byte = hexDigits(raw.sliced(2), 2);
        appendCodePoint(byte < 0 ? 0xFFFD : char32_t(byte), out);
        return byte < 0 ? 2 : 4;
    }
    default:
        out.append(raw[1]);
        return 2;
    }
}

}

JsonScanner::Token JsonScanner::next()
{
    const char *const begin = m_text.data();
    const char *const end = begin + m_text.size();
    const char *at = begin + m_at;
    // A comma or colon is no more than a space to what reads by keys.
    while (at != end && (*at == ',' || *at == ':' || isSpace(*at)))
        ++at;
    m_at = at - begin;
    if (at == end)
        return Token::End;
    switch (*at) {
    case '{':
        m_value = {m_at++, 0, JsonValue::Kind::Object, false};
        return Token::BeginObject;
    case '}':
        ++m_at;
        return Token::EndObject;
    case '[':
        m_value = {m_at++, 0, JsonValue::Kind::Array, false};
        return Token::BeginArray;
    case ']':
        ++m_at;
        return Token::EndArray;
    case '"':
        return string(at);
    case 't':
        return word(at, "true", JsonValue::Kind::True);
    case 'f':
        return word(at, "false", JsonValue::Kind::False);
    case 'n':
        return word(at, "null", JsonValue::Kind::Null);
    case 'N':
        return word(at, "NaN", JsonValue::Kind::Null);
    default:
        return number(at);
    }
}

JsonScanner::Token JsonScanner::string(const char *at)
{
    const char *const end = m_text.data() + m_text.size();
    const char *const begin = at + 1;
    const char *close = begin;
    bool isEscaped = false;
    bool hasMarkup = false;
    for (;;) {
        close = stringStop(close, end, hasMarkup);
        if (close == end || *close == '\n' || (*close == '\\' && end - close < 2))
            return fail("a text without an end");
        if (*close == '"')
            break;
        isEscaped = true;
        close += 2;
    }
    m_value = {begin - m_text.data(), quint32(close - begin), JsonValue::Kind::String, isEscaped, hasMarkup};
    m_at = close + 1 - m_text.data();
    // A text is a key when a colon follows it.
    const char *ahead = close + 1;
    while (ahead != end && isSpace(*ahead))
        ++ahead;
    if (ahead == end || *ahead != ':')
        return Token::Value;
    m_at = ahead + 1 - m_text.data();
    return Token::Key;
}

JsonScanner::Token JsonScanner::word(const char *at, QByteArrayView word, JsonValue::Kind kind)
{
    const qsizetype left = m_text.data() + m_text.size() - at;
    if (left < word.size() || std::memcmp(at, word.data(), std::size_t(word.size())) != 0)
        return fail("a word that is no value");
    m_value = {m_at, quint32(word.size()), kind, false};
    m_at += word.size();
    return Token::Value;
}

JsonScanner::Token JsonScanner::number(const char *at)
{
    const char *const textEnd = m_text.data() + m_text.size();
    const auto isNumeric = [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    };
    const char *end = at;
    while (end != textEnd && isNumeric(*end))
        ++end;
    if (end == at)
        return fail("a character that begins no value");
    m_value = {m_at, quint32(end - at), JsonValue::Kind::Number, false};
    m_at += end - at;
    return Token::Value;
}

JsonScanner::Token JsonScanner::fail(const char *why)
{
    m_error = why;
    return Token::Error;
}

void appendJsonString(QByteArrayView raw, QByteArray &out)
{
    qsizetype at = 0;
    while (at < raw.size()) {
        const void *found = std::memchr(raw.data() + at, '\\', std::size_t(raw.size() - at));
        const qsizetype stop = found ? static_cast<const char *>(found) - raw.data() : raw.size();
        out.append(raw.sliced(at, stop - at));
        at = stop;
        if (at < raw.size())
            at += appendEscape(raw.sliced(at), out);
    }
}

}
