#include "repeats/ownwords.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <string>

namespace Catena::Repeats {

namespace {

enum class LineKind : quint8 { Own, Quoted, Furniture };

struct BodyLine
{
    quint32 begin = 0; //!< of the words: behind white space and quote marks
    quint32 end = 0; //!< without the line end
    quint32 next = 0; //!< where the next line begins
    LineKind kind = LineKind::Own;

    [[nodiscard]] bool isBlank() const { return begin >= end; }
};

constexpr int initialsMax = 12; //!< letters of a mark like "AB>"
constexpr std::size_t signatureLines = 12; //!< a longer text below "-- " is no signature
constexpr std::size_t headerLines = 5; //!< lines in which a pasted mail header says more than "From:"
constexpr quint32 rulerMin = 10;

bool isSpaceByte(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

//! Reads the lines of one body and tells what each is.
class LineReader
{
public:
    explicit LineReader(QByteArrayView body) : m_body(body) { }

    std::vector<BodyLine> read()
    {
        split();
        if (m_lines.size() > 1) {
            markSharedPrefixes();
            markAttributions();
            markOriginalMessage();
            markFooters();
            markSignature();
            const std::vector<BodyLine> before = m_lines;
            markNotes();
            if (std::none_of(m_lines.begin(), m_lines.end(),
                             [](const BodyLine &line) { return line.kind == LineKind::Own && !line.isBlank(); }))
                m_lines = before; // the notes are all there is to compare
        }
        return std::move(m_lines);
    }

private:
    void split()
    {
        const auto size = quint32(m_body.size());
        for (quint32 begin = 0; begin < size;) {
            const qsizetype found = m_body.indexOf('\n', qsizetype(begin));
            const quint32 end = found < 0 ? size : quint32(found);
            BodyLine line{begin, end, std::min(size, end + 1), LineKind::Own};
            while (line.end > line.begin && isSpaceByte(m_body[line.end - 1]))
                --line.end;
            while (line.begin < line.end && (isSpaceByte(m_body[line.begin]) || m_body[line.begin] == '>')) {
                if (m_body[line.begin] == '>')
                    line.kind = LineKind::Quoted;
                ++line.begin;
            }
            m_lines.push_back(line);
            begin = line.next;
        }
    }

    [[nodiscard]] QByteArrayView words(const BodyLine &line) const
    {
        return m_body.sliced(line.begin, line.end - line.begin);
    }

    //! The mark of a quote that only many lines make sure: initials and '>', ':' or '|'; its bytes, 0 for none.
    [[nodiscard]] quint32 weakMark(const BodyLine &line) const
    {
        const QByteArrayView text = words(line);
        if (text.isEmpty())
            return 0;
        const bool endsLikeRow = text.back() == '|';
        if ((text[0] == ':' || (text[0] == '|' && !endsLikeRow)) && (text.size() == 1 || isSpaceByte(text[1])))
            return 1;
        int letters = 0;
        while (letters < text.size() && letters <= initialsMax && std::isalpha(uchar(text[letters])))
            ++letters;
        const bool isMark = letters > 0 && letters <= initialsMax && letters < text.size() && text[letters] == '>'
            && (letters + 1 == text.size() || isSpaceByte(text[letters + 1]) || text[letters + 1] == '>');
        return isMark ? quint32(letters) + 1 : 0;
    }

    void markSharedPrefixes()
    {
        std::map<std::string, int> seen;
        for (const BodyLine &line : m_lines) {
            if (const quint32 mark = line.kind == LineKind::Own ? weakMark(line) : 0)
                ++seen[std::string(m_body.data() + line.begin, mark)];
        }
        if (seen.empty())
            return;
        for (BodyLine &line : m_lines) {
            const quint32 mark = line.kind == LineKind::Own ? weakMark(line) : 0;
            if (mark == 0 || seen[std::string(m_body.data() + line.begin, mark)] < 2)
                continue;
            line.kind = LineKind::Quoted;
            line.begin += mark;
        }
    }

    [[nodiscard]] bool contains(const BodyLine &line, const char *lowerWord) const
    {
        const QByteArrayView text = words(line);
        const std::string_view word(lowerWord);
        return std::search(text.begin(), text.end(), word.begin(), word.end(),
                           [](char a, char b) { return lower(a) == b; })
            != text.end();
    }

    [[nodiscard]] bool startsWith(const BodyLine &line, const char *lowerWord) const
    {
        const QByteArrayView text = words(line);
        const std::string_view word(lowerWord);
        return std::size_t(text.size()) >= word.size()
            && std::equal(word.begin(), word.end(), text.begin(), [](char a, char b) { return a == lower(b); });
    }

    [[nodiscard]] bool announcesQuote(const BodyLine &line) const
    {
        const QByteArrayView text = words(line);
        if (text.isEmpty() || text.back() != ':')
            return false;
        return std::any_of(text.begin(), text.end(), [](char c) { return c == '@' || (c >= '0' && c <= '9'); })
            || contains(line, "wrote") || contains(line, "writes") || contains(line, "said")
            || contains(line, "\xEB\x8B\x98"); // "님"
    }

    void markAttributions()
    {
        for (std::size_t i = 1; i < m_lines.size(); ++i) {
            if (m_lines[i].kind != LineKind::Quoted || m_lines[i - 1].kind == LineKind::Quoted)
                continue;
            std::size_t at = i - 1;
            if (m_lines[at].isBlank() && at > 0)
                --at;
            if (m_lines[at].kind != LineKind::Own || !announcesQuote(m_lines[at]))
                continue;
            m_lines[at].kind = LineKind::Furniture;
            const bool isWhole = startsWith(m_lines[at], "on ") || startsWith(m_lines[at], "am ");
            if (at > 0 && !isWhole && (startsWith(m_lines[at - 1], "on ") || startsWith(m_lines[at - 1], "am ")))
                m_lines[at - 1].kind = LineKind::Furniture;
        }
    }

    [[nodiscard]] bool opensPastedMail(std::size_t at) const
    {
        const BodyLine &line = m_lines[at];
        const QByteArrayView text = words(line);
        if (text.size() >= 2 && text[0] == '-' && text[1] == '-'
            && (contains(line, "original message") || contains(line, "\xEC\x9B\x90\xEB\xB3\xB8"))) // "원본"
            return true;
        if (!startsWith(line, "from:") && !startsWith(line, "*from:"))
            return false;
        int fields = 0;
        for (std::size_t i = at + 1; i < m_lines.size() && i <= at + headerLines; ++i) {
            fields += startsWith(m_lines[i], "sent:") || startsWith(m_lines[i], "date:")
                || startsWith(m_lines[i], "to:") || startsWith(m_lines[i], "subject:")
                || startsWith(m_lines[i], "*sent:") || startsWith(m_lines[i], "*to:");
        }
        return fields >= 2;
    }

    //! Below a pasted mail stands what is answered; a mail that begins so passes something on in its own right.
    void markOriginalMessage()
    {
        bool hasOwn = false;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].kind != LineKind::Own || m_lines[i].isBlank())
                continue;
            if (hasOwn && opensPastedMail(i)) {
                for (; i < m_lines.size(); ++i)
                    m_lines[i].kind = LineKind::Quoted;
                return;
            }
            hasOwn = hasOwn || !isRuler(m_lines[i]);
        }
    }

    void markSignature()
    {
        std::size_t below = 0; // lines with words, other than the footer of a list
        for (std::size_t i = m_lines.size(); i-- > 1 && below <= signatureLines;) {
            if (m_lines[i].kind != LineKind::Own || m_lines[i].isBlank())
                continue;
            if (words(m_lines[i]) != QByteArrayView("--")) {
                ++below;
                continue;
            }
            for (; i < m_lines.size(); ++i)
                markFurniture(i);
            return;
        }
    }

    //! A line drawn with marks: underscores, dashes, "=-=-", "-.-.".
    [[nodiscard]] bool isRuler(const BodyLine &line) const
    {
        const QByteArrayView text = words(line);
        return text.size() >= qsizetype(rulerMin) && std::all_of(text.begin(), text.end(), [](char c) {
                   return c == '_' || c == '-' || c == '=' || c == '.' || c == '*' || c == '~' || c == '#';
               });
    }

    //! "____ / some-list mailing list / its address": to the next ruler, or to the end.
    void markFooters()
    {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].kind != LineKind::Own || !isRuler(m_lines[i]))
                continue;
            const std::size_t below = nextWords(i + 1);
            if (below == m_lines.size() || !contains(m_lines[below], "mailing list"))
                continue;
            std::size_t end = below;
            while (end < m_lines.size() && !isRuler(m_lines[end]))
                ++end;
            for (; i < end; ++i)
                markFurniture(i);
            // The ruler that closes one footer may open the next.
            const std::size_t next = nextWords(end + 1);
            if (end < m_lines.size() && (next >= m_lines.size() || !contains(m_lines[next], "mailing list")))
                markFurniture(end);
            else
                --i;
        }
    }

    //! What a mail archive says of the parts it cut out, and the skeleton of a mail in parts (RFC 2046).
    void markNotes()
    {
        static constexpr std::array notes{"[[alternative html version deleted]]",
                                          "this is a multi-part message in mime",
                                          "content-type:",
                                          "content-transfer-encoding:",
                                          "content-disposition:",
                                          "charset=",
                                          "name=\"",
                                          "filename=\"",
                                          "-------------- next part"};
        static constexpr std::array parts{"an html attachment was scrubbed",
                                          "a non-text attachment was scrubbed",
                                          "an embedded ",
                                          "name:",
                                          "type:",
                                          "size:",
                                          "desc:",
                                          "url:"};
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].kind != LineKind::Own || m_lines[i].isBlank())
                continue;
            const bool isNote = startsWithOne(i, notes);
            const bool isBoundary = startsWith(m_lines[i], "--") && i + 1 < m_lines.size() && !isRuler(m_lines[i])
                && (startsWith(m_lines[i + 1], "content-") || (words(m_lines[i]).endsWith("--") && hasDigit(i)));
            if (!isNote && !isBoundary)
                continue;
            markFurniture(i);
            if (startsWith(m_lines[i], notes.back())) {
                while (i + 1 < m_lines.size() && startsWithOne(i + 1, parts))
                    markFurniture(++i);
            }
        }
    }

    template <std::size_t size>
    [[nodiscard]] bool startsWithOne(std::size_t line, const std::array<const char *, size> &openings) const
    {
        return std::any_of(openings.begin(), openings.end(),
                           [&](const char *opening) { return startsWith(m_lines[line], opening); });
    }

    [[nodiscard]] bool hasDigit(std::size_t line) const
    {
        const QByteArrayView text = words(m_lines[line]);
        return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    }

    void markFurniture(std::size_t line)
    {
        if (m_lines[line].kind == LineKind::Own)
            m_lines[line].kind = LineKind::Furniture;
    }

    [[nodiscard]] std::size_t nextWords(std::size_t at) const
    {
        while (at < m_lines.size() && m_lines[at].isBlank())
            ++at;
        return at;
    }

    QByteArrayView m_body;
    std::vector<BodyLine> m_lines;
};

void append(std::vector<ByteRange> &ranges, quint32 begin, quint32 end)
{
    if (!ranges.empty() && ranges.back().end == begin)
        ranges.back().end = end;
    else
        ranges.push_back({begin, end});
}

}

OwnWords ownWords(QByteArrayView body)
{
    OwnWords words;
    const auto size = quint32(body.size());
    if (body.indexOf('\n') < 0 && body.indexOf('>') < 0) {
        words.own.push_back({0, size});
        return words;
    }
    bool hasOwn = false;
    for (const BodyLine &line : LineReader(body).read()) {
        if (line.kind == LineKind::Own) {
            append(words.own, line.begin, line.next);
            hasOwn = hasOwn || !line.isBlank();
        } else if (line.kind == LineKind::Quoted && !line.isBlank()) {
            append(words.quoted, line.begin, line.next);
        }
    }
    if (!hasOwn && words.quoted.empty())
        words.own = {{0, size}};
    return words;
}

}
