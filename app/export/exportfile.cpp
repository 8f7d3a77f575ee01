#include "export/exportfile.h"

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
    const auto notWritable = [&] {
        return Base::Error{Base::ErrorKind::NotWritable, file.fileName(), file.errorString()};
    };
    if (!file.open(QIODevice::WriteOnly)) {
        return notWritable();
    }
    const ExportModel model(snapshot, options);
    TextSink sink(file);
    ExportSteps steps(model.blockCount(), cancellation, progress);
    const bool complete = format == Format::Html ? writeHtml(sink, model, steps) : writeMarkdown(sink, model, steps);
    if (sink.hasFailed()) {
        return notWritable();
    }
    if (!complete || cancellation.isCancelled()) {
        return Base::Error{Base::ErrorKind::Cancelled, path, {}};
    }
    if (!file.commit()) {
        return notWritable();
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
