#include "export/conceptsection.h"

#include "export/metaline.h"

namespace Catena::Export {

namespace {

constexpr const char *linkColor = "0.1 0.32 0.6";

TextBlock entryBlock(const PdfDocument &document, const MetaLine &line, double size, double left)
{
    TextBlock block;
    block.text = line.text();
    block.spans = line.spans();
    block.style = {size, 1.55, false, false, "0.42 0.44 0.47"};
    block.left = left;
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
    MetaLine head;
    head.add(shownLine(entry.term), bold);
    head.add(labels.essayCount.arg(entry.essay));
    head.add(labels.discussionCount.arg(entry.discussion));
    MetaLine pages;
    const std::vector<ConceptPages::Place> &places = document.marks().conceptPages().placesOf(index);
    for (std::size_t i = 0; i < places.size(); ++i) {
        TextSpan link;
        link.color = linkColor;
        link.destination = places[i].destination;
        const QString page = labels.page.arg(places[i].page + 1);
        link.tip = shownLine(entry.term) + QStringLiteral(" · ") + page;
        pages.list(page, link);
    }
    StructureElement item = document.structure().open("LI", &list);
    StructureElement body = document.structure().open("LBody", &item);
    document.flow().need(32);
    const QByteArray name = 'k' + QByteArray::number(index + 1);
    document.addDestination(name);
    document.outline().add(1, shownLine(entry.term), name);
    document.placePlain(entryBlock(document, head, 9.4, document.geometry().left), head.text(), body);
    document.placePlain(entryBlock(document, pages, 8.2, document.geometry().left + TextFlow::indent), pages.text(),
                        body);
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
