#include "concepts/company.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace Catena::Concepts {

namespace {

//! The concepts a passage uses, ascending, each once.
void conceptsIn(const ConceptIndex &index, quint32 passage, std::vector<quint32> &found)
{
    found.clear();
    for (const quint32 number : index.mentionNumbersIn(passage))
        found.push_back(index.mentions[number].conceptIndex);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
}

//! The passages that use a concept and are no repeats, ascending.
std::vector<quint32> passagesWith(const ConceptIndex &index, quint32 conceptIndex)
{
    std::vector<quint32> found;
    for (const Mention &mention : index.mentionsOf(conceptIndex)) {
        if (!index.passages[mention.passage].isRepeat && (found.empty() || found.back() != mention.passage))
            found.push_back(mention.passage);
    }
    return found;
}

double npmiOf(double together, double left, double right, double all)
{
    if (together <= 0 || all <= 0)
        return -1;
    const double joint = together / all;
    if (joint >= 1)
        return 1;
    return std::log(joint / (left / all * (right / all))) / -std::log(joint);
}

double countPassages(const ConceptIndex &index)
{
    return double(std::count_if(index.passages.begin(), index.passages.end(),
                                [](const Passage &passage) { return !passage.isRepeat; }));
}

}

namespace {

//! Whether one is a part of the other: then they are together by themselves.
bool isPartOfOther(const Concept &left, const Concept &right)
{
    return left.key.contains(right.key) || right.key.contains(left.key);
}

}

std::vector<Companion> companionsOf(const ConceptIndex &index, quint32 conceptIndex, std::size_t most)
{
    const std::vector<quint32> own = passagesWith(index, conceptIndex);
    std::map<quint32, int> together;
    std::vector<quint32> here;
    for (const quint32 passage : own) {
        conceptsIn(index, passage, here);
        for (const quint32 other : here)
            together[other] += other == conceptIndex ? 0 : 1;
    }
    const double all = countPassages(index);
    const int least = own.size() > 1 ? 2 : 1;
    std::vector<Companion> companions;
    for (const auto &[other, count] : together) {
        if (count < least || isPartOfOther(index.concepts[conceptIndex], index.concepts[other]))
            continue;
        const double others = double(passagesWith(index, other).size());
        companions.push_back({other, count, npmiOf(count, double(own.size()), others, all)});
    }
    std::sort(companions.begin(), companions.end(), [](const Companion &left, const Companion &right) {
        return std::tuple(-left.npmi, -left.together, left.conceptIndex)
            < std::tuple(-right.npmi, -right.together, right.conceptIndex);
    });
    companions.resize(std::min(companions.size(), most));
    return companions;
}

std::vector<Bond> bondsAmong(const ConceptIndex &index, const std::vector<quint32> &concepts, std::size_t mostOfEach)
{
    std::vector<char> isChosen(index.concepts.size(), 0);
    std::vector<double> uses(index.concepts.size(), 0);
    for (const quint32 each : concepts) {
        isChosen[each] = 1;
        uses[each] = double(passagesWith(index, each).size());
    }
    std::map<std::pair<quint32, quint32>, int> together;
    std::vector<quint32> here;
    for (std::size_t passage = 0; passage < index.passages.size(); ++passage) {
        if (index.passages[passage].isRepeat)
            continue;
        conceptsIn(index, quint32(passage), here);
        std::erase_if(here, [&](quint32 each) { return isChosen[each] == 0; });
        for (std::size_t i = 0; i < here.size(); ++i) {
            for (std::size_t j = i + 1; j < here.size(); ++j)
                ++together[{here[i], here[j]}];
        }
    }
    const double all = countPassages(index);
    std::vector<Bond> bonds;
    for (const auto &[pair, count] : together) {
        const double npmi = npmiOf(count, uses[pair.first], uses[pair.second], all);
        if (count >= 2 && npmi > 0 && !isPartOfOther(index.concepts[pair.first], index.concepts[pair.second]))
            bonds.push_back({pair.first, pair.second, count, npmi});
    }
    std::sort(bonds.begin(), bonds.end(), [](const Bond &left, const Bond &right) {
        return std::tuple(-left.npmi * left.together, left.left, left.right)
            < std::tuple(-right.npmi * right.together, right.left, right.right);
    });
    std::vector<std::size_t> degree(index.concepts.size(), 0);
    std::erase_if(bonds, [&](const Bond &bond) {
        if (degree[bond.left] >= mostOfEach && degree[bond.right] >= mostOfEach)
            return true;
        ++degree[bond.left];
        ++degree[bond.right];
        return false;
    });
    return bonds;
}

}
