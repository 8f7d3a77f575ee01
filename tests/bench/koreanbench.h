#pragma once

#include "koreangold.h"
#include "text/korean/tagger.h"

namespace Catena::Bench {

//! How well an analyser finds the nouns of gold; shares in 0..1.
struct NounScore
{
    int nouns = 0; //!< eojeols that begin with a noun, verbal ones included
    int others = 0; //!< eojeols that do not
    double accuracy = 0; //!< exact noun, over nouns
    double accuracyWithSuffix = 0; //!< ... over nouns that are not verbal and carry a suffix
    double falseNouns = 0; //!< a noun is found, over others
    double missed = 0; //!< none is found, over nouns
    double f1 = 0; //!< of found against gold, over all eojeols
};

//! Runs the analyser over the sentences and compares the noun each eojeol begins with.
[[nodiscard]] NounScore scoreNouns(Text::Korean::Analyser &analyser, const GoldSet &set);

//! Megabytes of UTF-8 an analyser reads in a second of CPU time: the best of at least three passes and 1.5 seconds.
[[nodiscard]] double megabytesPerSecond(Text::Korean::Analyser &analyser, const std::vector<GoldSet> &sets);

}
