#pragma once

#include "repeats/shinglecounts.h"
#include "repeats/wording.h"

namespace Catena::Repeats {

//! Where two similar texts differ, and whether that changes what is said.
struct Difference
{
    double similarity = 0; //!< Jaccard, over all shingles of both
    qint64 added = 0; //!< half syllables of the longest passage that only the later one has
    bool numbersDiffer = false; //!< in what is not common to both
    bool negationsDiffer = false; //!< likewise
    bool fillsForm = false; //!< both fill one form that others fill too, each with words of its own
};

//! Lays the later text over the earlier one: a letter is common if a shingle of both covers it; what is left are runs
//! of letters of one side, which are told by how many common letters stand before them. A number or a negation in a
//! run that its opposite lacks makes them differ, unless it stands in a long passage that the later one left out: a
//! text cut off says nothing else. A form ("Thanks, the part about … is the best") shows by its counts: what both
//! share stands in many texts, what they do not share in theirs alone. In copies of a popular text the words that one
//! of them changed still stand in all the others.
class Comparison
{
public:
    //! An own passage of this weight is something said, not a correction.
    static constexpr qint64 passageHalfSyllables = shortHalfSyllables;

    [[nodiscard]] Difference compare(const Wording &earlier, const Wording &later, const ShingleCounts &counts);

private:
    struct Run
    {
        std::size_t begin = 0; //!< letters [begin, end)
        std::size_t end = 0;
        std::size_t commonBefore = 0;
    };
    struct Side
    {
        const Wording *wording = nullptr;
        std::vector<Shingle> shingles;
        ShingleSet set;
        std::size_t distinct = 0;
        std::vector<char> isCommon; //!< by letter
        std::vector<Run> runs;
        std::vector<quint8> alone; //!< counts of the shingles the other side lacks
    };

    static void read(const Wording &wording, Side &side);
    void layOver(Side &side, const Side &other, const ShingleCounts &counts, std::vector<quint8> *shared);
    [[nodiscard]] qint64 longestAdded() const;
    [[nodiscard]] bool marksDiffer(bool numbers) const;

    Side m_earlier;
    Side m_later;
    std::size_t m_shared = 0;
};

}
