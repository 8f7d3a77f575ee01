#include "documents/mhtml.h"

#include "base/limits.h"
#include "documents/mailtext.h"

#include <QHash>

#include <optional>

namespace Catena::Documents {

namespace {

constexpr int mostHeaderLines = 400;
constexpr qsizetype lookedAt = 16 * 1024;

//! The headers of a message or part, by lower-case name, and where its body begins.
struct Part
{
    QHash<QByteArray, QByteArray> headers;
    qsizetype body = 0;
};

//! Nothing where the lines are no headers.
std::optional<Part> partAt(QByteArrayView bytes, qsizetype at)
{
    Part part;
    QByteArray name;
    for (int lines = 0; at < bytes.size() && lines < mostHeaderLines; ++lines) {
        const MailLine line = mailLineAt(bytes, at);
        at = line.next;
        if (line.text.isEmpty()) {
            if (!part.headers.isEmpty())
                break;
            continue;
        }
        if ((line.text[0] == ' ' || line.text[0] == '\t') && !name.isEmpty()) {
            part.headers[name] += ' ' + line.text.trimmed().toByteArray();
            continue;
        }
        const qsizetype colon = line.text.indexOf(':');
        if (colon < 1 || line.text.first(colon).contains(' '))
            return std::nullopt;
        name = line.text.first(colon).toByteArray().toLower();
        part.headers.insert(name, line.text.sliced(colon + 1).trimmed().toByteArray());
    }
    part.body = at;
    return part;
}

//! A parameter of a header: boundary="x".
QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    qsizetype at = value.toLower().indexOf(QByteArray(name + '='));
    if (at < 0)
        return {};
    at += name.size() + 1;
    const bool isQuoted = at < value.size() && value[at] == '"';
    const qsizetype begin = isQuoted ? at + 1 : at;
    const qsizetype end = isQuoted ? value.indexOf('"', begin) : value.indexOf(';', begin);
    return value.mid(begin, end < 0 ? -1 : end - begin).trimmed();
}

//! Undoes quoted-printable (RFC 2045, section 6.7); what is not encoded rightly stays.
QByteArray unquoted(QByteArrayView text)
{
    const auto digit = [](char c) {
        const char lower = char(c | 0x20);
        return c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    QByteArray plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '=') {
            plain += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == '\n') {
            ++i;
        } else if (i + 2 < text.size() && text[i + 1] == '\r' && text[i + 2] == '\n') {
            i += 2;
        } else if (i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
            plain += char(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

bool isPage(const Part &part)
{
    const QByteArray type = part.headers.value("content-type").toLower();
    return type.startsWith("text/html") || type.startsWith("application/xhtml");
}

void takePage(const Part &part, QByteArrayView body, SavedPage &page)
{
    const QByteArray transfer = part.headers.value("content-transfer-encoding").toLower();
    page.encoding = parameter(part.headers.value("content-type"), "charset");
    if (transfer == "quoted-printable")
        page.html = unquoted(body);
    else if (transfer == "base64")
        page.html = QByteArray::fromBase64(body.toByteArray());
    else
        page.html = body.toByteArray();
}

}

bool isMhtml(QByteArrayView bytes)
{
    const QByteArrayView start = bytes.first(std::min(bytes.size(), lookedAt));
    if (start.isEmpty() || start[0] == '<' || start[0] == '{' || start[0] == '[')
        return false;
    const std::optional<Part> head = partAt(start, 0);
    if (!head || !head->headers.value("content-type").toLower().startsWith("multipart/related"))
        return false;
    const auto has = [&](const char *name) { return head->headers.contains(name); };
    const QByteArray from = head->headers.value("from").toLower();
    return has("snapshot-content-location") || from.contains("saved by") || !has("from");
}

SavedPage pageOfMhtml(QByteArrayView bytes)
{
    SavedPage page;
    const std::optional<Part> head = partAt(bytes, 0);
    const QByteArray boundary = head ? parameter(head->headers.value("content-type"), "boundary") : QByteArray();
    if (boundary.isEmpty()) {
        page.damage = QStringLiteral("it does not say where its parts end");
        return page;
    }
    const QByteArray line = "\n--" + boundary;
    qsizetype at = bytes.indexOf(line, std::max(head->body - line.size(), qsizetype(0)));
    for (int parts = 0; at >= 0 && parts < Base::Limits::mailParts; ++parts) {
        const qsizetype begin = mailLineAt(bytes, at + line.size()).next;
        const std::optional<Part> part = partAt(bytes, begin);
        const qsizetype end = bytes.indexOf(line, begin);
        if (part && isPage(*part) && part->body <= (end < 0 ? bytes.size() : end)) {
            takePage(*part, bytes.sliced(part->body, (end < 0 ? bytes.size() : end) - part->body), page);
            if (end < 0)
                page.damage = QStringLiteral("the page breaks off");
            return page;
        }
        at = end;
    }
    page.damage = QStringLiteral("it holds no page");
    return page;
}

}
