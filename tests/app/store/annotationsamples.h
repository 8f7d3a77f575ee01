#pragma once

#include "annotations/annotationstep.h"
#include "store/annotationbook.h"
#include "text/texthash.h"

#include "repairsamples.h"

namespace Catena::Store {

//! An annotation that can be told from others by its number; another version has another revision and text.
inline Annotations::Annotation sampleAnnotation(int number, int version = 0)
{
    Annotations::Annotation annotation;
    annotation.uuid = QUuid::createUuidV5(QUuid(), QStringLiteral("sample %1").arg(number));
    annotation.revision = qint64(number) * 1'000'003 + version * 7'919 + 1;
    annotation.kind = Annotations::AnnotationKind(number % 3);
    annotation.colour = Annotations::allColours[std::size_t(number) % Annotations::allColours.size()];
    Annotations::Target &target = annotation.target;
    target.on = number % 2 == 0 ? Annotations::Target::On::Comment : Annotations::Target::On::Essay;
    target.isWhole = number % 5 == 0;
    target.standing = Annotations::Target::Standing(number % 4);
    if (target.on == Annotations::Target::On::Essay)
        target.document = QStringLiteral("essay.txt");
    else
        target.comment = sampleRepair(number).target;
    target.textHash = ~Text::stableHash(QString::number(number));
    target.span = {number, number + 9};
    target.passage = {QStringLiteral("a passage %1, 글귀").arg(number), QStringLiteral("before'\";--"),
                      QStringLiteral("behind"), 0.5};
    annotation.text = QStringLiteral("note %1, version %2 ✎").arg(number).arg(version);
    annotation.tags = {QStringLiteral("tag%1").arg(number % 4), QStringLiteral("꼬리표")};
    annotation.author = QStringLiteral("reader %1").arg(number % 3);
    annotation.created = 1'700'000'000'000 + number;
    annotation.modified = annotation.created + version;
    return annotation;
}

inline Annotations::AnnotationStep stepFor(const std::optional<Annotations::Annotation> &before,
                                           const std::optional<Annotations::Annotation> &after)
{
    Annotations::AnnotationStep step;
    step.before = before;
    step.after = after;
    step.key = QUuid::createUuidV5(
        step.uuid(), QStringLiteral("%1>%2").arg(before ? before->revision : 0).arg(after ? after->revision : 0));
    return step;
}

inline Annotations::AnnotationStep undone(Annotations::AnnotationStep step)
{
    step.isUndone = !step.isUndone;
    return step;
}

//! A folder with comments [0, 50) and an essay of sentences [0, 30).
inline AnnotationHome sampleHome()
{
    return {sampleFingerprint(0, 50), sampleFingerprint(0, 30, QStringLiteral("essay ")), QStringLiteral("folder")};
}

}
