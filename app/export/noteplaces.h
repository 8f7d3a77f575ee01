#pragma once

#include "annotations/place.h"
#include "export/essayplace.h"
#include "export/exportoptions.h"
#include "export/selection.h"
#include "export/textblock.h"
#include "snapshot/snapshot.h"

#include <vector>

namespace Catena::Export {

//! An annotation as an export shows it.
struct ExportNote
{
    Annotations::AnnotationKind kind = Annotations::AnnotationKind::Highlight;
    Annotations::Colour colour = Annotations::Colour::Yellow;
    QByteArray name; //!< its uuid, without braces
    int number = 0; //!< among those with words, from 1 in the order of reading; 0: it has none
    bool isWhole = false; //!< it is about a whole essay or comment
    QString quote; //!< the passage, on one line
    QString text; //!< as it was written
    QString tags; //!< "#one #two"
    QString author;
    QDateTime created; //!< UTC; invalid where not known
    QDateTime modified;

    [[nodiscard]] QByteArray destination() const { return "n-" + name; }
};

//! A place, or a part of one, of a note in one text.
struct NoteMark
{
    quint32 note = 0; //!< in NotePlaces::notes()
    TextMark mark;
    bool isWhole = false; //!< the text as a whole; mark is empty
    bool isFirst = true; //!< no part of the note comes before
};

//! The annotations of an export by the texts they stand in. A value.
class NotePlaces
{
public:
    NotePlaces(const Snapshot::Snapshot &snapshot, const ExportOptions &options, const Selection &selection);

    //! Those that stand in a text of the export, in the order of reading.
    [[nodiscard]] const std::vector<ExportNote> &notes() const { return m_notes; }
    [[nodiscard]] const std::vector<ExportNote> &unplaced() const { return m_unplaced; }
    [[nodiscard]] bool haveWords() const { return m_withWords > 0; } //!< some note that is placed

    //! Offsets are those of the text as the folder has it; ascending by begin.
    [[nodiscard]] std::vector<NoteMark> inBlock(EssayPlace place) const;
    [[nodiscard]] std::vector<NoteMark> inComment(Base::CommentId id) const;
    //! About the whole of an essay.
    [[nodiscard]] std::vector<NoteMark> onEssay(quint32 essay) const;

private:
    struct Entry //!< a mark at its place: of a comment its node in the tree, of an essay its blocks
    {
        int side = 0; //!< 0 essay, 1 comment
        qint64 text = 0;
        qint64 block = 0; //!< -1: the essay as a whole
        qint64 begin = 0;
        NoteMark mark;
    };

    void add(const Annotations::Place &place, const Selection &selection);
    void sortIn();
    [[nodiscard]] std::vector<NoteMark> marksAt(int side, qint64 text, qint64 block) const;

    const Snapshot::Snapshot *m_snapshot;
    std::vector<ExportNote> m_notes;
    std::vector<ExportNote> m_unplaced;
    std::vector<Entry> m_entries;
    int m_withWords = 0;
};

}
