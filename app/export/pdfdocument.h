#pragma once

#include "export/exportmodel.h"
#include "export/pdfmarks.h"
#include "export/pdfoutline.h"
#include "export/pdfwriter.h"
#include "export/textflow.h"

#include <map>

namespace Catena::Export {

//! The parts of one PDF file in the making, in the order they are made; the sections write into them.
class PdfDocument
{
public:
    PdfDocument(QIODevice &device, const ExportModel &model);

    [[nodiscard]] const ExportModel &model() const { return m_model; }
    [[nodiscard]] const PageGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] PdfStructure &structure() { return m_structure; }
    [[nodiscard]] StructureElement &root() { return m_root; }
    [[nodiscard]] TextFlow &flow() { return m_flow; }
    [[nodiscard]] SideColumn &side() { return m_side; }
    [[nodiscard]] PdfOutline &outline() { return m_outline; }
    [[nodiscard]] const PdfMarks &marks() const { return m_marks; }
    [[nodiscard]] const FontSet &fonts() const { return m_fonts; }
    //! Who is shown each page when it is done.
    void watchPages(std::function<void(const PageSketch &)> watcher) { m_pages.watch(std::move(watcher)); }
    [[nodiscard]] bool hasFailed() const { return m_writer.hasFailed(); }

    //! The right edge of the text that is set now.
    [[nodiscard]] double right() const { return m_right; }
    //! The essay is set: what follows may go over the column beside it, where nothing else is to stand there.
    void widen();
    //! Names the place where the next line will stand.
    void addDestination(const QByteArray &name);
    //! Names the place where a block came to stand; a block of an essay can be asked for its page then.
    void addDestination(const EssayPlace &place, const Placed &placed);
    //! From 0; -1 for a block that is not set.
    [[nodiscard]] int pageOf(const EssayPlace &place) const;
    //! The words in the header from the current place on.
    void setSection(const QString &section);
    //! A heading of the first level on its place in the outline, with so many points of what follows it.
    void placeHeading(const QString &heading, const QByteArray &name, double below, bool isOpen,
                      StructureElement &section);
    //! Sets words that are not the folder's: nothing is marked in them.
    void placePlain(TextBlock block, const QString &text, StructureElement &parent);
    //! Sets a text of the folder with its highlights and notes. passage: a name for the text in the file.
    Placed placeText(TextBlock block, const ExportText &text, const QByteArray &passage, StructureElement &parent);
    //! Sets the title of an essay with the notes on the whole of it.
    void placeTitle(TextBlock block, const QString &title, quint32 essay, StructureElement &parent);
    //! What the finished file is said to hold.
    [[nodiscard]] PdfClaims claims() const;
    //! No annotation is to come any more for the pages before the current one.
    void settle() { m_pages.settle(); }
    //! Writes all that is left of the file.
    void finish();

private:
    [[nodiscard]] QByteArray furniture(int page, int count, const QString &section);
    void paintLine(QByteArray &content, const QString &text, double x, double baseline, double alignment);
    [[nodiscard]] int writeInformation();
    [[nodiscard]] QByteArray pieceInformation();
    [[nodiscard]] bool isArchival() const;
    void placeHosts(const TextBlock &block, const QStringList &hosts, StructureElement &parent);

    const ExportModel &m_model;
    PageGeometry m_geometry;
    double m_right;
    QString m_title;
    PdfWriter m_writer;
    int m_resources;
    FontSet m_fonts;
    Typesetter m_typesetter;
    PdfStructure m_structure;
    StructureElement m_root;
    PdfPages m_pages;
    TextPainter m_painter;
    LineSetter m_lines;
    SideColumn m_side;
    TextFlow m_flow;
    PdfOutline m_outline;
    PdfDestinations m_destinations;
    PdfMarks m_marks;
    std::map<EssayPlace, int> m_essayPages;
    std::vector<int> m_paragraphs; //!< structure elements of the folder's texts
    std::vector<std::pair<int, int>> m_links; //!< elements of links in them, with theirs
    quint32 m_texts = 0; //!< set so far
};

}
