#pragma once

#include "base/cancellation.h"
#include "export/pdfdocument.h"

namespace Catena::Export {

//! Counts the blocks of an export for whoever watches it, and says when to stop.
class ExportSteps
{
public:
    ExportSteps(qint64 total, const Base::Cancellation &cancellation, const Base::Progress &progress)
        : m_cancellation(cancellation), m_progress(progress), m_total(total)
    {
    }

    //! Before a block: false when the export is to end here, for it was cancelled or the file cannot be written.
    [[nodiscard]] bool next(const PdfDocument &document)
    {
        if (m_progress) {
            m_progress(m_done++, m_total);
        }
        return goesOn(document);
    }

    //! Between blocks that nobody counts: the same answer.
    [[nodiscard]] bool goesOn(const PdfDocument &document) const
    {
        return !m_cancellation.isCancelled() && !document.hasFailed();
    }

private:
    Base::Cancellation m_cancellation;
    Base::Progress m_progress;
    qint64 m_total;
    qint64 m_done = 0;
};

}
