#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace Catena::Thread {

//! The way from the comment last seen on a page up to the top, while a tree laid out depth-first is read.
class ListingPath
{
public:
    static constexpr std::size_t most = 64; //!< steps that are looked at

    //! The comment before and those it answers, nearest first; at most `most`.
    [[nodiscard]] std::vector<quint32> nearest() const
    {
        const std::size_t count = std::min(m_down.size(), most);
        return {m_down.rbegin(), m_down.rbegin() + std::ptrdiff_t(count)};
    }

    //! The next on the page answers this parent; one that is not on the path begins at the top.
    void stepTo(quint32 comment, quint32 parent)
    {
        while (!m_down.empty() && m_down.back() != parent)
            m_down.pop_back();
        m_down.push_back(comment);
    }

private:
    std::vector<quint32> m_down; //!< from the top
};

}
