#pragma once

#include <QString>

namespace Catena::Bench {

//! Opens one file as the program does, to the tree and the first screen of comments, and prints seconds of one core,
//! those of reading alone and the most memory held. The exit code for main().
[[nodiscard]] int measureOpening(const QString &path);

//! Times opening a generated mailbox of so many messages against neomutt and mutt, which read and thread the same box
//! and leave; each in a process of its own, CPU time, medians. False where nothing could be measured.
[[nodiscard]] bool benchOpening(const QString &folder, quint32 count);

//! The share of the boxes in mbox/mail-thread below a folder of gold whose stated links are those expected.
void benchMailTrees(const QString &gold);

}
