#include "commands/exportfolder.h"

namespace Catena::Commands {

Base::Result<Base::Done> exportFolder(const QString &path, const QString &target, const Pipeline::OpenOptions &open,
                                      const Export::ExportOptions &pdf)
{
    const Base::Result<Snapshot::SnapshotPtr> snapshot = Pipeline::openFolderNow(path, open);
    if (!snapshot)
        return snapshot.error();
    return Export::exportPdf(*snapshot.value(), target, pdf);
}

}
