#pragma once

#include "replylearner.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

namespace Catena::Bench {

//! What there is to learn from, by genre.
struct ReplyExamples
{
    std::array<std::vector<Example>, Thread::genreCount> learn;
    std::array<std::vector<Example>, Thread::genreCount> kept; //!< apart, to fit how sure a link is
    std::array<std::size_t, Thread::genreCount> missed{}; //!< gold parents that were not among the candidates
    QStringList sets; //!< names, by Example::set
};

//! Reads gold (a corpus root) as a reader without ids would meet it: as it is; mail also a topic at a time; forums and
//! topics also as listings and as blocks with nothing said of writers and dates, in their order and moved. Of the mail
//! lists two years, of the chat the logs in data/dev are held out. One mail thread in six, one of the web in three is
//! kept. only: names of sets, separated by commas; empty for all.
[[nodiscard]] ReplyExamples readExamples(const QString &path, const QString &only);

}
