#pragma once

#include "base/cancellation.h"

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
    //! Target: what is written into; it says whether it has failed.
    template <class Target>
    [[nodiscard]] bool next(const Target &document)
    {
        if (m_progress) {
            m_progress(m_done++, m_total);
        }
        return goesOn(document);
    }

    //! Between blocks that nobody counts: the same answer.
    template <class Target>
    [[nodiscard]] bool goesOn(const Target &document) const
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
