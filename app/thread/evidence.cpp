#include "thread/evidence.h"

#include "thread/sharedterms.h"

#include <algorithm>

namespace Catena::Thread {

namespace {

constexpr float least = 0.05F;
constexpr qsizetype shownChars = 24;

//! The cues and their features, from first to last.
struct Group
{
    Cue cue;
    Feature first;
    Feature last;
};
constexpr Group groups[] = {
    {Cue::PointsAtPost, Feature::TopPointsAtPost, Feature::TopPointsAtPost},
    {Cue::Quote, Feature::QuoteShare, Feature::IntroducesOther},
    {Cue::Subject, Feature::SubjectSame, Feature::SubjectOther},
    {Cue::Address, Feature::AddressOpening, Feature::AddressesOther},
    {Cue::Conversation, Feature::NamedByParent, Feature::ParentNoWriter},
    {Cue::Order, Feature::Next1, Feature::PathUp},
    {Cue::SharedTerms, Feature::TermSum, Feature::TermLead},
    {Cue::PointsAtTerm, Feature::Pointed, Feature::Pointed},
    {Cue::Question, Feature::ParentAsks, Feature::ParentAsksChildAnswers},
    {Cue::AnswerFormula, Feature::AnswerPair, Feature::AnswerPair},
    {Cue::Continuation, Feature::ContinuePair, Feature::ContinuePair},
};

bool isSeen(const PairFeatures &features, const Group &group)
{
    // That others are quoted or named is no reason for this one.
    const auto against = [](std::size_t i) {
        return Feature(i) == Feature::QuotesOther || Feature(i) == Feature::IntroducesOther
            || (i >= std::size_t(Feature::AnswersOther) && i <= std::size_t(Feature::Answered))
            || Feature(i) == Feature::AddressesOther || Feature(i) == Feature::SubjectOther;
    };
    for (auto i = std::size_t(group.first); i <= std::size_t(group.last); ++i) {
        if (features[i] > 0 && !against(i))
            return true;
    }
    return false;
}

QString detailOf(const DiscussionFacts &facts, quint32 child, quint32 parent, Cue cue)
{
    const Traits &own = facts.said(child);
    const Base::CommentId parentId = facts.discussion.comments[parent];
    switch (cue) {
    case Cue::PointsAtPost:
        return own.pointsAtPost.value_or(QString());
    case Cue::AnswerFormula:
        return own.answer.value_or(QString());
    case Cue::Continuation:
        return own.continuation.value_or(QString());
    case Cue::Address:
        return facts.comments.author(parentId);
    case Cue::Conversation:
        return facts.comments.author(parentId);
    case Cue::Subject:
        return facts.comments.subjects[qsizetype(facts.comments[parentId].subject)];
    case Cue::SharedTerms:
        return sharedWords(facts, child, parent).join(QStringLiteral(", "));
    case Cue::PointsAtTerm:
        return pointedWord(facts, child, parent);
    case Cue::Quote:
        return partsOf(facts.comments.text(facts.discussion.comments[child])).quoted.simplified().left(shownChars);
    case Cue::Question:
    case Cue::Order:
    case Cue::OnlyPost:
        break;
    }
    return {};
}

}

std::vector<Evidence> evidenceFor(const DiscussionFacts &facts, quint32 child, quint32 parent,
                                  const PairFeatures &features, const ReplyModel::Weights &weights)
{
    std::vector<Evidence> all;
    if (parent == DiscussionFacts::none)
        return all;
    const float whole = weights.score(features);
    for (const Group &group : groups) {
        if (!isSeen(features, group))
            continue;
        PairFeatures without = features;
        std::fill(without.begin() + std::ptrdiff_t(group.first), without.begin() + std::ptrdiff_t(group.last) + 1, 0.F);
        const float lost = whole - weights.score(without);
        if (lost < least)
            continue;
        const QString detail = detailOf(facts, child, parent, group.cue);
        if (!detail.isEmpty() || group.cue == Cue::Order || group.cue == Cue::Question)
            all.push_back({group.cue, lost, detail});
    }
    std::stable_sort(all.begin(), all.end(), [](const Evidence &a, const Evidence &b) { return a.weight > b.weight; });
    return all;
}

}
