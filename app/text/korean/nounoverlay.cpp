#include "text/korean/nounoverlay.h"

#include "text/korean/units.h"

#include <algorithm>

namespace Catena::Text::Korean {

void NounOverlay::add(QStringView word, qint16 cost)
{
    if (word.isEmpty() || !word.isValidUtf16()
        || std::ranges::any_of(word, [](QChar c) { return isSpaceUnit(c.unicode()); })) {
        return;
    }
    qint32 node = root;
    for (const QChar c : word) {
        qint32 next = child(node, c.unicode());
        if (next == none) {
            next = qint32(m_nodes.size());
            m_nodes.emplace_back();
            auto &children = m_nodes[std::size_t(node)].children;
            const std::pair<char16_t, qint32> edge(c.unicode(), next);
            children.insert(std::ranges::lower_bound(children, edge), edge);
        }
        node = next;
    }
    m_nodes[std::size_t(node)].isWord = true;
    m_nodes[std::size_t(node)].cost = cost;
}

qint32 NounOverlay::child(qint32 node, char16_t c) const
{
    const auto &children = m_nodes[std::size_t(node)].children;
    const auto it = std::ranges::lower_bound(children, c, {}, &std::pair<char16_t, qint32>::first);
    return it != children.end() && it->first == c ? it->second : none;
}

qsizetype NounOverlay::longestPrefix(QStringView text) const
{
    qsizetype longest = 0;
    qint32 node = root;
    for (qsizetype i = 0; i < text.size(); ++i) {
        node = child(node, text[i].unicode());
        if (node == none) {
            break;
        }
        if (isWord(node)) {
            longest = i + 1;
        }
    }
    return longest;
}

}
