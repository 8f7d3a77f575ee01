#include "commands/exportannotations.h"

#include "annotations/placeannotations.h"
#include "base/savedfile.h"
#include "export/readwebannotations.h"
#include "export/webannotations.h"

#include <QFile>

namespace Catena::Commands {

using Annotations::Place;

Base::Result<Annotations::AnnotationList> readAnnotationFile(const QString &path)
{
    if (path.isEmpty())
        return Annotations::AnnotationList();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Base::Error{file.exists() ? Base::ErrorKind::NotReadable : Base::ErrorKind::NotFound, path,
                           file.errorString()};
    Base::Result<Export::ReadAnnotations> read = Export::readWebAnnotations(file.read(Export::annotationFileBytes + 1));
    if (!read)
        return Base::Error{read.error().kind, path, read.error().detail};
    return std::move(read).value().annotations;
}

Base::Result<Base::Done> exportAnnotations(const QString &path, const QString &annotations, const QString &target,
                                           const Pipeline::OpenOptions &open)
{
    Base::Result<Annotations::AnnotationList> list = readAnnotationFile(annotations);
    if (!list)
        return list.error();
    const Base::Result<Snapshot::SnapshotPtr> opened = Pipeline::openFolderNow(path, open);
    if (!opened)
        return opened.error();
    const Snapshot::Snapshot &snapshot = *opened.value();
    const auto essays = Annotations::essayTexts(*snapshot.folder, *snapshot.essays);
    const auto places = Annotations::placeAnnotations(essays, *snapshot.comments, list.value());
    for (std::size_t i = 0; i < places.size(); ++i) {
        Annotations::Target &own = list.value()[i].target;
        const Place &place = places[i];
        if (place.where == Place::Where::Essay)
            own = place.isWhole ? Annotations::wholeOf(essays[place.essay])
                                : Annotations::passageOf(essays[place.essay], place.span);
        else if (place.where == Place::Where::Comment)
            own = place.isWhole ? Annotations::wholeOf(*snapshot.comments, place.comment)
                                : Annotations::passageOf(*snapshot.comments, place.comment, place.span);
    }
    return Base::writeFile(target, Export::webAnnotations(list.value()));
}

}
