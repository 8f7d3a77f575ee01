#pragma once

#include "repeats/repeatset.h"

#include <vector>

namespace Catena::Models {

//! What the reader, or the reading so far, makes of each comment: what is folded, opened and new. By CommentId, where
//! shorter means no. A value, for a worker that works out how comments will be shown.
struct CommentStates
{
    std::vector<bool> folded; //!< its replies are not shown
    std::vector<bool> fresh; //!< new to the reader
    std::vector<bool> opened; //!< shown whole where only a line of it would be
    bool foldsRepeats = true; //!< of a repeat only a line is shown
    bool isSummary = false; //!< of every comment only a line is shown

    [[nodiscard]] bool isFolded(Base::CommentId id) const { return has(folded, id); }
    [[nodiscard]] bool isFresh(Base::CommentId id) const { return has(fresh, id); }
    [[nodiscard]] bool canBeStub(Base::CommentId id, const Repeats::RepeatSet &repeats) const
    {
        return isSummary || (foldsRepeats && repeats.repeatOf(id).isValid());
    }
    //! Whether only a line of it is shown.
    [[nodiscard]] bool isStub(Base::CommentId id, const Repeats::RepeatSet &repeats) const
    {
        return !has(opened, id) && canBeStub(id, repeats);
    }

    static void set(std::vector<bool> &all, Base::CommentId id, bool on)
    {
        if (all.size() <= id.index)
            all.resize(id.index + 1);
        all[id.index] = on;
    }

private:
    [[nodiscard]] static bool has(const std::vector<bool> &all, Base::CommentId id)
    {
        return id.index < all.size() && all[id.index];
    }
};

}
