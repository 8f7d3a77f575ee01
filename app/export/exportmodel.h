#pragma once

#include "export/exportoptions.h"
#include "export/noteplaces.h"
#include "export/selection.h"
#include "export/showntext.h"
#include "export/textblock.h"
#include "snapshot/snapshot.h"

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
    std::vector<NoteMark> notes; //!< in the shown text, ascending by begin
};

//! What one comment gives, made when it is its turn.
struct ExportComment
{
    Base::CommentId id;
    QByteArray name; //!< of its destination: "c12", the id that `inspect` prints
    QString author; //!< empty when not known, or not to be told
    QString number; //!< "#3", the same in every export of the folder
    QString numberAndAuthor; //!< "#3 author"
    QString date;
    QString copies;
    QString linkNote; //!< says that the parent is not known, or how sure an inferred link is
    QString replyTo; //!< "↑ #1"
    QByteArray parentName; //!< empty where the parent is not in the export
    QString repeatOf; //!< "= #2"
    QByteArray repeatedName; //!< empty where that one is not in the export
    QString leftOut; //!< says how many answers are left out
    std::optional<EssayPlace> speaksOf; //!< the block it speaks about most
    int depth = 0;
    bool isFolded = false; //!< its body is not shown, for it repeats another
    ExportText body;

    //! Of the destination where all its places are listed.
    [[nodiscard]] QByteArray placesName() const { return "s-" + name; }
};

//! How much the folder holds.
struct Totals
{
    qint32 comments = 0;
    qint32 copies = 0;
    qint32 repeats = 0;
};

//! What goes into an export, as plain values out of a snapshot: asked for piece by piece, so that a large folder is
//! never copied whole.
class ExportModel
{
public:
    ExportModel(const Snapshot::Snapshot &snapshot, const ExportOptions &options);

    [[nodiscard]] const ExportOptions &options() const { return m_options; }
    [[nodiscard]] const Snapshot::Snapshot &snapshot() const { return m_snapshot; }
    [[nodiscard]] const std::vector<Formats::Essay> &essays() const { return *m_snapshot.essays; }
    [[nodiscard]] Beside beside() const; //!< what stands beside the text
    [[nodiscard]] QString title() const; //!< of the first essay, else the folder's name
    [[nodiscard]] Totals totals() const; //!< of the whole folder
    [[nodiscard]] qint32 commentCount() const { return qint32(m_selection.nodes.size()); }
    //! number: in the export, from 0.
    [[nodiscard]] ExportComment comment(qint32 number) const;
    [[nodiscard]] bool hasCopies(qint32 number) const; //!< stands in more than one place
    [[nodiscard]] ExportText essayText(std::size_t essay, std::size_t block) const;
    //! The comments of the export that speak about a block before any other, as their numbers in it, ascending.
    [[nodiscard]] std::vector<qint32> speakersOn(EssayPlace place) const;

    [[nodiscard]] const NotePlaces &notes() const { return m_notes; }
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
    [[nodiscard]] ExportText shown(const QString &original, qint32 passage, std::vector<NoteMark> notes) const;
    [[nodiscard]] QString authorOf(Base::CommentId id) const;
    void addReferences(ExportComment &comment, const Thread::Node &node) const;
    [[nodiscard]] QByteArray nameInExport(qint32 node) const;
    void findSpeakers();

    const Snapshot::Snapshot &m_snapshot;
    const ExportOptions &m_options;
    Selection m_selection;
    NotePlaces m_notes;
    quint32 m_listed = 0;
    std::vector<qint32> m_chosen; //!< by concept: its place in ExportOptions::chosenConcepts, or -1
    std::vector<std::pair<EssayPlace, qint32>> m_speakers; //!< what a comment of the export speaks about, ascending
    std::vector<qint32> m_speaksOf; //!< by number in the export: place in m_speakers, or -1
};

}
