#pragma once

#include "base/result.h"
#include "text/korean/morpheme.h"
#include "ziparchive.h"

#include <string>
#include <string_view>
#include <vector>

namespace Catena::Packing {

//! mecab-ko-dic as the archive of Lucene's nori analyser carries it, decoded: words and connection costs.
class NoriDictionary
{
public:
    struct Word
    {
        quint32 surface = 0; //!< offset in surfaces
        quint8 length = 0;
        Text::Korean::Tag tag = Text::Korean::Tag::Unknown;
        quint8 nounPrefix = Text::Korean::Morpheme::wholeSurface;
        quint16 left = 0;
        quint16 right = 0;
        qint16 cost = 0;
    };

    [[nodiscard]] static Base::Result<NoriDictionary> read(const ZipArchive &archive);

    std::u16string surfaces; //!< one after another
    std::vector<Word> words; //!< by surface, in UTF-16 order; then in the order of the dictionary
    quint32 rightCount = 0;
    quint32 leftCount = 0;
    std::vector<qint16> costs; //!< [left][right]
    std::vector<Text::Korean::Tag> leftTags; //!< tag of the words with a left id

    [[nodiscard]] std::u16string_view surface(const Word &word) const
    {
        return std::u16string_view(surfaces).substr(word.surface, word.length);
    }

private:
    [[nodiscard]] bool readLeftTags(QByteArrayView file);
    [[nodiscard]] bool readCosts(QByteArrayView file);
    [[nodiscard]] bool readWords(QByteArrayView fst, QByteArrayView targets, QByteArrayView buffer);
    [[nodiscard]] bool readWord(QByteArrayView buffer, quint32 offset, std::u16string_view surface, Word &word) const;
};

}
