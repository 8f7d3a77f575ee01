#include "formats/wikitext.h"

#include <QByteArrayList>
#include <QUrl>

#include <algorithm>
#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype mostLists = 64; //!< levels; deeper ones count as this deep
constexpr qsizetype longestLink = 4096; //!< bytes of a link or template; a longer one stays as it is written

QByteArray escaped(QByteArrayView text)
{
    return text.toByteArray().replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;");
}

//! A link to a page of the wiki, as MediaWiki writes its address.
QByteArray pageLink(QByteArray target, const QByteArray &label)
{
    target = target.trimmed();
    if (target.startsWith(':'))
        target = target.mid(1);
    const QByteArray shown = label.isEmpty() ? target : label;
    const QByteArray name = target.replace(' ', '_');
    return "<a href=\"/wiki/" + QUrl::toPercentEncoding(QString::fromUtf8(name), ":/#") + "\">" + shown + "</a>";
}

//! A template by its name and first parameters.
QByteArray templateText(QByteArrayView inside)
{
    QByteArrayList fields;
    for (const QByteArray &field : inside.toByteArray().split('|'))
        fields += field.trimmed();
    const QByteArray name = fields.value(0).toLower().replace('_', ' ');
    if (name == "outdent" || name == "od" || name == "unindent")
        return "<span class=\"outdent-template\"></span>";
    if (name.startsWith("unsigned") || name.startsWith("preceding unsigned") || name == "uns") {
        QByteArray date = fields.value(2);
        if (!date.isEmpty() && !date.endsWith(')'))
            date += " (UTC)";
        return " — " + pageLink("User:" + fields.value(1), fields.value(1)) + ' ' + date;
    }
    static const std::array<const char *, 9> calls = {"ping", "re", "reply to", "reply", "u", "user", "yo", "@", "핑"};
    if (fields.size() > 1 && std::ranges::any_of(calls, [&](const char *call) { return name == call; }))
        return '@' + escaped(fields.mid(1).join(", @"));
    return "{{" + escaped(inside) + "}}";
}

//! The inside of a line: links, templates, bold and italic.
class Inline
{
public:
    explicit Inline(QByteArrayView text) : m_text(text) { }

    QByteArray html()
    {
        while (m_at < m_text.size()) {
            const QByteArrayView rest = m_text.sliced(m_at);
            if (!takePageLink(rest) && !takeTemplate(rest) && !takeNowiki(rest) && !takeAddress(rest)
                && !takeQuotes(rest)) {
                m_html += m_text[m_at];
                ++m_at;
            }
        }
        return m_html;
    }

private:
    //! Where in the text ahead something ends; -1 where it does not.
    static qsizetype endOf(QByteArrayView rest, const char *end)
    {
        return rest.first(std::min(rest.size(), longestLink)).indexOf(end);
    }

    bool takePageLink(QByteArrayView rest)
    {
        const qsizetype end = rest.startsWith("[[") ? endOf(rest, "]]") : -1;
        if (end < 0)
            return false;
        const QByteArrayView inside = rest.sliced(2, end - 2);
        const qsizetype bar = inside.indexOf('|');
        const QByteArrayView label = bar < 0 ? QByteArrayView() : inside.sliced(bar + 1);
        m_html += pageLink(inside.first(bar < 0 ? inside.size() : bar).toByteArray(), Inline(label).html());
        m_at += end + 2;
        return true;
    }

    bool takeTemplate(QByteArrayView rest)
    {
        const qsizetype end = rest.startsWith("{{") ? endOf(rest, "}}") : -1;
        if (end < 0)
            return false;
        m_html += templateText(rest.sliced(2, end - 2));
        m_at += end + 2;
        return true;
    }

    bool takeNowiki(QByteArrayView rest)
    {
        const qsizetype end = rest.startsWith("<nowiki>") ? endOf(rest, "</nowiki>") : -1;
        if (end < 0)
            return false;
        m_html += escaped(rest.sliced(8, end - 8));
        m_at += end + 9;
        return true;
    }

    //! "[https://… words]".
    bool takeAddress(QByteArrayView rest)
    {
        const qsizetype end = rest.startsWith("[http") || rest.startsWith("[//") ? endOf(rest, "]") : -1;
        if (end < 0)
            return false;
        const QByteArrayView inside = rest.sliced(1, end - 1);
        const qsizetype space = inside.indexOf(' ');
        const QByteArrayView address = inside.first(space < 0 ? inside.size() : space);
        const QByteArrayView words = space < 0 ? address : inside.sliced(space + 1);
        m_html += "<a href=\"" + escaped(address) + "\">" + words.toByteArray() + "</a>";
        m_at += end + 1;
        return true;
    }

    bool takeQuotes(QByteArrayView rest)
    {
        if (!rest.startsWith("''"))
            return false;
        while (m_at < m_text.size() && m_text[m_at] == '\'')
            ++m_at;
        return true;
    }

    QByteArrayView m_text;
    QByteArray m_html;
    qsizetype m_at = 0;
};

//! Writes a source line by line; one of these a page.
class Writing
{
public:
    void take(QByteArrayView line)
    {
        const QByteArrayView text = line.trimmed();
        if (text.isEmpty())
            return endParagraph();
        if (takeHeading(text) || takeList(line) || takeTable(text))
            return;
        if (text.startsWith("----")) {
            endParagraph();
            html += "<hr>";
            return;
        }
        html += m_isOpen ? "\n" : "<p>";
        html += Inline(text).html();
        m_isOpen = true;
    }

    void endParagraph()
    {
        html += m_isOpen ? "</p>\n" : "";
        m_isOpen = false;
    }

    QByteArray html;

private:
    bool takeHeading(QByteArrayView text)
    {
        int level = 0;
        while (level < 6 && text.size() > 2 * level + 2 && text[level] == '=' && text[text.size() - 1 - level] == '=')
            ++level;
        if (level == 0)
            return false;
        endParagraph();
        const QByteArray tag = 'h' + QByteArray::number(level) + '>';
        const QByteArrayView words = text.sliced(level, text.size() - 2 * level);
        html += '<' + tag + Inline(words.trimmed()).html() + "</" + tag + '\n';
        return true;
    }

    //! Each line is a list of its own, as deep as its marks say: which are one list makes no difference to a comment.
    bool takeList(QByteArrayView line)
    {
        const auto isMark = [](char c) { return c == ':' || c == '*' || c == '#' || c == ';'; };
        const qsizetype marks = std::ranges::find_if_not(line, isMark) - line.begin();
        if (marks == 0)
            return false;
        endParagraph();
        const QByteArrayView levels = line.first(std::min(marks, mostLists));
        QByteArray end;
        for (const char mark : levels) {
            const char *item = mark == '*' || mark == '#' ? "li>" : mark == ';' ? "dt>" : "dd>";
            const char *list = mark == '*' ? "ul>" : mark == '#' ? "ol>" : "dl>";
            html += QByteArray("<") + list + '<' + item;
            end.prepend(QByteArray("</") + item + "</" + list);
        }
        html += Inline(line.sliced(marks).trimmed()).html() + end + '\n';
        return true;
    }

    //! Of a table the words alone, a paragraph a cell.
    bool takeTable(QByteArrayView text)
    {
        const bool isMark = text.startsWith("{|") || text.startsWith("|}") || text.startsWith("|-");
        const bool isCell = !isMark && (text.startsWith('|') || text.startsWith('!'));
        m_isInTable = (m_isInTable || text.startsWith("{|")) && !text.startsWith("|}");
        if (!isMark && !(isCell && m_isInTable))
            return false;
        endParagraph();
        if (isCell)
            html += "<p>" + Inline(text.sliced(1).trimmed()).html() + "</p>\n";
        return true;
    }

    bool m_isOpen = false;
    bool m_isInTable = false;
};

}

QByteArray htmlOfWikitext(QByteArrayView wikitext)
{
    Writing writing;
    writing.html = "<!DOCTYPE html><body><div class=\"mw-parser-output\">\n";
    for (qsizetype at = 0; at < wikitext.size();) {
        const qsizetype found = wikitext.indexOf('\n', at);
        const qsizetype end = found < 0 ? wikitext.size() : found;
        writing.take(wikitext.sliced(at, end - at));
        at = end + 1;
    }
    writing.endParagraph();
    return writing.html + "</div></body>";
}

}
