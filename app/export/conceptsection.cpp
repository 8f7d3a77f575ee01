#include "export/conceptsection.h"

#include "export/metaline.h"

namespace Catena::Export {

namespace {

constexpr const char *linkColor = "0.1 0.32 0.6";

TextBlock entryBlock(const PdfDocument &document, const MetaLine &line)
{
    TextBlock block;
    block.text = line.text();
    block.spans = line.spans();
    block.style = {9.2, 1.55, false, false, "0.42 0.44 0.47"};
    block.left = document.geometry().left;
    block.right = document.right();
    return block;
}

void placeEntry(PdfDocument &document, quint32 index, StructureElement &list)
{
    const ExportLabels &labels = document.model().options().labels;
    const Concepts::Concept &entry = document.model().conceptAt(index);
    TextSpan bold;
    bold.isBold = true;
    bold.color = "0.1 0.1 0.11";
    MetaLine line;
    line.add(shownLine(entry.term), bold);
    line.add(labels.essayCount.arg(entry.essay));
    line.add(labels.discussionCount.arg(entry.discussion));
    const std::vector<ConceptPages::Place> &places = document.marks().conceptPages().placesOf(index);
    for (std::size_t i = 0; i < places.size(); ++i) {
        TextSpan link;
        link.color = linkColor;
        link.destination = places[i].destination;
        const QString page = labels.page.arg(places[i].page + 1);
        link.tip = shownLine(entry.term) + QStringLiteral(" · ") + page;
        if (i == 0) {
            line.add(page, link);
        } else {
            line.list(page, link);
        }
    }
    StructureElement item = document.structure().open("LI", &list);
    StructureElement body = document.structure().open("LBody", &item);
    document.flow().need(32);
    const QByteArray name = 'k' + QByteArray::number(index + 1);
    document.addDestination(name);
    document.outline().add(1, shownLine(entry.term), name);
    document.placePlain(entryBlock(document, line), line.text(), body);
    document.structure().close(body);
    document.structure().close(item);
    document.flow().skip(3);
}

}

bool writeConceptList(PdfDocument &document, ExportSteps &steps)
{
    const quint32 count = document.model().listedConcepts();
    if (count == 0) {
        return true;
    }
    StructureElement section = document.structure().open("Sect", &document.root());
    document.placeHeading(document.model().options().labels.conceptsHeading, "concepts", 110, false, section);
    document.flow().skip(8);
    StructureElement list = document.structure().open("L", &section);
    for (quint32 i = 0; i < count; ++i) {
        if (!steps.next(document)) {
            return false;
        }
        placeEntry(document, i, list);
        document.settle();
    }
    document.structure().close(list);
    document.structure().close(section);
    return true;
}

}
