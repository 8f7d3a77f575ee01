#pragma once

#include "base/cancellation.h"
#include "base/issue.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Catena::Formats {

//! How the program that reads a PDF is run.
struct PdfTextOptions
{
    QString program; //!< absolute path; empty = not installed
    int mostMsecs;
    qint64 mostBytes; //!< of text

    //! Poppler's pdftotext where it is installed, with the limits of the product (base/limits.h).
    [[nodiscard]] static PdfTextOptions standard();
};

//! What the program gave.
struct PdfText
{
    QByteArray text; //!< UTF-8 with LF, in reading order; a form feed ends a page
    std::optional<Base::IssueKind> issue; //!< why there is no text, or not all of it
    QString detail;
};

//! Takes the text out of a PDF through poppler's pdftotext. The PDF goes through a pipe, no shell and no file is used;
//! time, memory and output of the program are limited, and it gets nothing of the environment. Cancelled, it is ended
//! at once; what it gave by then is of no use.
[[nodiscard]] PdfText pdfText(QByteArrayView pdf, const PdfTextOptions &options = PdfTextOptions::standard(),
                              const Base::Cancellation &cancellation = {});

}
