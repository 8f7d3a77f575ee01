#include "concepts/linkplan.h"

#include "text/characters.h"
#include "text/normalise.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

using Kind = ConceptEdit::Kind;

bool isHangulWord(const QString &text)
{
    constexpr qsizetype longest = 12;
    return text.size() >= 2 && text.size() <= longest
        && std::all_of(text.begin(), text.end(), [](QChar c) { return Text::isHangulSyllable(c.unicode()); });
}

//! Puts edits to the terms one after the other.
class Planner
{
public:
    explicit Planner(const TermSet &set) : m_set(set)
    {
        m_plan.terms.reserve(set.terms.size());
        for (const Term &term : set.terms) {
            PlannedTerm planned;
            planned.key = term.key;
            planned.score = term.score;
            planned.needsCapitals = term.needsCapitals;
            for (const QString &plural : term.plurals)
                planned.aliases.push_back({plural, Rung::Alias, {}});
            add(std::move(planned));
        }
    }

    void apply(const ConceptEdits &edits)
    {
        for (const ConceptEdit &edit : edits.lines) {
            if (edit.kind == Kind::Term)
                applyTerm(edit);
        }
        for (const ConceptEdit &edit : edits.lines) {
            if (edit.kind == Kind::Accept)
                merge(edit.objects[0], edit.subject, rungOf(edit));
        }
        for (const ConceptEdit &edit : edits.lines)
            applyRest(edit);
        for (const ConceptEdit &edit : edits.lines) {
            if (edit.kind == Kind::Split)
                applySplit(edit);
        }
    }

    //! Leaves out what is not to be linked at all, and adds what is only counted.
    LinkPlan finish(const ConceptEdits &edits)
    {
        LinkPlan plan;
        plan.nouns = std::move(m_plan.nouns);
        for (std::size_t i = 0; i < m_plan.terms.size(); ++i) {
            PlannedTerm &term = m_plan.terms[i];
            const bool isHidden = m_isStopped[i] && !term.isPinned;
            if (!m_isMerged[i] && !isHidden)
                take(plan, std::move(term));
        }
        for (const Proposal &proposal : m_set.proposals) {
            if (!plan.termOfKey.contains(proposal.key) || isAnswered(edits, proposal)
                || plan.termOfKey.value(proposal.key) == plan.termOfKey.value(proposal.otherKey, quint32(-1)))
                continue;
            plan.proposals.push_back(proposal);
            if (plan.termOfKey.contains(proposal.otherKey))
                continue;
            PlannedTerm counted;
            counted.key = proposal.otherKey;
            counted.isListed = false;
            take(plan, std::move(counted));
        }
        return plan;
    }

private:
    quint32 add(PlannedTerm term)
    {
        const auto index = quint32(m_plan.terms.size());
        m_plan.termOfKey.insert(term.key, index);
        for (const PlannedTerm::Alias &alias : term.aliases) {
            if (!m_plan.termOfKey.contains(alias.key))
                m_plan.termOfKey.insert(alias.key, index);
        }
        m_plan.terms.push_back(std::move(term));
        m_isMerged.push_back(false);
        m_isStopped.push_back(false);
        return index;
    }

    static void take(LinkPlan &plan, PlannedTerm term)
    {
        const auto index = quint32(plan.terms.size());
        if (!plan.termOfKey.contains(term.key))
            plan.termOfKey.insert(term.key, index);
        for (const PlannedTerm::Alias &alias : term.aliases) {
            if (!plan.termOfKey.contains(alias.key))
                plan.termOfKey.insert(alias.key, index);
        }
        plan.terms.push_back(std::move(term));
    }

    //! The term of a spelling, made where there is none.
    quint32 termOf(const QString &text)
    {
        const QString key = Text::foldKey(text);
        if (const auto at = m_plan.termOfKey.constFind(key); at != m_plan.termOfKey.cend())
            return *at;
        PlannedTerm fresh;
        fresh.key = key;
        fresh.shown = Text::nfc(text);
        fresh.isByUser = true;
        learn(text);
        return add(std::move(fresh));
    }

    //! A word of the reader's may be none of the dictionary's.
    void learn(const QString &text)
    {
        const QString word = Text::nfc(text);
        if (isHangulWord(word) && !m_plan.nouns.contains(word))
            m_plan.nouns.append(word);
    }

    void applyTerm(const ConceptEdit &edit)
    {
        const quint32 index = termOf(edit.subject);
        PlannedTerm &term = m_plan.terms[index];
        term.isPinned = edit.isPinned;
        term.colour = edit.colour;
        for (const QString &alias : edit.objects)
            merge(edit.subject, alias, Rung::UserAlias);
    }

    //! Makes other another name of a term; where it was a term of its own, with all the names of that.
    void merge(const QString &term, const QString &other, Rung rung)
    {
        const quint32 into = termOf(term);
        const QString otherKey = Text::foldKey(other);
        const auto at = m_plan.termOfKey.constFind(otherKey);
        if (at != m_plan.termOfKey.cend() && *at == into)
            return;
        learn(other);
        std::vector<PlannedTerm::Alias> names{{otherKey, rung, Text::nfc(other)}};
        if (at != m_plan.termOfKey.cend() && m_plan.terms[*at].key == otherKey) {
            const quint32 from = *at;
            m_isMerged[from] = true;
            for (const PlannedTerm::Alias &alias : m_plan.terms[from].aliases)
                names.push_back({alias.key, rung, alias.text});
        } else if (at != m_plan.termOfKey.cend()) {
            std::erase_if(m_plan.terms[*at].aliases,
                          [&](const PlannedTerm::Alias &alias) { return alias.key == otherKey; });
        }
        for (const PlannedTerm::Alias &name : names) {
            m_plan.termOfKey.insert(name.key, into);
            m_plan.terms[into].aliases.push_back(name);
        }
    }

    Rung rungOf(const ConceptEdit &accepted) const
    {
        const QString one = Text::foldKey(accepted.subject);
        const QString other = Text::foldKey(accepted.objects[0]);
        const bool isNear = std::any_of(m_set.proposals.begin(), m_set.proposals.end(), [&](const Proposal &proposal) {
            return proposal.suggestion.why == Suggestion::Why::NearSpelling
                && ((proposal.key == one && proposal.otherKey == other)
                    || (proposal.key == other && proposal.otherKey == one));
        });
        return isNear ? Rung::NearSpelling : Rung::Alias;
    }

    void applyRest(const ConceptEdit &edit)
    {
        const auto at = m_plan.termOfKey.constFind(Text::foldKey(edit.subject));
        if (edit.kind == Kind::CaseExact) {
            m_plan.terms[termOf(edit.subject)].onlySpelling = Text::nfc(edit.subject);
        } else if (at == m_plan.termOfKey.cend()) {
            return;
        } else if (edit.kind == Kind::Stop) {
            m_isStopped[*at] = m_plan.terms[*at].key == Text::foldKey(edit.subject);
        } else if (edit.kind == Kind::Term) {
            m_isStopped[*at] = false; // named later than it was stopped
        } else if (edit.kind == Kind::Uses) {
            m_plan.terms[*at].skipsVerbal = edit.skipsVerbal;
            m_plan.terms[*at].skipsNested = edit.skipsNested;
        } else if (edit.kind == Kind::NotInside) {
            for (const QString &holder : edit.objects)
                m_plan.terms[*at].notInside.append(Text::foldKey(holder));
        }
    }

    void applySplit(const ConceptEdit &edit)
    {
        const auto at = m_plan.termOfKey.constFind(Text::foldKey(edit.subject));
        if (at == m_plan.termOfKey.cend())
            return;
        PlannedTerm split;
        split.shown = Text::nfc(edit.subject);
        split.key = QLatin1Char('=') + split.shown;
        split.onlySpelling = split.shown;
        split.score = m_plan.terms[*at].score;
        split.isSplit = true;
        split.isByUser = true;
        (void)add(std::move(split));
    }

    static bool isAnswered(const ConceptEdits &edits, const Proposal &proposal)
    {
        return std::any_of(edits.lines.begin(), edits.lines.end(), [&](const ConceptEdit &edit) {
            if (edit.kind != Kind::Reject && edit.kind != Kind::Accept)
                return false;
            const QString one = Text::foldKey(edit.subject);
            const QString other = Text::foldKey(edit.objects[0]);
            return (one == proposal.key && other == proposal.otherKey)
                || (other == proposal.key && one == proposal.otherKey);
        });
    }

    const TermSet &m_set;
    LinkPlan m_plan;
    std::vector<bool> m_isMerged;
    std::vector<bool> m_isStopped;
};

}

LinkPlan planLinks(const TermSet &set, const ConceptEdits &edits)
{
    Planner planner(set);
    planner.apply(edits);
    return planner.finish(edits);
}

}
