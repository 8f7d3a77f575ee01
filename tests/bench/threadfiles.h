#pragma once

#include <QString>

namespace Catena::Bench {

//! Writes a generated discussion (generateThread(), plain form) of so many comments and a post as a mailbox, as a
//! list's archive keeps it: one giant thread, References cut to nine. False where it cannot be written.
[[nodiscard]] bool writeMailbox(const QString &path, quint32 count);

//! The same discussion as the nested JSON of Hacker News' search API: a tree of items with their text as HTML.
[[nodiscard]] bool writeHackerNews(const QString &path, quint32 count);

}
