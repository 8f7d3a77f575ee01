#include "commands/exportfolder.h"

#include "commands/exportannotations.h"

namespace Catena::Commands {

Base::Result<Base::Done> exportFolder(const QString &path, const QString &target, const Pipeline::OpenOptions &open,
                                      const Export::ExportOptions &options, const QString &annotations)
{
    const Base::Result<Snapshot::SnapshotPtr> snapshot = Pipeline::openFolderNow(path, open);
    if (!snapshot)
        return snapshot.error();
    Base::Result<Annotations::AnnotationList> notes = readAnnotationFile(annotations);
    if (!notes)
        return notes.error();
    Export::ExportOptions withNotes = options;
    withNotes.annotations = std::move(notes).value();
    return Export::exportFile(*snapshot.value(), target, withNotes);
}

}
