#pragma once

#include "concepts/essaylink.h"
#include "concepts/matching.h"
#include "concepts/passage.h"

#include <QStringList>

#include <span>
#include <vector>

namespace Catena::Concepts {

enum class MentionFlag : quint8 {
    None = 0,
    Nested = 1, //!< inside a longer compound: "AI" in "AI시대"
    Verbal = 2, //!< used as a verb: "기술한"
};
Q_DECLARE_FLAGS(MentionFlags, MentionFlag)

//! One place of a concept.
struct Mention
{
    quint32 conceptIndex = 0; //!< in ConceptIndex::concepts
    quint32 passage = 0; //!< in ConceptIndex::passages
    qint32 begin = 0; //!< UTF-16 offsets in the passage's text
    qint32 end = 0;
    Rung rung = Rung::Exact;
    MentionFlags flags;
};

//! A spelling of a concept that occurs, with how often.
struct Variant
{
    QString text;
    int count = 0;
    Rung rung = Rung::Exact; //!< the best one it matches by; Folded for all other spellings of the term itself
};

//! Another term that may be the same concept; the user decides.
struct Suggestion
{
    enum class Why : quint8 {
        StatedAlias, //!< the text says so: "X, 혹은 Y", "X(Y)"; detail = the words
        NearSpelling, //!< one jamo or letter apart; detail = empty
    };
    QString text;
    Why why = Why::StatedAlias;
    QString detail;
    int essay = 0; //!< mentions of it
    int discussion = 0; //!< after folding
};

//! A term with all its spellings.
struct Concept
{
    QString term; //!< the commonest spelling that is no alias
    QString key; //!< Text::foldKey of it; unique
    std::vector<Variant> variants; //!< highest count first, then by text; NFC
    QStringList aliases; //!< regular English plurals, what the reader accepted, and what he gave it himself
    std::vector<Suggestion> suggested;
    int essay = 0; //!< mentions in the essays
    int discussionRaw = 0; //!< in every occurrence of every comment
    int discussion = 0; //!< after copies are collapsed
    int nested = 0; //!< how many of the mentions are nested
    int verbal = 0;
    double score = 0; //!< concepts are ranked by it, highest first, the pinned ones before all others
    bool isPinned = false;
    bool isByUser = false; //!< the reader named it
    QString colour; //!< "#rrggbb" as the reader chose; empty = none
    quint32 firstMention = 0; //!< in ConceptIndex::mentions
    quint32 mentionCount = 0;
};

//! The concepts of a snapshot and where each occurs. A value, immutable; threads may share it.
class ConceptIndex
{
public:
    std::vector<Passage> passages; //!< essays first, block by block, then comments in tree order
    std::vector<Concept> concepts; //!< ranked
    std::vector<Mention> mentions; //!< by concept, then passage, then begin
    std::vector<EssayLink> essayLinks; //!< what comments speak about, by comment; see findEssayLinks()
    bool byRulesOnly = false; //!< no dictionary was there
    qint64 textBytes = 0; //!< UTF-8 bytes of the distinct text
    qint64 readBytes = 0; //!< how much of it terms were looked for in; mentions are looked for in all of it

    [[nodiscard]] std::span<const Mention> mentionsOf(quint32 conceptIndex) const;
    //! Mentions in a passage, by begin, longer ones first.
    [[nodiscard]] std::vector<Mention> mentionsIn(quint32 passage) const;
    //! The same as indices in mentions, without a copy.
    [[nodiscard]] std::span<const quint32> mentionNumbersIn(quint32 passage) const;
    //! Index of the passage of a comment, or of an essay's block; -1 when it has none.
    [[nodiscard]] qint32 passageOf(Base::CommentId comment) const;
    [[nodiscard]] qint32 passageOf(quint32 essay, quint32 block) const;
    //! Index of the concept of a term, by key; -1 when there is none.
    [[nodiscard]] qint32 find(QStringView term) const;

    //! Orders and counts mentions, and indexes them by passage; called once when everything is in.
    void finish();

private:
    void countMentions();
    void indexMentions();
    void indexPassages();

    std::vector<quint32> m_byPassage; //!< mentions, passage by passage
    std::vector<quint32> m_firstOfPassage; //!< in m_byPassage; one more than passages
    std::vector<qint32> m_byComment;
    std::vector<quint32> m_byBlock; //!< passages of essays, by essay, then block
};

}

Q_DECLARE_OPERATORS_FOR_FLAGS(Catena::Concepts::MentionFlags)
