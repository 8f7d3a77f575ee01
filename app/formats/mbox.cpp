#include "formats/mbox.h"

#include <algorithm>
#include <cstring>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Catena::Formats {

namespace {

constexpr QByteArrayView newsBatch("#! rnews ");

//! The number that a header or the rest of a line is; nothing where it is none.
std::optional<qsizetype> lengthOf(QByteArrayView text)
{
    const QByteArrayView digits = text.trimmed();
    if (digits.isEmpty() || digits.size() > 10)
        return std::nullopt;
    qsizetype number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        number = number * 10 + (c - '0');
    }
    return number;
}

//! The first "From " from here on, or null. Bodies are short, and memmem() makes ready for long texts each time.
const char *findFrom(const char *at, const char *end)
{
    constexpr std::string_view from = "From ";
#ifdef __SSE2__
    const __m128i first = _mm_set1_epi8(from[0]);
    const __m128i second = _mm_set1_epi8(from[1]);
    for (; end - at > 16; at += 16) {
        const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at + 1));
        const __m128i both = _mm_and_si128(_mm_cmpeq_epi8(here, first), _mm_cmpeq_epi8(next, second));
        for (auto hits = unsigned(_mm_movemask_epi8(both)); hits != 0; hits &= hits - 1) {
            const char *hit = at + __builtin_ctz(hits);
            if (std::string_view(hit, std::size_t(end - hit)).starts_with(from))
                return hit;
        }
    }
#endif
    const std::size_t rest = std::string_view(at, std::size_t(end - at)).find(from);
    return rest == std::string_view::npos ? nullptr : at + rest;
}

}

MboxWalk::MboxWalk(QByteArrayView box) : m_box(box)
{
    while (m_first < m_box.size() && (m_box[m_first] == '\n' || m_box[m_first] == '\r'))
        ++m_first;
    bool hasEscaped = false;
    if (!isSeparatorAt(m_first))
        m_first = searchedEnd(m_first, hasEscaped);
    m_at = m_first;
}

std::optional<MboxMessage> MboxWalk::next()
{
    if (m_at >= m_box.size())
        return std::nullopt;
    MboxMessage message;
    const qsizetype end = lineEnd(m_at);
    message.envelope = m_box.sliced(m_at, end - m_at).trimmed();
    message.begin = std::min(end + 1, m_box.size());
    message.headers = scanMailHeaders(m_box.sliced(message.begin));
    const qsizetype body = message.begin + message.headers.bodyBegin;
    std::optional<qsizetype> counted;
    if (message.envelope.startsWith(newsBatch)) {
        const auto length = lengthOf(message.envelope.sliced(newsBatch.size()));
        if (length && message.begin + *length <= m_box.size() && message.begin + *length >= body)
            counted = message.begin + *length;
    } else if (!message.headers.contentLength.isEmpty()) {
        counted = countedEnd(message.headers.contentLength, body);
    }
    message.isCounted = counted.has_value();
    message.end = counted ? *counted : searchedEnd(body, message.hasEscapedFrom);
    m_at = message.end;
    while (m_at < m_box.size() && (m_box[m_at] == '\n' || m_box[m_at] == '\r'))
        ++m_at;
    return message;
}

bool MboxWalk::isSeparatorAt(qsizetype at) const
{
    if (at >= m_box.size() || (m_box[at] != 'F' && m_box[at] != '#'))
        return false;
    const QByteArrayView line = m_box.sliced(at, lineEnd(at) - at);
    return line.startsWith(newsBatch) || Documents::isMailboxSeparator(line.endsWith('\r') ? line.chopped(1) : line);
}

qsizetype MboxWalk::lineEnd(qsizetype at) const
{
    const void *found = std::memchr(m_box.data() + at, '\n', std::size_t(m_box.size() - at));
    return found ? static_cast<const char *>(found) - m_box.data() : m_box.size();
}

std::optional<qsizetype> MboxWalk::countedEnd(QByteArrayView header, qsizetype body) const
{
    const std::optional<qsizetype> length = lengthOf(header);
    if (!length || body + *length > m_box.size())
        return std::nullopt;
    const qsizetype end = body + *length;
    qsizetype next = end;
    while (next < m_box.size() && (m_box[next] == '\n' || m_box[next] == '\r'))
        ++next;
    const bool isLineBegin = next == 0 || next > end || (end > 0 && m_box[end - 1] == '\n');
    return isLineBegin && (next == m_box.size() || isSeparatorAt(next)) ? std::optional(end) : std::nullopt;
}

qsizetype MboxWalk::searchedEnd(qsizetype from, bool &hasEscapedFrom) const
{
    const char *box = m_box.data();
    for (qsizetype at = from; at < m_box.size();) {
        const char *found = findFrom(box + at, box + m_box.size());
        if (!found)
            break;
        const qsizetype hit = found - box;
        qsizetype line = hit;
        while (line > from && box[line - 1] == '>')
            --line;
        const bool isLineBegin = line == 0 || box[line - 1] == '\n';
        if (isLineBegin && line == hit && isSeparatorAt(hit))
            return hit;
        hasEscapedFrom = hasEscapedFrom || (isLineBegin && line < hit);
        at = hit + 5;
    }
    return m_box.size();
}

}
