#pragma once

#include "annotations/annotation.h"

#include <optional>

namespace Catena::Annotations {

//! One change of the reader's to one annotation: made where there is no before, deleted where there is no after. What
//! undo takes back. A value.
struct AnnotationStep
{
    QUuid key; //!< names the step for good
    std::optional<Annotation> before;
    std::optional<Annotation> after;
    bool isUndone = false;

    //! The annotation it is about.
    [[nodiscard]] QUuid uuid() const { return after ? after->uuid : before ? before->uuid : QUuid(); }
    //! What was there before it took its present effect, and what is there now.
    [[nodiscard]] const std::optional<Annotation> &from() const { return isUndone ? after : before; }
    [[nodiscard]] const std::optional<Annotation> &to() const { return isUndone ? before : after; }

    bool operator==(const AnnotationStep &) const = default;
};
using AnnotationSteps = std::vector<AnnotationStep>; //!< in the order they were first made

}
