#include "concepts/ranking.h"

#include "text/characters.h"
#include "text/korean/particles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace Catena::Concepts {

namespace {

constexpr double quotedFactor = 1.6;
constexpr double sharedFactor = 2.0;
constexpr double wordsFactor = 1.2;
constexpr double latinFactor = 1.1;
constexpr double verbalFactor = 0.5;
constexpr double onceFactor = 0.25;
constexpr double plainEnglishFactor = 0.6; //!< no dictionary says how common the word is
constexpr double nestedFree = 0.25;
constexpr int minimumEnglishWord = 3; //!< places of a plain English word
constexpr int minimumEnglishWords = 2;
constexpr int minimumTails = 2; //!< different particles, where only rules say what a noun is

bool isHangulOnly(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return Text::isHangulSyllable(c.unicode()); });
}

//! Endings that no noun has: what ends in one is a verb the tagger did not know.
bool endsLikeVerb(const QString &key)
{
    static constexpr std::array<QStringView, 20> endings{u"니다", u"니까", u"세요", u"네요", u"어요", u"아요", u"군요",
                                                         u"는데", u"지만", u"면서", u"도록", u"려고", u"거나", u"어서",
                                                         u"아서", u"었다", u"았다", u"였다", u"는다", u"잖아"};
    return std::any_of(endings.begin(), endings.end(), [&](QStringView ending) { return key.endsWith(ending); });
}

//! Whether a word is a noun with a particle: its stem is a candidate too, or the particle is a long one. Of a
//! dictionary's word only the plural with a particle is.
bool endsInParticle(const CandidateTable &table, const Candidate &candidate)
{
    if (candidate.wordCount > 1 || !isHangulOnly(candidate.key))
        return false;
    for (qsizetype stem = 2; stem < candidate.key.size(); ++stem) {
        const QStringView tail = QStringView(candidate.key).mid(stem);
        if (!candidate.isUnknown && (tail.size() < 2 || tail.front().unicode() != u'들'))
            continue;
        if (!Text::Korean::isParticleAfter(candidate.key.at(stem - 1).unicode(), tail))
            continue;
        if (tail.size() >= 2 || table.find(candidate.key.left(stem)) >= 0)
            return true;
    }
    return false;
}

bool hasEvidence(const CandidateTable &table, const Candidate &candidate, bool byRulesOnly)
{
    if (candidate.total() == 0)
        return false;
    if (candidate.isEnglishOnly) {
        const int least = candidate.wordCount == 1 ? minimumEnglishWord : minimumEnglishWords;
        return candidate.newsTotal() >= least || candidate.quoted > 0
            || (candidate.wordCount == 1 && candidate.proper > 0);
    }
    const bool stands = candidate.quoted > 0 || candidate.isShared();
    const bool isDoubtful = candidate.isUnknown || candidate.torn == candidate.total();
    if (isDoubtful && candidate.newsTotal() < 2 && !stands)
        return false;
    if (candidate.isUnknown && endsLikeVerb(candidate.key))
        return false;
    if (byRulesOnly && candidate.tails.size() < minimumTails && candidate.quoted == 0 && !candidate.hasLatin)
        return false;
    return !endsInParticle(table, candidate);
}

//! Longer candidates that have no evidence of their own explain nothing.
double scoreOf(const std::vector<Candidate> &all, const std::vector<bool> &hasOwn, const Candidate &candidate)
{
    double held = 0;
    int holders = 0;
    for (const quint32 parent : candidate.parents) {
        if (!hasOwn[parent])
            continue;
        held += all[parent].newsTotal();
        ++holders;
    }
    const double frequency = candidate.newsTotal();
    double free = holders == 0 ? frequency : frequency - held / holders;
    if (free <= 0 && candidate.nested > 0)
        free = nestedFree; // elsewhere it is part of a compound: a term of its own, though a weak one
    double score = std::log2(double(candidate.wordCount) + 1) * free * candidate.weight;
    score *= candidate.quoted > 0 ? quotedFactor : 1;
    score *= candidate.isShared() ? sharedFactor : 1;
    score *= candidate.wordCount > 1 ? wordsFactor : 1;
    score *= candidate.hasLatin ? latinFactor : 1;
    score *= candidate.verbal * 2 > candidate.total() ? verbalFactor : 1;
    if (candidate.isEnglishOnly && candidate.wordCount == 1 && candidate.proper == 0)
        score *= plainEnglishFactor;
    if (candidate.newsTotal() < 2 && candidate.quoted == 0 && !candidate.isShared())
        score *= onceFactor;
    return score;
}

}

std::vector<Ranked> rank(const CandidateTable &table, bool byRulesOnly, int most)
{
    const std::vector<Candidate> &all = table.candidates();
    std::vector<bool> hasOwn(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        hasOwn[i] = hasEvidence(table, all[i], byRulesOnly);
    std::vector<Ranked> ranked;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!hasOwn[i])
            continue;
        const double score = scoreOf(all, hasOwn, all[i]);
        if (score > 0)
            ranked.push_back({quint32(i), score});
    }
    std::sort(ranked.begin(), ranked.end(), [&](const Ranked &left, const Ranked &right) {
        return left.score != right.score ? left.score > right.score
                                         : all[left.candidate].key < all[right.candidate].key;
    });
    if (most >= 0 && ranked.size() > std::size_t(most))
        ranked.resize(std::size_t(most));
    return ranked;
}

}
