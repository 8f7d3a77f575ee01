#include "formats/plainwriter.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Catena::Formats {

namespace {

constexpr int mostQuotes = 64; //!< "> " in front of a line, at most

bool isWhite(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

//! The end of the run of words from here on: single spaces are part of it, only other white space ends it.
const char *runEnd(const char *at, const char *end)
{
#ifdef __SSE2__
    const __m128i space = _mm_set1_epi8(' ');
    while (end - at > 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const int spaces = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, space));
        const int controls = _mm_movemask_epi8(_mm_cmpeq_epi8(_mm_max_epu8(bytes, space), space)) ^ spaces;
        if (controls != 0 || (spaces & (spaces << 1)) != 0)
            break;
        at += 16 - (spaces >> 15); // the next look tells what is behind a space at the end
    }
#endif
    while (at != end && (!isWhite(*at) || (*at == ' ' && end - at > 1 && !isWhite(at[1]))))
        ++at;
    return at;
}

//! An address without what does not tell it from another: scheme, "www.", a slash at the end.
QByteArrayView bareAddress(QByteArrayView address)
{
    for (const char *prefix : {"https://", "http://", "mailto:", "www."}) {
        if (address.startsWith(QByteArrayView(prefix)))
            address = address.sliced(QByteArrayView(prefix).size());
    }
    return address.endsWith('/') ? address.chopped(1) : address;
}

bool isShownAddress(QByteArrayView address)
{
    if (address.size() > 2048 || address.contains('\n') || address.contains('>'))
        return false;
    return address.startsWith("http://") || address.startsWith("https://") || address.startsWith("mailto:");
}

}

void PlainWriter::put(QByteArrayView utf8)
{
    if (isEmpty()) {
        m_breaks = 0;
        m_space = false;
    }
    const bool atLineStart = isEmpty() || m_breaks > 0;
    for (; m_breaks > 0; --m_breaks) {
        m_out.append('\n');
        // A blank line between paragraphs of one quote belongs to the quote.
        const int shared = qMin(m_lastQuotes, qMin(m_quotes, mostQuotes));
        for (int i = 0; m_breaks > 1 && i < shared; ++i)
            m_out.append(i + 1 < shared ? "> " : ">");
    }
    if (atLineStart) {
        m_lastQuotes = qMin(m_quotes, mostQuotes);
        for (int i = 0; i < m_lastQuotes; ++i)
            m_out.append("> ");
        if (m_codes > 0)
            m_out.append("    ");
        m_space = false;
    }
    if (m_space)
        m_out.append(' ');
    m_space = false;
    m_out.append(utf8);
}

void PlainWriter::text(QByteArrayView utf8)
{
    if (m_codes > 0) {
        codeText(utf8);
        return;
    }
    qsizetype at = 0;
    while (at < utf8.size()) {
        if (isWhite(utf8[at])) {
            m_space = true;
            ++at;
            continue;
        }
        const qsizetype end = runEnd(utf8.data() + at, utf8.data() + utf8.size()) - utf8.data();
        put(utf8.sliced(at, end - at));
        at = end;
    }
}

void PlainWriter::codeText(QByteArrayView utf8)
{
    qsizetype at = 0;
    while (at < utf8.size()) {
        qsizetype end = at;
        while (end < utf8.size() && utf8[end] != '\n')
            ++end;
        QByteArrayView line = utf8.sliced(at, end - at);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            put(line);
        if (end < utf8.size() && !isEmpty())
            ++m_breaks;
        at = end + 1;
    }
}

void PlainWriter::lineBreak()
{
    if (!isEmpty())
        m_breaks = qMin(m_breaks + 1, 2);
}

void PlainWriter::beginQuote()
{
    paragraph();
    ++m_quotes;
}

void PlainWriter::endQuote()
{
    m_quotes = qMax(m_quotes - 1, 0);
    m_lastQuotes = qMin(m_lastQuotes, m_quotes);
    paragraph();
}

void PlainWriter::beginCode()
{
    paragraph();
    ++m_codes;
}

void PlainWriter::endCode()
{
    m_codes = qMax(m_codes - 1, 0);
    m_breaks = 0;
    paragraph();
}

void PlainWriter::endLink(qsizetype begun, QByteArrayView address)
{
    address = address.trimmed();
    if (!isShownAddress(address))
        return;
    QByteArrayView text = since(begun).trimmed();
    while (text.startsWith("> "))
        text = text.sliced(2).trimmed();
    if (text.isEmpty()) {
        put(address);
        return;
    }
    const QByteArrayView bareText = bareAddress(text);
    const QByteArrayView bare = bareAddress(address);
    if (bareText == bare)
        return;
    for (const char *dots : {"...", "\xE2\x80\xA6"}) {
        const QByteArrayView cut(dots);
        const bool isCut =
            bareText.endsWith(cut) && bareText.size() > cut.size() + 4 && bare.startsWith(bareText.chopped(cut.size()));
        if (isCut) {
            m_out.truncate(m_out.size() - cut.size());
            const qsizetype shown = bareText.size() - cut.size();
            m_out.append(QByteArray(bare.data() + shown, bare.size() - shown));
            return;
        }
    }
    m_space = true;
    put("<");
    put(address);
    put(">");
}

}
