#pragma once

#include "captures/comments.h"
#include "repeats/shingleset.h"
#include "repeats/shingles.h"
#include "text/letters.h"

#include <QByteArrayView>

#include <vector>

namespace Catena::Repeats {

//! What a comment says, as repeats compare it: the letters of its own words, folded.
struct Wording
{
    QByteArrayView body;
    Text::Letters letters; //!< offsets are bytes of body
    //! It quotes and adds next to nothing of its own ("> … / This."): letters are the quoted ones.
    bool isQuoteOnly = false;
};

//! Who quotes and adds less than this many half syllables, no question and no negation, only agrees.
inline constexpr qint64 agreementHalfSyllables = 16;
//! Below this a text says too little to be told from another by its words.
inline constexpr qint64 shortHalfSyllables = 40;

//! Reads the wording of a body into `wording`, whose memory it uses again.
void readWording(QByteArrayView body, Wording &wording);

//! Gives the shingles of letters, each once; keeps its memory from one text to the next.
class DistinctShingles
{
public:
    void read(const Text::Letters &letters, std::vector<quint64> &hashes);

private:
    std::vector<quint64> m_all;
    ShingleSet m_seen;
};

}
