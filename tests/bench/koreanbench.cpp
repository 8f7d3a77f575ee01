#include "koreanbench.h"

#include <algorithm>
#include <ctime>

namespace Catena::Bench {

using Text::Korean::Morpheme;
using Text::Korean::Tag;

namespace {

bool isContent(Tag tag)
{
    return tag == Tag::NNG || tag == Tag::NNP || tag == Tag::SL || tag == Tag::SH || tag == Tag::XPN || tag == Tag::XR;
}

bool isUnclear(Tag tag)
{
    return tag == Tag::Unknown || tag == Tag::UNA || tag == Tag::NA;
}

//! The content noun an eojeol begins with, as its morphemes say; marks before it are passed over.
QStringView nounOf(QStringView text, const GoldEojeol &eojeol, const std::vector<Morpheme> &morphemes)
{
    auto it = std::ranges::lower_bound(morphemes, eojeol.begin, {}, &Morpheme::begin);
    while (it != morphemes.end() && it->begin < eojeol.end && !text[it->begin].isLetterOrNumber()) {
        ++it;
    }
    const auto start = it;
    qint32 end = eojeol.begin;
    bool content = false;
    for (; it != morphemes.end() && it->begin < eojeol.end; ++it) {
        if (it->tag > Tag::LastNominal && !isUnclear(it->tag)) {
            break;
        }
        if (it == start) {
            const auto next = std::next(it);
            const bool leadsNoun = it->nounPrefix == Morpheme::wholeSurface && it->tag != Tag::SN
                && next != morphemes.end() && next->begin == it->end && it->end < eojeol.end && next->tag <= Tag::NNP;
            content = isContent(it->tag) || isUnclear(it->tag) || leadsNoun;
        }
        if (it->nounPrefix != Morpheme::wholeSurface) {
            end = it->begin + it->nounPrefix;
            break;
        }
        end = it->end;
    }
    if (!content || start == morphemes.end() || end <= start->begin) {
        return {};
    }
    return text.sliced(start->begin, std::min(end, eojeol.end) - start->begin);
}

//! Counts while the eojeols go by.
struct Tally
{
    int nouns = 0;
    int right = 0;
    int missed = 0;
    int suffixed = 0;
    int suffixedRight = 0;
    int others = 0;
    int wrongNouns = 0;
    int found = 0;

    void add(const GoldEojeol &gold, QStringView noun)
    {
        if (gold.kind == EojeolKind::NotScored) {
            return;
        }
        found += noun.isEmpty() ? 0 : 1;
        if (gold.kind == EojeolKind::Other) {
            ++others;
            wrongNouns += noun.isEmpty() ? 0 : 1;
            return;
        }
        const bool isRight = noun == gold.noun;
        ++nouns;
        right += isRight ? 1 : 0;
        missed += noun.isEmpty() ? 1 : 0;
        if (gold.kind == EojeolKind::Noun && gold.hasSuffix) {
            ++suffixed;
            suffixedRight += isRight ? 1 : 0;
        }
    }
};

double share(int part, int whole)
{
    return whole == 0 ? 0 : double(part) / whole;
}

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

}

NounScore scoreNouns(Text::Korean::Analyser &analyser, const GoldSet &set)
{
    Tally tally;
    for (const GoldSentence &sentence : set.sentences) {
        const auto &morphemes = analyser.analyse(sentence.text);
        for (const GoldEojeol &eojeol : sentence.eojeols) {
            tally.add(eojeol, nounOf(sentence.text, eojeol, morphemes));
        }
    }
    NounScore score;
    score.nouns = tally.nouns;
    score.others = tally.others;
    score.accuracy = share(tally.right, tally.nouns);
    score.accuracyWithSuffix = share(tally.suffixedRight, tally.suffixed);
    score.falseNouns = share(tally.wrongNouns, tally.others);
    score.missed = share(tally.missed, tally.nouns);
    score.f1 = share(2 * tally.right, tally.found + tally.nouns);
    return score;
}

double megabytesPerSecond(Text::Korean::Analyser &analyser, const std::vector<GoldSet> &sets)
{
    constexpr int fewestPasses = 3;
    constexpr double shortestTime = 1.5;
    qint64 bytes = 0;
    for (const GoldSet &set : sets) {
        for (const GoldSentence &sentence : set.sentences) {
            bytes += sentence.text.toUtf8().size();
        }
    }
    double best = 0;
    const double start = cpuSeconds();
    for (int pass = 0; pass < fewestPasses || cpuSeconds() - start < shortestTime; ++pass) {
        const double begin = cpuSeconds();
        std::size_t morphemes = 0;
        for (const GoldSet &set : sets) {
            for (const GoldSentence &sentence : set.sentences) {
                morphemes += analyser.analyse(sentence.text).size();
            }
        }
        const double seconds = cpuSeconds() - begin;
        if (morphemes > 0 && seconds > 0) {
            best = std::max(best, double(bytes) / 1e6 / seconds);
        }
    }
    return best;
}

}
