#include "captures/pieces.h"

#include <algorithm>

namespace Catena::Captures {

std::vector<Piece> piecesOf(const Alignment &alignment)
{
    std::vector<Piece> pieces;
    for (std::size_t i = 0; i < alignment.edges.size(); ++i) {
        if (i == 0 || alignment.edges[i])
            pieces.push_back({i, i, false});
        pieces.back().last = i;
    }
    std::vector<std::size_t> tails; // by length: the piece the best sequence of that length ends with
    std::vector<qptrdiff> before(pieces.size(), -1);
    const auto copyOf = [&](std::size_t piece) { return alignment.partners[pieces[piece].first]; };
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        if (copyOf(p) < qint32(pieces[p].last))
            continue;
        const auto at = std::lower_bound(tails.begin(), tails.end(), copyOf(p),
                                         [&](std::size_t piece, qint32 copy) { return copyOf(piece) < copy; });
        before[p] = at == tails.begin() ? -1 : qptrdiff(*std::prev(at));
        pieces[p].isMoved = true;
        if (at == tails.end())
            tails.push_back(p);
        else
            *at = p;
    }
    for (qptrdiff p = tails.empty() ? -1 : qptrdiff(tails.back()); p >= 0; p = before[std::size_t(p)])
        pieces[std::size_t(p)].isMoved = false;
    return pieces;
}

}
