#include "export/exportpdf.h"

#include "base/savedfile.h"
#include "export/conceptsection.h"
#include "export/discussionsection.h"
#include "export/essaysection.h"
#include "export/notesection.h"
#include "export/provepdf.h"
#include "export/sourcesection.h"

#include <QSaveFile>

namespace Catena::Export {

Base::Result<Base::Done> exportPdf(const Snapshot::Snapshot &snapshot, const QString &path,
                                   const ExportOptions &options, const Base::Cancellation &cancellation,
                                   const Base::Progress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Base::writeError(file);
    }
    const ExportModel model(snapshot, options);
    PdfClaims claims;
    { // what the making of the file takes is gone before it is read back
        PdfDocument document(file, model);
        ExportSteps steps(model.blockCount(), cancellation, progress);
        const bool complete = writeEssays(document, steps) && writeDiscussion(document, steps)
            && writeConceptList(document, steps) && writeNotes(document, steps) && writeSources(document, steps);
        if (complete) {
            document.finish();
        }
        if (document.hasFailed()) {
            return Base::writeError(file); // the half-written file goes with the QSaveFile
        }
        if (!complete || cancellation.isCancelled()) {
            return Base::Error{Base::ErrorKind::Cancelled, path, {}};
        }
        claims = document.claims();
    }
    if (!file.flush()) {
        return Base::writeError(file);
    }
    if (options.checksItself) {
        const Base::Result<PdfProof> proof = provePdf(file, model, claims, cancellation);
        if (!proof.ok()) {
            return Base::Error{proof.error().kind, path, proof.error().detail};
        }
    }
    const Base::Result<Base::Done> committed = Base::commitFile(file);
    if (!committed) {
        return committed;
    }
    if (progress) {
        progress(model.blockCount(), model.blockCount());
    }
    return Base::Done{};
}

}
