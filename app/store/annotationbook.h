#pragma once

#include "annotations/annotationstep.h"
#include "captures/fingerprint.h"

namespace Catena::Store {

//! What a folder's annotations are found by again, whatever it is called: what its comments and its essays say.
struct AnnotationHome
{
    Captures::Fingerprint comments;
    Captures::Fingerprint essays;
    QString name; //!< of the folder; for people

    //! Whether anything can be kept under it.
    [[nodiscard]] bool isKnown() const { return !comments.hashes.empty() || !essays.hashes.empty(); }
};

//! A deleted annotation: the bin keeps it for binDays.
struct BinnedAnnotation
{
    Annotations::Annotation annotation;
    qint64 binned = 0; //!< seconds since 1970, UTC
};

inline constexpr int binDays = 30;
inline constexpr int keptSteps = 100;

//! All that is kept of a folder's annotations.
struct AnnotationBook
{
    Annotations::AnnotationList annotations; //!< in the order they were made
    std::vector<BinnedAnnotation> bin; //!< the latest first
    Annotations::AnnotationSteps steps; //!< the last keptSteps, the undone ones at the end
};

//! What became of a step.
struct KeptStep
{
    //! Another instance changed the annotation meanwhile. What it made of it stays; this side's text is kept beside it,
    //! as an annotation of its own (copy), unless there was none.
    bool isConflict = false;
    QUuid copy;
};

}
