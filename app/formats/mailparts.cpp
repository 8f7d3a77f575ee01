#include "formats/mailparts.h"

#include "base/limits.h"
#include "formats/flowed.h"
#include "formats/htmltext.h"
#include "formats/mailheaders.h"
#include "text/decode.h"

#include <cstring>
#include <memory>
#include <vector>

// glib has members of these names.
#undef signals
#include <gmime/gmime.h>

namespace Catena::Formats {

namespace {

struct Unref
{
    void operator()(void *object) const { g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

//! A part that waits for its turn.
struct Waiting
{
    GMimeObject *object = nullptr; //!< owned by the message
    int depth = 0;
};

void startGMime()
{
    static const bool isStarted = [] {
        g_mime_init();
        return true;
    }();
    Q_UNUSED(isStarted)
}

//! How many headers say "Content-Type:" anywhere: more than a message has parts. GMime itself nests calls by parts.
int contentTypesIn(QByteArrayView text)
{
    int count = 0;
    for (qsizetype at = 0; at < text.size();) {
        count += startsWithWords(text.sliced(at), "content-type:");
        const qsizetype end = text.indexOf('\n', at);
        at = end < 0 ? text.size() : end + 1;
    }
    return count;
}

Owned<GMimeMessage> parsed(QByteArrayView headers, QByteArrayView body)
{
    startGMime();
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_stream_write(stream.get(), headers.data(), std::size_t(headers.size()));
    if (!headers.endsWith("\n\n") && !headers.endsWith("\r\n\r\n"))
        g_mime_stream_write(stream.get(), "\n", 1);
    g_mime_stream_write(stream.get(), body.data(), std::size_t(body.size()));
    g_mime_stream_write(stream.get(), "\n", 1);
    g_mime_stream_reset(stream.get());
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    return Owned<GMimeMessage>(g_mime_parser_construct_message(parser.get(), nullptr));
}

QByteArray bytesOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

bool isType(GMimeObject *object, const char *type, const char *subtype)
{
    return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype) != 0;
}

bool isAttachment(GMimeObject *object)
{
    const char *disposition = g_mime_object_get_disposition(object);
    return disposition && qstricmp(disposition, "attachment") == 0;
}

bool isSignature(GMimeObject *object)
{
    return isType(object, "application", "pgp-signature") || isType(object, "application", "pkcs7-signature")
        || isType(object, "application", "x-pkcs7-signature");
}

QByteArray parameter(GMimeObject *object, const char *name)
{
    return g_mime_content_type_get_parameter(g_mime_object_get_content_type(object), name);
}

//! Of alternatives the plain text, else the HTML, else what may hold one of them, else the first.
GMimeObject *bestOf(GMimeMultipart *parts)
{
    const int count = g_mime_multipart_get_count(parts);
    GMimeObject *best = nullptr;
    int bestRank = -1;
    for (int i = 0; i < count; ++i) {
        GMimeObject *each = g_mime_multipart_get_part(parts, i);
        const int rank = isType(each, "text", "plain") ? 3
            : isType(each, "text", "html")             ? 2
            : isType(each, "multipart", "*")           ? 1
                                                       : 0;
        if (rank > bestRank) {
            best = each;
            bestRank = rank;
        }
    }
    return best;
}

//! Reads the parts one after the other; what is nested waits on a stack of our own.
class PartWalk
{
public:
    MailParts walk(GMimeObject *whole)
    {
        m_waiting.push_back({whole, 0});
        while (!m_waiting.empty()) {
            const Waiting next = m_waiting.back();
            m_waiting.pop_back();
            if (next.object && next.depth <= Base::Limits::mailPartDepth)
                read(next);
            else if (next.object)
                m_parts.problem = QStringLiteral("parts nested deeper than %1").arg(Base::Limits::mailPartDepth);
        }
        return std::move(m_parts);
    }

private:
    void read(const Waiting &next)
    {
        if (GMIME_IS_MULTIPART(next.object))
            open(GMIME_MULTIPART(next.object), next.depth);
        else if (GMIME_IS_MESSAGE_PART(next.object))
            open(g_mime_message_part_get_message(GMIME_MESSAGE_PART(next.object)), next.depth);
        else if (GMIME_IS_PART(next.object))
            readPart(GMIME_PART(next.object));
    }

    void open(GMimeMultipart *parts, int depth)
    {
        if (isType(GMIME_OBJECT(parts), "multipart", "alternative")) {
            m_waiting.push_back({bestOf(parts), depth + 1});
            return;
        }
        for (int i = g_mime_multipart_get_count(parts); i-- > 0;)
            m_waiting.push_back({g_mime_multipart_get_part(parts, i), depth + 1});
    }

    void open(GMimeMessage *message, int depth)
    {
        if (!message)
            return;
        QByteArray head;
        const auto line = [&head](const char *name, const char *value) {
            if (value && *value)
                head += QByteArray(name) + ": " + value + '\n';
        };
        const std::unique_ptr<char, void (*)(void *)> from(
            internet_address_list_to_string(g_mime_message_get_from(message), nullptr, FALSE), g_free);
        line("From", from.get());
        line("Subject", g_mime_message_get_subject(message));
        append(head);
        m_waiting.push_back({g_mime_message_get_mime_part(message), depth + 1});
    }

    void readPart(GMimePart *part)
    {
        GMimeObject *object = GMIME_OBJECT(part);
        const bool isHtml = isType(object, "text", "html");
        if (isSignature(object))
            return;
        if (!isType(object, "text", "*") || (isHtml && isAttachment(object)))
            return note(part);
        const QByteArray bytes = bytesOf(part);
        const Text::Decoded decoded = Text::decodeAs(bytes, parameter(object, "charset"));
        if (m_parts.encoding.isEmpty())
            m_parts.encoding = decoded.encoding.toLatin1();
        QByteArray text = decoded.isConverted ? decoded.converted : bytes.sliced(decoded.skip);
        text.replace("\r\n", "\n");
        text.replace('\r', '\n');
        if (isHtml)
            text = htmlText(text);
        else if (startsWithWords(parameter(object, "format"), "flowed"))
            text = unflowed(text, startsWithWords(parameter(object, "delsp"), "yes"));
        append(text);
    }

    //! A line for what is no text.
    void note(GMimePart *part)
    {
        const GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const std::unique_ptr<char, void (*)(void *)> name(
            g_mime_content_type_get_mime_type(const_cast<GMimeContentType *>(type)), g_free);
        const char *file = g_mime_part_get_filename(part);
        append(QByteArray("[") + name.get() + (file ? QByteArray(": ") + file : QByteArray()) + "]");
    }

    void append(const QByteArray &text)
    {
        qsizetype end = text.size();
        while (end > 0 && text[end - 1] == '\n')
            --end;
        qsizetype begin = 0;
        while (begin < end && text[begin] == '\n')
            ++begin;
        if (begin == end)
            return;
        if (!m_parts.text.isEmpty())
            m_parts.text += "\n\n";
        m_parts.text += QByteArrayView(text).sliced(begin, end - begin);
    }

    MailParts m_parts;
    std::vector<Waiting> m_waiting;
};

}

MailParts readMailParts(QByteArrayView headers, QByteArrayView body)
{
    if (contentTypesIn(body) >= Base::Limits::mailParts) {
        MailParts none;
        none.problem = QStringLiteral("more than %1 parts").arg(Base::Limits::mailParts);
        return none;
    }
    const Owned<GMimeMessage> message = parsed(headers, body);
    return message ? PartWalk().walk(g_mime_message_get_mime_part(message.get())) : MailParts();
}

}
