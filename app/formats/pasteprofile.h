#pragma once

#include "base/issue.h"

#include <QByteArrayList>
#include <QRegularExpression>
#include <QString>

#include <vector>

namespace Catena::Formats {

//! A line that a site leaves in a paste: how to know it and what it tells.
struct PasteRule
{
    enum class Kind : quint8 {
        Head, //!< stands before the text of the comment it belongs to
        Foot, //!< stands behind it
        Gap, //!< stands between comments: "View 3 more replies"
        Noise, //!< anywhere about a comment, parts none: "Edited"
        More, //!< stands behind a text that was cut off there: "See more"
        Day, //!< says the day of the times that follow
    };

    static constexpr quint32 start = 1; //!< bits of before and after: the beginning or end of the paste
    static constexpr quint32 text = 2; //!< a line that no rule without conditions matches

    Kind kind = Kind::Noise;
    bool isSign = false; //!< so peculiar that it speaks for the profile
    bool isRegular = false; //!< dropped where most lines in its place do not match
    bool isApart = false; //!< a blank line or an edge of the paste stands before it
    quint32 tag = 0; //!< one bit, by which others name it
    quint32 before = 0; //!< tags of which the line before it has to have one, blank lines aside; 0 = any
    quint32 after = 0; //!< the same of the line behind it
    QByteArrayList with; //!< UTF-8, of which one stands in the line; "#" is any digit; empty = no such condition
    QRegularExpression pattern; //!< of the whole line
    int author = -1; //!< groups of pattern, -1 where it has none
    int date = -1;
    int time = -1; //!< of the day that a Day rule said
    int score = -1;
    int depth = -1;
    int answers = -1; //!< the name of whom it answers
    int words = -1; //!< the text of the comment itself, where it stands in the line

    [[nodiscard]] bool hasConditions() const { return before != 0 || after != 0 || isApart; }
};

//! What the pastes of one site look like. A value, read from a file (readPasteProfile).
//!
//! It is applied to a document only where its signs are frequent enough there: one "Like" in a text stays text.
struct PasteProfile
{
    QString name; //!< "facebook"
    int signs = 3; //!< fewest lines that match a rule with isSign
    double share = 0.02; //!< and their fewest share of them and of the lines that are text
    bool isFallback = false; //!< of no site in particular: tried where no other fits
    std::vector<PasteRule> rules; //!< of two that match a line the first holds; 64 at most
};

//! All paste profiles: the built-in ones and the user's.
struct PasteProfiles
{
    std::vector<PasteProfile> profiles; //!< in the order in which they are tried
    Base::Issues issues; //!< of files that could not be read
};

}
