#pragma once

#include "export/conceptpages.h"
#include "export/exportmodel.h"
#include "export/pdfclaims.h"
#include "export/pdfhighlights.h"

namespace Catena::Export {

//! What is marked in the texts of a PDF: the mentions of chosen concepts, and the reader's highlights and notes with
//! their words beside the text.
class PdfMarks
{
public:
    PdfMarks(const ExportModel &model, PdfWriter &writer, PdfPages &pages, PdfStructure &structure,
             PdfDestinations &destinations);

    [[nodiscard]] const ConceptPages &conceptPages() const { return m_conceptPages; }
    //! The page a note came to stand on, from 0; -1: none.
    [[nodiscard]] int pageOf(quint32 note) const { return m_notePages[note]; }
    //! The names of the notes that the file has as annotations, and when the last of them was changed.
    [[nodiscard]] QByteArray noteNames() const;
    [[nodiscard]] QDateTime lastChange() const;
    //! Every /Highlight, in the order of the pages and of the annotations on each.
    [[nodiscard]] std::vector<HighlightRecord> records() const;

    //! Asks in the block for the places of the marks in the text, and puts the notes beside it.
    void prepare(TextBlock &block, const ExportText &text) const;
    //! Writes the annotations once the block is set. passage: a name for the text in the file; source: for records().
    void add(const Placed &placed, const ExportText &text, const QByteArray &passage, quint32 source,
             StructureElement &parent);
    //! Notes on an essay as a whole, beside its title.
    void addOnEssay(quint32 essay, const Placed &placed, StructureElement &parent);
    //! The same notes beside the title.
    void prepareOnEssay(TextBlock &block, quint32 essay) const;

private:
    [[nodiscard]] SideItem itemOf(const NoteMark &mark) const;
    [[nodiscard]] PdfMarkup markupOf(const ExportNote &note) const;
    void record(const std::vector<MarkBox> &boxes, quint32 source);
    void addConcept(const ConceptMark &mark, const std::vector<MarkBox> &boxes, const QByteArray &passage,
                    quint32 source, StructureElement &parent);
    void addNote(const NoteMark &mark, const std::vector<MarkBox> &boxes, const Placed &placed, quint32 source,
                 StructureElement &parent);

    const ExportModel &m_model;
    PdfDestinations &m_destinations;
    const PdfPages &m_pages;
    PdfTextNotes m_textNotes;
    PdfHighlights m_highlights;
    ConceptPages m_conceptPages;
    std::vector<int> m_notePages; //!< by note
    std::vector<int> m_noteParts; //!< by note: the next part of its highlight
    std::vector<HighlightRecord> m_records;
};

}
