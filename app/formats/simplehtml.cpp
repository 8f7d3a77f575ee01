#include "formats/simplehtml.h"

#include "formats/plainwriter.h"

#include <array>

namespace Catena::Formats {

namespace {

struct Entity
{
    const char *name;
    char32_t point;
};

constexpr std::array<Entity, 16> entities = {{
    {"&quot;", U'"'},
    {"&amp;", U'&'},
    {"&lt;", U'<'},
    {"&gt;", U'>'},
    {"&nbsp;", 0x00A0},
    {"&apos;", U'\''},
    {"&hellip;", 0x2026},
    {"&mdash;", 0x2014},
    {"&ndash;", 0x2013},
    {"&lsquo;", 0x2018},
    {"&rsquo;", 0x2019},
    {"&ldquo;", 0x201C},
    {"&rdquo;", 0x201D},
    {"&middot;", 0x00B7},
    {"&laquo;", 0x00AB},
    {"&raquo;", 0x00BB},
}};

int digitOf(char c, int base)
{
    const int digit = c >= '0' && c <= '9'       ? c - '0'
        : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                 : 99;
    return digit < base ? digit : -1;
}

//! A number from "&#39;" or "&#x27;". References to control characters are left to the full parser, which knows what
//! HTML makes of them.
qsizetype appendNumber(QByteArrayView text, QByteArray &out)
{
    qsizetype at = 2;
    const bool isHex = at < text.size() && (text[at] | 0x20) == 'x';
    at += isHex;
    const qsizetype begin = at;
    char32_t point = 0;
    for (; at < text.size() && at - begin < 8; ++at) {
        const int digit = digitOf(text[at], isHex ? 16 : 10);
        if (digit < 0)
            break;
        point = point * (isHex ? 16 : 10) + char32_t(digit);
    }
    if (at == begin || at == text.size() || text[at] != ';' || (point < 0x20 && point != '\n')
        || (point >= 0x7F && point < 0xA0))
        return 0;
    appendCodePoint(point, out);
    return at + 1;
}

//! Reads simple HTML tag by tag; gives up at the first thing it does not know.
class SimpleHtml
{
public:
    SimpleHtml(QByteArrayView html, QByteArray &out) : m_html(html), m_writer(out) { }

    bool write()
    {
        qsizetype at = 0;
        while (at < m_html.size()) {
            if (m_html[at] == '<')
                at = tag(at);
            else
                at = words(at);
            if (at < 0)
                return false;
        }
        return m_link < 0 && !m_inCode;
    }

private:
    //! The next '<' from here, or the end; with the references decoded.
    qsizetype words(qsizetype at)
    {
        qsizetype end = m_html.indexOf('<', at);
        end = end < 0 ? m_html.size() : end;
        // HTML drops a line end right behind <pre>.
        const bool dropsLineEnd = m_afterPre && m_html[at] == '\n';
        m_afterPre = false;
        const QByteArrayView text = m_html.sliced(at + dropsLineEnd, end - at - dropsLineEnd);
        if (text.contains('\0') || text.contains('\r'))
            return -1;
        qsizetype reference = text.indexOf('&');
        if (reference < 0) {
            m_writer.text(text);
            return end;
        }
        m_decoded.clear();
        if (!decode(text, m_decoded))
            return -1;
        m_writer.text(m_decoded);
        return end;
    }

    static bool decode(QByteArrayView text, QByteArray &out)
    {
        qsizetype at = 0;
        while (at < text.size()) {
            qsizetype next = text.indexOf('&', at);
            next = next < 0 ? text.size() : next;
            out.append(text.sliced(at, next - at));
            at = next;
            if (at == text.size())
                break;
            const bool isLoose = at + 1 == text.size() || text[at + 1] == ' ';
            const qsizetype length = isLoose ? 1 : appendEntity(text.sliced(at), out);
            if (isLoose)
                out.append('&');
            if (length == 0)
                return false;
            at += length;
        }
        return true;
    }

    qsizetype tag(qsizetype at)
    {
        const qsizetype end = m_html.indexOf('>', at);
        if (end < 0)
            return -1;
        const QByteArrayView tag = m_html.sliced(at + 1, end - at - 1);
        m_afterPre = false;
        if (tag.startsWith("a href=\""))
            return beginLink(tag) ? end + 1 : -1;
        return plainTag(tag) ? end + 1 : -1;
    }

    bool plainTag(QByteArrayView tag)
    {
        if (tag == QByteArrayView("/a"))
            return endLink();
        if (m_link < 0 && (tag == QByteArrayView("p") || tag == QByteArrayView("/p"))) {
            m_writer.paragraph();
            return !m_inCode;
        }
        for (const char *inlined : {"i", "/i", "b", "/b", "em", "/em", "strong", "/strong", "code", "/code"}) {
            if (tag == QByteArrayView(inlined))
                return true;
        }
        if (m_link >= 0)
            return false;
        if (tag == QByteArrayView("br") || tag == QByteArrayView("br/") || tag == QByteArrayView("br /")) {
            m_writer.lineBreak();
            return !m_inCode;
        }
        if (tag == QByteArrayView("pre") && !m_inCode) {
            m_writer.beginCode();
            m_inCode = true;
            m_afterPre = true;
            return true;
        }
        if (tag == QByteArrayView("/pre") && m_inCode) {
            m_writer.endCode();
            m_inCode = false;
            return true;
        }
        return false;
    }

    bool beginLink(QByteArrayView tag)
    {
        constexpr qsizetype begin = 8;
        const qsizetype end = tag.indexOf('"', begin);
        if (m_link >= 0 || end < 0)
            return false;
        const QByteArrayView rest = tag.sliced(end + 1);
        if (!rest.isEmpty() && rest != QByteArrayView(" rel=\"nofollow\"")
            && rest != QByteArrayView(" rel=\"nofollow noreferrer\"") && rest != QByteArrayView(" target=\"_blank\""))
            return false;
        m_address.clear();
        const QByteArrayView address = tag.sliced(begin, end - begin);
        if (address.contains('\r') || address.contains('\0') || !decode(address, m_address))
            return false;
        m_link = m_writer.place();
        return true;
    }

    bool endLink()
    {
        if (m_link < 0)
            return false;
        m_writer.endLink(m_link, m_address);
        m_link = -1;
        return true;
    }

    QByteArrayView m_html;
    PlainWriter m_writer;
    QByteArray m_decoded;
    QByteArray m_address;
    qsizetype m_link = -1; //!< where the text of the open link begins
    bool m_inCode = false;
    bool m_afterPre = false;
};

}

void appendCodePoint(char32_t point, QByteArray &out)
{
    if (point == 0 || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
        point = 0xFFFD;
    if (point < 0x80) {
        out.append(char(point));
    } else if (point < 0x800) {
        out.append(char(0xC0 | (point >> 6))).append(char(0x80 | (point & 0x3F)));
    } else if (point < 0x10000) {
        out.append(char(0xE0 | (point >> 12))).append(char(0x80 | ((point >> 6) & 0x3F)));
        out.append(char(0x80 | (point & 0x3F)));
    } else {
        out.append(char(0xF0 | (point >> 18))).append(char(0x80 | ((point >> 12) & 0x3F)));
        out.append(char(0x80 | ((point >> 6) & 0x3F))).append(char(0x80 | (point & 0x3F)));
    }
}

qsizetype appendEntity(QByteArrayView text, QByteArray &out)
{
    if (text.startsWith("&#"))
        return appendNumber(text, out);
    for (const Entity &entity : entities) {
        const QByteArrayView name(entity.name);
        if (text.startsWith(name)) {
            appendCodePoint(entity.point, out);
            return name.size();
        }
    }
    return 0;
}

bool appendSimpleHtml(QByteArrayView html, QByteArray &out)
{
    return SimpleHtml(html, out).write();
}

}
