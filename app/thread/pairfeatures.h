#pragma once

#include "thread/discussionfacts.h"
#include "thread/replyhistory.h"

#include <QLatin1String>

#include <array>
#include <span>
#include <vector>

namespace Catena::Thread {

//! What is observed of a comment and somebody it could answer. Every observation is a number about 0..1; the groups
//! say to which cue it belongs when a link is explained.
enum class Feature : quint8 {
    // Answers nobody, or the post: what speaks for it in the comment itself.
    Top,
    TopFirst, //!< it is the first of the discussion
    TopQuotes,
    TopAddresses,
    TopAnswers,
    TopContinues,
    TopPointsAtPost,
    TopAsks,
    TopShort,
    TopNewWriter, //!< its writer says something for the first time
    TopSilence, //!< long since its writer said something
    TopNoWriter,
    TopSubjectSeen,
    TopReSubject,
    TopLink,
    IsPost, //!< the candidate is the post itself
    // Quotes.
    QuoteShare,
    QuoteOnly, //!< nobody else wrote what is quoted once
    QuoteBest, //!< nobody wrote more of it
    QuoteDeeper,
    QuotePassedOn,
    QuoteFirst, //!< what is quoted first are its words
    QuotesOther, //!< it quotes others, not this one
    Introduced, //!< "X wrote:" names its writer
    IntroducedFirst, //!< and nobody was named so before
    IntroducedLatest,
    IntroducedMinute, //!< and the minute it was written
    IntroducesOther,
    // Subjects.
    SubjectSame,
    SubjectLatest,
    SubjectFirst,
    SubjectOther,
    // Names.
    AddressOpening,
    AddressCall,
    AddressMention,
    AddressLatest, //!< its writer is addressed, and this is the latest said by that writer
    AddressesOther,
    NamedByParent, //!< the candidate addresses the comment's writer
    NamedByParentLatest,
    ParentAddressesOther,
    // Writers.
    SameWriter,
    SameWriterNext, //!< and nothing of that writer between them
    LatestOfWriter,
    WriterBetween, //!< the comment's writer spoke between them
    Interlocutor, //!< its writer is the one the comment's writer last spoke to or was spoken to by
    AnswersWriter, //!< the candidate answers the comment's writer
    AnswersOther, //!< it answers somebody else
    AnsweredByWriter, //!< the comment's writer answered it already
    Answered, //!< somebody did
    ParentNoWriter,
    // Place and time.
    Next1,
    Next2,
    Next3,
    Next5,
    Next10,
    Next20,
    Next50,
    Steps, //!< logarithm of the comments between
    GapMinute,
    GapFive,
    GapHour,
    GapDay,
    GapWeek,
    Gap, //!< logarithm of the time between
    Earlier, //!< the candidate was written after the comment: cannot be
    PageNext, //!< stands right before it on the page
    PageBefore, //!< share of the copies in which it stands before it, -1..1
    PageNextAll, //!< right before it in all copies
    PathStep1, //!< of a depth-first listing: steps up from the one before
    PathStep2,
    PathStep3,
    PathUp,
    // Words.
    TermSum,
    TermCosine,
    TermOpening,
    TermRarest,
    TermBest, //!< nobody shares more
    TermLead, //!< and by how much
    Pointed, //!< a pointing word takes up what this one brought in
    // What kinds of messages the two are.
    ParentAsks,
    ParentAsksChildAnswers, //!< it asks, and the comment does not
    ParentShort,
    AnswerPair, //!< opens like an answer, and shares words with it
    ContinuePair,
    Count,
};
inline constexpr std::size_t featureCount = std::size_t(Feature::Count);
using PairFeatures = std::array<float, featureCount>;

//! As written in the weights file: "TermSum".
[[nodiscard]] QLatin1String featureName(Feature feature);

//! Whom a comment could answer: comments by index; DiscussionFacts::none stands for nobody. path: in a depth-first
//! listing the comment before and those it answers, nearest first.
[[nodiscard]] std::vector<quint32> candidatesFor(const DiscussionFacts &facts, quint32 child,
                                                 std::span<const quint32> path);

//! The features of a comment with each of its candidates, in their order.
//! history: whom those before it answer; null where their order is not known.
[[nodiscard]] std::vector<PairFeatures> featuresOf(const DiscussionFacts &facts, quint32 child,
                                                   std::span<const quint32> candidates, std::span<const quint32> path,
                                                   const ReplyHistory *history = nullptr);

}
