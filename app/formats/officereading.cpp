#include "formats/officereading.h"

#include "formats/frontblocks.h"
#include "formats/recordwriter.h"
#include "formats/textsheet.h"

namespace Catena::Formats {

namespace {

QString quoted(const QString &passage)
{
    QString quote = QStringLiteral("> ") + passage;
    quote.replace(QLatin1Char('\n'), QLatin1String("\n> "));
    return quote;
}

void addComment(const MarginComment &comment, const QString &anchor, TextSheet &sheet, RecordWriter &writer)
{
    Record record;
    sheet.addBlankLine();
    const QString when = comment.date.toIso();
    const QString who = comment.author.simplified();
    const QString separator = who.isEmpty() || when.isEmpty() ? QString() : QStringLiteral(" · ");
    const QString head = who + separator + when;
    record.first = sheet.lineCount() + 1;
    if (!head.isEmpty())
        (void)sheet.add(head);
    QString body = comment.text;
    if (comment.parent.isEmpty() && !anchor.isEmpty())
        body = quoted(anchor) + QLatin1String("\n\n") + body;
    const TextSheet::Piece piece = sheet.add(body);
    record.body = piece.slice;
    record.last = piece.last;
    record.id = writer.keep(comment.id.toUtf8());
    if (!comment.parent.isEmpty())
        record.parent = writer.keep(comment.parent.toUtf8());
    record.isTop = comment.parent.isEmpty();
    record.author = writer.author(who);
    record.date = comment.date;
    if (comment.text.trimmed().isEmpty())
        record.state = RecordState::Deleted;
    writer.add(record);
}

}

Reading readingOf(OfficeText text, quint32 document)
{
    Reading reading;
    reading.document = document;
    TextSheet sheet;
    Essay essay;
    essay.document = document;
    essay.blocks = std::move(text.blocks);
    for (EssayBlock &block : essay.blocks)
        sheet.add(block);
    const qint32 essayLines = sheet.lineCount();
    takeFrontBlocks(essay);
    if (essay.title.isEmpty())
        essay.title = text.title;
    if (essay.byline.isEmpty())
        essay.byline = text.creator;
    RecordWriter writer;
    for (std::size_t i = 0; i < text.comments.size(); ++i)
        addComment(text.comments[i], text.anchors[i], sheet, writer);
    reading.records = writer.take();
    reading.records.unit = RecordSet::Unit::Line;
    if (!reading.records.records.empty())
        reading.records.total = sheet.lineCount();
    reading.text = sheet.take();
    for (const qint32 line : linesOutside(essay.blocks, reading.text->view())) {
        if (line <= essayLines)
            reading.furniture.push_back(line);
    }
    reading.essay = std::move(essay);
    return reading;
}

}
