#include "formats/quotedmarkdown.h"

#include "formats/recordwriter.h"
#include "text/dates.h"

#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace Catena::Formats {

namespace {

constexpr qint32 probedLines = 400;
constexpr int deepest = 500; //!< ">" of a line; what stands behind more is text

//! A line without the marks of quotation before it.
struct QuotedLine
{
    QByteArrayView text;
    int depth = 0;
};

//! Takes up to most marks ">" off, each with up to three spaces before and one behind (CommonMark 0.31, section 5.1).
QuotedLine withoutMarks(QByteArrayView line, int most)
{
    QuotedLine quoted{line, 0};
    while (quoted.depth < most) {
        qsizetype at = 0;
        while (at < 3 && at < quoted.text.size() && quoted.text[at] == ' ')
            ++at;
        if (at >= quoted.text.size() || quoted.text[at] != '>')
            break;
        ++at;
        at += at < quoted.text.size() && quoted.text[at] == ' ';
        quoted.text = quoted.text.sliced(at);
        ++quoted.depth;
    }
    return quoted;
}

//! The head of a comment: "**name** · [2024-01-05](https://...) · 42 points".
struct Head
{
    QString author;
    Base::Moment date;
    qint32 score = Record::noScore;
    bool saysMore = false; //!< a date, an address or points stand behind the name
};

QString withoutEscapes(QString text)
{
    static const QRegularExpression escape(QStringLiteral(R"(\\([!-/:-@\[-`{-~]))"));
    return text.replace(escape, QStringLiteral("\\1"));
}

std::optional<Head> readHead(QByteArrayView line)
{
    if (!line.startsWith("**") || line.size() > 600)
        return std::nullopt;
    static const QRegularExpression pattern(QStringLiteral(
        R"(^\*\*(?<name>[^*]{1,80}?)\*\*(?<rest>\s*$|\s*[·•|,:(—–-].*$|\s+(?:wrote|said|says|님|on|at)\b.*$))"));
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(line).trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    Head head;
    QString name = withoutEscapes(match.captured(u"name")).trimmed();
    static const QRegularExpression link(QStringLiteral(R"(^\[(.+)\]\([^)]*\)$)"));
    if (const QRegularExpressionMatch linked = link.match(name); linked.hasMatch())
        name = linked.captured(1);
    if (name.endsWith(u':'))
        name.chop(1);
    head.author = name;
    const QString rest = match.captured(u"rest");
    if (const std::optional<Text::DateMatch> date = Text::findDate(rest)) {
        head.date = date->moment;
        head.saysMore = true;
    }
    static const QRegularExpression points(
        QStringLiteral(R"((-?\d+)\s*(?:points?|likes?|votes?|upvotes?|karma|점|개)(?![\w]))"));
    if (const QRegularExpressionMatch score = points.match(rest); score.hasMatch()) {
        head.score = score.captured(1).toInt();
        head.saysMore = true;
    }
    head.saysMore = head.saysMore || rest.contains(QLatin1String("](http"));
    return head;
}

bool isFence(QByteArrayView text)
{
    const QByteArrayView words = text.trimmed();
    return words.startsWith("```") || words.startsWith("~~~");
}

//! Whether a line begins a block of its own, so that it does not go on a paragraph of deeper quotation.
bool beginsBlock(QByteArrayView text)
{
    const QByteArrayView words = text.trimmed();
    return words.isEmpty() || words.startsWith('#') || words.startsWith("---") || words.startsWith("***")
        || words.startsWith("**") || words.startsWith("- ") || words.startsWith("* ") || isFence(words);
}

//! A comment that later lines may belong to.
struct Open
{
    std::size_t index = 0;
    int depth = 0;
};

struct Comment
{
    Record record;
    QByteArray body;
    qint32 parent = -1;
};

//! Reads one text; one of these a reading.
class QuoteReading
{
public:
    explicit QuoteReading(const Documents::Document &document) : m_document(document) { }

    void read(Reading &reading)
    {
        for (qint32 number = 1; number <= m_document.lineCount(); ++number)
            takeLine(number);
        endPost();
        addRecords();
        reading.records = m_writer.take();
    }

private:
    void takeLine(qint32 number)
    {
        const QByteArrayView line = m_document.lineUtf8(number);
        QuotedLine quoted = withoutMarks(line, m_isCode ? m_codeDepth : deepest);
        if (m_isCode && quoted.depth < m_codeDepth)
            m_isCode = false; // a quotation that ends, ends the code in it
        const std::optional<Head> head = m_isCode || quoted.depth == 0 ? std::nullopt : readHead(quoted.text);
        if (head) {
            beginComment(*head, quoted.depth, number);
            m_isParagraph = false;
            return;
        }
        if (isFence(quoted.text)) {
            m_isCode = !m_isCode;
            m_codeDepth = quoted.depth;
        }
        const bool isLazy = m_isParagraph && !m_isCode && !beginsBlock(quoted.text);
        if (!isLazy) {
            while (!m_open.empty() && m_open.back().depth > quoted.depth)
                m_open.pop_back();
        }
        if (m_open.empty())
            takeOutside(line, number);
        else
            addLine(line, number);
        m_isParagraph = !quoted.text.trimmed().isEmpty() && !m_isCode;
    }

    void beginComment(const Head &head, int depth, qint32 number)
    {
        endPost();
        while (!m_open.empty() && m_open.back().depth >= depth)
            m_open.pop_back();
        Comment comment;
        comment.record.first = comment.record.last = number;
        comment.record.author = m_writer.author(head.author);
        comment.record.date = head.date;
        comment.record.score = head.score;
        comment.parent = m_open.empty() ? -1 : qint32(m_open.back().index);
        m_open.push_back({m_comments.size(), depth});
        m_comments.push_back(std::move(comment));
    }

    void addLine(QByteArrayView line, qint32 number)
    {
        Comment &comment = m_comments[m_open.back().index];
        const QByteArrayView text = withoutMarks(line, m_open.back().depth).text;
        const bool isBlank = text.trimmed().isEmpty();
        if (isBlank && !m_isCode && comment.body.endsWith("\n\n"))
            return; // what stood around an answer
        comment.body += isBlank ? QByteArrayView() : text;
        comment.body += '\n';
        if (!line.trimmed().isEmpty() && withoutMarks(line, deepest).text.trimmed().size() > 0)
            comment.record.last = std::max(comment.record.last, number);
    }

    //! A line of no comment: of the post, or of nothing.
    void takeOutside(QByteArrayView line, qint32 number)
    {
        if (!m_isPostOver) {
            m_post += line;
            m_post += '\n';
            m_postLast = number;
            if (m_title.isEmpty() && line.startsWith("# "))
                m_title = QString::fromUtf8(line.sliced(2)).trimmed();
        } else if (!m_writer.set().furniture.empty() && m_writer.set().furniture.back().last == number - 1) {
            m_writer.set().furniture.back().last = number;
        } else {
            m_writer.set().furniture.push_back({number, number});
        }
    }

    //! A text without the rules and headings at its end: they lead to what comes next.
    static QByteArrayView withoutLead(QByteArrayView text)
    {
        while (!text.isEmpty()) {
            const qsizetype begin = text.chopped(1).lastIndexOf('\n') + 1;
            const QByteArrayView line = text.sliced(begin).trimmed();
            const bool isRule = line.startsWith("---") || line.startsWith("***") || line.startsWith("___");
            const bool isHeading = line.startsWith('#') && begin > 0;
            if (!line.isEmpty() && !isRule && !isHeading)
                break;
            text = text.first(begin);
        }
        return text;
    }

    //! What stands before the comments is the post, without the heading that leads to them.
    void endPost()
    {
        if (m_isPostOver)
            return;
        m_isPostOver = true;
        QString text = QString::fromUtf8(withoutLead(m_post));
        static const QRegularExpression block(QStringLiteral(R"(\A\s*```json\s*\n(?<json>[^`]*)```\s*\n)"));
        const QRegularExpressionMatch front = block.match(text);
        static const QRegularExpression field(
            QStringLiteral(R"re("(title|author|published)":\s*"((?:[^"\\]|\\.)*)")re"));
        QString author;
        QString published;
        QRegularExpressionMatchIterator it = field.globalMatch(front.captured(u"json"));
        while (it.hasNext()) {
            const QRegularExpressionMatch match = it.next();
            QString &value = match.captured(1) == u"title" ? m_title
                : match.captured(1) == u"author"           ? author
                                                           : published;
            value = match.captured(2);
        }
        text.remove(0, front.capturedLength());
        text = text.trimmed();
        if (m_postLast == 0)
            return;
        if (text.isEmpty() && m_title.isEmpty()) {
            m_writer.set().furniture.push_back({1, m_postLast});
            return;
        }
        m_hasPost = true;
        Record record;
        record.first = 1;
        record.last = m_postLast;
        record.isPost = record.isTop = true;
        record.author = m_writer.author(author);
        if (const std::optional<Text::DateMatch> date = Text::findDate(published))
            record.date = date->moment;
        record.subject = m_writer.subject(m_title);
        record.id = m_writer.keep("post");
        record.body = m_writer.keep(text.toUtf8());
        m_writer.add(record);
    }

    void addRecords()
    {
        RecordSet &set = m_writer.set();
        set.unit = RecordSet::Unit::Line;
        set.total = m_document.lineCount();
        const auto idOf = [&](std::size_t index) { return m_writer.keep(QByteArray::number(qint64(index) + 1)); };
        for (std::size_t i = 0; i < m_comments.size(); ++i) {
            Comment &comment = m_comments[i];
            Record &record = comment.record;
            record.id = idOf(i);
            record.isTop = comment.parent < 0;
            if (comment.parent >= 0)
                record.parent = idOf(std::size_t(comment.parent));
            else if (m_hasPost)
                record.parent = m_writer.keep("post");
            record.body = m_writer.keep(comment.body.trimmed());
            m_writer.add(record);
        }
        addBlankQuotes();
    }

    //! Lines of marks alone that no comment took are what stands between comments.
    void addBlankQuotes()
    {
        RecordSet &set = m_writer.set();
        std::vector<bool> isTaken(std::size_t(set.total) + 1, false);
        const auto take = [&isTaken](qint32 first, qint32 last) {
            std::fill(isTaken.begin() + first, isTaken.begin() + last + 1, true);
        };
        for (const Record &record : set.records)
            take(record.first, record.last);
        for (const auto &range : set.furniture)
            take(range.first, range.last);
        for (qint32 number = 1; number <= set.total; ++number) {
            const QByteArrayView line = m_document.lineUtf8(number).trimmed();
            if (!isTaken[std::size_t(number)] && !line.isEmpty()
                && withoutMarks(line, deepest).text.trimmed().isEmpty())
                set.furniture.push_back({number, number});
        }
        std::sort(set.furniture.begin(), set.furniture.end(),
                  [](const auto &a, const auto &b) { return a.first < b.first; });
    }

    const Documents::Document &m_document;
    RecordWriter m_writer;
    std::vector<Comment> m_comments;
    std::vector<Open> m_open; //!< from the outermost
    QByteArray m_post;
    QString m_title;
    qint32 m_postLast = 0;
    int m_codeDepth = 0;
    bool m_isCode = false;
    bool m_isParagraph = false; //!< the last line belongs to a paragraph
    bool m_isPostOver = false;
    bool m_hasPost = false;
};

}

QString QuotedMarkdownReader::name() const
{
    return QStringLiteral("quoted-markdown");
}

Probe QuotedMarkdownReader::probe(const Documents::Document &document) const
{
    if (!document.utf8().contains('>') || !document.utf8().contains("**"))
        return {};
    int heads = 0;
    for (qint32 number = 1; number <= std::min(document.lineCount(), probedLines); ++number) {
        const QuotedLine quoted = withoutMarks(document.lineUtf8(number), deepest);
        if (quoted.depth == 0)
            continue;
        const std::optional<Head> head = readHead(quoted.text);
        heads += head && head->saysMore;
    }
    return heads >= 2 ? Probe{85, QStringLiteral("quotes headed by who wrote and when")} : Probe();
}

Reading QuotedMarkdownReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    QuoteReading(document).read(reading);
    return reading;
}

}
