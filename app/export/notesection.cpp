#include "export/notesection.h"

#include "export/besidecomments.h"
#include "export/metaline.h"

namespace Catena::Export {

namespace {

constexpr const char *linkColor = "0.1 0.32 0.6";
constexpr qsizetype longestQuote = 300; //!< UTF-16 units shown of a passage

TextBlock blockOf(const PdfDocument &document, double size, const char *color, double indent)
{
    TextBlock block;
    block.style = {size, 1.55, false, false, color};
    block.left = document.geometry().left + indent;
    block.right = document.right();
    return block;
}

void writeEntry(PdfDocument &document, const ExportNote &note, int page, StructureElement &list)
{
    const ExportLabels &labels = document.model().options().labels;
    StructureElement item = document.structure().open("LI", &list);
    StructureElement body = document.structure().open("LBody", &item);
    document.flow().need(40);
    MetaLine line;
    TextSpan bold;
    bold.isBold = true;
    bold.color = "0.1 0.1 0.11";
    line.add(note.number > 0 ? QString::number(note.number) : QString(), bold);
    line.add(note.author);
    if (page >= 0) {
        TextSpan link;
        link.color = linkColor;
        link.destination = note.destination();
        link.tip = labels.page.arg(page + 1);
        line.add(link.tip, link);
    }
    line.add(note.modified.isValid() ? note.modified.date().toString(Qt::ISODate) : QString());
    line.add(note.tags);
    TextBlock head = blockOf(document, 8.2, "0.42 0.44 0.47", 0);
    head.spans = line.spans();
    head.keepWithNext = 16;
    document.placePlain(head, line.text(), body);
    if (!note.quote.isEmpty()) {
        document.placePlain(blockOf(document, 8.8, "0.36 0.38 0.42", TextFlow::indent),
                            QChar(0x201C) + firstWords(note.quote, longestQuote) + QChar(0x201D), body);
    }
    document.placePlain(blockOf(document, 9.4, "0.12 0.12 0.13", TextFlow::indent), note.text, body);
    document.structure().close(body);
    document.structure().close(item);
    document.flow().skip(6);
}

struct Listed
{
    const ExportNote *note;
    int page; //!< -1: none
};

bool writeList(PdfDocument &document, ExportSteps &steps, const QString &heading, const QByteArray &name,
               const std::vector<Listed> &notes)
{
    if (notes.empty()) {
        return true;
    }
    StructureElement section = document.structure().open("Sect", &document.root());
    document.placeHeading(heading, name, 110, false, section);
    document.flow().skip(8);
    StructureElement list = document.structure().open("L", &section);
    for (const Listed &listed : notes) {
        if (!steps.goesOn(document)) {
            return false;
        }
        writeEntry(document, *listed.note, listed.page, list);
        document.settle();
    }
    document.structure().close(list);
    document.structure().close(section);
    return true;
}

}

bool writeNotes(PdfDocument &document, ExportSteps &steps)
{
    const ExportModel &model = document.model();
    if (model.notes().haveWords()) {
        document.flow().breakPage(); // what found no room beside the last page is known then
    }
    const std::vector<ExportNote> &notes = model.notes().notes();
    std::vector<bool> isListed(notes.size(), model.options().listsNotes);
    for (const quint32 note : document.side().takeOverflow()) {
        isListed[note] = true;
    }
    std::vector<Listed> placed;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (isListed[i]) {
            placed.push_back({&notes[i], document.marks().pageOf(quint32(i))});
        }
    }
    std::vector<Listed> unplaced;
    for (const ExportNote &note : model.notes().unplaced()) {
        unplaced.push_back({&note, -1});
    }
    document.widen();
    const ExportLabels &labels = model.options().labels;
    return writeList(document, steps, labels.notes, "notes", placed)
        && writeList(document, steps, labels.notesElsewhere, "unplaced", unplaced);
}

}
