#include "export/annotationlist.h"

#include <algorithm>

namespace Catena::Export {

namespace {

using Annotations::Annotation;

//! A text in which Markdown finds nothing to make of, line by line behind a prefix.
QString markdownLines(const QString &text, const QString &prefix)
{
    static constexpr QStringView signs = u"\\`*_{}[]<>#|~!&+-.()=";
    QString made;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        QString escaped;
        for (const QChar c : line.trimmed()) {
            if (signs.contains(c))
                escaped += QLatin1Char('\\');
            escaped += c == QLatin1Char('\r') ? QChar(QLatin1Char(' ')) : c;
        }
        made += QString(prefix + escaped).trimmed() + QLatin1Char('\n');
    }
    return made;
}

//! A line that no spreadsheet takes for a formula.
QString plainLine(const QString &line)
{
    static constexpr QStringView signs = u"=+-@\t\r";
    const QString begins = line.trimmed();
    const bool isFormula =
        (!line.isEmpty() && signs.contains(line.front())) || (!begins.isEmpty() && signs.contains(begins.front()));
    return isFormula ? QString(QLatin1Char('\'') + line) : line;
}

QString csvCell(const QString &cell)
{
    QStringList lines = QString(cell).replace(QLatin1String("\r\n"), QLatin1String("\n")).split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = plainLine(line.replace(QLatin1Char('\r'), QLatin1Char(' ')));
    QString made = lines.join(QLatin1Char('\n'));
    static constexpr QStringView parting = u",;\"\n\t";
    const bool isQuoted = std::any_of(made.cbegin(), made.cend(), [](QChar c) { return parting.contains(c); });
    return isQuoted
        ? QString(QLatin1Char('"') + made.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"'))
        : made;
}

QString csvRow(const QStringList &cells)
{
    QStringList made;
    for (const QString &cell : cells)
        made += csvCell(cell);
    return made.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

}

QString annotationsMarkdown(const std::vector<ListedAnnotation> &list, const AnnotationWords &words)
{
    QString text = QLatin1String("# ") + markdownLines(words.title, {});
    QString last;
    for (const ListedAnnotation &each : list) {
        const Annotation &annotation = each.annotation;
        if (each.where != last)
            text += QLatin1String("\n## ") + markdownLines(each.where.simplified(), {});
        last = each.where;
        text += QLatin1Char('\n');
        if (!annotation.target.passage.exact.isEmpty())
            text += markdownLines(annotation.target.passage.exact, QStringLiteral("> ")) + QLatin1Char('\n');
        if (Annotations::hasNote(annotation))
            text += markdownLines(annotation.text, {}) + QLatin1Char('\n');
        QStringList about{words.colourName(annotation.colour)};
        for (const QString &tag : annotation.tags)
            about += QString(QLatin1Char('#') + tag);
        if (!annotation.author.isEmpty())
            about += annotation.author;
        about += words.date(annotation.created);
        text += QLatin1String("— ") + markdownLines(about.join(QStringLiteral(" · ")).simplified(), {});
    }
    return text;
}

QString annotationsCsv(const std::vector<ListedAnnotation> &list, const AnnotationWords &words)
{
    QString csv = QString(QChar(QChar::ByteOrderMark))
        + csvRow({words.place, words.passage, words.note, words.tags, words.colour, words.author, words.created,
                  words.modified});
    for (const ListedAnnotation &each : list) {
        const Annotation &annotation = each.annotation;
        csv += csvRow({each.where, annotation.target.passage.exact, annotation.text,
                       annotation.tags.join(QStringLiteral(", ")), words.colourName(annotation.colour),
                       annotation.author, words.date(annotation.created), words.date(annotation.modified)});
    }
    return csv;
}

}
