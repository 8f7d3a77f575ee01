#pragma once

#include "base/ids.h"

#include <vector>

namespace Catena::Ui {

//! Where jumps came from, to go back and forth between them like pages of a browser. A value.
class JumpHistory
{
public:
    static constexpr std::size_t most = 200; //!< jumps kept

    //! A jump from here to there: what could be gone forward to is forgotten.
    void jump(Base::CommentId from, Base::CommentId to);
    //! Where to go from here; invalid when there is nothing. Where the reader stands now becomes the place to return
    //! to.
    [[nodiscard]] Base::CommentId back(Base::CommentId here);
    [[nodiscard]] Base::CommentId forward(Base::CommentId here);
    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }
    void clear();

private:
    std::vector<Base::CommentId> m_back;
    std::vector<Base::CommentId> m_forward;
};

}
