#pragma once

#include "captures/comments.h"
#include "thread/authornames.h"
#include "thread/messageparts.h"
#include "thread/terms.h"

#include <limits>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace Catena::Thread {

//! What stands above a comment. Writers and subjects are numbers within the discussion.
struct Heading
{
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();

    quint32 author = 0; //!< 0 = not known
    quint32 subject = 0; //!< base subject; 0 = none
    qint64 time = noTime; //!< ms since 1970 as stated, zones observed where stated
    bool answersBySubject = false; //!< its subject begins with "Re:"
};

//! What can be said of a comment's text alone.
struct Traits
{
    qint32 ownLetters = 0; //!< UTF-16 units of what it says itself
    bool asks = false; //!< says something with a question mark
    std::vector<Naming> namings; //!< writers named in its own words, itself not counted

    // Of a comment that may answer another alone.
    qint32 openingEnd = 0; //!< UTF-16 offset in the text where its first own sentence ends
    bool hasLink = false; //!< an address of the web
    bool hasQuote = false;
    std::optional<QString> answer; //!< the phrase of each kind that was found
    std::optional<QString> continuation;
    std::optional<QString> pointsAtPost;
    std::set<quint32> pointedTerms; //!< words that a pointing word stands before
    std::vector<quint32> introduced; //!< writers named where a quote is introduced
    std::vector<qint16> introducedMinutes; //!< minutes of the hour stated there: they hold in every time zone
};

//! author: its writer, as numbered in names. mayAnswer: whether it may answer another, so that all is worked out.
[[nodiscard]] Traits traitsOf(const QString &text, const MessageParts &parts, quint32 author, const AuthorNames &names,
                              std::span<const Term> terms, bool mayAnswer);

}
