#pragma once

#include "annotations/annotation.h"
#include "base/issue.h"
#include "base/result.h"

#include <QByteArray>

namespace Catena::Export {

//! Limits of what is read; the file comes from anywhere.
inline constexpr qint64 annotationFileBytes = qint64(64) << 20; //!< a larger one is refused
inline constexpr qsizetype readAnnotationsMost = 100'000; //!< the rest is not read
inline constexpr qsizetype annotationTextUnits = 1'000'000; //!< of one text or passage; a longer one is cut
inline constexpr qsizetype annotationContextUnits = 1'000; //!< of what stands around a passage
inline constexpr qsizetype annotationTags = 100; //!< of one annotation

//! What was read, and what was not: Issue::line is the number of the annotation in the file, from 1.
struct ReadAnnotations
{
    Annotations::AnnotationList annotations;
    Base::Issues issues;
};

//! Reads annotations from a file of this program, from any Web Annotations (W3C, 2017: a collection with its first
//! page, a page, a list or one alone), and from what Hypothesis exports (its API's rows). Those of other programs are
//! taken for passages of an essay. A name that is no UUID is made into one, so that the same file gives the same names
//! again. Error NoText where it is no JSON, TooLarge over the limit.
[[nodiscard]] Base::Result<ReadAnnotations> readWebAnnotations(const QByteArray &bytes);

}
