#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "export/exportmodel.h"
#include "export/pdfclaims.h"

#include <QFile>

namespace Catena::Export {

//! Reads a PDF that was written back, with another program's parser (libqpdf), and compares: every paragraph of the
//! folder's texts, letter for letter with its spaces, in order, and the words under the quads of every highlight.
//! Not compared: characters without width or ink (joiners, direction marks, variation selectors), and a no-break space
//! is a space. The error says what differs first, with ErrorKind::NotFaithful. A few pages are in memory at a time.
//! file: open, with all of it written out.
[[nodiscard]] Base::Result<PdfProof> provePdf(const QFileDevice &file, const ExportModel &model,
                                              const PdfClaims &claims, const Base::Cancellation &cancellation = {});

}
