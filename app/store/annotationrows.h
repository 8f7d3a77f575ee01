#pragma once

#include "store/annotationbook.h"
#include "store/database.h"
#include "store/discussionid.h"

namespace Catena::Store {

//! The rows that a home has in the database; invalid where there is none.
struct HomeRows
{
    DiscussionId comments;
    DiscussionId essays;
};

[[nodiscard]] Base::Result<HomeRows> findHome(Database &database, const AnnotationHome &home);
//! The same, made where there are none.
[[nodiscard]] Base::Result<HomeRows> homeFor(Database &database, const AnnotationHome &home);

//! Annotations of comments come with their discussion, those of an essay with the essay or with its discussion: an
//! essay that was written anew still has its notes listed. Rows that cannot be read are left out and stay as they are.
[[nodiscard]] Base::Result<AnnotationBook> bookOf(Database &database, const HomeRows &rows);

//! Gives a step its effect - or takes it back, where it is undone - and keeps the step, in one transaction; saying it
//! again changes nothing. A step said again with another after is a change that goes on: typing is one step. A new step
//! drops the undone ones, and those before the last keptSteps. Where a deleted annotation was changed elsewhere, or a
//! changed one deleted, the change wins.
[[nodiscard]] Base::Result<KeptStep> keepStep(Database &database, const HomeRows &rows,
                                              const Annotations::AnnotationStep &step);

//! Takes what has been in the bin for binDays out of it.
[[nodiscard]] Base::Result<Base::Done> emptyOldBin(Database &database);

}
