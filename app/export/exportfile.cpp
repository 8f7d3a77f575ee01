#include "export/exportfile.h"

#include "base/savedfile.h"
#include "export/exporthtml.h"
#include "export/exportmarkdown.h"
#include "export/exportpdf.h"

#include <QSaveFile>

namespace Catena::Export {

namespace {

Base::Result<Base::Done> exportText(Format format, const Snapshot::Snapshot &snapshot, const QString &path,
                                    const ExportOptions &options, const Base::Cancellation &cancellation,
                                    const Base::Progress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Base::writeError(file);
    }
    const ExportModel model(snapshot, options);
    TextSink sink(file);
    ExportSteps steps(model.blockCount(), cancellation, progress);
    const bool complete = format == Format::Html ? writeHtml(sink, model, steps) : writeMarkdown(sink, model, steps);
    if (sink.hasFailed()) {
        return Base::writeError(file);
    }
    if (!complete || cancellation.isCancelled()) {
        return Base::Error{Base::ErrorKind::Cancelled, path, {}};
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

std::optional<Format> formatOfName(const QString &path)
{
    const QString name = path.toLower();
    if (name.endsWith(QLatin1String(".pdf"))) {
        return Format::Pdf;
    }
    if (name.endsWith(QLatin1String(".html")) || name.endsWith(QLatin1String(".htm"))) {
        return Format::Html;
    }
    if (name.endsWith(QLatin1String(".md")) || name.endsWith(QLatin1String(".markdown"))) {
        return Format::Markdown;
    }
    return std::nullopt;
}

Base::Result<Base::Done> exportFile(const Snapshot::Snapshot &snapshot, const QString &path,
                                    const ExportOptions &options, const Base::Cancellation &cancellation,
                                    const Base::Progress &progress)
{
    const Format format = formatOfName(path).value_or(Format::Pdf);
    return format == Format::Pdf ? exportPdf(snapshot, path, options, cancellation, progress)
                                 : exportText(format, snapshot, path, options, cancellation, progress);
}

}
