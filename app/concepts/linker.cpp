#include "concepts/linker.h"

#include "concepts/foreignphrases.h"
#include "text/characters.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

constexpr qint32 longestWord =
    48; //!< UTF-16 units: as far as a judge looks from a hit. Longer ones are not remembered.
constexpr qint32 mostWords = 1'000'000; //!< remembered, about 150 bytes each; then memory begins anew

bool mayBeAddress(QStringView word)
{
    return word.contains(QLatin1Char('@')) || word.contains(u"://") || word.contains(u"www");
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
    const bool mayHoldAddress = mayBeAddress(text);
    for (const AhoCorasick::Hit hit : m_hits) {
        const Pattern &pattern = m_patterns[std::size_t(hit.pattern)];
        if (!pattern.isTerm && pattern.split.empty())
            continue;
        if (pattern.isTerm && !m_holders[pattern.term].empty() && isHeld(m_plan.terms[pattern.term], hit))
            continue;
        const std::optional<Fit> fit = judge.judge(text, m_fold, hit.begin, hit.end);
        if (fit && !(mayHoldAddress && isInAddress(text, fit->begin)))
            take(text, pattern, *fit, passage, links);
    }
    dropOverlaps(links, first);
}

QStringView Linker::foldOf(std::size_t part) const
{
    const LinkedWord &word = m_linked[std::size_t(m_parts[part].number)];
    return {m_wordFolds.data() + word.foldBegin, qsizetype(word.foldSize)};
}

//! Finds and judges what stands in a word alone.
void Linker::readWord(QStringView word, HitJudge &judge)
{
    LinkedWord read;
    Text::foldInto(word, m_fold);
    read.foldBegin = quint32(m_wordFolds.size());
    read.foldSize = quint16(m_fold.text.size());
    read.firstUnit = m_fold.text.isEmpty() ? u'\0' : m_fold.text[0].unicode();
    m_wordFolds.insert(m_wordFolds.end(), m_fold.text.utf16(), m_fold.text.utf16() + m_fold.text.size());
    read.firstLink = quint32(m_wordLinks.size());
    read.mayBeAddress = mayBeAddress(word);
    m_hits.clear();
    read.state = m_finder.scan(m_fold.text, [&](AhoCorasick::Hit hit) { m_hits.push_back(hit); });
    for (const AhoCorasick::Hit hit : m_hits) {
        const Pattern &pattern = m_patterns[std::size_t(hit.pattern)];
        if (!pattern.isTerm && pattern.split.empty())
            continue;
        read.needsText |= pattern.isTerm && !m_holders[pattern.term].empty();
        read.mayLean |= hit.begin == 0 && m_fold.offsets[0] == 0;
        if (const std::optional<Fit> fit = judge.judge(word, m_fold, hit.begin, hit.end))
            take(word, pattern, *fit, 0, m_wordLinks);
    }
    read.linkCount = quint16(m_wordLinks.size() - read.firstLink);
    read.goesOn = m_finder.unitsAfter(read.state);
    m_linked.push_back(read);
}

//! Judges a hit that ends in a part by the words around it. Its offsets are in that part's fold; one that begins in an
//! earlier part begins below zero.
void Linker::linkHere(const AhoCorasick::Hit &hit, std::size_t part, QStringView text, quint32 passage, HitJudge &judge,
                      std::vector<Link> &links)
{
    const Pattern &pattern = m_patterns[std::size_t(hit.pattern)];
    if (!pattern.isTerm && pattern.split.empty())
        return;
    std::size_t first = part;
    qint32 begin = hit.begin;
    while (begin < 0)
        begin += qint32(m_linked[std::size_t(m_parts[--first].number)].foldSize);
    const qint32 from = m_parts[first > 0 ? first - 1 : 0].begin;
    Text::foldInto(text.mid(from, m_parts[part].end - from), m_fold);
    for (qint32 &offset : m_fold.offsets)
        offset += from;
    for (qint32 &end : m_fold.ends)
        end += from;
    begin += qint32(std::lower_bound(m_fold.offsets.begin(), m_fold.offsets.end(), m_parts[first].begin)
                    - m_fold.offsets.begin());
    const std::optional<Fit> fit = judge.judge(text, m_fold, begin, begin + hit.end - hit.begin);
    const bool isAddress =
        fit && m_linked[std::size_t(m_parts[first].number)].mayBeAddress && isInAddress(text, fit->begin);
    if (fit && !isAddress)
        take(text, pattern, *fit, passage, links);
}

//! The places that end in a part and begin before it. The finder's state before it, then behind it: as soon as no
//! pattern begun before can go on, the finder is where it was when it read the word by itself. False when one is no
//! mention inside something longer.
bool Linker::linkAcross(qint32 &state, std::size_t part, QStringView text, quint32 passage, HitJudge &judge,
                        std::vector<Link> &links)
{
    const LinkedWord word = m_linked[std::size_t(m_parts[part].number)];
    const QStringView folded = foldOf(part);
    bool needsText = false;
    qint32 read = 0;
    for (; read < folded.size() && m_finder.depth(state) > read; ++read) {
        state = m_finder.step(state, folded[read].unicode());
        m_finder.foundAt(state, read + 1, [&](AhoCorasick::Hit hit) {
            const Pattern &pattern = m_patterns[std::size_t(hit.pattern)];
            needsText |= hit.begin < 0 && pattern.isTerm && !m_holders[pattern.term].empty();
            if (hit.begin < 0 && !needsText)
                linkHere(hit, part, text, passage, judge, links);
        });
    }
    if (m_finder.depth(state) <= read)
        state = word.state;
    return !needsText;
}

//! The places inside a part.
void Linker::takeWord(std::size_t part, QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links)
{
    const qint32 begin = m_parts[part].begin;
    const LinkedWord word = m_linked[std::size_t(m_parts[part].number)];
    const bool leans = word.mayLean && leansOnWordBefore(text, begin);
    for (quint32 i = word.firstLink; i < word.firstLink + word.linkCount; ++i) {
        Link link = m_wordLinks[i];
        if (leans && link.begin == 0)
            continue;
        link.passage = passage;
        link.begin += begin;
        link.end += begin;
        if (!word.mayBeAddress || !isInAddress(text, link.begin))
            links.push_back(link);
    }
    if (!leans)
        return;
    m_finder.scan(foldOf(part), [&](AhoCorasick::Hit hit) {
        if (hit.begin == 0)
            linkHere(hit, part, text, passage, judge, links);
    });
}

//! Cuts a text into m_parts; false where one is none that can be read by itself.
bool Linker::cutWords(QStringView text)
{
    m_parts.clear();
    bool isApart = true;
    const qint32 size = qint32(text.size());
    for (qint32 at = 0; at < size; ++at) {
        if (Text::isSpace(text[at].unicode())) {
            isApart |= text[at] == QLatin1Char('\n');
            continue;
        }
        qint32 end = at + 1;
        while (end < size && !Text::isSpace(text[end].unicode()))
            ++end;
        const bool isAlone = Text::foldsApart(text, at) && (end == size || Text::foldsApart(text, end));
        if (end - at > longestWord || !isAlone)
            return false;
        qint32 bare = end;
        while (!m_areSignsLetters && bare > at && isFinalSign(text[bare - 1]))
            --bare;
        if (bare > at)
            m_parts.push_back({at, bare, isApart, 0});
        isApart = bare < end;
        at = end - 1;
    }
    return true;
}

//! Looks up what is known of the parts, and reads those that are new.
void Linker::nameWords(QStringView text, HitJudge &judge)
{
    m_queries.clear();
    for (const Part &part : m_parts) {
        m_queries.push_back(KeyTable::query(text.mid(part.begin, part.end - part.begin)));
        m_words.prefetch(m_queries.back());
    }
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        m_parts[i].number = m_words.add(m_queries[i]);
        if (std::size_t(m_parts[i].number) == m_linked.size())
            readWord(m_queries[i].key, judge);
        __builtin_prefetch(&m_linked[std::size_t(m_parts[i].number)]);
    }
}

//! Word by word; false where that cannot be done.
bool Linker::linkByWords(QStringView text, quint32 passage, HitJudge &judge, std::vector<Link> &links)
{
    if (!m_goesByWords || !cutWords(text))
        return false;
    nameWords(text, judge);
    qint32 state = AhoCorasick::start;
    quint64 goesOn = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const LinkedWord &word = m_linked[std::size_t(m_parts[i].number)];
        if (word.needsText)
            return false;
        if (m_parts[i].isApart) {
            state = AhoCorasick::start;
            goesOn = 0;
        }
        if (word.foldSize == 0 || (goesOn & AhoCorasick::unitBit(word.firstUnit)) != 0) {
            if (!linkAcross(state, i, text, passage, judge, links))
                return false;
            goesOn = m_finder.unitsAfter(state);
        } else {
            state = word.state;
            goesOn = word.goesOn;
        }
        takeWord(i, text, passage, judge, links);
    }
    return true;
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
    for (std::size_t i = 0; i < passages.size() && !cancellation.isCancelled(); ++i)
        link(passages[i].text, quint32(i), judge, links);
    return links;
}

}
