#pragma once

#include <QString>

#include <vector>

namespace Catena::Bench {

//! Opens one file to the tree and the texts of a first screen, without a window, and prints seconds of one core by
//! stage and the most memory held. The exit code for main().
[[nodiscard]] int measureOpening(const QString &path);

//! What opening is compared with: each program in a process of its own, CPU time of the process, medians.
struct OpeningBench
{
    QString folder; //!< for the files; emptied by the caller
    std::vector<quint32> counts; //!< comments of the generated discussions, ascending
    bool hasWindow = false; //!< whether this program knows --window
    int runs = 5;

    //! Mailboxes against neomutt and mutt, which read and thread the same box and leave; Hacker News JSON against a
    //! walk of simdjson over it; then how time and memory grow. False where nothing could be measured.
    [[nodiscard]] bool run() const;
};

//! Reads a file and looks at the ids and texts of all its items with simdjson's on-demand parser, once: what reading it
//! costs at the least. The exit code for main(): 1 where simdjson was not there when this was built.
[[nodiscard]] int walkJson(const QString &path);

}
