#pragma once

#include "formats/officeflow.h"
#include "formats/reader.h"

#include <vector>

namespace Catena::Formats {

//! What an office file says, whatever its format.
struct OfficeText
{
    std::vector<EssayBlock> blocks; //!< footnotes last
    QString title; //!< as the document's own style or its properties say; may be empty
    QString creator; //!< as its properties say
    std::vector<MarginComment> comments;
    std::vector<QString> anchors; //!< by comment: the passage that it is about
};

//! An essay with the discussion in its margin. The text of the document is its paragraphs, then its comments, each with
//! who and when and the passage it is about as a quote; of an answer the passage is left out, as its parent has it.
[[nodiscard]] Reading readingOf(OfficeText text, quint32 document);

}
