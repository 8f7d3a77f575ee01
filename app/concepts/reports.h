#pragma once

#include "concepts/conceptindex.h"

#include <functional>

namespace Catena::Concepts {

//! Words of a report, in the reader's language.
struct ReportWords
{
    QString term;
    QString essay;
    QString discussion;
    QString raw; //!< with every copy
    QString spellings;
    QString aliases;
    QString onlyEssay; //!< headings of lists
    QString onlyDiscussion;
    QString both;
    QString place;
    QString before;
    QString mention;
    QString after;
    std::function<QString(const Passage &)> placeOf; //!< names where a passage is
};

//! All concepts as CSV (RFC 4180, with a byte order mark for spreadsheets). A cell that a spreadsheet would take for a
//! formula begins with an apostrophe.
[[nodiscard]] QString conceptsCsv(const ConceptIndex &index, const ReportWords &words);
//! Three lists as Markdown tables: in both, only in the essay, only in the discussion.
[[nodiscard]] QString conceptsMarkdown(const ConceptIndex &index, const ReportWords &words);
//! Every mention of one concept in its context.
[[nodiscard]] QString concordanceCsv(const ConceptIndex &index, quint32 conceptIndex, const ReportWords &words);
[[nodiscard]] QString concordanceMarkdown(const ConceptIndex &index, quint32 conceptIndex, const ReportWords &words);

}
