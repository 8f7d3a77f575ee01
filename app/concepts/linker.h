#pragma once

#include "base/cancellation.h"
#include "concepts/ahocorasick.h"
#include "concepts/conceptindex.h"
#include "concepts/hitjudge.h"
#include "concepts/linkplan.h"

#include <vector>

namespace Catena::Concepts {

//! One place of a term, before it is known which spelling leads.
struct Link
{
    quint32 term = 0; //!< in LinkPlan::terms
    quint32 passage = 0;
    qint32 begin = 0; //!< UTF-16 offsets in the passage's text
    qint32 end = 0;
    Rung rung = Rung::Exact; //!< Exact, Particle or one of the aliases; what is but folded is not told yet
    MentionFlags flags;

    bool operator==(const Link &) const = default;
};

//! Finds the places of terms: Aho-Corasick over the folded text of every passage, each hit judged at both ends. What
//! stands in one word, and says so without what is around it, is found once for all times the word is written; the
//! automaton goes over from word to word, so that places across white space are found as well. A place never begins or
//! ends inside a character, a Latin word or a morpheme, and never crosses a line. Of one term places do not overlap:
//! the leftmost stands, and of two that begin together the longer.
class Linker
{
public:
    //! The plan must outlive the linker.
    explicit Linker(const LinkPlan &plan);

    //! Appends the places in one passage, by term, then begin. Always with the same judge.
    void link(QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links);
    //! The same, read as a whole and not word by word: slower, and for what cannot be cut into words.
    void linkWhole(QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links);
    //! Every place of every term, passage by passage. Stops early when cancelled.
    [[nodiscard]] std::vector<Link> link(const std::vector<Passage> &passages, HitJudge &judge,
                                         const Base::Cancellation &cancellation);

private:
    //! What a pattern of the finder stands for.
    struct Pattern
    {
        quint32 term = 0;
        Rung rung = Rung::Exact;
        bool isTerm = true; //!< else only a holder inside which others are no mention
        std::vector<quint32> split; //!< terms that are one spelling of this key
    };
    //! A link in a word: offsets in the word.
    struct WordLink
    {
        quint32 term = 0;
        quint8 begin = 0;
        quint8 end = 0;
        Rung rung = Rung::Exact;
        MentionFlag flags = MentionFlag::None; //!< or several
    };
    static_assert(sizeof(WordLink) == 8);
    //! What was found in one word, read by itself. Small, as most of the time goes into fetching it.
    struct LinkedWord
    {
        quint32 foldBegin = 0; //!< in m_wordFolds
        quint32 firstLink = 0; //!< in m_wordLinks
        qint32 state = AhoCorasick::start; //!< of the finder, behind it
        quint16 foldSize = 0;
        quint16 linkCount = 0;
        char16_t firstUnit = 0; //!< of the fold
        bool needsText = false; //!< holds what may be no mention inside something longer
        bool mayLean = false; //!< holds a hit at its begin that may depend on the word before
        bool mayBeAddress = false;
        bool isEven = false; //!< each unit of the fold stands for the one at its place
        bool isTailKnown = false;
        quint8 closedTail = 0; //!< see HitJudge::closedTail(), once asked for
    };
    //! A word of the passage at work.
    struct Part
    {
        qint32 begin = 0; //!< in the text
        qint32 end = 0; //!< without signs at the end
        bool isApart = false; //!< nothing reaches over from the part before
        qint32 number = 0; //!< in m_linked
    };
    Pattern &patternOf(const QString &key);
    void addTerm(quint32 number);
    [[nodiscard]] bool linkByWords(QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links);
    [[nodiscard]] bool cutWords(QStringView text);
    void nameWords(QStringView text, HitJudge &judge);
    void readWord(QStringView word, HitJudge &judge);
    [[nodiscard]] QStringView foldOf(std::size_t part) const;
    [[nodiscard]] bool goesOn(qint32 state, std::size_t part, QStringView text, const HitJudge &judge);
    [[nodiscard]] qint32 closedTailOf(std::size_t part, QStringView text, const HitJudge &judge);
    [[nodiscard]] bool linkAcross(qint32 &state, std::size_t part, QStringView text, quint32 passage, HitJudge &judge,
                                  std::vector<Link> &links);
    void linkHere(const AhoCorasick::Hit &hit, std::size_t part, QStringView text, quint32 passage, HitJudge &judge,
                  std::vector<Link> &links);
    [[nodiscard]] bool isRefused(const AhoCorasick::Hit &hit, std::size_t part, std::size_t first, QStringView text,
                                 const HitJudge &judge);
    void takeWord(std::size_t part, QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links);
    [[nodiscard]] bool isHeld(const PlannedTerm &term, AhoCorasick::Hit hit) const;
    void take(QStringView text, const Pattern &pattern, const Fit &fit, quint32 passage,
              std::vector<Link> &links) const;

    const LinkPlan &m_plan;
    AhoCorasick m_finder;
    std::vector<Pattern> m_patterns; //!< as the finder numbers them
    std::vector<std::vector<qint32>> m_holders; //!< by term: patterns inside which it is no mention
    std::vector<AhoCorasick::Hit> m_hits; //!< of one passage
    Text::Folded m_fold; //!< kept from passage to passage
    bool m_areSignsLetters = false; //!< a pattern holds one that may end a word
    bool m_goesByWords = true; //!< no pattern crosses a line
    KeyTable m_words;
    std::vector<LinkedWord> m_linked; //!< by number of the word
    std::vector<WordLink> m_wordLinks;
    std::vector<Link> m_found; //!< in the word at work
    std::vector<char16_t> m_wordFolds;
    std::vector<Part> m_parts; //!< of the passage at work
    std::vector<KeyTable::Query> m_queries; //!< by part
};

}
