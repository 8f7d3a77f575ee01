#include "repeatsscore.h"

#include <utility>

namespace Catena::Bench {

namespace {

template <class Sizes>
double pairsOf(const Sizes &sizes)
{
    double pairs = 0;
    for (const auto &[group, size] : sizes)
        pairs += double(size) * double(size - 1) / 2;
    return pairs;
}

}

FoldingScore scoreFolding(const std::vector<quint32> &groups, const std::vector<GeneratedComment> &comments)
{
    FoldingScore score;
    std::map<quint32, qint64> found;
    std::map<quint32, qint64> gold;
    std::map<std::pair<quint32, quint32>, qint64> both;
    int hidden = 0;
    for (quint32 i = 0; i < groups.size(); ++i) {
        const GeneratedComment &comment = comments[i + 1];
        const quint32 of = comment.of - 1;
        ++found[groups[i]];
        ++gold[of];
        ++both[{of, groups[i]}];
        if (isRepeat(comment.said) && of != i) {
            FoldingScore::Share &share = score.repeatsFound[comment.said];
            ++share.all;
            share.found += groups[i] == groups[of];
        } else {
            const bool isHidden = groups[i] != i && comments[groups[i] + 1].of != comment.of;
            FoldingScore::Share &share = score.newHidden[comment.said];
            ++share.all;
            share.found += isHidden;
            hidden += isHidden;
        }
    }
    const double right = pairsOf(both);
    score.precision = right / std::max(1.0, pairsOf(found));
    score.recall = right / std::max(1.0, pairsOf(gold));
    score.f1 = 2 * score.precision * score.recall / std::max(1e-9, score.precision + score.recall);
    score.hidden = double(hidden) / double(std::max<std::size_t>(1, groups.size()));
    return score;
}

std::vector<quint32> groupsOf(const Repeats::RepeatSet &repeats)
{
    std::vector<quint32> groups(repeats.firstOf.size());
    for (quint32 i = 0; i < groups.size(); ++i)
        groups[i] = repeats.firstOf[i].isValid() ? repeats.firstOf[i].index : i;
    return groups;
}

}
