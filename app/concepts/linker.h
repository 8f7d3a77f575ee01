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
};

//! Finds the places of terms: one Aho-Corasick pass over the folded text of every passage, each hit judged at both
//! ends. A place never begins or ends inside a character, a Latin word or a morpheme, and never crosses a line. Of one
//! term places do not overlap: the leftmost stands, and of two that begin together the longer.
class Linker
{
public:
    //! The plan must outlive the linker.
    explicit Linker(const LinkPlan &plan);

    //! Appends the places in one passage, by term, then begin.
    void link(QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links);
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
    Pattern &patternOf(const QString &key);
    void addTerm(quint32 number);
    [[nodiscard]] bool isHeld(const PlannedTerm &term, AhoCorasick::Hit hit) const;
    void take(QStringView text, const Pattern &pattern, const Fit &fit, quint32 passage,
              std::vector<Link> &links) const;

    const LinkPlan &m_plan;
    AhoCorasick m_finder;
    std::vector<Pattern> m_patterns; //!< as the finder numbers them
    std::vector<std::vector<qint32>> m_holders; //!< by term: patterns inside which it is no mention
    std::vector<AhoCorasick::Hit> m_hits; //!< of one passage
    Text::Folded m_fold; //!< kept from passage to passage
};

}
