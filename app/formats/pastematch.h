#pragma once

#include "documents/document.h"
#include "formats/pasteprofile.h"

#include <vector>

namespace Catena::Formats {

//! Which lines of a document match which rule of a profile.
struct PasteMatch
{
    std::vector<qint8> rules; //!< by line from the first looked at: index in PasteProfile::rules, or -1
    qint32 signs = 0; //!< lines that match a sign
    qint32 matched = 0; //!< lines that match any rule
    qint32 lines = 0; //!< lines that are not blank

    //! Whether the signs are frequent enough for the profile to be applied.
    [[nodiscard]] bool fits(const PasteProfile &profile) const
    {
        return signs >= profile.signs && double(signs) >= profile.share * double(lines - matched + signs);
    }
};

//! Matches lines [first, last] of a document. A rule with conditions on its neighbours holds as long as those hold: all
//! start as matched and what lacks its neighbour is struck out until nothing changes, so that a name, a date under it
//! and the buttons between comments can ask for each other. O(lines) for a bounded number of rules; a line longer than
//! furniture ever is is not looked at, and most rules ask for a word by its bytes before the expression is tried.
[[nodiscard]] PasteMatch matchLines(const Documents::Document &document, const PasteProfile &profile, qint32 first,
                                    qint32 last);

//! The profile that fits a document best, by the number of its signs; a fallback where none does, or where it knows
//! clearly more lines. Null where nothing fits. A long document is judged by samples of it.
[[nodiscard]] const PasteProfile *profileFor(const Documents::Document &document, const PasteProfiles &profiles);

//! The text that a rule's pattern is tried on: of a head that holds the comment's words, the beginning of the line.
[[nodiscard]] QString patternText(const QString &line, const PasteRule &rule);

}
