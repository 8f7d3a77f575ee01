#pragma once

#include "search/notes.h"
#include "ui/annotations/annotationlog.h"
#include "ui/essay/essaymark.h"
#include "ui/thread/highlight.h"

namespace Catena::Ui {

//! What shows the annotations in both texts.
struct AnnotationMarks
{
    EssayMarks essay;
    QList<EssaySign> signs; //!< in the essay's margin, in the order of the text
    Highlights highlights;
    NoteBadges badges; //!< "✎ 2": how many notes and bookmarks a comment has
    std::vector<Base::CommentId> comments; //!< those that have any
};

[[nodiscard]] AnnotationMarks annotationMarks(const std::vector<AnnotationLog::Entry> &entries);

//! What a search looks in.
[[nodiscard]] Search::Notes searchedNotes(const std::vector<AnnotationLog::Entry> &entries);

//! What stands for a kind where there is no room for words.
[[nodiscard]] QString signOf(const Annotations::Annotation &annotation);

}
