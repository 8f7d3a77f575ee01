#pragma once

#include "base/result.h"
#include "text/korean/morpheme.h"

#include <QStringView>

#include <memory>
#include <vector>

namespace Catena::Text::Korean {

//! The packed dictionary, mapped read-only; copies share the map. Threads may share it.
class Dictionary
{
public:
    //! Opens the file that resources/dictionary/packdictionary wrote. NotFound, NotReadable, or Internal where it is
    //! damaged or of another version.
    [[nodiscard]] static Base::Result<Dictionary> open(const QString &path);

    [[nodiscard]] qint64 entryCount() const; //!< words, one for each tag and pair of ids a spelling has
    [[nodiscard]] qint64 surfaceCount() const; //!< spellings

    //! Whether a word of the dictionary begins at least so many units before a place in a text and ends behind it.
    [[nodiscard]] bool hasWordAcross(QStringView text, qsizetype place, qsizetype before) const;
    //! Whether a spelling is in the dictionary, and nothing but a noun, or what stands for or makes one.
    [[nodiscard]] bool isNominalOnly(QStringView word) const;

    struct Data;
    [[nodiscard]] const Data &data() const { return *d; }

private:
    explicit Dictionary(std::shared_ptr<const Data> data);

    std::shared_ptr<const Data> d;
};

//! Splits Korean text into morphemes. One analyser belongs to one thread.
class Analyser
{
public:
    virtual ~Analyser() = default;

    //! Makes a word a noun from now on, as cheap as cost says (the lower, the stronger). The word is NFC without white
    //! space; any other is ignored.
    virtual void addNoun(QStringView word, int cost = 5200) = 0;
    //! The morphemes of one paragraph of NFC text, in order; white space is between them. The vector is the analyser's
    //! own and holds until the next call. A determiner, adverb or interjection that begins an eojeol and is written
    //! onto a noun comes as XPN; a word spelt with surrogates is never cut inside a pair.
    [[nodiscard]] virtual const std::vector<Morpheme> &analyse(QStringView paragraph) = 0;
};

//! The Viterbi lattice tagger over the dictionary (Kudo, Yamamoto, Matsumoto 2004, as in MeCab).
[[nodiscard]] std::unique_ptr<Analyser> makeLatticeTagger(const Dictionary &dictionary);
//! Particles and endings by rule, where no dictionary is installed: worse, and said to be so in the concept panel.
[[nodiscard]] std::unique_ptr<Analyser> makeRuleTagger();

//! Whether the text after a noun, up to the end of its eojeol, is nothing but particles.
[[nodiscard]] bool isParticleTail(QStringView tail);

}
