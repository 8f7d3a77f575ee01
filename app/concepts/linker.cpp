#include "concepts/linker.h"

#include "concepts/boundary.h"

#include <algorithm>
#include <tuple>

namespace Catena::Concepts {

quint32 Linker::add(const QString &key, const QStringList &aliasKeys, bool needsCapitals)
{
    const quint32 term = m_termCount++;
    addPattern(key, {term, false, needsCapitals});
    for (const QString &alias : aliasKeys)
        addPattern(alias, {term, true, false});
    return term;
}

void Linker::addPattern(const QString &key, Pattern pattern)
{
    if (key.isEmpty() || m_termByKey.contains(key))
        return;
    m_finder.add(key);
    m_patterns.push_back(pattern);
    m_termByKey.insert(key, qint32(pattern.term));
}

std::vector<Link> Linker::link(const std::vector<Paragraph> &paragraphs, const Base::Cancellation &cancellation)
{
    m_finder.build();
    std::vector<Link> links;
    for (const Paragraph &paragraph : paragraphs) {
        if (cancellation.isCancelled())
            break;
        const std::size_t firstOfParagraph = links.size();
        m_finder.scan(paragraph.fold.text, [&](AhoCorasick::Hit hit) {
            const std::optional<Fit> fit = fitOf(paragraph, hit.begin, hit.end);
            if (!fit)
                return;
            const Pattern pattern = m_patterns[std::size_t(hit.pattern)];
            const QStringView written = QStringView(paragraph.nfc.text).mid(fit->begin, fit->end - fit->begin);
            if (pattern.needsCapitals
                && std::any_of(written.begin(), written.end(), [](QChar c) { return c.isLower(); }))
                return;
            const Text::Span source = paragraph.source(fit->begin, fit->end);
            links.push_back({pattern.term, paragraph.passage, source.begin, source.end, pattern.isAlias,
                             fit->isByParticle, fit->flags});
        });
        // A term's own places do not overlap: the leftmost stands, and of two that begin together the longer.
        const auto first = links.begin() + std::ptrdiff_t(firstOfParagraph);
        std::sort(first, links.end(), [](const Link &left, const Link &right) {
            return std::tuple(left.term, left.begin, -left.end) < std::tuple(right.term, right.begin, -right.end);
        });
        auto kept = first;
        for (auto at = first; at != links.end(); ++at) {
            if (kept == first || (kept - 1)->term != at->term || (kept - 1)->end <= at->begin)
                *kept++ = *at;
        }
        links.erase(kept, links.end());
    }
    return links;
}

}
