#include "export/pdfdocument.h"

#include "export/pdfsyntax.h"
#include "export/weblinks.h"
#include "export/xmp.h"

#include <QColorSpace>
#include <QTextLayout>

namespace Catena::Export {

namespace {

//! Makes links of the addresses in a block; the hosts that a reader could not tell from the words.
QStringList addWebLinks(TextBlock &block)
{
    QStringList hidden;
    for (const WebLink &link : webLinksIn(block.text)) {
        TextSpan span;
        span.begin = link.begin;
        span.end = link.end;
        span.color = "0.1 0.32 0.6";
        span.url = link.url;
        span.tip = link.host;
        block.spans.push_back(span);
        if (!link.showsHost && !hidden.contains(link.host)) {
            hidden.append(link.host);
        }
    }
    return hidden;
}

//! A text for a header: cut with an ellipsis, never inside a character.
QString shortened(const QString &text, qsizetype length)
{
    if (text.size() <= length) {
        return text;
    }
    const bool splitsPair = text[length - 1].isHighSurrogate();
    return text.left(splitsPair ? length - 1 : length).trimmed() + QChar(0x2026);
}

}

PdfDocument::PdfDocument(QIODevice &device, const ExportModel &model)
    : m_model(model), m_geometry(PageGeometry::of(model.options().paper, model.beside())), m_right(m_geometry.right),
      m_title(model.title()), m_writer(device), m_resources(m_writer.allocate()),
      m_typesetter(model.options().fontFamilies), m_structure(m_writer), m_root(m_structure.open("Document", nullptr)),
      m_pages(m_writer, m_structure, m_geometry, m_resources), m_painter(m_writer, m_fonts),
      m_lines(m_writer, m_pages, m_structure, m_painter, m_typesetter, m_geometry,
              model.options().textSize / TextStyle().size),
      m_side(m_lines, m_pages, m_structure), m_flow(m_pages, m_structure, m_lines, m_side), m_outline(m_writer),
      m_marks(model, m_writer, m_pages, m_structure, m_destinations)
{
}

void PdfDocument::widen()
{
    if (m_model.beside() == Beside::Comments) {
        m_right = m_geometry.outerRight();
    }
}

void PdfDocument::addDestination(const QByteArray &name)
{
    m_destinations.add(name, m_pages.current(), m_flow.y());
}

void PdfDocument::addDestination(const EssayPlace &place, const Placed &placed)
{
    m_destinations.add(place.name(), placed.page, placed.top);
    m_essayPages.emplace(place, placed.page);
}

int PdfDocument::pageOf(const EssayPlace &place) const
{
    const auto found = m_essayPages.find(place);
    return found == m_essayPages.end() ? -1 : found->second;
}

void PdfDocument::setSection(const QString &section)
{
    m_pages.setSection(section, m_flow.isAtHead());
}

void PdfDocument::placeHeading(const QString &heading, const QByteArray &name, double below, bool isOpen,
                               StructureElement &section)
{
    TextBlock block;
    block.style = {16, 1.4, true, false, "0.07 0.07 0.08"};
    block.left = m_geometry.left;
    block.right = m_right;
    block.type = "H1";
    m_flow.skip(34);
    m_flow.need(below);
    setSection(heading);
    addDestination(name);
    m_outline.add(0, heading, name, isOpen);
    placePlain(block, heading, section);
}

void PdfDocument::placePlain(TextBlock block, const QString &text, StructureElement &parent)
{
    block.text = text;
    const Placed placed = m_flow.place(block, parent);
    Q_ASSERT(placed.boxes.empty());
}

Placed PdfDocument::placeText(TextBlock block, const ExportText &text, const QByteArray &passage,
                              StructureElement &parent)
{
    m_marks.prepare(block, text);
    const QStringList hosts = addWebLinks(block);
    Placed placed = m_flow.place(block, parent);
    placeHosts(block, hosts, parent);
    m_marks.add(placed, text, passage, m_texts++, parent);
    m_paragraphs.insert(m_paragraphs.end(), placed.elements.begin(), placed.elements.end());
    m_links.insert(m_links.end(), placed.links.begin(), placed.links.end());
    return placed;
}

//! What hides behind another host in the text says so below it, as the window does before it opens one.
void PdfDocument::placeHosts(const TextBlock &block, const QStringList &hosts, StructureElement &parent)
{
    TextBlock below;
    below.style = {7.9, 1.6, false, false, "0.45 0.47 0.5"};
    below.left = block.left;
    below.right = block.right;
    below.type = qstrcmp(block.type, "LBody") == 0 ? block.type : "P";
    for (const QString &host : hosts) {
        placePlain(below, m_model.options().labels.leadsTo.arg(host), parent);
    }
}

void PdfDocument::placeTitle(TextBlock block, const QString &title, quint32 essay, StructureElement &parent)
{
    block.text = title;
    m_marks.prepareOnEssay(block, essay);
    m_marks.addOnEssay(essay, m_flow.place(block, parent), parent);
}

PdfClaims PdfDocument::claims() const
{
    PdfClaims claims{{}, m_paragraphs, m_links, m_marks.records()};
    for (int page = 0; page <= m_pages.current(); ++page) {
        claims.pages.push_back(m_pages.object(page));
    }
    return claims;
}

void PdfDocument::finish()
{
    m_flow.finish();
    const int pages =
        m_pages.finish([this](int page, int count, const QString &section) { return furniture(page, count, section); });
    const QByteArray language = pdfByteString(m_model.options().labels.language.toLatin1());
    m_root.attributes = "/Lang" + language;
    m_structure.close(m_root);
    const int structure = m_structure.finish(m_root);
    m_writer.write(m_resources, "<<" + m_fonts.write(m_writer) + m_painter.imageResources() + ">>");
    const int profile = m_writer.addStream("/N 3", QColorSpace(QColorSpace::SRgb).iccProfile());
    const bool hasOutline = !m_outline.isEmpty();
    const int outline = m_outline.finish();
    const int destinations = m_destinations.write(m_writer, m_pages, m_geometry);
    const int metadata = m_writer.addStream(
        "/Type/Metadata/Subtype/XML", xmpPacket(m_title, m_model.options(), isArchival()), PdfWriter::Coding::Plain);
    const int catalog =
        m_writer.add("<</Type/Catalog/Pages " + pdfReference(pages) + "/Outlines " + pdfReference(outline)
                     + (hasOutline ? "/PageMode/UseOutlines" : "") + "/Names<</Dests " + pdfReference(destinations)
                     + ">>/StructTreeRoot " + pdfReference(structure) + "/MarkInfo<</Marked true>>/Lang" + language
                     + "/ViewerPreferences<</DisplayDocTitle true>>/Metadata " + pdfReference(metadata)
                     + "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                       "/Info(sRGB IEC61966-2.1)/DestOutputProfile "
                     + pdfReference(profile) + ">>]" + pieceInformation() + ">>");
    m_writer.finish(catalog, writeInformation());
}

//! Which notes the file left with, so that one that is deleted in another reader can be told from a younger one: a page
//! piece dictionary (ISO 32000-1:2008, 14.5), which readers leave alone.
QByteArray PdfDocument::pieceInformation()
{
    const QByteArray names = m_marks.noteNames();
    if (names.isEmpty()) {
        return {};
    }
    const int notes = m_writer.add('[' + names + ']');
    return "/PieceInfo<</Catena<</LastModified" + pdfDate(m_marks.lastChange()) + "/Private<</Notes "
        + pdfReference(notes) + ">>>>>>";
}

//! PDF/A forbids the glyph that stands for a missing one (ISO 19005-2, 6.2.11.8).
bool PdfDocument::isArchival() const
{
    return m_model.options().isArchival && !m_fonts.showsMissingGlyphs();
}

int PdfDocument::writeInformation()
{
    const QDateTime &created = m_model.options().created;
    QByteArray body = "<</Title" + pdfTextString(m_title) + "/Creator(Catena)/Producer(Catena)";
    if (created.isValid()) {
        body += "/CreationDate" + pdfDate(created) + "/ModDate" + pdfDate(created);
    }
    return m_writer.add(body + ">>");
}

QByteArray PdfDocument::furniture(int page, int count, const QString &section)
{
    const auto longest = qsizetype((m_geometry.outerRight() - m_geometry.left) / 9);
    QByteArray content;
    if (page > 0) { // the first page has the title itself
        content += "/Artifact <</Type/Pagination/Subtype/Header>> BDC\n";
        paintLine(content, shortened(m_title, longest), m_geometry.left, m_geometry.headerBaseline, 0);
        if (section != m_title) {
            paintLine(content, shortened(section, longest / 2), m_geometry.outerRight(), m_geometry.headerBaseline, 1);
        }
        content += "EMC\n";
    }
    content += "/Artifact <</Type/Pagination/Subtype/Footer>> BDC\n";
    paintLine(content, QStringLiteral("%1 / %2").arg(page + 1).arg(count), m_geometry.width / 2,
              m_geometry.footerBaseline, 0.5);
    return content + "EMC\n";
}

//! alignment: the share of the text that stands left of x.
void PdfDocument::paintLine(QByteArray &content, const QString &text, double x, double baseline, double alignment)
{
    constexpr double wideEnough = 5000;
    if (text.isEmpty()) {
        return;
    }
    QTextLayout layout;
    const TextStyle style{7.8, 1.5, false, false, "0.45 0.47 0.5"};
    m_typesetter.layOut(layout, text, style, wideEnough);
    const QTextLine line = layout.lineAt(0);
    const double width = line.naturalTextWidth() / Typesetter::unitsPerPoint;
    m_painter.paint(content, text, line, line.textStart(), line.textStart() + line.textLength(),
                    QPointF(x - width * alignment, m_geometry.height - baseline), style);
}

}
