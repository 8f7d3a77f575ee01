#pragma once

#include "captures/comments.h"
#include "repeatsgenerator.h"
#include "thread/threadtree.h"

#include <QString>

namespace Catena::Bench {

//! A discussion read from a table: comments that point into the mapped file, and the tree its parents state.
struct LoadedThread
{
    Captures::Comments comments;
    Thread::ThreadTree tree;
    qint64 fileBytes = 0;
};

//! Writes comments 1 and up as CSV: id, parent, author, date, text. False where the file cannot be written.
[[nodiscard]] bool writeThread(const std::vector<GeneratedComment> &comments, const QString &path);
//! Reads such a file; no comments where it cannot be read.
[[nodiscard]] LoadedThread loadThread(const QString &path);

//! Comments and tree of texts alone; parent[i] is the number of the parent of texts[i], -1 for none.
[[nodiscard]] LoadedThread threadOf(const std::vector<QByteArray> &texts, const std::vector<int> &parents = {});

}
