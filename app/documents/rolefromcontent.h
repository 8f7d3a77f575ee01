#pragma once

#include "documents/document.h"

namespace Catena::Documents {

//! What a document looks like, measured on its lines; the roles of a folder are decided from it.
struct ContentShape
{
    int blocks = 0; //!< lines of text, or runs of lines where blank lines part them
    int meanChars = 0; //!< mean length of a block
    int longBlocks = 0; //!< blocks of two sentences' length and more
    int wideBlocks = 0; //!< blocks that take two lines of a terminal and more, whatever their script
    int repeatedPercent = 0; //!< share of the text that stands in lines seen before
    int bylines = 0; //!< short lines that hold a date or a time
    int quoteLines = 0; //!< lines that begin with '>'
    int headings = 0; //!< Markdown headings
    int talk = 0; //!< lines that begin like an answer, or speak of "this text"
    qint64 chars = 0;
};

[[nodiscard]] ContentShape measureContent(const Document &document);

//! Gives every document of a folder its role and reason, from content alone. A document whose format names its role
//! is left to the reader; one with no text is "other".
void decideRoles(std::vector<Document> &documents);

}
