#include "formats/kialoreader.h"

#include "formats/recordwriter.h"

#include <QSet>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qint32 probedLines = 60;
constexpr qsizetype longestNumber = 400; //!< bytes: some hundred levels

//! A line that begins a claim, read apart.
struct Head
{
    QByteArrayView number; //!< "1.2.3"; empty where the line is none
    QByteArrayView words; //!< "Con: words"
    bool hasStance = false;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

Head readHead(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && at < longestNumber && isDigit(line[at])) {
        while (at < line.size() && isDigit(line[at]))
            ++at;
        if (at == line.size() || line[at] != '.')
            return {};
        ++at;
    }
    if (at < 2 || at >= line.size() || line[at] != ' ')
        return {};
    Head head;
    head.number = line.first(at - 1);
    head.words = line.sliced(at + 1).trimmed();
    const auto isStance = [&](const char *word) {
        return head.words.startsWith(word) || head.words == QByteArrayView(word).trimmed();
    };
    head.hasStance = isStance("Pro: ") || isStance("Con: ") || isStance("-> ");
    return head;
}

bool isTop(const Head &head)
{
    return !head.number.contains('.');
}

QByteArrayView titleOf(QByteArrayView line)
{
    for (const char *key : {"Discussion Title:", "Discussion Name:", "Discussion name:"}) {
        if (line.startsWith(key))
            return line.sliced(qsizetype(qstrlen(key))).trimmed();
    }
    return {};
}

//! Reads one export; one of these a reading.
class ClaimReading
{
public:
    explicit ClaimReading(const Documents::Document &document) : m_document(document) { }

    void read(Reading &reading)
    {
        RecordSet &set = m_writer.set();
        set.unit = RecordSet::Unit::Line;
        set.total = m_document.lineCount();
        for (qint32 number = 1; number <= m_document.lineCount(); ++number)
            takeLine(number);
        endClaim(m_document.lineCount());
        reading.records = m_writer.take();
    }

private:
    void takeLine(qint32 number)
    {
        const QByteArrayView line = m_document.lineUtf8(number);
        const Head head = readHead(line);
        if (beginsClaim(head)) {
            endClaim(number - 1);
            beginClaim(head, number);
            return;
        }
        if (m_isOpen)
            return; // a claim may have several lines
        if (m_title.isEmpty())
            m_title = titleOf(line);
        RecordSet &set = m_writer.set();
        if (!set.furniture.empty() && set.furniture.back().last == number - 1)
            set.furniture.back().last = number;
        else
            set.furniture.push_back({number, number});
    }

    //! A numbered list in a claim looks like claims: those have a stance, and a number that is not yet taken.
    [[nodiscard]] bool beginsClaim(const Head &head)
    {
        if (head.number.isEmpty() || m_numbers.contains(head.number))
            return false;
        if (isTop(head))
            return !m_isOpen;
        const bool isThesis = head.number.count('.') == 1 && m_wasThesis;
        return head.hasStance || isThesis;
    }

    void beginClaim(const Head &head, qint32 line)
    {
        m_numbers.insert(head.number);
        m_wasThesis = isTop(head) || (m_wasThesis && !head.hasStance);
        m_claim = Record();
        m_isOpen = true;
        m_claim.first = line;
        const qint64 begin = m_document.line(line).begin;
        const auto place = [&](QByteArrayView part) {
            return begin + (part.data() - m_document.lineUtf8(line).data());
        };
        m_claim.id = RecordWriter::slice(begin, begin + head.number.size());
        const qsizetype dot = head.number.lastIndexOf('.');
        m_claim.isTop = dot < 0;
        if (dot > 0)
            m_claim.parent = RecordWriter::slice(begin, begin + dot);
        else
            m_claim.subject = m_writer.subject(QString::fromUtf8(m_title));
        m_bodyBegin = head.words.isEmpty() ? m_document.line(line).end : place(head.words);
    }

    void endClaim(qint32 last)
    {
        if (!m_isOpen)
            return;
        m_claim.last = last;
        while (last > m_claim.first && m_document.lineUtf8(last).trimmed().isEmpty())
            --last;
        const Documents::Line line = m_document.line(last);
        const qsizetype trailing = m_document.lineUtf8(last).size() - withoutEndSpace(m_document.lineUtf8(last));
        m_claim.body = RecordWriter::slice(m_bodyBegin, std::max(line.end - trailing, m_bodyBegin));
        m_writer.add(m_claim);
        m_isOpen = false;
    }

    static qsizetype withoutEndSpace(QByteArrayView text)
    {
        qsizetype size = text.size();
        while (size > 0 && (text[size - 1] == ' ' || text[size - 1] == '\t' || text[size - 1] == '\r'))
            --size;
        return size;
    }

    const Documents::Document &m_document;
    RecordWriter m_writer;
    QSet<QByteArrayView> m_numbers; //!< taken
    QByteArrayView m_title;
    Record m_claim;
    qint64 m_bodyBegin = 0;
    bool m_isOpen = false;
    bool m_wasThesis = false; //!< the last claims were theses, which have no stance
};

}

QString KialoReader::name() const
{
    return QStringLiteral("kialo");
}

Probe KialoReader::probe(const Documents::Document &document) const
{
    int claims = 0;
    bool hasTitle = false;
    for (qint32 number = 1; number <= std::min(document.lineCount(), probedLines); ++number) {
        const QByteArrayView line = document.lineUtf8(number);
        hasTitle = hasTitle || !titleOf(line).isEmpty();
        const Head head = readHead(line);
        claims += head.hasStance && !isTop(head);
    }
    if (hasTitle && claims >= 1)
        return {95, QStringLiteral("a discussion exported by Kialo")};
    return claims >= 3 ? Probe{80, QStringLiteral("claims numbered as Kialo does")} : Probe();
}

Reading KialoReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    ClaimReading(document).read(reading);
    return reading;
}

}
