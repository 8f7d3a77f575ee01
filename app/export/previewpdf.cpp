#include "export/previewpdf.h"

#include "export/conceptsection.h"
#include "export/discussionsection.h"
#include "export/essaysection.h"
#include "export/notesection.h"
#include "export/pagepainter.h"
#include "export/sourcesection.h"

namespace Catena::Export {

namespace {

//! Where the file would go.
class Nowhere : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

}

bool previewPdf(const Snapshot::Snapshot &snapshot, const ExportOptions &options, int mostPages, int width,
                const Base::Cancellation &cancellation, const std::function<void(const QImage &)> &take)
{
    Nowhere nowhere;
    (void)nowhere.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    const ExportModel model(snapshot, options);
    PdfDocument document(nowhere, model);
    PagePainter painter(document.fonts(), document.geometry());
    const Base::Cancellation enough;
    int pages = 0;
    document.watchPages([&](const PageSketch &page) {
        if (pages < mostPages && !cancellation.isCancelled()) {
            take(painter.paint(page, width));
        }
        if (++pages > mostPages || cancellation.isCancelled()) {
            enough.cancel();
        }
    });
    ExportSteps steps(model.blockCount(), enough, {});
    const bool complete = writeEssays(document, steps) && writeDiscussion(document, steps)
        && writeConceptList(document, steps) && writeNotes(document, steps) && writeSources(document, steps);
    if (complete) {
        document.finish();
    }
    return complete && pages <= mostPages && !cancellation.isCancelled();
}

}
