#pragma once

#include <QtGlobal>

#include <limits>
#include <vector>

namespace Catena::Captures {

//! Messages that name their ancestors by id. Ids are numbers here, from 0.
struct ReferenceInput
{
    static constexpr quint32 none = std::numeric_limits<quint32>::max();
    struct Message
    {
        quint32 firstReference = 0; //!< ids of its ancestors, oldest first: references[first, first + count)
        quint32 referenceCount = 0;
        quint32 parent = none; //!< the id it answers, where it says so apart from its references
        bool isTop = false; //!< says itself that it answers nobody
    };

    std::vector<Message> messages; //!< in the order in which one is later than the other
    std::vector<quint32> references;
    std::vector<quint32> holders; //!< by id: the message that bears it, or none
};

//! Who answers whom. A ghost is a message that others name and nobody has.
struct ReferenceForest
{
    static constexpr quint32 none = ReferenceInput::none;

    //! By message: the message it answers, messages.size() + g for ghost g, or none at the top.
    std::vector<quint32> parents;
    std::vector<quint32> ghosts; //!< by ghost: its id; all stand at the top and have two answers or more
};

//! Threads messages by their References. After Jamie Zawinski, "message threading" (jwz.org/doc/threading.html,
//! 1997-2002), and RFC 5256, section 3, "THREAD=REFERENCES", steps 1 to 3; step 5 (same subject) is left to the
//! inference of replies.
//!
//! A message hangs under the last id it refers to, else under its parent id. References say besides that each id
//! answers the one before it: this holds where the message with that id is missing or says nothing itself. Ids that
//! nobody has are containers without a message: they are pruned, their answers taken up by the nearest ancestor that is
//! there. One without such an ancestor that has several answers stays as a ghost at the top, for that they belong
//! together is known; with one answer it goes, and the answer is at the top. Where no id that a message refers to is
//! there but the parent id is, that is taken (mail whose References name a ticket).
//!
//! A loop is broken at its latest message, which loses its parent: as in step 1.B, where the later message is the one
//! that would close it. What References of others say gives way before what a message says itself. Nothing is dropped.
//! Unlike in the RFC the result does not depend on whether an answer stands before or after what it answers.
//! Time and space O(messages + references + ids); no recursion.
[[nodiscard]] ReferenceForest threadByReferences(const ReferenceInput &input);

}
