#pragma once

#include <QtGlobal>

#include <vector>

namespace Catena::Thread {

//! Whom the comments before answer, as far as is known or believed, while a discussion is followed in its order:
//! people answer each other in turn, and hardly answer one comment twice. A value.
class ReplyHistory
{
public:
    static constexpr quint32 none = quint32(-1);

    explicit ReplyHistory(quint32 size)
        : m_parents(size, none), m_lastAnswer(size, none), m_answerBefore(size, none) { }

    //! A comment answers another; none: nobody.
    void add(quint32 comment, quint32 parent)
    {
        m_parents[comment] = parent;
        if (parent == none)
            return;
        m_answerBefore[comment] = m_lastAnswer[parent];
        m_lastAnswer[parent] = comment;
    }
    [[nodiscard]] quint32 parentOf(quint32 comment) const { return m_parents[comment]; }
    //! The latest that answers a comment, and the one that did before that one.
    [[nodiscard]] quint32 lastAnswer(quint32 comment) const { return m_lastAnswer[comment]; }
    [[nodiscard]] quint32 answerBefore(quint32 answer) const { return m_answerBefore[answer]; }

private:
    std::vector<quint32> m_parents;
    std::vector<quint32> m_lastAnswer;
    std::vector<quint32> m_answerBefore;
};

}
