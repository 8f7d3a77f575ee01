#pragma once

#include "text/segment.h"

#include <vector>

namespace Catena::Concepts {

//! What a comment speaks about in an essay.
struct EssayLink
{
    enum class Reason : quint8 {
        Quote, //!< it says what stands there, letter for letter but for folding
        Closely, //!< it says most of a sentence again, in pieces
        SharedTerms, //!< both use concepts that few others use
    };
    quint32 comment = 0; //!< the passage of the comment, in ConceptIndex::passages
    quint32 essay = 0; //!< the passage of the essay
    Text::Span sentence; //!< of the essay's passage; of SharedTerms the sentence with the rarest of them
    Text::Span inComment; //!< what it says again; of SharedTerms the rarest one's mention
    Reason reason = Reason::Quote;
    double strength = 0; //!< 0..1, for choosing the best one
    std::vector<quint32> shared; //!< concepts, rarest first; of SharedTerms
};

}
