#pragma once

#include <QStringView>

#include <utility>
#include <vector>

namespace Catena::Text::Korean {

//! The nouns a user or a document adds to an analyser: a small trie over UTF-16 units.
class NounOverlay
{
public:
    static constexpr qint32 none = -1;
    static constexpr qint32 root = 0;

    void add(QStringView word, qint16 cost);
    [[nodiscard]] bool isEmpty() const { return m_nodes.size() == 1; }

    //! The node after a character, or none.
    [[nodiscard]] qint32 child(qint32 node, char16_t c) const;
    [[nodiscard]] bool isWord(qint32 node) const { return m_nodes[std::size_t(node)].isWord; }
    [[nodiscard]] qint16 cost(qint32 node) const { return m_nodes[std::size_t(node)].cost; }
    //! Length of the longest added word text begins with; 0 when there is none.
    [[nodiscard]] qsizetype longestPrefix(QStringView text) const;

private:
    struct Node
    {
        std::vector<std::pair<char16_t, qint32>> children; //!< in order of the character
        qint16 cost = 0;
        bool isWord = false;
    };
    std::vector<Node> m_nodes{Node{}};
};

}
