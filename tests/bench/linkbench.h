#pragma once

#include "concepts/linkterms.h"

#include <QString>

#include <optional>
#include <vector>

namespace Catena::Bench {

//! How many of the generated mentions of terms are found: particles × quotation marks × spacing × case × width ×
//! composition, each in a sentence of its own.
struct LinkRecall
{
    int mentions = 0;
    int found = 0;
    QStringList missed; //!< the first of them
};
[[nodiscard]] LinkRecall linkRecall(const std::optional<Text::Korean::Dictionary> &dictionary);

//! Words that hold the letters of a term and are others: how many are taken for it.
struct TrapScore
{
    int traps = 0;
    int plain = 0; //!< linked without a flag
    int flagged = 0; //!< linked as nested or verbal
    QStringList fallenFor; //!< the plain ones
};
[[nodiscard]] TrapScore trapScore(const std::optional<Text::Korean::Dictionary> &dictionary);

//! How long linking takes, beside a search for the same strings; CPU time.
struct LinkSpeed
{
    int comments = 0;
    int terms = 0;
    double megabytes = 0; //!< of UTF-8
    double linkSeconds = 0; //!< folding, searching and judging, cold: the best of three
    double indexSeconds = 0; //!< and everything linkTerms() makes of it
    double readSeconds = 0; //!< reading the same text from a file, a line a comment, decoded: the best of three
    double ripgrepSeconds = 0; //!< `rg -oF` to a file: the best of three; 0 = not installed
    double screenMsecs = 0; //!< linkOne() of a new term over what a screen shows
    qint64 mentions = 0;
};
[[nodiscard]] LinkSpeed linkSpeed(const std::optional<Text::Korean::Dictionary> &dictionary, int comments, int terms);

//! How long finding terms takes, by text read; CPU time.
struct TermSpeed
{
    double megabytes = 0;
    double seconds = 0;
};
[[nodiscard]] TermSpeed termSpeed(const std::optional<Text::Korean::Dictionary> &dictionary, double megabytes);

}
