#pragma once

#include "export/exportmodel.h"

namespace Catena::Export {

//! A part of a text that is shown in one way.
struct TextSegment
{
    qsizetype begin = 0; //!< UTF-16, without line feeds
    qsizetype end = 0;
    QByteArray url; //!< it leads out; empty: no
    int note = -1; //!< in NotePlaces::notes(): it is highlighted; the last of several
    int chosenConcept = -1; //!< its place among the chosen ones
    std::vector<int> notesEnding; //!< notes with words whose first part ends with it
};

//! A shown text, line by line, each in parts in order; lines of white space alone are left out.
[[nodiscard]] std::vector<std::vector<TextSegment>> segmentLines(const ExportText &text, const ExportModel &model);

}
