#include "export/conceptsection.h"

#include "export/metaline.h"
#include "export/pagegeometry.h"

namespace Catena::Export {

namespace {

constexpr const char *linkColor = "0.1 0.32 0.6";

void placeHeading(PdfDocument &document, StructureElement &section)
{
    const QString heading = document.model().options().labels.conceptsHeading;
    TextBlock block;
    block.text = heading;
    block.style = {16, 1.4, true, false, "0.07 0.07 0.08"};
    block.left = PageGeometry::left;
    block.right = PageGeometry::right;
    block.type = "H1";
    document.flow().skip(34);
    document.flow().need(110);
    document.setSection(heading);
    document.addDestination("concepts");
    document.outline().add(0, heading, "concepts");
    const std::vector<MarkBox> boxes = document.flow().place(block, section);
    Q_ASSERT(boxes.empty());
    document.flow().skip(8);
}

TextBlock entryBlock(const MetaLine &line, double size, double left)
{
    TextBlock block;
    block.text = line.text();
    block.spans = line.spans();
    block.style = {size, 1.55, false, false, "0.42 0.44 0.47"};
    block.left = left;
    block.right = PageGeometry::right;
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
    const std::vector<ConceptPages::Place> &places = document.conceptPages().placesOf(index);
    for (std::size_t i = 0; i < places.size() && i < ConceptPages::most; ++i) {
        TextSpan link;
        link.color = linkColor;
        link.destination = places[i].destination;
        const QString page = labels.page.arg(places[i].page + 1);
        link.tip = shownLine(entry.term) + QStringLiteral(" · ") + page;
        pages.list(page, link);
    }
    if (places.size() > ConceptPages::most) {
        pages.list(QString(QChar(0x2026)));
    }
    StructureElement item = document.structure().open("LI", &list);
    StructureElement body = document.structure().open("LBody", &item);
    document.flow().need(32);
    const QByteArray name = 'k' + QByteArray::number(index + 1);
    document.addDestination(name);
    document.outline().add(1, shownLine(entry.term), name);
    const std::vector<MarkBox> boxes = document.flow().place(entryBlock(head, 9.4, PageGeometry::left), body);
    const std::vector<MarkBox> more =
        document.flow().place(entryBlock(pages, 8.2, PageGeometry::left + TextFlow::indent), body);
    Q_ASSERT(boxes.empty() && more.empty());
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
    placeHeading(document, section);
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
