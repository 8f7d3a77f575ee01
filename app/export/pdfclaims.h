#pragma once

#include <QtGlobal>

#include <utility>
#include <vector>

namespace Catena::Export {

//! Before the /NM of a mention of a concept, which is no annotation of the reader.
inline constexpr const char *conceptPrefix = "concept:";

//! A /Highlight of a file and the words it is to stand on.
struct HighlightRecord
{
    int page = 0; //!< from 0
    quint32 source = 0; //!< number of the text in the order of SourceTexts
    qint32 begin = 0; //!< in the shown text, UTF-16
    qint32 end = 0;
};

//! What a file that was just written is said to hold: what provePdf() looks for in it.
struct PdfClaims
{
    std::vector<int> pages; //!< their objects
    std::vector<int> paragraphs; //!< object of the structure element of every paragraph of the source texts, in order
    std::vector<std::pair<int, int>> links; //!< element of a link in such a paragraph, with that paragraph; ascending
    std::vector<HighlightRecord> highlights; //!< in the order of the pages and of the annotations on each
};

//! What was found to be as claimed.
struct PdfProof
{
    qint64 paragraphs = 0;
    qint64 highlights = 0;
};

}
