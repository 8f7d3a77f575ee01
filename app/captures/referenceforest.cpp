#include "captures/referenceforest.h"

#include <algorithm>

namespace Catena::Captures {

namespace {

constexpr quint32 none = ReferenceInput::none;

//! The containers of the algorithm: one a message, and one an id that no message bears.
class Containers
{
public:
    explicit Containers(const ReferenceInput &input)
        : m_input(input), m_messageCount(quint32(input.messages.size())), m_containerOf(input.holders)
    {
        for (quint32 id = 0; id < quint32(m_containerOf.size()); ++id) {
            if (m_containerOf[id] != none)
                continue;
            m_containerOf[id] = m_messageCount + quint32(m_idOf.size());
            m_idOf.push_back(id);
        }
        m_parents.assign(std::size_t(m_messageCount) + m_idOf.size(), none);
        m_isOwn.assign(m_parents.size(), false);
    }

    ReferenceForest run()
    {
        for (quint32 i = 0; i < m_messageCount; ++i)
            linkOwn(i);
        for (quint32 i = 0; i < m_messageCount; ++i)
            linkChain(i);
        breakLoops();
        prune();
        return forest();
    }

private:
    [[nodiscard]] bool isGhost(quint32 container) const { return container >= m_messageCount; }
    [[nodiscard]] quint32 reference(const ReferenceInput::Message &message, quint32 k) const
    {
        return m_containerOf[m_input.references[message.firstReference + k]];
    }

    //! What a message says itself (step 1.B).
    void linkOwn(quint32 i)
    {
        const ReferenceInput::Message &message = m_input.messages[i];
        quint32 parent = none;
        bool isThere = false;
        for (quint32 k = message.referenceCount; k-- > 0 && !isThere;) {
            const quint32 named = reference(message, k);
            if (named == i)
                continue;
            parent = parent == none ? named : parent;
            isThere = !isGhost(named);
        }
        if (message.parent != none && m_containerOf[message.parent] != i) {
            const quint32 named = m_containerOf[message.parent];
            if (parent == none || (!isThere && !isGhost(named)))
                parent = named;
        }
        m_parents[i] = parent;
        m_isOwn[i] = parent != none || message.isTop;
    }

    //! What the references of a message say of others (step 1.A): the first to say it holds.
    void linkChain(quint32 i)
    {
        const ReferenceInput::Message &message = m_input.messages[i];
        for (quint32 k = 1; k < message.referenceCount; ++k) {
            const quint32 child = reference(message, k);
            const quint32 parent = reference(message, k - 1);
            if (m_parents[child] == none && !m_isOwn[child] && child != parent && child != i && parent != i)
                m_parents[child] = parent;
        }
    }

    //! Every container has one parent, so a component holds one loop at most: it is walked once and cut at the latest
    //! link that its child did not say itself, else at the latest.
    void breakLoops()
    {
        std::vector<quint32> walk(m_parents.size(), none); // the walk that came by first
        for (quint32 start = 0; start < quint32(m_parents.size()); ++start) {
            quint32 at = start;
            while (at != none && walk[at] == none) {
                walk[at] = start;
                at = m_parents[at];
            }
            if (at == none || walk[at] != start)
                continue;
            quint32 cut = none;
            quint32 link = at;
            do {
                const bool goesBefore =
                    cut == none || (m_isOwn[cut] && !m_isOwn[link]) || (m_isOwn[cut] == m_isOwn[link] && link > cut);
                cut = goesBefore ? link : cut;
                link = m_parents[link];
            } while (link != at);
            m_parents[cut] = none;
        }
    }

    //! Answers of missing messages go to the nearest ancestor that is there, else to the topmost missing one (step 3).
    void prune()
    {
        std::vector<quint32> standIn(m_parents.size(), none); // of a ghost: itself when at the top
        std::vector<quint32> path;
        for (quint32 ghost = m_messageCount; ghost < quint32(m_parents.size()); ++ghost) {
            quint32 at = ghost;
            while (isGhost(at) && standIn[at] == none && m_parents[at] != none) {
                path.push_back(at);
                at = m_parents[at];
            }
            if (isGhost(at) && standIn[at] != none)
                at = standIn[at];
            standIn[ghost] = at;
            for (const quint32 passed : path)
                standIn[passed] = at;
            path.clear();
        }
        std::vector<quint32> answers(m_parents.size(), 0);
        for (quint32 i = 0; i < m_messageCount; ++i) {
            if (m_parents[i] != none && isGhost(m_parents[i]))
                m_parents[i] = standIn[m_parents[i]];
            if (m_parents[i] != none)
                ++answers[m_parents[i]];
        }
        m_isKept.assign(m_parents.size(), false);
        for (quint32 ghost = m_messageCount; ghost < quint32(m_parents.size()); ++ghost)
            m_isKept[ghost] = answers[ghost] >= 2;
    }

    [[nodiscard]] ReferenceForest forest() const
    {
        ReferenceForest forest;
        std::vector<quint32> number(m_parents.size(), none);
        for (quint32 ghost = m_messageCount; ghost < quint32(m_parents.size()); ++ghost) {
            if (!m_isKept[ghost])
                continue;
            number[ghost] = m_messageCount + quint32(forest.ghosts.size());
            forest.ghosts.push_back(m_idOf[ghost - m_messageCount]);
        }
        forest.parents.assign(m_messageCount, none);
        for (quint32 i = 0; i < m_messageCount; ++i) {
            const quint32 parent = m_parents[i];
            if (parent != none)
                forest.parents[i] = isGhost(parent) ? number[parent] : parent;
        }
        return forest;
    }

    const ReferenceInput &m_input;
    quint32 m_messageCount = 0;
    std::vector<quint32> m_containerOf; //!< by id
    std::vector<quint32> m_idOf; //!< by ghost container, from the first
    std::vector<quint32> m_parents; //!< by container
    std::vector<bool> m_isOwn; //!< the message itself says its parent
    std::vector<bool> m_isKept;
};

}

ReferenceForest threadByReferences(const ReferenceInput &input)
{
    return Containers(input).run();
}

}
