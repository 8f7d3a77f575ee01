#pragma once

#include "text/korean/nounoverlay.h"
#include "text/korean/tagger.h"

#include <vector>

namespace Catena::Text::Korean {

//! Parts eojeols without a dictionary: the longest particle that agrees with what is before it is cut off, verbs made
//! of a noun and 하다, 되다 and the like are cut there, and what ends as only verbs end is left whole. Knows particles,
//! not words, so most verbs it cannot recognise come as nouns. Owned by its caller, one thread.
class RuleTagger final : public Analyser
{
public:
    void addNoun(QStringView word, int cost) override;
    [[nodiscard]] const std::vector<Morpheme> &analyse(QStringView paragraph) override;

private:
    void addEojeol(QStringView eojeol, qint32 offset);
    void addHangul(QStringView run, bool afterWord, qint32 offset);
    [[nodiscard]] bool addOwnNoun(QStringView run, qint32 offset);
    void addParticle(QStringView particle, qint32 offset);
    void add(qint32 begin, qsizetype length, Tag tag);

    NounOverlay m_ownNouns;
    std::vector<Morpheme> m_morphemes;
};

}
