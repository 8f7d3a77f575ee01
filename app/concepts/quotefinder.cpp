#include "concepts/quotefinder.h"

#include "text/characters.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

constexpr quint32 base = 1'000'003; // odd; arithmetic modulo 2^32
constexpr quint32 bits = 16;

//! base to the power of seedLength - 1.
constexpr quint32 highest()
{
    quint32 power = 1;
    for (qint32 i = 1; i < QuoteFinder::seedLength; ++i)
        power *= base;
    return power;
}

//! Mixes what a polynomial hash leaves alike in its low bits.
quint32 bucketOf(quint32 hash)
{
    return (hash * 2'654'435'761U) >> (32 - bits);
}

//! Calls found(hash, begin) for every seed of a text; none of them crosses a line feed.
template <class Found>
void forEachSeed(QStringView text, Found found)
{
    quint32 hash = 0;
    qint32 length = 0;
    for (qint32 i = 0; i < text.size(); ++i) {
        const char16_t unit = text[i].unicode();
        if (unit == u'\n') {
            hash = 0;
            length = 0;
            continue;
        }
        if (length == QuoteFinder::seedLength)
            hash -= highest() * text[i - QuoteFinder::seedLength].unicode();
        else
            ++length;
        hash = hash * base + unit;
        if (length == QuoteFinder::seedLength)
            found(hash, i + 1 - QuoteFinder::seedLength);
    }
}

}

double letterWeight(QStringView folded)
{
    double weight = 0;
    for (const QChar c : folded) {
        const Text::CharClass kind = Text::charClass(c.unicode());
        weight += kind == Text::CharClass::Other ? 0 : kind == Text::CharClass::Alnum ? 0.5 : 1;
    }
    return weight;
}

QuoteFinder::QuoteFinder(const std::vector<Passage> &passages) : m_hasSeed(std::size_t(1) << bits, false)
{
    for (std::size_t i = 0; i < passages.size() && passages[i].side == Side::Essay; ++i) {
        const QString &text = passages[i].text;
        for (const Text::Span span : Text::sentences(text)) {
            const auto begin = qint32(m_text.size());
            QString folded = Text::foldKey(QStringView(text).mid(span.begin, span.end - span.begin));
            folded.remove(QLatin1Char('\n'));
            m_text += folded;
            m_sentences.push_back({quint32(i), span, begin, qint32(m_text.size())});
            m_text += QLatin1Char('\n');
        }
    }
    addSeeds();
}

void QuoteFinder::addSeeds()
{
    forEachSeed(m_text, [this](quint32 hash, qint32 at) {
        m_seeds.push_back({hash, at});
        m_hasSeed[bucketOf(hash)] = true;
    });
    std::sort(m_seeds.begin(), m_seeds.end(), [](const Seed &left, const Seed &right) {
        return left.hash != right.hash ? left.hash < right.hash : left.at < right.at;
    });
}

quint32 QuoteFinder::sentenceAt(qint32 at) const
{
    const auto after = std::upper_bound(m_sentences.begin(), m_sentences.end(), at,
                                        [](qint32 wanted, const EssaySentence &each) { return wanted < each.begin; });
    return quint32(after - m_sentences.begin()) - 1;
}

double QuoteFinder::weightOf(quint32 sentence) const
{
    const EssaySentence &each = m_sentences[sentence];
    return letterWeight(QStringView(m_text).mid(each.begin, each.end - each.begin));
}

void QuoteFinder::find(const Text::Folded &fold, std::vector<CommonRun> &runs) const
{
    constexpr std::ptrdiff_t mostPlaces = 8; // of one seed: a phrase that the essay says over and over is no quote
    runs.clear();
    const QStringView text = fold.text;
    qint32 searched = 0; // runs begin from here on
    forEachSeed(text, [&](quint32 hash, qint32 at) {
        if (at < searched || !m_hasSeed[bucketOf(hash)])
            return;
        const auto first = std::lower_bound(m_seeds.begin(), m_seeds.end(), hash,
                                            [](const Seed &seed, quint32 wanted) { return seed.hash < wanted; });
        CommonRun best;
        for (auto seed = first; seed != m_seeds.end() && seed->hash == hash && seed - first < mostPlaces; ++seed) {
            qint32 length = 0;
            while (at + length < text.size() && seed->at + length < m_text.size()
                   && text[at + length] == m_text[seed->at + length] && text[at + length] != QLatin1Char('\n'))
                ++length;
            if (length >= seedLength && length > best.length) {
                best.length = length;
                best.inEssay = seed->at;
            }
        }
        if (best.length == 0)
            return;
        best.sentence = sentenceAt(best.inEssay);
        best.inText = {fold.offsets[std::size_t(at)], fold.ends[std::size_t(at + best.length - 1)]};
        best.weight = letterWeight(text.mid(at, best.length));
        runs.push_back(best);
        searched = at + best.length;
    });
}

}
