#include "documents/mailtext.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace Catena::Documents {

namespace {

constexpr qsizetype lookedAt = 64 * 1024;
constexpr qsizetype longestSeparator = 1024; //!< a "From " line is shorter
constexpr int mostHeaderLines = 400;

//! Three letters as a number.
constexpr quint32 letters(const char *word)
{
    return quint32(quint8(word[0])) << 16 | quint32(quint8(word[1])) << 8 | quint8(word[2]);
}

constexpr std::array<quint32, 7> weekdays = {letters("Mon"), letters("Tue"), letters("Wed"), letters("Thu"),
                                             letters("Fri"), letters("Sat"), letters("Sun")};
constexpr std::array<quint32, 12> months = {letters("Jan"), letters("Feb"), letters("Mar"), letters("Apr"),
                                            letters("May"), letters("Jun"), letters("Jul"), letters("Aug"),
                                            letters("Sep"), letters("Oct"), letters("Nov"), letters("Dec")};

template <std::size_t Count>
bool isOneOf(QByteArrayView word, const std::array<quint32, Count> &words)
{
    return std::find(words.begin(), words.end(), letters(word.data())) != words.end();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! "21:25" or "9:05" at the beginning.
bool isTime(QByteArrayView word)
{
    const qsizetype colon = word.indexOf(':');
    return (colon == 1 || colon == 2) && isDigit(word[0]) && isDigit(word[colon - 1]) && colon + 2 < word.size()
        && isDigit(word[colon + 1]) && isDigit(word[colon + 2]);
}

//! Whether a line is "Name: value" (RFC 5322, section 2.2); the length of the name, or 0.
qsizetype headerNameLength(QByteArrayView line)
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == ':')
            return i;
        if (line[i] <= ' ' || line[i] > '~')
            return 0;
    }
    return 0;
}

bool equals(QByteArrayView name, const char *other)
{
    return qstrnicmp(name.data(), other, std::size_t(name.size())) == 0 && qsizetype(std::strlen(other)) == name.size();
}

//! Whether a header is one that programs write and people do not.
bool isWrittenByPrograms(QByteArrayView name)
{
    static const std::array<const char *, 12> names = {"message-id",   "received",   "return-path", "mime-version",
                                                       "delivered-to", "references", "in-reply-to", "content-type",
                                                       "newsgroups",   "path",       "x-mailer",    "list-id"};
    return std::any_of(names.begin(), names.end(), [&](const char *each) { return equals(name, each); });
}

bool isMessage(QByteArrayView bytes)
{
    bool hasSender = false;
    int byPrograms = 0;
    qsizetype at = 0;
    for (int lines = 0; at < bytes.size() && lines < mostHeaderLines; ++lines) {
        const MailLine line = mailLineAt(bytes, at);
        at = line.next;
        if (line.text.isEmpty())
            break;
        if (lines > 0 && (line.text.front() == ' ' || line.text.front() == '\t'))
            continue;
        const qsizetype length = headerNameLength(line.text);
        if (length == 0)
            return false;
        const QByteArrayView name = line.text.first(length);
        hasSender = hasSender || equals(name, "from") || equals(name, "sender");
        byPrograms += isWrittenByPrograms(name);
    }
    return hasSender && byPrograms > 0;
}

}

MailLine mailLineAt(QByteArrayView bytes, qsizetype offset)
{
    const QByteArrayView rest = bytes.sliced(offset);
    const void *found = std::memchr(rest.data(), '\n', std::size_t(rest.size()));
    qsizetype end = found ? static_cast<const char *>(found) - rest.data() : rest.size();
    qsizetype next = offset + end + (found ? 1 : 0);
    if (const void *cr = std::memchr(rest.data(), '\r', std::size_t(end))) {
        end = static_cast<const char *>(cr) - rest.data();
        const bool isPair = end + 1 < rest.size() && rest[end + 1] == '\n';
        next = offset + end + (isPair ? 2 : 1);
    }
    return {rest.first(end), next};
}

bool isMailboxSeparator(QByteArrayView line)
{
    if (!line.startsWith("From ") || line.size() > longestSeparator)
        return false;
    bool hasWeekday = false;
    bool hasMonth = false;
    for (qsizetype at = 5; at < line.size();) {
        qsizetype end = at;
        while (end < line.size() && line[end] != ' ')
            ++end;
        const QByteArrayView word = line.sliced(at, end - at);
        at = end + 1;
        const bool isShort = word.size() == 3 || (word.size() == 4 && word[3] == ',');
        if (isShort && isOneOf(word, weekdays))
            hasWeekday = true;
        else if (hasWeekday && word.size() == 3 && isOneOf(word, months))
            hasMonth = true;
        else if (hasMonth && isTime(word))
            return true;
    }
    return false;
}

MailText mailTextOf(QByteArrayView bytes)
{
    QByteArrayView text = bytes.first(std::min(bytes.size(), lookedAt));
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    while (!text.isEmpty() && (text.front() == '\n' || text.front() == '\r'))
        text = text.sliced(1);
    if (text.isEmpty())
        return MailText::None;
    const QByteArrayView first = mailLineAt(text, 0).text;
    if (isMailboxSeparator(first) || first.startsWith("#! rnews "))
        return MailText::Box;
    return isMessage(text) ? MailText::Message : MailText::None;
}

}
