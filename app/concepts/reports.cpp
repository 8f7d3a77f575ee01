#include "concepts/reports.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

constexpr qsizetype context = 60; //!< UTF-16 units beside a mention

QString csvCell(QString cell)
{
    static constexpr QStringView formulaSigns = u"=+-@\t\r";
    if (!cell.isEmpty() && formulaSigns.contains(cell.front()))
        cell.prepend(QLatin1Char('\''));
    if (cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('\n'))
        || cell.contains(QLatin1Char('\r'))) {
        cell.replace(QLatin1Char('"'), QLatin1String("\"\""));
        cell = QLatin1Char('"') + cell + QLatin1Char('"');
    }
    return cell;
}

QString csvRow(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written += csvCell(cell);
    return written.join(QLatin1Char(',')) + QLatin1String("\r\n");
}

//! A text in which Markdown finds nothing to make of.
QString markdownCell(const QString &cell)
{
    static constexpr QStringView signs = u"\\`*_{}[]<>#|~!&";
    QString escaped;
    for (const QChar c : cell) {
        if (signs.contains(c))
            escaped += QLatin1Char('\\');
        escaped += c == QLatin1Char('\n') ? QLatin1Char(' ') : c;
    }
    return escaped;
}

QString markdownRow(const QStringList &cells)
{
    QString row;
    for (const QString &cell : cells)
        row += QLatin1String("| ") + markdownCell(cell) + QLatin1Char(' ');
    return row + QLatin1String("|\n");
}

QString markdownHead(const QStringList &cells)
{
    return markdownRow(cells) + QStringLiteral("|---").repeated(cells.size()) + QLatin1String("|\n");
}

QStringList headOf(const ReportWords &words)
{
    return {words.term, words.essay, words.discussion, words.raw, words.spellings, words.aliases};
}

QStringList cellsOf(const Concept &entry)
{
    QStringList spellings;
    for (const Variant &variant : entry.variants)
        spellings += variant.text + QLatin1String(" (") + QString::number(variant.count) + QLatin1Char(')');
    return {entry.term,
            QString::number(entry.essay),
            QString::number(entry.discussion),
            QString::number(entry.discussionRaw),
            spellings.join(QLatin1String("; ")),
            entry.aliases.join(QLatin1String("; "))};
}

QStringList concordanceHead(const ReportWords &words)
{
    return {words.place, words.before, words.mention, words.after};
}

QStringList concordanceCells(const ConceptIndex &index, const Mention &mention, const ReportWords &words)
{
    const Passage &passage = index.passages[mention.passage];
    const QStringView text = passage.text;
    const qsizetype from = std::max<qsizetype>(0, mention.begin - context);
    return {words.placeOf ? words.placeOf(passage) : QString(),
            text.mid(from, mention.begin - from).toString().simplified(),
            text.mid(mention.begin, mention.end - mention.begin).toString().simplified(),
            text.mid(mention.end, context).toString().simplified()};
}

}

QString conceptsCsv(const ConceptIndex &index, const ReportWords &words)
{
    QString csv = QString(QChar(QChar::ByteOrderMark)) + csvRow(headOf(words));
    for (const Concept &entry : index.concepts)
        csv += csvRow(cellsOf(entry));
    return csv;
}

QString conceptsMarkdown(const ConceptIndex &index, const ReportWords &words)
{
    QString text;
    const auto addList = [&](const QString &heading, auto belongs) {
        text += QLatin1String("## ") + markdownCell(heading) + QLatin1String("\n\n") + markdownHead(headOf(words));
        for (const Concept &entry : index.concepts) {
            if (belongs(entry))
                text += markdownRow(cellsOf(entry));
        }
        text += QLatin1Char('\n');
    };
    addList(words.both, [](const Concept &entry) { return entry.essay > 0 && entry.discussion > 0; });
    addList(words.onlyEssay, [](const Concept &entry) { return entry.essay > 0 && entry.discussion == 0; });
    addList(words.onlyDiscussion, [](const Concept &entry) { return entry.essay == 0 && entry.discussion > 0; });
    return text;
}

QString concordanceCsv(const ConceptIndex &index, quint32 conceptIndex, const ReportWords &words)
{
    QString csv = QString(QChar(QChar::ByteOrderMark)) + csvRow(concordanceHead(words));
    for (const Mention &mention : index.mentionsOf(conceptIndex))
        csv += csvRow(concordanceCells(index, mention, words));
    return csv;
}

QString concordanceMarkdown(const ConceptIndex &index, quint32 conceptIndex, const ReportWords &words)
{
    QString text = QLatin1String("## ") + markdownCell(index.concepts[conceptIndex].term) + QLatin1String("\n\n")
        + markdownHead(concordanceHead(words));
    for (const Mention &mention : index.mentionsOf(conceptIndex))
        text += markdownRow(concordanceCells(index, mention, words));
    return text;
}

}
