#include "captures/fingerprint.h"

#include "text/texthash.h"

#include <algorithm>

namespace Catena::Captures {

std::vector<quint64> Fingerprint::sketch() const
{
    const qsizetype size = std::min(qsizetype(hashes.size()), sketchSize);
    return {hashes.begin(), hashes.begin() + size};
}

Fingerprint fingerprintOf(const Comments &comments)
{
    Fingerprint print;
    Fingerprint weak; // where every text is short, the short ones have to do
    for (quint32 i = 0; i < comments.size(); ++i) {
        const QString folded = Text::foldBody(comments.text({i}));
        if (folded.isEmpty())
            continue;
        const quint64 hash = Text::stableHash(folded);
        weak.hashes.push_back(hash);
        if (folded.size() >= Fingerprint::fewestUnits)
            print.hashes.push_back(hash);
    }
    if (print.hashes.empty())
        print = std::move(weak);
    std::sort(print.hashes.begin(), print.hashes.end());
    print.hashes.erase(std::unique(print.hashes.begin(), print.hashes.end()), print.hashes.end());
    return print;
}

double matches(const std::vector<quint64> &sketch, const Fingerprint &opened)
{
    if (sketch.empty() || opened.hashes.empty())
        return 0;
    std::vector<quint64> common;
    std::set_intersection(sketch.begin(), sketch.end(), opened.hashes.begin(), opened.hashes.end(),
                          std::back_inserter(common));
    const bool isWhole = qsizetype(sketch.size()) < Fingerprint::sketchSize;
    const auto known =
        isWhole ? opened.hashes.end() : std::upper_bound(opened.hashes.begin(), opened.hashes.end(), sketch.back());
    const std::size_t comparable = std::size_t(known - opened.hashes.begin());
    const std::size_t fewest = std::min<std::size_t>({3, sketch.size(), std::max<std::size_t>(1, comparable)});
    if (common.size() < fewest || comparable == 0)
        return 0;
    return std::max(double(common.size()) / double(sketch.size()), double(common.size()) / double(comparable));
}

}
