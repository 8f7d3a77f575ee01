#include "ui/thread/jumphistory.h"

namespace Catena::Ui {

void JumpHistory::jump(Base::CommentId from, Base::CommentId to)
{
    if (!from.isValid() || from == to)
        return;
    if (m_back.empty() || m_back.back() != from)
        m_back.push_back(from);
    if (m_back.size() > most)
        m_back.erase(m_back.begin());
    m_forward.clear();
}

Base::CommentId JumpHistory::back(Base::CommentId here)
{
    while (!m_back.empty()) {
        const Base::CommentId there = m_back.back();
        m_back.pop_back();
        if (there == here)
            continue;
        if (here.isValid())
            m_forward.push_back(here);
        return there;
    }
    return {};
}

Base::CommentId JumpHistory::forward(Base::CommentId here)
{
    while (!m_forward.empty()) {
        const Base::CommentId there = m_forward.back();
        m_forward.pop_back();
        if (there == here)
            continue;
        if (here.isValid())
            m_back.push_back(here);
        return there;
    }
    return {};
}

void JumpHistory::clear()
{
    m_back.clear();
    m_forward.clear();
}

}
