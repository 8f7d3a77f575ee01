#pragma once

#include <QString>

namespace Catena::Bench {

//! Reads the saved talk pages of the gold and prints how many of its comments, their bounds, parents, authors and dates
//! come out.
void benchWikiTalk(const QString &corpus);

}
