#include "formats/markdownreader.h"

#include "formats/frontblocks.h"
#include "formats/lines.h"
#include "formats/paste.h"
#include "text/characters.h"
#include "text/normalise.h"

#include <md4c.h>

#include <QRegularExpression>

#include <algorithm>

namespace Catena::Formats {

namespace {

//! Collects the blocks md4c reports; one walk, no recursion of ours.
class BlockCollector
{
public:
    explicit BlockCollector(const Documents::Document &document, qint64 begin)
        : m_document(document), m_text(document.utf8()), m_begin(begin), m_cursor(document.utf8())
    {
    }

    [[nodiscard]] bool parse()
    {
        MD_PARSER parser = {};
        parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return static_cast<BlockCollector *>(self)->enter(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return static_cast<BlockCollector *>(self)->leave(type);
        };
        parser.enter_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.leave_span = [](MD_SPANTYPE, void *, void *) { return 0; };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return static_cast<BlockCollector *>(self)->text(type, QByteArrayView(text, qsizetype(size)));
        };
        const QByteArrayView body = m_text.sliced(m_begin);
        const bool ok = md_parse(body.data(), MD_SIZE(body.size()), &parser, this) == 0;
        close();
        return ok;
    }

    std::vector<EssayBlock> blocks;

private:
    int enter(MD_BLOCKTYPE type, void *detail)
    {
        close();
        if (type == MD_BLOCK_H)
            m_heading = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        m_lists += type == MD_BLOCK_UL || type == MD_BLOCK_OL;
        m_quotes += type == MD_BLOCK_QUOTE;
        m_code += type == MD_BLOCK_CODE;
        return 0;
    }

    int leave(MD_BLOCKTYPE type)
    {
        // Cells of a table row share one block.
        if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
            if (m_open)
                m_block.text += QLatin1Char('\t');
            return 0;
        }
        close();
        if (type == MD_BLOCK_H)
            m_heading = 0;
        m_lists -= type == MD_BLOCK_UL || type == MD_BLOCK_OL;
        m_quotes -= type == MD_BLOCK_QUOTE;
        m_code -= type == MD_BLOCK_CODE;
        return 0;
    }

    int text(MD_TEXTTYPE type, QByteArrayView piece)
    {
        const bool isSource = piece.data() >= m_text.data() && piece.data() < m_text.data() + m_text.size();
        const qint64 byte = isSource ? piece.data() - m_text.data() : m_lastByte;
        if (!m_open)
            open(byte);
        m_lastByte = isSource ? byte + piece.size() : m_lastByte;
        QString shown;
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            shown = QString(type == MD_TEXT_BR ? QLatin1Char('\n') : QLatin1Char(' '));
        else if (type == MD_TEXT_NULLCHAR)
            shown = QString(QChar(QChar::ReplacementCharacter));
        else if (type == MD_TEXT_ENTITY)
            shown = entity(piece);
        else
            shown = QString::fromUtf8(piece);
        m_block.source.push_back({qint32(m_block.text.size()), m_cursor.at(byte)});
        m_block.text += shown;
        m_lastTextByte = std::max(m_lastTextByte, m_lastByte);
        return 0;
    }

    void open(qint64 byte)
    {
        m_open = true;
        m_block = {};
        m_block.kind = m_heading > 0 ? EssayBlock::Kind::Heading
            : m_code > 0             ? EssayBlock::Kind::Code
            : m_quotes > 0           ? EssayBlock::Kind::Quote
            : m_lists > 0            ? EssayBlock::Kind::ListItem
                                     : EssayBlock::Kind::Paragraph;
        m_block.level = m_heading > 0 ? m_heading : m_quotes > 0 ? m_quotes : m_lists;
        m_block.firstLine = lineOf(byte);
        m_lastTextByte = byte;
    }

    void close()
    {
        if (!m_open)
            return;
        m_open = false;
        m_block.lastLine = std::max(m_block.firstLine, lineOf(std::max(m_lastTextByte - 1, qint64(0))));
        while (!m_block.text.isEmpty() && Text::isSpace(m_block.text.back().unicode()))
            m_block.text.chop(1);
        if (m_block.text.startsWith(QLatin1String("[^")))
            m_block.kind = EssayBlock::Kind::Footnote;
        if (!m_block.text.isEmpty())
            blocks.push_back(std::move(m_block));
    }

    [[nodiscard]] qint32 lineOf(qint64 byte) const
    {
        qint32 low = 1;
        qint32 high = m_document.lineCount();
        while (low < high) {
            const qint32 middle = (low + high + 1) / 2;
            if (m_document.line(middle).begin <= byte)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    static QString entity(QByteArrayView name)
    {
        if (name.startsWith(QByteArrayView("&#"))) {
            const bool isHex = name.size() > 3 && (name[2] == 'x' || name[2] == 'X');
            const QByteArray digits = name.sliced(isHex ? 3 : 2).chopped(1).toByteArray();
            const uint code = digits.toUInt(nullptr, isHex ? 16 : 10);
            const bool isText = code >= 0x20 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
            const char32_t c = isText ? char32_t(code) : char32_t(0xFFFD);
            return QString::fromUcs4(&c, 1);
        }
        static const QHash<QByteArray, QString> names = {
            {"&amp;", QStringLiteral("&")},      {"&lt;", QStringLiteral("<")},
            {"&gt;", QStringLiteral(">")},       {"&quot;", QStringLiteral("\"")},
            {"&apos;", QStringLiteral("'")},     {"&nbsp;", QString(QChar(0xA0))},
            {"&copy;", QString(QChar(0xA9))},    {"&mdash;", QString(QChar(0x2014))},
            {"&ndash;", QString(QChar(0x2013))}, {"&hellip;", QString(QChar(0x2026))},
        };
        return names.value(name.toByteArray(), QString::fromUtf8(name));
    }

    const Documents::Document &m_document;
    QByteArrayView m_text;
    qint64 m_begin;
    Utf16Cursor m_cursor;
    EssayBlock m_block;
    bool m_open = false;
    int m_heading = 0;
    int m_lists = 0;
    int m_quotes = 0;
    int m_code = 0;
    qint64 m_lastByte = 0;
    qint64 m_lastTextByte = 0;
};

//! Reads "key: value" lines between two "---" at the very beginning; gives the first line after them.
qint32 readYamlHead(const Documents::Document &document, Essay &essay)
{
    if (document.lineCount() < 3 || document.lineUtf8(1) != QByteArrayView("---"))
        return 1;
    qint32 end = 2;
    while (end <= document.lineCount() && document.lineUtf8(end) != QByteArrayView("---"))
        ++end;
    if (end > document.lineCount() || end > 60)
        return 1;
    static const QRegularExpression pair(QStringLiteral(R"(^(\w+)\s*:\s*["']?(.*?)["']?\s*$)"));
    for (qint32 number = 2; number < end; ++number) {
        const QRegularExpressionMatch match = pair.match(document.lineText(number));
        const QString key = match.captured(1).toLower();
        if (key == QLatin1String("title"))
            essay.title = match.captured(2);
        else if (key == QLatin1String("author"))
            essay.byline = match.captured(2);
        else if (key == QLatin1String("date"))
            essay.date = readByline(match.captured(2)).date;
        else if (key == QLatin1String("license") || key == QLatin1String("rights") || key == QLatin1String("copyright"))
            essay.rights.append(match.captured(2));
    }
    return end + 1;
}

}

QString MarkdownReader::name() const
{
    return QStringLiteral("markdown");
}

Probe MarkdownReader::probe(const Documents::Document &document) const
{
    if (document.utf8().isEmpty())
        return {};
    if (document.path.endsWith(QLatin1String(".md"), Qt::CaseInsensitive)
        || document.path.endsWith(QLatin1String(".markdown"), Qt::CaseInsensitive))
        return {60, QStringLiteral("named as Markdown")};
    static const QRegularExpression heading(QStringLiteral("^#{1,6} \\S"));
    int headings = 0;
    for (qint32 number = 1; number <= std::min(document.lineCount(), 200); ++number)
        headings += heading.match(document.lineText(number)).hasMatch();
    return headings >= 2 ? Probe{30, QStringLiteral("Markdown headings")} : Probe{};
}

Reading MarkdownReader::read(const Documents::Document &document, quint32 index, const ReadOptions &options) const
{
    Reading reading;
    reading.document = index;
    if (document.role != Documents::Role::Essay) {
        readPaste(document, options, reading);
        return reading;
    }
    Essay essay;
    essay.document = index;
    const qint32 firstLine = readYamlHead(document, essay);
    const qint64 begin = firstLine <= document.lineCount() ? document.line(firstLine).begin : document.utf8().size();
    BlockCollector collector(document, begin);
    if (!collector.parse())
        reading.issues.append({Base::IssueKind::NotText, document.path, 0, QStringLiteral("md4c")});
    essay.blocks = std::move(collector.blocks);
    takeFrontBlocks(essay);
    // What no block holds is syntax: fences, rules, underlines, link definitions, the head, and what was taken out.
    std::vector<bool> held(std::size_t(document.lineCount()) + 1, false);
    for (const EssayBlock &block : essay.blocks)
        std::fill(held.begin() + block.firstLine, held.begin() + block.lastLine + 1, true);
    for (qint32 number = 1; number <= document.lineCount(); ++number) {
        if (!held[std::size_t(number)] && !Text::lineKey(document.lineText(number)).isEmpty())
            reading.furniture.push_back(number);
    }
    reading.essay = std::move(essay);
    return reading;
}

}
