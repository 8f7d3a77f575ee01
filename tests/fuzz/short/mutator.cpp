#include "mutator.h"

#include <utility>

namespace Catena::Fuzz {

constexpr qsizetype mostBytes = 65'536; // as packaging/fuzz
constexpr qsizetype mostChanges = 8;
constexpr qsizetype longPiece = 512;

Mutator::Mutator(quint32 seed, std::vector<QByteArray> seeds, std::vector<QByteArray> words)
    : m_random(seed), m_seeds(std::move(seeds)), m_words(std::move(words))
{
}

void Mutator::change(QByteArray &bytes)
{
    const qsizetype at = below(bytes.size());
    const qsizetype size = 1 + below(longPiece);
    switch (below(8)) {
    case 0:
        if (!bytes.isEmpty())
            bytes[at] = char(bytes[at] ^ (1 << below(8)));
        break;
    case 1:
        bytes.insert(at, char(below(256)));
        break;
    case 2:
        bytes.remove(at, size);
        break;
    case 3:
        bytes.truncate(at);
        break;
    case 4:
        bytes.insert(at, bytes.mid(at, size));
        break;
    case 5: {
        const QByteArray &other = m_seeds[std::size_t(below(qsizetype(m_seeds.size())))];
        bytes.insert(at, other.mid(below(other.size()), size));
        break;
    }
    default:
        bytes.insert(at, m_words[std::size_t(below(qsizetype(m_words.size())))]);
    }
    bytes.truncate(mostBytes);
}

QByteArray Mutator::next()
{
    QByteArray bytes = m_seeds[std::size_t(below(qsizetype(m_seeds.size())))];
    for (qsizetype left = 1 + below(mostChanges); left > 0; --left)
        change(bytes);
    return bytes;
}

}
