#include "export/sourcesection.h"

#include "export/metaline.h"

namespace Catena::Export {

namespace {

constexpr const char *linkColor = "0.1 0.32 0.6";

QString rangeText(qint32 first, qint32 last)
{
    return first == last ? QString::number(first) : QStringLiteral("%1–%2").arg(first).arg(last);
}

TextBlock blockOf(const PdfDocument &document, double size, double indent)
{
    TextBlock block;
    block.style = {size, 1.55, false, false, "0.3 0.32 0.35"};
    block.left = document.geometry().left + indent;
    block.right = document.right();
    return block;
}

void writeDocument(PdfDocument &document, const Captures::DocumentLedger &ledger, StructureElement &section)
{
    const Snapshot::Snapshot &snapshot = document.model().snapshot();
    const ExportLabels &labels = document.model().options().labels;
    const bool isLines = ledger.unit == Captures::DocumentLedger::Unit::Line;
    MetaLine line;
    TextSpan bold;
    bold.isBold = true;
    bold.color = "0.1 0.1 0.11";
    line.add(shownLine(snapshot.folder->documents[ledger.document].path), bold);
    line.add((isLines ? labels.lines : labels.records).arg(ledger.total));
    line.add(labels.placed.arg(ledger.placed));
    TextBlock head = blockOf(document, 9.2, 0);
    head.spans = line.spans();
    document.flow().need(32);
    document.addDestination('l' + QByteArray::number(ledger.document + 1));
    document.placePlain(head, line.text(), section);
    QStringList ranges;
    for (const Captures::DocumentLedger::Range &range : ledger.unclaimed) {
        ranges.append(rangeText(range.first, range.last));
    }
    if (!ranges.isEmpty()) {
        document.placePlain(blockOf(document, 8.4, TextFlow::indent),
                            labels.unclaimed.arg(ranges.join(QStringLiteral(", "))), section);
    }
    document.flow().skip(4);
}

void writePlaces(PdfDocument &document, qint32 number, StructureElement &section)
{
    const Snapshot::Snapshot &snapshot = document.model().snapshot();
    const ExportLabels &labels = document.model().options().labels;
    const ExportComment comment = document.model().comment(number);
    MetaLine line;
    TextSpan link;
    link.color = linkColor;
    link.destination = comment.name;
    link.tip = comment.number;
    line.add(comment.number, link);
    for (const Captures::Place &place : snapshot.comments->placesOf(comment.id)) {
        QString words =
            shownLine(snapshot.folder->documents[place.document].path) + u' ' + rangeText(place.first, place.last);
        if (place.kind != Captures::CopyKind::Original) {
            words += QStringLiteral(" (%1)").arg(place.kind == Captures::CopyKind::Copy ? labels.copy : labels.preview);
        }
        line.add(words);
    }
    TextBlock block = blockOf(document, 8.4, 0);
    block.spans = line.spans();
    document.addDestination(comment.placesName());
    document.placePlain(block, line.text(), section);
}

}

bool writeSources(PdfDocument &document, ExportSteps &steps)
{
    const ExportModel &model = document.model();
    if (!model.options().listsSources) {
        return true;
    }
    StructureElement section = document.structure().open("Sect", &document.root());
    document.placeHeading(model.options().labels.sources, "sources", 90, false, section);
    document.flow().skip(8);
    for (const Captures::DocumentLedger &ledger : *model.snapshot().ledger) {
        writeDocument(document, ledger, section);
    }
    for (qint32 number = 0; number < model.commentCount(); ++number) {
        if (!steps.goesOn(document)) {
            return false;
        }
        if (model.hasCopies(number)) {
            writePlaces(document, number, section);
            document.settle();
        }
    }
    document.structure().close(section);
    return true;
}

}
