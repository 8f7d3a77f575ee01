#pragma once

#include "concepts/passage.h"
#include "text/normalise.h"

#include <vector>

namespace Catena::Concepts {

//! One sentence of an essay.
struct EssaySentence
{
    quint32 passage = 0;
    Text::Span span; //!< of the passage's text
    qint32 begin = 0; //!< in the folded text of all essays
    qint32 end = 0;
};

//! A run of folded letters that a text has in common with the essays.
struct CommonRun
{
    quint32 sentence = 0; //!< in which it begins
    qint32 inEssay = 0; //!< where it begins in the folded essays
    Text::Span inText; //!< of the text that was searched
    qint32 length = 0; //!< folded units
    double weight = 0; //!< letters that say something: a Hangul, kana or Han letter is worth two of others
};

//! Finds what a text says again of the essays: seeds of a fixed length by a rolling hash (Karp and Rabin 1987), each
//! extended as far as both agree. A value once built; threads may share it.
class QuoteFinder
{
public:
    static constexpr qint32 seedLength = 8; //!< folded units: shorter runs are common phrases

    explicit QuoteFinder(const std::vector<Passage> &passages);

    [[nodiscard]] const std::vector<EssaySentence> &sentences() const { return m_sentences; }
    //! Letters of a sentence, weighted as in CommonRun.
    [[nodiscard]] double weightOf(quint32 sentence) const;
    //! The maximal common runs of a folded text, by place in it, without overlaps.
    void find(const Text::Folded &fold, std::vector<CommonRun> &runs) const;

private:
    struct Seed
    {
        quint32 hash = 0;
        qint32 at = 0;
    };

    void addSeeds();
    [[nodiscard]] quint32 sentenceAt(qint32 at) const;

    QString m_text; //!< of all sentences, folded, a line feed after each
    std::vector<EssaySentence> m_sentences;
    std::vector<Seed> m_seeds; //!< by hash
    std::vector<bool> m_hasSeed; //!< by the low bits of the hash: most places are told by one look
};

//! What letters weigh: see CommonRun.
[[nodiscard]] double letterWeight(QStringView folded);

}
