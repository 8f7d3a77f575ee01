#pragma once

#include "export/conceptpages.h"
#include "export/exportmodel.h"
#include "export/pdfhighlights.h"
#include "export/pdfoutline.h"
#include "export/pdfwriter.h"

namespace Catena::Export {

//! The parts of one PDF file in the making, in the order they are made; the sections write into them.
class PdfDocument
{
public:
    PdfDocument(QIODevice &device, const ExportModel &model);

    [[nodiscard]] const ExportModel &model() const { return m_model; }
    [[nodiscard]] PdfStructure &structure() { return m_structure; }
    [[nodiscard]] StructureElement &root() { return m_root; }
    [[nodiscard]] TextFlow &flow() { return m_flow; }
    [[nodiscard]] PdfOutline &outline() { return m_outline; }
    [[nodiscard]] const ConceptPages &conceptPages() const { return m_conceptPages; }
    [[nodiscard]] bool hasFailed() const { return m_writer.hasFailed(); }

    //! Names the place where the next line will stand.
    void addDestination(const QByteArray &name);
    //! The words in the header from the current place on.
    void setSection(const QString &section);
    //! Sets a text with its highlights and notes where its concepts stand. passage: a name for the text in the file.
    void placeText(TextBlock block, const ExportText &text, const QByteArray &passage, StructureElement &parent);
    //! No annotation is to come any more for the pages before the current one.
    void settle() { m_pages.settle(); }
    //! Writes all that is left of the file.
    void finish();

private:
    [[nodiscard]] QByteArray furniture(int page, int count, const QString &section);
    void paintLine(QByteArray &content, const QString &text, double x, double baseline, double alignment);
    [[nodiscard]] int writeInformation();

    const ExportModel &m_model;
    QString m_title;
    PdfWriter m_writer;
    int m_resources;
    FontSet m_fonts;
    Typesetter m_typesetter;
    PdfStructure m_structure;
    StructureElement m_root;
    PdfPages m_pages;
    TextPainter m_painter;
    TextFlow m_flow;
    PdfOutline m_outline;
    PdfDestinations m_destinations;
    PdfHighlights m_highlights;
    ConceptPages m_conceptPages;
};

}
