#include "export/htmltexts.h"

#include "annotations/colour.h"
#include "export/textsegments.h"

namespace Catena::Export {

QString htmlLink(const QByteArray &name, const QString &words)
{
    const QString escaped = words.toHtmlEscaped();
    return name.isEmpty() || words.isEmpty()
        ? escaped
        : QStringLiteral("<a href=\"#%1\">%2</a>").arg(QString::fromLatin1(name), escaped);
}

QByteArray htmlStyle()
{
    QByteArray style =
        "body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.7 system-ui,'Noto Sans KR','Noto Sans CJK "
        "KR',sans-serif;color:#1a1a1c;background:#fff;overflow-wrap:anywhere}"
        "h1{line-height:1.35}p,li,pre{white-space:pre-wrap}ul.c,ul.c ul{list-style:none;padding-left:1rem;"
        "border-left:1px solid #c8ccd2}ul.c{padding-left:0;border:0}ul.c li{white-space:normal;margin:.6rem 0}"
        ".m{font-size:.82rem;color:#5a5e66;margin:0}.m b{color:#222}article p,.c p{margin:.4rem 0}"
        ".r>p{color:#6b6e75}a{color:#1a5299}pre{font-family:ui-monospace,monospace;font-size:.9rem;margin:.4rem 0}"
        "blockquote{border-left:3px solid #c8ccd2;margin:.6rem 0;padding-left:1rem;color:#444}"
        "aside.n{border-left:4px solid #888;padding:.2rem .7rem;margin:.4rem 0 .4rem 2rem;font-size:.9rem;"
        "background:#f7f7f5}mark{color:inherit;background:#ffee80}"
        "mark.k0{background:#ffed80}mark.k1{background:#bdeebd}mark.k2{background:#bddeff}mark.k3{background:#ffd1de}"
        "mark.k4{background:#e3d4ff}mark.k5{background:#ffdbb3}"
        "@media print{a{color:inherit}aside.n{break-inside:avoid}}"
        "@media "
        "(prefers-color-scheme:dark){body{background:#16171a;color:#e4e4e6}a{color:#8ab8ff}.m,.r>p{color:#a0a4ac}"
        ".m b{color:#ddd}mark{color:#1a1a1c}aside.n{background:#222428}blockquote{color:#bbb}}";
    for (const Annotations::Colour colour : Annotations::allColours) {
        const QByteArray hex = QByteArray::number(Annotations::paperRgb(colour), 16).rightJustified(6, '0');
        const QByteArray name = Annotations::colourName(colour).toLatin1();
        style += "mark." + name + "{background:#" + hex + "}aside." + name + "{border-color:#" + hex + '}';
    }
    return style;
}

void HtmlTexts::writeText(const ExportText &text, const QByteArray &element, const QByteArray &id)
{
    QByteArray attributes = id.isEmpty() ? QByteArray() : " id=\"" + id + '"';
    for (const std::vector<TextSegment> &line : segmentLines(text, m_model)) {
        m_sink.put('<' + element + attributes + " dir=\"auto\">");
        writeLine(text.text, line);
        m_sink.put("</" + element + ">\n");
        attributes.clear();
    }
}

void HtmlTexts::writeLine(const QString &text, const std::vector<TextSegment> &line)
{
    constexpr int colours = 6;
    for (const TextSegment &segment : line) {
        QString words = text.mid(segment.begin, segment.end - segment.begin).toHtmlEscaped();
        if (segment.note >= 0) {
            const auto colour = m_model.notes().notes()[std::size_t(segment.note)].colour;
            words = QStringLiteral("<mark class=\"%1\">%2</mark>").arg(Annotations::colourName(colour), words);
        } else if (segment.chosenConcept >= 0) {
            words = QStringLiteral("<mark class=\"k%1\">%2</mark>").arg(segment.chosenConcept % colours).arg(words);
        }
        if (!segment.url.isEmpty()) {
            words = QStringLiteral("<a rel=\"noopener noreferrer nofollow\" href=\"%1\">%2</a>")
                        .arg(QString::fromLatin1(segment.url).toHtmlEscaped(), words);
        }
        for (const int note : segment.notesEnding) {
            const ExportNote &shown = m_model.notes().notes()[std::size_t(note)];
            words += QStringLiteral("<sup>%1</sup>").arg(htmlLink(shown.destination(), QString::number(shown.number)));
        }
        m_sink.put(words);
    }
}

void HtmlTexts::writeNotes(const std::vector<NoteMark> &marks)
{
    for (const NoteMark &mark : marks) {
        const ExportNote &note = m_model.notes().notes()[mark.note];
        if (mark.isFirst && (note.number > 0 || mark.isWhole)) {
            writeNote(note, false);
        }
    }
}

void HtmlTexts::writeNote(const ExportNote &note, bool isQuoted)
{
    const ExportLabels &labels = m_model.options().labels;
    QStringList head;
    for (const QString &part :
         {note.number > 0 ? QString::number(note.number) : QString(), note.author,
          note.modified.isValid() ? note.modified.date().toString(Qt::ISODate) : QString(), note.tags}) {
        if (!part.isEmpty()) {
            head.append(part.toHtmlEscaped());
        }
    }
    m_sink.put(QStringLiteral("<aside class=\"n %1\" id=\"%2\" aria-label=\"%3\"><p class=\"m\">%4</p>")
                   .arg(Annotations::colourName(note.colour), QString::fromLatin1(note.destination()),
                        labels.note.toHtmlEscaped(), head.join(QStringLiteral(" · "))));
    if (isQuoted && !note.quote.isEmpty()) {
        m_sink.put(QStringLiteral("<blockquote dir=\"auto\">%1</blockquote>").arg(note.quote.toHtmlEscaped()));
    }
    if (!note.text.isEmpty()) {
        m_sink.put(QStringLiteral("<p dir=\"auto\">%1</p>").arg(note.text.toHtmlEscaped()));
    }
    m_sink.put("</aside>\n");
}

}
