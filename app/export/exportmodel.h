#pragma once

#include "export/exportpdf.h"
#include "export/showntext.h"
#include "export/textflow.h"

#include <optional>
#include <vector>

namespace Catena::Export {

//! A place of a chosen or listed concept in a text of the export.
struct ConceptMark
{
    quint32 conceptIndex = 0; //!< in ConceptIndex::concepts
    TextMark mark; //!< in the shown text
};

//! A text as it will stand on the page.
struct ExportText
{
    QString text;
    std::vector<ConceptMark> marks; //!< ascending by begin
};

//! What one comment gives, made when it is its turn.
struct ExportComment
{
    QByteArray name; //!< of its destination: "c12", the id that `inspect` prints
    QString author; //!< empty when not known
    QString number; //!< "#3"
    QString numberAndAuthor; //!< "#3 author"
    QString date;
    QString copies;
    QString linkNote; //!< says that the parent is not known, or how sure an inferred link is
    QString replyTo; //!< "↑ #1"
    QByteArray parentName;
    QString repeatOf; //!< "= #2"
    QByteArray repeatedName;
    int depth = 0;
    ExportText body;
};

//! What goes into an export, as plain values out of a snapshot: asked for piece by piece, so that a large folder is
//! never copied whole.
class ExportModel
{
public:
    ExportModel(const Snapshot::Snapshot &snapshot, const PdfOptions &options);

    [[nodiscard]] const PdfOptions &options() const { return m_options; }
    [[nodiscard]] const std::vector<Formats::Essay> &essays() const { return *m_snapshot.essays; }
    [[nodiscard]] QString title() const; //!< of the first essay, else the folder's name
    [[nodiscard]] qint32 commentCount() const { return m_snapshot.tree->size(); }
    [[nodiscard]] ExportComment comment(qint32 node) const;
    [[nodiscard]] ExportText essayText(std::size_t essay, std::size_t block) const;

    [[nodiscard]] const Concepts::Concept &conceptAt(quint32 index) const
    {
        return m_snapshot.concepts->concepts[index];
    }
    //! How many of the ranked concepts are listed: the first ones.
    [[nodiscard]] quint32 listedConcepts() const { return m_listed; }
    //! The place of a concept among the chosen ones; none when it was not chosen.
    [[nodiscard]] std::optional<int> chosenPlace(quint32 conceptIndex) const;
    [[nodiscard]] qint64 blockCount() const; //!< essay blocks, comments and listed concepts: the steps of an export

private:
    [[nodiscard]] ExportText shown(const QString &original, qint32 passage) const;
    void addReferences(ExportComment &comment, const Thread::Node &node) const;

    const Snapshot::Snapshot &m_snapshot;
    const PdfOptions &m_options;
    quint32 m_listed = 0;
    std::vector<qint32> m_chosen; //!< by concept: its place in PdfOptions::chosenConcepts, or -1
};

}
