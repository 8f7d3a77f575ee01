#include "thread/pairfeatures.h"

#include <QtGlobal>

namespace Catena::Thread {

namespace {

//! In the order of Feature.
constexpr std::array<const char *, featureCount> names = {
    "Top",
    "TopFirst",
    "TopQuotes",
    "TopAddresses",
    "TopAnswers",
    "TopContinues",
    "TopPointsAtPost",
    "TopAsks",
    "TopShort",
    "TopNewWriter",
    "TopSilence",
    "TopNoWriter",
    "TopSubjectSeen",
    "TopReSubject",
    "TopLink",
    "IsPost",
    "QuoteShare",
    "QuoteOnly",
    "QuoteBest",
    "QuoteDeeper",
    "QuotePassedOn",
    "QuoteFirst",
    "QuotesOther",
    "Introduced",
    "IntroducedFirst",
    "IntroducedLatest",
    "IntroducedMinute",
    "IntroducesOther",
    "SubjectSame",
    "SubjectLatest",
    "SubjectFirst",
    "SubjectOther",
    "AddressOpening",
    "AddressCall",
    "AddressMention",
    "AddressLatest",
    "AddressesOther",
    "NamedByParent",
    "NamedByParentLatest",
    "ParentAddressesOther",
    "SameWriter",
    "SameWriterNext",
    "LatestOfWriter",
    "WriterBetween",
    "Interlocutor",
    "AnswersWriter",
    "AnswersOther",
    "AnsweredByWriter",
    "Answered",
    "ParentNoWriter",
    "Next1",
    "Next2",
    "Next3",
    "Next5",
    "Next10",
    "Next20",
    "Next50",
    "Steps",
    "GapMinute",
    "GapFive",
    "GapHour",
    "GapDay",
    "GapWeek",
    "Gap",
    "Earlier",
    "PageNext",
    "PageBefore",
    "PageNextAll",
    "PathStep1",
    "PathStep2",
    "PathStep3",
    "PathUp",
    "TermSum",
    "TermCosine",
    "TermOpening",
    "TermRarest",
    "TermBest",
    "TermLead",
    "Pointed",
    "ParentAsks",
    "ParentAsksChildAnswers",
    "ParentShort",
    "AnswerPair",
    "ContinuePair",
};
static_assert(names.back() != nullptr, "every feature has a name");

}

QLatin1String featureName(Feature feature)
{
    return QLatin1String(names[std::size_t(feature)]);
}

}
