#pragma once

#include <QtGlobal>

#include <string>
#include <vector>

namespace Catena::Bench {

//! What a generated comment is. From NearWords on it says again what an earlier one said.
enum class Said : quint8 {
    New,
    Quote, //!< quotes a sentence and answers at length
    NumberAdded, //!< an earlier text with a number put in: says something else
    Negated, //!< an earlier text with a negation put in
    FormFilled, //!< a thank-you note that differs from others in one word
    QuoteAnswered, //!< quotes its parent whole and answers
    Exact,
    NearWords,
    NearQuote,
    NearSpace,
    NearMarks,
    NearNote,
    NearManyWords,
    NearTypos,
    NearDecomposed,
    NearFullWidth,
    NearReordered,
    NearCut,
};
[[nodiscard]] const char *saidName(Said said);
[[nodiscard]] constexpr bool isRepeat(Said said)
{
    return said >= Said::Exact;
}

struct GeneratedComment
{
    std::string text; //!< UTF-8
    quint32 parent = 0; //!< number, from 1; 0 = answers the post
    quint32 of = 0; //!< number of the comment it says again; its own number for none
    Said said = Said::New;
};

enum class ThreadForm : quint8 {
    Plain, //!< repeats by light edits, and partial quotes
    Hard, //!< also heavy edits, and texts that are nearly the same and say something else
};

//! A discussion made by number, with gold: 45 % Korean, 35 % English, 20 % mixed, words drawn by rank (Zipf) from 20
//! 000 each, lengths log-normal about 318 bytes in the mean; 15 % exact and 10 % near repeats of earlier comments,
//! popular ones again and again; in the hard form about 4 % that look like repeats and are none. Comments are numbered
//! from 1 as they come; [0] of the result is the post. The same seed gives the same bytes on every machine.
[[nodiscard]] std::vector<GeneratedComment> generateThread(quint32 count, quint64 seed, ThreadForm form);

}
