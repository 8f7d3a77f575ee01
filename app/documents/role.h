#pragma once

#include <QString>
#include <QtGlobal>

namespace Catena::Documents {

enum class Role : quint8 { Essay, Discussion, Other };

//! What decided a document's role, with the numbers it rests on.
struct RoleReason
{
    enum class Kind : quint8 {
        RunningText, //!< essay: paragraphs of running text, next to no repeats
        Repeats, //!< discussion: a good part of its lines stands more than once
        NamesAndDates, //!< discussion: lines that name who wrote and when
        ShortBlocks, //!< discussion: many short blocks
        QuotedReplies, //!< discussion: quoted lines
        Talk, //!< discussion: lines that answer each other
        Messages, //!< discussion: its format holds messages
        CommentsApart, //!< essay: the comments on it stand apart from its text
        BesideEssay, //!< discussion: the folder has an essay already, which reads more like one
        NotText, //!< other: binary, empty or unreadable
        TooShort, //!< other: a few words
        ChosenByUser,
    };

    Kind kind = Kind::NotText;
    int paragraphs = 0; //!< blocks of text
    int repeatedPercent = 0; //!< share of the lines that stand more than once
    int meanChars = 0; //!< mean length of a block
    int bylines = 0; //!< lines of a name with a date
};

//! Stable English names: "essay", "discussion", "other".
[[nodiscard]] QString roleName(Role role);
//! One English phrase: "46 % of its lines stand more than once".
[[nodiscard]] QString roleReasonText(const RoleReason &reason);

}
