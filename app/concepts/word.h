#pragma once

#include <QtGlobal>

#include <vector>

namespace Catena::Concepts {

//! A word that a concept may consist of. Offsets are UTF-16 units of a paragraph's NFC text.
struct Word
{
    qint32 begin = 0;
    qint32 end = 0;
    bool isAdjectival = false; //!< noun + 적: never a term's end
    bool isVerbal = false; //!< a verb is made of it right here: 공유되다
    bool isRoot = false; //!< the root of an adjective ("따뜻"), no noun
    bool isNumber = false; //!< or a measure: neither begins nor ends a term
    bool isLatin = false;
    bool isSingle = false; //!< one Hangul syllable or Han character
    bool isUnknown = false; //!< not in the dictionary, nor made of words that are
    bool isTorn = false; //!< glued to what is neither particle nor suffix: likely misread
    bool isAcronym = false; //!< Latin in capitals alone, where not everything is: "IT" is not "it"
    bool isProper = false; //!< English: capitalised inside a sentence, or all capitals
    double weight = 1; //!< 0..1: how little common it is, by the word cost of the dictionary
};

//! Words with nothing but spaces between them, inside which concepts of several words are looked for.
struct Phrase
{
    std::vector<Word> words;
    bool isEnglish = false; //!< from English text: asks for more evidence, as there is no tagger for it
};

}
