#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! A PDF, through poppler's pdftotext: an essay in the order in which the pages are read. Paragraphs, columns, notes
//! and headings are guessed, and said to be; a PDF of pictures has no text.
class PdfReader : public Reader
{
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] Probe probe(const Documents::Document &document) const override;
    [[nodiscard]] bool takesText() const override { return true; }
    using Reader::read;
    [[nodiscard]] Reading read(const Documents::Document &document, quint32 index,
                               const ReadOptions &options) const override;
};

}
