#pragma once

#include "annotations/placeannotations.h"
#include "captures/fingerprint.h"
#include "snapshot/snapshot.h"

#include <QFuture>

#include <memory>

namespace Catena::Pipeline {

//! What the annotations of a folder are known by and anchored in. A value.
struct AnnotationGround
{
    using EssayTexts = std::shared_ptr<const std::vector<Annotations::EssayText>>;

    EssayTexts essays; //!< never null
    Captures::Fingerprint commentPrint;
    Captures::Fingerprint essayPrint;
};

//! Reads the ground from a snapshot, on a worker.
[[nodiscard]] QFuture<AnnotationGround> annotationGround(const Snapshot::SnapshotPtr &snapshot);

//! Places annotations in a snapshot, on a worker: one place for each, in their order.
[[nodiscard]] QFuture<std::vector<Annotations::Place>> annotationPlaces(const Snapshot::SnapshotPtr &snapshot,
                                                                        const AnnotationGround::EssayTexts &essays,
                                                                        const Annotations::AnnotationList &annotations);

}
