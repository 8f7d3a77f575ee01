#pragma once

#include "thread/discussionfacts.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Thread {

//! A word two comments share.
struct SharedTerm
{
    float rarity = 0; //!< 0..1
    float weight = 0; //!< rarity as it is: more in a longer discussion
    quint32 word = 0;
    qint32 begin = 0; //!< in the child
};

//! In the order of their words.
[[nodiscard]] std::vector<SharedTerm> sharedTerms(const DiscussionFacts &facts, quint32 child, quint32 parent);

//! The words two comments share, rarest first, as shown to the reader; at most four.
[[nodiscard]] QStringList sharedWords(const DiscussionFacts &facts, quint32 a, quint32 b);
//! The rarest word that the comment points at and the other brought in; empty for none.
[[nodiscard]] QString pointedWord(const DiscussionFacts &facts, quint32 child, quint32 parent);

}
