#include "pipeline/annotationwork.h"

#include <QtConcurrentRun>

namespace Catena::Pipeline {

QFuture<AnnotationGround> annotationGround(const Snapshot::SnapshotPtr &snapshot)
{
    return QtConcurrent::run([snapshot] {
        AnnotationGround ground;
        ground.essays = std::make_shared<const std::vector<Annotations::EssayText>>(
            Annotations::essayTexts(*snapshot->folder, *snapshot->essays));
        ground.commentPrint = Captures::fingerprintOf(*snapshot->comments);
        ground.essayPrint = Annotations::fingerprintOf(*ground.essays);
        return ground;
    });
}

QFuture<std::vector<Annotations::Place>> annotationPlaces(const Snapshot::SnapshotPtr &snapshot,
                                                          const AnnotationGround::EssayTexts &essays,
                                                          const Annotations::AnnotationList &annotations)
{
    return QtConcurrent::run([snapshot, essays, annotations] {
        return Annotations::placeAnnotations(*essays, *snapshot->comments, annotations);
    });
}

}
