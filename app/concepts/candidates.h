#pragma once

#include "concepts/keytable.h"
#include "concepts/paragraph.h"

#include <QStringList>

#include <array>
#include <vector>

namespace Catena::Concepts {

//! A sequence of words that may be a concept, with what speaks for it. Found by Text::foldKey.
struct Candidate
{
    QString key;
    int wordCount = 1;
    std::array<int, 2> news{}; //!< by Side: places in distinct paragraphs
    std::array<int, 2> all{}; //!< by Side: places
    int nested = 0; //!< places inside compounds written as one word, in distinct paragraphs; not in news and all
    int quoted = 0; //!< places between quotation marks
    int verbal = 0; //!< places where a verb is made of it
    int torn = 0; //!< places where it is torn out of a longer string
    int proper = 0; //!< English places written like a name or an acronym
    bool hasLatin = false;
    bool needsCapitals = false; //!< an acronym that in small letters is a common word
    bool isUnknown = false; //!< one Korean word that the dictionary does not know
    bool isEnglishOnly = true; //!< never stands in Korean, Japanese or Chinese text
    double weight = 1; //!< of a single word: Word::weight
    std::vector<quint32> parents; //!< longer candidates that hold it, by index
    QStringList tails; //!< what follows it up to the next space: the first two that differ
    QStringList plurals; //!< keys of its regular English inflection, counted with it

    [[nodiscard]] int newsTotal() const { return news[0] + news[1]; }
    [[nodiscard]] int total() const { return all[0] + all[1]; }
    [[nodiscard]] bool isShared() const { return all[0] > 0 && all[1] > 0; }
};

//! Gathers candidates: word n-grams of up to four words inside a phrase.
class CandidateTable
{
public:
    static constexpr std::size_t longest = 4;

    void add(const Paragraph &paragraph, const Phrase &phrase);
    //! To be called once after the last phrase. Counts the places inside compounds of words that also stand
    //! alone; and a regular English plural and its singular, where both occur, as the commoner.
    void finish();

    [[nodiscard]] const std::vector<Candidate> &candidates() const { return m_candidates; } //!< in order of first place
    [[nodiscard]] qint32 find(QStringView key) const { return m_byKey.find(key); }

private:
    //! What the stop lists say of a word of a phrase, asked once.
    struct WordKey
    {
        qsizetype size = 0; //!< of its key
        quint8 kinds = 0; //!< Text::StopWords::Kind
    };

    [[nodiscard]] static bool isTermWord(const Word &word, const WordKey &key);
    [[nodiscard]] static bool isTermEdge(const Word &word, const WordKey &key, bool isFirst, bool inQuotes);
    [[nodiscard]] bool isTermSequence(const Paragraph &paragraph, const Phrase &phrase, std::size_t first,
                                      std::size_t last) const;
    [[nodiscard]] qint32 addPlace(const Paragraph &paragraph, const Phrase &phrase, std::size_t first, std::size_t last,
                                  bool *isNew);
    void addNested(const Paragraph &paragraph, const Word &word, qint32 holder);
    void countNested();
    void mergePlurals();
    void absorb(qint32 into, qint32 from);

    //! A part of a compound that may turn out to be a candidate.
    struct Nested
    {
        qint32 key = 0; //!< in m_nestedKeys
        qint32 holder = 0; //!< the compound, as a candidate; -1 when it is none
    };

    std::vector<Candidate> m_candidates;
    std::vector<Nested> m_nested;
    KeyTable m_nestedKeys;
    KeyTable m_byKey; //!< numbers are indices of candidates
    std::vector<WordKey> m_words; //!< of the phrase being added
};

}
