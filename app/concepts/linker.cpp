#include "concepts/linker.h"

#include "concepts/foreignphrases.h"
#include "text/characters.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

constexpr std::size_t sample = 1024; //!< passages by which the number of links is foreseen
constexpr std::size_t ahead = 2; //!< passages between asking for one and reading it
constexpr qint32 mostWords = 1'000'000; //!< remembered, about 150 bytes each; then memory begins anew

//! Has the memory look at the begin of a text that is read soon.
void expect(QStringView text)
{
    constexpr qsizetype line = 32; // units in 64 bytes
    for (qsizetype at = 0; at < std::min<qsizetype>(text.size(), 8 * line); at += line)
        __builtin_prefetch(text.utf16() + at);
}

//! Of one term the leftmost place stands, and of two that begin together the longer; from an index on, by term.
void dropOverlaps(std::vector<Link> &links, std::size_t from)
{
    const auto first = links.begin() + std::ptrdiff_t(from);
    const auto key = [](const Link &link) { return quint64(link.term) << 32U | quint32(link.begin); };
    std::sort(first, links.end(), [key](const Link &left, const Link &right) {
        return key(left) != key(right) ? key(left) < key(right) : left.end > right.end;
    });
    auto kept = first;
    for (auto at = first; at != links.end(); ++at) {
        if (kept == first || (kept - 1)->term != at->term || (kept - 1)->end <= at->begin)
            *kept++ = *at;
    }
    links.erase(kept, links.end());
}

}

Linker::Linker(const LinkPlan &plan) : m_plan(plan), m_holders(plan.terms.size())
{
    for (std::size_t i = 0; i < plan.terms.size(); ++i)
        addTerm(quint32(i));
    m_finder.build();
}

//! The pattern of a key; one that was not there is no term yet.
Linker::Pattern &Linker::patternOf(const QString &key)
{
    const auto number = std::size_t(m_finder.add(key));
    if (number == m_patterns.size()) {
        m_patterns.emplace_back();
        m_patterns.back().isTerm = false;
        m_areSignsLetters |= std::any_of(key.begin(), key.end(), isFinalSign);
        m_goesByWords &= !key.contains(QLatin1Char('\n'));
    }
    return m_patterns[number];
}

void Linker::addTerm(quint32 number)
{
    const PlannedTerm &term = m_plan.terms[number];
    if (term.isSplit) {
        patternOf(Text::foldKey(term.onlySpelling)).split.push_back(number);
        return;
    }
    const auto claim = [&](const QString &key, Rung rung) {
        if (key.isEmpty())
            return;
        Pattern &pattern = patternOf(key);
        if (pattern.isTerm) // the first that asked for it
            return;
        pattern.isTerm = true;
        pattern.term = number;
        pattern.rung = rung;
    };
    claim(term.key, Rung::Exact);
    for (const PlannedTerm::Alias &alias : term.aliases)
        claim(alias.key, alias.rung);
    for (const QString &holder : term.notInside) {
        if (holder.isEmpty())
            continue;
        (void)patternOf(holder);
        m_holders[number].push_back(m_finder.add(holder));
    }
}

bool Linker::isHeld(const PlannedTerm &term, AhoCorasick::Hit hit) const
{
    const auto number = std::size_t(&term - m_plan.terms.data());
    return std::any_of(m_hits.begin(), m_hits.end(), [&](const AhoCorasick::Hit &other) {
        const bool isHolder =
            std::find(m_holders[number].begin(), m_holders[number].end(), other.pattern) != m_holders[number].end();
        return isHolder && other.begin <= hit.begin && hit.end <= other.end
            && other.end - other.begin > hit.end - hit.begin;
    });
}

void Linker::take(QStringView text, const Pattern &pattern, const Fit &fit, quint32 passage,
                  std::vector<Link> &links) const
{
    const QStringView written = text.mid(fit.begin, fit.end - fit.begin);
    quint32 number = pattern.term;
    bool isTerm = pattern.isTerm;
    Rung rung = pattern.rung;
    for (const quint32 split : pattern.split) {
        if (Text::nfc(written) == m_plan.terms[split].onlySpelling) {
            number = split;
            isTerm = true;
            rung = Rung::Exact;
        }
    }
    if (!isTerm)
        return;
    const PlannedTerm &term = m_plan.terms[number];
    const bool isOther =
        (term.needsCapitals && std::any_of(written.begin(), written.end(), [](QChar c) { return c.isLower(); }))
        || (!term.onlySpelling.isEmpty() && rung == Rung::Exact && Text::nfc(written) != term.onlySpelling)
        || (!term.onlySpelling.isEmpty() && !term.isSplit && fit.flags.testFlag(MentionFlag::Nested))
        || (term.skipsVerbal && fit.flags.testFlag(MentionFlag::Verbal))
        || (term.skipsNested && fit.flags.testFlag(MentionFlag::Nested));
    if (isOther)
        return;
    if (rung == Rung::Exact && fit.isByParticle)
        rung = Rung::Particle;
    links.push_back({number, passage, fit.begin, fit.end, rung, fit.flags});
}

void Linker::linkWhole(QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links)
{
    const std::size_t first = links.size();
    Text::foldInto(text, m_fold);
    m_hits.clear();
    m_finder.scan(m_fold.text, [&](AhoCorasick::Hit hit) { m_hits.push_back(hit); });
    const bool holdsAddress = mayHoldAddress(text);
    for (const AhoCorasick::Hit hit : m_hits) {
        const Pattern &pattern = m_patterns[std::size_t(hit.pattern)];
        if (!pattern.isTerm && pattern.split.empty())
            continue;
        if (pattern.isTerm && !m_holders[pattern.term].empty() && isHeld(m_plan.terms[pattern.term], hit))
            continue;
        const std::optional<Fit> fit = judge.judge(text, m_fold, hit.begin, hit.end);
        if (fit && !(holdsAddress && isInAddress(text, fit->begin)))
            take(text, pattern, *fit, passage, links);
    }
    dropOverlaps(links, first);
}

void Linker::link(QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links)
{
    if (m_words.size() >= mostWords) {
        m_words.clear();
        m_linked.clear();
        m_wordLinks.clear();
        m_wordFolds.clear();
    }
    const std::size_t first = links.size();
    if (!linkByWords(text, passage, judge, links)) {
        links.resize(first);
        linkWhole(text, passage, judge, links);
    } else {
        dropOverlaps(links, first);
    }
}

std::vector<Link> Linker::link(const std::vector<Passage> &passages, HitJudge &judge,
                               const Base::Cancellation &cancellation)
{
    std::vector<Link> links;
    for (std::size_t i = 0; i < passages.size() && !cancellation.isCancelled(); ++i) {
        if (i + ahead < passages.size())
            expect(passages[i + ahead].text);
        if (i == sample) // growing would copy them all a few times
            links.reserve(links.size() / sample * passages.size() / 8 * 9);
        link(passages[i].text, quint32(i), judge, links);
    }
    return links;
}

}
