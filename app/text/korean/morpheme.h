#pragma once

#include <QLatin1String>
#include <QtGlobal>

#include <cstddef>

namespace Catena::Text::Korean {

//! Part-of-speech tags of mecab-ko-dic (the Sejong set). The order is part of the packed dictionary: nouns and what
//! leads a noun come first, up to LastNominal.
enum class Tag : quint8 {
    NNG,
    NNP,
    NNB,
    NNBC,
    NR,
    NP,
    SL,
    SH,
    SN,
    XPN,
    XR,
    XSN,
    LastNominal = XSN,
    VV,
    VA,
    VX,
    VCP,
    VCN,
    MM,
    MAG,
    MAJ,
    IC,
    J,
    E,
    XSV,
    XSA,
    SF,
    SSO,
    SSC,
    SC,
    SE,
    SY,
    SP,
    NA,
    UNA,
    Unknown,
    VSV,
};
inline constexpr std::size_t tagCount = std::size_t(Tag::VSV) + 1;

//! The tag as mecab-ko-dic writes it: "NNG".
[[nodiscard]] QLatin1String tagName(Tag tag);

//! One morpheme of an analysed text.
struct Morpheme
{
    static constexpr quint8 wholeSurface = 255;

    qint32 begin = 0; //!< UTF-16 offset
    qint32 end = 0;
    Tag tag = Tag::Unknown;
    quint8 nounPrefix = wholeSurface; //!< of an inflected entry: how many leading units are nominal
    bool unknown = false; //!< not in the dictionary
    qint16 cost = 0; //!< word cost of the dictionary: the rarer the word, the higher
};

}
