#pragma once

#include "text/korean/dictionarydata.h"
#include "text/korean/nounoverlay.h"
#include "text/korean/tagger.h"

#include <cstddef>
#include <vector>

namespace Catena::Text::Korean {

//! Finds the cheapest path of words through a paragraph (Viterbi over the lattice of all words that fit, as in MeCab),
//! with three additions: nouns that no dictionary knows, a price for white space before what is never written apart,
//! and a price for a content word written onto a particle. Owned by its caller, one thread.
class LatticeTagger final : public Analyser
{
public:
    explicit LatticeTagger(const Dictionary &dictionary);

    void addNoun(QStringView word, int cost) override;
    [[nodiscard]] const std::vector<Morpheme> &analyse(QStringView paragraph) override;

private:
    //! A word at a place, on its cheapest path from the start.
    struct Node
    {
        qint32 total = 0; //!< cost of the path, this word included
        qint32 previous = -1; //!< index of the node before
        qint32 begin = 0;
        qint32 end = 0;
        qint32 sibling = -1; //!< the next node with this end
        quint16 right = 0;
        qint16 cost = 0;
        Tag tag = Tag::Unknown;
        quint8 nounPrefix = Morpheme::wholeSurface;
        bool unknown = false;
    };
    //! The cheapest node of those that end here with one right id.
    struct Predecessor
    {
        qint32 total;
        qint32 node;
        quint16 right;
        bool isParticle;
    };
    //! The cheapest predecessor for a left id, remembered while the words of one place are added.
    struct Best
    {
        quint32 stamp = 0;
        qint32 total = 0;
        qint32 node = -1;
    };
    struct Slot
    {
        quint32 stamp = 0;
        quint32 index = 0;
    };
    struct Place
    {
        qint32 begin;
        bool afterSpace;
    };

    void analysePiece(QStringView piece, qint32 offset);
    void buildLattice();
    void gatherPredecessors(qint32 position);
    void addWord(Place place, qint32 end, const Packed::Entry &word, bool unknown);
    bool addDictionaryWords(Place place);
    bool addOwnNouns(Place place);
    void addUnknownNouns(Place place);
    void addUnknownWord(Place place, bool hasWords);
    [[nodiscard]] Packed::Entry nounEntry(char16_t last, int cost, Tag tag) const;
    [[nodiscard]] Best cheapestBefore(quint16 left, bool afterParticleCosts) const;
    void readBack(qint32 offset);
    void markPrefixes(QStringView paragraph);

    Dictionary m_dictionary;
    const Dictionary::Data &m_data;
    NounOverlay m_ownNouns;

    QStringView m_text; //!< the piece at work
    std::vector<Node> m_nodes;
    std::vector<qint32> m_lastEndingAt; //!< by position: a node that ends there, or -1
    std::vector<Predecessor> m_predecessors;
    std::vector<Slot> m_slots; //!< by right id and whether it is a particle: place in m_predecessors
    std::vector<Best> m_best; //!< by left id and whether a particle before it costs
    quint32 m_stamp = 0;
    qint32 m_classRunEnd = 0; //!< end of the run of one character class looked at last
    std::vector<Morpheme> m_morphemes;
};

}
