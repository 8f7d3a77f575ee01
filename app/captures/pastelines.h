#pragma once

#include "documents/document.h"
#include "formats/reader.h"

#include <QString>

#include <optional>
#include <vector>

namespace Catena::Captures {

//! What stands over (or under) a block of a paste: who wrote it and when.
struct Heading
{
    QString author;
    Base::Moment date;
    QString writtenDate; //!< what stands for a date that cannot be known from it: "3시간 전"
    qint16 indent = 0; //!< columns before it, or the level that a paste profile reads
    QString answers; //!< the name of whom it answers; empty where it does not say

    bool operator==(const Heading &) const = default;
};

//! One line of text of a paste, with what is known of the gap before it.
struct PasteLine
{
    quint32 document = 0;
    qint32 line = 0; //!< 1-based
    qint16 indent = 0;
    qint32 begin = 0; //!< of the text in the line: from this byte
    qint32 end = -1; //!< to this; -1 = the line's end
    bool startsBlock = false; //!< a heading, rule, other document or change of indent stands before it
    bool afterBlank = false; //!< a blank line stands before it
    bool beforeMore = false; //!< "see more" stands after it: what follows was cut off
    qint32 heading = -1; //!< index in PasteText::headings of the block it belongs to; -1 none
    std::optional<qint32> score; //!< of the block it belongs to
    QString key; //!< Text::lineKey of it
};

//! The text lines of all pastes of a folder, one after the other; furniture is out of the way.
struct PasteText
{
    std::vector<PasteLine> lines;
    std::vector<Heading> headings;
    std::vector<bool> isHeaded; //!< by document: blocks are told by headings
    std::vector<std::vector<qint32>> nameLines; //!< by document: lines that hold only the name over a date
    std::vector<bool> isIndented; //!< by document: indentation says who answers whom
    std::vector<bool> isBare; //!< by document: nothing but copies tells blocks apart (see signs.h)
};

//! The text of a paste line: the line, or the part of it that a profile left.
[[nodiscard]] QByteArrayView textOf(const Documents::Document &document, const PasteLine &line);

//! Of a document named bare every line is text, but for what a site puts around it: dates and rules are not told apart.
[[nodiscard]] PasteText collectPasteLines(const std::vector<Documents::Document> &documents,
                                          const std::vector<Formats::Reading> &readings,
                                          const std::vector<bool> &bare = {});

}
