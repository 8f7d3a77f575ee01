#include "search/letterindex.h"

#include "text/letters.h"

#include <algorithm>

namespace Catena::Search {

namespace {

constexpr int hashBits = 14;
constexpr std::size_t hashes = std::size_t(1) << hashBits;
constexpr std::size_t wordBits = 64;

std::size_t hashOf(char32_t first, char32_t second)
{
    constexpr quint64 odd = 0x9E37'79B9'7F4A'7C15ULL;
    return std::size_t((quint64(first) << 32 | second) * odd >> (64 - hashBits));
}

//! A letter alone: no letter is U+0000.
std::size_t hashOf(char32_t letter)
{
    return hashOf(0, letter);
}

}

std::shared_ptr<const LetterIndex> LetterIndex::build(const std::shared_ptr<const Captures::Comments> &comments,
                                                      const Base::Cancellation &cancellation)
{
    auto index = std::make_shared<LetterIndex>();
    const std::size_t count = comments->size();
    index->m_comments = comments;
    index->m_words = (count + groupSize * wordBits - 1) / (groupSize * wordBits);
    index->m_slices.assign(hashes * index->m_words, 0);
    Text::Letters letters;
    for (std::size_t first = 0; first < count; first += groupSize) {
        if (cancellation.isCancelled())
            return nullptr;
        const std::size_t group = first / groupSize;
        const std::size_t word = group / wordBits;
        const quint64 bit = quint64(1) << (group % wordBits);
        const auto note = [&](std::size_t hash) { index->m_slices[hash * index->m_words + word] |= bit; };
        for (std::size_t i = first; i < std::min(first + groupSize, count); ++i) {
            letters.clear();
            Text::appendLetters(comments->buffers.view(comments->comments[i].body), 0, letters);
            char32_t before = 0;
            for (const char32_t letter : letters.units) {
                note(hashOf(letter));
                if (before != 0)
                    note(hashOf(before, letter));
                before = letter;
            }
        }
    }
    return index;
}

std::vector<quint8> LetterIndex::groupsFor(const Query &query) const
{
    std::vector<quint64> may(m_words, ~quint64(0));
    bool isTold = false;
    const auto narrow = [&](std::size_t hash) {
        for (std::size_t w = 0; w < m_words; ++w)
            may[w] &= m_slices[hash * m_words + w];
        isTold = true;
    };
    for (const QString &word : query.words) {
        Text::Letters letters;
        Text::appendLetters(word.toUtf8(), 0, letters);
        for (std::size_t i = 0; i < letters.units.size(); ++i) {
            narrow(hashOf(letters.units[i]));
            if (i > 0)
                narrow(hashOf(letters.units[i - 1], letters.units[i]));
        }
    }
    std::vector<quint8> groups;
    if (!isTold)
        return groups;
    groups.resize((m_comments->size() + groupSize - 1) / groupSize);
    for (std::size_t group = 0; group < groups.size(); ++group)
        groups[group] = (may[group / wordBits] >> (group % wordBits) & 1) != 0;
    return groups;
}

}
