#pragma once

#include "captures/comments.h"
#include "thread/authornames.h"
#include "thread/messageparts.h"
#include "thread/terms.h"

#include <limits>
#include <optional>
#include <set>
#include <vector>

namespace Catena::Thread {

//! What can be said of a comment alone.
struct Traits
{
    static constexpr qint64 noTime = std::numeric_limits<qint64>::min();

    quint32 author = 0; //!< index in Comments::authors; 0 = not known
    qint64 time = noTime; //!< ms since 1970 as stated, zones observed where stated
    QString subject; //!< base subject; empty for none
    qint32 ownLetters = 0; //!< UTF-16 units of what it says itself
    qint32 openingEnd = 0; //!< UTF-16 offset in the text where its first own sentence ends
    bool answersBySubject = false; //!< its subject begins with "Re:"
    bool asks = false; //!< says something with a question mark
    bool hasLink = false; //!< an address of the web
    bool hasQuote = false;
    std::optional<QString> answer; //!< the phrase of each kind that was found
    std::optional<QString> continuation;
    std::optional<QString> pointsAtPost;
    std::set<quint32> pointedTerms; //!< words that a pointing word stands before
    std::vector<Naming> namings; //!< writers named in its own words
    std::vector<quint32> introduced; //!< writers named where a quote is introduced
    std::vector<qint16> introducedMinutes; //!< minutes of the hour stated there: they hold in every time zone
};

[[nodiscard]] Traits traitsOf(const Captures::Comments &comments, Base::CommentId id, const MessageParts &parts,
                              const AuthorNames &names, const CommentTerms &terms);

}
