#pragma once

#include "repeats/repeatset.h"
#include "repeatsgenerator.h"

#include <map>

namespace Catena::Bench {

//! How well a folding agrees with gold.
struct FoldingScore
{
    double precision = 0; //!< over pairs in one group
    double recall = 0;
    double f1 = 0;
    double hidden = 0; //!< new comments folded under one that says something else, as a share of all comments
    struct Share
    {
        int found = 0;
        int all = 0;
    };
    std::map<Said, Share> repeatsFound; //!< of each kind of repeat: in one group with what it repeats
    std::map<Said, Share> newHidden; //!< of each kind of new comment
};

//! groups[i] names the group of comment i + 1; comments as generateThread() gives them.
[[nodiscard]] FoldingScore scoreFolding(const std::vector<quint32> &groups,
                                        const std::vector<GeneratedComment> &comments);
//! Every comment under its first.
[[nodiscard]] std::vector<quint32> groupsOf(const Repeats::RepeatSet &repeats);

}
